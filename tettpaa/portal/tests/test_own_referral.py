"""A guardian or a pupil asks PPT themselves: little to write, never returned, and the school reads only what it may."""

import datetime as dt
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_child, make_guardian, make_unit, make_user
from tettpaa.access.models import Grant
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import queries as cases
from tettpaa.cases.actions import intake
from tettpaa.cases.rules.intake import Judged
from tettpaa.documents.tests.file_samples import pdf
from tettpaa.participation.models import Channel
from tettpaa.referrals import actions
from tettpaa.referrals.actions import family
from tettpaa.referrals.models import CaseKind, CompletenessCheck, IntakeAgreement, IntakeDecision, Referral

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
START = "/portal/familie/henvisning/start/"
CRITERIA: dict[str, Any] = {
    "best": intake.Best("Veid.", "Elias vil lese selv."),
    "judged": Judged("low", "Leser nesten som de andre.", "can_wait", "Tiltakene virker.", "advice", "Råd er nok."),
    "advice": "Les sammen ti minutter hver dag.\nSkolen fortsetter med lesekurs.",
}


class Home:
    """Sara, her son's school with two leaders, a clerk and a leader of PPT."""

    def __init__(self) -> None:
        with seeding():
            self.unit = make_unit()
            self.sara = make_user("Sara Haugland", Role.GUARDIAN)
            self.other = make_user("Lena Vik", Role.GUARDIAN)
            self.rektor = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
            self.clerk = make_user("Bente Lie", Role.CLERK)
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            employ(self.rektor, self.unit)

    @property
    def values(self) -> dict[str, str]:
        return {
            "unit": str(self.unit.pk),
            "child_first_name": "Elias",
            "child_last_name": "Haugland Tesfay",
            "child_birth_date": "04.03.2017",
            "order_question": "Hva kan hjelpe Elias å lese?",
            "wants_assessment": "True",
            "share_with_unit": "True",
        }

    def sent(self, signed_in: Any, **more: str) -> Referral:
        browser = signed_in(self.sara)
        at = browser.post(START)["Location"]
        answer = browser.post(at, self.values | {"do": "send"} | more)
        assert answer.status_code == 302, answer.text
        with seeding():
            return Referral.objects.get()

    def complete(self, referral: Referral, **child: Any) -> None:
        with seeding():
            self.child = make_child(unit=self.unit, **child)
            self.mother = make_guardian(self.child, "Sara")
            self.father = make_guardian(self.child, "Yonas", "father")
            Referral.objects.filter(pk=referral.pk).update(child=self.child)
            CompletenessCheck(referral=referral, scope_id=referral.scope_id, checked_by=self.clerk).save()
            referral.refresh_from_db()


@pytest.mark.commitment("K4.2a")
def test_a_guardian_writes_little_sends_once_and_the_clock_starts_that_day(signed_in):
    home = Home()
    browser = signed_in(home.sara)
    at = browser.post(START)["Location"]
    assert browser.post(START)["Location"] == at
    missing = browser.post(at, {"child_first_name": "Elias", "do": "send"}, follow=True).text
    assert "Skriv hva dere vil at PPT skal svare på." in missing
    assert 'value="Elias"' in missing
    scan = {"file": SimpleUploadedFile("brev.pdf", pdf(), "application/pdf")}
    assert browser.post(f"{at}vedlegg/", scan).status_code == 302
    receipt = browser.post(at, home.values | {"do": "send"}, follow=True).text
    assert "Vi sender den aldri tilbake" in receipt
    assert "brev.pdf" in receipt
    with seeding():
        referral = Referral.objects.get()
        assert (referral.received_on, referral.referrer_kind) == (TODAY, "guardian")
        assert (referral.kind, referral.unit_id) == (CaseKind.INDIVIDUAL_EDUCATION, home.unit.pk)
        assert set(Grant.objects.filter(scope=referral.scope).values_list("basis", flat=True)) == {"guardian"}
    assert "Det du har bedt om" in browser.get("/portal/familie/").text


def test_a_pupil_of_fifteen_asks_for_oneself(signed_in):
    home = Home()
    with seeding():
        elias = make_user("Elias Haugland", Role.PUPIL)
    browser = signed_in(elias)
    at = browser.post(START)["Location"]
    assert "Hva er vanskelig for deg" in browser.get(at).text
    assert browser.post(at, home.values | {"do": "send"}).status_code == 302
    with seeding():
        assert Referral.objects.get().referrer_kind == "pupil"


def test_nobody_else_finds_it_and_a_unit_cannot_write_one_in_the_familys_name(acting_as, signed_in):
    home = Home()
    referral = home.sent(signed_in)
    at = f"/portal/familie/henvisning/{referral.pk}/"
    assert signed_in(home.other).get(at).status_code == 404
    assert signed_in(home.rektor).get(at).status_code in (403, 404)
    assert signed_in(home.rektor).get(f"/portal/enhet/henvisninger/{referral.pk}/").status_code == 404
    with acting_as(home.rektor), pytest.raises(NotAllowed):
        family.start_own(by=home.rektor)


@pytest.mark.parametrize("share", ["True", "False"])
def test_what_is_missing_is_asked_of_the_unit_with_a_date_and_it_reads_only_what_it_may(acting_as, signed_in, share):
    home = Home()
    referral = home.sent(signed_in, share_with_unit=share)
    until = TODAY + dt.timedelta(days=14)
    with acting_as(home.clerk):
        actions.ask_for_missing(referral=referral, missing="Pedagogisk rapport", answer_by=until, by=home.clerk)
    page = signed_in(home.rektor).get(f"/portal/enhet/henvisninger/{referral.pk}/")
    if share == "True":
        assert "Pedagogisk rapport" in page.text
    else:
        assert page.status_code == 404
    home.complete(referral)
    with seeding():
        CompletenessCheck.objects.all().delete()
    with acting_as(home.clerk):
        actions.confirm_complete(referral=Referral.objects.get(), by=home.clerk)
        assert Referral.objects.get().received_on == TODAY


def test_a_familys_request_is_never_returned_also_when_no_assessment_is_asked_for(acting_as, signed_in):
    home = Home()
    referral = home.sent(signed_in, wants_assessment="False")
    home.complete(referral)
    with acting_as(home.hanne), pytest.raises(NotNow, match="aldri returnert"):
        intake.decide_without_case(referral=referral, outcome=IntakeDecision.Outcome.RETURN, by=home.hanne, **CRITERIA)
    page = signed_in(home.hanne).get(f"/inntak/{referral.pk}/").text
    assert 'value="return"' not in page
    assert 'value="advice"' in page


def test_where_an_assessment_is_asked_for_advice_needs_the_agreement_of_everyone_who_consents(acting_as, signed_in):
    home = Home()
    referral = home.sent(signed_in)
    home.complete(referral)

    def advise() -> None:
        with acting_as(home.hanne):
            intake.decide_without_case(
                referral=referral, outcome=IntakeDecision.Outcome.ADVICE, by=home.hanne, **CRITERIA
            )

    with pytest.raises(NotNow, match="Sara Haugland Tesfay, Yonas"):
        advise()
    browser, url = signed_in(home.hanne), f"/inntak/{referral.pk}/enighet/"
    agreed = {"guardian": str(home.mother.pk), "what": "Råd er nok nå.", "agreed_on": TODAY.isoformat()}
    assert browser.post(url, agreed | {"channel": "phone", "what": " "}).status_code == 422
    page = browser.post(url, agreed | {"channel": "phone"}, follow=True).text
    assert "Disse har ikke sagt seg enige" in page
    with pytest.raises(NotNow, match="Yonas"):
        advise()
    with acting_as(home.hanne):
        assert cases.not_agreed(referral) == [home.father.name]
        with pytest.raises(Problem, match="fram i tid"):
            family.record_agreement(
                referral=referral,
                guardian=home.father,
                what="Råd er nok.",
                agreed_on=TODAY + dt.timedelta(days=1),
                channel=Channel.MEETING,
                language="norsk",
                by=home.hanne,
            )
    assert browser.post(url, agreed | {"guardian": str(home.father.pk), "channel": "meeting"}).status_code == 302
    advise()
    with seeding():
        assert IntakeDecision.objects.get().outcome == "advice"
        assert IntakeAgreement.objects.filter(registered_by=home.hanne, language="norsk").count() == 2
    for stranger in (home.sara, home.rektor):
        with acting_as(stranger), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            list(IntakeAgreement.objects.all())


def test_d9_the_guardian_who_refers_is_let_in_to_nothing_by_it(acting_as, signed_in):
    home = Home()
    referral = home.sent(signed_in)
    with acting_as(home.clerk):
        child = actions.register_child(referral=Referral.objects.get(), by=home.clerk)
    with seeding():
        assert set(Grant.objects.filter(user=home.sara).values_list("scope_id", flat=True)) == {referral.scope_id}
        assert not Grant.objects.filter(scope=child.scope, basis=GrantBasis.GUARDIAN).exists()


@pytest.mark.parametrize(("kind", "outcome"), [("guardian", "return"), ("pupil", "return")])
def test_a_paper_from_the_family_has_the_same_rights_and_its_own_date(acting_as, kind, outcome):
    home = Home()
    came = TODAY - dt.timedelta(days=5)
    with acting_as(home.clerk):
        referral = actions.register_paper(
            unit=home.unit,
            received_on=came,
            referrer_kind=kind,
            values={"child_first_name": "Elias", "child_last_name": "Tesfay", "child_birth_date": dt.date(2017, 3, 4)},
            name="brev.pdf",
            data=pdf(),
            by=home.clerk,
        )
        assert referral.received_on == came
    home.complete(referral)
    with acting_as(home.hanne), pytest.raises(NotNow, match="aldri returnert"):
        intake.decide_without_case(
            referral=referral, outcome=IntakeDecision.Outcome(outcome), by=home.hanne, **CRITERIA
        )
