"""The service's own templates: made, changed, published, shared and withdrawn, by those who keep them."""

import json

import pytest
from django.db import DatabaseError, transaction

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.models.protected import in_action
from tettpaa.access.problems import Changed, NotAllowed, NotNow
from tettpaa.access.roles import Role
from tettpaa.core.sentences import Text
from tettpaa.papers import shipping
from tettpaa.papers.actions import templates as actions
from tettpaa.papers.models import DocumentTemplate, TemplateVersion
from tettpaa.papers.queries import templates
from tettpaa.papers.rules.content import CONCERN_REPORT, Content, Review, Section, written

pytestmark = pytest.mark.usefixtures("db")
ABOUT = {"title_nb": "Besøk", "title_nn": "Besøk", "group": "note", "shape": "report", "review": "off"}
ABOUT |= {"paper": "case_document"}
PART = {"title_nb": "Hva jeg så", "title_nn": "Kva eg såg", "guidance_nb": "Kort.", "guidance_nn": "Kort."}
PART |= {"voice": "service", "law": "", "ready_nb": "", "ready_nn": ""}


@pytest.fixture
def hanne():
    with seeding():
        return make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)


@pytest.fixture
def nora():
    with seeding():
        return make_user("Nora Brekke")


def current(key: str = "observation") -> TemplateVersion:
    with seeding():
        return TemplateVersion.objects.select_related("template").get(
            template__key=key, published_at__isnull=False, withdrawn_at=None
        )


def test_a_leader_builds_a_template_publishes_it_and_it_is_listed(signed_in, hanne):
    browser = signed_in(hanne)
    made = browser.post("/maler/ny/", ABOUT | {"base_revision": 0})
    assert made.status_code == 302
    page = made.url
    assert "Malen er tom" in browser.get(page).text
    browser.post(f"{page}publiser/")
    assert "Legg til minst ett" in browser.get(page).text
    chosen = browser.post(f"{page}nytt-avsnitt/", {"kind": "text"})
    assert "Nytt avsnitt: tekst" in browser.get(chosen.url).text
    assert browser.post(chosen.url, PART | {"base_revision": 0}).status_code == 302
    table = {"title_nb": "Avtalt", "title_nn": "Avtalt", "columns_nb": "Hva\nNår", "columns_nn": "Kva\nNår", "rows": 2}
    table |= {"voice": "service", "base_revision": 1}
    assert browser.post(f"{page}nytt-avsnitt/table/", table).status_code == 302
    shown = browser.get(page).text
    assert shown.index("Hva jeg så") < shown.index("Avtalt")
    browser.post(f"{page}avsnitt/avtalt/flytt/", {"way": "up", "base_revision": 2})
    shown = browser.get(page).text
    assert shown.index("Avtalt") < shown.index("Hva jeg så")
    assert browser.get(f"{page}pdf/nn/").content.startswith(b"%PDF")
    browser.post(f"{page}publiser/")
    listed = browser.get("/maler/").text
    assert "Besøk" in listed
    assert "laget her, utgave 1" in listed


def test_a_removed_section_comes_back_with_undo(signed_in, hanne):
    browser = signed_in(hanne)
    page = browser.post(f"/maler/{current().pk}/utkast/").url
    removed = browser.post(f"{page}avsnitt/works/ta-bort/", {"base_revision": 0}, follow=True).text
    assert "Når det gikk bra" not in removed
    assert "Angre siste endring" in removed
    assert "Når det gikk bra" in browser.post(f"{page}angre/", follow=True).text


def test_nothing_typed_is_lost_when_a_field_is_wrong_or_a_colleague_was_first(signed_in, hanne):
    browser = signed_in(hanne)
    page = browser.post(f"/maler/{current().pk}/utkast/").url
    wrong = browser.post(
        f"{page}nytt-avsnitt/text/", PART | {"ready_nb": "Hei {alder}", "ready_nn": "Hei", "base_revision": 0}
    )
    assert wrong.status_code == 422
    assert "kan ikke hentes fra saken" in wrong.text
    assert "Hei {alder}" in wrong.text
    assert browser.post(f"{page}om/", ABOUT | {"base_revision": 0}).status_code == 302
    late = browser.post(f"{page}om/", ABOUT | {"title_nb": "Sent ute", "base_revision": 0})
    assert late.status_code == 422
    assert "En annen har endret malen" in late.text
    assert 'value="Sent ute"' in late.text
    assert 'value="1"' in late.text
    lines = {"title_nb": "T", "title_nn": "T", "columns_nb": "a\nb", "columns_nn": "a", "rows": 1, "voice": "service"}
    uneven = browser.post(f"{page}nytt-avsnitt/table/", lines | {"base_revision": 1})
    assert "Her er det 1 linjer, og 2 på bokmål" in uneven.text


def test_a_new_edition_replaces_the_one_before_and_says_what_is_different(signed_in, hanne):
    browser, first = signed_in(hanne), current()
    page = browser.post(f"/maler/{first.pk}/utkast/").url
    browser.post(f"{page}avsnitt/works/ta-bort/", {"base_revision": 0})
    assert "«Når det gikk bra» er tatt bort." in browser.get(f"{page}endringer/").text
    browser.post(f"{page}publiser/")
    second = current()
    assert second.number == 2
    assert f"/maler/{second.pk}/" == page
    with seeding():
        first.refresh_from_db()
    assert first.withdrawn_at is not None


def test_what_is_published_can_never_be_changed_not_even_by_the_database(acting_as, hanne):
    version = current()
    with acting_as(hanne), pytest.raises(NotNow):
        actions.save_content(version=version, base_revision=0, by=hanne, change_to=lambda old: old)
    for values in ({"content": {}}, {"published_at": None}, {"number": 9}):
        with seeding(), pytest.raises(DatabaseError, match="malutgaven er publisert"), transaction.atomic():
            TemplateVersion.objects.filter(pk=version.pk).update(**values)


def test_a_withdrawn_template_takes_no_new_documents_and_its_versions_stay(signed_in, hanne):
    browser, version = signed_in(hanne), current()
    assert "Trekke tilbake" in browser.get(f"/maler/{version.pk}/trekk-tilbake/").text
    browser.post(f"/maler/{version.pk}/trekk-tilbake/")
    with seeding():
        assert templates.in_use(version.template_id) is None
        assert all(row.template.key != "observation" for row in templates.usable())
    assert "ikke i bruk lenger" in browser.get(f"/maler/{version.pk}/").text


def test_export_and_import_make_the_same_template(signed_in, hanne):
    browser, version = signed_in(hanne), current()
    file = browser.get(f"/maler/{version.pk}/fil/")
    assert file["Content-Disposition"].startswith("attachment")
    taken = browser.post("/maler/hent/", {"text": file.content.decode()})
    assert taken.status_code == 302
    with seeding():
        made = TemplateVersion.objects.select_related("template").latest("made_at")
    assert made.content == version.content
    assert made.is_draft
    assert made.template.key != version.template.key


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"title": {"nb": "x", "nn": "x"},\n "sections": [}', "Linje 2 er skrevet feil"),
        ('{"title": "x"}', "Her skal det stå tekst på bokmål og nynorsk"),
        ('{"title": {"nb": "x", "nn": "x"}, "sections": [{"key": "a", "title": {"nb": "y", "nn": ""}}]}', "Avsnitt 1"),
        ("[]", "Dette er ikke en mal"),
        ("[" * 90_000, "Linje 1 er skrevet feil"),
    ],
)
def test_a_bad_file_is_told_about_and_the_text_stays(signed_in, hanne, text, said):
    browser = signed_in(hanne)
    answer = browser.post("/maler/hent/", {"text": text})
    assert answer.status_code == 422
    assert said in answer.text
    assert text[:20].replace('"', "&quot;") in answer.text


def test_an_adviser_reads_templates_and_keeps_none(signed_in, acting_as, nora):
    browser, version = signed_in(nora), current()
    assert browser.get(f"/maler/{version.pk}/").status_code == 200
    assert "Lag et nytt utkast" not in browser.get(f"/maler/{version.pk}/").text
    for path in ("ny/", "hent/", f"{version.pk}/om/", f"{version.pk}/trekk-tilbake/"):
        assert browser.get(f"/maler/{path}").status_code == 404
    assert browser.post(f"/maler/{version.pk}/publiser/").status_code == 404
    with acting_as(nora), pytest.raises(NotAllowed):
        actions.withdraw(version=version, by=nora)


def test_two_who_change_the_same_draft_do_not_overwrite_each_other(acting_as, hanne):
    version = current()
    with acting_as(hanne):
        draft = actions.start_draft(version=version, by=hanne)
        assert actions.start_draft(version=draft, by=hanne).pk == draft.pk
        actions.save_content(
            version=draft, base_revision=0, by=hanne, change_to=lambda old: actions.without_section(old, "works")
        )
        with pytest.raises(Changed):
            actions.save_content(
                version=draft, base_revision=0, by=hanne, change_to=lambda old: actions.without_section(old, "seen")
            )


def test_loading_the_shipped_templates_again_changes_nothing():
    with seeding():
        assert TemplateVersion.objects.filter(origin="shipped", withdrawn_at=None).count() == len(shipping.shipped())
        assert shipping.load("default") == 0


def test_our_new_edition_replaces_our_own_and_never_the_service_s(monkeypatch, acting_as, hanne):
    shorter = {key: Content(title=one.title, sections=one.sections[:2]) for key, one in shipping.shipped().items()}
    invitation, receipt = current("invitation"), current("receipt")
    with acting_as(hanne):
        mine = actions.start_draft(version=invitation, by=hanne)
        actions.save_content(
            version=mine, base_revision=0, by=hanne, change_to=lambda old: actions.without_section(old, "child")
        )
        actions.publish(version=mine, by=hanne)
        actions.withdraw(version=receipt, by=hanne)
    monkeypatch.setattr(shipping, "shipped", lambda: shorter)
    with seeding():
        assert shipping.load("default") == len(shorter)
        assert shipping.load("default") == 0
        in_use = TemplateVersion.objects.filter(published_at__isnull=False, withdrawn_at=None)
        assert in_use.get(template__key="observation").number == 2
        assert in_use.get(template__key="invitation").pk == mine.pk
        waiting = TemplateVersion.objects.get(template__key="invitation", published_at=None)
        assert waiting.origin == "shipped"
        assert not in_use.filter(template__key="receipt").exists()


def test_every_built_in_document_is_listed_and_shown(signed_in, nora):
    browser = signed_in(nora)
    listed = browser.get("/maler/").text
    assert "Melding til barnevernet" in listed
    assert "det kan ikke slås på" in listed.lower()
    for key in ("school", "concern_report", "county_notice", "closing"):
        assert browser.get(f"/maler/innebygd/{key}/nn/").content.startswith(b"%PDF")
    assert browser.get("/maler/innebygd/noe/nb/").status_code == 404


def test_a_template_with_a_name_that_is_taken_gets_a_key_of_its_own(acting_as, hanne):
    part = (Section(key="a", title=Text("A", "A")),)
    with acting_as(hanne), in_action():
        first = actions.make_template(
            content=Content(title=Text("Observasjon", "Observasjon"), sections=part), by=hanne
        )
        second = actions.make_template(
            content=Content(title=Text("Observasjon", "Observasjon"), sections=part), by=hanne
        )
        keys = set(
            DocumentTemplate.objects.filter(pk__in=[first.template_id, second.template_id]).values_list(
                "key", flat=True
            )
        )
    assert len(keys) == 2


def test_review_of_a_concern_report_cannot_be_switched_on_by_file_nor_in_the_builder(signed_in, hanne):
    browser = signed_in(hanne)
    part = (Section(key="a", title=Text("Bekymringen", "Bekymringa")),)
    words = Text("Bekymringsmelding", "Bekymringsmelding")
    data = written(Content(title=words, purpose=words, sections=part, review=Review.IMPOSSIBLE))
    data["key"] = CONCERN_REPORT
    for review in (Review.REQUIRED, Review.OFF):
        refused = browser.post("/maler/hent/", {"text": json.dumps(data | {"review": review.value})})
        assert refused.status_code == 422
    with seeding():
        template = DocumentTemplate(key=CONCERN_REPORT)
        DocumentTemplate.objects.bulk_create([template])
        del data["key"]
        draft = TemplateVersion(template=template, number=1, content=data, made_by=hanne)
        TemplateVersion.objects.bulk_create([draft])
    head = {"base_revision": "0", "title_nb": "Melding", "title_nn": "Melding", "purpose_nb": "x", "purpose_nn": "x"}
    head |= {"group": "letter", "shape": "letter", "review": "required"}
    assert browser.post(f"/maler/{draft.pk}/om/", head).status_code == 422
    with seeding():
        assert TemplateVersion.objects.get(pk=draft.pk).content["review"] == "impossible"
