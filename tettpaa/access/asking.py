"""Small helps for queries, forms and views: one row or 404, an action's sentences beside the form's fields."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import models
from django.http import Http404

from tettpaa.access.actions_base import undone_together
from tettpaa.access.problems import Problem

M = TypeVar("M", bound=models.Model)


def one(rows: models.QuerySet[M], **lookup: Any) -> M:
    """The one row, or 404: hidden and non-existent look the same."""
    try:
        return rows.get(**lookup)
    except (ObjectDoesNotExist, ValidationError) as nothing:
        raise Http404(f"{rows.model.__name__} finnes ikke, eller er skjult") from nothing


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
