"""Forms about children and guardians. What is wrong is said beside the field, and nothing typed is lost."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.core.written_dates import DATES
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import Municipality, Unit
from tettpaa.people.checking import Problems, child_problems, guardian_problems
from tettpaa.people.models import Child, Guardian

FOR_ADULTS = frozenset({Guardian.Relation.LEGAL_GUARDIAN, Guardian.Relation.OTHER})
"""Who can act for one who is grown."""
DATE_WRONG = _("Skriv datoen slik: 4.3.2017.")


class FindFirstForm(forms.Form):
    """Who it is, before anything is made: perhaps the child is here already."""

    first_name = forms.CharField(label=_("Fornavn"), max_length=80, error_messages={"required": _("Skriv fornavnet.")})
    last_name = forms.CharField(
        label=_("Etternavn"), max_length=80, error_messages={"required": _("Skriv etternavnet.")}
    )
    birth_date = forms.DateField(
        label=_("Fødselsdato"),
        input_formats=DATES,
        error_messages={"required": _("Skriv fødselsdatoen."), "invalid": DATE_WRONG},
    )
    identity_number = forms.CharField(
        label=_("Fødselsnummer eller D-nummer"),
        max_length=20,
        required=False,
        help_text=_("11 siffer. Lagres kryptert og vises bare når noen ber om det."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    number_not_given = forms.BooleanField(
        label=_("Ikke tildelt ennå"),
        required=False,
        help_text=_("Kryss av når barnet ikke har fått nummer. Nummeret kan skrives inn senere."),
    )

    def clean(self) -> None:
        """The rules about people, asked while the person is still writing."""
        values = self.cleaned_data
        if values.get("number_not_given") and values.get("identity_number", "").strip():
            both = _("Skriv nummeret, eller kryss av for at det ikke er tildelt ennå. Ikke begge.")
            self.add_error("identity_number", both)
        _say(self, child_problems(values.get("birth_date"), values.get("identity_number", "")))


def _home() -> Any:
    return forms.ModelChoiceField(
        label=_("Bostedskommune"),
        queryset=Municipality.objects.none(),
        required=False,
        empty_label=_("Samme kommune som skolen eller barnehagen"),
        help_text=_("Kommunen der barnet bor, fatter vedtaket."),
    )


def _adult() -> forms.BooleanField:
    return forms.BooleanField(
        label=_("Voksen deltaker"),
        required=False,
        help_text=_("Går i forberedende opplæring for voksne. Samtykker selv, og ingen foresatte blir spurt."),
    )


class CorrectForm(FindFirstForm):
    """What was written wrong, and what was not known yet."""

    is_adult_participant = _adult()
    language = forms.CharField(label=_("Språk hjemme"), max_length=80, required=False)
    interpreter_language = forms.CharField(label=_("Tolk, på hvilket språk"), max_length=60, required=False)
    home_municipality = _home()
    kept_home: Municipality | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["home_municipality"].queryset = organisation.municipalities()  # type: ignore[attr-defined]  # a choice field
        self.fields["identity_number"].help_text = _("Fyll ut bare når nummeret er nytt. 11 siffer, lagres kryptert.")

    def keep_home(self, stands: Municipality | None) -> None:
        """Where a hidden child lives is not shown: a new one is chosen, or it stays as it is."""
        field, self.kept_home = self.fields["home_municipality"], stands
        self.initial["home_municipality"] = None
        field.help_text = _("Skjult. Velg bare hvis den er en annen enn før.")

    def clean_home_municipality(self) -> Municipality | None:
        """What was chosen, or what stands."""
        return self.cleaned_data["home_municipality"] or self.kept_home


class ChildForm(FindFirstForm):
    """The rest of what is needed for a folder."""

    is_adult_participant = _adult()
    unit = forms.ModelChoiceField(
        label=_("Skole eller barnehage"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("Ikke registrert ennå"),
    )
    group = forms.CharField(label=_("Klasse eller avdeling"), max_length=40, required=False)
    language = forms.CharField(label=_("Språk hjemme"), max_length=80, required=False)
    interpreter_language = forms.CharField(label=_("Tolk, på hvilket språk"), max_length=60, required=False)
    home_municipality = _home()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["home_municipality"].queryset = organisation.municipalities()  # type: ignore[attr-defined]  # a choice field
        self.fields["unit"].queryset = organisation.open_units()  # type: ignore[attr-defined]  # a choice field


class GuardianForm(forms.Form):
    """One who acts for the child."""

    first_name = forms.CharField(label=_("Fornavn"), max_length=80, error_messages={"required": _("Skriv fornavnet.")})
    last_name = forms.CharField(
        label=_("Etternavn"), max_length=80, error_messages={"required": _("Skriv etternavnet.")}
    )
    relation = forms.ChoiceField(
        label=_("Hvem er det?"),
        choices=Guardian.Relation.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvem det er.")},
    )
    has_parental_responsibility = forms.BooleanField(label=_("Har foreldreansvar"), required=False)
    lives_with_child = forms.BooleanField(label=_("Barnet bor her"), required=False)
    identity_number = forms.CharField(
        label=_("Fødselsnummer eller D-nummer"), max_length=20, required=False, widget=forms.TextInput
    )
    phone = forms.CharField(label=_("Telefon"), max_length=20, required=False)
    email = forms.EmailField(
        label=_("E-post"), required=False, error_messages={"invalid": _("Skriv e-postadressen slik: navn@sted.no.")}
    )
    language = forms.CharField(label=_("Språk"), max_length=60, required=False)
    interpreter_language = forms.CharField(label=_("Tolk, på hvilket språk"), max_length=60, required=False)

    def __init__(self, *args: Any, child: Child, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.child = child
        if child.is_adult_participant:
            for name in ("has_parental_responsibility", "lives_with_child"):
                del self.fields[name]
            fitting = [one for one in Guardian.Relation.choices if one[0] in FOR_ADULTS]
            self.fields["relation"].choices = fitting  # type: ignore[attr-defined]  # a choice field

    def clean(self) -> None:
        """The number's own rules, and that nobody is their own guardian."""
        _say(self, guardian_problems(self.child, self.cleaned_data.get("identity_number", "")))


class NumberForm(forms.Form):
    """The identity number of somebody who is registered without one; checked by the action, which knows the child."""

    identity_number = forms.CharField(
        label=_("Fødselsnummer eller D-nummer"),
        max_length=20,
        error_messages={"required": _("Skriv fødselsnummeret eller D-nummeret.")},
    )


class EnrolForm(forms.Form):
    """A new place for the child."""

    unit = forms.ModelChoiceField(
        label=_("Skole eller barnehage"),
        queryset=Unit.objects.none(),
        empty_label=_("Velg"),
        error_messages={"required": _("Velg en skole eller barnehage.")},
    )
    group = forms.CharField(label=_("Klasse eller avdeling"), max_length=40, required=False)
    starts_on = forms.DateField(
        label=_("Fra"),
        initial=timezone.localdate,
        input_formats=DATES,
        error_messages={"required": _("Skriv første dag."), "invalid": DATE_WRONG},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = organisation.open_units()  # type: ignore[attr-defined]  # a choice field


def _say(form: forms.Form, problems: Problems) -> None:
    for field, sentences in problems.items():
        if field in form.cleaned_data:
            for sentence in sentences:
                form.add_error(field, sentence)
