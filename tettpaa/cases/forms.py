"""Forms of the case pages. What is wrong is said beside the field, and nothing typed is lost."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases.form_fields import DatedForm, day, line, pick, text
from tettpaa.cases.models import DecisionNotice, DecisionOutcome, DecisionSource, NoteKind
from tettpaa.core.rule_kinds import KindRules
from tettpaa.documents.fields import RichTextField
from tettpaa.organisation.staff_queries import at_work

_OUR_SOURCES = [(value, label) for value, label in DecisionSource.choices if value != DecisionSource.DECIDER]
"""How somebody at the desk may know of a decision; who makes it, registers it in the portal."""
YES_NO = [("yes", _("Ja")), ("no", _("Nei"))]
CASEWORKERS = (Role.PP_ADVISER, Role.SPEECH_THERAPIST, Role.EDUCATIONAL_AUDIOLOGIST, Role.PROFESSIONAL_LEAD)


class ColleagueForm(DatedForm):
    """A form where a colleague is chosen."""

    colleague_field = "owner"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields[self.colleague_field]
        field.queryset = colleagues()  # type: ignore[attr-defined]  # a model choice


def caseworkers() -> Any:
    """Those who may have a case, by name. Nothing but the name is shown."""
    return User.objects.filter(is_active=True, role__in=CASEWORKERS).order_by("name")


def colleagues() -> Any:
    """Those of them who can be given a case today: neither left nor on leave."""
    return at_work(caseworkers())


def colleague(label: Any, needed: Any = "", *, empty: Any = None) -> Any:
    """One of those who can be given a case."""
    return forms.ModelChoiceField(
        label=label,
        queryset=User.objects.none(),
        required=bool(needed),
        empty_label=empty,
        error_messages={"required": needed, "invalid_choice": _("Velg en av dem som står i lista.")},
    )


class NextStepForm(ColleagueForm):
    """What is done next, by whom, by when."""

    title = line(_("Hva er neste steg?"), _("Skriv hva som er neste steg."))
    due_on = day(_("Når?"))
    owner = colleague(_("Hvem i PPT?"), empty=_("Ingen i PPT, det er andres tur"))
    owner_name = line(_("Hvem andre er det tur til?"), help_text=_("For eksempel skolen, familien eller BUP."))

    def clean(self) -> None:
        """Somebody must have it."""
        values = self.cleaned_data
        if not values.get("owner") and not values.get("owner_name"):
            self.add_error("owner", _("Velg en kollega, eller skriv hvem det er tur til."))


class ImpartialityForm(forms.Form):
    """«Jeg er habil», or why not."""

    answer = pick(
        _("Er du habil i denne saken?"),
        [("yes", _("Jeg er habil")), ("no", _("Jeg er inhabil"))],
        _("Si om du er habil."),
    )
    grounds = text(
        _("Hvorfor er du inhabil?"),
        rows=2,
        most=500,
        help_text=_("Bare når du er inhabil. Det er nok å si hvilken relasjon det gjelder."),
    )


class NoteForm(DatedForm):
    """A note from something that happened."""

    has_editor = True
    today_fields = ("happened_on",)
    kind = pick(_("Hva slags?"), NoteKind.choices, _("Velg hva slags notat det er."))
    title = line(_("Overskrift"), _("Skriv en kort overskrift."))
    happened_on = day(_("Når skjedde det?"))
    place = line(_("Hvor?"))
    html = RichTextField(label=_("Hva så, sa og avtalte dere?"), needed=_("Skriv hva som skjedde."))


class PlanForm(DatedForm):
    """The two dates that we plan by."""

    planned_sent_on = day(_("Når planlegger vi å sende vurderingen?"), required=False)
    planned_told_on = day(
        _("Når venter vi at familien får vedtaket?"),
        required=False,
        help_text=_("Dette er vår egen plan. Familien ser bare datoer vi har varslet dem om."),
    )

    def __init__(self, *args: Any, kind: KindRules, **more: Any) -> None:
        """Only what this kind of case has: no assessment is planned where none is made, nor a decision."""
        super().__init__(*args, **more)
        if not kind.needs_assessment:
            del self.fields["planned_sent_on"]
        if not kind.has_decision:
            self.fields["planned_told_on"].label = _("Når venter vi at hjelpen begynner?")

    def clean(self) -> dict[str, Any]:
        """What is not asked is not planned."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        return {"planned_sent_on": None} | values


class WaitForm(DatedForm):
    """An explained wait."""

    today_fields = ("from_on",)
    waiting_for = line(_("Hvem venter vi på?"), _("Skriv hvem vi venter på."))
    reason = line(
        _("Hvorfor venter vi?"), _("Skriv hvorfor vi venter."), most=200, help_text=_("Familien ser hvem vi venter på.")
    )
    from_on = day(_("Fra hvilken dag?"))


class EndWaitForm(DatedForm):
    """The answer came."""

    today_fields = ("to_on",)
    to_on = day(_("Når kom svaret?"))


class StartServiceForm(DatedForm):
    """The first day of the help."""

    today_fields = ("started_on",)
    started_on = day(_("Hvilken dag begynte hjelpen?"))


class DecisionForm(DatedForm):
    """The decision, as it was told to us."""

    decided_on = day(_("Hvilken dato har vedtaket?"))
    source = pick(_("Hvordan vet vi om vedtaket?"), _OUR_SOURCES, _("Velg hvordan vi vet om vedtaket."))
    source_note = line(
        _("Hvem fikk vi det fra?"),
        _("Skriv hvem vi fikk det fra, for eksempel navnet på den foresatte."),
        most=160,
    )
    outcome = pick(_("Gir vedtaket rett til hjelp?"), DecisionOutcome.choices, _("Velg hva som er bestemt."))
    follows_assessment = pick(_("Følger vedtaket vurderingen?"), YES_NO, _("Velg ja eller nei."))
    deviation_reason = text(
        _("Hvorfor følger vedtaket ikke vurderingen?"), rows=3, most=4_000, help_text=_("Bare når svaret over er nei.")
    )
    summary = text(
        _("Hva er bestemt, hvor mye og hvor lenge?"), _("Skriv kort hva som er bestemt."), rows=3, most=4_000
    )

    def __init__(self, *args: Any, has_assessment: bool = True, **more: Any) -> None:
        """Where the act asks for no assessment, there is none to follow or to depart from."""
        super().__init__(*args, **more)
        if not has_assessment:
            del self.fields["follows_assessment"], self.fields["deviation_reason"]

    def clean(self) -> dict[str, Any]:
        """Nothing to depart from is no departure."""
        values: dict[str, Any] = super().clean() or self.cleaned_data
        return {"follows_assessment": True, "deviation_reason": ""} | values

    def clean_follows_assessment(self) -> bool:
        """Yes or no."""
        return bool(self.cleaned_data["follows_assessment"] == "yes")


class ToldForm(DatedForm):
    """The day when the clock stops."""

    today_fields = ("told_on",)
    told_on = day(_("Når fikk familien vedtaket?"))
    how = pick(_("Hvordan fikk de det?"), DecisionNotice.How.choices, _("Velg hvordan familien fikk vedtaket."))


class FollowUpForm(ColleagueForm):
    """A date to ask how it goes."""

    what = line(_("Hva skal vi spørre om?"), _("Skriv hva vi skal spørre om."), most=300)
    due_on = day(_("Når?"))
    owner = colleague(_("Hvem spør?"), _("Velg hvem som spør."))
    agreed_with = line(_("Hvem er det avtalt med?"), _("Skriv hvem det er avtalt med."), most=160)


class OutcomeForm(DatedForm):
    """How it goes."""

    today_fields = ("done_on",)
    outcome = text(_("Hvordan går det?"), _("Skriv hvordan det går."), most=4_000)
    done_on = day(_("Når spurte dere?"))


class ReopenForm(ColleagueForm):
    """Why a closed case is opened again, who has it, and what is first."""

    colleague_field = "holder"
    reason = text(_("Hvorfor åpner vi saken igjen?"), _("Skriv hvorfor vi åpner saken igjen."), rows=3, most=2_000)
    holder = colleague(_("Hvem skal ha saken?"), _("Velg hvem som skal ha saken."))
    next_title = line(_("Hva er neste steg?"), _("Skriv hva som er neste steg."))
    next_due_on = day(_("Når?"))


class CoAssignForm(ColleagueForm):
    """Who works in the case too, and with what."""

    colleague_field = "user"
    user = colleague(_("Hvem skal dele saken?"), _("Velg hvem som skal dele saken."))
    reason = line(
        _("Hva skal kollegaen gjøre i saken?"),
        _("Skriv hva kollegaen skal gjøre i saken."),
        most=200,
        help_text=_("For eksempel kartlegge språk. Alle med tilgang til saken ser det."),
    )
    last_day = day(
        _("Siste dag"), required=False, help_text=_("La stå tomt hvis kollegaen skal være med til saken er ferdig.")
    )


class TransferForm(ColleagueForm):
    """Who takes over."""

    colleague_field = "holder"
    holder = colleague(_("Hvem skal ha saken?"), _("Velg hvem som skal ha saken."))
