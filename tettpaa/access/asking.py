"""Small helps for queries, forms and views: one row or 404, an action's sentences beside the form's fields."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import connections, models
from django.db.models.utils import create_namedtuple_class
from django.http import Http404

from tettpaa.access.actions_base import undone_together
from tettpaa.access.problems import Problem
from tettpaa.core import doorways

M = TypeVar("M", bound=models.Model)


def one(rows: models.QuerySet[M], **lookup: Any) -> M:
    """The one row, or 404: hidden and non-existent look the same."""
    try:
        return rows.get(**lookup)
    except (ObjectDoesNotExist, ValidationError) as nothing:
        raise Http404(f"{rows.model.__name__} finnes ikke, eller er skjult") from nothing


def told(statement: str, values: Mapping[str, Any] | Sequence[Any] = ()) -> list[Any]:
    """What the database answers to a statement of ours, as named tuples.

    For the lists that everybody opens all day, where putting the statement together costs more than asking it
    (docs/performance.md). The row policies decide here too; what people wrote is among ``values`` and nowhere else.
    """
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(statement, values)
        row = create_namedtuple_class(*(column.name for column in cursor.description))
        return [row._make(found) for found in cursor.fetchall()]


@contextmanager
def problems_shown_in(form: forms.BaseForm) -> Iterator[None]:
    """What an action refuses is shown beside the form's fields; whatever the action had done is undone.

    After the block ``form.is_valid()`` is false when something was refused; a return inside the block is skipped.
    """
    try:
        with undone_together():
            yield
    except Problem as problem:
        field = problem.field if problem.field in form.fields else None
        for sentence in problem.sentences:
            form.add_error(field, str(sentence))
