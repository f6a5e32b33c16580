"""The form of a referral, page by page. A draft may be as unfinished as it likes; what is written must be readable."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from tettpaa.core.written_dates import DATES
from tettpaa.documents.fields import upload_field
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import Unit
from tettpaa.participation.models import Channel, Interpreter
from tettpaa.people.models import Guardian
from tettpaa.referrals.models import Referral, ReferralGuardian, ReferralReason
from tettpaa.referrals.queries import kind_rules
from tettpaa.referrals.wording import kind_choices

DATE_WRONG = {"invalid": _("Skriv datoen slik: 22.11.2026.")}
YES_NO = [("True", _("Ja")), ("False", _("Nei"))]
MOST_ROWS = 12


class LimitedCharField(forms.CharField):
    """A text with a limit that is told in words."""

    def __init__(self, **kwargs: Any) -> None:
        most = f"{kwargs['max_length']:,}".replace(",", "\u00a0")
        told = _("Teksten er for lang. Den kan ha %(most)s tegn. Legg ved resten som fil.")
        super().__init__(**kwargs)
        self.error_messages["max_length"] = told % {"most": most}
        for check in self.validators:
            if isinstance(check, MaxLengthValidator):
                check.message = self.error_messages["max_length"]

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """The browser does not cut a text short: it is kept whole, and the limit is told."""
        return {name: value for name, value in super().widget_attrs(widget).items() if name != "maxlength"}


class DraftForm(forms.Form):
    """Fields marked required are asked for in the end; while it is a draft they may be empty."""

    use_required_attribute = False

    def full_clean(self) -> None:
        """Cleans what is written, and asks for nothing."""
        needed = [field for field in self.fields.values() if field.required]
        for field in needed:
            field.required = False
        try:
            super().full_clean()
        finally:
            for field in needed:
                field.required = True

    def ask_about(self, referral: Referral) -> None:
        """Lets the referral decide what is asked; most pages ask the same of all."""

    def written(self) -> dict[str, Any]:
        """What can be saved: the fields that could be read."""
        return {name: value for name, value in self.cleaned_data.items() if name not in self.errors}


def _line(name: str, *, needed: bool = False, label: Any = None, help_text: Any = "", **attrs: Any) -> forms.CharField:
    """A field of one line for this column of a referral, or of one of its guardians."""
    column: Any = (ReferralGuardian if name == "own_view" else Referral)._meta.get_field(name)
    words = label or str(column.verbose_name)[:1].upper() + str(column.verbose_name)[1:]
    return LimitedCharField(
        label=words,
        help_text=help_text,
        max_length=column.max_length,
        required=needed,
        widget=forms.TextInput(attrs=attrs),
    )


def _text(name: str, *, rows: int = 5, needed: bool = True, help_text: Any = "", label: Any = None) -> forms.CharField:
    """A field of many lines for this column of a referral."""
    field = _line(name, needed=needed, help_text=help_text, label=label)
    field.widget = forms.Textarea(attrs={"rows": rows})
    return field


def _day(label: Any, *, needed: bool = False) -> forms.DateField:
    return forms.DateField(label=label, required=needed, input_formats=DATES, error_messages=DATE_WRONG)


def _choice(label: Any, help_text: Any = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        help_text=help_text,
        choices=YES_NO,
        coerce=lambda value: value == "True",
        empty_value=None,
        widget=forms.RadioSelect(attrs={"data-kind": "seg"}),
    )


class ChildForm(DraftForm):
    """Who it is about, what it is about, and who refers."""

    kind = forms.ChoiceField(
        label=_("Hva gjelder det?"),
        help_text=_("Velg det som ligner mest. PPT kan endre det når saken tas inn."),
    )
    child_first_name = _line("child_first_name", needed=True, autocomplete="off")
    child_last_name = _line("child_last_name", needed=True, autocomplete="off")
    child_birth_date = _day(_("Fødselsdato"), needed=True)
    identity_number = forms.CharField(
        label=_("Fødselsnummer eller D-nummer"),
        required=False,
        max_length=20,
        help_text=_(
            "11 siffer. Det lagres kryptert og vises ikke igjen. La feltet stå tomt hvis nummeret alt er skrevet."
        ),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "data-keep-not": ""}),
    )
    group = _line("group")
    child_language = _line("child_language", help_text=_("Skriv alle språkene barnet bruker hjemme."))
    interpreter_language = _line("interpreter_language", help_text=_("Skriv språket hvis barnet trenger tolk."))
    protected_address = forms.BooleanField(
        label=_("Barnet har adresse som skal beskyttes"),
        required=False,
        help_text=_("Skriv aldri adressen i henvisningen. Bare fagleder og merkantil hos PPT får se henvisningen."),
    )
    referrer_name = _line("referrer_name", needed=True, autocomplete="name")
    referrer_role = _line("referrer_role")
    contact_name = _line("contact_name", help_text=_("Den vi skal ringe. Ofte kontaktlærer eller pedagogisk leder."))
    contact_phone = _line("contact_phone", inputmode="tel", autocomplete="tel")

    def ask_about(self, referral: Referral) -> None:
        """The kinds of help that such a unit may ask for."""
        unit_kind = referral.unit.kind if referral.unit else None
        choices = kind_choices(unit_kind, referral.referrer_kind)
        self.fields["kind"].choices = choices  # type: ignore[attr-defined]  # a choice field


class OrderForm(DraftForm):
    """The order: what the service is asked to answer, and why."""

    order_question = _text(
        "order_question",
        rows=4,
        help_text=_("Skriv ett eller flere spørsmål. For eksempel: Hvilke tiltak trenger eleven for å lære å lese?"),
    )
    wants_assessment = _choice(_("Ber dere om en sakkyndig vurdering?"))
    main_reason = forms.ChoiceField(
        label=_("Viktigste henvisningsgrunn"), choices=[("", _("Velg")), *ReferralReason.choices]
    )
    concern = _text("concern", help_text=_("Skriv hva dere ser, i hvilke situasjoner, og siden når."))
    strengths = _text("strengths", needed=False)

    def ask_about(self, referral: Referral) -> None:
        """Nobody is asked about an assessment where none is made."""
        if not kind_rules(referral).needs_assessment:
            del self.fields["wants_assessment"]


class TriedForm(DraftForm):
    """What the unit has done already."""

    ordinary_provision = _text("ordinary_provision", help_text=_("Gruppe, voksne, tilpasninger, læringsmiljø."))
    hearing_checked_on = _day(_("Hørsel sjekket"))
    vision_checked_on = _day(_("Syn sjekket"))
    other_services = _line("other_services", help_text=_("For eksempel helsestasjon, BUP eller barnevern."))
    discussed_first = _choice(_("Er dette drøftet med PPT først?"), _("Dere kan henvise uansett hva dere svarer."))
    discussed_with = _line("discussed_with")


class VoicesForm(DraftForm):
    """What the child says, and what the guardians say."""

    child_view = _text("child_view", help_text=_("Bruk barnets egne ord."))
    child_view_from = _line("child_view_from", needed=True)
    child_view_not_heard = _line("child_view_not_heard", help_text=_("Bare hvis feltet over er tomt."))


class MeasureForm(DraftForm):
    """One measure that was tried."""

    what = LimitedCharField(label=_("Hva er prøvd?"), max_length=300)
    period = LimitedCharField(label=_("Hvor lenge?"), max_length=80, required=False)
    effect = LimitedCharField(label=_("Hva ble bedre?"), max_length=300, required=False)

    def clean(self) -> None:
        """A period or an effect belongs to something."""
        values = self.cleaned_data
        if (values.get("period") or values.get("effect")) and not values.get("what") and "what" not in self.errors:
            self.add_error("what", _("Skriv hva dere har prøvd."))


class GuardianForm(DraftForm):
    """One guardian as the unit knows them."""

    first_name = LimitedCharField(
        label=_("Fornavn"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    last_name = LimitedCharField(
        label=_("Etternavn"), max_length=80, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    relation = forms.ChoiceField(label=_("Hvem er det?"), choices=[("", _("Velg")), *Guardian.Relation.choices])
    phone = LimitedCharField(label=_("Telefon"), max_length=20, required=False)
    interpreter_language = LimitedCharField(
        label=_("Behov for tolk"), max_length=60, required=False, help_text=_("Skriv språket.")
    )
    has_parental_responsibility = forms.BooleanField(label=_("Har foreldreansvar, så vidt vi vet"), required=False)
    lives_with_child = forms.BooleanField(label=_("Barnet bor her"), required=False)
    own_view = _text(
        "own_view",
        rows=3,
        label=_("Hva sier denne forelderen?"),
        help_text=_("Bruk deres egne ord. Har de ikke sagt noe, skriver du det, og hvordan dere har spurt."),
    )

    def clean(self) -> None:
        """Whoever is written down has a whole name and is somebody to the child."""
        values = self.cleaned_data
        if not any(values.values()):
            return
        told = {
            "first_name": _("Skriv fornavnet."),
            "last_name": _("Skriv etternavnet."),
            "relation": _("Velg hvem det er."),
        }
        for name, words in told.items():
            if not values.get(name) and name not in self.errors:
                self.add_error(name, words)


class Rows:
    """Rows of one small form, as many as are written and one empty; needs no hidden fields, so it can be autosaved."""

    def __init__(
        self, form: type[DraftForm], prefix: str, data: Mapping[str, Any] | None, saved: Sequence[dict[str, Any]]
    ) -> None:
        """What was posted, or what is saved."""
        if data is not None:
            sent = [i for i in range(MOST_ROWS) if any(name.startswith(f"{prefix}-{i}-") for name in data)]
            self.forms = [form(data, prefix=f"{prefix}-{i}") for i in sent]
        else:
            self.forms = [form(initial=row, prefix=f"{prefix}-{i}") for i, row in enumerate(saved)]
            if len(self.forms) < MOST_ROWS:
                self.forms.append(form(prefix=f"{prefix}-{len(saved)}"))

    def is_valid(self) -> bool:
        """Whether every row can be saved."""
        checked = [form.is_valid() for form in self.forms]
        return all(checked)

    def values(self) -> list[dict[str, Any]]:
        """The rows in which something is written."""
        return [form.cleaned_data for form in self.forms if any(form.cleaned_data.values())]

    def add_error(self, field: str | None, sentence: str) -> None:
        """Said at the first row, where a reader begins."""
        self.forms[0].add_error(None, sentence)


class AttachmentForm(forms.Form):
    """One file."""

    file = upload_field()
    is_report = forms.BooleanField(label=_("Dette er den pedagogiske rapporten"), required=False)


class SendForm(forms.Form):
    """Only a button; what is missing is said above it."""


class AnswerForm(forms.Form):
    """The unit's answer to what was missing, with a file if need be."""

    answer = LimitedCharField(
        label=_("Svar"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Skriv svaret.")},
    )  # fmt: skip
    file = forms.FileField(
        label=_("Fil"), required=False, allow_empty_file=True, help_text=_("PDF, Word eller bilde. Høyst 25 MB.")
    )


class SeenForm(forms.Form):
    """One of the family has seen all that will be sent."""

    who = forms.ChoiceField(
        label=_("Hvem har sett hele henvisningen med vedlegg?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvem som har sett henvisningen.")},
    )
    how = forms.ChoiceField(
        label=_("Hvordan?"),
        choices=[(Channel.PAPER, _("på papir")), (Channel.MEETING, _("vi leste den sammen"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hvordan de så den.")},
    )
    seen_on = forms.DateField(
        label=_("Når?"), input_formats=DATES, error_messages=DATE_WRONG | {"required": _("Skriv datoen.")}
    )
    interpreter = forms.ChoiceField(
        label=_("Tolk"),
        choices=Interpreter.choices,
        required=False,
        initial=Interpreter.NOT_NEEDED,
        widget=forms.RadioSelect,
        help_text=_("Barn skal aldri tolke."),
    )
    interpreter_language = LimitedCharField(label=_("Hvilket språk?"), max_length=60, required=False)

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **more: Any) -> None:
        """``people`` are those who must see it."""
        super().__init__(*args, **more)
        self.fields["who"].choices = people  # type: ignore[attr-defined]  # a choice field


class FamilyForm(DraftForm):
    """What a guardian, or a pupil, asks PPT for. Little is asked: the school or kindergarten is asked for the rest."""

    unit = forms.ModelChoiceField(
        label=_("Skole eller barnehage"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("Går ikke i skole eller barnehage"),
    )
    kind = forms.ChoiceField(
        label=_("Hva slags hjelp gjelder det?"),
        required=False,
        help_text=_("Vet du ikke, lar du det stå. Da finner vi ut av det sammen."),
    )
    child_first_name = _line("child_first_name", needed=True, label=_("Fornavn"), autocomplete="off")
    child_last_name = _line("child_last_name", needed=True, label=_("Etternavn"), autocomplete="off")
    child_birth_date = _day(_("Fødselsdato"), needed=True)
    order_question = _text("order_question", rows=4, label=_("Hva vil du ha hjelp til?"))
    concern = _text("concern", needed=False, label=_("Hva er vanskelig, og siden når?"))
    strengths = _text("strengths", needed=False, rows=3, label=_("Hva går bra?"))
    wants_assessment = _choice(
        _("Ber du om en sakkyndig vurdering?"),
        _("Den trengs for å få vedtak om individuelt tilrettelagt opplæring eller spesialpedagogisk hjelp."),
    )
    share_with_unit = _choice(
        _("Kan skolen eller barnehagen lese det du har skrevet?"),
        _("Vi spør dem om det vi trenger. Sier du nei, ringer vi dem, og da får de ikke lese teksten din."),
    )
    contact_phone = _line("contact_phone", label=_("Telefonnummeret ditt"), inputmode="tel", autocomplete="tel")
    interpreter_language = _line(
        "interpreter_language", label=_("Trenger du tolk?"), help_text=_("Skriv språket. Barn skal aldri tolke.")
    )

    def __init__(self, *args: Any, is_pupil: bool = False, **more: Any) -> None:
        """A pupil writes about oneself."""
        super().__init__(*args, **more)
        self.fields["unit"].queryset = organisation.open_units()  # type: ignore[attr-defined]  # a choice field
        who = Referral.Referrer.PUPIL if is_pupil else Referral.Referrer.GUARDIAN
        kinds = [("", _("Jeg vet ikke")), *kind_choices("school" if is_pupil else None, who)]
        self.fields["kind"].choices = kinds  # type: ignore[attr-defined]  # a choice field
        if is_pupil:
            self.fields["concern"].label = _("Hva er vanskelig for deg, og siden når?")
