"""Rules about people, pure: identity numbers, age on a day, names that can be searched and sorted in Norwegian."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tettpaa.core.sentences import Sentence, sentence

DIGITS = 11
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_D_NUMBER_DAY = 40
# Test numbers have a month that no real number has: +80 (the Tax Administration's), +40 (other public test data).
_SYNTHETIC_MONTHS = (80, 40)
_SEPARATORS = str.maketrans("", "", " \u00a0.-")


class NumberKind(StrEnum):
    """Which identity number it is."""

    BIRTH_NUMBER = "birth_number"
    D_NUMBER = "d_number"


@dataclass(frozen=True)
class IdentityCheck:
    """What an identity number says, and what is wrong with it as written. No problems means that it can be used."""

    digits: str
    kind: NumberKind | None
    born: date | None
    synthetic: bool
    problems: tuple[Sentence, ...]


@dataclass(frozen=True)
class _Reading:
    kind: NumberKind
    born: date | None
    synthetic: bool


def check_identity_number(
    written: str, *, today: date, birth_date: date | None = None, synthetic: bool = False
) -> IdentityCheck:
    """Check a fødselsnummer or D-nummer as somebody wrote it.

    `birth_date` is the date written beside it, `synthetic` says that test numbers are accepted here (the demo).
    """
    digits = written.translate(_SEPARATORS)
    shape = _shape_problem(digits)
    if shape:
        return IdentityCheck("", None, None, synthetic=False, problems=(shape,))
    reading = _read(digits)
    problems = []
    if reading.synthetic and not synthetic:
        problems.append(sentence("people.identity_number.synthetic"))
    if reading.born is None or not _check_digits_fit(digits):
        problems.append(sentence("people.identity_number.check_digits"))
    else:
        problems += _birth_date_problems(reading.born, birth_date, today)
    return IdentityCheck(digits, reading.kind, reading.born, reading.synthetic, tuple(problems))


def birth_date_problems(birth_date: date, *, today: date) -> list[Sentence]:
    """What is wrong with a birth date written without a number."""
    return [sentence("people.birth_date.future")] if birth_date > today else []


def same_person_problems(*, child: str | None, guardian: str | None) -> list[Sentence]:
    """A child cannot be its own guardian. Both are identity numbers, as written."""
    if not child or not guardian or child.translate(_SEPARATORS) != guardian.translate(_SEPARATORS):
        return []
    return [sentence("people.guardian_is_child")]


def masked(digits: str) -> str:
    """The number as it stands on a page: «018118 •••••»."""
    return f"{digits[:6]} •••••"


def check_digits(first_nine: str) -> str | None:
    """The two check digits that belong to nine digits, or None where no number can be made of them."""
    first = _check_digit(first_nine, _FIRST_WEIGHTS)
    second = None if first is None else _check_digit(f"{first_nine}{first}", _SECOND_WEIGHTS)
    return None if second is None else f"{first}{second}"


def age_on(birth_date: date, on: date) -> int:
    """Whole years on a day. Who is born on 29 February turns a year older on 1 March when there is no 29th."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def has_turned(birth_date: date, years: int, on: date) -> bool:
    """Whether someone has had that birthday, the day itself included."""
    return age_on(birth_date, on) >= years


def birthday(birth_date: date, years: int) -> date:
    """The day on which someone turns that old."""
    try:
        return birth_date.replace(year=birth_date.year + years)
    except ValueError:
        return date(birth_date.year + years, 3, 1)


def folded(name: str) -> str:
    """A name as it is searched for: Åse, Aase and Ase meet, so do Sæther and Saether, and O'Neill and Oneill."""
    letters = name.casefold().translate(_FOLDED)
    bare = "".join(letter for letter in unicodedata.normalize("NFD", letters) if not unicodedata.combining(letter))
    words = "".join(letter if letter.isalnum() else " " for letter in bare.replace("'", "").replace("’", "")).split()
    return " ".join(words).replace("aa", "a")


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


def _shape_problem(digits: str) -> Sentence | None:
    if not digits:
        return sentence("people.identity_number.empty")
    if not (digits.isascii() and digits.isdecimal()):
        return sentence("people.identity_number.letters")
    if len(digits) != DIGITS:
        return sentence("people.identity_number.length", wanted=DIGITS, written=len(digits))
    return None


def _read(digits: str) -> _Reading:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    kind = NumberKind.BIRTH_NUMBER
    if day > _D_NUMBER_DAY:
        kind, day = NumberKind.D_NUMBER, day - _D_NUMBER_DAY
    added = next((extra for extra in _SYNTHETIC_MONTHS if month > extra), 0)
    century = _century(year, int(digits[6:9]))
    born = None
    if century is not None:
        try:
            born = date(century + year, month - added, day)
        except ValueError:
            born = None
    return _Reading(kind, born, synthetic=bool(added))


def _century(year: int, individual: int) -> int | None:
    """The century that the three individual digits stand for together with the year."""
    if individual < 500:
        return 1900
    if individual < 750 and year >= 54:
        return 1800
    if year < 40:
        return 2000
    return 1900 if individual >= 900 else None


def _check_digits_fit(digits: str) -> bool:
    return check_digits(digits[:9]) == digits[9:]


def _check_digit(digits: str, weights: tuple[int, ...]) -> int | None:
    rest = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
    if rest == 1:
        return None
    return (11 - rest) % 11


def _birth_date_problems(born: date, written: date | None, today: date) -> list[Sentence]:
    if born > today or (written and written > today):
        return [sentence("people.birth_date.future")]
    if written and written != born:
        return [sentence("people.birth_date.mismatch", number=born, written=written)]
    return []
