"""«Same street»: told by the employee or not at all, seen by nobody else, and never of a child that is shielded."""

import datetime as dt

import pytest

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address, make_guardian, make_scope, treat_measures
from tests.support.worlds import make_file, saved
from tettpaa.access.models import AuditEvent, MeasureTreatment, User
from tettpaa.access.roles import ScopeKind
from tettpaa.access.session import acting, job_actor
from tettpaa.cases.models import CaseScope, ImpartialityDeclaration
from tettpaa.core import clock
from tettpaa.desk.jobs import look_for_unusual_reading
from tettpaa.desk.models import UnusualReading
from tettpaa.desk.tests.test_unusual_reading import PAGE, Desk, at, look, read, signs
from tettpaa.documents.models import Dispatch
from tettpaa.people.models import AddressGrading, HomeStreet
from tettpaa.referrals.models import Referral

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
HOME = "/habilitet/"


def post_letter(child, recipient: str, address: str, days: int = 30, **more) -> Dispatch:
    scope = CaseScope.objects.get(case=child.case, kind="family").scope if more.pop("shared", False) else child.scope
    when = clock.now() - dt.timedelta(days=days)
    letter = {"recipient": recipient, "channel": "paper", "address": address, "made_at": when}
    return saved(Dispatch(scope=scope, file=make_file(scope), **letter | more))


@pytest.fixture
def desk():
    """Nora lives in Storgata and reads about Ola, who lives there too, and about Ida at the same school."""
    with seeding():
        desk = Desk()
        saved(HomeStreet(user=desk.nora, street="Storgata", postcode="1338"))
        desk.ola = desk.child("Ola", "Dahl", holder=desk.nora)
        desk.mother = make_guardian(desk.ola, "Kari")
        desk.letter = post_letter(desk.ola, desk.mother.name, "Storgt. 14 B\n1338 Sandvika")
        ida = desk.child("Ida", "Naboen", holder=desk.nora)
        post_letter(ida, make_guardian(ida, "Per").name, "Storgata 14\n1300 Sandvika")
        for child in (desk.ola, ida):
            read(desk.nora, child, at(1, 10))
            read(desk.jonas, child, at(1, 10))
        return desk


def test_a_child_in_ones_own_street_is_a_sign_and_another_postcode_or_another_reader_is_none(desk):
    assert signs(look()) == {("Nora Brekke", desk.ola.scope_id): ["same_street"]}


@pytest.mark.parametrize("why", ["nobody told", "moved", "came back", "to the school", "in the portal", "impartial"])
def test_what_is_no_sign(desk, why):
    with seeding():
        letter = Dispatch.objects.filter(pk=desk.letter.pk)
        if why == "nobody told":
            HomeStreet.objects.all().delete()
        elif why == "moved":
            post_letter(desk.ola, desk.mother.name, "Lillegata 2\n1338 Sandvika", days=2)
        elif why == "came back":
            letter.update(failed_at=clock.now(), failure="Flyttet")
        elif why == "to the school":
            letter.update(recipient=desk.unit.name)
        elif why == "in the portal":
            letter.update(channel="portal")
        else:
            case = desk.ola.case
            saved(ImpartialityDeclaration(case=case, scope=case.scope, user=desk.nora, is_impartial=True))
    assert look() == []


@pytest.mark.parametrize("how", ["denied to all", "graded", "graded then", "the school says so"])
def test_a_shielded_child_gives_no_such_sign_also_to_one_who_is_named(desk, how):
    with seeding():
        child = desk.ola
        if how == "the school says so":
            scope = make_scope(ScopeKind.REFERRAL, child.scope)
            kind = "individual_education"
            saved(Referral(scope=scope, unit=desk.unit, child=child, kind=kind, protected_address=True))
        else:
            denial = grade_address(child, desk.nora)
            if how != "denied to all":
                grading = AddressGrading(child=child, scope=child.scope, level="confidential", denial=denial)
                grading.lifted_at = clock.now() if how == "graded then" else None
                grading.save()
            if how == "graded then":
                type(denial).objects.filter(pk=denial.pk).update(lifted_at=clock.now())
    assert look() == []


def test_a_letter_after_the_shield_was_lifted_counts_again(desk):
    with seeding():
        denial = grade_address(desk.ola)
        type(denial).objects.filter(pk=denial.pk).update(lifted_at=clock.now() - dt.timedelta(days=40))
    assert signs(look()) == {("Nora Brekke", desk.ola.scope_id): ["same_street"]}


def test_the_leader_reads_same_street_and_not_which_and_nothing_of_a_child_shielded_since(desk, signed_in):
    look()
    hanne = signed_in(desk.hanne)
    shown = hanne.get(PAGE).text
    assert "Samme gate" in shown
    assert "Storg" not in shown
    with seeding():
        grade_address(desk.ola)
    assert "Samme gate" not in hanne.get(PAGE).text


def test_one_tells_changes_and_deletes_it_and_nobody_else_sees_it(desk, signed_in, acting_as):
    jonas = signed_in(desk.jonas)
    assert "Frivillig. Gata brukes bare når" in jonas.get(HOME).text
    refused = jonas.post(f"{HOME}gate/", {"street": "Lillevegen", "postcode": "13a8"})
    assert refused.status_code == 422
    assert "Skriv postnummeret med fire sifre." in refused.text
    told = jonas.post(f"{HOME}gate/", {"street": "Lillevegen 4 C", "postcode": "1338"}, follow=True)
    assert "Ingen andre ser den." in told.text
    assert "Lillevegen</b>" in told.text
    for other in (desk.nora, desk.hanne, desk.siri, desk.bente):
        with acting_as(other):
            assert not HomeStreet.objects.filter(user=desk.jonas).exists()
            assert not HomeStreet.objects.filter(user=desk.jonas).update(street="x")
    assert "Lilleveg" not in signed_in(desk.nora).get(HOME).text
    jonas.post(f"{HOME}gate/", {"street": "Storgata", "postcode": "1338"})
    with seeding():
        assert HomeStreet.objects.get(user=desk.jonas).street == "Storgata"
        assert not AuditEvent.objects.filter(detail__icontains="Storg").exists()
    assert "Gata er slettet." in jonas.post(f"{HOME}gate/slett/", follow=True).text
    with seeding():
        assert list(HomeStreet.objects.values_list("user_id", flat=True)) == [desk.nora.pk]


def test_it_is_asked_for_only_where_the_measure_is_in_use(desk, signed_in):
    with seeding():
        MeasureTreatment.objects.all().delete()
    jonas, nora = signed_in(desk.jonas), signed_in(desk.nora)
    assert "Gata du bor i" not in jonas.get(HOME).text
    jonas.post(f"{HOME}gate/", {"street": "Storgata", "postcode": "1338"})
    assert "Storgata</b>" in nora.get(HOME).text, "what one has told can be deleted"
    with seeding():
        assert HomeStreet.objects.get().user_id == desk.nora.pk
        treat_measures(by=desk.hanne)


def test_it_is_gone_within_the_hour_when_one_leaves(desk):
    with seeding():
        saved(HomeStreet(user=desk.jonas, street="Lillegata", postcode="1338"))
        User.objects.filter(pk=desk.nora.pk).update(is_active=False)
    look_for_unusual_reading()
    reset_role()
    with seeding():
        assert list(HomeStreet.objects.values_list("user_id", flat=True)) == [desk.jonas.pk]
        assert not UnusualReading.objects.exists()
    with acting(job_actor("prøve")):
        assert HomeStreet.objects.count() == 1
    reset_role()
