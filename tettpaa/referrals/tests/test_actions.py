"""A referral's way through its actions: written, sent once, asked about, linked, found complete."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_child, make_unit, make_user
from tettpaa.access.models import AuditEvent, Scope
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.documents.tests import file_samples
from tettpaa.people.models import Child, Enrolment, Guardian
from tettpaa.referrals import actions, queries
from tettpaa.referrals.models import Referral, ReferralAttachment, ReferralGuardian, ReferralSubmission
from tettpaa.referrals.tests.referral_samples import BORN, MOTHER, WHOLE, fill, sent, synthetic_number

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def school():
    with seeding():
        return make_unit()


@pytest.fixture
def head(school):
    with seeding():
        user = make_user("Ingrid Sand", Role.HEAD_TEACHER)
        employ(user, school)
        return user


@pytest.fixture
def clerk():
    with seeding():
        return make_user("Bente Lie", Role.CLERK)


@pytest.fixture
def came(acting_as, head, school):
    with acting_as(head):
        return sent(school, head)


def test_a_draft_starts_with_what_we_know_and_may_be_saved_with_nothing(acting_as, head, school):
    with acting_as(head):
        referral = actions.start(unit=school, by=head)
        actions.save_draft(referral=referral, values={"concern": ""}, by=head)
        assert (referral.referrer_name, referral.kind) == ("Ingrid Sand", "individual_education")
        assert not queries.is_submitted(referral)


@pytest.mark.commitment("K4.2a")
def test_what_is_missing_is_all_told_and_nothing_is_sent(acting_as, head, school):
    with acting_as(head):
        referral = fill(actions.start(unit=school, by=head), head, order_question="", concern="  ")
        with pytest.raises(NotNow) as refused:
            actions.submit(referral=referral, by=head)
        assert len(refused.value.sentences) == 2
        assert "PPT skal svare på" in str(refused.value)
        assert not queries.is_submitted(referral)


def test_it_is_sent_once_and_the_clock_starts_that_day(acting_as, head, school):
    with acting_as(head):
        referral = sent(school, head)
        again = actions.submit(referral=referral, by=head)
        assert ReferralSubmission.objects.get(referral=referral) == again
        assert Referral.objects.get(pk=referral.pk).received_on == timezone.localdate()
    with seeding():
        assert AuditEvent.objects.filter(action="referral.submitted").count() == 1


def test_what_is_sent_does_not_change(acting_as, head, came):
    with acting_as(head):
        attachment = ReferralAttachment.objects.select_related("referral").get()
        for act in (
            lambda: actions.save_draft(referral=came, values={"concern": "Noe annet"}, by=head),
            lambda: actions.replace_guardians(referral=came, guardians=[], by=head),
            lambda: actions.replace_measures(referral=came, measures=[], by=head),
            lambda: actions.remove_attachment(attachment=attachment, by=head),
            lambda: actions.add_attachment(
                referral=came, name="ny.pdf", data=file_samples.pdf(2), is_report=False, by=head
            ),
        ):
            with pytest.raises(NotNow, match="sendt"):
                act()


def test_a_birth_date_ahead_is_refused_beside_its_field(acting_as, head, school):
    with acting_as(head):
        referral = actions.start(unit=school, by=head)
        with pytest.raises(Problem) as refused:
            values = {"child_birth_date": timezone.localdate() + dt.timedelta(days=1)}
            actions.save_draft(referral=referral, values=values, by=head)
        assert refused.value.field == "child_birth_date"


def test_an_identity_number_is_checked_and_sealed(acting_as, head, school, settings):
    settings.DEMO = True
    number = synthetic_number()
    with acting_as(head):
        referral = actions.start(unit=school, by=head)
        with pytest.raises(Problem) as refused:
            actions.save_draft(referral=referral, values={"identity_number": number[:-1] + "x"}, by=head)
        assert refused.value.field == "identity_number"
        actions.save_draft(referral=referral, values={"identity_number": number, "child_birth_date": BORN}, by=head)
        kept = Referral.objects.get(pk=referral.pk)
        assert number.encode() not in bytes(kept.identity_sealed)
        assert queries.identity_number(kept) == number
    with seeding():
        assert not AuditEvent.objects.filter(detail__icontains=number[:6]).exists()


def test_a_guardian_is_not_the_child(acting_as, head, school):
    with acting_as(head):
        referral = fill(actions.start(unit=school, by=head), head)
        same = MOTHER | {"first_name": "Elias", "last_name": "Haugland Tesfay"}
        with pytest.raises(Problem, match="samme person"):
            actions.replace_guardians(referral=referral, guardians=[same], by=head)


def test_the_same_file_twice_is_one_attachment(acting_as, head, school):
    with acting_as(head):
        referral = actions.start(unit=school, by=head)
        content = file_samples.pdf()
        one, two = (
            actions.add_attachment(referral=referral, name="rapport.pdf", data=content, is_report=True, by=head)
            for _ in range(2)
        )
        assert one.pk == two.pk


def test_what_is_missing_is_asked_with_a_date_and_answered_once(acting_as, head, clerk, came):
    today = timezone.localdate()
    with acting_as(clerk):
        for missing, answer_by, field in ((" ", today + dt.timedelta(days=7), "missing"), ("Syn", today, "answer_by")):
            with pytest.raises(Problem) as refused:
                actions.ask_for_missing(referral=came, missing=missing, answer_by=answer_by, by=clerk)
            assert refused.value.field == field
        actions.ask_for_missing(referral=came, missing="Synstest", answer_by=today + dt.timedelta(days=7), by=clerk)
    with acting_as(head):
        notice = queries.parts(came)["notices"][0]
        actions.add_attachment(referral=came, name="syn.pdf", data=file_samples.pdf(3), is_report=False, by=head)
        actions.answer_missing(notice=notice, answer="Testet i går.", by=head)
        notice.refresh_from_db()
        with pytest.raises(NotNow):
            actions.answer_missing(notice=notice, answer="En gang til", by=head)


def test_the_unit_cannot_ask_link_or_complete(acting_as, head, came):
    with acting_as(head):
        for act in (
            lambda: actions.ask_for_missing(referral=came, missing="x", answer_by=timezone.localdate(), by=head),
            lambda: actions.confirm_complete(referral=came, by=head),
        ):
            with pytest.raises(NotAllowed):
                act()


def test_complete_needs_a_child_and_links_the_denials_of_the_folder(acting_as, clerk, came):
    with seeding():
        child = make_child()
    with acting_as(clerk):
        found = queries.referral(came.pk)
        with pytest.raises(NotNow, match="barn"):
            actions.confirm_complete(referral=found, by=clerk)
        actions.link_child(referral=found, child=child, by=clerk)
        found = queries.referral(came.pk)
        first, again = (actions.confirm_complete(referral=found, by=clerk) for _ in range(2))
        assert first.pk == again.pk
    with seeding():
        assert Scope.objects.get(pk=came.scope_id).subject_id == child.scope_id


def test_complete_waits_for_an_answer_and_for_a_grading(acting_as, clerk, head, school):
    with acting_as(head):
        referral = sent(school, head, protected_address=True)
    with seeding():
        child = make_child()
    with acting_as(clerk):
        actions.link_child(referral=queries.referral(referral.pk), child=child, by=clerk)
        with pytest.raises(NotNow, match="adresse"):
            actions.confirm_complete(referral=queries.referral(referral.pk), by=clerk)


def test_a_child_is_registered_with_place_and_guardians_to_be_checked(acting_as, clerk, came, school):
    with acting_as(clerk):
        child = actions.register_child(referral=queries.referral(came.pk), by=clerk)
        assert Enrolment.objects.get(child=child).unit_id == school.pk
        guardian = Guardian.objects.get(child=child)
        assert guardian.first_name == "Almaz"
        assert guardian.has_parental_responsibility, "as the school stated it"
        assert guardian.responsibility_confirmed_at is None, "a human has not checked it yet"
        assert queries.referral(came.pk).child_id == child.pk


def paper(school, clerk, **values):
    usual = {
        "unit": school,
        "received_on": timezone.localdate() - dt.timedelta(days=3),
        "values": {"child_first_name": "Elias", "child_last_name": "Haugland Tesfay", "order_question": "Lesing"},
        "name": "skann.pdf",
        "data": file_samples.pdf(),
    }
    return actions.register_paper(**(usual | values), by=clerk)


def test_paper_starts_the_clock_the_day_it_came(acting_as, clerk, school):
    with acting_as(clerk):
        referral = paper(school, clerk)
        assert queries.is_submitted(referral)
        assert queries.referral(referral.pk).received_on == timezone.localdate() - dt.timedelta(days=3)
        with pytest.raises(Problem) as refused:
            paper(school, clerk, received_on=timezone.localdate() + dt.timedelta(days=1))
        assert refused.value.field == "received_on"


def test_a_text_that_is_too_long_or_cannot_be_printed_is_told_beside_its_field(acting_as, head, school):
    with acting_as(head):
        referral = actions.start(unit=school, by=head)
        with pytest.raises(Problem, match="for lang") as refused:
            actions.save_draft(referral=referral, values={"concern": "a" * 200_000}, by=head)
        assert refused.value.field == "concern"
        with pytest.raises(Problem, match="😢") as refused:
            actions.save_draft(referral=referral, values=WHOLE | {"concern": "Gråter 😢 ofte"}, by=head)
        assert refused.value.field == "concern"


def test_a_colleague_cannot_open_or_write_in_my_draft(acting_as, head, school):
    with seeding():
        colleague = make_user("Per Dal", Role.HEAD_TEACHER)
        employ(colleague, school)
    with acting_as(head):
        mine = fill(actions.start(unit=school, by=head), head)
    with acting_as(colleague):
        assert not Referral.objects.filter(pk=mine.pk).exists()
        assert not ReferralGuardian.objects.filter(referral_id=mine.pk).exists()
        assert queries.of_unit(school) == []
    with seeding():
        assert Child.objects.count() == 0
