"""What went to another service under a yes is seen by those who said it, and nothing else is."""

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_scope, make_user
from tests.support.worlds import scope_of
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.cases.actions import secrecy
from tettpaa.cases.models import CaseScope, SecrecyAnswer
from tettpaa.cases.tests.test_secrecy import BUP, Asking
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.models import Dispatch
from tettpaa.documents.tests import file_samples

pytestmark = pytest.mark.usefixtures("db")
Kind = SecrecyAnswer.Kind
SENT = "Dette har vi sendt"


class Sent(Asking):
    """Both have said yes, and the clerk posts."""

    def __init__(self, acting_as) -> None:
        super().__init__(acting_as)
        with seeding():
            self.bente = make_user("Bente Ruud", Role.CLERK)
        self.row = self.ask()
        for guardian in (self.mother, self.father):
            self.told(self.row, guardian)

    def post(self, title: str, scope=None, recipient: str = BUP) -> Dispatch:
        """Written by the adviser, and in the post today."""
        with self.acting_as(self.nora):
            place = scope or self.read_case().scope_id
            file = store_own_pdf(scope_id=place, name=f"{title}.pdf", pdf=file_samples.pdf(), by=self.nora)
            letter = sending.dispatch(file=file, recipient=recipient, channel=Dispatch.Channel.PAPER, by=self.nora)
        with seeding():
            Dispatch.objects.filter(pk=letter.pk).update(sent_at=timezone.now())
        return letter

    def page(self, row=None) -> str:
        return f"/portal/familie/{self.case.pk}/deling/{(row or self.row).pk}/"


@pytest.fixture
def world(acting_as):
    return Sent(acting_as)


def test_each_who_said_yes_sees_what_went_and_when_also_after_the_yes_is_over(world, signed_in):
    mother, father = signed_in(world.sara), signed_in(world.yonas)
    assert f"Vi har ikke sendt noe til {BUP} ennå." in mother.get(world.page()).text
    world.post("Henvisning til BUP")
    for browser in (mother, father):
        shown = browser.get(world.page()).text
        assert f"{SENT} til {BUP}" in shown
        assert "Henvisning til BUP" in shown
        assert ".pdf" not in shown
    mother.post(world.page(), {"answer": "withdrawn"})
    world.post("Et brev som gikk likevel")
    assert "Henvisning til BUP" in mother.get(world.page()).text
    assert "Et brev som gikk likevel" not in mother.get(world.page()).text, "her yes held no more"
    with world.acting_as(world.nora):
        secrecy.put_away(case=world.read_case(), release=world.row, by=world.nora)
    shown = father.get(world.page()).text
    assert "Henvisning til BUP" in shown
    assert "Vi spør ikke om dette lenger" in shown
    assert father.post(world.page(), {"answer": "yes"}).status_code == 404
    assert "Se hva vi har sendt" in father.get(f"/portal/familie/{world.case.pk}/").text


def test_what_was_sent_before_to_another_or_by_another_rule_is_not_under_this_yes(world, signed_in):
    world.post("Til legen", recipient="Fastlege Lie (eksempel)")
    came_back = world.post("Kom i retur")
    with seeding():
        Dispatch.objects.filter(pk=came_back.pk).update(failed_at=timezone.now(), failure="flyttet")
    world.post("I den andres del", scope=scope_of_father(world))
    welfare = world.ask(service="child_welfare", recipient="Barnevernstjenesten")
    for guardian in (world.mother, world.father):
        world.told(welfare, guardian)
    with seeding():
        apart = make_scope(ScopeKind.CASE_STAFF, world.child.scope)
        let_in(world.nora, apart)
    world.post("Bekymringsmelding", scope=apart.pk, recipient="Barnevernstjenesten")
    with world.acting_as(world.nora):
        secrecy.except_by_law(
            case=world.read_case(), service="bup", recipient=BUP, ground="danger", reason="Akutt fare.", by=world.nora
        )
    world.post("Sendt uten samtykke")
    for row in (world.row, welfare):
        shown = signed_in(world.sara).get(world.page(row)).text
        assert SENT not in shown
        assert "Bekymringsmelding" not in shown


def scope_of_father(world) -> int:
    with seeding():
        return CaseScope.objects.get(case=world.case, guardian=world.father).scope_id


def test_a_third_adult_around_the_same_child_and_a_parent_at_the_same_school_see_nothing(world, signed_in):
    world.post("Henvisning til BUP")
    with seeding():
        ali, grete = make_user("Ali", Role.GUARDIAN), make_user("Grete", Role.GUARDIAN)
        third = make_guardian(world.child, "Ali", "other", user=ali, has_parental_responsibility=False)
        place = make_scope(ScopeKind.CASE_PERSON, world.child.scope)
        CaseScope(case=world.case, scope=place, kind=CaseScope.Kind.PERSON, guardian=third).save()
        for scope in (place, scope_of(world.case, "family")):
            let_in(ali, scope, GrantBasis.GUARDIAN)
        ida = make_child("Ida", "Moe", unit=world.unit)
        case = make_case(ida, world.unit, world.nora)
        make_guardian(ida, "Grete", user=grete)
        let_in(grete, scope_of(case, "family"), GrantBasis.GUARDIAN)
    assert "Henvisning til BUP" not in signed_in(ali).get(world.page()).text
    assert signed_in(grete).get(world.page()).status_code == 404


def test_from_fifteen_what_goes_under_the_pupils_yes_is_not_the_guardians(world, signed_in):
    world.post("Før femten")
    world.turns_fifteen()
    world.told(world.row, None)
    world.post("Etter femten")
    shown = signed_in(world.sara).get(world.page()).text
    assert "Før femten" in shown
    assert "Etter femten" not in shown
