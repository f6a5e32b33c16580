"""The one page where a running case is entered. What is wrong is said beside the field, and nothing typed is lost."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.cases import entry_queries
from tettpaa.cases.entries import CaseEntry, ChildEntry, FileEntry, GuardianEntry
from tettpaa.cases.kept_uploads import entry_of
from tettpaa.cases.models import KeptUpload
from tettpaa.cases.rules import entry_values
from tettpaa.cases.rules.date_order import CaseDates
from tettpaa.core import clock
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import Unit
from tettpaa.people.checking import child_problems
from tettpaa.people.models import Child, Guardian
from tettpaa.people.rules import folded
from tettpaa.referrals.actions import kind_of
from tettpaa.referrals.models import CaseKind

NO_UNIT = "ingen"
NEW = "ny"
GUARDIANS = (("g1", Guardian.Relation.MOTHER), ("g2", Guardian.Relation.FATHER))
FILE_FIELDS = ("consent_scan", "documents")
DATES = ("received_on", "intake_on", "assigned_on", "assessment_on", "sent_on", "decided_on", "told_on", "started_on")


class DayField(forms.CharField):
    """A day, written in any of the ways that people write days: 040326 is the fastest."""

    def __init__(self, label: Any, needed: Any = "", *, ahead: bool = False, help_text: Any = "") -> None:
        """``ahead`` allows a day that has not come."""
        self.ahead = ahead
        super().__init__(
            label=label,
            required=bool(needed),
            max_length=20,
            help_text=help_text,
            error_messages={"required": needed},
            widget=forms.TextInput(attrs={"autocomplete": "off", "data-width": "auto", "size": 12}),
        )

    def clean(self, value: Any) -> dt.date | None:
        """The day, or nothing."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return entry_values.day(text, today=clock.today(), ahead=self.ahead)
        except entry_values.NotADate as wrong:
            if wrong.why == "no_such_day":
                raise forms.ValidationError(_("Den dagen finnes ikke. Se etter i kalenderen.")) from wrong
            raise forms.ValidationError(_("Skriv datoen slik: 4.3.2026 eller 040326.")) from wrong


class ManyFilesField(forms.FileField):
    """Several files in one field."""

    class Input(forms.ClearableFileInput):
        """The browser lets one choose several."""

        allow_multiple_selected = True

    widget = Input

    def clean(self, data: Any, initial: Any = None) -> Any:
        """A list, empty when nothing was chosen."""
        files = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(ManyFilesField, self).clean(one, initial) for one in files]


def _line(label: Any, needed: Any = "", *, most: int = 80, **more: Any) -> forms.CharField:
    errors = {"required": needed, "max_length": _("Skriv kortere, inntil %(limit_value)d tegn.")}
    return forms.CharField(label=label, required=bool(needed), max_length=most, error_messages=errors, **more)


class ChildLookForm(forms.Form):
    """Who it is. Asked while one writes, to find a child that is here."""

    first_name = _line(_("Barnets fornavn"), _("Skriv fornavnet."))
    last_name = _line(_("Barnets etternavn"), _("Skriv etternavnet."))
    birth_date = DayField(_("Fødselsdato"), _("Skriv fødselsdatoen."), help_text=_("Slik: 4.3.2017 eller 040317."))
    identity_number = _line(_("Fødselsnummer eller D-nummer"), most=20)

    def clean(self) -> None:
        """The rules about people."""
        values = self.cleaned_data
        for field, sentences in child_problems(values.get("birth_date"), values.get("identity_number", "")).items():
            for said in sentences:
                self.add_error(field, said)

    @property
    def alike(self) -> list[Any]:
        """Those who may be this child, when enough is written."""
        values = self.cleaned_data
        if self.errors or not all(values.get(name) for name in ("first_name", "last_name", "birth_date")):
            return []
        names = ("first_name", "last_name", "birth_date", "identity_number")
        return entry_queries.alike(*(values[name] for name in names))


class RunningCaseForm(ChildLookForm):
    """Everything about one running case. The dates say which step it is at."""

    child = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    unit = forms.ChoiceField(
        label=_("Skole eller barnehage"),
        error_messages={"required": _("Velg skole eller barnehage."), "invalid_choice": _("Velg en fra lista.")},
    )
    group = _line(_("Klasse eller avdeling"), most=40)
    kind = forms.ChoiceField(
        label=_("Sakstype"), required=False, choices=[("", _("Den vanlige for enheten")), *CaseKind.choices]
    )
    received_on = DayField(
        _("Henvisningen kom"), _("Skriv når henvisningen kom."), help_text=_("Klokka går fra denne dagen.")
    )
    intake_on = DayField(_("Tatt inn"), help_text=_("Tomt betyr samme dag som den ble fordelt."))
    assigned_on = DayField(
        _("Fordelt"), _("Skriv når saken ble fordelt. Er den ikke fordelt, skal henvisningen registreres i stedet.")
    )
    assessment_on = DayField(_("Utredningen startet"))
    sent_on = DayField(_("Vurderingen sendt"))
    decided_on = DayField(_("Vedtaket fattet"))
    told_on = DayField(_("Familien fikk vedtaket"))
    started_on = DayField(_("Hjelpen kom i gang"), help_text=_("Bare i saker som ikke ender i et vedtak."))
    grants_help = forms.BooleanField(label=_("Vedtaket gir rett til hjelp"), required=False, initial=True)
    pupil_consented_on = DayField(_("Eleven selv samtykket til vurdering"), help_text=_("Bare når eleven er over 15."))
    consent_scan = forms.FileField(label=_("Skannet samtykke"), required=False, allow_empty_file=True)
    documents = ManyFilesField(
        label=_("Tidligere dokumenter"),
        required=False,
        help_text=_("Henvisning, rapporter, vurdering, vedtak. PDF, Word eller bilde."),
    )
    holder: Any = forms.ModelChoiceField(
        label=_("Saksansvarlig"),
        queryset=None,
        empty_label=_("Velg"),
        error_messages={"required": _("Velg hvem som har saken.")},
    )
    is_impartial = forms.BooleanField(label=_("Jeg er habil i saken"), required=False)
    next_title = _line(_("Neste steg"), most=120, help_text=_("Tomt betyr det som vanligvis kommer nå."))
    next_due_on = DayField(_("Frist for neste steg"), ahead=True)
    follow_up_on = DayField(_("Oppfølging er avtalt til"), ahead=True, help_text=_("Når familien har fått vedtaket."))

    def __init__(
        self,
        *args: Any,
        by: User,
        chooses_holder: bool,
        goes_on: bool,
        kept: Sequence[KeptUpload] = (),
        **kwargs: Any,
    ) -> None:
        """``kept`` are the files that were sent with this form before."""
        super().__init__(*args, **kwargs)
        self.by, self.kept = by, kept
        self.offered: list[Any] = []
        units = organisation.open_units()
        self.units: dict[str, Unit] = {str(unit.pk): unit for unit in units}
        choices = [(key, unit.name) for key, unit in self.units.items()]
        none = (NO_UNIT, _("Går ikke i barnehage eller skole"))
        self.fields["unit"].choices = [("", _("Velg")), *choices, none]  # type: ignore[attr-defined]  # a choice field
        self.fields["holder"].queryset = entry_queries.caseworkers()  # type: ignore[attr-defined]  # a model choice
        del self.fields["is_impartial" if chooses_holder else "holder"]
        if goes_on:
            self.fields["first_name"].widget.attrs["autofocus"] = True
        for prefix, relation in GUARDIANS:
            self.fields |= _guardian_fields(prefix, relation)

    def clean(self) -> None:
        """Also whether it is one of those who are here, and each guardian's two names."""
        super().clean()
        values = self.cleaned_data
        self.offered = self.alike
        chosen = values.get("child", "")
        if self.offered and chosen not in {NEW, *(str(row.pk) for row in self.offered)}:
            self.add_error(None, _("Se om barnet er et av dem vi har fra før, og velg."))
        for prefix, _relation in GUARDIANS:
            written = values.get(f"{prefix}_name", "")
            if written and entry_values.names(written) is None:
                self.add_error(f"{prefix}_name", _("Skriv både fornavn og etternavn."))
            if not written and values.get(f"{prefix}_consented_on"):
                self.add_error(f"{prefix}_name", _("Skriv hvem som samtykket."))
        if values.get("follow_up_on") and not (values.get("told_on") or values.get("started_on")):
            self.add_error("told_on", _("Skriv når familien fikk vedtaket, eller fjern datoen for oppfølging."))

    @staticmethod
    def guardian_names() -> list[str]:
        """The names of the guardians' fields."""
        return [name for prefix, relation in GUARDIANS for name in _guardian_fields(prefix, relation)]

    def guardian_rows(self) -> Iterator[list[forms.BoundField]]:
        """Each guardian's fields, for the page."""
        for prefix, _relation in GUARDIANS:
            yield [self[name] for name in self.fields if name.startswith(f"{prefix}_")]

    def entry(self) -> CaseEntry:
        """What was written, as the action takes it."""
        values = self.cleaned_data
        unit = self.units.get(values["unit"])
        return CaseEntry(
            child=self._child(),
            unit=unit,
            group=values["group"],
            kind=CaseKind(values["kind"] or kind_of(unit)),
            dates=CaseDates(**{name: values[name] for name in DATES}),
            holder=values.get("holder") or self.by,
            is_impartial=values.get("is_impartial", False),
            guardians=tuple(self._guardians()),
            pupil_consented_on=values["pupil_consented_on"],
            grants_help=values["grants_help"],
            next_title=values["next_title"],
            next_due_on=values["next_due_on"],
            follow_up_on=values["follow_up_on"],
            consent_scan=_file(values["consent_scan"]) if values["consent_scan"] else self._kept_scan(),
            documents=(*self._kept_documents(), *(_file(one) for one in values["documents"])),
        )

    def sent_files(self) -> list[tuple[str, FileEntry]]:
        """Field and file of everything that came with the form, also when the form is wrong."""
        files: Any = self.files
        found = [(name, one) for name in FILE_FIELDS for one in files.getlist(name)] if files else []
        return [(name, _file(one)) for name, one in found]

    def _kept_scan(self) -> FileEntry | None:
        return next((entry_of(one) for one in self.kept if one.field == "consent_scan"), None)

    def _kept_documents(self) -> Iterator[FileEntry]:
        return (entry_of(one) for one in self.kept if one.field == "documents")

    def _child(self) -> ChildEntry:
        values = self.cleaned_data
        here = next((row for row in self.offered if str(row.pk) == values["child"]), None)
        names = ("first_name", "last_name", "birth_date", "identity_number")
        return ChildEntry(
            here=Child.objects.get(pk=here.pk) if here else None, **{name: values[name] for name in names}
        )

    def _guardians(self) -> Iterator[GuardianEntry]:
        values = self.cleaned_data
        for prefix, _relation in GUARDIANS:
            found = entry_values.names(values[f"{prefix}_name"], family_name=values["last_name"])
            if found:
                yield GuardianEntry(
                    first_name=found[0],
                    last_name=found[1],
                    relation=values[f"{prefix}_relation"],
                    phone=values[f"{prefix}_phone"],
                    has_parental_responsibility=values[f"{prefix}_responsible"],
                    lives_with_child=values[f"{prefix}_lives"],
                    consented_on=values[f"{prefix}_consented_on"],
                )


def emptied(written: dict[str, Any], known: Iterable[Guardian]) -> dict[str, Any]:
    """What is written, without the guardians of another child that was chosen first."""
    names, values = {folded(one.name) for one in known}, dict(written)
    for prefix, relation in GUARDIANS:
        if folded(values[f"{prefix}_name"]) in names:
            values |= {name: field.initial for name, field in _guardian_fields(prefix, relation).items()}
            values[f"{prefix}_name"] = ""
    return values


def prefilled(written: dict[str, Any], known: Iterable[Guardian]) -> dict[str, Any]:
    """What is written, and in each empty row one of those the folder knows; nobody twice."""
    values: dict[str, Any] = dict(written)
    names = {folded(values[f"{prefix}_name"]) for prefix, _relation in GUARDIANS}
    waiting = [
        one for one in known if one.relation != Guardian.Relation.CHILD_WELFARE and folded(one.name) not in names
    ]
    for prefix, _relation in GUARDIANS:
        if values[f"{prefix}_name"].strip() or not waiting:
            continue
        one = waiting.pop(0)
        values |= {
            f"{prefix}_name": one.name,
            f"{prefix}_relation": one.relation,
            f"{prefix}_phone": one.phone,
            f"{prefix}_responsible": one.has_parental_responsibility,
            f"{prefix}_lives": one.lives_with_child,
        }
    return values


def _guardian_fields(prefix: str, relation: str) -> dict[str, forms.Field]:
    """One guardian in a row, with the day of their yes."""
    return {
        f"{prefix}_name": _line(_("Fornavn og etternavn"), most=160),
        f"{prefix}_relation": forms.ChoiceField(
            label=_("Hvem er det?"), choices=Guardian.Relation.choices, initial=relation
        ),
        f"{prefix}_phone": _line(_("Telefon"), most=20),
        f"{prefix}_consented_on": DayField(_("Samtykket til vurdering")),
        f"{prefix}_responsible": forms.BooleanField(label=_("Har foreldreansvar"), required=False, initial=True),
        f"{prefix}_lives": forms.BooleanField(label=_("Barnet bor her"), required=False, initial=True),
    }


def _file(sent: Any) -> FileEntry:
    sent.seek(0)
    return FileEntry(name=sent.name, data=sent.read(), declared_type=sent.content_type or "")
