"""Everyone gets the draft with equal time: on paper, explained, with an interpreter; and a pupil of fifteen decides."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import let_in, make_scope, make_user
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.assessments.actions import control, drafting, finishing
from tettpaa.assessments.queries import drafts
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases import queries
from tettpaa.cases.actions import consents
from tettpaa.cases.actions import hearing as hearings
from tettpaa.cases.models import CaseScope
from tettpaa.cases.reading import read
from tettpaa.cases.recipients import addressees
from tettpaa.documents.models import Release
from tettpaa.participation.models import Channel, Consent, Hearing, HearingDelivery, PortalOpening, SharingPreference
from tettpaa.people.models import Child, Guardian
from tettpaa.people.rules import birthday

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)


def laid_before(acting_as, *, until=14) -> tuple[Writing, Hearing]:
    work = Writing(acting_as)
    assessment = work.write_all()
    with acting_as(work.nora):
        hearing = drafting.send_to_hearing(assessment=assessment, answer_by=TODAY + until * DAY, by=work.nora)
    return work, hearing


def made_earlier(hearing: Hearing, *, days: int) -> Hearing:
    """The draft was sent so many days ago."""
    with seeding():
        Hearing.objects.filter(pk=hearing.pk).update(
            sent_at=hearing.sent_at - days * DAY, answer_by=hearing.answer_by - days * DAY
        )
        hearing.refresh_from_db()
    return hearing


def facts(work: Writing):
    return queries.readiness(read(work.read_case()))


@pytest.mark.commitment("K1.2a")
def test_on_paper_the_days_begin_when_the_text_is_given_and_they_are_as_many(acting_as, signed_in):
    work, hearing = laid_before(acting_as)
    made_earlier(hearing, days=20)
    with acting_as(work.nora):
        assert facts(work).not_explained_to == (work.mother.name,)
        with pytest.raises(NotNow, match="ikke fått utkastet"):
            hearings.end_hearing(case=work.read_case(), hearing=hearing, by=work.nora)
        with pytest.raises(Problem, match="fra utkastet ble sendt"):
            hearings.deliver(
                case=work.read_case(),
                hearing=hearing,
                guardian=work.mother,
                channel=Channel.PAPER,
                delivered_on=TODAY - 30 * DAY,
                by=work.nora,
            )
    browser, url = signed_in(work.nora), f"/saker/{work.case.pk}/kommentar/gitt/"
    given = {"guardian": str(work.mother.pk), "channel": "paper", "delivered_on": (TODAY - 2 * DAY).isoformat()}
    assert browser.post(url, given).status_code == 302
    with acting_as(work.nora):
        assert HearingDelivery.objects.get().answer_by == TODAY + 12 * DAY
        assert (facts(work).not_explained_to, facts(work).waiting_for_comments) == ((), (work.mother.name,))
        with pytest.raises(NotNow, match="har ikke svart"):
            hearings.end_hearing(case=work.read_case(), hearing=hearing, by=work.nora)
    with seeding():
        HearingDelivery.objects.update(delivered_on=TODAY - 19 * DAY, answer_by=TODAY - DAY)
    with acting_as(work.nora):
        hearings.end_hearing(case=work.read_case(), hearing=hearing, by=work.nora)


def test_one_who_needs_an_interpreter_has_time_from_the_explanation_also_with_the_portal_open(acting_as):
    work, hearing = laid_before(acting_as)
    with seeding():
        PortalOpening(scope=work.child.scope, guardian=work.mother, user=work.sara, opened_by=work.nora).save()
    made_earlier(hearing, days=20)
    with acting_as(work.nora):
        assert facts(work).waiting_for_comments == ()
    with seeding():
        Guardian.objects.filter(pk=work.mother.pk).update(interpreter_language="tigrinja")
        work.mother.refresh_from_db()
    with acting_as(work.nora):
        assert facts(work).not_explained_to == (work.mother.name,)
        told = {
            "case": work.read_case(),
            "hearing": hearing,
            "guardian": work.mother,
            "channel": Channel.MEETING,
            "delivered_on": TODAY,
            "by": work.nora,
        }
        with pytest.raises(Problem, match="behov for tolk"):
            hearings.deliver(**told)
        with pytest.raises(Problem, match="hvilket språk"):
            hearings.deliver(**told, interpreter="interpreter")
        hearings.deliver(**told, interpreter="interpreter", interpreter_language="tigrinja")
        with pytest.raises(Problem, match="behov for tolk"):
            hearings.record_comment(
                case=work.read_case(),
                hearing=hearing,
                guardian=work.mother,
                text="Enig.",
                no_comment=False,
                channel=Channel.MEETING,
                by=work.nora,
            )


def test_the_draft_can_be_printed_as_it_was_laid_before_them_by_those_in_the_case_only(acting_as, signed_in):
    work, hearing = laid_before(acting_as)
    url = f"/vurderinger/utkast/{hearing.pk}/pdf/"
    answer = signed_in(work.nora).get(url)
    assert answer.content.startswith(b"%PDF")
    assert signed_in(work.jonas).get(url).status_code == 404


def of_age(acting_as) -> Writing:
    """The pupil has turned fifteen and said yes; the mother is let in to the portal."""
    work = Writing(acting_as)
    with seeding():
        pupil = make_user("Elias Haugland", Role.PUPIL)
        Child.objects.filter(pk=work.child.pk).update(birth_date=birthday(TODAY, -15), user=pupil)
        work.child.refresh_from_db()
        own = make_scope(ScopeKind.CASE_PERSON, work.child.scope)
        CaseScope(case=work.case, scope=own, kind=CaseScope.Kind.PERSON, guardian=None).save()
        let_in(work.nora, own)
        let_in(pupil, own, GrantBasis.PUPIL)
        let_in(pupil, CaseScope.objects.get(case=work.case, kind="family").scope, GrantBasis.PUPIL)
        Consent(scope=own, kind="assessment", guardian=None, agreed=True, channel="portal").save()
        for guardian, user in ((work.mother, work.sara), (None, pupil)):
            PortalOpening(scope=work.child.scope, guardian=guardian, user=user, opened_by=work.nora).save()
        work.pupil = pupil
    return work


@pytest.mark.parametrize("share", [True, False])
def test_d11_from_fifteen_a_person_decides_for_each_text_whether_the_guardians_get_it(acting_as, signed_in, share):
    work = of_age(acting_as)
    assessment = work.write_all()
    until = TODAY + 14 * DAY
    with acting_as(work.nora), pytest.raises(NotNow, match="foresatte også skal få teksten"):
        drafting.send_to_hearing(assessment=assessment, answer_by=until, by=work.nora)
    browser, url = signed_in(work.nora), f"/saker/{work.case.pk}/deling/"
    decided = {"about": "draft", "pupil_wish": "Vil at mamma leser.", "share": "yes" if share else "no"}
    assert browser.post(url, decided | {"reason": ""}).status_code == 422
    page = browser.post(url, decided | {"reason": "Eleven har sagt det selv."}, follow=True).text
    assert "Eleven har sagt det selv." in page
    assert "Nora Brekke" in page
    with acting_as(work.nora):
        hearing = drafting.send_to_hearing(assessment=assessment, answer_by=until, by=work.nora)
        assert set(queries.readers(read(work.read_case()))) == ({None, str(work.mother.pk)} if share else {None})
    at = f"/portal/familie/{work.case.pk}/utkast/{hearing.pk}/"
    assert signed_in(work.pupil).get(at).status_code == 200
    assert signed_in(work.sara).get(at).status_code == (200 if share else 404)
    with acting_as(work.nora):
        parts = {one.name: one.part for one in addressees(work.read_case(), guardians_too=share)}
        assert (work.mother.name in parts) is share
        assert parts[work.child.name] == ("family" if share else "person:")
        with pytest.raises(NotNow, match="foresatte også"):
            consents.must_have_decided_sharing(read(work.read_case()), SharingPreference.About.ASSESSMENT)


def test_d11_before_fifteen_there_is_nothing_to_decide(acting_as):
    work = Writing(acting_as)
    with acting_as(work.nora), pytest.raises(NotNow, match="bestemmer ikke alene"):
        consents.decide_sharing(
            case=work.read_case(),
            about=SharingPreference.About.DRAFT,
            pupil_wish="–",
            share=False,
            reason="–",
            by=work.nora,
        )


def test_d11_what_only_the_pupil_gets_is_sent_to_the_pupil_alone(acting_as, signed_in):
    work = of_age(acting_as)
    assessment = work.write_all()
    with acting_as(work.nora):
        for about in SharingPreference.About:
            consents.decide_sharing(
                case=work.read_case(),
                about=about,
                pupil_wish="Bare jeg.",
                share=False,
                reason="Elevens ønske.",
                by=work.nora,
            )
        hearing = drafting.send_to_hearing(assessment=assessment, answer_by=TODAY + 14 * DAY, by=work.nora)
        hearings.record_comment(
            case=work.read_case(),
            hearing=hearing,
            guardian=None,
            text="Enig.",
            no_comment=False,
            channel=Channel.MEETING,
            by=work.nora,
        )
        asked = control.ask_control(assessment=assessment, controller=work.ola, by=work.nora)
    with acting_as(work.ola):
        control.answer_control(control=asked, approved=True, remarks="", is_impartial=True, by=work.ola)
    with acting_as(work.nora):
        finishing.sign_assessment(assessment=drafts.assessments().get(), by=work.nora)
        finishing.send_assessment(assessment=drafts.assessments().get(), by=work.nora)
    with seeding():
        own = CaseScope.objects.get(case=work.case, kind="person", guardian=None).scope_id
        family = CaseScope.objects.get(case=work.case, kind="family").scope_id
        assert Release.objects.filter(scope_id=own).count() == 1
        assert not Release.objects.filter(scope_id=family).exists()
    at = f"/portal/familie/{work.case.pk}/"
    assert "Sakkyndig vurdering" in signed_in(work.pupil).get(at).text
    with acting_as(work.sara):
        assert not Release.objects.exists()
