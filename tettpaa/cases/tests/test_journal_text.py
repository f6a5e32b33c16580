"""The text of a note: the editor's marks, a plain field without scripts, and what cannot be kept."""

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tettpaa.cases.models import CaseNote
from tettpaa.cases.tests.test_page_case import Arranged
from tettpaa.documents import richtext

pytestmark = pytest.mark.usefixtures("db")
MARKED = "<h2>Time</h2><p>Leser <strong>med finger</strong>.</p>"


class Journal:
    """Nora at the journal of her case."""

    def __init__(self, signed_in) -> None:
        self.people = Arranged()
        self.browser = signed_in(self.people.nora)

    def send(self, rest="notat/", **texts):
        values = {"kind": "note", "title": "Lesetime", "happened_on": timezone.localdate().isoformat()}
        return self.browser.post(self.people.url(rest), values | texts)

    @property
    def note(self):
        with seeding():
            return CaseNote.objects.get(case=self.people.case)


def test_the_editors_text_keeps_its_marks_and_nothing_that_can_run(signed_in):
    journal = Journal(signed_in)
    assert journal.send(html=MARKED + '<script>alert(1)</script><p onclick="x()">Slutt</p>').status_code == 302
    assert journal.note.html == richtext.clean(MARKED + "<p>Slutt</p>").html


def test_without_scripts_one_writes_paragraphs_and_sees_no_tags(signed_in):
    journal = Journal(signed_in)
    assert journal.send(html="", html_tekst="Første.\r\n\r\n1 < 2, sa <b>Elias</b>.").status_code == 302
    assert journal.note.html == "<p>Første.</p><p>1 &lt; 2, sa &lt;b&gt;Elias&lt;/b&gt;.</p>"
    page = journal.browser.get(journal.people.url(f"notat/{journal.note.pk}/endre/")).text
    plain = page[page.index("<noscript>") : page.index("</noscript>")]
    assert "Første.\n\n1 &lt; 2, sa &lt;b&gt;Elias&lt;/b&gt;." in plain
    assert "&lt;p&gt;" not in plain


def test_without_scripts_marks_stay_until_the_text_is_changed_and_the_page_says_so_first(signed_in):
    journal = Journal(signed_in)
    journal.send(html=MARKED)
    before = journal.note.html
    rest = f"notat/{journal.note.pk}/endre/"
    assert "De blir borte hvis du endrer noe her" in journal.browser.get(journal.people.url(rest)).text
    journal.send(rest, html=before, html_tekst=richtext.plain(before).replace("\n", "\r\n"))
    assert journal.note.html == before
    journal.send(rest, html=before, html_tekst="Ny tekst")
    assert journal.note.html == "<p>Ny tekst</p>"


@pytest.mark.parametrize("text", ["", "<p></p>", "<p>Bra 😀</p>", "<ul><li></li></ul>"])
def test_what_cannot_be_kept_is_said_beside_the_field_with_all_that_was_typed(signed_in, text):
    journal = Journal(signed_in)
    answer = journal.send(html=text)
    assert answer.status_code == 422
    assert 'href="#id_html"' in answer.text
    assert "Lesetime" in answer.text
    with seeding():
        assert not CaseNote.objects.exists()


def test_a_locked_note_is_corrected_by_a_new_one_and_each_leads_to_the_other(signed_in):
    journal = Journal(signed_in)
    journal.send(html=MARKED)
    first = journal.note
    journal.browser.post(journal.people.url(f"notat/{first.pk}/las/"))
    assert journal.send(f"notat/{first.pk}/endre/", html="<p>Nei</p>").status_code == 422
    journal.send(f"notat/?retter={first.pk}", html="<p>Leser uten finger.</p>")
    with seeding():
        second = CaseNote.objects.get(corrects=first)
    assert f"notat/{second.pk}/" in journal.browser.get(journal.people.url(f"notat/{first.pk}/")).text
    assert f"notat/{first.pk}/" in journal.browser.get(journal.people.url(f"notat/{second.pk}/")).text
