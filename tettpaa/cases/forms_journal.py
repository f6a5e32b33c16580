"""Forms of tasks, of files with notes, and of one note on several children."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.cases.form_fields import DatedForm, day, line, pick, text
from tettpaa.cases.models import IndividualCase, NoteKind
from tettpaa.documents.fields import upload_field

PART = "part_"


class TaskForm(DatedForm):
    """What, who and by when."""

    today_fields = ("due_on",)
    title = line(_("Hva skal gjøres?"), _("Skriv hva som skal gjøres."))
    owner: Any = forms.ModelChoiceField(
        label=_("Hvem?"),
        queryset=User.objects.none(),
        empty_label=None,
        error_messages={"required": _("Velg hvem som skal gjøre det.")},
        help_text=_("De som har tilgang til saken."),
    )
    due_on = day(_("Når?"))

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people  # type: ignore[attr-defined]  # a model choice


class HandOverTaskForm(forms.Form):
    """Who has it from now on."""

    owner: Any = forms.ModelChoiceField(
        label=_("Hvem skal ha oppgaven?"),
        queryset=User.objects.none(),
        empty_label=None,
        error_messages={"required": _("Velg hvem som skal ha oppgaven.")},
        help_text=_("De som har tilgang til saken."),
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people  # type: ignore[attr-defined]  # a model choice


class NoteFileForm(forms.Form):
    """One file."""

    file = upload_field()


class SeveralForm(DatedForm):
    """One occasion; a text for each child."""

    today_fields = ("happened_on",)
    kind = pick(_("Hva slags?"), NoteKind.choices, _("Velg hva slags notat det er."))
    title = line(
        _("Overskrift"), _("Skriv en kort overskrift."), help_text=_("Står i alle mappene. Skriv den uten navn.")
    )
    happened_on = day(_("Når skjedde det?"))
    place = line(_("Hvor?"))

    def __init__(self, *args: Any, cases: Sequence[IndividualCase], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cases = {f"{PART}{case.pk}": case for case in cases}
        for name, case in self.cases.items():
            self.fields[name] = text(_("Om %(name)s") % {"name": case.child.name})

    def parts(self) -> dict[IndividualCase, str]:
        """Each child's own text."""
        return {case: self.cleaned_data[name] for name, case in self.cases.items()}
