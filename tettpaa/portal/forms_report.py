"""What is filled in about a pedagogical report, beside its text."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.cases.models import UnitPaper


class TeacherForm(forms.Form):
    """The teacher who writes about this child."""

    teacher = forms.TypedChoiceField(
        label=_("Hvem skriver sammen med deg?"),
        coerce=int,
        error_messages={"required": _("Velg en lærer."), "invalid_choice": _("Velg en som er registrert hos dere.")},
    )

    def __init__(self, *args: Any, people: list[tuple[int, str]], **more: Any) -> None:
        """Only those of the unit."""
        super().__init__(*args, **more)
        self.fields["teacher"].choices = [("", _("Velg en lærer")), *people]  # type: ignore[attr-defined]  # a choice


class NotHeardForm(forms.Form):
    """Why the child is not heard."""

    reason = forms.CharField(
        label=_("Er barnet ikke spurt? Skriv hvorfor."),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "maxlength": 500}),
        help_text=_("Grunnen står i rapporten. La feltet stå tomt når barnets egne ord er skrevet over."),
    )


class ReportFileForm(forms.Form):
    """A file that goes with the report."""

    file = forms.FileField(label=_("Legg ved en fil"), error_messages={"required": _("Velg en fil.")})


class UnitPaperForm(forms.Form):
    """A copy of the plan or of the evaluation."""

    kind = forms.ChoiceField(
        label=_("Hva sender dere?"),
        choices=UnitPaper.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Velg hva dere sender.")},
    )
    dated = forms.DateField(
        label=_("Når er den fra?"), initial=timezone.localdate, error_messages={"required": _("Skriv datoen.")}
    )
    file = forms.FileField(
        label=_("Filen"), help_text=_("PDF, Word eller bilde."), error_messages={"required": _("Velg en fil.")}
    )

    def __init__(self, *args: Any, asks_plan: bool, **more: Any) -> None:
        """Only a school has a plan."""
        super().__init__(*args, **more)
        if not asks_plan:
            only = UnitPaper.Kind.EVALUATION
            self.fields["kind"].choices = [(only.value, only.label)]  # type: ignore[attr-defined]  # a choice field
            self.fields["kind"].initial = only.value
