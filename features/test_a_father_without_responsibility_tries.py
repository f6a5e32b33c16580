"""A father without parental responsibility tries every door there is, before and after he has lost it."""

import re

import pytest

from tests.support.database import reset_role, seeding
from tests.support.people import let_in, make_guardian, make_user
from tests.support.worlds import make_file
from tests.test_architecture import ADDRESSES
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import jobs
from tettpaa.cases.actions import voices
from tettpaa.cases.models import CaseScope
from tettpaa.cases.recipients import family as addressees
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core import clock
from tettpaa.documents.models import Release
from tettpaa.participation.letting_in import family_user
from tettpaa.people import guardianship, secrets
from tettpaa.people.models import Guardian

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
NUMBER = "41819077302"
NOBODY = "00000000-0000-7000-8000-000000000000"


class Home:
    """Sara has responsibility and is let in. Tor is the father, lives elsewhere, and has none."""

    def __init__(self, acting_as):
        people = Arranged()
        self.nora, self.hanne, self.sara, self.child, self.mother = (
            getattr(people, name) for name in ("nora", "hanne", "sara", "child", "mother")
        )
        with seeding():
            self.user = make_user("Tor Haugland", Role.GUARDIAN)
            self.tor = make_guardian(self.child, "Tor", "father", has_parental_responsibility=False, user=self.user)
            hashed = secrets.look_up(NUMBER, kind=secrets.GUARDIAN)
            Guardian.objects.filter(pk=self.tor.pk).update(identity_hash=hashed)
        self.case = people.take_in(acting_as)
        with acting_as(self.nora):
            voices.open_portal(case=self.case, guardian=self.mother, by=self.nora)
        with seeding():
            self.family = CaseScope.objects.get(case=self.case, kind="family").scope
            self.file = make_file(self.family)
            Release(scope=self.family, file=self.file, title="Vurdering").save()

    def doors(self):
        """Every address of the family's portal, with this child's rows in it, and the file."""
        known = {"case_id": self.case.pk, "file_id": self.file.pk}
        for address, pattern in ADDRESSES:
            spec = getattr(pattern.callback, "page", None)
            names = re.findall(r"<(?:\w+:)?(\w+)>", address)
            if spec and names and address.startswith(("portal/familie/", "portal/filer/")):
                path = re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(known.get(found[1], NOBODY)), address)
                yield f"/{path}", "get" if "GET" in spec.methods else "post"
        yield f"/saker/{self.case.pk}/", "get"
        yield f"/barn/{self.child.pk}/", "get"


@pytest.fixture
def home(acting_as):
    return Home(acting_as)


def test_no_door_opens_for_him_by_address_form_or_file(home, signed_in):
    his, doors = signed_in(home.user), list(home.doors())
    assert len(doors) > 8
    for path, _method in doors:
        for method in ("get", "post"):
            answer = getattr(his, method)(path, {"answer": "yes", "text": "x"})
            assert answer.status_code in {302, 404, 405}, path
            if answer.status_code == 302:
                assert "/logg-inn" in answer.url, path
            assert "Elias" not in answer.text
    assert "Elias" not in his.get("/portal/familie/").text
    assert "Ingen har åpnet innsyn for deg ennå." in his.get("/portal/familie/").text
    # the near neighbour: the mother comes in by the same doors
    hers = signed_in(home.sara)
    assert hers.get(f"/portal/familie/{home.case.pk}/").status_code == 200
    assert hers.get(f"/portal/filer/{home.file.pk}/").status_code == 200


def test_his_number_finds_nobody_at_the_door_and_no_adviser_can_let_him_in(home, acting_as):
    assert family_user(NUMBER) is None
    for by in (home.nora, home.hanne):
        with acting_as(by), pytest.raises(NotNow, match="ikke bekreftet"):
            voices.open_portal(case=home.case, guardian=home.tor, by=by)
    assert family_user(NUMBER) is None


def test_no_letter_is_addressed_to_him(home, acting_as):
    with acting_as(home.nora):
        assert home.tor.name not in {one.name for one in addressees(home.case)}
        assert home.mother.name in {one.name for one in addressees(home.case)}


def test_a_register_that_says_father_opens_nothing_before_somebody_has_checked(home, signed_in, acting_as):
    with seeding():
        Guardian.objects.filter(pk=home.tor.pk).update(has_parental_responsibility=True)
        home.tor.refresh_from_db()
    with acting_as(home.nora), pytest.raises(NotNow):
        voices.open_portal(case=home.case, guardian=home.tor, by=home.nora)
    assert family_user(NUMBER) is None
    assert signed_in(home.user).get(f"/portal/familie/{home.case.pk}/").status_code == 404


def test_one_who_loses_it_while_signed_in_is_out_the_same_minute(home, signed_in, acting_as):
    with acting_as(home.hanne):
        source = "dom i tingretten"
        day = clock.today()
        guardianship.change_responsibility(
            guardian=home.tor, has_responsibility=True, from_on=day, source=source, by=home.hanne
        )
        voices.open_portal(case=home.case, guardian=home.tor, by=home.hanne)
    his, page = signed_in(home.user), f"/portal/familie/{home.case.pk}/"
    assert his.get(page).status_code == 200
    with acting_as(home.hanne):
        guardianship.change_responsibility(
            guardian=home.tor, has_responsibility=False, from_on=day, source="ankedom", by=home.hanne
        )
    jobs.let_out()
    reset_role()
    assert his.get(page).status_code == 404
    assert his.get(f"/portal/filer/{home.file.pk}/").status_code == 404
    assert family_user(NUMBER) is None


def test_a_code_for_a_draft_is_no_way_round(home, signed_in):
    his = signed_in(home.user)
    answer = his.post("/portal/familie/les/", {"code": "ABCD-EFGH", "born": home.child.birth_date.strftime("%d.%m.%Y")})
    assert answer.status_code == 422
    assert "Elias" not in answer.text
    with seeding():
        let_in(home.user, home.case.scope, GrantBasis.GUARDIAN)
    assert his.get(f"/saker/{home.case.pk}/").status_code in {302, 404}
