"""What every protected table shares: a scope, a random id, and a refusal to be saved outside an action."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, ClassVar

from django.db import models

from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData

_in_action: ContextVar[bool] = ContextVar("in_action", default=False)


class ActionRequired(RuntimeError):
    """Somebody saved a protected row outside an action, where no audit row would tell."""


@contextmanager
def in_action() -> Iterator[None]:
    """Protected rows may be saved in here. Only ``@action``, loaders and test factories use it."""
    token = _in_action.set(True)
    try:
        yield
    finally:
        _in_action.reset(token)


class ProtectedModel(models.Model):
    """A row that only an action may write."""

    personal_data: ClassVar[dict[str, PersonalData]] = {}

    class Meta:
        abstract = True

    def save(self, **kwargs: Any) -> None:
        """Saves inside an action; otherwise raises :class:`ActionRequired`."""
        if not _in_action.get():
            raise ActionRequired(f"{type(self).__name__} kan bare endres i en handling (@action)")
        super().save(**kwargs)


class ScopedModel(ProtectedModel):
    """A protected row in exactly one scope. Each subclass declares its ``RowPolicy`` in ``Meta.constraints``."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    scope = models.ForeignKey("access.Scope", models.PROTECT, related_name="+", db_index=False, verbose_name="område")

    class Meta:
        abstract = True
