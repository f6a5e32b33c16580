"""Rules about people, pure: identity numbers, age on a day; names are searched and sorted as in `core.norwegian`."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tettpaa.core.norwegian import folded, sort_key
from tettpaa.core.sentences import Sentence, sentence

__all__ = [
    "IdentityCheck",
    "MergeFacts",
    "NumberKind",
    "age_on",
    "birth_date_problems",
    "birthday",
    "check_digits",
    "check_identity_number",
    "folded",
    "has_turned",
    "masked",
    "merge_obstacles",
    "same_person_problems",
    "sort_key",
]

DIGITS = 11
_FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_D_NUMBER_DAY = 40
# Test numbers have a month that no real number has: +80 (the Tax Administration's), +40 (other public test data).
_SYNTHETIC_MONTHS = (80, 40)
# From 2032 the first check digit may leave a rest of 0–3, and the number says no century.
_RESTS_OF_NEW_NUMBERS = frozenset({0, 1, 2, 3})
_SEPARATORS = str.maketrans("", "", " \u00a0.-")


class NumberKind(StrEnum):
    """Which identity number it is."""

    BIRTH_NUMBER = "birth_number"
    D_NUMBER = "d_number"
    NOT_GIVEN = "not_given"
    """None yet: somebody has asked, and the child has not got one."""


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
    written: str, *, today: date, birth_date: date | None = None, synthetic: bool = False, new_numbers: bool = False
) -> IdentityCheck:
    """Check a fødselsnummer or D-nummer as somebody wrote it.

    `birth_date` is the date written beside it, `synthetic` says that test numbers are accepted here (the demo),
    `new_numbers` that those of the series that begins in 2032 are.
    """
    digits = written.translate(_SEPARATORS)
    shape = _shape_problem(digits)
    if shape:
        return IdentityCheck("", None, None, synthetic=False, problems=(shape,))
    reading = _read(digits)
    problems = []
    if reading.synthetic and not synthetic:
        problems.append(sentence("people.identity_number.synthetic"))
    if new_numbers and _new_check_digits_fit(digits) and not (reading.born and _check_digits_fit(digits)):
        reading = _without_century(digits, reading, birth_date, today)
    elif not _check_digits_fit(digits):
        reading = replace(reading, born=None)
    if reading.born is None:
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


@dataclass(frozen=True)
class MergeFacts:
    """What is known of two rows that may be one child."""

    kinds: tuple[NumberKind | None, NumberKind | None]
    """The sort of identity number that each has; the numbers themselves stay sealed."""
    same_number: bool
    same_birth_date: bool
    same_first_name: bool
    shares_guardian: bool
    checked_siblings: bool
    """Somebody has checked, and said so, that these are not twins."""
    guardians_in_doubt: tuple[str, ...] = ()
    """Guardians who are ended in one folder and act in the other."""
    has_files: bool = False


def merge_obstacles(facts: MergeFacts) -> list[Sentence]:
    """Why the two cannot be made one. Empty means that nothing stands in the way.

    Two different numbers are two children, twins too. The one exception is a D-number that became a birth number.
    """
    found = []
    first, second = facts.kinds
    if first and second and not facts.same_number and first == second:
        found.append(sentence("people.merge.two_numbers"))
    if not facts.same_birth_date:
        found.append(sentence("people.merge.birth_dates"))
    twins = facts.same_birth_date and facts.shares_guardian and not facts.same_first_name and not facts.same_number
    if twins and not facts.checked_siblings:
        found.append(sentence("people.merge.twins"))
    if facts.guardians_in_doubt:
        found.append(sentence("people.merge.guardian_ended", names=facts.guardians_in_doubt))
    if facts.has_files:
        found.append(sentence("people.merge.files"))
    return found


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
    born = None if century is None else _date(century + year, month - added, day)
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


def _new_check_digits_fit(digits: str) -> bool:
    """The second is as before; the first has four rests to choose from, so that there are numbers enough."""
    rest = sum(int(digit) * weight for digit, weight in zip(digits[:10], (*_FIRST_WEIGHTS, 1), strict=True)) % 11
    return rest in _RESTS_OF_NEW_NUMBERS and _check_digit(digits[:10], _SECOND_WEIGHTS) == int(digits[10])


def _without_century(digits: str, reading: "_Reading", written: date | None, today: date) -> "_Reading":
    """The birth date of a new number: the century is the one that is written beside it, else the latest that fits."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    day -= _D_NUMBER_DAY if day > _D_NUMBER_DAY else 0
    month -= next((extra for extra in _SYNTHETIC_MONTHS if month > extra), 0)
    found = [born for century in (2000, 1900) if (born := _date(century + year, month, day)) and born <= today]
    return replace(reading, born=written if written in found else next(iter(found), None))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


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
