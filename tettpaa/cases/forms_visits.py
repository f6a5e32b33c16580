"""Forms of visits: booking one, and the note that is written where one is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.cases.actions.visits import Booking, Noted
from tettpaa.cases.form_fields import DatedForm, day, line, pick, text
from tettpaa.cases.models import CasePromise, NoteKind

TIMES = ["%H:%M", "%H.%M", "%H:%M:%S", "%H"]
FOLLOW = [("none", _("Ingen")), ("step", _("Neste steg")), ("promise", _("Et løfte"))]
RECEIVERS = [(CasePromise.To.CHILD.value, _("barnet")), (CasePromise.To.UNIT.value, _("skolen eller barnehagen"))]
"""Whom one can promise something where no name is known: on the page that opens without network."""


def time(label: Any, *, required: bool = True) -> forms.TimeField:
    """A time of day, written as people write times."""
    return forms.TimeField(
        label=label,
        required=required,
        input_formats=TIMES,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"required": _("Skriv klokkeslettet."), "invalid": _("Skriv klokkeslettet slik: 08.30.")},
    )


VISITS = [(kind.value, kind.label) for kind in NoteKind if kind != NoteKind.NOTE]
"""A note that comes from nothing else is no visit."""


class VisitForm(DatedForm):
    """What, where, when, and who goes."""

    today_fields = ("day",)
    kind = pick(_("Hva slags?"), VISITS, _("Velg hva slags besøk det er."))
    title = line(
        _("Hva skal du gjøre?"),
        _("Skriv hva du skal gjøre."),
        help_text=_("For eksempel: Observasjon i 4B. Blir overskriften på notatet."),
    )
    place = line(_("Hvor?"), _("Skriv hvor."))
    day = day(_("Hvilken dag?"))
    starts = time(_("Fra klokka"))
    ends = time(_("Til klokka"))
    visitor: Any = forms.ModelChoiceField(
        label=_("Hvem drar?"),
        queryset=User.objects.none(),
        empty_label=None,
        error_messages={"required": _("Velg hvem som drar.")},
        help_text=_("De som arbeider i saken."),
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["visitor"].queryset = people  # type: ignore[attr-defined]  # a model choice

    def booking(self) -> Booking:
        """What was agreed."""
        return Booking(**self.cleaned_data)


class CancelVisitForm(forms.Form):
    """Why it does not take place."""

    because = line(_("Hvorfor ble det ikke noe av?"), _("Skriv hvorfor det ikke ble noe av besøket."), most=300)


class VisitNoteForm(forms.Form):
    """What was seen, said and agreed; what comes next; and, folded away, what the visit itself already says."""

    key = forms.UUIDField(widget=forms.HiddenInput)
    seen = text(_("Hva så du?"), rows=5)
    own_words = text(_("Barnets egne ord"), rows=3)
    agreed = text(_("Hva ble dere enige om?"), rows=3)
    follow = pick(_("Avtalt oppfølging"), FOLLOW, _("Velg om noe skal følges opp."))
    what = line(_("Hva?"), most=300)
    due_on = day(_("Til når?"), required=False)
    to = forms.ChoiceField(label=_("Lovet til"), choices=(), required=False)
    kind = pick(_("Hva slags?"), NoteKind.choices, _("Velg hva slags notat det er."))
    title = line(_("Overskrift"), _("Skriv en kort overskrift."))
    place = line(_("Hvor?"))
    happened_on = day(_("Når skjedde det?"))
    starts = time(_("Fra klokka"), required=False)
    ends = time(_("Til klokka"), required=False)

    WRITTEN = ("seen", "own_words", "agreed")
    FOLLOWED = ("what", "due_on", "to")
    ABOUT = ("kind", "title", "place", "happened_on", "starts", "ends")

    def __init__(self, *args: Any, receivers: Any = RECEIVERS, initial: dict[str, Any] | None = None, **more: Any):
        super().__init__(*args, initial={"follow": "none"} | (initial or {}), **more)
        self.fields["to"].choices = receivers  # type: ignore[attr-defined]  # a choice field

    def clean(self) -> dict[str, Any]:
        """Hours are both or none, and run forwards."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        starts, ends = given.get("starts"), given.get("ends")
        if starts and ends and ends <= starts:
            self.add_error("ends", _("Besøket må slutte etter at det begynner."))
        return given

    def noted(self) -> Noted:
        """What was written."""
        return Noted(**{name: value for name, value in self.cleaned_data.items() if name != "key"})

    def of(self, names: tuple[str, ...]) -> list[forms.BoundField]:
        """Some of the fields, for one part of the page."""
        return [self[name] for name in names]

    @property
    def written(self) -> list[forms.BoundField]:
        """The three big fields."""
        return self.of(self.WRITTEN)

    @property
    def followed(self) -> list[forms.BoundField]:
        """What is asked when something was agreed."""
        return self.of(self.FOLLOWED)

    @property
    def about(self) -> list[forms.BoundField]:
        """What the visit already says."""
        return self.of(self.ABOUT)
