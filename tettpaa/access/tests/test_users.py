"""Users: invited with a link that works once, closed out, helped."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import capfirst

from conftest import RoleResettingClient
from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access import actions
from tettpaa.access.models import AuditEvent, Invitation, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role

pytestmark = pytest.mark.usefixtures("db")
PASSWORD = "lang setning om fugler 7"


@pytest.fixture
def admin():
    with seeding():
        return make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)


def choose(link, password=PASSWORD, again=PASSWORD):
    return RoleResettingClient().post(link.path, {"password": password, "again": again})


def invite(acting_as, admin, **values):
    usual = {"name": "Nora Brekke", "email": "nora@tettpaa.example", "role": Role.PP_ADVISER}
    with acting_as(admin):
        return actions.invite_user(**(usual | values), by=admin)


def test_an_invited_user_chooses_a_password_once_and_goes_on_to_the_second_factor(acting_as, admin):
    user, link = invite(acting_as, admin)
    browser = RoleResettingClient()
    assert "Velg et passord" in browser.get(link.path).text
    answer = browser.post(link.path, {"password": PASSWORD, "again": PASSWORD})
    assert answer.url == "/konto/ekstra/"
    assert "Legg til app" in browser.get("/konto/ekstra/").text
    assert browser.get("/konto/ekstra/app/").status_code == 200
    assert User.with_password.get(pk=user.pk).check_password(PASSWORD)
    spent = choose(link, "et helt annet passord 9", "et helt annet passord 9")
    assert spent.status_code == 404
    assert "virker ikke lenger" in spent.text
    assert User.with_password.get(pk=user.pk).check_password(PASSWORD)


def test_the_link_is_kept_as_a_hash_only(acting_as, admin):
    _user, link = invite(acting_as, admin)
    with seeding():
        stored = Invitation.objects.get()
        assert link.token.encode() not in bytes(stored.token_hash)
        events = str(list(AuditEvent.objects.values_list("action", "detail")))
    assert link.token not in events
    assert "nora@" not in events


def test_an_old_link_a_replaced_link_and_a_guess_do_not_work(acting_as, admin):
    user, first = invite(acting_as, admin)
    with acting_as(admin):
        second = actions.reset_password_link(user=user, by=admin)
    assert choose(first).status_code == 404
    with seeding():
        Invitation.objects.update(expires_at=timezone.now() - dt.timedelta(seconds=1))
    assert choose(second).status_code == 404
    assert RoleResettingClient().get("/velkommen/noe-annet/").status_code == 404


def test_a_link_does_not_let_in_someone_closed_out(acting_as, admin):
    user, link = invite(acting_as, admin)
    with acting_as(admin):
        actions.deactivate(user=user, by=admin)
        with pytest.raises(NotNow, match="sperret"):
            actions.reset_password_link(user=user, by=admin)
    assert choose(link).status_code == 404


@pytest.mark.parametrize(
    ("password", "again", "words"),
    [
        ("kort", "kort", "for kort"),
        ("lang setning f", "lang setning f", "Bruk minst 15 tegn"),
        (PASSWORD, "noe annet helt ulikt", "ikke like"),
        ("12345678901234567890", "12345678901234567890", "lett å gjette"),
        ("Nora Brekke nora", "Nora Brekke nora", "ligner for mye"),
        ("", "", "Skriv et passord"),
    ],
)
def test_a_weak_password_is_refused_in_plain_words_and_the_link_still_works(acting_as, admin, password, again, words):
    _user, link = invite(acting_as, admin)
    answer = choose(link, password, again)
    assert answer.status_code == 422
    assert words in answer.text
    assert choose(link).status_code == 302


def test_a_new_password_does_not_pass_by_the_second_factor(acting_as, admin):
    user, link = invite(acting_as, admin)
    choose(link)
    with seeding():
        User.objects.filter(pk=user.pk).update(last_login=timezone.now())
        user = User.objects.get(pk=user.pk)
    with acting_as(admin):
        again = actions.reset_password_link(user=user, by=admin)
    browser = RoleResettingClient()
    answer = browser.post(again.path, {"password": PASSWORD + "x", "again": PASSWORD + "x"})
    assert answer.url == "/konto/logg-inn/"
    assert browser.get("/roller/").url.startswith("/logg-inn/")


def test_a_lost_second_factor_needs_the_password_beside_the_link(acting_as, admin):
    from allauth.mfa.models import Authenticator

    user, link = invite(acting_as, admin)
    choose(link)
    Authenticator.objects.create(user_id=user.pk, type="totp", data={})
    with acting_as(admin):
        lost = actions.reset_second_factor_link(user=user, by=admin)
    browser = RoleResettingClient()
    assert browser.post(lost.path, {"password": "feil"}).status_code == 422
    assert Authenticator.objects.filter(user_id=user.pk).exists()
    assert browser.post(lost.path, {"password": PASSWORD}).url == "/konto/ekstra/"
    assert not Authenticator.objects.filter(user_id=user.pk).exists()


@pytest.mark.parametrize(
    ("values", "field"), [({"name": " "}, "name"), ({"email": "nora"}, "email"), ({"role": "konge"}, "role")]
)
def test_what_is_wrong_with_an_invitation_is_said_by_field(acting_as, admin, values, field):
    with pytest.raises(Problem) as refused:
        invite(acting_as, admin, **values)
    assert refused.value.field == field


@pytest.mark.parametrize("email", ["nora@tettpaa.example", "NORA@Tettpaa.example", " nora@tettpaa.example "])
def test_two_people_cannot_have_one_email(acting_as, admin, email):
    invite(acting_as, admin)
    with pytest.raises(Problem) as refused:
        invite(acting_as, admin, name="Nora Dahl", email=email)
    assert refused.value.field == "email"
    with pytest.raises(IntegrityError), seeding(), transaction.atomic():
        User.objects.create(name="Nora Dahl", role=Role.CLERK, email=email.strip().lower())
    with seeding():
        assert User.objects.filter(email__iexact="nora@tettpaa.example").count() == 1


def test_pages_invite_close_out_and_help(signed_in, admin):
    browser = signed_in(admin)
    values = {"name": "Nora Brekke", "email": "Nora@Tettpaa.example", "role": "pp_adviser"}
    made = browser.post("/brukere/ny/", values)
    assert made.status_code == 200
    assert "/velkommen/" in made.text
    twice = browser.post("/brukere/ny/", values)
    assert twice.status_code == 422
    assert "Det finnes alt en bruker" in twice.text
    assert 'value="Nora Brekke"' in twice.text
    user = User.objects.get(email="nora@tettpaa.example")
    assert "Nora Brekke" in browser.post("/brukere/", {"q": "nora"}).text
    assert browser.get(f"/brukere/{user.pk}/").status_code == 200
    assert "/velkommen/" in browser.post(f"/brukere/{user.pk}/passordlenke/").text
    browser.post(f"/brukere/{user.pk}/sperr/")
    assert "Sperret" in browser.get(f"/brukere/{user.pk}/").text
    browser.post(f"/brukere/{user.pk}/apne/")
    assert User.objects.get(pk=user.pk).is_active
    browser.post(f"/brukere/{admin.pk}/sperr/")
    assert User.objects.get(pk=admin.pk).is_active
    assert browser.post("/brukere/", {"q": "finnes ikke"}).status_code == 200


def test_portal_people_get_no_link(signed_in, admin):
    values = {"name": "Marte Lie", "email": "marte@tettpaa.example", "role": "head_teacher"}
    answer = signed_in(admin).post("/brukere/ny/", values)
    assert "/velkommen/" not in answer.text
    assert "ID-porten" in answer.text


@pytest.mark.parametrize("role", [Role.PROFESSIONAL_LEAD, Role.CLERK, Role.HEAD_OF_SERVICE, Role.PP_ADVISER])
def test_nobody_else_manages_users(signed_in, acting_as, admin, role):
    with seeding():
        other = make_user("Kari Vik", role)
    browser = signed_in(other)
    for path in ("", "ny/", f"{admin.pk}/"):
        assert browser.get(f"/brukere/{path}").status_code == 404
    assert browser.post(f"/brukere/{admin.pk}/sperr/").status_code == 404
    with acting_as(other), pytest.raises(NotAllowed):
        actions.deactivate(user=admin, by=other)


def test_the_first_administrator_is_invited_before_anybody_can_sign_in():
    link = actions.invite_first_administrator(email="sjef@tettpaa.example", name="Odd Berg")
    assert str(link).startswith("http")
    assert link.token in str(link)


def test_the_roles_page_says_what_the_list_says(signed_in, admin):
    page = signed_in(admin).get("/roller/").text
    assert "Din rolle" in page
    assert all(str(capfirst(role.label)) in page for role in Role)
    account = signed_in(admin).get("/konto/").text
    assert "Logg ut" in account
    assert "Nynorsk" in account
