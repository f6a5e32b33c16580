"""The conversation with the child: planned for the age, in the child's words, closed, and given piece by piece."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.utils import ProgrammingError
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import make_case, make_child, make_user
from tettpaa.access.models import ReadLogEntry
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Role
from tettpaa.assessments.queries import sources
from tettpaa.cases import conversation_queries, queries
from tettpaa.cases.actions import conversations, voices
from tettpaa.cases.models import SharedProgress
from tettpaa.cases.reading import read
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.documents.tests.file_samples import pdf
from tettpaa.organisation.models import Unit
from tettpaa.participation.models import (
    ChildConversation,
    ConversationDrawing,
    ConversationPiece,
    ConversationPlan,
    NotHeardReason,
    PieceRelease,
    SafetyAnswer,
)
from tettpaa.planning.models import WorkTask
from tettpaa.quality import jobs
from tettpaa.quality.models import Evidence
from tettpaa.retention import collecting

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
SAID = "Jeg vil ikke gå ut på grupperommet. Da ser alle på meg."
PLAN = {
    "planned_on": f"{TODAY + dt.timedelta(days=2):%d.%m.%Y}", "place": "Biblioteket", "form": "talk",
    "present": "bare Elias og jeg", "supports": ["pictures", "breaks"], "prompts": "Hva er lett for deg?",
}  # fmt: skip
TALK = {
    "held_on": f"{TODAY:%d.%m.%Y}", "form": "talk", "place": "Biblioteket", "supports": ["pictures"],
    "own_words": SAID,
}  # fmt: skip
TOLD = {"told_child_on": f"{TODAY:%d.%m.%Y}", "told_child_how": "Leste det opp for Elias."}


class Heard:
    """Nora has the case of Elias. His mother and father, who live apart, are both in the portal, and so is the rektor."""

    def __init__(self, acting_as, signed_in) -> None:
        self.people, self.acting_as, self.signed_in = Arranged(), acting_as, signed_in
        self.case = self.people.take_in(acting_as)
        with seeding():
            self.yonas = self.people.father.user = make_user("Yonas Tesfay", Role.GUARDIAN)
            self.people.father.save()
        with acting_as(self.people.nora):
            for guardian in (self.people.mother, self.people.father):
                voices.open_portal(case=self.case, guardian=guardian, by=self.people.nora)
        self.url = f"/saker/{self.case.pk}/"
        self.nora = signed_in(self.people.nora)

    def talk(self):
        """What Elias said."""
        assert self.nora.post(f"{self.url}samtale/", TALK).status_code == 302
        with seeding():
            return ChildConversation.objects.get()

    def piece(self, talk, to, wish="pass_on"):
        """One thing of it."""
        sent = {"words": "Jeg vil lese i klasserommet.", "wish": wish, "to": to}
        assert self.nora.post(f"{self.url}samtale/{talk.pk}/videre/", sent).status_code == 302
        with seeding():
            return ConversationPiece.objects.get()

    def safe(self, talk, answer="safe"):
        """«Er det trygt at foresatte vet?»"""
        sent = {"answer": answer, "reason": "Ingenting tyder på noe annet."}
        return self.nora.post(f"{self.url}samtale/{talk.pk}/trygt/", sent)

    def release(self, talk, piece, to):
        """Given to one of them."""
        return self.nora.post(f"{self.url}samtale/{talk.pk}/videre/{piece.pk}/?til={to}", TOLD)

    def family(self, user):
        """What this one reads in the portal."""
        return self.signed_in(user).get(f"/portal/familie/{self.case.pk}/").text


@pytest.fixture
def heard(acting_as, signed_in):
    return Heard(acting_as, signed_in)


@pytest.mark.commitment("K1.2b")
def test_who_still_goes_to_kindergarten_is_not_asked_about_lessons_whatever_the_age(heard):
    with seeding():
        Unit.objects.filter(pk=heard.case.unit_id).update(kind="kindergarten")
    page = heard.nora.get(f"{heard.url}samtale/planlegg/").text
    assert "Slik snakker du med barn: i barnehagen" in page
    assert "læreren" not in page


def test_a_conversation_is_planned_with_prompts_for_the_age_and_stands_on_my_day(heard):
    page = heard.nora.get(f"{heard.url}samtale/planlegg/").text
    assert "Slik snakker du med barn: 8–12 år" in page
    assert "Hva er du god på? Hvem vet at du er god på det?" in page
    assert heard.nora.post(f"{heard.url}samtale/planlegg/", PLAN).status_code == 302
    assert heard.nora.post(f"{heard.url}samtale/planlegg/", PLAN).status_code == 302  # pressed twice
    with seeding():
        plan, task = ConversationPlan.objects.get(), WorkTask.objects.get(kind="conversation")
    assert (plan.supports, task.about_id, task.owner) == (["pictures", "breaks"], plan.pk, heard.people.nora)
    assert "Snakk med Elias" in heard.nora.get("/").text
    shown = heard.nora.get(f"{heard.url}samtale/plan/{plan.pk}/").text
    assert "Bilder eller bildekort og pauser og kort tid" in shown
    filled = heard.nora.get(f"{heard.url}samtale/?plan={plan.pk}").text
    assert 'value="Biblioteket"' in filled
    assert heard.nora.post(f"{heard.url}samtale/?plan={plan.pk}", TALK).status_code == 302
    with seeding():
        assert ChildConversation.objects.get().plan == plan
        assert WorkTask.objects.get(kind="conversation").done_at


@pytest.mark.parametrize(
    ("field", "value"),
    [("planned_on", "01.01.2020"), ("place", ""), ("form", ""), ("supports", ["interpreter"])],
)
def test_a_plan_that_lacks_something_is_asked_for_it_and_keeps_what_was_typed(heard, field, value):
    answer = heard.nora.post(f"{heard.url}samtale/planlegg/", PLAN | {field: value})
    assert answer.status_code == 422
    assert "Hva er lett for deg?" in answer.text
    with seeding():
        assert not ConversationPlan.objects.exists()


def test_a_plan_that_comes_to_nothing_says_why(heard):
    heard.nora.post(f"{heard.url}samtale/planlegg/", PLAN)
    with seeding():
        plan = ConversationPlan.objects.get()
    address = f"{heard.url}samtale/plan/{plan.pk}/avlys/"
    assert heard.nora.post(address, {"because": ""}).status_code == 422
    assert heard.nora.post(address, {"because": "Elias var syk."}).status_code == 302
    assert "Elias var syk." in heard.nora.get(f"{heard.url}samtale/plan/{plan.pk}/").text
    with seeding():
        assert WorkTask.objects.get(kind="conversation").done_at


def test_a_drawing_follows_with_what_the_child_told_about_it(heard):
    talk = heard.talk()
    address = f"{heard.url}samtale/{talk.pk}/tegning/"
    file = SimpleUploadedFile("tegning.pdf", pdf(), "application/pdf")
    assert heard.nora.post(address, {"file": file, "told": ""}).status_code == 422
    file.seek(0)
    assert heard.nora.post(address, {"file": file, "told": "Det er meg og Jonas."}).status_code == 302
    page = heard.nora.get(f"{heard.url}samtale/{talk.pk}/").text
    assert "Det er meg og Jonas." in page
    with seeding():
        drawing = ConversationDrawing.objects.get()
    for one in (heard.people.sara, heard.yonas, heard.people.eirik):
        assert heard.signed_in(one).get(f"/portal/filer/{drawing.file_id}/").status_code == 404
    assert heard.nora.post(f"{address}{drawing.pk}/ta-ut/").status_code == 302
    assert "Det er meg og Jonas." not in heard.nora.get(f"{heard.url}samtale/{talk.pk}/").text


@pytest.mark.commitment("K1.2b")
def test_one_piece_goes_to_the_one_the_child_named_and_to_nobody_else(heard):
    talk = heard.talk()
    mother = str(heard.people.mother.pk)
    piece = heard.piece(talk, [mother, "unit"])
    assert "Svar først på om det er trygt" in heard.release(talk, piece, mother).text
    heard.safe(talk)
    assert "Barnet har ikke sagt at denne personen" in heard.release(talk, piece, heard.people.father.pk).text
    assert heard.release(talk, piece, mother).status_code == 302
    assert "Jeg vil lese i klasserommet." in heard.family(heard.people.sara)
    assert "Jeg vil lese i klasserommet." not in heard.family(heard.yonas), "the father was not named"
    assert "grupperommet" not in heard.family(heard.people.sara), "only the piece, never the conversation"
    rektor = heard.signed_in(heard.people.eirik)
    assert "klasserommet" not in rektor.get(f"/portal/enhet/saker/{heard.case.pk}/").text
    assert heard.release(talk, piece, "unit").status_code == 302
    assert "Jeg vil lese i klasserommet." in rektor.get(f"/portal/enhet/saker/{heard.case.pk}/").text


def test_what_the_child_will_not_have_said_is_never_given(heard):
    talk = heard.talk()
    mother = str(heard.people.mother.pk)
    piece = heard.piece(talk, [mother], wish="keep")
    heard.safe(talk)
    answer = heard.release(talk, piece, mother)
    assert answer.status_code == 422
    assert "Barnet vil ikke at dette blir sagt videre." in answer.text


@pytest.mark.parametrize("answer", ["not_safe", "unsure"])
def test_a_later_no_takes_back_what_guardians_were_given_and_leads_to_the_report(heard, answer):
    talk = heard.talk()
    mother = str(heard.people.mother.pk)
    piece = heard.piece(talk, [mother, "unit"])
    heard.safe(talk)
    heard.release(talk, piece, mother)
    heard.release(talk, piece, "unit")
    led = heard.safe(talk, answer)
    assert led["Location"] == f"{heard.url}barnevern/?samtale={talk.pk}"
    assert SAID in heard.nora.get(led["Location"]).text, "what the child said stands in the report already"
    assert "klasserommet" not in heard.family(heard.people.sara)
    assert "klasserommet" in heard.signed_in(heard.people.eirik).get(f"/portal/enhet/saker/{heard.case.pk}/").text
    assert heard.release(talk, piece, mother).status_code == 422


def test_a_no_about_the_whole_case_from_a_note_shuts_every_conversation(heard):
    talk = heard.talk()
    mother = str(heard.people.mother.pk)
    piece = heard.piece(talk, [mother])
    heard.safe(talk)
    sent = {"answer": "not_safe", "reason": "Elias er redd hjemme."}
    assert heard.nora.post(f"{heard.url}trygt/", sent)["Location"] == f"{heard.url}barnevern/"
    assert heard.release(talk, piece, mother).status_code == 422


def test_it_can_be_taken_back(heard):
    talk = heard.talk()
    piece = heard.piece(talk, ["unit"])
    heard.release(talk, piece, "unit")
    with seeding():
        given = PieceRelease.objects.get()
    assert heard.nora.post(f"{heard.url}samtale/{talk.pk}/gitt/{given.pk}/ta-tilbake/").status_code == 302
    rektor = heard.signed_in(heard.people.eirik)
    assert "klasserommet" not in rektor.get(f"/portal/enhet/saker/{heard.case.pk}/").text


def test_a_conversation_leaves_no_trace_where_a_guardian_or_a_rektor_looks(heard):
    """Planned, held, drawn, judged unsafe: every page of every portal is the same as before, to the letter."""

    def looks():
        family = ["", "hvem-har-lest/", "samtykke/", "viktig/"]
        pages = [(user, f"/portal/familie/{heard.case.pk}/{page}") for user in (heard.people.sara, heard.yonas)
                 for page in family]  # fmt: skip
        pages += [(heard.people.eirik, page) for page in ("/portal/enhet/saker/", "/portal/enhet/vedtak/",
                   f"/portal/enhet/saker/{heard.case.pk}/")]  # fmt: skip
        with seeding():
            shared = list(SharedProgress.objects.order_by("pk").values_list())
            log = set(ReadLogEntry.objects.exclude(doorway="portal").values_list("what", flat=True))
        return [plain(heard.signed_in(user).get(page, follow=True).text) for user, page in pages], shared, log

    heard.nora.get(f"{heard.url}samtykker/")
    before = looks()
    readings = readings_of(heard)
    heard.nora.post(f"{heard.url}samtale/planlegg/", PLAN)
    talk = heard.talk()
    heard.piece(talk, [str(heard.people.mother.pk)])
    heard.safe(talk, "not_safe")
    heard.nora.get(f"{heard.url}samtale/{talk.pk}/")
    with seeding():
        pages = {row.what for row in ReadLogEntry.objects.filter(id__gt=readings).exclude(doorway="portal")}
    assert pages <= {"case.voices"}, "the log says no more than that somebody opened the voices of the case"
    after = looks()
    assert [page for page in after[0] if "Samtale" in page or "samtale" in page] == []
    assert without_log(after[0]) == without_log(before[0])
    assert after[1:] == before[1:]


def readings_of(heard):
    with seeding():
        return ReadLogEntry.objects.order_by("-id").values_list("id", flat=True).first()


def plain(page):
    """The page without what is new on every page."""
    return "\n".join(line for line in page.splitlines() if "csrf" not in line and "nonce" not in line)


def without_log(pages):
    """Without the list of who has read, which grows by every opening of the case, and says nothing else."""
    return [page for page in pages if "Hvem har lest" not in page]


def test_the_papers_somebody_may_ask_for_hold_no_conversation_and_no_count_of_it(heard):
    with heard.acting_as(heard.people.nora):
        before = [(one.title, one.text) for one in collecting.everything(heard.case, heard.people.father)]
    talk = heard.talk()
    heard.piece(talk, [str(heard.people.mother.pk)])
    heard.safe(talk)
    with seeding():
        piece = ConversationPiece.objects.get()
    heard.release(talk, piece, heard.people.mother.pk)
    with heard.acting_as(heard.people.nora):
        after = [(one.title, one.text) for one in collecting.everything(heard.case, heard.people.father)]
    assert after == before


def test_the_portal_may_not_even_ask_for_the_conversation(heard):
    talk = heard.talk()
    for user in (heard.people.sara, heard.people.eirik):
        for model in (ChildConversation, ConversationPlan, ConversationPiece, ConversationDrawing, SafetyAnswer):
            with pytest.raises(ProgrammingError, match="permission denied"), heard.acting_as(user):
                model.objects.count()
            reset_role()
    assert heard.signed_in(heard.people.sara).get(f"{heard.url}samtale/{talk.pk}/").status_code in {302, 404}


def test_the_adviser_of_the_child_beside_sees_nothing_of_it(heard):
    with seeding():
        ada = make_case(make_child("Ada", "Solli", unit=heard.people.unit), heard.people.unit, heard.people.jonas)
    talk = heard.talk()
    jonas = heard.signed_in(heard.people.jonas)
    for page in ("samtaler/", f"samtale/{talk.pk}/", f"samtale/{talk.pk}/trygt/"):
        assert jonas.get(heard.url + page).status_code == 404
    assert jonas.get(f"/saker/{ada.pk}/samtale/{talk.pk}/").status_code == 404, "another case's conversation"
    with heard.acting_as(heard.people.jonas):
        assert not ChildConversation.objects.exists()


def test_what_guardians_must_not_know_is_not_offered_to_the_assessment_they_will_read(heard):
    talk = heard.talk()

    def offered():
        with heard.acting_as(heard.people.nora):
            case = queries.case(heard.case.pk)
            named = [one.pk for one in conversation_queries.safe_ones(conversation_queries.conversations(case))]
            return SAID in [one.text for one in sources.quotable(case, sources.read(read(case)))], talk.pk in named

    assert offered() == (True, False), "the author may use it, and the list of sources does not name it by itself"
    heard.safe(talk)
    assert offered() == (True, True)
    heard.safe(talk, "unsure")
    assert offered() == (False, False)


def test_how_it_was_weighed_can_be_written_later(heard):
    talk = heard.talk()
    address = f"{heard.url}samtale/{talk.pk}/vekt/"
    assert heard.nora.post(address, {"weighed": " "}).status_code == 422
    assert heard.nora.post(address, {"weighed": "Vi foreslår hjelp i klassen."}).status_code == 302
    assert "Vi foreslår hjelp i klassen." in heard.nora.get(f"{heard.url}samtale/{talk.pk}/").text


def test_a_plan_is_held_once(heard):
    heard.nora.post(f"{heard.url}samtale/planlegg/", PLAN)
    with seeding():
        plan = ConversationPlan.objects.get()
    heard.nora.post(f"{heard.url}samtale/?plan={plan.pk}", TALK)
    answer = heard.nora.post(f"{heard.url}samtale/?plan={plan.pk}", TALK | {"own_words": "Noe annet."})
    assert answer.status_code == 422
    with pytest.raises(NotNow, match="holdt"), heard.acting_as(heard.people.nora):
        conversations.cancel_plan(plan=plan, because="x", by=heard.people.nora)


@pytest.mark.commitment("K1.2a")
def test_not_heard_needs_a_cause_and_a_reason_and_shows_in_the_evidence(heard, acting_as):
    address = f"{heard.url}ikke-hort/"
    assert heard.nora.post(address, {"reason": "Han ville ikke."}).status_code == 422
    assert heard.nora.post(address, {"cause": "child_declined", "reason": ""}).status_code == 422
    assert heard.nora.post(address, {"cause": "child_declined", "reason": "Han ville ikke."}).status_code == 302
    with seeding():
        for number in range(4):
            case = make_case(make_child(f"Barn{number}"), heard.people.unit)
            NotHeardReason(scope=case.scope, cause="not_yet", reason="x", stated_by=heard.people.nora).save()
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    jobs.compute_evidence()
    reset_role()
    with acting_as(siri):
        found = dict(Evidence.objects.filter(measure__startswith="not_heard_").values_list("measure", "value"))
    assert (found["not_heard_child_declined"], found["not_heard_not_yet"]) == (20, 80)


@pytest.mark.commitment("K1.2b")
def test_conversations_per_case_are_counted(heard, acting_as):
    with seeding():
        day = TODAY - dt.timedelta(days=5)
        for number in range(5):
            dates = {"decided_on": day, "told_on": day, "assessment_on": day}
            case = make_case(make_child(f"Barn{number}"), heard.people.unit, **dates)
            for turn in range(number % 2 + 1):
                ChildConversation(
                    scope=case.scope, form="talk", place="x", own_words=str(turn), held_by=heard.people.nora,
                    supports=["pictures"] if turn else [],
                ).save()  # fmt: skip
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    jobs.compute_evidence()
    reset_role()
    with acting_as(siri):
        found = dict(Evidence.objects.filter(commitment="K1.2b").values_list("measure", "value"))
    assert float(found["talks_per_case"]) == 1.4
    assert found["cases_with_talk"] == 100
    assert float(found["talks_with_support"]) == 28.6
