"""One reading of a case: all of it for those who may, and nothing for the colleague at the same school."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.counting import asked
from tettpaa.access.models import User
from tettpaa.cases import queries
from tettpaa.cases.actions import voices, working
from tettpaa.cases.reading import CaseReading, read
from tettpaa.cases.tests.test_page_case import Arranged
from tettpaa.participation.models import Channel, ConsentKind

pytestmark = pytest.mark.usefixtures("db")


def reading_by(acting_as, people: Arranged, user: User) -> CaseReading:
    with acting_as(user, read_only=True), asked() as statements:
        found = read(people.case)
    assert len(statements) == 1
    return found


def worked_on(acting_as) -> Arranged:
    people, today = Arranged(), timezone.localdate()
    with acting_as(people.nora):
        case = queries.visible().get(pk=people.case.pk)
        given = voices.record_consent(
            case=case,
            kind=ConsentKind.ASSESSMENT,
            guardian=people.mother,
            agreed=True,
            answered_on=today - dt.timedelta(days=3),
            channel=Channel.PHONE,
            by=people.nora,
        )
        voices.withdraw_consent(case=case, consent=given, channel=Channel.PHONE, by=people.nora)
        working.start_waiting(case=case, waiting_for="helsestasjonen", reason="syn", from_on=today, by=people.nora)
        working.declare_impartial(case=case, is_impartial=True, by=people.nora)
    return people


def test_everything_that_was_registered_is_read_in_one_statement(acting_as):
    people = worked_on(acting_as)
    found = reading_by(acting_as, people, people.nora)
    (consent,) = found.consents
    assert (consent.name, consent.guardian_id) == (people.mother.name, str(people.mother.pk))
    assert consent.withdrawn_on == timezone.localdate()
    assert not queries.consent_status(found, ConsentKind.ASSESSMENT).is_given
    assert people.mother.pk in [one.pk for one in found.guardians]
    assert [(wait.whom, wait.until) for wait in found.waits] == [("helsestasjonen", None)]
    assert found.next_step is not None
    assert found.next_step.due_on == timezone.localdate()
    assert found.impartial is True
    assert f"person:{people.mother.pk}" in found.scopes
    assert found.hearing is None


def test_a_colleague_at_the_same_school_reads_nothing_of_it(acting_as):
    people = worked_on(acting_as)
    found = reading_by(acting_as, people, people.jonas)
    assert (found.scopes, found.guardians, found.consents, found.waits) == ({}, [], [], [])
    assert (found.next_step, found.hearing, found.impartial) == (None, None, None)
