"""The database itself refuses, whatever the code above it says."""

import pytest
from django.db import connection, connections
from django.db.utils import IntegrityError, ProgrammingError

from tests.support.database import seeding
from tests.support.people import grade_address, let_in, make_case, make_child, make_unit, make_user
from tettpaa.access.models import Denial, Scope
from tettpaa.access.roles import Role, ScopeKind
from tettpaa.cases.models import CaseNote, IndividualCase
from tettpaa.people.models import Child

pytestmark = pytest.mark.usefixtures("db")


def test_i_am_no_superuser_and_cannot_bypass_row_security():
    with connection.cursor() as cursor:
        cursor.execute(
            "select rolsuper, rolbypassrls, rolinherit, rolcreaterole from pg_roles where rolname = current_user"
        )
        assert cursor.fetchone() == (False, False, False, False)
        cursor.execute("select current_user")
        assert cursor.fetchone() == ("tettpaa_app",)


def test_a_query_without_an_actor_is_refused_and_not_answered_with_nothing():
    with pytest.raises(ProgrammingError, match="permission denied"):
        Child.objects.count()


def cast():
    with seeding():
        unit = make_unit()
        nora, jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        elias, ada = make_child(unit=unit), make_child("Ada", "Solli", unit=unit)
        return nora, jonas, hanne, make_case(elias, unit, nora), make_case(ada, unit, jonas)


def test_an_adviser_sees_her_own_case_and_not_her_colleagues_at_the_same_school(acting_as):
    nora, jonas, _hanne, elias, ada = cast()
    with acting_as(nora):
        assert list(IndividualCase.objects.all()) == [elias]
        assert list(Child.objects.values_list("pk", flat=True)) == [elias.child_id]
    with acting_as(jonas):
        assert list(IndividualCase.objects.all()) == [ada]


def test_a_leader_sees_all_but_a_denial_beats_it(acting_as):
    _nora, _jonas, hanne, elias, ada = cast()
    with acting_as(hanne):
        assert set(IndividualCase.objects.all()) == {elias, ada}
    with seeding():
        Denial(scope=elias.folder, user=hanne, kind=Denial.Kind.PERSONAL).save()
    with acting_as(hanne):
        assert set(IndividualCase.objects.all()) == {ada}


def test_a_graded_address_closes_scopes_made_later_too_except_for_the_named(acting_as):
    nora, _jonas, hanne, elias, _ada = cast()
    with seeding():
        grade_address(elias.child, nora)
        later = Scope(kind=ScopeKind.CASE_PERSON, subject=elias.folder)
        later.save()
    with acting_as(hanne):
        assert not IndividualCase.objects.filter(pk=elias.pk).exists()
        assert not Scope.objects.filter(pk=later.pk).exists()
    with acting_as(nora):
        assert IndividualCase.objects.filter(pk=elias.pk).exists()


def test_a_note_cannot_be_hung_on_somebody_elses_case_with_a_scope_of_ones_own(acting_as):
    nora, _jonas, _hanne, elias, ada = cast()
    with pytest.raises(IntegrityError), acting_as(nora):
        note = CaseNote(scope=elias.scope, case=ada, kind="note", title="x", html="<p>x</p>", written_by=nora)
        from tettpaa.access.models import in_action

        with in_action():
            note.save()
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate")


def test_a_foreign_scope_is_refused(acting_as):
    nora, _jonas, _hanne, _elias, ada = cast()
    from tettpaa.access.models import in_action

    with pytest.raises(ProgrammingError, match="row-level security"), acting_as(nora), in_action():
        CaseNote(scope=ada.scope, case=ada, kind="note", title="x", html="<p>x</p>", written_by=nora).save()


def test_a_page_that_only_shows_something_cannot_write(acting_as):
    nora, _jonas, _hanne, elias, _ada = cast()
    with pytest.raises(ProgrammingError, match="permission denied"), acting_as(nora, read_only=True):
        IndividualCase.objects.filter(pk=elias.pk).update(group="5A")


def test_a_grant_that_has_ended_opens_nothing(acting_as):
    from django.utils import timezone

    nora, jonas, _hanne, elias, _ada = cast()
    with seeding():
        let_in(jonas, elias.scope, starts_at=timezone.now() - timezone.timedelta(days=9), ends_at=timezone.now())
    with acting_as(jonas):
        assert not IndividualCase.objects.filter(pk=elias.pk).exists()


def test_nobody_reads_the_password_hash(acting_as):
    nora, *_ = cast()
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        acting_as(nora),
        connections["default"].cursor() as cursor,
    ):
        cursor.execute("select password from access_user")


def test_what_is_mine_is_found_once_for_a_page_and_anew_after_every_change(acting_as):
    """The database keeps the answer for a page that only reads (ADR 14); a grant and a denial hold from their own moment."""
    nora, jonas, hanne, elias, ada = cast()
    with acting_as(nora, read_only=True), connection.cursor() as cursor:
        assert list(IndividualCase.objects.all()) == [elias]
        cursor.execute(
            "select current_setting('app.my_scopes_are'), app_my_scopes()::text = current_setting('app.my_scopes')"
        )
        assert cursor.fetchone() == (f"of {nora.pk} yes", True)
        with seeding():
            let_in(nora, ada.scope)
        reset_to(nora, "tettpaa_staff_ro")
        assert set(IndividualCase.objects.all()) == {elias, ada}
        with seeding():
            Denial(scope=elias.folder, user=nora, kind=Denial.Kind.PERSONAL).save()
        reset_to(nora, "tettpaa_staff_ro")
        assert list(IndividualCase.objects.all()) == [ada]
        reset_to(jonas, "tettpaa_staff_ro")
        assert list(IndividualCase.objects.all()) == [ada]
    with acting_as(hanne, read_only=True):
        assert set(IndividualCase.objects.all()) == {elias, ada}
        with seeding():
            Denial(scope=ada.folder, user=hanne, kind=Denial.Kind.PERSONAL).save()
        reset_to(hanne, "tettpaa_leader_ro")
        assert list(IndividualCase.objects.all()) == [elias]


def reset_to(user, role):
    """Seeding has asked as the owner; this user asks again in the same transaction."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select set_config('role', %s, true), set_config('app.user_id', %s, true), set_config('app.cleared', 'yes', true)",
            [role, str(user.pk)],
        )
