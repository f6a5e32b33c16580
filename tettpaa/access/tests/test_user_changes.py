"""A name, an e-mail or a role changed by the administrator: who may, who may not, and what ends."""

import pytest

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_unit, make_user
from tettpaa.access import actions, user_changes
from tettpaa.access.change_words import sentence
from tettpaa.access.models import AuditEvent, Grant, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import AT_DESK, Role
from tettpaa.access.sessions import end_all

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def admin():
    with seeding():
        return make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)


@pytest.fixture
def nora():
    with seeding():
        return make_user("Nora Breke")


def audited() -> list[str]:
    with seeding():
        return list(
            AuditEvent.objects.filter(action__startswith="user.").order_by("at").values_list("action", flat=True)
        )


def test_a_name_and_an_e_mail_are_corrected_and_a_new_e_mail_ends_what_is_open(
    signed_in, admin, nora, django_capture_on_commit_callbacks
):
    browser, hers = signed_in(admin), signed_in(nora)
    page = f"/brukere/{nora.pk}/rett/"
    assert 'value="Nora Breke"' in browser.get(page).text
    assert page in browser.get(f"/brukere/{nora.pk}/").text
    answer = browser.post(page, {"name": " Nora  Brekke ", "email": nora.email}, follow=True)
    assert "Rettelsen er lagret." in answer.text
    assert hers.get("/konto/").status_code == 200, "another name ends nothing"
    with django_capture_on_commit_callbacks(execute=True) as ended:
        browser.post(page, {"name": "Nora Brekke", "email": "Nora.Brekke@tettpaa.example"})
    assert [one.func for one in ended] == [end_all]
    assert hers.get("/konto/").status_code == 302
    changed = User.objects.get(pk=nora.pk)
    assert (changed.name, changed.email) == ("Nora Brekke", "nora.brekke@tettpaa.example")
    assert audited() == ["user.renamed", "user.email_changed"]
    assert all(sentence(code) != code for code in (*audited(), "user.role_changed"))


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"name": " "}, "Skriv fornavn og etternavn."),
        ({"email": "nora"}, "Skriv e-postadressen slik"),
        ({"email": "odd@tettpaa.example"}, "Det finnes alt en bruker"),
    ],
)
def test_what_cannot_be_is_told_beside_the_field(signed_in, admin, nora, values, words):
    with seeding():
        User.objects.filter(pk=admin.pk).update(email="odd@tettpaa.example")
    usual = {"name": nora.name, "email": nora.email}
    answer = signed_in(admin).post(f"/brukere/{nora.pk}/rett/", usual | values)
    assert answer.status_code == 422
    assert words in answer.text
    assert audited() == []


def test_another_role_ends_the_old_one_at_once_and_lets_into_nothing(
    signed_in, admin, nora, django_capture_on_commit_callbacks
):
    with seeding():
        unit = make_unit()
        mine = make_case(make_child(unit=unit), unit, nora)
        neighbour = make_case(make_child("Ida", "Naboen", unit=unit), unit, make_user("Jonas Aas"))
        before = Grant.objects.count()
    browser, hers = signed_in(admin), signed_in(nora)
    assert hers.get(f"/saker/{mine.pk}/").status_code == 200
    with django_capture_on_commit_callbacks(execute=True) as ended:
        answer = browser.post(f"/brukere/{nora.pk}/rolle/", {"role": "speech_therapist"}, follow=True)
    assert [one.func for one in ended] == [end_all]
    assert hers.get("/konto/").status_code == 302
    assert "har fått en annen rolle" in answer.text
    nora.refresh_from_db()
    again = signed_in(nora)
    assert again.get(f"/saker/{neighbour.pk}/").status_code == 404
    with seeding():
        assert Grant.objects.count() == before
        row = AuditEvent.objects.get(action="user.role_changed")
        assert (row.user_id, row.detail["role"], row.detail["before"]) == (admin.pk, "speech_therapist", "pp_adviser")


def test_an_adviser_who_becomes_administrator_opens_no_case_any_more(signed_in, acting_as, admin, nora):
    with seeding():
        unit = make_unit()
        case = make_case(make_child(unit=unit), unit, nora)
        let_in(nora, case.folder)
    with acting_as(admin):
        user_changes.change_role(user=nora, role=Role.SYSTEM_ADMINISTRATOR, by=admin)
    browser = signed_in(User.objects.get(pk=nora.pk))
    assert browser.get(f"/saker/{case.pk}/").status_code == 404


def test_nobody_changes_their_own_role(signed_in, acting_as, admin):
    browser = signed_in(admin)
    assert "Gi en annen rolle" not in browser.get(f"/brukere/{admin.pk}/").text
    refused = browser.post(f"/brukere/{admin.pk}/rolle/", {"role": "professional_lead"})
    assert "Du kan ikke endre din egen rolle" in refused.text
    with acting_as(admin), pytest.raises(NotNow):
        user_changes.change_role(user=admin, role=Role.PROFESSIONAL_LEAD, by=admin)
    assert User.objects.get(pk=admin.pk).role == Role.SYSTEM_ADMINISTRATOR


def test_the_last_administrator_stays_also_when_two_take_each_other_away(acting_as, admin):
    with seeding():
        other = make_user("Eva Holm", Role.SYSTEM_ADMINISTRATOR)
        as_it_was = User.objects.get(pk=other.pk)
    with acting_as(admin):
        user_changes.change_role(user=other, role=Role.CLERK, by=admin)
    # what the other sends was let in before, and arrives after
    with acting_as(as_it_was), pytest.raises(NotNow, match="siste systemadministratoren"):
        user_changes.change_role(user=admin, role=Role.CLERK, by=as_it_was)
    with acting_as(as_it_was), pytest.raises(NotNow, match="siste systemadministratoren"):
        actions.deactivate(user=admin, by=as_it_was)


@pytest.mark.parametrize("role", ["guardian", "head_teacher", "partner", "x", ""])
def test_only_a_role_at_the_desk_is_given(acting_as, admin, nora, role):
    with acting_as(admin), pytest.raises(Problem):
        user_changes.change_role(user=nora, role=role, by=admin)
    assert role not in AT_DESK


def test_portal_roles_and_families_names_are_not_changed_here(signed_in, acting_as, admin):
    with seeding():
        rektor, mother = make_user("Marte Lie", Role.HEAD_TEACHER), make_user("Kari Vik", Role.GUARDIAN)
        gone = make_user("Per Ås")
        User.objects.filter(pk=gone.pk).update(is_active=False)
        gone.refresh_from_db()
    with acting_as(admin):
        for user in (rektor, gone):
            with pytest.raises(NotNow):
                user_changes.change_role(user=user, role=Role.CLERK, by=admin)
        with pytest.raises(NotNow):
            user_changes.correct_user(user=mother, name="Kari Vik", email="x@tettpaa.example", by=admin)
    assert "/rett/" not in signed_in(admin).get(f"/brukere/{mother.pk}/").text


@pytest.mark.parametrize("role", [Role.PROFESSIONAL_LEAD, Role.HEAD_OF_SERVICE, Role.CLERK, Role.PP_ADVISER])
def test_nobody_else_changes_a_user(signed_in, acting_as, nora, role):
    with seeding():
        other = make_user("Kari Vik", role)
    browser = signed_in(other)
    for path in ("rett/", "rolle/"):
        assert browser.get(f"/brukere/{nora.pk}/{path}").status_code == 404
    with acting_as(other):
        with pytest.raises(NotAllowed):
            user_changes.change_role(user=nora, role=Role.CLERK, by=other)
        with pytest.raises(NotAllowed):
            user_changes.correct_user(user=nora, name="X", email=nora.email, by=other)
