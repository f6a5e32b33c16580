"""Consent in a case: whose act it is, what a no stops the same minute, and the birthday on which the pupil answers."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import make_scope, make_user
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role, ScopeKind
from tettpaa.assessments.actions import drafting
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.queries import drafts
from tettpaa.cases import jobs, printing, queries
from tettpaa.cases.actions import closing, consents, scopes, voices, working
from tettpaa.cases.models import CaseScope, ClosingReason, IndividualCase, SharedProgress
from tettpaa.cases.reading import read
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.documents.models import Section
from tettpaa.documents.tests import file_samples
from tettpaa.participation import actions as participation
from tettpaa.participation.models import Channel, Consent, ConsentKind, Interpreter, ResidentParentException
from tettpaa.participation.rules import ConsentState
from tettpaa.people.models import Child, Guardian
from tettpaa.people.rules import birthday
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


def told(case, guardian, by, *, agreed=True, **more) -> Consent:
    values = {"kind": ConsentKind.ASSESSMENT, "answered_on": TODAY, "channel": Channel.PHONE} | more
    return consents.record_consent(case=case, guardian=guardian, agreed=agreed, by=by, **values)


def begun(acting_as, **more):
    """A case where both have said yes and the draft is begun."""
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        given = [told(case, one, people.nora) for one in (people.mother, people.father)]
        working.start_assessment(case=case, by=people.nora)
        drafting.start_draft(case=case, by=people.nora)
        assessment = drafts.assessments().get()
    return people, case, given, assessment


def write(assessment, by):
    section = Section.objects.filter(document_id=assessment.document_id).first()
    return drafting.save_text(
        assessment=assessment, section=section, html="<p>Hei</p>", base_revision=section.revision, by=by
    )


@pytest.mark.commitment("K1.3a")
def test_a_withdrawal_in_the_portal_stops_the_draft_the_same_minute_and_erases_nothing(acting_as, signed_in):
    people, case, given, assessment = begun(acting_as)
    with acting_as(people.nora):
        write(assessment, people.nora)
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
    url = f"/portal/familie/{case.pk}/samtykke/{given[0].pk}/trekk/"
    assert signed_in(people.sara).post(url).status_code == 302
    with acting_as(people.nora), pytest.raises(NotNow, match="trukket tilbake"):
        write(drafts.assessments().get(), people.nora)
    with acting_as(people.nora), pytest.raises(NotNow, match="trukket tilbake"):
        until = TODAY + dt.timedelta(days=14)
        drafting.send_to_hearing(assessment=drafts.assessments().get(), answer_by=until, by=people.nora)
    browser = signed_in(people.nora)
    assert "Arbeidet er stanset" in browser.get(f"/saker/{case.pk}/").text
    editor = browser.get(f"/vurderinger/{assessment.pk}/")
    assert "Arbeidet er stanset" in editor.text
    assert "<textarea" not in editor.text
    with seeding():
        assert Section.objects.exclude(html="").count() == 1
        assert ExpertAssessment.objects.count() == 1


def test_d8_a_withdrawn_consent_stops_work_and_is_no_deletion(acting_as):
    people, case, given, _assessment = begun(acting_as)
    with acting_as(people.nora):
        before = (Section.objects.count(), Consent.objects.count(), IndividualCase.objects.count())
        consents.withdraw_consent(case=case, consent=given[0], channel=Channel.PHONE, by=people.nora)
        assert before == (Section.objects.count(), Consent.objects.count(), IndividualCase.objects.count())
        assert queries.stopped(read(case)) is ConsentState.WITHDRAWN


def test_given_withdrawn_given_on_one_day_ends_as_given(acting_as):
    people, case, given, assessment = begun(acting_as)
    with acting_as(people.nora):
        consents.withdraw_consent(case=case, consent=given[0], channel=Channel.MEETING, by=people.nora)
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).state is ConsentState.WITHDRAWN
        again = told(case, people.mother, people.nora)
        assert again.pk != given[0].pk
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).is_given
        assert write(assessment, people.nora).is_new
        with pytest.raises(Problem, match="fra samtykket ble gitt"):
            consents.withdraw_consent(
                case=case,
                consent=again,
                channel=Channel.PAPER,
                withdrawn_on=TODAY - dt.timedelta(days=1),
                by=people.nora,
            )


def test_a_no_from_one_who_need_not_say_yes_stops_nothing(acting_as):
    people, case, _given, assessment = begun(acting_as)
    with acting_as(people.nora):
        consents.except_other_parent(case=case, grounds="Far bor i utlandet og har ikke svart.", by=people.nora)
        told(case, people.father, people.nora, agreed=False)
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).is_given
        assert write(assessment, people.nora).is_new
        assert queries.consent_status(read(case), ConsentKind.DECISION).state is ConsentState.WAITING


def test_both_guardians_answer_differently_at_the_same_minute_and_neither_sees_the_other(acting_as, signed_in):
    people = Arranged()
    with seeding():
        yonas = make_user("Yonas Tesfay", Role.GUARDIAN)
        Guardian.objects.filter(pk=people.father.pk).update(user=yonas)
        people.father.refresh_from_db()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
        voices.open_portal(case=case, guardian=people.father, by=people.nora)
    mother, father, url = signed_in(people.sara), signed_in(yonas), f"/portal/familie/{case.pk}/"
    assert mother.post(f"{url}samtykke/", {"answer": "yes"}).status_code == 302
    assert father.post(f"{url}samtykke/", {"answer": "no"}).status_code == 302
    jobs.apply_registrations(case_id=str(case.pk))
    reset_role()
    assert "Du sa nei" not in mother.get(url).text
    assert "Du sa ja" not in father.get(url).text
    assert "Yonas" not in mother.get(url).text
    with acting_as(people.nora):
        case = IndividualCase.objects.get()
        status = queries.consent_status(read(case), ConsentKind.ASSESSMENT)
        assert status.state is ConsentState.REFUSED
        assert [party.id for party in status.missing] == [str(people.father.pk)]
        assert "svart nei" in case.next_title


def test_a_refusal_is_closed_only_with_what_the_child_gets_instead(acting_as, signed_in):
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        told(case, people.father, people.nora, agreed=False)
    with acting_as(people.nora), pytest.raises(NotNow) as missing:
        closing.close(case=case, reason=ClosingReason.NO_CONSENT, by=people.nora)
    assert any("i stedet" in line for line in missing.value.sentences)
    browser = signed_in(people.nora)
    empty = browser.post(f"/saker/{case.pk}/samtykker/nei/", {"kind": "assessment", "informed": "Kan si ja senere."})
    assert (empty.status_code, "Skriv hva skolen eller barnehagen gjør i stedet." in empty.text) == (422, True)
    given = {"kind": "assessment", "informed": "Kan si ja senere.", "unit_does": "Lesekurs i liten gruppe."}
    page = browser.post(f"/saker/{case.pk}/samtykker/nei/", given, follow=True).text
    assert "Lesekurs i liten gruppe." in page
    assert signed_in(people.jonas).get(f"/saker/{case.pk}/samtykker/nei/").status_code == 404


def test_d3_the_exception_for_the_parent_a_pupil_lives_with_is_written_down_and_only_for_the_assessment(
    acting_as, signed_in
):
    people = Arranged()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        told(case, people.mother, people.nora)
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).state is ConsentState.WAITING
    browser, url = signed_in(people.nora), f"/saker/{case.pk}/samtykker/unntak/"
    assert browser.post(url, {"grounds": " "}).status_code == 422
    page = browser.post(url, {"grounds": "Far er spurt tre ganger."}, follow=True).text
    assert "Far er spurt tre ganger." in page
    with acting_as(people.nora):
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).is_given
        assert queries.consent_status(read(case), ConsentKind.DECISION).state is ConsentState.WAITING
    with acting_as(people.sara):
        assert not CaseScope.objects.exists()
    assert browser.post(f"{url}opphev/").status_code == 302
    with acting_as(people.nora):
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).state is ConsentState.WAITING
    with seeding():
        assert ResidentParentException.objects.get().ended_by_id == people.nora.pk
        Guardian.objects.filter(pk=people.father.pk).update(lives_with_child=True)
    with acting_as(people.nora), pytest.raises(NotNow, match="bor fast hos én"):
        consents.except_other_parent(case=case, grounds="Begge bor her.", by=people.nora)


def turn(people: Arranged, *, days: int) -> None:
    """The child turns fifteen in so many days."""
    with seeding():
        Child.objects.filter(pk=people.child.pk).update(birth_date=birthday(TODAY + dt.timedelta(days=days), -15))
        people.child.refresh_from_db()


def test_fifteen_tomorrow_the_guardians_answer_and_on_the_day_the_pupil_alone(acting_as, signed_in, monkeypatch):
    people = Arranged()
    turn(people, days=1)
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        for one in (people.mother, people.father):
            told(case, one, people.nora)
        with pytest.raises(Problem, match="ikke gammel nok"):
            told(case, None, people.nora)
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).is_given
    assert "fyller 15 år" in signed_in(people.nora).get(f"/saker/{case.pk}/samtykker/").text
    turn(people, days=0)
    with acting_as(people.nora):
        case = queries.visible().get()
        status = queries.consent_status(read(case), ConsentKind.ASSESSMENT)
        assert status.state is ConsentState.WAITING
        with pytest.raises(NotNow, match="samtykke"):
            working.start_assessment(case=case, by=people.nora)
        with pytest.raises(Problem, match="samtykker selv"):
            told(case, people.mother, people.nora)
    jobs.pupils_of_age(0)
    jobs.pupils_of_age(0)
    reset_role()
    with seeding():
        (task,) = WorkTask.objects.filter(about_id=people.child.pk)
        assert "svarer selv" in task.title
        assert not SharedProgress.objects.filter(consents_complete=True).exists()
    page = signed_in(people.nora).get(f"/saker/{case.pk}/samtykker/").text
    assert "teller ikke lenger" in page
    with acting_as(people.nora):
        told(case, None, people.nora)
        assert queries.consent_status(read(queries.visible().get()), ConsentKind.ASSESSMENT).is_given


def test_what_parents_signed_before_the_birthday_can_still_be_registered_as_history(acting_as):
    people = Arranged()
    turn(people, days=-2)
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        told(case, people.mother, people.nora, answered_on=TODAY - dt.timedelta(days=3))
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).state is ConsentState.WAITING


def test_child_welfare_answers_instead_of_the_parents_also_without_parental_responsibility(acting_as):
    people = Arranged()
    with seeding():
        welfare = Guardian(
            child=people.child,
            scope=people.child.scope,
            first_name="Anne",
            last_name="Moe",
            relation=Guardian.Relation.CHILD_WELFARE,
        )
        welfare.save()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        with pytest.raises(Problem, match="Barnevernstjenesten bestemmer"):
            told(case, people.mother, people.nora)
        told(case, welfare, people.nora)
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).is_given
    with seeding():
        assert not SharedProgress.objects.filter(case=case, consents_asked=True).exists()


@pytest.mark.commitment("K1.2a")
def test_a_unit_consents_for_nobody_by_page_by_action_or_in_the_database(acting_as, signed_in):
    people = Arranged()
    case = people.take_in(acting_as)
    rektor = signed_in(people.eirik)
    assert rektor.post(f"/portal/familie/{case.pk}/samtykke/", {"answer": "yes"}).status_code in (403, 404)
    assert rektor.get(f"/saker/{case.pk}/samtykker/nytt/").status_code in (302, 404)
    with acting_as(people.nora):
        scope = scopes.person_scope(case, people.mother.pk)
    for channel in (Channel.PORTAL, Channel.PHONE):
        with acting_as(people.eirik), pytest.raises(NotAllowed):
            participation.give_consent(
                scope=scope,
                guardian_id=people.mother.pk,
                kind=ConsentKind.ASSESSMENT,
                agreed=True,
                channel=channel,
                language="norsk",
                by=people.eirik,
            )
    with seeding():
        shared = CaseScope.objects.get(case=case, kind="unit").scope_id
        row = Consent(scope_id=shared, kind="assessment", guardian=people.mother, agreed=True, channel="portal")
        with pytest.raises(IntegrityError, match="hos den som samtykker"), transaction.atomic():
            row.save()


def test_a_signed_consent_is_a_scan_and_a_told_one_has_a_language_and_a_listener(acting_as, signed_in):
    people = Arranged()
    case = people.take_in(acting_as)
    browser, url = signed_in(people.nora), f"/saker/{case.pk}/samtykker/nytt/"
    values = {"kind": "assessment", "guardian": str(people.mother.pk), "agreed": "yes", "channel": "paper"}
    values["answered_on"] = (TODAY - dt.timedelta(days=4)).isoformat()
    missing = browser.post(url, values)
    assert (missing.status_code, "Legg ved det signerte samtykket." in missing.text) == (422, True)
    scan = SimpleUploadedFile("samtykke.pdf", file_samples.pdf(), "application/pdf")
    page = browser.post(url, values | {"file": scan}, follow=True).text
    assert "Se det signerte" in page
    told_it = values | {"channel": "phone", "guardian": str(people.father.pk), "language": "tigrinja"}
    page = browser.post(url, told_it, follow=True).text
    assert "tigrinja" in page
    assert "skrevet av Nora Brekke" in page
    with seeding():
        assert set(Consent.objects.values_list("answered_on", flat=True)) == {TODAY - dt.timedelta(days=4)}
        person = make_scope(ScopeKind.CASE_PERSON, people.child.scope)
        for wrong in ({"channel": "paper"}, {"channel": "phone", "language": "norsk"}):
            with pytest.raises(IntegrityError), transaction.atomic():
                Consent(scope=person, kind="assessment", guardian=people.mother, agreed=True, **wrong).save()


def test_where_an_interpreter_is_needed_it_is_written_how_people_understood_each_other(acting_as):
    people = Arranged()
    with seeding():
        Guardian.objects.filter(pk=people.mother.pk).update(interpreter_language="tigrinja")
        people.mother.refresh_from_db()
    case = people.take_in(acting_as)
    with acting_as(people.nora):
        with pytest.raises(Problem, match="behov for tolk"):
            told(case, people.mother, people.nora)
        given = told(case, people.mother, people.nora, interpreter=Interpreter.INTERPRETER, language="tigrinja")
        assert given.interpreter == Interpreter.INTERPRETER
        with pytest.raises(Problem, match="behov for tolk"):
            voices.record_guardian_view(
                case=case,
                guardian=people.mother,
                text="Han er glad i bøker.",
                channel=Channel.MEETING,
                said_on=TODAY,
                by=people.nora,
            )
    assert not {value for value, _label in Interpreter.choices if "child" in value or "family" in value}


def test_the_question_is_the_same_on_paper_and_only_those_in_the_case_print_it(acting_as, signed_in):
    people = Arranged()
    case = people.take_in(acting_as)
    url = f"/saker/{case.pk}/samtykker/skjema/"
    assert signed_in(people.nora).get(url).content.startswith(b"%PDF")
    assert signed_in(people.jonas).get(url).status_code == 404
    with acting_as(people.nora):
        for kind in ConsentKind:
            asked = [printing.consent_form(case, kind, is_pupil=is_pupil) for is_pupil in (True, False)]
            assert asked[0].body != asked[1].body
            assert all("ja fra deg" in str(one.body) for one in asked)
