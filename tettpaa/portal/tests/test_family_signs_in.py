"""A family at the door, by a real provider set up as ID-porten: in only where an employee has opened, for that person."""

import pytest
from django.core import signing
from django.db import DatabaseError, transaction
from django.utils import timezone
from joserfc.jwk import RSAKey

from conftest import RoleResettingClient
from tests.support import openid
from tests.support.database import seeding
from tests.support.openid import Person, client_settings, query_of, running
from tests.support.people import grade_address, let_in, make_child, make_guardian, make_user
from tettpaa.access.models import AuditEvent, Denial, PortalSession, UnknownSignIn, User
from tettpaa.access.oidc import client
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Role
from tettpaa.cases.actions import voices
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.participation.letting_in import user_for
from tettpaa.people import secrets
from tettpaa.people.models import Child, Guardian

pytestmark = pytest.mark.usefixtures("db")
DOOR = "/portal/logg-inn/oidc/idporten/"
MOTHER, OTHER = "41819077302", "30908299902"
HIGH, SUBSTANTIAL = "idporten-loa-high", "idporten-loa-substantial"


@pytest.fixture(scope="module")
def own_key():
    pem = openid.new_pem()
    return pem, RSAKey.import_key(pem, {"use": "sig"})


@pytest.fixture(scope="module")
def idporten(own_key):
    public = RSAKey.import_key(own_key[1].as_pem(private=False), {"kid": own_key[1].thumbprint(), "use": "sig"})
    with running(
        client=client_settings(DOOR, "private_key_jwt", public, scope="openid profile", subject_type="pairwise"),
        idTokenClaims=["pid"],
        pushed=True,
        pairwise=True,
        acr=["idporten-loa-low", SUBSTANTIAL, HIGH],
    ) as provider:
        yield provider


@pytest.fixture
def set_up(idporten, own_key, tmp_path, monkeypatch):
    def write(more=""):
        client.forget()
        (tmp_path / "nokkel.pem").write_text(own_key[0])
        (tmp_path / "nokkel.pem").chmod(0o600)
        path = tmp_path / "innlogging.toml"
        path.write_text(
            '[provider.idporten]\nprofile = "idporten"\ndoor = "family"\nname = "ID-porten"\nclient_id = "tettpaa"\n'
            f'private_key_file = "nokkel.pem"\nissuer = "{idporten.issuer}"\n{more}\n'
        )
        monkeypatch.setenv("TETTPAA_SIGN_IN", str(path))

    write()
    return write


def number(person, digits, kind):
    with seeding():
        type(person).objects.filter(pk=person.pk).update(
            identity_hash=secrets.look_up(digits, kind=kind),
            identity_sealed=secrets.sealed(digits, kind=kind, pk=person.pk),
        )
        person.refresh_from_db()


@pytest.fixture
def family(acting_as, set_up):
    """A case, and a mother with a number and without a user."""
    people = Arranged()
    with seeding():
        Guardian.objects.filter(pk=people.mother.pk).update(user=None)
    number(people.mother, MOTHER, secrets.GUARDIAN)
    people.case = people.take_in(acting_as)
    return people


def release(acting_as, family):
    with acting_as(family.nora):
        return voices.open_portal(case=family.case, guardian=family.mother, by=family.nora)


def comes(who=MOTHER, **given):
    browser, person = RoleResettingClient(), Person()
    sent = browser.get(DOOR)
    assert sent.status_code == 302, sent.text
    return browser, browser.get(person.answers(sent.url, person=who, **given))


def is_told_to_wait(answer):
    assert answer.status_code == 403
    assert "Du har ikke fått tilgang ennå" in answer.text
    return True


@pytest.mark.commitment("K4.2a")
def test_a_mother_comes_in_when_an_employee_has_let_her_in_and_sees_that_case(family, acting_as):
    assert is_told_to_wait(comes()[1])
    opening = release(acting_as, family)
    browser, answer = comes()
    assert answer.url == "/portal/familie/"
    page = browser.get("/portal/familie/", follow=True)
    assert "Elias" in page.text
    with seeding():
        user = User.objects.get(pk=opening.user_id)
        assert (user.role, user.email, user.name) == (Role.GUARDIAN, None, family.mother.name)
        assert PortalSession.objects.filter(user_id=user.pk, provider="idporten").exists()
        assert Guardian.objects.get(pk=family.mother.pk).user_id == user.pk


def test_the_request_is_pushed_and_asks_for_the_high_level(family):
    browser, person = RoleResettingClient(), Person()
    sent = browser.get(DOOR)
    assert set(query_of(sent.url)) == {"client_id", "request_uri"}
    person.answers(sent.url, person=MOTHER)
    assert person.asked["acr_values"] == HIGH
    assert person.asked["code_challenge_method"] == "S256"
    assert person.asked["ui_locales"] == "nb"


def test_d9_a_registered_parent_whom_nobody_has_let_in_stays_outside(family, acting_as):
    """Trap D9: the register says that somebody is a parent; only a named employee opens."""
    with seeding():
        other = make_guardian(family.child, "Far", Guardian.Relation.FATHER)
    number(other, OTHER, secrets.GUARDIAN)
    release(acting_as, family)
    browser, answer = comes(OTHER)
    assert is_told_to_wait(answer)
    assert browser.get("/portal/familie/").url.startswith("/portal/logg-inn/")
    with seeding():
        assert not User.objects.filter(name=other.name).exists()
        assert not UnknownSignIn.objects.exists()


def test_a_number_that_nobody_here_has_is_told_the_same_and_leaves_no_trace(family, acting_as):
    """Whether somebody is known to PPT is itself secret: also from the one who asks."""
    release(acting_as, family)
    with seeding():
        before = set(User.objects.values_list("pk", flat=True))
    answer = comes(OTHER)[1]
    assert is_told_to_wait(answer)
    assert OTHER not in answer.text
    with seeding():
        assert not UnknownSignIn.objects.exists()
        assert set(User.objects.values_list("pk", flat=True)) == before
        assert OTHER not in str(list(AuditEvent.objects.values_list("detail", "reason", "object_id")))


@pytest.mark.parametrize(
    "change",
    [
        {"has_parental_responsibility": False},
        {"responsibility_confirmed_at": None},
        {"ended_on": "2026-01-01"},
    ],
)
def test_a_guardian_who_has_lost_responsibility_does_not_come_in(family, acting_as, change):
    release(acting_as, family)
    with seeding():
        Guardian.objects.filter(pk=family.mother.pk).update(**change)
    assert is_told_to_wait(comes()[1])


def test_a_closed_door_and_a_shielded_child_let_nobody_in_and_say_the_same(family, acting_as):
    opening = release(acting_as, family)
    with seeding():
        denial = grade_address(family.child, family.nora)
    hidden = comes()[1]
    assert is_told_to_wait(hidden)
    with seeding():
        Denial.objects.filter(pk=denial.pk).update(lifted_at=timezone.now())
    assert comes()[1].status_code == 302
    with acting_as(family.nora):
        voices.close_portal(case=family.case, opening=opening, by=family.nora)
    closed = comes()[1]
    assert is_told_to_wait(closed)
    assert _without_token(closed.text) == _without_token(hidden.text)


def _without_token(text):
    return [line for line in text.splitlines() if "csrf" not in line]


def test_too_low_a_level_is_refused_until_the_municipality_has_chosen_it(family, acting_as, set_up):
    release(acting_as, family)
    assert comes(acr=SUBSTANTIAL)[1].status_code == 403
    assert comes(acr="idporten-loa-low")[1].status_code == 403
    set_up(f'acr_values = ["{HIGH}", "{SUBSTANTIAL}"]')
    assert comes(acr=SUBSTANTIAL)[1].status_code == 302
    assert comes(acr="idporten-loa-low")[1].status_code == 403


def test_somebody_without_a_norwegian_number_is_told_what_to_do(family):
    answer = comes("uten-nummer")[1]
    assert is_told_to_wait(answer)
    assert "Ring PP-tjenesten" in answer.text


def test_no_number_is_kept_in_the_session_or_the_log(family, acting_as):
    release(acting_as, family)
    comes()
    comes(OTHER)
    with seeding():
        rows = str(list(PortalSession.objects.values_list("session_data", flat=True)))
        events = str(list(AuditEvent.objects.values_list("detail", "reason")))
        users = str(list(User.objects.values()))
    for session in PortalSession.objects.values_list("session_data", flat=True):
        opened = str(signing.loads(session, salt="django.contrib.sessions.SessionStore"))
        assert MOTHER not in opened
        assert OTHER not in opened
    assert MOTHER not in rows + events + users


def test_a_parent_of_two_children_is_one_user_also_when_the_adviser_reaches_only_one_of_them(family, acting_as):
    release(acting_as, family)
    with seeding():
        sister = make_child("Ada", unit=family.unit)
        same = make_guardian(sister, "Sara")
    number(same, MOTHER, secrets.GUARDIAN)
    with acting_as(family.nora), pytest.raises(DatabaseError, match="ingen tilgang"), transaction.atomic():
        user_for(same)
    with seeding():
        let_in(family.jonas, sister.scope)
    with acting_as(family.jonas):
        assert user_for(same).pk == Guardian.objects.get(pk=same.pk).user_id
    with seeding():
        assert Guardian.objects.get(pk=same.pk).user_id == Guardian.objects.get(pk=family.mother.pk).user_id


def test_without_a_number_nobody_is_let_in_and_the_page_says_who_mends_it(family, acting_as, signed_in):
    with seeding():
        Guardian.objects.filter(pk=family.mother.pk).update(identity_hash=None, identity_sealed=None)
    with acting_as(family.nora), pytest.raises(NotNow, match="Fødselsnummeret"):
        voices.open_portal(case=family.case, guardian=family.mother, by=family.nora)
    page = signed_in(family.nora).post(f"/saker/{family.case.pk}/innsyn/{family.mother.pk}/", {"confirm": "1"})
    assert page.status_code == 422
    assert "Be merkantil registrere" in page.text
    with seeding():
        clerk = make_user("Bente Lie", Role.CLERK)
    browser = signed_in(clerk)
    folder = browser.get(f"/barn/{family.child.pk}/").text
    address = f"/barn/{family.child.pk}/foresatt/{family.mother.pk}/nummer/"
    assert address in folder
    assert browser.post(address, {"identity_number": "12345678901"}).status_code == 422
    assert browser.post(address, {"identity_number": "29020073150"}).status_code == 302
    assert browser.post(address, {"identity_number": "29020073150"}).status_code == 422
    with acting_as(family.nora):
        assert voices.open_portal(case=family.case, guardian=Guardian.objects.get(pk=family.mother.pk), by=family.nora)


def test_a_pupil_comes_in_by_their_own_number(family, acting_as):
    number(family.child, OTHER, secrets.CHILD)
    with seeding():
        Child.objects.filter(pk=family.child.pk).update(birth_date="2010-01-01")
        family.case.child.refresh_from_db()
    with acting_as(family.nora):
        opening = voices.open_pupil_portal(case=family.case, by=family.nora)
    assert comes(OTHER)[1].url == "/portal/familie/"
    with seeding():
        assert User.objects.get(pk=opening.user_id).role == Role.PUPIL
    assert is_told_to_wait(comes(MOTHER)[1])
