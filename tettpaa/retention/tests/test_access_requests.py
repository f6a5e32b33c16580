"""A person asks for their file: all that is theirs, nothing of anybody else's, in writing, and once."""

import datetime as dt
import io
from typing import Any

import pytest
from pypdf import PdfReader

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_scope, make_unit, make_user
from tests.support.worlds import saved, scope_of
from tettpaa.access.models import AuditEvent
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.cases.models import CaseNote, CaseScope
from tettpaa.cases.rules.time_used import add_months
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents import queries as documents
from tettpaa.documents.models import Document
from tettpaa.participation.models import Hearing, HearingComment
from tettpaa.retention import requesting, requests
from tettpaa.retention.models_requests import AccessItem, AccessRequest, AccessRequestAnswer, FileCorrection
from tettpaa.retention.tests.closed import Closed, add_concern

pytestmark = pytest.mark.usefixtures("db")

SECRETS = ("Blåmerker", "bekymring", "Fars egne ord", "Kladd som ikke er låst", "barnevernet")


class Asked:
    """A child with two guardians who live apart, and something of every sort in the case."""

    def __init__(self, born: dt.date = dt.date(2017, 3, 4)) -> None:
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.child = make_child(unit=self.unit, birth_date=born)
            confirmed = {"responsibility_confirmed_at": clock.now(), "responsibility_confirmed_by": self.nora}
            self.sara = make_guardian(self.child, "Sara", **confirmed)
            self.yonas = make_guardian(self.child, "Yonas", "father", lives_with_child=False, **confirmed)
            self.case = make_case(self.child, self.unit, self.nora)
            common = {"case": self.case, "scope": self.case.scope, "kind": "phone", "written_by": self.nora}
            saved(CaseNote(**common, title="Samtale med læreren", locked_at=clock.now(),
                           html="<p>Elias liker å tegne. Onkel Per er syk.</p>"))  # fmt: skip
            saved(CaseNote(**common, title="Kladd", html="<p>Kladd som ikke er låst</p>"))
            self._answers()
        closed = Closed(self.unit, self.hanne, self.hanne, self.nora, self.child, self.case, None)  # type: ignore[arg-type]
        add_concern(closed)

    def _answers(self) -> None:
        family = scope_of(self.case, CaseScope.Kind.FAMILY)
        document = saved(Document(scope=self.case.scope, kind="x", title="Utkast", rule_version="x"))
        hearing = saved(Hearing(scope=family, document=document, text=[], sent_by=self.nora, answer_by=clock.today()))
        for guardian, words in ((self.sara, "Mors egne ord"), (self.yonas, "Fars egne ord")):
            scope = make_scope(ScopeKind.CASE_PERSON, self.child.scope)
            saved(CaseScope(case=self.case, scope=scope, kind=CaseScope.Kind.PERSON, guardian=guardian))
            let_in(self.nora, scope, GrantBasis.ASSIGNED)
            saved(HearingComment(scope=scope, hearing=hearing, guardian=guardian, text=words, channel="portal"))


def register(people: Asked, acting_as: Any, guardian: Any = "sara") -> AccessRequest:
    who = people.sara if guardian == "sara" else guardian
    with acting_as(people.nora):
        return requests.register(
            case=people.case, guardian=who, asked_for="Alt om Elias", received_on=clock.today(), by=people.nora
        )


def give(people: Asked, item: AccessItem, acting_as: Any, **values: Any) -> None:
    whole = {"choice": "give", "masked": "", "ground": "", "reason": "", "third_party": False} | values
    with acting_as(people.nora):
        requests.decide(item=requesting.item(item.pk), values=whole, by=people.nora)


def items_of(people: Asked, asked: AccessRequest, acting_as: Any) -> list[AccessItem]:
    with acting_as(people.nora):
        return list(AccessItem.objects.filter(request=asked))


def answered(people: Asked, asked: AccessRequest, acting_as: Any) -> tuple[AccessRequestAnswer, str]:
    """The answer, and every word of its PDF."""
    with acting_as(people.nora):
        made = requests.answer(request=requesting.request(asked.pk), by=people.nora)
        pdf = documents.whole_file(made.file)
    return made, words_of(pdf)


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_day_for_the_answer_follows_from_the_rules(acting_as):
    people = Asked()
    asked = register(people, acting_as)
    assert asked.due_on == add_months(clock.today(), ruleset(clock.today()).number("access_request_months"))
    assert add_months(dt.date(2026, 1, 31), 1) == dt.date(2026, 2, 28)


def test_d10_a_child_below_fifteen_is_not_shown_what_is_secret(acting_as, signed_in):
    people = Asked()
    with acting_as(people.nora), pytest.raises(Problem):
        requests.register(case=people.case, guardian=None, asked_for="Alt", received_on=clock.today(), by=people.nora)
    page = signed_in(people.nora).get(f"/innsyn/barn/{people.child.pk}/nytt/").content.decode()
    assert "Sara" in page
    assert 'value="pupil"' not in page


def test_only_confirmed_responsibility_opens_anything(acting_as):
    people = Asked()
    with seeding():
        uncle = make_guardian(people.child, "Per", "other", has_parental_responsibility=False)
    with acting_as(people.nora), pytest.raises(Problem):
        requests.register(case=people.case, guardian=uncle, asked_for="Alt", received_on=clock.today(), by=people.nora)


def test_d10_d11_nothing_of_anybody_elses_leaves_a_trace(acting_as, signed_in):
    """Concern report, a note that is not locked, the other guardian's words: not in the list, the page or the PDF."""
    people = Asked()
    asked = register(people, acting_as)
    items = items_of(people, asked, acting_as)
    assert {item.title for item in items} == {"Notat: Samtale med læreren", "Det du svarte på utkastet"}
    for item in items:
        give(people, item, acting_as)
    client = signed_in(people.nora)
    seen = client.get(f"/innsyn/{asked.pk}/").content.decode()
    seen += "".join(client.get(f"/innsyn/dokument/{item.pk}/").content.decode() for item in items)
    seen += words_of(client.get(f"/innsyn/{asked.pk}/utkast/").content)
    _made, pdf = answered(people, asked, acting_as)
    assert "Mors egne ord" in pdf
    for secret in SECRETS:
        assert secret.lower() not in pdf.lower()
        assert secret.lower() not in seen.lower()


def test_what_is_masked_is_not_in_the_paper_and_the_ground_is(acting_as):
    people = Asked()
    asked = register(people, acting_as)
    note, own = items_of(people, asked, acting_as)
    if not note.title.startswith("Notat"):
        note, own = own, note
    give(people, own, acting_as)
    with pytest.raises(Problem, match="hjemmelen"):
        give(people, note, acting_as, choice="mask", masked="Onkel Per er syk.", reason="helse")
    with pytest.raises(Problem, match="nøyaktig"):
        give(people, note, acting_as, choice="mask", masked="Onkel Pål", ground="party_others_health", reason="helse")
    give(
        people, note, acting_as, choice="mask", masked="Onkel Per er syk.", ground="party_others_health",
        reason="Gjelder helsen til en annen", third_party=True,
    )  # fmt: skip
    made, pdf = answered(people, asked, acting_as)
    assert made.outcome == "partly"
    assert "Onkel Per" not in pdf
    assert "[unntatt, forvaltningsloven § 19 andre ledd, første strekpunkt]" in pdf
    assert "Elias liker å tegne." in pdf
    assert "forvaltningsloven § 19 andre ledd, første strekpunkt" in pdf
    assert "personvernforordningen artikkel 15" in pdf
    assert "klage innen 3 uker" in pdf


def test_what_is_withheld_is_named_with_its_ground_and_not_shown(acting_as):
    people = Asked()
    asked = register(people, acting_as)
    for item in items_of(people, asked, acting_as):
        give(people, item, acting_as, choice="withhold", ground="party_internal", reason="Internt notat")
    made, pdf = answered(people, asked, acting_as)
    assert made.outcome == "refused"
    assert "tegne" not in pdf
    assert "forvaltningsloven § 18 a første ledd" in pdf


def test_every_paper_is_decided_before_the_answer_and_nothing_after(acting_as):
    people = Asked()
    asked = register(people, acting_as)
    first, second = items_of(people, asked, acting_as)
    give(people, first, acting_as)
    with acting_as(people.nora), pytest.raises(NotNow):
        requests.answer(request=asked, by=people.nora)
    give(people, second, acting_as)
    answered(people, asked, acting_as)
    with pytest.raises(NotNow):
        give(people, first, acting_as, choice="withhold", ground="party_internal", reason="x")
    with acting_as(people.nora), pytest.raises(NotNow):
        requests.answer(request=asked, by=people.nora)


def test_d11_when_the_pupil_is_fifteen_each_paper_to_a_guardian_needs_a_reason(acting_as, signed_in):
    people = Asked(born=dt.date(2010, 3, 4))
    asked = register(people, acting_as)
    item = items_of(people, asked, acting_as)[0]
    with pytest.raises(Problem, match="hvorfor"):
        give(people, item, acting_as)
    give(people, item, acting_as, reason="Foreldrene trenger det for å følge opp")
    assert "Eleven har fylt 15 år." in signed_in(people.nora).get(f"/innsyn/{asked.pk}/").content.decode()
    own = register(people, acting_as, guardian=None)
    titles = {one.title for one in items_of(people, own, acting_as)}
    assert titles == {"Notat: Samtale med læreren"}


def test_handed_out_once_with_day_and_way_and_in_the_log(acting_as, signed_in):
    people = Asked()
    asked = register(people, acting_as)
    for item in items_of(people, asked, acting_as):
        give(people, item, acting_as)
    client = signed_in(people.nora)
    client.post(f"/innsyn/{asked.pk}/svar/")
    empty = client.post(f"/innsyn/{asked.pk}/gitt-ut/", {"handed_out_on": "", "handed_out_how": ""})
    assert empty.status_code == 422
    day = f"{clock.today():%Y-%m-%d}"
    client.post(f"/innsyn/{asked.pk}/gitt-ut/", {"handed_out_on": day, "handed_out_how": "Hentet, mot legitimasjon"})
    assert "Hentet, mot legitimasjon" in client.get(f"/innsyn/{asked.pk}/").content.decode()
    again = client.post(f"/innsyn/{asked.pk}/gitt-ut/", {"handed_out_on": day, "handed_out_how": "x"})
    assert again.status_code == 422
    with acting_as(people.hanne):
        log = set(AuditEvent.objects.filter(action__startswith="access_request.").values_list("action", "user_id"))
    assert ("access_request.handed_out", people.nora.pk) in log


def test_a_disagreement_follows_the_paper_into_the_answer(acting_as, signed_in):
    people = Asked()
    asked = register(people, acting_as)
    items = items_of(people, asked, acting_as)
    note = next(item for item in items if item.title.startswith("Notat"))
    values = {
        "paper": note.title,
        "wrong": "Det var ikke jeg som ringte.",
        "outcome": "noted",
        "reason": "Vi er uenige.",
    }
    assert signed_in(people.nora).post(f"/innsyn/{asked.pk}/retting/", values).status_code == 302
    for item in items:
        give(people, item, acting_as)
    _made, pdf = answered(people, asked, acting_as)
    assert "Det var ikke jeg som ringte." in pdf
    with seeding():
        assert FileCorrection.objects.get().registered_by_id == people.nora.pk


def test_a_colleague_at_the_same_school_sees_nothing_of_it(acting_as, signed_in):
    people = Asked()
    asked = register(people, acting_as)
    with seeding():
        other = make_child("Mila", unit=people.unit)
        make_case(other, people.unit, people.jonas)
    client = signed_in(people.jonas)
    item = items_of(people, asked, acting_as)[0]
    for path in (f"/innsyn/{asked.pk}/", f"/innsyn/dokument/{item.pk}/", f"/innsyn/{asked.pk}/utkast/",
                 f"/innsyn/barn/{people.child.pk}/nytt/"):  # fmt: skip
        assert client.get(path).status_code == 404


def test_the_way_in_is_the_childs_folder(acting_as, signed_in):
    people = Asked()
    asked = register(people, acting_as)
    page = signed_in(people.nora).get(f"/barn/{people.child.pk}/").content.decode()
    assert f"/innsyn/{asked.pk}/" in page
    assert f"/innsyn/barn/{people.child.pk}/nytt/" in page


def test_from_one_paper_to_the_next_that_waits_and_back_when_none_does(acting_as, signed_in):
    people = Asked()
    asked = register(people, acting_as)
    first, *others, last = items_of(people, asked, acting_as)
    client = signed_in(people.nora)
    for item in others:
        give(people, item, acting_as)
    moved = client.post(f"/innsyn/dokument/{last.pk}/", {"choice": "give"})
    assert moved.url == f"/innsyn/dokument/{first.pk}/", "round to the one before"
    assert "Her er det neste dokumentet som ikke er bestemt." in client.get(moved.url).text
    assert client.post(moved.url, {"choice": "give"}).url == f"/innsyn/{asked.pk}/"
