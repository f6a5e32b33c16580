"""Names in Norwegian: how they are searched for and how they are sorted. Needs no collation of any server."""

import re
import unicodedata


def folded(name: str) -> str:
    """A name as it is searched for: Åse, Aase and Ase meet, so do Sæther and Saether, and O'Neill and Oneill."""
    letters = unicodedata.normalize("NFC", name).casefold().translate(_FOLDED)
    bare = "".join(letter for letter in unicodedata.normalize("NFD", letters) if not unicodedata.combining(letter))
    words = "".join(letter if letter.isalnum() else " " for letter in bare.replace("'", "").replace("’", "")).split()
    return re.sub("a{2,}", "a", " ".join(words))


def sort_key(*names: str) -> str:
    """A key that puts names in Norwegian order: … z æ ø å, with aa as å. The family name comes first.

    Made of a to z, digits and blanks only, so that every database sorts it alike; the column is COLLATE "C".
    """
    return "  ".join(_sorted_letters(name) for name in names)


_FOLDED = str.maketrans({
    "æ": "ae", "ä": "ae", "ø": "o", "ö": "o", "å": "a", "đ": "d", "ð": "d", "þ": "th", "ŋ": "n", "ŧ": "t", "ł": "l",
})  # fmt: skip
# z and the three letters after it share a first letter, so that plain a–z order is Norwegian order.
_SORTED = str.maketrans({
    "z": "za", "æ": "zb", "ä": "zb", "ø": "zc", "ö": "zc", "å": "zd", "ü": "y", "đ": "d", "ð": "d", "þ": "th",
    "ŋ": "n", "ŧ": "t", "ł": "l",
})  # fmt: skip


def _sorted_letters(name: str) -> str:
    composed = unicodedata.normalize("NFC", name).casefold().replace("aa", "å")
    bare = unicodedata.normalize("NFD", composed.translate(_SORTED))
    kept = "".join(letter if letter.isalnum() else " " for letter in bare if not unicodedata.combining(letter))
    return " ".join(kept.split())
