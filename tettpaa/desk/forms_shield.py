"""Forms for a family that hides: who is safe, what is let out, why it is over."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.people.forms_named import NamedField, NamedForm
from tettpaa.people.models import AddressGrading, Child, Guardian, ShieldReview

PUPIL = "pupil"


def why(label: Any, missing: Any, *, required: bool = True) -> forms.CharField:
    """A reason in a line."""
    return forms.CharField(label=label, max_length=300, required=required, error_messages={"required": missing})


class ShieldForm(NamedForm):
    """Who goes on as before, and who at work still comes in."""

    safe = forms.MultipleChoiceField(
        label=_("Hvem er trygge?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("De fortsetter som før. Kryss bare av for dem familien selv sier er trygge."),
    )
    named = NamedField(
        label=_("Hvilke ansatte skal ha tilgang?"),
        help_text=_("Så få som mulig, også i skole eller barnehage. De trenger tilgang til saken også."),
    )
    reason = why(_("Hvorfor?"), _("Skriv kort hvorfor familien må skjermes."))

    def __init__(self, *args: Any, child: Child, guardians: list[Guardian], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.child, self.guardians = child, {str(one.pk): one for one in guardians}
        choices = [(key, f"{one.name}, {one.get_relation_display()}") for key, one in self.guardians.items()]
        if child.user_id:
            choices.append((PUPIL, f"{child.name}, {_('eleven selv')}"))
        self.fields["safe"].choices = choices  # type: ignore[attr-defined]  # a choice field

    @property
    def given(self) -> dict[str, Any]:
        """What the action asks for."""
        safe = [None if key == PUPIL else self.guardians[key] for key in self.cleaned_data["safe"]]
        return {"safe": safe, "named": list(self.cleaned_data["named"]), "reason": self.cleaned_data["reason"]}


class GradeForm(ShieldForm):
    """The register, or the family, says that the address is graded. That is the reason."""

    level = forms.ChoiceField(
        label=_("Gradering"),
        choices=[one for one in AddressGrading.Level.choices if one[0] != AddressGrading.Level.LOCAL_SHIELD],
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg gradering.")},
    )
    reason = why(_("Hvorfor?"), "", required=False)
    field_order = ("level", "safe", "named", "reason")

    @property
    def given(self) -> dict[str, Any]:
        """What the action asks for."""
        return super().given | {"level": self.cleaned_data["level"]}


class ChangeShieldForm(ShieldForm):
    """The same while the child is hidden."""

    reason = why(_("Hvorfor endres det?"), _("Skriv kort hvorfor det endres."))


class ReviewForm(forms.Form):
    """What becomes of one document or one letter."""

    outcome = forms.ChoiceField(
        label=_("Hva gjør du med det?"),
        choices=ShieldReview.Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hva du vil gjøre.")},
    )
    file = forms.FileField(
        label=_("Den sladdede filen"),
        required=False,
        help_text=_("Bare når noe er sladdet. Se etter adresse, sted, skole, klasse, telefon og navn på ansatte."),
    )
    on_paper = forms.BooleanField(label=_("Send også på papir"), required=False)
    reason = why(_("Hvorfor gis det ikke ut?"), "", required=False)

    def __init__(self, *args: Any, is_letter: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_letter:
            del self.fields["on_paper"]


class LiftForm(forms.Form):
    """Why it is over."""

    reason = why(_("Hvorfor oppheves det?"), _("Skriv hvorfor det oppheves."))
