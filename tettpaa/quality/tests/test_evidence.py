"""The figures come from daily work, are suppressed when few; a promise marked done has page, evidence and tests."""

import datetime as dt
import json
import uuid

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import make_case, make_child, make_scope, make_unit, make_user
from tests.support.worlds import make_file, saved
from tettpaa.access.roles import Role, ScopeKind
from tettpaa.cases.models import CaseNote, CaseScope, Closure, PortalMessage
from tettpaa.desk.models import WorkListReview
from tettpaa.documents.models import Dispatch, Document, FinalDocument, Section
from tettpaa.papers.models import TemplateVersion, UnitReport
from tettpaa.participation.models import BestInterestsAssessment, Consent
from tettpaa.quality import catalogue, jobs
from tettpaa.quality.measures import MEASURES
from tettpaa.quality.models import Evidence
from tettpaa.quality.rules import PromiseStatus, promises
from tettpaa.referrals.models import Referral, ReferralSubmission
from tettpaa.systemwork.tests.factories import make_activity

pytestmark = pytest.mark.usefixtures("db")


def compute():
    jobs.compute_evidence()
    reset_role()


def test_every_measure_runs_and_too_few_are_not_shown(acting_as):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    compute()
    with acting_as(siri):
        assert Evidence.objects.count() == len(MEASURES)
        assert (
            Evidence.objects.exclude(measure__in=["reviews", "access_reviews"]).filter(value__isnull=False).count() == 0
        )


@pytest.mark.commitment("K4.4b")
def test_a_reviewed_list_is_counted(acting_as):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    with acting_as(siri):
        WorkListReview(user=siri, view="alle", row_count=3).save()
    compute()
    with acting_as(siri):
        assert Evidence.objects.get(measure="reviews").value == 1


def test_figures_are_made_once_a_day(acting_as):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    compute()
    compute()
    with acting_as(siri):
        assert Evidence.objects.count() == len(MEASURES)


def test_before_the_first_night_the_page_says_when(signed_in):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    page = signed_in(siri).get("/kvalitet/")
    assert "regnes ut i natt" in page.text
    assert "for få" not in page.text


@pytest.mark.commitment("K4.1a")
@pytest.mark.commitment("K4.1b")
@pytest.mark.commitment("K3.5")
def test_system_work_is_counted_by_unit_kind_and_level_and_what_is_withdrawn_is_not(acting_as):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
        units = [make_unit(f"Skole {number} (eksempel)") for number in range(6)]
        for unit in units[:4]:
            make_activity(siri, unit=unit, minutes=60)
        make_activity(siri, unit=units[4], level="indicated", kind="individual", minutes=60)
        gone = {"withdrawn_at": timezone.now(), "withdrawn_by": siri, "withdrawn_because": "ført to ganger"}
        make_activity(siri, unit=units[5], minutes=600, **gone)
    compute()
    with acting_as(siri):
        found = dict(Evidence.objects.values_list("measure", "value"))
    assert (found["units_without_system_work"], found["system_work_hours"]) == (2, None), "four are too few to show"
    assert (found["system_share"], found["individual_share"], found["internal_share"]) == (80, 20, 0)
    assert (found["universal_share"], found["indicated_share"]) == (80, 20)


def test_the_page_says_what_is_measured(signed_in):
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    compute()
    page = signed_in(siri).get("/kvalitet/")
    assert page.status_code == 200
    assert "K4.4a" in page.text
    assert "for få til å vises" in page.text


def test_the_command_lists_every_promise_and_keeps_done_to_its_word():
    listed = {entry["id"]: entry for entry in json.loads(catalogue.as_json())}
    by_the_whole_file = (
        "features/test_phone_note.py::test_two_taps_from_min_dag_and_saved_with_a_promise_in_the_same_act"
    )
    assert by_the_whole_file in listed["K1.3b"]["tests"]
    reset_role()
    assert list(listed) == [one.id for one in promises()]
    for one in promises():
        if one.status is PromiseStatus.DONE:
            assert listed[one.id]["page"]
            assert listed[one.id]["figures"]
            assert listed[one.id]["tests"]


@pytest.mark.commitment("K1.1a")
def test_best_interests_before_refusing_and_closing_are_counted_and_what_came_after_is_not(acting_as):
    with seeding():
        siri, unit = make_user("Siri Tangen", Role.HEAD_OF_SERVICE), make_unit()
        now = timezone.now()
        for number in range(5):
            case = make_case(make_child(f"Barn{number}"), unit, siri)
            saved(Closure(case=case, scope=case.scope, reason="withdrawn", told="x", closed_by=siri, closed_at=now))
            when = now - dt.timedelta(days=1) if number < 3 else now + dt.timedelta(days=1)
            said = {"weighed": "x", "child_view": "x", "conclusion": "x", "assessed_by": siri}
            made = saved(BestInterestsAssessment(scope=case.scope, **said, assessed_at=when))
            note = {"kind": "joint_meeting", "title": "x", "html": "x", "written_by": siri}
            saved(CaseNote(case=case, scope=case.scope, **note, best_interests=made if number < 3 else None))
    compute()
    with acting_as(siri):
        found = dict(Evidence.objects.filter(commitment="K1.1a").values_list("measure", "value"))
    assert found == {
        "best_interests_signed": None,
        "best_interests_refused": None,
        "best_interests_closed": 60,
        "best_interests_meeting": 60,
    }


@pytest.mark.commitment("K1.2a")
def test_the_child_s_view_in_the_units_reports_is_counted_by_age_and_the_reasons_with_it(acting_as):
    with seeding():
        siri, unit = make_user("Siri Tangen", Role.HEAD_OF_SERVICE), make_unit()
        version = TemplateVersion.objects.get(template__key="pedagogical_report_school")
        today = timezone.localdate()
        for number in range(11):
            scope = make_scope(ScopeKind.UNIT_REPORT)
            referral = saved(Referral(scope=make_scope(ScopeKind.REFERRAL), unit=unit))
            document = saved(Document(scope=scope, kind="unit_report", title="x", rule_version="x"))
            heard = number < 5
            about = {"unit": unit, "referral": referral, "version": version, "child_name": "x", "scope": scope}
            about["child_birth_date"] = today.replace(year=today.year - 8, day=1)
            about["not_heard"] = "" if heard or number == 5 else "Syk i fire uker."
            report = UnitReport(pk=document.pk, document=document, **about)
            report.sent_at = None if number == 10 else timezone.now()
            saved(report)
            saved(
                Section(scope=scope, document=document, key="child_view", position=1, html="<p>x</p>" if heard else "")
            )
            file = make_file(scope)
            saved(FinalDocument(scope=scope, document=document, file=file, sha256=file.sha256))
    compute()
    with acting_as(siri):
        found = dict(Evidence.objects.filter(measure__startswith="report_").values_list("measure", "value"))
    assert found == {
        "report_heard_0": None,
        "report_heard_6": 50,
        "report_heard_13": None,
        "report_not_heard_has_reason": 80,
    }


@pytest.mark.commitment("K1.2a")
def test_the_child_s_view_in_what_units_send_is_counted_by_age_and_never_where_they_are_few(acting_as):
    with seeding():
        siri, unit = make_user("Siri Tangen", Role.HEAD_OF_SERVICE), make_unit()
        today = timezone.localdate()
        for number in range(5):
            view = "«Bokstavene hopper.»" if number < 4 else ""
            for age, said in ((8, view), (15, "")):
                scope = make_scope(ScopeKind.REFERRAL)
                born = today.replace(year=today.year - age, day=1)
                referral = saved(Referral(scope=scope, unit=unit, child_view=said, child_birth_date=born))
                if age == 8 or number < 4:
                    saved(ReferralSubmission(scope=scope, referral=referral))
    compute()
    with acting_as(siri):
        found = dict(Evidence.objects.filter(measure__startswith="reported_").values_list("measure", "value"))
    assert found == {"reported_0": None, "reported_6": 80, "reported_13": None}


@pytest.mark.commitment("K1.3c")
def test_the_share_that_goes_without_paper_is_counted_and_no_answer_time_is(acting_as):
    with seeding():
        siri, unit = make_user("Siri Tangen", Role.HEAD_OF_SERVICE), make_unit()
        for number in range(5):
            channel = "portal" if number < 3 else "paper"
            case = make_case(make_child(f"Barn{number}"), unit, siri)
            came = {"received_on": timezone.localdate(), "channel": channel}
            saved(Referral(scope=make_scope(ScopeKind.REFERRAL), unit=unit, **came))
            file = make_file(case.scope)
            saved(Dispatch(scope=case.scope, file=file, recipient="x", channel=channel, made_by=siri))
            own = make_scope(ScopeKind.CASE_PERSON, case.folder)
            saved(CaseScope(case=case, scope=own, kind=CaseScope.Kind.PERSON))
            answered = "portal" if number < 3 else "phone"  # on paper there must be a scan
            saved(
                Consent(
                    scope=own, kind="assessment", agreed=True, channel=answered, language="norsk", registered_by=siri
                )
            )
            said = {"key": uuid.uuid4(), "text": "x", "from_service": True, "written_by": siri}
            saved(PortalMessage(case=case, scope=case.scope, **said))
    compute()
    with acting_as(siri):
        found = dict(Evidence.objects.filter(commitment="K1.3c").values_list("measure", "value"))
    shares = {"digital_referrals": 60, "digital_letters": 60, "digital_consents": 60}
    assert found == shares | {"digital_messages": 5}
