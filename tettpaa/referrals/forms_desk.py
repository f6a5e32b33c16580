"""What the clerk fills in: a referral on paper, and what is missing in one that came."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.core.written_dates import DATES
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import Unit
from tettpaa.referrals.forms import DATE_WRONG, LimitedCharField
from tettpaa.referrals.models import CaseKind, Referral, ReferralReason


class PaperForm(forms.Form):
    """A referral that came on paper. The scan holds the rest; here stands what the lists and the clock need."""

    unit = forms.ModelChoiceField(
        label=_("Skole eller barnehage"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("Velg"),
    )
    without_unit = forms.BooleanField(
        label=_("Går ikke i barnehage eller skole"),
        required=False,
        help_text=_("Retten til spesialpedagogisk hjelp gjelder også da. Gjelder også voksne."),
    )
    kind = forms.ChoiceField(
        label=_("Sakstype"),
        required=False,
        choices=[("", _("Den vanlige for enheten")), *CaseKind.choices],
        help_text=_("Se hva de ber om. Er du i tvil, lar du det stå. Inntaket kan endre det."),
    )
    received_on = forms.DateField(
        label=_("Mottatt"),
        input_formats=DATES,
        help_text=_("Dagen papiret kom til oss. Klokka går fra denne dagen."),
        error_messages=DATE_WRONG | {"required": _("Skriv dagen henvisningen kom.")},
    )
    child_first_name = LimitedCharField(
        label=_("Barnets fornavn"), max_length=80, error_messages={"required": _("Skriv barnets fornavn.")}
    )
    child_last_name = LimitedCharField(
        label=_("Barnets etternavn"), max_length=80, error_messages={"required": _("Skriv barnets etternavn.")}
    )
    child_birth_date = forms.DateField(
        label=_("Fødselsdato"),
        input_formats=DATES,
        error_messages=DATE_WRONG | {"required": _("Skriv barnets fødselsdato.")},
    )
    identity_number = forms.CharField(
        label=_("Fødselsnummer eller D-nummer"),
        required=False,
        max_length=20,
        help_text=_("11 siffer. Lagres kryptert."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    group = LimitedCharField(label=_("Klasse eller avdeling"), max_length=40, required=False)
    protected_address = forms.BooleanField(label=_("Barnet har adresse som skal beskyttes"), required=False)
    referrer_kind = forms.ChoiceField(
        label=_("Hvem er det som henviser?"),
        choices=Referral.Referrer.choices,
        initial=Referral.Referrer.UNIT,
        required=False,
        help_text=_("En henvisning fra foresatte eller eleven selv blir aldri returnert."),
    )
    referrer_name = LimitedCharField(
        label=_("Hvem henviser?"), max_length=120, error_messages={"required": _("Skriv hvem som henviser.")}
    )
    order_question = LimitedCharField(
        label=_("Bestilling"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Det de vil at PPT skal svare på, slik det står på papiret."),
        error_messages={"required": _("Skriv bestillingen. Mangler den, skriv «Mangler», og be om den etterpå.")},
    )
    wants_assessment = forms.BooleanField(
        label=_("De ber om sakkyndig vurdering"),
        required=False,
        help_text=_("Er du i tvil, kryss av, og ring dem."),
    )
    main_reason = forms.ChoiceField(
        label=_("Viktigste henvisningsgrunn"), choices=[("", _("Velg")), *ReferralReason.choices], required=False
    )
    file = forms.FileField(
        label=_("Skannet henvisning"),
        allow_empty_file=True,
        help_text=_("PDF eller bilde. Høyst 25 MB."),
        error_messages={"required": _("Legg ved den skannede henvisningen.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = organisation.open_units()  # type: ignore[attr-defined]  # a choice field

    def clean(self) -> dict[str, Any]:
        """A unit, or that there is none: never just forgotten."""
        given = super().clean() or self.cleaned_data
        if bool(given.get("unit")) == bool(given.pop("without_unit", False)):
            self.add_error("unit", _("Velg skole eller barnehage, eller kryss av for at barnet ikke går i barnehage."))
        return given

    def clean_referrer_kind(self) -> str:
        """The unit, unless somebody else is chosen."""
        return self.cleaned_data["referrer_kind"] or Referral.Referrer.UNIT

    def clean_received_on(self) -> Any:
        """Nothing has come tomorrow."""
        day = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("Mottaksdatoen kan ikke være fram i tid. Skriv en dato til og med i dag."))
        return day


class MissingForm(forms.Form):
    """What is missing, and by when."""

    missing = LimitedCharField(
        label=_("Hva mangler?"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Skolen eller barnehagen leser dette i portalen."),
        error_messages={"required": _("Skriv hva som mangler.")},
    )
    answer_by = forms.DateField(
        label=_("Svar innen"),
        input_formats=DATES,
        error_messages=DATE_WRONG | {"required": _("Skriv når vi trenger svaret.")},
    )


class NoticeAnswerForm(forms.Form):
    """An answer that came by phone or on paper."""

    answer = LimitedCharField(
        label=_("Hva svarte de?"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Skriv svaret.")},
    )
