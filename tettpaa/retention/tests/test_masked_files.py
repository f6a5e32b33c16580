"""Parts of a file are masked: what is handed out is made of pictures, and nothing lies under the masks."""

import io
import json
from typing import Any

import pypdfium2
import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_guardian, make_unit, make_user
from tests.support.worlds import saved
from tettpaa.access.problems import NotNow, Problem
from tettpaa.cases.models import CaseNote, NoteAttachment
from tettpaa.core import clock
from tettpaa.documents import masking, rendering
from tettpaa.documents import queries as documents
from tettpaa.documents.actions import files
from tettpaa.documents.document_data import RenderedDocument, Sender, Template
from tettpaa.documents.masking import PDF, Area
from tettpaa.documents.richtext import from_plain
from tettpaa.retention import requesting, requests
from tettpaa.retention.models_requests import AccessItem

pytestmark = pytest.mark.usefixtures("db")
SECRET, KEPT = "Onkel Per", "liker å tegne"
GROUND = {"ground": "party_others_health", "reason": "Gjelder helsen til en annen"}


def letter() -> bytes:
    """Two pages with a text layer, title and marks, as a school would send it."""
    text = f"Elias {KEPT}. {SECRET} har epilepsi.\n\n" + "\n\n".join(f"Linje {n}." for n in range(70))
    return rendering.render(
        RenderedDocument(
            template=Template.PLAIN_LETTER, language="nb", title=f"Rapport om {SECRET}", document_id="X",
            rule_set="x", dated=clock.today(), sender=Sender(name="Skolen"), secrecy="", recipients=(),
            body=from_plain(f"{text}\n\nTil slutt: {SECRET}.").tree,
        )
    )  # fmt: skip


class World:
    """A note with the school's letter and a photo; the mother asks to see everything."""

    def __init__(self, acting_as: Any) -> None:
        with seeding():
            unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            child = make_child(unit=unit)
            confirmed = {"responsibility_confirmed_at": clock.now(), "responsibility_confirmed_by": self.nora}
            mother = make_guardian(child, "Sara", **confirmed)
            self.case = make_case(child, unit, self.nora)
            make_case(make_child("Mila", "Solli", unit=unit), unit, self.jonas)
            note = saved(CaseNote(case=self.case, scope=self.case.scope, kind="note", title="Post", html="<p>Kom.</p>",
                                  written_by=self.nora, locked_at=clock.now()))  # fmt: skip
        sent = {"rapport.pdf": letter(), "tegning.png": photo()}
        with acting_as(self.nora):
            stored = [files.store_file(scope=self.case.scope, name=n, data=d, by=self.nora) for n, d in sent.items()]
        with seeding():
            for file in stored:
                saved(NoteAttachment(note=note, scope=self.case.scope, file=file, added_by=self.nora))
        with acting_as(self.nora):
            self.asked = requests.register(
                case=self.case, guardian=mother, asked_for="Alt", received_on=clock.today(), by=self.nora
            )

    def item(self, name: str) -> AccessItem:
        return AccessItem.objects.get(request=self.asked, title__contains=name)


def photo() -> bytes:
    picture, out = Image.new("RGB", (400, 300), "white"), io.BytesIO()
    ImageDraw.Draw(picture).rectangle((100, 100, 200, 200), fill="red")
    picture.save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def world(acting_as):
    return World(acting_as)


def decide(world: World, acting_as: Any, name: str, **values: Any) -> tuple[AccessItem, bytes]:
    whole = {"choice": "mask", "masked": "", "third_party": True, "areas": [], "whole_pages": []} | GROUND | values
    with acting_as(world.nora):
        item = requesting.item(world.item(name).pk)
        requests.decide(item=item, values=whole, by=world.nora)
        return item, documents.whole_file(item.masked_file) if item.masked_file else b""


def every_byte(pdf: bytes) -> bytes:
    """The file itself and everything that is packed in it."""
    reader = PdfReader(io.BytesIO(pdf))
    parts = [pdf]
    for number in sorted(set(reader.xref[0]) - {0}):
        found = reader.get_object(number)
        parts.append(repr(found).encode())
        if hasattr(found, "get_data"):
            parts.append(found.get_data())
    return b"".join(parts)


def texts(pdf: bytes) -> str:
    """Two programs' reading of all text there is."""
    with pypdfium2.PdfDocument(pdf) as opened:
        drawn = "".join(page.get_textpage().get_text_range() for page in opened)
    return drawn + "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def dark(pdf: bytes, area: Area) -> bool:
    """Whether the middle of the area, past the label, is black in the picture that is given out."""
    shown = Image.open(io.BytesIO(masking.picture(pdf, PDF, area.page))).convert("L")
    x, y = (area.left + area.width * 0.97) * shown.width, (area.top + area.height * 0.9) * shown.height
    return int(shown.getpixel((int(x), int(y)))) < 40  # type: ignore[arg-type]  # one channel


@pytest.mark.commitment("K1.3a")
def test_words_are_covered_wherever_they_stand_and_nothing_lies_under(world, acting_as):
    source = letter()
    assert SECRET in texts(source)
    areas, missing = masking.find(source, PDF, [SECRET])
    assert {area.page for area in areas} == {1, 2, 3}
    assert len(areas) > len({area.page for area in areas})
    assert missing == []
    item, pdf = decide(world, acting_as, "rapport", masked=SECRET)
    assert len(item.areas) == len(areas)
    assert texts(pdf) == ""
    for trace in (SECRET.encode(), SECRET.encode("utf-16-be"), b"epilepsi", "epilepsi".encode("utf-16-be")):
        assert trace not in every_byte(pdf)
    assert all(dark(pdf, area) for area in areas)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == len(PdfReader(io.BytesIO(source)).pages)


def test_what_is_not_covered_can_still_be_seen(world, acting_as):
    _item, pdf = decide(world, acting_as, "rapport", masked=SECRET)
    kept, _missing = masking.find(letter(), PDF, [KEPT])
    shown = Image.open(io.BytesIO(masking.picture(pdf, PDF, 1))).convert("L")
    area = kept[0]
    box = [area.left * shown.width, area.top * shown.height]
    box += [(area.left + area.width) * shown.width, (area.top + area.height) * shown.height]
    low, high = shown.crop(tuple(int(edge) for edge in box)).getextrema()  # type: ignore[arg-type]  # four edges
    assert low < 120  # type: ignore[operator]  # one channel
    assert high > 200  # type: ignore[operator]  # one channel


def test_whole_pages_and_a_part_of_a_picture(world, acting_as):
    _item, pdf = decide(world, acting_as, "rapport", whole_pages=[2])
    assert dark(pdf, Area.whole(2))
    assert not dark(pdf, Area.whole(1))
    drawn = {"page": 1, "left": 0.2, "top": 0.3, "width": 0.4, "height": 0.5}
    _item, pdf = decide(world, acting_as, "tegning", areas=[drawn])
    shown = Image.open(io.BytesIO(masking.picture(pdf, PDF, 1))).convert("RGB")
    colours = [colour for _count, colour in shown.getcolors(1_000_000) or []]
    assert colours
    assert not [(red, green) for red, green, _blue in colours if red > 180 and green < 80]  # type: ignore[misc]  # three


@pytest.mark.parametrize(
    "wrong",
    [
        {"areas": [{"page": 9, "left": 0, "top": 0, "width": 1, "height": 1}]},
        {"areas": [{"page": 1, "left": "x"}]},
        {"areas": [{"page": 1, "left": -1, "top": 0, "width": 1, "height": 1}]},
        {"areas": "x"},
        {"masked": "Står ikke der"},
        {},
    ],
)
def test_what_is_no_mask_is_refused_and_makes_no_file(world, acting_as, wrong):
    with pytest.raises(Problem):
        decide(world, acting_as, "rapport", **wrong)
    with acting_as(world.nora):
        assert world.item("rapport").masked_file_id is None


def test_it_is_looked_over_before_the_answer_and_again_when_changed(world, acting_as, signed_in):
    client = signed_in(world.nora)
    with acting_as(world.nora):
        items = {one.title: one.pk for one in AccessItem.objects.filter(request=world.asked)}
    for title, pk in items.items():
        values = {"choice": "give"} if "rapport" not in title else {"choice": "mask", "masked": SECRET, **GROUND}
        assert client.post(f"/innsyn/dokument/{pk}/", values).status_code == 302
    report = next(pk for title, pk in items.items() if "rapport" in title)
    page = client.get(f"/innsyn/dokument/{report}/").text
    assert "Se over den sladdede filen før svaret lages." in page
    assert f"/innsyn/dokument/{report}/side/?nr=1" in page
    assert client.get(f"/innsyn/dokument/{report}/side/?nr=1")["Content-Type"] == "image/png"
    assert client.get(f"/innsyn/dokument/{report}/side/?nr=99").status_code == 404
    with acting_as(world.nora), pytest.raises(NotNow, match="Se over"):
        requests.answer(request=requesting.request(world.asked.pk), by=world.nora)
    client.post(f"/innsyn/dokument/{report}/sett-over/")
    again = {"choice": "mask", "masked": "", "whole_pages": ["1"], "areas": json.dumps([]), **GROUND}
    assert client.post(f"/innsyn/dokument/{report}/", again).status_code == 302
    with acting_as(world.nora), pytest.raises(NotNow, match="Se over"):
        requests.answer(request=requesting.request(world.asked.pk), by=world.nora)
    client.post(f"/innsyn/dokument/{report}/sett-over/")
    assert client.post(f"/innsyn/{world.asked.pk}/svar/").status_code == 302
    shown = client.get(f"/innsyn/{world.asked.pk}/").text
    assert "Filen som gis ut" in shown
    assert "delvis gitt" in shown


def test_a_colleague_at_the_same_school_gets_no_page_of_it(world, acting_as, signed_in):
    with acting_as(world.nora):
        pk = world.item("rapport").pk
    client = signed_in(world.jonas)
    assert client.get(f"/innsyn/dokument/{pk}/side/?nr=1").status_code == 404
    assert client.post(f"/innsyn/dokument/{pk}/sett-over/").status_code == 404
