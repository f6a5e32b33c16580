"""Rules about units, pure: what an organisation number looks like, in which order names stand."""

import unicodedata

_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
# z and the three letters after it share a first letter, so that plain a–z order is Norwegian order.
_SORTED = str.maketrans({"z": "za", "æ": "zb", "ä": "zb", "ø": "zc", "ö": "zc", "å": "zd", "ü": "y"})


def is_org_number(written: str) -> bool:
    """Nine digits whose last is the check digit of the eight before it."""
    if len(written) != 9 or not (written.isascii() and written.isdecimal()):
        return False
    rest = sum(int(digit) * weight for digit, weight in zip(written, _WEIGHTS, strict=False)) % 11
    return rest != 1 and (11 - rest) % 11 == int(written[8])


def sort_key(name: str) -> str:
    """A key that puts unit names in Norwegian order: … z æ ø å, with aa as å."""
    composed = unicodedata.normalize("NFC", name).casefold().replace("aa", "å")
    bare = unicodedata.normalize("NFD", composed.translate(_SORTED))
    kept = "".join(letter if letter.isalnum() else " " for letter in bare if not unicodedata.combining(letter))
    return " ".join(kept.split())
