"""What every action shares: all of it is saved or nothing, and its audit rows are written with it."""

import pytest
from django import forms
from django.db import transaction

from tests.support.counting import asked
from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.actions_base import action
from tettpaa.access.asking import problems_shown_in
from tettpaa.access.logbook import audit
from tettpaa.access.models import AuditEvent
from tettpaa.access.problems import NotNow

pytestmark = pytest.mark.usefixtures("db")


@action
def inner(*, refuse: bool = False) -> None:
    audit("inner")
    if refuse:
        raise NotNow("Nei.")


@action
def outer(*, refuse: bool = False) -> None:
    audit("outer")
    inner(refuse=refuse)


@action
def swallowing() -> None:
    with pytest.raises(NotNow):
        inner(refuse=True)
    inner()
    AuditEvent.objects.first()


def written() -> list[str]:
    with seeding():
        return list(AuditEvent.objects.order_by("pk").values_list("action", flat=True))


@pytest.fixture
def nora():
    with seeding():
        return make_user("Nora Brekke")


def test_an_action_inside_an_action_shares_its_savepoint_and_its_trip_to_the_log(acting_as, nora):
    with asked() as statements, acting_as(nora):
        outer()
    kinds = [statement.split()[0].lower() for statement in statements]
    assert (kinds.count("savepoint"), kinds.count("release"), kinds.count("insert")) == (1, 1, 1), kinds
    assert written() == ["outer", "inner"]


def test_what_the_inner_refuses_undoes_all_and_the_page_goes_on(acting_as, nora):
    with acting_as(nora):
        with pytest.raises(NotNow):
            outer(refuse=True)
        outer()
    assert written() == ["outer", "inner"]


def test_a_refusal_that_is_swallowed_inside_an_action_saves_nothing(acting_as, nora):
    with acting_as(nora):
        with pytest.raises(transaction.TransactionManagementError):
            swallowing()
        outer()
    assert written() == ["outer", "inner"]


def test_what_a_form_does_is_undone_together(acting_as, nora):
    form = forms.Form({})
    with acting_as(nora):
        with asked() as statements, problems_shown_in(form):
            inner()
            inner(refuse=True)
        assert not form.is_valid()
    assert not any("insert" in statement for statement in statements)
    assert written() == []
