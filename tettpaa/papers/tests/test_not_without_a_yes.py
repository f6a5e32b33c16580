"""A letter to another service is finished, sent and posted only while everybody who must, says yes, or the law asks none."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.models import Scope
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.cases import jobs
from tettpaa.cases.actions import secrecy
from tettpaa.cases.models import SecrecyAnswer
from tettpaa.cases.tests.test_secrecy import BUP, Asking
from tettpaa.core import clock
from tettpaa.documents.actions import sending
from tettpaa.documents.models import Dispatch, FinalDocument
from tettpaa.papers.actions import finishing
from tettpaa.papers.queries import writing as queries
from tettpaa.papers.rules.content import Receiver
from tettpaa.papers.tests.test_case_documents import started, write
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import CaseKind

pytestmark = pytest.mark.usefixtures("db")
Kind = SecrecyAnswer.Kind
FULL = {
    "question": "<p>Kan dere vurdere Elias?</p>",
    "seen": "<p>Han er redd for å gå på skolen.</p>",
    "done": "<p>Observasjon i oktober.</p>",
    "views": "<p>Han ønsker hjelp.</p>",
}


@pytest.fixture
def world(acting_as):
    return Asking(acting_as)


def letter(world):
    document = started(world, "refer_bup")
    write(world, document, **FULL)
    return document


def finish(world, document) -> FinalDocument:
    with world.acting_as(world.nora):
        return finishing.finish(written=document, by=world.nora)


def send(world, document, key: str):
    with world.acting_as(world.nora):
        return finishing.send(written=document, to={Receiver.OTHER}, other=key, by=world.nora)


def both_say_yes(world, row) -> None:
    for guardian in (world.mother, world.father):
        world.told(row, guardian)


def waiting(recipient: str = BUP) -> Dispatch:
    with seeding():
        return Dispatch.objects.get(recipient=recipient)


def test_a_letter_to_bup_is_not_finished_before_everybody_has_said_yes_and_the_page_says_whose_is_missing(
    world, signed_in
):
    document, browser = letter(world), signed_in(world.nora)
    page = f"/dokumenter/{document.pk}/"
    assert "Ingen er spurt om vi kan dele opplysninger med BUP." in browser.get(page).text
    assert f"/saker/{world.case.pk}/samtykker/dele/ny/?til=bup" in browser.get(page).text
    refused = browser.post(f"{page}ferdig/", follow=True).text
    assert "Be om samtykke først." in refused
    with pytest.raises(NotNow):
        finish(world, document)
    row = world.ask()
    world.told(row, world.mother)
    assert f"Vi har ikke fått svar fra {world.father.name}." in browser.get(page).text
    with pytest.raises(NotNow, match="Yonas"):
        finish(world, document)
    world.told(row, world.father)
    assert "kan ikke dele" not in browser.get(page).text
    assert browser.post(f"{page}ferdig/").url == f"{page}sendt/"


def test_what_is_sent_stands_with_the_yes_it_rests_on_and_the_task_about_the_yes_is_done(world, signed_in):
    row = world.ask()
    both_say_yes(world, row)
    document = letter(world)
    finish(world, document)
    with world.acting_as(world.nora):
        scope = Scope.objects.get(pk=world.case.scope_id)
        about = {"kind": WorkTask.Kind.OTHER, "title": "Samtykke gitt", "due_on": clock.today(), "about_id": row.pk}
        create_task(scope=scope, owner=world.nora, by=world.nora, **about)
    page = f"/saker/{world.case.pk}/samtykker/"
    assert "venter på post" not in signed_in(world.nora).get(page).text
    send(world, document, f"release:{row.pk}")
    assert "venter på post" in signed_in(world.nora).get(page).text
    with seeding():
        assert WorkTask.objects.get(about_id=row.pk).done_at is not None


def test_one_yes_and_one_no_stops_the_letter(world):
    document, row = letter(world), world.ask()
    world.told(row, world.mother)
    world.told(row, world.father, Kind.NO)
    with pytest.raises(NotNow, match=f"{world.father.name} har sagt nei"):
        finish(world, document)
    with seeding():
        assert not FinalDocument.objects.exists()


def test_a_yes_taken_back_between_the_finished_letter_and_the_sending_stops_the_sending(world, signed_in):
    document, row = letter(world), world.ask()
    both_say_yes(world, row)
    finish(world, document)
    browser, page = signed_in(world.nora), f"/dokumenter/{document.pk}/sendt/"
    assert BUP in browser.get(page).text
    world.told(row, world.mother, Kind.WITHDRAWN)
    refused = browser.post(page, {"to": ["other"], "other": f"release:{row.pk}"})
    assert refused.status_code == 422
    assert f"{world.mother.name} har trukket samtykket tilbake." in refused.text
    with seeding():
        assert not Dispatch.objects.exists()
    world.told(row, world.mother)
    assert browser.post(page, {"to": ["other"], "other": f"release:{row.pk}"}).status_code == 302
    assert (waiting().channel, waiting().sent_at, waiting().held_at) == ("paper", None, None)


def test_a_yes_taken_back_in_the_portal_stops_the_letter_that_waits_for_the_post_the_same_moment(world, signed_in):
    document, row = letter(world), world.ask()
    both_say_yes(world, row)
    finish(world, document)
    send(world, document, f"release:{row.pk}")
    with seeding():
        bente = make_user("Bente Ruud", Role.CLERK)
    assert waiting().held_at is None
    signed_in(world.sara).post(f"/portal/familie/{world.case.pk}/deling/{row.pk}/", {"answer": "withdrawn"})
    assert waiting().held_at is not None, "no job had to run"
    with world.acting_as(bente), pytest.raises(NotNow, match="stoppet"):
        sending.mark_sent(letters=[Dispatch.objects.get()], on=timezone.localdate(), by=bente)
    told = signed_in(bente).get("/brev/alle/?vis=stoppet").text
    assert "Samtykket til å dele gjelder ikke lenger." in told
    assert world.mother.name not in told, "who said no is nothing to the one who posts"
    page = signed_in(world.nora).get(f"/dokumenter/{document.pk}/sendt/").text
    assert "stoppet, brevet er ikke sendt" in page
    with pytest.raises(Problem):
        send(world, document, f"release:{row.pk}")
    world.told(row, world.mother)
    assert waiting().held_at is not None, "a letter that was stopped goes only when somebody sends it again"
    send(world, document, f"release:{row.pk}")
    assert waiting().held_at is None


@pytest.fixture
def posted(world):
    """A letter that waits for the post, a year's yes behind it, and the clerk who posts."""
    document, row = letter(world), world.ask()
    both_say_yes(world, row)
    finish(world, document)
    send(world, document, f"release:{row.pk}")
    with seeding():
        Dispatch.objects.update(address="Storgata 1\n1338 Sandvika")
        return document, row, make_user("Bente Ruud", Role.CLERK)


def test_a_yes_that_has_run_out_is_seen_in_the_moment_of_posting_and_a_new_one_lets_the_letter_go(
    world, posted, signed_in, monkeypatch
):
    document, row, bente = posted
    browser, chosen = signed_in(bente), {"letters": [str(waiting().pk)]}
    assert browser.post("/brev/utskrift/", chosen).headers["Content-Type"] == "application/pdf"
    after = row.until_on + dt.timedelta(days=1)
    monkeypatch.setattr(clock, "today", lambda: after)
    said = browser.post("/brev/merk-sendt/", chosen | {"on": f"{after:%d.%m.%Y}"}, follow=True).text
    assert f"samtykket til å dele gjelder ikke lenger: {BUP}" in said
    assert (waiting().sent_at, waiting().wants_a_yes) == (None, True)
    assert "Rådgiveren må få et nytt ja" in browser.get("/brev/alle/?vis=stoppet").text
    page = f"/dokumenter/{document.pk}/sendt/"
    nora = signed_in(world.nora)
    assert "Samtykket gikk ut" in nora.post(page, {"to": ["other"], "other": f"release:{row.pk}"}).text
    new = world.ask(from_on=after, until_on=after + dt.timedelta(days=30))
    both_say_yes(world, new)
    assert nora.post(page, {"to": ["other"], "other": f"release:{new.pk}"}).status_code == 302
    assert (waiting().held_at, waiting().wants_a_yes) == (None, False)
    assert "Stoppet" not in browser.post("/brev/merk-sendt/", chosen | {"on": f"{after:%d.%m.%Y}"}, follow=True).text


def test_a_letter_is_stopped_without_anybody_looking_and_the_adviser_is_told_once(world, posted):
    _document, row, _bente = posted
    jobs.hold_letters()
    assert waiting().held_at is None
    with world.acting_as(world.nora):
        secrecy.put_away(case=world.read_case(), release=row, by=world.nora)
    jobs.hold_letters()
    jobs.hold_letters()
    stopped = waiting()
    assert stopped.wants_a_yes
    with seeding():
        assert WorkTask.objects.get(about_id=stopped.pk).owner_id == world.nora.pk


def test_from_fifteen_the_guardians_yes_posts_nothing_more(world, posted):
    world.turns_fifteen()
    jobs.hold_letters()
    assert waiting().wants_a_yes


def test_the_pupil_of_fifteen_decides_and_what_the_parents_said_counts_no_more(world):
    document, row = letter(world), world.ask()
    both_say_yes(world, row)
    world.turns_fifteen()
    with pytest.raises(NotNow, match=world.child.name):
        finish(world, document)
    world.told(row, None)
    finish(world, document)
    send(world, document, f"release:{row.pk}")
    world.told(row, None, Kind.WITHDRAWN)
    assert waiting().held_at is not None


def test_a_yes_to_one_service_is_no_yes_to_another(world):
    document = letter(world)
    both_say_yes(world, world.ask(service="gp", recipient="Fastlege Lie (eksempel)"))
    with pytest.raises(NotNow, match="Ingen er spurt"):
        finish(world, document)


def test_where_the_law_lets_us_the_letter_goes_without_a_yes_and_a_no_does_not_hold_it(world):
    document, row = letter(world), world.ask()
    world.told(row, world.mother, Kind.NO)
    with world.acting_as(world.nora):
        made = secrecy.except_by_law(
            case=world.read_case(), service="bup", recipient=BUP, ground="danger", reason="Akutt fare.", by=world.nora
        )
    finish(world, document)
    send(world, document, f"exception:{made.pk}")
    world.told(row, world.father, Kind.NO)
    assert waiting().held_at is None


def test_an_open_letter_to_another_service_asks_which_and_refuses_what_is_not_on_the_list(world, signed_in):
    document = started(world, "request_more")
    table = "<table><tr><th>Hva</th></tr><tr><td>Epikrise</td></tr></table>"
    write(world, document, what=table, when="<p>1. desember</p>")
    finish(world, document)
    browser, page = signed_in(world.nora), f"/dokumenter/{document.pk}/sendt/"
    for other in ("", "BUP, Storgata 1", "release:00000000-0000-7000-8000-000000000000"):
        assert browser.post(page, {"to": ["other"], "other": other}).status_code == 422
    with seeding():
        assert not Dispatch.objects.exists()


def test_the_office_that_decides_the_case_gets_it_by_law(acting_as):
    world = Asking(acting_as, kind=CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE)
    document = started(world, "request_more")
    table = "<table><tr><th>Hva</th></tr><tr><td>Epikrise</td></tr></table>"
    write(world, document, what=table, when="<p>1. desember</p>")
    finish(world, document)
    with world.acting_as(world.nora):
        [office] = [one for one in queries.outside_of(queries.draft(document)) if one.key == "office"]
    send(world, document, "office")
    assert waiting(office.recipient).held_at is None
