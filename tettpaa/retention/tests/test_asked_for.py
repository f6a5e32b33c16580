"""While somebody waits for an answer about a child's file, nothing about the child is disposed of."""

import datetime as dt

import pytest

from tests.support.database import seeding
from tests.support.people import make_case, make_child
from tests.support.worlds import saved
from tettpaa.access.asking import told
from tettpaa.access.problems import NotNow
from tettpaa.access.session import acting, job_actor
from tettpaa.core import clock
from tettpaa.documents.models import StoredFile
from tettpaa.retention.models import DisposalCertificate
from tettpaa.retention.models_requests import AccessRequest, AccessRequestAnswer
from tettpaa.retention.tests.closed import closed_case
from tettpaa.retention.tests.test_disposal import approve, carried_out

pytestmark = pytest.mark.usefixtures("db")
WAITS = "Noen har bedt om innsyn i mappen"


def ask(case, made):
    with seeding():
        day = clock.today()
        facts = {"asked_for": "Alt om barnet", "received_on": day, "due_on": day, "registered_by": made.adviser}
        return saved(AccessRequest(case=case, scope=case.scope, **facts))


def answer(request, made, **facts):
    with seeding():
        by = {"file": made.note_file, "decided_by": made.adviser}
        return saved(AccessRequestAnswer(request=request, scope=request.scope, **by, **facts))


def test_a_request_stops_the_disposal_until_the_papers_are_handed_out(signed_in, acting_as):
    made = closed_case()
    request = ask(made.case, made)
    client = signed_in(made.archivist)
    assert WAITS in client.get("/bort/").content.decode()
    page = client.get(f"/bort/{made.case.pk}/").content.decode()
    assert "Stansen varer til den som ba om innsyn har fått svar." in page
    assert "Opphev stansen" not in page
    assert "Alt om barnet" not in page
    with acting_as(made.archivist), pytest.raises(NotNow):
        approve(made, acting_as)
    given = answer(request, made, outcome="granted")
    assert WAITS in client.get("/bort/").content.decode()
    with seeding():
        AccessRequestAnswer.objects.filter(pk=given.pk).update(handed_out_on=clock.today())
    assert WAITS not in client.get("/bort/").content.decode()
    assert approve(made, acting_as)


def test_a_refusal_is_an_answer(acting_as):
    made = closed_case()
    answer(ask(made.case, made), made, outcome="refused")
    assert approve(made, acting_as)


def test_a_request_about_another_case_of_the_child_counts_and_another_childs_does_not(acting_as):
    made, neighbour = closed_case(), closed_case()
    with seeding():
        open_case = make_case(made.child, made.unit, made.adviser)
        other = make_child(unit=neighbour.unit, birth_date=dt.date(1998, 5, 5))
        others_case = make_case(other, neighbour.unit, neighbour.adviser)
    ask(open_case, made)
    ask(others_case, neighbour)
    with pytest.raises(NotNow):
        approve(made, acting_as)
    assert approve(neighbour, acting_as)


def test_a_request_after_the_decision_stops_what_was_decided(acting_as, monkeypatch):
    made = closed_case()
    disposal = approve(made, acting_as)
    ask(made.case, made)
    assert carried_out(disposal, disposal.goes_on, monkeypatch) is None
    with seeding():
        disposal.refresh_from_db()
        assert disposal.stopped_because
        assert StoredFile.objects.filter(pk=made.note_file.pk).exists()


def test_the_database_itself_refuses(acting_as):
    made = closed_case()
    disposal = approve(made, acting_as)
    ask(made.case, made)
    asked = "select app_dispose(%(disposal)s, %(day)s::date, 'x', 0) as done"
    with acting(job_actor("kassasjon")):
        assert told(asked, {"disposal": disposal.pk, "day": disposal.goes_on})[0].done is None
    with seeding():
        assert not DisposalCertificate.objects.exists()
