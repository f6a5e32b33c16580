"""Where a hidden child goes stands nowhere: every page, file and answer, as each of those who come to the child.

Who is named at work comes to the file and still does not read the place in passing: the name of the unit, the class, the
municipality, the unit before. It is shown by the acts that ask for it, which are written in the audit. Those who are not
named come to nothing at all (``test_side_doors.py``).
"""

import contextlib
import html
import io
import re
import zipfile
from types import SimpleNamespace

import pypdfium2
import pytest
from django.db import transaction

from tests.support.database import seeding
from tests.support.people import make_child, make_unit
from tests.support.worlds import World, make_file, saved, scope_of
from tests.test_architecture import ADDRESSES
from tests.test_walk_urls import ABOUT_CHILDREN, door_of, filled
from tettpaa.access.models import AuditEvent
from tettpaa.access.roles import ROLES, Role
from tettpaa.access.session import acting, job_actor
from tettpaa.cases.actions import changing_unit
from tettpaa.cases.models import CaseNote, CasePromise, HelpAsked, IndividualCase
from tettpaa.core import clock
from tettpaa.documents.models import Dispatch
from tettpaa.organisation.models import Municipality
from tettpaa.participation.models import ChildConversation, ConversationPlan
from tettpaa.people import actions as people_actions
from tettpaa.people.models import Child, Enrolment, Guardian
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import Referral

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]

NAME, CLASS, HOME, BEFORE = "Løyndedal skole", "9Ø", "Skjulvik", "Gamledal skole"
"""Nobody else in this world goes there: the unit, its class, the municipality and the unit before."""

ASKS_FOR_IT = {("barn/<uuid:child_id>/sted/", "post"), ("barn/<uuid:child_id>/trinn/", "post")}
"""The acts that show the place, and are in the audit."""

NAMES_UNITS = {"enheter/", "systemarbeid/timer/", "saker/fra-fil/eksempel.csv"}
"""Lists of every unit there is, about no child."""

NAMES_WHO_GETS_IT = {"portal/familie/<uuid:case_id>/flytting/"}
"""The safe ones of the family are asked what their child's next place may be given: they must read to whom they say yes."""

OFFERED = re.compile(r"<option(?![^>]*\bselected\b)[^>]*>.*?</option>", re.DOTALL)
"""What can be chosen in a list tells nothing of the child; what is chosen does."""

WITHOUT_OBJECT = [
    (address, pattern.callback.page)
    for address, pattern in ADDRESSES
    if getattr(pattern.callback, "page", None) and "<" not in address and pattern.callback.page.permission is not None
]
SENT = {"q": "Own Prøve", "format": "csv"}
NAMED = ("adviser", "colleague", "leader", "clerk")


class Hidden(World):
    """The child that the adviser has has just moved; everything the service writes with a place in it is there."""

    def __init__(self, acting_as, signed_in, level):
        with seeding():
            super().__init__()
            self.own = self.rows["own"]
            self.child, self.case = self.own["people.Child"], self.own["cases.IndividualCase"]
            self.guardian, self.place = self.own["people.Guardian"], make_unit(NAME)
            home = Municipality.objects.create(number="3399", name=HOME)
            Enrolment.objects.filter(child=self.child).update(unit=make_unit(BEFORE))
            Child.objects.filter(pk=self.child.pk).update(home_municipality=home)
            Guardian.objects.filter(pk=self.guardian.pk).update(user=self.users["mother"])
            self.twin = make_child("Own", "Prøve", unit=self.unit)
        clerk, day = self.users["clerk"], clock.today()
        with acting_as(clerk):
            place = people_actions.enrol(child=self.child, unit=self.place, group=CLASS, starts_on=day, by=clerk)
        with acting(job_actor("barnet har byttet enhet")):
            changing_unit.follow(place=place)
        with seeding():
            self._write_the_place()
        self._hide(signed_in, level)

    def _write_the_place(self):
        case, today = IndividualCase.objects.get(pk=self.case.pk), clock.today()
        Referral.objects.filter(child=self.child).update(unit=self.place, group=CLASS)
        HelpAsked.objects.filter(case=case, who="unit").update(who_name=NAME)
        CasePromise.objects.filter(case=case).update(to_name=NAME)
        WorkTask.objects.filter(scope=case.scope).update(title=f"Lovet {NAME}: ring")
        for model in (CaseNote, ChildConversation, ConversationPlan):
            model.objects.filter(scope=case.scope).update(place=NAME)
        dates = {"announced_on": today, "planned_told_on": today, "next_due_on": today}
        next_step = {"next_title": f"Ring {NAME}", "next_owner": self.users["adviser"]}
        IndividualCase.objects.filter(pk=case.pk).update(announced_office=NAME, **dates, **next_step)
        unit = scope_of(case, "unit")
        for sent_at in (None, clock.now()):
            letter = {"recipient": NAME, "channel": "paper", "sent_at": sent_at}
            saved(Dispatch(scope=unit, file=make_file(unit), **letter))

    def _hide(self, signed_in, level):
        named, leader = [self.users[who].pk for who in NAMED], signed_in(self.users["leader"])
        if level == "local_shield":
            form = {"safe": [self.guardian.pk], "named": named, "reason": "x"}
            answer = leader.post(f"/barn/{self.child.pk}/skjerming/", form)
        else:
            answer = leader.post(f"/barn/{self.child.pk}/gradering/", {"level": level, "named": named})
        assert answer.status_code == 302

    def walk(self, client, user):
        """Every address that this role has, opened and sent an empty form; what is done is undone."""
        role, client.raise_request_exception = ROLES[Role(user.role)], False
        found = SimpleNamespace(asked=0, answered=0, told=[])
        for address, spec in [*ABOUT_CHILDREN, *WITHOUT_OBJECT]:
            if door_of(address) is not role.doorway or spec.permission not in role.permissions:
                continue
            path = filled(address, spec, self.own) if "<" in address else f"/{address}"
            for method in sorted({"get", "post"} & {one.lower() for one in spec.methods}):
                with transaction.atomic():
                    answer = getattr(client, method)(path, SENT if method == "post" else {})
                    transaction.set_rollback(True)
                found.asked += 1
                found.answered += answer.status_code in {200, 422}
                found.told += [f"{method} {address}: {spot}" for spot in spots(answer, address, method)]
        return found


def spots(answer, address, method):
    """The words that tell where the child goes, with what stands before them."""
    if (address, method) in ASKS_FOR_IT or address in NAMES_WHO_GETS_IT:
        return []
    text, words = text_of(answer), (CLASS, HOME) if address in NAMES_UNITS else (CLASS, HOME, NAME, BEFORE)
    hits = [re.search(re.escape(word), text) for word in words]
    return [" ".join(text[max(0, hit.start() - 80) : hit.end()].split()) for hit in hits if hit]


def text_of(answer):
    """Everything that can be read in the answer, in a PDF and a spreadsheet too."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content.startswith(b"%PDF"):
        with contextlib.suppress(pypdfium2.PdfiumError):
            return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content))
        return ""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return html.unescape(OFFERED.sub("", content.decode("utf-8", "replace")))


WALKS = [(person, "local_shield") for person in (*NAMED, "head", "mother")] + [("adviser", "strictly_confidential")]


@pytest.mark.parametrize(("person", "level"), WALKS)
def test_no_page_and_no_file_tells_where_a_hidden_child_goes(acting_as, signed_in, person, level):
    world = Hidden(acting_as, signed_in, level)
    found = world.walk(signed_in(world.users[person]), world.users[person])
    assert found.told == []
    assert found.answered >= {"adviser": 200, "leader": 250}.get(person, 10)


def test_the_walk_sees_a_hole(acting_as, signed_in, monkeypatch):
    """One property that forgets the shield: pages, a PDF and a form tell it."""
    world = Hidden(acting_as, signed_in, "local_shield")
    monkeypatch.setattr(IndividualCase, "place", property(lambda case: case.unit.name))
    monkeypatch.setattr(IndividualCase, "shown_group", property(lambda case: case.group))
    adviser = world.users["adviser"]
    told = world.walk(signed_in(adviser), adviser).told
    assert any("notat/" in one for one in told)
    assert any("/vedtak/" in one or "/samtale/" in one for one in told)


def test_two_folders_beside_each_other_and_lists_by_unit_say_nothing(acting_as, signed_in):
    world = Hidden(acting_as, signed_in, "local_shield")
    leader, child = signed_in(world.users["leader"]), world.child.pk
    pages = [
        leader.get(f"/barn/{child}/sammenlign/{world.twin.pk}/"),
        leader.post("/sok/", {"q": "Own Prøve"}),
        leader.post("/barn/ny/", {"first_name": "Own", "last_name": "Prøve", "birth_date": "4.3.2017"}),
        leader.post("/saker/utskrift/"),
        *(leader.post("/saker/fil/", {"format": form}) for form in ("csv", "xlsx")),
    ]
    assert [page.status_code for page in pages] == [200] * len(pages)
    assert [spot for page in pages for spot in spots(page, "", "")] == []
    assert str(world.twin.pk) in pages[2].text
    for asked in (f"enhet={world.place.pk}", ""):
        text = leader.post("/saker/", {"q": NAME}).text if not asked else leader.get(f"/saker/?{asked}").text
        assert str(world.case.pk) not in text
    assert str(world.case.pk) in leader.post("/saker/", {"q": "Own"}).text


def test_who_asks_for_it_reads_it_and_it_is_in_the_audit(acting_as, signed_in):
    world = Hidden(acting_as, signed_in, "local_shield")
    clerk = signed_in(world.users["clerk"])
    folder, years = f"/barn/{world.child.pk}/sted/", f"/barn/{world.child.pk}/trinn/"
    text = clerk.post(folder).text
    assert [word for word in (NAME, CLASS, HOME, BEFORE) if word not in text] == []
    assert CLASS not in clerk.get(years).text
    assert CLASS in clerk.post(years).text
    assert clerk.post(years, {"number": "9", "group": "9Æ"}).status_code == 302
    with seeding():
        shown = AuditEvent.objects.filter(action="place.shown", user_id=world.users["clerk"].pk)
        assert shown.count() == 2


def test_what_is_written_again_keeps_the_home_that_nobody_saw(acting_as, signed_in):
    world = Hidden(acting_as, signed_in, "local_shield")
    form = {"first_name": "Own", "last_name": "Prøve", "birth_date": "4.3.2017", "language": "somali"}
    assert signed_in(world.users["clerk"]).post(f"/barn/{world.child.pk}/rett/", form).status_code == 302
    with seeding():
        kept = Child.objects.filter(pk=world.child.pk).values_list("language", "home_municipality__number").get()
    assert kept == ("somali", "3399")
