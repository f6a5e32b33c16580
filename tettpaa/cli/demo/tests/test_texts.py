import re
import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any

import pytest

from tettpaa.cli.demo.content import texts
from tettpaa.cli.demo.content.grammar import Arena, Language, blocks, frames, read_toml, recipes

FORBIDDEN = (
    r"\bklient\w*",
    r"\bsvak\w*",
    r"ressurskrevende|ressurskrevjande",
    r"\btunge? sak",
    r"problembarn",
    r"spesialundervisning",
    r"innvilg\w*|\bavslått",
    r"\bdiagnose\w*",
    r"enkeltvedtak",
    r"\b(SV|ITO|IOP|ASK|BTI|PHT|MBM)\b",
    r"frist oppfylt|innenfor fristen",
    r"sakkyndig instans|forvaltningsorgan|undertegnede",
    r"partsinnsyn|saksdokument",
    r"taushetsbelagt|unntatt offentlighet",
    r"kode 6|kode 7|hemmelig adresse",
    r"manglende samtykke",
    r"samværsforelder|omsorgsperson|formynder",
    r"\bavvist|\bavvises",
    r"saken er lukket",
    r"ekspedert|avskrevet|utkvittert",
    r"\bslette\w*",
    r"onboarding|dashboard|workflow|feedback|tracking",
    r"vennligst|beklageligvis|dessverre|\bobs\b|!",
    r"\bautist\w*|\badhd\b|\bumoden\w*|\blat\b|\btreg\w*|\butagerende|\batferdsvansk\w*",
    r"§",
)
# A text drawn for anybody's child uses the name; only the cast's own texts know how a child is spoken of.
PRONOUNS = r"\b(han|hun|hans|hennes|henne|ham)\b"
DATES = r"\b\d{4}-\d{2}-\d{2}\b|\b(19|20)\d{2}\b|\b\d{1,2}\. (januar|februar|mars|april|mai|juni|juli|august)"


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def every_sentence() -> list[str]:
    files = [read_toml("texts/process.toml"), read_toml("cast.toml"), read_toml("cast_cases.toml")]
    languages: tuple[Language, ...] = ("nb", "nn")
    for language in languages:
        files += [frames(language), blocks("school", language), blocks("kindergarten", language)]
    return [sentence for file in files for sentence in strings(file)]


@pytest.mark.parametrize("pattern", FORBIDDEN)
def test_no_family_reads_a_word_that_we_never_show(pattern: str) -> None:
    found = [sentence for sentence in every_sentence() if re.search(pattern, sentence, re.IGNORECASE)]
    assert not found


def test_drawn_texts_do_not_guess_whether_a_child_is_he_or_she() -> None:
    languages: tuple[Language, ...] = ("nb",)
    for language in languages:
        for file in (frames(language), blocks("school", language), blocks("kindergarten", language)):
            assert not [one for one in strings(file) if re.search(PRONOUNS, one, re.IGNORECASE)]


def test_nothing_carries_a_date_of_its_own() -> None:
    assert not [one for one in every_sentence() if re.search(DATES, one)]


def voices(language: Language) -> Iterator[texts.Voice]:
    arenas: tuple[Arena, ...] = ("school", "kindergarten")
    for arena in arenas:
        for reason in blocks(arena, language):
            for age in (1.5, 4, 7, 11, 14):
                yield texts.Voice("Elias", arena, language, reason, texts.band(age, arena), 17)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_every_recipe_can_be_written_for_every_reason_and_age(language: Language) -> None:
    for voice in voices(language):
        other = "kindergarten_" if voice.arena == "school" else "school_"
        for recipe in recipes():
            if recipe.startswith(other):
                continue
            text = texts.write(recipe, voice)
            assert text
            assert "{" not in text
            assert "Eliass" not in text


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_assessment_has_text_for_each_element(language: Language) -> None:
    for voice in voices(language):
        sections = texts.sections(voice)
        assert tuple(sections) == texts.elements(voice.arena)
        assert all(len(text) > 20 for text in sections.values())
        assert texts.section(voice, "need_stated", needs_help=False) != sections["need_stated"]


@pytest.mark.parametrize("arena", ["school", "kindergarten"])
def test_the_elements_are_those_of_the_law(arena: Arena) -> None:
    file = resources.files("tettpaa.core").joinpath("law/assessments.toml")
    rules = tomllib.loads(file.read_text(encoding="utf-8"))["assessments"][arena]
    known = {row["key"] for row in rules["elements"] + rules["sections"]}
    assert set(texts.elements(arena)) <= known
    assert known - set(texts.elements(arena)) <= {"holistic"}


def test_the_same_case_gives_the_same_text_and_another_turn_another() -> None:
    voice = texts.Voice("Saga", "kindergarten", "nb", "language", "early", 5)
    assert texts.concern(voice) == texts.concern(voice)
    notes = {texts.note(voice, "observation", turn) for turn in range(12)}
    assert len(notes) > 6


def test_two_thousand_cases_do_not_look_copied() -> None:
    drawn = {
        texts.concern(texts.Voice("Saga", "kindergarten", "nb", "language", "early", seed)) for seed in range(2000)
    }
    assert len(drawn) > 1000


def test_no_sentence_comes_twice_in_a_concern() -> None:
    for seed in range(300):
        text = texts.concern(texts.Voice("Saga", "school", "nb", "reading", "young", seed))
        sentences = re.split(r"(?<=[.?])\s+", text)
        assert len(sentences) == len(set(sentences))


def test_tried_measures_are_different_and_have_a_period_and_an_effect() -> None:
    for voice in voices("nb"):
        first, second = texts.tried_measures(voice)
        assert first.what != second.what
        assert "uker" in first.period
        assert first.effect


def test_the_extent_is_a_number() -> None:
    for voice in voices("nb"):
        assert texts.hours(voice).teacher > 0


def test_owners_of_a_name_that_ends_in_s_get_an_apostrophe() -> None:
    assert texts.Voice("Elias", "school", "nb", "reading", "young", 1).genitive == "Elias’"
    assert texts.Voice("Saga", "school", "nb", "reading", "young", 1).genitive == "Sagas"
