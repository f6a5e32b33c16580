"""File names as people's machines give them, made safe to show, to store and to give back."""

import re
import unicodedata

LONGEST_NAME = 100

_FORBIDDEN = re.compile(r'[<>:"|?*&;$`{}%#\\/]+')
_ENDING = re.compile(r"(?=.*[a-z])[a-z0-9_-]{1,12}")
_SPACES = re.compile(r"\s+")
# Windows cannot save a file with these names, whatever comes after the first dot.
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def extension(name: str) -> str:
    """Return the ending of a name, without the dot and in small letters; empty when there is none.

    «Rapport 12.03.2026» has none: an ending has a letter, and neither spaces nor signs.
    """
    stem, _dot, ending = _visible(_last_part(name)).rpartition(".")
    written = _FORBIDDEN.sub("", ending).strip().lower()
    return written if stem.strip() and _ENDING.fullmatch(written) else ""


def clean(name: str, ending: str) -> str:
    """Return a name that is safe everywhere and ends as the content says: «Rapport vår.pdf»."""
    visible = _SPACES.sub(" ", _FORBIDDEN.sub(" ", _visible(_last_part(name))))
    if extension(name):
        visible = visible.rpartition(".")[0]
    stem = visible.strip(" .-_'")
    if not stem:
        stem = "vedlegg"
    if _RESERVED.fullmatch(stem.split(".")[0].strip()):
        stem = f"vedlegg {stem}"
    return f"{stem[: LONGEST_NAME - len(ending) - 1].rstrip(' .')}.{ending}"


def _last_part(name: str) -> str:
    """Browsers have sent whole paths; only what stands last is the file's name."""
    return re.split(r"[/\\]", name)[-1]


def _visible(name: str) -> str:
    """Composed, and without controls, direction marks, joiners, private use and halves of characters."""
    composed = unicodedata.normalize("NFC", name)
    return "".join(" " if c in "\t\n\r" else c for c in composed if c in "\t\n\r" or unicodedata.category(c)[0] != "C")
