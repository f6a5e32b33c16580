"""Forms of the case pages. What is wrong is said beside the field, and nothing typed is lost."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases.models import ClosingReason, DecisionNotice, NoteKind
from tettpaa.documents.fields import RichTextField

DATES = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d%m%Y"]
DATE_WRONG = _("Skriv datoen slik: 4.3.2026.")
YES_NO = [("yes", _("Ja")), ("no", _("Nei"))]
CASEWORKERS = (Role.PP_ADVISER, Role.SPEECH_THERAPIST, Role.EDUCATIONAL_AUDIOLOGIST, Role.PROFESSIONAL_LEAD)


def day_field(label: Any, *, required: bool = True, help_text: Any = "") -> forms.DateField:
    """A date, written as people write dates."""
    errors = {"required": _("Skriv datoen."), "invalid": DATE_WRONG}
    return forms.DateField(
        label=label, required=required, help_text=help_text, input_formats=DATES, error_messages=errors
    )


def line_field(label: Any, needed: Any = "", *, most: int = 120, help_text: Any = "") -> forms.CharField:
    """One line. ``needed`` is what is said when it is empty; without it the field may be empty."""
    errors = {"required": needed, "max_length": _("Skriv kortere, inntil %(limit_value)d tegn.")}
    return forms.CharField(
        label=label, required=bool(needed), max_length=most, help_text=help_text, error_messages=errors
    )


def text_field(
    label: Any, needed: Any = "", *, rows: int = 5, most: int = 20_000, help_text: Any = ""
) -> forms.CharField:
    """Several lines."""
    field = line_field(label, needed, most=most, help_text=help_text)
    field.widget = forms.Textarea(attrs={"rows": rows, "maxlength": most})
    return field


def pick_field(label: Any, choices: Any, needed: Any, *, help_text: Any = "") -> forms.ChoiceField:
    """One of a few, all of them seen."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        widget=forms.RadioSelect,
        error_messages={"required": needed, "invalid_choice": needed},
    )


class DatedForm(forms.Form):
    """A form whose days begin as today."""

    today_fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.today_fields:
            self.fields[name].initial = timezone.localdate


class ColleagueForm(DatedForm):
    """A form where a colleague is chosen."""

    colleague_field = "owner"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields[self.colleague_field]
        field.queryset = colleagues()  # type: ignore[attr-defined]  # a model choice


def colleagues() -> Any:
    """Those who may have a case, by name. Nothing but the name is shown."""
    return User.objects.filter(is_active=True, role__in=CASEWORKERS).order_by("name")


def _colleague(label: Any, needed: Any = "", *, empty: Any = None) -> Any:
    return forms.ModelChoiceField(
        label=label,
        queryset=User.objects.none(),
        required=bool(needed),
        empty_label=empty,
        error_messages={"required": needed, "invalid_choice": _("Velg en av dem som står i lista.")},
    )


class NextStepForm(ColleagueForm):
    """What is done next, by whom, by when."""

    title = line_field(_("Hva er neste steg?"), _("Skriv hva som er neste steg."))
    due_on = day_field(_("Når?"))
    owner = _colleague(_("Hvem i PPT?"), empty=_("Ingen i PPT, det er andres tur"))
    owner_name = line_field(_("Hvem andre er det tur til?"), help_text=_("For eksempel skolen, familien eller BUP."))

    def clean(self) -> None:
        """Somebody must have it."""
        values = self.cleaned_data
        if not values.get("owner") and not values.get("owner_name"):
            self.add_error("owner", _("Velg en kollega, eller skriv hvem det er tur til."))


class ImpartialityForm(forms.Form):
    """«Jeg er habil», or why not."""

    answer = pick_field(
        _("Er du habil i denne saken?"),
        [("yes", _("Jeg er habil")), ("no", _("Jeg er inhabil"))],
        _("Si om du er habil."),
    )
    grounds = text_field(
        _("Hvorfor er du inhabil?"),
        rows=2,
        most=500,
        help_text=_("Bare når du er inhabil. Det er nok å si hvilken relasjon det gjelder."),
    )


class NoteForm(DatedForm):
    """A note from something that happened."""

    has_editor = True
    today_fields = ("happened_on",)
    kind = pick_field(_("Hva slags?"), NoteKind.choices, _("Velg hva slags notat det er."))
    title = line_field(_("Overskrift"), _("Skriv en kort overskrift."))
    happened_on = day_field(_("Når skjedde det?"))
    place = line_field(_("Hvor?"))
    html = RichTextField(label=_("Hva så, sa og avtalte dere?"), needed=_("Skriv hva som skjedde."))


class PlanForm(DatedForm):
    """The two dates that we plan by."""

    planned_sent_on = day_field(_("Når planlegger vi å sende vurderingen?"), required=False)
    planned_told_on = day_field(
        _("Når venter vi at familien får vedtaket?"),
        required=False,
        help_text=_("Dette er vår egen plan. Familien ser bare datoer vi har varslet dem om."),
    )


class AnnounceForm(DatedForm):
    """A date for the family."""

    announced_on = day_field(
        _("Når kan familien vente vedtaket?"), help_text=_("Familien ser datoen, og at det er du som har gitt den.")
    )


class WaitForm(DatedForm):
    """An explained wait."""

    today_fields = ("from_on",)
    waiting_for = line_field(_("Hvem venter vi på?"), _("Skriv hvem vi venter på."))
    reason = line_field(
        _("Hvorfor venter vi?"), _("Skriv hvorfor vi venter."), most=200, help_text=_("Familien ser hvem vi venter på.")
    )
    from_on = day_field(_("Fra hvilken dag?"))


class EndWaitForm(DatedForm):
    """The answer came."""

    today_fields = ("to_on",)
    to_on = day_field(_("Når kom svaret?"))


class DecisionForm(DatedForm):
    """The decision, as it was told to us."""

    decided_on = day_field(_("Hvilken dato har vedtaket?"))
    grants_help = pick_field(_("Gir vedtaket rett til hjelp?"), YES_NO, _("Velg ja eller nei."))
    follows_assessment = pick_field(_("Følger vedtaket vurderingen?"), YES_NO, _("Velg ja eller nei."))
    deviation_reason = text_field(
        _("Hvorfor følger vedtaket ikke vurderingen?"), rows=3, most=4_000, help_text=_("Bare når svaret over er nei.")
    )
    summary = text_field(
        _("Hva er bestemt, hvor mye og hvor lenge?"), _("Skriv kort hva som er bestemt."), rows=3, most=4_000
    )

    def clean_grants_help(self) -> bool:
        """Yes or no."""
        return bool(self.cleaned_data["grants_help"] == "yes")

    def clean_follows_assessment(self) -> bool:
        """Yes or no."""
        return bool(self.cleaned_data["follows_assessment"] == "yes")


class ToldForm(DatedForm):
    """The day when the clock stops."""

    today_fields = ("told_on",)
    told_on = day_field(_("Når fikk familien vedtaket?"))
    how = pick_field(_("Hvordan fikk de det?"), DecisionNotice.How.choices, _("Velg hvordan familien fikk vedtaket."))


class FollowUpForm(ColleagueForm):
    """A date to ask how it goes."""

    what = line_field(_("Hva skal vi spørre om?"), _("Skriv hva vi skal spørre om."), most=300)
    due_on = day_field(_("Når?"))
    owner = _colleague(_("Hvem spør?"), _("Velg hvem som spør."))
    agreed_with = line_field(_("Hvem er det avtalt med?"), _("Skriv hvem det er avtalt med."), most=160)


class OutcomeForm(DatedForm):
    """How it goes."""

    today_fields = ("done_on",)
    outcome = text_field(_("Hvordan går det?"), _("Skriv hvordan det går."), most=4_000)
    done_on = day_field(_("Når spurte dere?"))


class CloseForm(forms.Form):
    """The end."""

    reason = pick_field(_("Hvorfor avslutter vi saken?"), ClosingReason.choices, _("Velg grunn til avslutning."))
    told = line_field(
        _("Hvem er informert, når og hvordan?"),
        _("Skriv når og hvordan familien fikk vite at saken blir avsluttet."),
        most=300,
    )


class ReopenForm(ColleagueForm):
    """Why a closed case is opened again, who has it, and what is first."""

    colleague_field = "holder"
    reason = text_field(
        _("Hvorfor åpner vi saken igjen?"), _("Skriv hvorfor vi åpner saken igjen."), rows=3, most=2_000
    )
    holder = _colleague(_("Hvem skal ha saken?"), _("Velg hvem som skal ha saken."))
    next_title = line_field(_("Hva er neste steg?"), _("Skriv hva som er neste steg."))
    next_due_on = day_field(_("Når?"))


class TransferForm(ColleagueForm):
    """Who takes over."""

    colleague_field = "holder"
    holder = _colleague(_("Hvem skal ha saken?"), _("Velg hvem som skal ha saken."))
