"""Synthetic identity numbers: month + 80, as the test population of the national register has them.

No living person can have such a number, and the check digits still hold.
"""

from datetime import date

_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_SERIES = 500
_STRIDE = 137  # coprime to the series, so that walking it visits every serial once


def _sums(digits: tuple[int, ...], start: int) -> tuple[int, int]:
    """The share of the two check sums that these digits, standing from `start`, make up."""
    first = sum(d * _FIRST[start + i] for i, d in enumerate(digits))
    second = sum(d * _SECOND[start + i] for i, d in enumerate(digits))
    return first, second


_SERIAL_SUMS = tuple(_sums((n // 100, n // 10 % 10, n % 10), 6) for n in range(1000))


def check_digits(nine: str) -> str | None:
    """The two check digits of nine digits, or nothing where the nine can have none."""
    first, second = _sums(tuple(map(int, nine)), 0)
    return _finish(first, second)


def _finish(first: int, second: int) -> str | None:
    k1 = -first % 11
    k2 = -(second + k1 * _SECOND[9]) % 11
    return None if k1 == 10 or k2 == 10 else f"{k1}{k2}"


class IdentityNumbers:
    """Hands out synthetic identity numbers, each one once; the same seed and order give the same numbers."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self._dates: dict[date, tuple[str, int, int]] = {}
        self._turns: dict[date, int] = {}

    def take(self, birth: date) -> str:
        """A number nobody has had yet, for someone born on this date."""
        known = self._dates.get(birth)
        if known is None:
            stem = f"{birth.day:02}{birth.month + 80:02}{birth.year % 100:02}"
            known = self._dates[birth] = (stem, *_sums(tuple(map(int, stem)), 0))
        stem, first, second = known
        low = 500 if birth.year >= 2000 else 0
        start = self._seed * 7919 + birth.toordinal() * 31
        for turn in range(self._turns.get(birth, 0), _SERIES):
            serial = low + (start + turn * _STRIDE) % _SERIES
            extra = _SERIAL_SUMS[serial]
            control = _finish(first + extra[0], second + extra[1])
            if control is not None:
                self._turns[birth] = turn + 1
                return f"{stem}{serial:03}{control}"
        raise ValueError(f"no synthetic numbers left for people born on {birth}")


def identity_number(birth: date, seed: int) -> str:
    """One synthetic number for this birth date and seed; the same every time."""
    return IdentityNumbers(seed).take(birth)


def is_synthetic(number: str) -> bool:
    """Eleven digits, valid check digits and a month from 81 to 92."""
    if len(number) != 11 or not number.isdecimal():
        return False
    return 81 <= int(number[2:4]) <= 92 and check_digits(number[:9]) == number[9:]
