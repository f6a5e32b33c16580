"""A partner outside the service reads named papers, for a purpose, until a day, when all who decide have said yes."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address, make_user
from tettpaa.access.models import Grant, ReadLogEntry, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.actions import letting_in, partners, secrecy
from tettpaa.cases.models import PartnerShare
from tettpaa.core import clock
from tettpaa.documents.models import Release, StoredFile
from tettpaa.portal.tests.test_moving import Moved

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
TODAY = timezone.localdate()
SOON = TODAY + dt.timedelta(days=30)


@pytest.fixture
def town(acting_as):
    """A case whose assessment is finished and sent, a partner who is known, and one who is not asked."""
    arranged = Moved(acting_as)
    with seeding():
        arranged.ingrid = make_user("Ingrid Solli", Role.PARTNER)
        arranged.other = make_user("Per Annen", Role.PARTNER)
    return arranged


def everything(town, **more):
    offered = partners.offered(town.case)
    given = {
        "user": town.ingrid,
        "service": "BUP",
        "purpose": "Utredning av språk",
        "documents": [offered[0]["key"]],
        "agreed": [key for key, _name in partners.must_agree(town.case)],
        "agreed_on": TODAY,
        "channel": "phone",
        "last_day": SOON,
    }
    return given | more


def share(town, acting_as, **more):
    with acting_as(town.nora):
        return partners.share(case=town.case, **everything(town, **more), by=town.nora)


def test_the_partner_reads_the_named_paper_and_nothing_else(town, acting_as, signed_in):
    share(town, acting_as)
    ingrid = signed_in(town.ingrid)
    page = ingrid.get("/portal/delt/").text
    assert "Utredning av språk" in page
    assert town.case.child.name in page
    with acting_as(town.ingrid):
        mine = list(StoredFile.objects.all())
        assert len(mine) == 1
    assert ingrid.get(f"/portal/filer/{mine[0].pk}/").status_code == 200
    with seeding():
        others = StoredFile.objects.exclude(pk=mine[0].pk).first()
        assert ReadLogEntry.objects.filter(user_id=town.ingrid.pk, what="file").exists()
    for address in (f"/portal/filer/{others.pk}/", f"/portal/familie/{town.case.pk}/", "/portal/enhet/saker/"):
        assert ingrid.get(address).status_code in {403, 404}, address
    assert "Ingenting er delt med deg nå" in signed_in(town.other).get("/portal/delt/").text
    assert signed_in(town.other).get(f"/portal/filer/{mine[0].pk}/").status_code == 404


def test_it_stands_on_the_case_and_one_click_ends_it(town, acting_as, signed_in):
    share(town, acting_as)
    nora, ingrid = signed_in(town.nora), signed_in(town.ingrid)
    page = f"/saker/{town.case.pk}/tilgang/"
    shown = nora.get(page).text
    assert "Samarbeidspart utenfor PPT: Utredning av språk" in shown
    assert "gitt av Nora Brekke" in shown
    with acting_as(town.ingrid):
        file = StoredFile.objects.get().pk
    nora.post(f"{page}avslutt/", {"user": town.ingrid.pk, "basis": "partner", "reason": "0"})
    assert ingrid.get(f"/portal/filer/{file}/").status_code == 404
    assert "Ingenting er delt med deg nå" in ingrid.get("/portal/delt/").text
    assert "avsluttet av Nora Brekke" in nora.get(page).text
    with seeding():
        assert PartnerShare.objects.get().ended_at is not None


def test_after_the_last_day_it_is_gone_by_itself(town, acting_as, signed_in):
    share(town, acting_as)
    with seeding():
        grants = Grant.objects.filter(user=town.ingrid, basis=GrantBasis.PARTNER)
        assert {timezone.localdate(one.ends_at) for one in grants} == {SOON + dt.timedelta(days=1)}
        grants.update(starts_at=clock.now() - dt.timedelta(days=2), ends_at=clock.now() - dt.timedelta(days=1))
    assert "Ingenting er delt med deg nå" in signed_in(town.ingrid).get("/portal/delt/").text


def test_what_is_shared_again_later_opens_nothing_from_before(town, acting_as):
    first = share(town, acting_as)
    with acting_as(town.nora):
        letting_in.end_way_in(case=town.case, user=town.ingrid, basis=GrantBasis.PARTNER, reason="ferdig", by=town.nora)
    second = share(town, acting_as)
    with acting_as(town.ingrid):
        assert set(StoredFile.objects.values_list("scope_id", flat=True)) == {second.scope_id}
    assert first.scope_id != second.scope_id


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"agreed": []}, "agreed"),
        ({"documents": []}, "documents"),
        ({"documents": ["en annen fil"]}, "documents"),
        ({"last_day": TODAY - dt.timedelta(days=1)}, "last_day"),
        ({"last_day": TODAY + dt.timedelta(days=181)}, "last_day"),
        ({"agreed_on": TODAY + dt.timedelta(days=1)}, "agreed_on"),
    ],
)
def test_what_is_missing_is_said_beside_the_field(town, acting_as, wrong, field):
    with pytest.raises(Problem) as refused:
        share(town, acting_as, **wrong)
    assert refused.value.field == field
    reset_role()
    with seeding():
        assert not PartnerShare.objects.exists()


def test_one_of_two_parents_is_not_enough(town, acting_as):
    with acting_as(town.nora):
        deciders = partners.must_agree(town.case)
    assert len(deciders) == 2
    with pytest.raises(Problem) as refused:
        share(town, acting_as, agreed=[deciders[0][0]])
    assert deciders[1][1] in str(refused.value)


def test_only_a_partner_gets_it_only_who_has_the_case_gives_it_and_never_of_a_graded_child(town, acting_as):
    with pytest.raises(Problem):
        share(town, acting_as, user=town.jonas)
    with acting_as(town.nora):
        given = everything(town)
        letting_in.ask_team(case=town.case, user=town.jonas, question="Språk?", last_day=SOON, by=town.nora)
    with acting_as(town.jonas), pytest.raises(NotAllowed):
        partners.share(case=town.case, **given, by=town.jonas)
    with seeding():
        grade_address(town.case.child, town.nora)
    with acting_as(town.nora), pytest.raises(NotNow):
        partners.share(case=town.case, **given, by=town.nora)


def test_the_form_shares_and_keeps_what_was_typed(town, acting_as, signed_in):
    page, nora = f"/saker/{town.case.pk}/tilgang/samarbeidspart/", signed_in(town.nora)
    with acting_as(town.nora):
        given = everything(town, user=town.ingrid.pk, agreed_on=TODAY.isoformat(), last_day="")
    wrong = nora.post(page, given)
    assert wrong.status_code == 422
    assert "Utredning av språk" in wrong.text
    assert nora.post(page, given | {"last_day": SOON.isoformat()}).status_code == 302
    with seeding():
        row = PartnerShare.objects.get()
        assert (row.user_id, row.last_day, len(row.agreed_by)) == (town.ingrid.pk, SOON, 2)


def test_a_no_under_consents_stops_the_sharing_and_ends_the_one_that_lasts(town, acting_as, signed_in):
    share(town, acting_as)
    with acting_as(town.nora):
        asked = secrecy.Exchange("bup", "BUP Lierskogen (eksempel)", "Utredning", "Rapporten", TODAY, SOON)
        row = secrecy.ask(case=town.case, about=asked, by=town.nora)
        given = {"case": town.case, "release": row, "answered_on": TODAY, "channel": "phone", "by": town.nora}
        secrecy.record_answer(guardian=town.mother, kind="yes", **given)
        assert not PartnerShare.objects.exclude(ended_at=None).exists(), "a yes ends nothing"
        secrecy.record_answer(guardian=town.father, kind="no", **given)
    assert "Ingenting er delt med deg nå" in signed_in(town.ingrid).get("/portal/delt/").text
    form = signed_in(town.nora).get(f"/saker/{town.case.pk}/tilgang/samarbeidspart/").text
    assert "BUP Lierskogen (eksempel) (BUP): nei" in form
    with pytest.raises(Problem) as refused:
        share(town, acting_as)
    assert (refused.value.field, town.father.name in str(refused.value)) == ("service", True)
    share(town, acting_as, service="Helsestasjonen")


def test_with_nothing_to_share_and_nobody_to_share_with_it_says_so_and_shows_no_form(town, signed_in):
    page, nora = f"/saker/{town.case.pk}/tilgang/samarbeidspart/", signed_in(town.nora)
    assert "Det er ikke noe å dele ennå." not in nora.get(page).text
    with seeding():
        Release.objects.update(ended_at=clock.now())
        User.objects.filter(role=Role.PARTNER).update(is_active=False)
    said = nora.get(page).text
    assert "Det er ikke noe å dele ennå." in said
    assert "Ingen samarbeidspart er registrert." in said
    assert 'name="purpose"' not in said
