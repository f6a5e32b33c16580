"""Traps of the law's text: old section numbers, numbers that people get wrong, and what becomes of the papers."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.apps import apps

from tests.support.database import project_file
from tettpaa.access.policies import RowPolicy, verbs_of
from tettpaa.assessments.queries import drafts
from tettpaa.assessments.rules import wording_warnings
from tettpaa.assessments.tests.writing import Writing
from tettpaa.assessments.wording import say
from tettpaa.core import clock
from tettpaa.core.rule_types import LegalReference
from tettpaa.core.rulesets import law_text, newest, ruleset
from tettpaa.core.templatetags.ui import day_year
from tettpaa.documents.models import Document, FinalDocument, Revision, StoredFile

RULES = newest()
PACKAGE = project_file("tettpaa")
SECTION = re.compile(r"§§?\s?(\d+(?:[-–]\d+)?(?: [a-z]\b)?)")
DRAFTS_OF_ONES_OWN = {
    "referrals.ReferralGuardian": "a referral that is not sent yet",
    "referrals.TriedMeasure": "a referral that is not sent yet",
    "referrals.ReferralAttachment": "a referral that is not sent yet",
    "desk.SavedView": "how somebody likes a list",
    "desk.UnusualReading": "a measure of an employee; goes when its own rule says, and is about no child's case",
    "people.HomeStreet": "the street an employee told of, of their own will; is about no child",
    "access.Notification": "that there is something to read; holds no word of it, and goes when it is told",
    "access.NoticeDelivery": "an e-mail or a text message that has gone; its proof goes when its own rule says",
    "cases.KeptUpload": "a file of a form that was refused; its sender's own, a day at most",
}
"""Tables that a role of the pages may delete from, each with its reason: one's own draft, never what is archived."""


def written_for_people() -> Iterator[tuple[Path, str]]:
    """Every file with words that reach a page or a paper. The rule files are the source, and stand apart."""
    for pattern in ("*.html", "*.txt", "*.typ", "*.py", "*.toml", "*.po"):
        for path in PACKAGE.rglob(pattern):
            if not {"tests", "migrations", "law"} & set(path.relative_to(PACKAGE).parts):
                yield path, path.read_text("utf-8")


# D6: old section numbers live on


def test_d6_no_page_or_letter_of_ours_says_an_old_number():
    old = {former.section for former in RULES.former.values()}
    assert {"5-1", "5-3", "5-4", "5-6", *(f"19 {letter}" for letter in "abcdefgh")} <= old
    said = [(path.name, number) for path, words in written_for_people() for number in SECTION.findall(words)]
    assert not [one for one in said if one[1].replace("–", "-") in old]


def test_d6_every_old_number_leads_to_one_that_is_in_force():
    for former in RULES.former.values():
        assert former.now
        for key in former.now:
            reference = RULES.reference(key)
            assert reference.section != former.section
            assert law_text(reference), f"{former.section} leads to {key}, whose words we do not hold"
        assert former.last_day < date(2026, 1, 1)


@pytest.mark.parametrize(
    ("written", "now"),
    [
        ("Vedtaket fra 2022 er etter § 5-1.", "opplæringslova § 11-6 første ledd"),
        ("Sakkyndig vurdering, jf. §5–3.", "opplæringslova § 11-7 første ledd og opplæringslova § 11-8"),
        ("PPT, § 5-6", "opplæringslova § 11-13 andre ledd og opplæringslova § 11-13 tredje ledd"),
        ("Vurdering etter barnehageloven § 19 d", "barnehageloven § 34 første ledd"),
    ],
)
def test_d6_an_author_who_writes_an_old_number_is_shown_the_new_one(written: str, now: str):
    (warning,) = wording_warnings(written, RULES)
    assert written[warning.starts : warning.ends] == warning.word
    assert now in say(warning.advice)


@pytest.mark.parametrize("written", ["§ 5-11", "§ 15-1", "fem uker, 5-1 i håndball", "§ 19", "§ 5-3-1", "§ 19 andre"])
def test_d6_a_number_that_only_looks_old_is_left_alone(written: str):
    assert wording_warnings(written, RULES) == ()


@pytest.mark.usefixtures("db")
def test_d6_each_document_keeps_the_rules_it_was_made_under_and_the_page_says_which(acting_as, signed_in):
    people = Writing(acting_as)
    assessment = people.signed()
    with acting_as(people.nora):
        kept = Document.objects.get(pk=assessment.document_id).rule_version
        assert kept == drafts.rules_of(assessment).version == ruleset(clock.today()).version
        assert FinalDocument.objects.get().document.rule_version == kept
    page = signed_in(people.nora).get(f"/saker/{people.case.pk}/dokumenter/").content.decode()
    assert f"etter reglene fra {day_year(date.fromisoformat(kept[:10]))}" in page


@pytest.mark.usefixtures("db")
def test_d6_the_old_number_stays_in_the_history_while_the_margin_shows_the_new(acting_as, signed_in):
    people = Writing(acting_as)
    people.write_all(learning_outcome="<p>Eleven har vedtak etter § 5-1.</p>")
    page = signed_in(people.nora).get(f"/vurderinger/{drafts_pk(people, acting_as)}/").content.decode()
    assert "Det samme står nå i opplæringslova § 11-6 første ledd." in page
    with acting_as(people.nora):
        assert Revision.objects.filter(html__contains="§ 5-1").exists()


def drafts_pk(people: Writing, acting_as) -> str:
    with acting_as(people.nora):
        return str(drafts.of_case(people.read_case()).pk)


# D7: numbers that people get wrong

RIGHT = {
    "assessment_school": ("ol", "11-8", "sakkunnig vurdering skal den pedagogisk-psykologiske tenesta alltid greie ut"),
    "individual_education_assessment": ("ol", "11-7", "ta stilling til om eleven treng individuelt tilrettelagd"),
    "individual_education_right": ("ol", "11-6", "rett til individuelt tilrettelagd opplæring"),
    "alternative_communication": ("ol", "11-12", "alternativ og supplerande kommunikasjon"),
    "service_assessments_school": ("ol", "11-13", "den pedagogisk-psykologiske tenesta som skal utarbeide vurderinga"),
    "education_plan": ("ol", "11-10", "individuell opplæringsplan"),
    "self_determination": ("ol", "24-5", "fylt 15 år"),
    "decision_kindergarten_moving": ("bhl", "35", "Dersom barnet flytter til en annen kommune"),
    "transport_kindergarten": ("bhl", "36", "skyss"),
    "assessment_kindergarten_extent": ("bhl", "34", "omfang av spesialpedagogisk hjelp"),
    "county_notice_programme": ("of", "4-21", "1. oktober"),
    "county_notice_school": ("of", "4-22", "1. oktober"),
}
"""Reference → act, section, and words that stand there. Moving is section 35; 36 is the way to and from."""


@pytest.mark.parametrize("key", RIGHT)
def test_d7_the_section_that_a_reference_names_says_what_we_say_it_says(key: str):
    act, section, words = RIGHT[key]
    reference = RULES.reference(key)
    assert (reference.act.key, reference.section) == (act, section)
    assert words in (law_text(reference) or "")


def test_d7_the_content_of_the_assessment_is_never_said_to_stand_in_the_section_before():
    school = RULES.assessment("school")
    content = [part.reference for part in school.elements if part.reference.startswith("assessment_school")]
    assert len(content) == 5
    assert {RULES.reference(key).section for key in content} == {"11-8"}
    assert RULES.reference(school.reference).section == "11-8"


def test_d7_every_number_on_our_pages_is_a_section_we_hold_or_know():
    known = {reference.section for reference in RULES.references.values()}
    unknown = [
        f"{path.relative_to(PACKAGE)}: § {number}"
        for path, words in written_for_people()
        if path.suffix in {".html", ".typ", ".po"}
        for number in SECTION.findall(words)
        if number.replace("–", "-") not in known
    ]
    assert unknown == []


def test_d7_a_reference_to_a_point_that_is_not_there_is_found():
    right = RULES.reference("assessment_school_competence")
    wrong = LegalReference(right.key, right.act, right.section, None, 6, right.title, right.label)
    assert law_text(right)
    with pytest.raises(IndexError):
        law_text(wrong)


# D16: what becomes of the papers


def test_d16_every_table_that_holds_a_paper_has_one_rule_about_preserving_it():
    holders = [
        model._meta.label
        for model in apps.get_models()
        if model.__module__.startswith("tettpaa.")
        and (model._meta.app_label != "documents" or model.__name__ in {"Dispatch", "Release"})
        and any(field.related_model in {StoredFile, Document, FinalDocument} for field in model._meta.concrete_fields)
    ]
    named = [table for paper in RULES.papers.values() for table in paper.holds]
    assert len(holders) > 8
    assert sorted(named) == sorted(holders), "say in core/law/papers.toml what happens to these papers"


def test_d16_secrecy_for_sixty_years_is_not_a_rule_about_preserving():
    assert RULES.number("secrecy_years") == 60
    kept = {paper.key: RULES.retention[paper.retention] for paper in RULES.papers.values()}
    assert kept["expert_assessment"].preserve
    assert kept["system_work"].preserve
    assert not kept["journal"].preserve
    assert not kept["consent"].preserve
    assert {rule.reference for rule in kept.values()} == {"preservation"}
    assert RULES.reference("preservation").section == "7-28"


def test_d16_a_person_must_approve_every_disposal():
    assert {rule.approved_by for rule in RULES.retention.values()} == {"municipal_archivist"}
    assert not any(hasattr(rule, name) for rule in RULES.retention.values() for name in ("years", "days", "dispose_on"))


def test_d16_no_role_and_no_job_can_delete_what_is_archived_of_its_own_accord():
    """The database lets no role delete it. What the archivist has decided goes by one pinned function."""
    found = {
        model._meta.label
        for model in apps.get_models()
        for one in model._meta.constraints
        if isinstance(one, RowPolicy) and any("d" in verbs_of(rule) for rule in one.rules.values())
    }
    assert found == set(DRAFTS_OF_ONES_OWN)
    by_itself = {
        model._meta.label
        for model in apps.get_models()
        for one in model._meta.constraints
        if isinstance(one, RowPolicy) and "d" in verbs_of(one.rules.get("WORKER", ""))
    }
    assert by_itself <= set(DRAFTS_OF_ONES_OWN)


@pytest.mark.usefixtures("db")
def test_d16_the_case_says_what_happens_to_its_papers_and_who_decides(acting_as, signed_in):
    people = Writing(acting_as)
    page = signed_in(people.nora).get(f"/saker/{people.case.pk}/dokumenter/").content.decode()
    assert "Ingenting blir kassert av seg selv." in page
    assert "utredninger og sakkyndige vurderinger skal bevares" in page
    assert "kommunens arkivar avgjør hva som skal bevares" in page
    assert "lister som saker er ført inn fra" not in page
