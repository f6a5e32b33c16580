"""A file whose stored bytes were altered, or are gone: never shown, said plainly, logged, and named by doctor."""

import logging

import pytest

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_unit, make_user
from tettpaa.access.models import ReadLogEntry
from tettpaa.core import home
from tettpaa.documents.actions import files

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def stored(acting_as):
    with seeding():
        unit, nora = make_unit(), make_user("Nora Brekke")
        case = make_case(make_child(unit=unit), unit, nora)
    with acting_as(nora):
        file = files.store_own_pdf(scope_id=case.scope_id, name="brev.pdf", pdf=pdf(), by=nora)
    return nora, file, next(home.files().glob(f"*/{file.blob}.sealed"))


def pdf() -> bytes:
    import io

    from pypdf import PdfWriter

    out, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("what", ["one byte", "shorter", "gone"])
def test_it_is_never_shown_and_the_log_names_it(stored, signed_in, caplog, what):
    nora, file, place = stored
    client = signed_in(nora)
    assert client.get(f"/filer/{file.pk}/").content.startswith(b"%PDF")
    whole = place.read_bytes()
    if what == "gone":
        place.unlink()
    else:
        changed = bytearray(whole)
        changed[len(whole) // 2] ^= 1
        place.write_bytes(whole[:-1] if what == "shorter" else bytes(changed))
    with caplog.at_level(logging.ERROR):
        answer = client.get(f"/filer/{file.pk}/")
    assert answer.status_code == 409
    assert b"%PDF" not in answer.content
    assert "Si fra til systemadministratoren." in answer.content.decode()
    assert "Referanse" in answer.content.decode()
    assert file.blob in caplog.text
    with seeding():
        assert ReadLogEntry.objects.filter(what="file", object_id=str(file.pk)).count() == 2
