"""Telling another service: who must say yes, what a no does the same minute, and where the law asks for none."""

import datetime as dt
import io

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils.translation import override
from pypdf import PdfReader

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_scope, make_user
from tests.support.worlds import scope_of
from tettpaa.access.models import AuditEvent, in_action
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases import jobs, secrecy_queries
from tettpaa.cases.actions import concern, progress, scopes, secrecy
from tettpaa.cases.models import CaseScope, ConcernReport, SecrecyAnswer, SecrecyException, SecrecyRelease
from tettpaa.cases.reading import read
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.tests import file_samples
from tettpaa.participation.models import Channel
from tettpaa.participation.rules import ConsentState
from tettpaa.people.models import Guardian
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
Kind = SecrecyAnswer.Kind
BUP = "BUP Lierskogen (eksempel)"


def about(**more) -> secrecy.Exchange:
    today = clock.today()
    values = {
        "service": "bup",
        "recipient": BUP,
        "purpose": "BUP skal vurdere om de kan hjelpe.",
        "information": "Det vi har sett i klassen, og resultatet av leseprøvene.",
        "from_on": today,
        "until_on": today + dt.timedelta(days=180),
    }
    return secrecy.Exchange(**(values | more))


class Asking(Writing):
    """Both parents have responsibility, and both have a way in to the portal."""

    def __init__(self, acting_as, **more) -> None:
        super().__init__(acting_as, **more)
        with seeding():
            self.yonas = make_user("Yonas", Role.GUARDIAN)
            self.father = make_guardian(self.child, "Yonas", "father", user=self.yonas)
            place = make_scope(ScopeKind.CASE_PERSON, self.child.scope)
            CaseScope(case=self.case, scope=place, kind=CaseScope.Kind.PERSON, guardian=self.father).save()
            let_in(self.nora, place)
            for scope in (place, scope_of(self.case, "family")):
                let_in(self.yonas, scope, GrantBasis.GUARDIAN)
        with acting_as(self.nora):
            progress.publish(case=self.read_case())

    def turns_fifteen(self) -> None:
        with seeding():
            self.child.birth_date = clock.today() - dt.timedelta(days=15 * 366)
            self.child.save()
            self.case.refresh_from_db()

    def ask(self, **more) -> SecrecyRelease:
        with self.acting_as(self.nora):
            return secrecy.ask(case=self.read_case(), about=about(**more), by=self.nora)

    def told(self, row, guardian, kind=Kind.YES, **more) -> SecrecyAnswer:
        values = {"answered_on": clock.today(), "channel": Channel.PHONE} | more
        with self.acting_as(self.nora):
            case = self.read_case()
            return secrecy.record_answer(case=case, release=row, guardian=guardian, kind=kind, by=self.nora, **values)

    def view(self, row) -> secrecy_queries.ReleaseView:
        with self.acting_as(self.nora):
            return secrecy_queries.one_of(read(self.read_case()), row.pk)


@pytest.fixture
def world(acting_as):
    return Asking(acting_as)


def test_it_may_be_told_when_everybody_with_responsibility_has_said_yes_and_not_before(world):
    row = world.ask()
    assert world.view(row).why_not == (
        f"Vi har ikke fått svar fra {world.mother.name}.",
        f"Vi har ikke fått svar fra {world.father.name}.",
    )
    world.told(row, world.mother)
    assert world.view(row).why_not == (f"Vi har ikke fått svar fra {world.father.name}.",)
    assert not world.view(row).is_given
    world.told(row, world.father)
    assert world.view(row).is_given


def test_one_yes_and_one_no_is_a_no(world):
    row = world.ask()
    world.told(row, world.mother)
    world.told(row, world.father, Kind.NO)
    found = world.view(row)
    assert (found.state, found.is_given) == (ConsentState.REFUSED, False)
    assert found.why_not == (f"{world.father.name} har sagt nei.",)


def test_a_yes_holds_for_one_receiver_and_until_its_last_day(world, monkeypatch):
    row = world.ask()
    other = world.ask(service="gp", recipient="Fastlege Lie (eksempel)")
    later = world.ask(service="statped", recipient="Statped sørøst", from_on=clock.today() + dt.timedelta(days=3))
    for guardian in (world.mother, world.father):
        world.told(row, guardian)
        world.told(later, guardian)
    assert world.view(row).is_given
    assert not world.view(other).is_given
    assert "gjelder først fra" in world.view(later).why_not[0]
    after = row.until_on + dt.timedelta(days=1)
    monkeypatch.setattr(clock, "today", lambda: after)
    assert world.view(row).why_not[0].startswith("Samtykket gikk ut")


def test_in_the_portal_each_answers_alone_and_the_yes_is_taken_back_the_same_minute(world, signed_in):
    row = world.ask()
    mother, father = signed_in(world.sara), signed_in(world.yonas)
    page = f"/portal/familie/{world.case.pk}/deling/{row.pk}/"
    front = f"/portal/familie/{world.case.pk}/"
    assert f"Kan vi dele opplysninger med {BUP}?" in mother.get(front).text
    shown = mother.get(page).text
    assert "resultatet av leseprøvene" in shown
    assert mother.post(page, {"answer": "withdrawn"}).status_code == 422, "there is no yes to take back"
    for browser in (mother, father):
        assert browser.post(page, {"answer": "yes"}).status_code == 302
    jobs.apply_registrations(case_id=str(world.case.pk))
    assert world.view(row).is_given
    assert "Sara" not in father.get(page).text, "nobody reads what the other has answered"
    with seeding():
        assert WorkTask.objects.get(about_id=row.pk, done_at=None).title.startswith("Samtykke gitt")
    assert "Du sa ja" in mother.get(front).text
    mother.post(page, {"answer": "withdrawn"})
    assert world.view(row).why_not == (f"{world.mother.name} har trukket samtykket tilbake.",)
    jobs.apply_registrations(case_id=str(world.case.pk))
    jobs.apply_registrations(case_id=str(world.case.pk))
    with seeding():
        assert WorkTask.objects.get(about_id=row.pk, done_at=None).title.startswith("Svaret er nei")
        assert SecrecyAnswer.objects.filter(release=row, kind="yes").count() == 2, "what was said stays"


def test_from_fifteen_the_pupil_answers_alone_and_the_guardians_see_nothing_of_it(world, signed_in):
    row = world.ask()
    world.told(row, world.mother)
    world.told(row, world.father)
    world.turns_fifteen()
    assert world.view(row).why_not == (f"Vi har ikke fått svar fra {world.child.name}.",)
    with pytest.raises(Problem, match="bestemmer ikke"):
        world.told(row, world.mother, Kind.WITHDRAWN)
    new = world.ask(service="gp", recipient="Fastlege Lie (eksempel)")
    with seeding():
        assert new.scope_id == CaseScope.objects.get(case=world.case, kind="person", guardian=None).scope_id
    front = signed_in(world.sara).get(f"/portal/familie/{world.case.pk}/").text
    assert "Fastlege Lie" not in front
    assert "Kan vi dele" not in front
    page = f"/portal/familie/{world.case.pk}/deling/{new.pk}/"
    assert signed_in(world.sara).get(page).status_code == 404
    with world.acting_as(world.sara):
        assert not SecrecyRelease.objects.filter(pk=new.pk).exists()
    world.told(new, None)
    assert world.view(new).is_given


def test_nobody_writes_an_answer_into_another_persons_part(world):
    row = world.ask()
    theirs = CaseScope.objects.filter(case=world.case, guardian=world.father)
    with seeding():
        place = theirs.get().scope_id
    with world.acting_as(world.sara), in_action(), pytest.raises(DatabaseError), transaction.atomic():
        SecrecyAnswer(case=world.case, scope_id=place, release=row, kind="yes", channel="portal").save()
    with world.acting_as(world.sara):
        assert not SecrecyAnswer.objects.filter(scope_id=place).exists()


def test_an_answer_is_about_a_question_of_the_same_case(world):
    with seeding():
        case = make_case(make_child("Ida", "Moe", unit=world.unit), world.unit, world.nora)
        foreign = SecrecyRelease(
            case=case,
            scope=scope_of(case, "family"),
            service="bup",
            recipient="x",
            purpose="x",
            information="x",
            until_on=clock.today(),
        )
        foreign.save()
    with seeding(), pytest.raises(DatabaseError), transaction.atomic():
        SecrecyAnswer(case=world.case, scope=world.person, release=foreign, kind="yes", channel="portal").save()
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate")


def test_on_paper_the_signed_sheet_is_kept_and_without_it_nothing_is(world, signed_in):
    row = world.ask()
    pdf = signed_in(world.nora).get(f"/saker/{world.case.pk}/samtykker/dele/{row.pk}/skjema/").content
    text = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert BUP in text
    assert "Underskrift" in text
    with pytest.raises(Problem, match="Legg ved"):
        world.told(row, world.mother, channel=Channel.PAPER)
    signed = world.told(row, world.mother, channel=Channel.PAPER, name="svar.pdf", data=file_samples.pdf())
    assert signed.file is not None
    page = signed_in(world.nora).get(f"/saker/{world.case.pk}/samtykker/").text
    assert f"/filer/{signed.file_id}/" in page
    assert "Be om samtykke" in page


def test_what_is_asked_says_who_what_why_and_until_when(world, signed_in):
    browser, page = signed_in(world.nora), f"/saker/{world.case.pk}/samtykker/dele/ny/"
    assert 'value="gp"' in browser.get(page).text
    day = f"{clock.today():%d.%m.%Y}"
    given = {"service": "bup", "recipient": BUP, "purpose": "", "information": "", "from_on": day, "until_on": day}
    refused = browser.post(page, given)
    assert refused.status_code == 422
    assert "Skriv hvilke opplysninger dere vil dele." in refused.text
    late = f"{clock.today() + dt.timedelta(days=500):%d.%m.%Y}"
    too_long = browser.post(page, given | {"purpose": "x", "information": "y", "until_on": late})
    assert "høyst 365 dager" in too_long.text
    assert browser.post(page, given | {"purpose": "x", "information": "y"}).status_code == 302
    with seeding():
        row = SecrecyRelease.objects.get()
    assert browser.post(f"/saker/{world.case.pk}/samtykker/dele/{row.pk}/legg-bort/").status_code == 302
    assert world.view(row).why_not == ("Dere har lagt bort spørsmålet.",)
    put_away = world.view(row).row
    with world.acting_as(world.nora), pytest.raises(NotNow):
        secrecy.answer(
            release=put_away,
            scope=scopes.person_scope(world.read_case(), world.mother.pk),
            kind="yes",
            channel=Channel.PHONE,
            language="norsk",
            by=world.nora,
        )


def test_the_colleague_at_the_same_school_and_the_leader_of_it_are_refused(world, signed_in):
    row = world.ask()
    for user in (world.jonas, world.eirik):
        address = f"/saker/{world.case.pk}/samtykker/dele/{row.pk}/svar/"
        assert signed_in(user).get(address).status_code in {302, 404}
    with world.acting_as(world.eirik):
        assert not SecrecyRelease.objects.exists()
        with pytest.raises(NotAllowed):
            secrecy.ask(case=world.case, about=about(), by=world.eirik)
    with world.acting_as(world.jonas):
        assert not SecrecyRelease.objects.exists()


def test_child_welfare_answers_where_it_decides(world):
    with seeding():
        service = make_guardian(world.child, "Barnevernstjenesten", "child_welfare", has_parental_responsibility=False)
        place = make_scope(ScopeKind.CASE_PERSON, world.child.scope)
        CaseScope(case=world.case, scope=place, kind=CaseScope.Kind.PERSON, guardian=service).save()
        let_in(world.nora, place)
    row = world.ask()
    with pytest.raises(Problem, match="bestemmer ikke"):
        world.told(row, world.mother)
    world.told(row, Guardian(pk=service.pk, relation=service.relation))
    assert world.view(row).is_given


def test_the_law_lets_us_without_a_yes_only_by_a_rule_that_fits_and_the_family_sees_nothing(world, signed_in):
    browser, page = signed_in(world.nora), f"/saker/{world.case.pk}/samtykker/dele/uten-samtykke/"
    given = {"service": "bup", "recipient": BUP, "ground": "report_duty_school", "reason": "Vi må."}
    assert "gjelder ikke for mottakeren" in browser.post(page, given).text
    assert browser.post(page, given | {"ground": "danger", "reason": ""}).status_code == 422
    assert browser.post(page, given | {"ground": "danger"}).status_code == 302
    assert "fare for liv eller helse" in browser.get(f"/saker/{world.case.pk}/samtykker/").text
    with world.acting_as(world.sara), pytest.raises(DatabaseError), transaction.atomic():
        SecrecyException.objects.exists()
    front = signed_in(world.sara).get(f"/portal/familie/{world.case.pk}/").text
    assert BUP not in front


def test_a_concern_report_asks_nobody_and_is_stopped_by_no_no(world):
    row = world.ask(service="child_welfare", recipient="Barnevernstjenesten")
    world.told(row, world.mother, Kind.NO)
    with seeding():
        before = AuditEvent.objects.filter(action__startswith="secrecy.").count()
    with world.acting_as(world.nora):
        concern.report_concern(
            case=world.read_case(),
            concern="Barnet har ikke fått mat.",
            known=ConcernReport.Known.NO,
            how=ConcernReport.How.LETTER,
            by=world.nora,
        )
    with seeding():
        assert AuditEvent.objects.filter(action__startswith="secrecy.").count() == before
        assert not SecrecyException.objects.exists()


def test_every_service_has_a_name_in_english_too():
    """A family that reads English is asked who may be told, in a word it knows."""
    for key, one in ruleset(clock.today()).services.items():
        assert one.title.en, key
    with override("en"):
        assert secrecy_queries.service_words("health_nurse") == "the health clinic or the school health service"
    with override("nn"):
        assert secrecy_queries.service_words("health_nurse") == "helsestasjonen eller skulehelsetenesta"
