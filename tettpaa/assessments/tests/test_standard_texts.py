"""The library of standard texts: never changed, only replaced; about no child; put in where it fits."""

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

from tests.support.database import seeding
from tettpaa.access.problems import Changed, Problem
from tettpaa.assessments.actions import standard_texts as acts
from tettpaa.assessments.models import StandardText
from tettpaa.assessments.queries import drafts, standard_texts
from tettpaa.assessments.tests.writing import Writing

pytestmark = pytest.mark.usefixtures("db")
WORDS = {"title": "Lydbøker", "language": "nb", "element": "reasons", "html": "<p>Lydbøker hjelper mange.</p>"}


def write(work, by, replaces=None, **words):
    with work.acting_as(by):
        return acts.write_standard_text(replaces=replaces, by=by, **WORDS | words)


def test_a_text_stands_in_the_drafts_that_it_fits_and_is_replaced_whole(acting_as):
    work = Writing(acting_as)
    assessment = work.start()
    first = write(work, work.jonas)
    write(work, work.jonas, title="Nynorsk", language="nn")
    second = write(work, work.nora, replaces=first, html="<p>Lydbøker og mer tid.</p>")
    with acting_as(work.nora):
        whole = drafts.draft(assessment)
        standard_texts.add_to(whole, standard_texts.fitting(whole))
        assert [one.pk for one in whole.part("reasons").standard_texts] == [second.pk]
        assert whole.part("inclusion").standard_texts == []
        assert [one.pk for one in standard_texts.earlier(second)] == [first.pk]
    with pytest.raises(Changed):
        write(work, work.mari, replaces=first)
    with acting_as(work.mari):
        acts.withdraw_standard_text(text=second, by=work.mari)
        assert [one.title for one in standard_texts.in_force()] == ["Nynorsk"]


def test_the_database_changes_none(acting_as):
    work = Writing(acting_as)
    made = write(work, work.nora)
    with acting_as(work.nora), pytest.raises(ProgrammingError), transaction.atomic():
        StandardText.objects.filter(pk=made.pk).update(html="<p>Noe annet.</p>")


def test_a_text_about_somebody_is_refused(acting_as):
    with pytest.raises(Problem, match="fødselsnummer"):
        write(work := Writing(acting_as), work.nora, html="<p>Gjelder 010112 12345.</p>")


def test_the_pages(acting_as, signed_in):
    work = Writing(acting_as)
    browser = signed_in(work.nora)
    assert "ingen tekster ennå" in browser.get(reverse("assessments:standard_texts")).text
    add = reverse("assessments:add_standard_text")
    assert browser.post(add, {"title": "", "language": "nb", "html": "<p>x</p>"}).status_code == 422
    assert "Teksten står i biblioteket" in browser.post(add, WORDS, follow=True).text
    with seeding():
        made = StandardText.objects.get()
    change = reverse("assessments:standard_text", args=[made.pk])
    assert browser.post(change, WORDS | {"title": "Bøker som lyd"}, follow=True).status_code == 200
    assert browser.get(change).status_code == 404
    found = browser.get(reverse("assessments:standard_texts"), {"ord": "bøker som", "maalform": "nb"}).text
    assert "Bøker som lyd" in found
    assert "Ingen tekster passer" in browser.get(reverse("assessments:standard_texts"), {"ord": "finnes ikke"}).text
    assert signed_in(work.sara).get(reverse("assessments:standard_texts")).status_code in {302, 404}
