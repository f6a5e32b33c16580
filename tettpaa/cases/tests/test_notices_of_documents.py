"""A document, a draft or a question has come: told once, through a real mail server, without a word of what or whom."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address
from tests.support.worlds import saved, scope_of
from tettpaa.access import jobs as access_jobs
from tettpaa.access import noticing
from tettpaa.access.models import Denial, NoticeChoice, Notification, User
from tettpaa.access.tests.test_notices import SECRET_WORDS, Mailbox, post_office
from tettpaa.cases import jobs
from tettpaa.cases import queries as cases
from tettpaa.cases.actions import secrecy, voices
from tettpaa.cases.tests.test_messages import Writing
from tettpaa.cases.tests.test_secrecy import about
from tettpaa.core import clock
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.models import Document, Release
from tettpaa.documents.tests import file_samples
from tettpaa.participation.models import Hearing, PortalOpening
from tettpaa.people.models import AddressGrading

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def box(settings):
    box = Mailbox()
    with post_office(settings, box):
        yield box


@pytest.fixture
def writing(acting_as, signed_in):
    made = Writing(acting_as, signed_in)
    with seeding():
        User.objects.filter(pk=made.people.sara.pk).update(email="sara@post.example")
        User.objects.filter(pk__in=[made.yonas.pk, made.people.eirik.pk]).update(email=None)
        Release.objects.update(told_at=clock.now())  # the letters of the intake are not what this is about
    return made


def share(writing, kind="family", title="Sakkyndig vurdering av Elias") -> Release:
    """A document as it becomes visible in the portal."""
    nora = writing.people.nora
    with writing.acting_as(nora):
        place = scope_of(writing.case, kind)
        file = store_own_pdf(scope_id=place.pk, name="vurdering.pdf", pdf=file_samples.pdf(), by=nora)
        return sending.release(file=file, title=title, by=nora)


def tell() -> None:
    jobs.tell_of_new(0)
    reset_role()


def waiting() -> list[tuple[str, str]]:
    with seeding():
        return sorted(Notification.objects.values_list("user__name", "what"))


def at_hour(monkeypatch, hour: int = 12, **later) -> None:
    now = timezone.localtime().replace(hour=hour, minute=0) + dt.timedelta(**later)
    for module in (access_jobs, noticing):
        monkeypatch.setattr(module.clock, "now", lambda: now)


def test_a_document_is_told_of_once_in_neutral_words_to_those_who_read_it(box, writing, monkeypatch):
    share(writing)
    tell()
    tell()
    assert waiting() == [("Sara Haugland", "document")]
    at_hour(monkeypatch, days=1)
    access_jobs.send_notices(0)
    reset_role()
    access_jobs.send_notices(0)
    reset_role()
    ((to, letter),) = box.got
    assert to == ["sara@post.example"]
    text = letter.get_payload(decode=True).decode()
    assert text.strip() == "Du har fått et dokument du skal lese. Logg inn for å se det."
    assert not [word for word in (*SECRET_WORDS, "vurdering", "http") if word in letter.as_string() + text]


def test_nothing_leaves_in_the_quiet_hours_and_nothing_to_one_who_wants_none(box, writing, monkeypatch):
    sara = writing.people.sara
    with seeding():
        choice = saved(NoticeChoice(user=sara, channel="email", quiet_from=dt.time(20), quiet_to=dt.time(8)))
    at_hour(monkeypatch, hour=21)
    share(writing)
    tell()
    at_hour(monkeypatch, hour=23)
    access_jobs.send_notices(0)
    reset_role()
    assert box.got == []
    at_hour(monkeypatch, hour=9, days=1)
    access_jobs.send_notices(0)
    reset_role()
    assert len(box.got) == 1
    with seeding():
        NoticeChoice.objects.filter(pk=choice.pk).update(channel="none")
    before = waiting()
    share(writing, title="Et brev til")
    tell()
    assert waiting() == before


def test_one_whose_door_is_shut_or_who_is_kept_out_is_never_written_to(box, writing):
    people = writing.people
    with writing.acting_as(people.nora):
        opening = PortalOpening.objects.get(user=people.sara)
        voices.close_portal(case=writing.case, opening=opening, by=people.nora)
    share(writing)
    tell()
    assert waiting() == []


def test_one_who_is_kept_out_by_name_is_never_written_to(box, writing):
    people = writing.people
    with seeding():
        denial = Denial(scope=people.child.scope, user=people.sara, kind=Denial.Kind.PERSONAL, made_by=people.hanne)
        denial.save()
    share(writing)
    tell()
    assert waiting() == []


def test_of_a_child_whose_address_is_graded_nobody_is_written_to(box, writing):
    people = writing.people
    with seeding():
        denial = grade_address(people.child, people.nora, people.sara)
        row = {"child": people.child, "scope": people.child.scope, "denial": denial}
        saved(AddressGrading(**row, level="confidential", graded_by=people.nora))
    share(writing)
    share(writing, kind="unit")
    tell()
    assert waiting() == []
    with seeding():
        assert not Release.objects.filter(told_at=None).exists(), "and it is not tried again"


def test_what_has_lain_for_days_is_no_news(box, writing):
    old = share(writing)
    with seeding():
        Release.objects.filter(pk=old.pk).update(released_at=clock.now() - dt.timedelta(days=2))
    tell()
    assert waiting() == []


def test_a_draft_and_a_question_are_told_of_too(box, writing):
    people = writing.people
    with writing.acting_as(people.nora):
        document = Document(scope=writing.case.scope, kind="expert_assessment", title="SV", rule_version="test")
    with seeding():
        document.save()
        saved(
            Hearing(
                scope=scope_of(writing.case, "family"),
                document=document,
                text=[],
                sent_by=people.nora,
                answer_by=clock.today() + dt.timedelta(days=14),
            )
        )
    with writing.acting_as(people.nora):
        secrecy.ask(case=cases.visible().get(pk=writing.case.pk), about=about(), by=people.nora)
    tell()
    tell()
    assert waiting() == [("Sara Haugland", "document"), ("Sara Haugland", "question")]
