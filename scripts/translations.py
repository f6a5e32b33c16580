"""Collect every text that can be translated, and bring the translation files (.po) up to date. Needs no GNU gettext.

.venv/bin/python scripts/translations.py            update the files; translations that exist are kept
.venv/bin/python scripts/translations.py --check    change nothing; list what is missing or no longer used
"""

import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from babel.messages.extract import extract
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "tettpaa"
LOCALE = PACKAGE / "locale"

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}

# English is for families and schools who meet us through the portal; the desk is Norwegian only.
ENGLISH_SOURCES = (
    "tettpaa/portal/",
    "tettpaa/access/demo_cast.py",
    "tettpaa/access/forms_notices.py",
    "tettpaa/access/language.py",
    "tettpaa/access/models/notices.py",
    "tettpaa/access/noticing.py",
    "tettpaa/access/reading_words.py",
    "tettpaa/access/templates/access/_cast_group.html",
    "tettpaa/access/templates/access/_sessions.html",
    "tettpaa/access/templates/access/portal_sessions.html",
    "tettpaa/access/views_sessions.py",
    "tettpaa/access/templates/access/sign_in.html",
    "tettpaa/access/templates/access/_notices.html",
    "tettpaa/access/templates/access/_portal_door.html",
    "tettpaa/access/templates/access/clearance.html",
    "tettpaa/access/templates/access/no_access_yet.html",
    "tettpaa/access/templates/access/not_signed_in.html",
    "tettpaa/access/templates/access/signed_out.html",
    "tettpaa/cases/actions/decisions.py",
    "tettpaa/cases/consent_words.py",
    "tettpaa/cases/forms_time.py",
    "tettpaa/cases/wording.py",
    "tettpaa/core/templates/403.html",
    "tettpaa/core/templates/404.html",
    "tettpaa/core/templates/500.html",
    "tettpaa/core/templates/csrf.html",
    "tettpaa/core/templates/core/_clock_family.html",
    "tettpaa/core/templates/core/_clock_unit.html",
    "tettpaa/core/templates/core/_crumbs.html",
    "tettpaa/core/templates/core/_error_summary.html",
    "tettpaa/core/templates/core/_field.html",
    "tettpaa/core/templates/core/_footer.html",
    "tettpaa/core/templates/core/_form.html",
    "tettpaa/core/templates/core/_languages.html",
    "tettpaa/core/templates/core/_pagination.html",
    "tettpaa/core/templates/core/base.html",
    "tettpaa/core/templates/core/portal_base.html",
    "tettpaa/core/templates/core/_thread.html",
    "tettpaa/cases/forms_messages.py",
    "tettpaa/cases/actions/messaging.py",
    "tettpaa/core/templates/core/public_base.html",
    "tettpaa/core/ui_numbers.py",
    "tettpaa/core/wording.py",
    "tettpaa/documents/pdf_files.py",
    "tettpaa/documents/pictures.py",
    "tettpaa/documents/scanning.py",
    "tettpaa/documents/uploads.py",
    "tettpaa/documents/word_files.py",
    "tettpaa/participation/actions.py",
    "tettpaa/participation/models",
    "tettpaa/people/models.py",
    "tettpaa/referrals/actions.py",
    "tettpaa/referrals/forms.py",
    "tettpaa/referrals/models.py",
    "tettpaa/referrals/templates/referrals/_text.html",
    "tettpaa/referrals/actions/kinds.py",
    "tettpaa/referrals/wording.py",
    "tettpaa/systemwork/forms_referral.py",
    "tettpaa/systemwork/models.py",
    "tettpaa/systemwork/referring.py",
    "tettpaa/systemwork/templates/systemwork/_asked.html",
    "tettpaa/systemwork/wording.py",
)
LANGUAGES: dict[str, tuple[str, ...]] = {"nn": ("tettpaa/",), "en": ENGLISH_SOURCES}
PLACEHOLDER = re.compile(r"%\(\w+\)[#0\- +]*\d*(?:\.\d+)?[a-zA-Z]|\{\w*\}|%[sdrf]")


class Text(NamedTuple):
    """One text as the code has it: what it is, in the plural too, and in which context."""

    context: str | None
    singular: str
    plural: str


Sources = dict[Text, set[str]]


def main(arguments: list[str]) -> int:
    """Update the files, or only look."""
    settings.configure(USE_I18N=True)
    sources = collect()
    check = "--check" in arguments
    wrong = 0
    for language, folders in LANGUAGES.items():
        wanted = {text: files for text, files in sources.items() if any(file.startswith(folders) for file in files)}
        path = LOCALE / language / "LC_MESSAGES" / "django.po"
        known = {key_of(entry): entry for entry in polib.pofile(str(path))} if path.exists() else {}
        if check:
            wrong += report(language, wanted, known)
        else:
            write(path, language, wanted, known)
    return 1 if wrong else 0


def collect() -> Sources:
    """Find every text under the package, with the files it stands in."""
    sources: Sources = {}
    for path in sorted([*PACKAGE.rglob("*.html"), *PACKAGE.rglob("*.txt"), *PACKAGE.rglob("*.py")]):
        parts = path.relative_to(PACKAGE).parts
        if {"tests", "migrations", "static"} & set(parts) or (path.suffix != ".py" and "templates" not in parts):
            continue
        name = path.relative_to(ROOT).as_posix()
        for text in texts_in(path, name):
            sources.setdefault(text, set()).add(name)
    return sources


def texts_in(path: Path, name: str) -> Iterator[Text]:
    """Read the texts of one file; a template is first turned into calls, as Django itself does."""
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # What is left is calls among blanked words; without indentation it can be read as Python.
        content = "\n".join(line.strip() for line in templatize(content, origin=name).splitlines())
    source = io.BytesIO(content.encode("utf-8"))
    for _line, message, _comments, context in extract("python", source, KEYWORDS, options={"encoding": "utf-8"}):
        singular, plural = message if isinstance(message, tuple) else (message, "")
        if singular:
            yield Text(context, singular, plural)


def key_of(entry: polib.POEntry) -> Text:
    """Name an entry as the code does."""
    return Text(entry.msgctxt, entry.msgid, entry.msgid_plural or "")


def translated(entry: polib.POEntry | None) -> bool:
    """Say whether every form of an entry has its words."""
    if entry is None:
        return False
    forms = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    return bool(forms) and all(forms)


def report(language: str, wanted: Iterable[Text], known: dict[Text, polib.POEntry]) -> int:
    """List what is missing and what is no longer used; answer how many."""
    texts = set(wanted)
    missing = sorted(text.singular for text in texts if not translated(known.get(text)))
    obsolete = sorted(text.singular for text in set(known) - texts)
    for word, names in (("missing", missing), ("obsolete", obsolete)):
        for name in names:
            print(f"{language} {word}: {name!r}")
    print(f"{language}: {len(texts) - len(missing)} of {len(texts)} translated, {len(obsolete)} obsolete")
    return len(missing) + len(obsolete)


def write(path: Path, language: str, wanted: Sources, known: dict[Text, polib.POEntry]) -> None:
    """Write the file anew, sorted, with the translations it had."""
    file = polib.POFile(wrapwidth=110)
    file.metadata = {
        "Project-Id-Version": "Tett på",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    for text in sorted(wanted, key=lambda text: (text.singular, text.context or "", text.plural)):
        file.append(entry_for(text, wanted[text], known.get(text)))
    path.parent.mkdir(parents=True, exist_ok=True)
    file.save(str(path))


def entry_for(text: Text, files: set[str], old: polib.POEntry | None) -> polib.POEntry:
    """Make one entry; no line numbers, so that moved code does not change the file."""
    entry = polib.POEntry(
        msgctxt=text.context,
        msgid=text.singular,
        msgid_plural=text.plural,
        msgstr=old.msgstr if old else "",
        occurrences=[(file, "") for file in sorted(files)],
        flags=["python-format"] if re.search(r"%\(\w+\)|%[sd]", text.singular + text.plural) else [],
    )
    if text.plural:
        entry.msgstr_plural = dict(old.msgstr_plural) if old else {0: "", 1: ""}
    return entry


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
