"""Forms for who comes into a case: a question to a colleague, and ending or giving again."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.roles import ROLES, GrantBasis, Role
from tettpaa.cases.form_fields import DatedForm, day, line, pick
from tettpaa.cases.forms import ColleagueForm, colleague
from tettpaa.cases.forms_voices import OUR_CHANNELS
from tettpaa.core.doorways import Doorway


class TeamQuestionForm(ColleagueForm):
    """Who looks at one question, and until when."""

    colleague_field = "user"
    user = colleague(_("Hvem skal du spørre?"), _("Velg hvem du vil spørre."))
    question = line(
        _("Hva spør du om?"),
        _("Skriv hva kollegaen skal svare på."),
        most=200,
        help_text=_("For eksempel: Kan tegnene tyde på språkvansker? Alle med tilgang til saken ser det."),
    )
    last_day = day(_("Siste dag"), help_text=_("Dagen etter har kollegaen ikke lenger tilgang."))


class PartnerForm(DatedForm):
    """Who outside the service reads which papers, for what, until when, and who has said yes."""

    today_fields = ("agreed_on",)
    user: Any = forms.ModelChoiceField(
        label=_("Hvem skal lese?"),
        queryset=None,
        help_text=_("Finner du ikke personen, ber du systemadministratoren invitere en samarbeidspart."),
        error_messages={"required": _("Velg hvem som skal lese."), "invalid_choice": _("Velg en av dem i lista.")},
    )
    service = line(
        _("Hvilken tjeneste?"), _("Skriv hvilken tjeneste personen arbeider i."), help_text=_("For eksempel: BUP.")
    )
    purpose = line(
        _("Hva skal det brukes til?"),
        _("Skriv hva det skal brukes til."),
        most=300,
        help_text=_("For eksempel: utredning av hørsel. Den som leser, ser det også."),
    )
    documents = forms.MultipleChoiceField(
        label=_("Hva skal deles?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Ferdige dokumenter som familien har fått. Ingenting annet i saken blir åpnet."),
        error_messages={"required": _("Velg minst ett dokument.")},
    )
    agreed = forms.MultipleChoiceField(
        label=_("Hvem har sagt ja?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Alle som bestemmer, må ha sagt ja til akkurat dette."),
        error_messages={"required": _("Merk av hvem som har sagt ja.")},
    )
    channel = pick(_("Hvordan sa de ja?"), OUR_CHANNELS, _("Velg hvordan de sa ja."))
    agreed_on = day(_("Når sa de ja?"))
    last_day = day(_("Siste dag"), help_text=_("Dagen etter er dokumentene ikke lenger å lese der."))

    def __init__(
        self,
        *args: Any,
        offered: list[tuple[str, str]],
        deciders: list[tuple[str, str]],
        standing: Sequence[str] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        partners = User.objects.filter(role=Role.PARTNER, is_active=True).order_by("name")
        self.fields["user"].queryset = partners  # type: ignore[attr-defined]  # a model choice
        self.fields["user"].empty_label = _("Velg …")  # type: ignore[attr-defined]  # a model choice
        self.fields["documents"].choices = offered  # type: ignore[attr-defined]  # a choice field
        if standing:
            now = _("Svarene som står under Samtykker og stemmer nå: %(answers)s.") % {"answers": "; ".join(standing)}
            self.fields["service"].help_text = now
        self.fields["agreed"].choices = deciders  # type: ignore[attr-defined]  # a choice field


class KeepOutForm(forms.Form):
    """Who never comes in, and for which relation."""

    user: Any = forms.ModelChoiceField(
        label=_("Hvem skal aldri kunne åpne saken?"),
        queryset=None,
        error_messages={"required": _("Velg hvem det gjelder."), "invalid_choice": _("Velg en av dem i lista.")},
    )
    reason = line(
        _("Hvilken relasjon gjelder det?"),
        _("Skriv kort hvilken relasjon det gjelder."),
        most=200,
        help_text=_("For eksempel: forelder, nær slekt, barnet til en nær kollega."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        at_the_desk = [role for role in Role if ROLES[role].doorway is Doorway.DESK]
        field = self.fields["user"]
        field.queryset = User.objects.filter(role__in=at_the_desk).order_by("name")  # type: ignore[attr-defined]  # a model choice


class EndAccessForm(forms.Form):
    """Whose way in is ended or given again, and why."""

    REASONS = (
        _("trenger den ikke lenger"),
        _("har fått en annen oppgave"),
        _("skulle ikke hatt tilgang"),
        _("har sluttet"),
    )
    user: Any = forms.ModelChoiceField(queryset=None)
    basis = forms.ChoiceField(choices=GrantBasis.choices)
    reason = forms.TypedChoiceField(choices=[(str(n), text) for n, text in enumerate(REASONS)], required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = User.objects.all()  # type: ignore[attr-defined]  # a model choice

    def clean_basis(self) -> GrantBasis:
        """As the kind of basis it is."""
        return GrantBasis(self.cleaned_data["basis"])

    def clean_reason(self) -> str:
        """In words; the first one when nothing was chosen."""
        return str(self.REASONS[int(self.cleaned_data["reason"] or 0)])
