"""The translation files can be read, keep every placeholder, and reach the reader."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import polib  # type: ignore[import-untyped]
import pytest
from django.conf import settings as project
from django.utils import translation
from django.utils.translation import gettext, ngettext

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted((ROOT / "tettpaa" / "locale").glob("*/LC_MESSAGES/django.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|%%|%[sdrf]|\{\w*\}|</?\w+[^>]*>")


def language_of(path: Path) -> str:
    return path.parents[1].name


def placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def test_there_is_a_file_for_each_language_but_the_one_we_write_in() -> None:
    assert {language_of(path) for path in FILES} == {code for code, _ in project.LANGUAGES} - {project.LANGUAGE_CODE}


@pytest.mark.parametrize("path", FILES, ids=language_of)
def test_a_file_says_its_language_and_how_it_counts(path: Path) -> None:
    head = polib.pofile(str(path)).metadata
    assert head["Language"] == language_of(path)
    assert head["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert not {"Last-Translator", "PO-Revision-Date", "POT-Creation-Date"} & set(head)


@pytest.mark.parametrize("path", FILES, ids=language_of)
def test_placeholders_are_those_of_the_text(path: Path) -> None:
    for entry in polib.pofile(str(path), check_for_duplicates=True):
        forms = [(entry.msgid, entry.msgstr)]
        if entry.msgid_plural:
            assert set(entry.msgstr_plural) == {0, 1}, entry.msgid
            forms = [(entry.msgid, entry.msgstr_plural[0]), (entry.msgid_plural, entry.msgstr_plural[1])]
        for source, target in forms:
            if target:
                assert placeholders(target) == placeholders(source), source


def test_what_set_up_compiles_is_what_the_reader_sees(tmp_path: Path, settings: Any) -> None:
    shutil.copytree(ROOT / "tettpaa" / "locale", tmp_path, ignore=shutil.ignore_patterns("*.mo"), dirs_exist_ok=True)
    sources = [str(path) for path in sorted(tmp_path.glob("*/LC_MESSAGES/django.po"))]
    subprocess.run([sys.executable, str(ROOT / "scripts" / "compile_translations.py"), *sources], check=True)
    settings.LOCALE_PATHS = [tmp_path]
    with translation.override("nn"):
        assert gettext("Henvisningen er sendt") == "Tilvisinga er send"
        assert ngettext("%(n)s dag", "%(n)s dager", 2) % {"n": 2} == "2 dagar"
    with translation.override("nb"):
        assert gettext("Henvisningen er sendt") == "Henvisningen er sendt"
