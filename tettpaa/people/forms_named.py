"""Who still comes to a hidden child: those who are near, and whoever is searched for, never everybody in one list."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.people import queries

MOST = 20


class NamedField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # takes none when it runs
    """People at work, each with the role: two may have one name. A unit's leader is named without the unit."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            queryset=User.objects.none(),
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Velg minst én.")},
            **kwargs,
        )

    def offer(self, *, near: Iterable[Any], chosen: Iterable[Any], text: str) -> bool:
        """Shows these and those whose name fits; anybody who can be named may be sent. Says whether any fit."""
        self.queryset = queries.people_to_name()
        words = text.split()
        fits = self.queryset.filter(pk__in=[])
        if words:
            fits = self.queryset
            for word in words:
                fits = fits.filter(name__icontains=word)
        hits = list(fits[:MOST])
        keys = {str(one) for one in (*near, *chosen)} | {str(one.pk) for one in hits}
        shown = self.queryset.filter(pk__in=[key for key in keys if key.isdigit()])
        labels = Counter((one.name, one.role) for one in shown)
        self.choices = [(one.pk, _label(one, labels[one.name, one.role] > 1)) for one in shown]
        return bool(hits) or not words


def _label(one: User, has_namesake: bool) -> str:
    """Name and role; two who have both alike are told apart by their address."""
    return ", ".join([one.name, one.get_role_display(), *([one.email] if has_namesake and one.email else [])])


class NamedForm(forms.Form):
    """A form that names people at work; ``who`` finds one more of them, and does nothing else."""

    def __init__(self, data: Any = None, *args: Any, near: Iterable[Any], **kwargs: Any) -> None:
        """A search shows the form again with all that was chosen and typed, and refuses nothing."""
        looks = data is not None and "find" in data
        if looks:
            kwargs["initial"] = {key: data.getlist(key) if key in {"named", "safe"} else data.get(key) for key in data}
        super().__init__(None if looks else data, *args, **kwargs)
        self.who = str((data or {}).get("who", ""))[:80]
        chosen = data.getlist("named") if self.is_bound else self.initial.get("named", ())
        self.nobody_fits = not self.fields["named"].offer(near=near, chosen=chosen, text=self.who)  # type: ignore[attr-defined]  # our field
