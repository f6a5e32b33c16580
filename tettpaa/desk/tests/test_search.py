"""Search in cases, notes and documents: both forms of Norwegian, and nothing but what one may see."""

import pytest

from tests.support.database import seeding
from tests.support.people import grade_address, let_in, make_case, make_child, make_scope, make_unit, make_user
from tests.support.worlds import make_file
from tettpaa.access.models import Denial, ReadLogEntry
from tettpaa.access.roles import Role, ScopeKind
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.cases.models import CaseNote
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.desk import search
from tettpaa.documents.models import Document, Section
from tettpaa.people.models import AddressGrading

pytestmark = pytest.mark.usefixtures("db")
LAST_LINE = "Finner du ikke den du søker etter?"


def note(case, text, title="Samtale", **values):
    """A note, kept past the policies."""
    made = CaseNote(case=case, scope=case.scope, kind="note", title=title, html=f"<p>{text}</p>", **values)
    made.save()
    return made


def draft(case, text):
    """An assessment with one section."""
    version = ruleset(clock.today()).version
    document = Document(scope=case.scope, kind="expert_assessment", title="Utkast", rule_version=version)
    document.save()
    Section(scope=case.scope, document=document, key="learning_outcome", position=1, html=f"<p>{text}</p>").save()
    assessment = ExpertAssessment(case=case, scope=case.scope, document=document, type="school")
    assessment.save()
    return assessment


@pytest.fixture
def town():
    """Nora and Jonas have a child each at the same school; their leader sees both."""
    with seeding():
        unit = make_unit()
        nora, jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        mine = make_case(make_child(unit=unit), unit, nora)
        hers = make_case(make_child("Ada", "Solli", unit=unit), unit, jonas)
        mine.number, hers.number = "2026-000041", "2026-000042"
        mine.save()
        hers.save()
        note(mine, "Elias strever med leseforståelsen på skolen.")
        note(hers, "Ada strever med leseforståelsen på skolen, og mor er syk.")
    return nora, jonas, hanne, mine, hers


@pytest.fixture
def hits(signed_in):
    """What the page of a search shows between the field and its last line."""

    def search(user, text):
        page = signed_in(user).post("/sok/", {"q": text})
        assert page.status_code == 200
        assert LAST_LINE in page.text
        return page.text.split('id="treff"')[1].split(LAST_LINE)[0]

    return search


@pytest.mark.commitment("K1.3a")
def test_an_adviser_finds_the_words_of_her_own_notes_and_never_of_the_neighbour_s(town, hits):
    nora, jonas, hanne, mine, hers = town
    found = hits(nora, "leseforståelse")
    assert f"/saker/{mine.pk}/notat/" in found
    assert "<mark>leseforståelsen</mark>" in found
    assert "Elias" in found
    assert not {"Ada", str(hers.pk)} & set(found.replace("/", " ").split())
    assert str(hers.pk) in hits(jonas, "leseforståelse")
    both = hits(hanne, "leseforståelse")
    assert str(mine.pk) in both
    assert str(hers.pk) in both


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Skulen har prøvd lesegruppe.", "skole lesegrupper"),
        ("Skolen har prøvd lesegruppe.", "skulen"),
        ("Høyrsla blei testa i går.", "hørsel"),
        ("Hørselen ble testet i går.", "horsel"),
        ("Tilvisinga kom i mars.", "henvisningen"),
        ("Vanskane er store.", "vansker"),
        ("Vurderinga er klar.", "vurdering"),
        ("Vurderingen er klar.", "vurderinga"),
        ("Eleven følgjer godt med.", "elev"),
        ("Elevane på trinnet.", "elever"),
        ("Elevene på trinnet.", "elevane"),
        ("Skulane har møte.", "skole"),
        ("Konsentrasjonen er svak.", "konsentrasjn"),
        ("Åse Moe ringte.", "aase"),
        ("Aase Moe ringte.", "åse"),
        ("Prøv lese/skrive-kurs.", "skrive"),
        ("Se <em>språk</em>vansker", "språk"),
    ],
)
def test_bokmal_and_nynorsk_find_each_other_with_endings_and_misspelled(town, hits, written, asked):
    nora, *_, mine, _hers = town
    with seeding():
        made = note(mine, written)
    assert str(made.pk) in hits(nora, asked)


def test_tags_of_the_text_are_no_words_of_it(town, hits):
    nora, *_, mine, _hers = town
    with seeding():
        note(mine, '<strong class="viktig">Ring</strong> mor')
    assert "notat/" not in hits(nora, "strong")
    assert "notat/" not in hits(nora, "viktig")


@pytest.mark.commitment("K1.3a")
def test_a_denial_hides_the_hit_its_words_and_that_there_was_one(town, hits):
    _nora, _jonas, hanne, mine, hers = town
    with seeding():
        Denial(scope=hers.folder, user=hanne, kind=Denial.Kind.PERSONAL).save()
    found = hits(hanne, "leseforståelse")
    assert str(mine.pk) in found
    assert "Ada" not in found
    assert hits(hanne, "mor syk") == hits(hanne, "ordsomikkefinnes")


@pytest.mark.commitment("K1.3a")
def test_a_shielded_case_says_that_it_is_and_nothing_that_is_written(town, hits):
    nora, _jonas, hanne, mine, _hers = town
    with seeding():
        denial = grade_address(mine.child, nora)
        AddressGrading(scope=mine.folder, child=mine.child, level="local_shield", denial=denial).save()
    found = hits(nora, "leseforståelse")
    assert "Skjermet sak" in found
    assert "Elias" not in found
    assert "<mark>" not in found
    assert str(mine.pk) not in hits(hanne, "leseforståelse")


def test_drafts_and_files_are_found_with_the_place_of_the_hit(town, hits):
    nora, jonas, hanne, mine, _hers = town
    with seeding():
        assessment = draft(mine, "Eleven har lite utbytte i <strong>matematikk</strong> & norsk.")
        file = make_file(mine.scope)
        file.name = "epikrise_BUP-2026.pdf"
        file.save()
    for user in (nora, hanne):
        found = hits(user, "matematikk")
        assert f"/vurderinger/{assessment.pk}/" in found
        assert "<mark>matematikk</mark> &amp; norsk" in found
        assert "Elevens utbytte av opplæringen" in found
        assert f"/{file.pk}/" in hits(user, "epikrise")
    assert str(assessment.pk) not in hits(jonas, "matematikk")
    assert str(file.pk) not in hits(jonas, "epikrise")


def test_a_clerk_and_the_head_find_no_words_of_the_journal(town, hits):
    with seeding():
        case = town[3]
        draft(case, "Eleven har lite utbytte i matematikk.")
        users = make_user("Bente Lie", Role.CLERK), make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
        for user in users:
            let_in(user, case.scope)
    for user in users:
        assert "notat/" not in hits(user, "leseforståelse")
        assert "vurderinger/" not in hits(user, "matematikk")
        assert str(case.pk) in hits(user, "Elias")


@pytest.mark.parametrize("text", ["2026-000041", "2026-41", "41", "000041"])
def test_a_case_is_found_by_its_number_by_those_who_may_see_it(town, hits, text):
    nora, jonas, hanne, mine, _hers = town
    assert str(mine.pk) in hits(nora, text)
    assert str(mine.pk) in hits(hanne, text)
    assert str(mine.pk) not in hits(jonas, text)


def test_a_child_s_cases_stand_under_the_child(town, hits):
    nora, *_, mine, hers = town
    found = hits(nora, "Haugland")
    assert f"/barn/{mine.child_id}/" in found
    assert f"/saker/{mine.pk}/" in found
    assert "2026-000041" in found


def test_the_folder_leads_back_to_the_case_one_came_from_and_to_no_other(town, signed_in):
    nora, *_, mine, hers = town
    for came_from in (mine.pk, hers.pk, "x"):
        page = signed_in(nora).get(f"/barn/{mine.child_id}/?fra={came_from}").text
        assert f'<a href="/saker/{mine.pk}/">' in page
        assert str(hers.pk) not in page


def test_a_misspelled_name_finds_those_who_are_called_nearly_that(town, hits):
    nora, jonas, _hanne, mine, hers = town
    found = hits(nora, "Elias Hauglnd")
    assert "Barn med nesten samme navn" in found
    assert f"/barn/{mine.child_id}/" in found
    assert f"/barn/{hers.child_id}/" in hits(jonas, "Ada Soli")
    assert str(hers.child_id) not in hits(nora, "Ada Soli")


@pytest.mark.commitment("K1.3a")
def test_that_a_hidden_child_has_the_very_name_is_not_shown_by_the_absence_of_similar_ones(town, hits):
    """Nora's Elias is found for «Ada Haugland» although there is an Ada Haugland whom she may not see."""
    nora, jonas, *_, mine, _hers = town
    before = hits(nora, "Ella Haugland")
    with seeding():
        unit = make_unit("Solvik skole (eksempel)")
        make_case(make_child("Ella", "Haugland", unit=unit), unit, jonas)
    assert str(mine.child_id) in before
    assert hits(nora, "Ella Haugland") == before


def test_what_was_found_is_logged_as_read(town, hits):
    nora, *_, mine, _hers = town
    hits(nora, "leseforståelse")
    with seeding():
        logged = ReadLogEntry.objects.filter(what="search").get()
    assert logged.list_scope_ids == [mine.scope_id]


@pytest.mark.parametrize("text", ["'", "a | b", "!!", "(:*)", "\\", "og i på", "<script>alert(1)</script>", "e" * 80])
def test_odd_words_are_answered(town, hits, text):
    assert "<script>alert" not in hits(town[2], text)


def test_what_was_written_is_escaped_in_the_excerpt(town, hits):
    nora, *_, mine, _hers = town
    with seeding():
        note(mine, "Han skrev &lt;script&gt;alert(1)&lt;/script&gt; på tavla.", title="<script>x</script>")
    found = hits(nora, "tavla")
    assert "<script>" not in found
    assert "&lt;script&gt;" in found


@pytest.mark.parametrize("who", ["leader", "clerk"])
def test_files_that_one_may_not_see_take_no_place_among_the_hits(town, hits, monkeypatch, who):
    _nora, _jonas, hanne, mine, _hers = town
    monkeypatch.setattr(search, "MOST_IDS", 2)
    with seeding():
        user = hanne if who == "leader" else make_user("Bente Lie", Role.CLERK)
        seen = make_file(mine.folder if who == "leader" else make_scope(ScopeKind.CASE_FAMILY, mine.folder))
        hidden = make_child("Ida", "Naboen")
        denial = Denial(scope=hidden.scope, kind=Denial.Kind.GRADED)
        denial.save()
        kinds = [ScopeKind.UNIT_REPORT, ScopeKind.CASE_PROTOCOLS, *([ScopeKind.CASE_STAFF] if who == "clerk" else [])]
        unseen = [make_file(make_scope(kind, mine.folder)) for kind in kinds for _twice in range(3)]
        unseen += [make_file(make_scope(ScopeKind.CASE_FAMILY, hidden.scope)) for _thrice in range(3)]
        for one in (seen, *unseen):
            type(one).objects.filter(pk=one.pk).update(name="logopedrapport.pdf")
    assert str(seen.pk) in hits(user, "logopedrapport")


def test_notes_and_drafts_that_a_leader_may_not_see_take_no_place_among_the_hits(town, hits, monkeypatch):
    _nora, jonas, hanne, mine, _hers = town
    monkeypatch.setattr(search, "MOST_IDS", 2)
    with seeding():
        note(mine, "Vi snakket om fiolinen.", title="Sett")
        draft(mine, "Spiller fiolin hver dag.")
        hidden = make_case(make_child("Ida", "Naboen"), make_unit("Nabolaget skole"), jonas)
        Denial(scope=hidden.folder, kind=Denial.Kind.GRADED).save()
        for _thrice in range(3):
            note(hidden, "Øver på fiolin.", title="Skjult")
        draft(hidden, "Fiolin og fiolin.")
    found = hits(hanne, "fiolin")
    assert "Sett" in found
    assert "Spiller <mark>fiolin</mark>" in found
    assert "Skjult" not in found
