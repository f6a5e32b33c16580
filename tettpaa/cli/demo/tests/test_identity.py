from collections import deque
from datetime import date

import pytest
from stdnum.no import fodselsnummer

from tettpaa.cli.demo.content.identity import IdentityNumbers, check_digits, identity_number, is_synthetic


def test_numbers_have_valid_check_digits_and_a_month_nobody_has() -> None:
    numbers = IdentityNumbers(3)
    for birth in (date(1979, 12, 31), date(1999, 1, 1), date(2000, 2, 29), date(2016, 7, 14), date(2026, 11, 24)):
        number = numbers.take(birth)
        assert is_synthetic(number)
        assert number[4:6] == f"{birth.year % 100:02}"
        assert int(number[2:4]) == birth.month + 80
        assert fodselsnummer.calc_check_digit1(number) == number[9]
        assert fodselsnummer.calc_check_digit2(number) == number[10]


def test_no_number_is_given_twice() -> None:
    numbers = IdentityNumbers(1)
    drawn = [numbers.take(date(2018, 5, 17)) for _ in range(300)]
    assert len(set(drawn)) == 300


def test_it_says_so_when_the_numbers_of_a_day_are_used_up() -> None:
    numbers = IdentityNumbers(1)
    birth = date(2018, 5, 17)
    with pytest.raises(ValueError, match="no synthetic numbers left"):
        deque(numbers.take(birth) for _ in range(501))


def test_the_same_seed_gives_the_same_number() -> None:
    birth = date(2011, 3, 9)
    assert identity_number(birth, 4) == identity_number(birth, 4)
    assert identity_number(birth, 4) != identity_number(birth, 5)


def test_a_living_persons_kind_of_number_is_not_synthetic() -> None:
    nine = "010180123"
    control = check_digits(nine)
    assert control is None or not is_synthetic(nine + control)
    assert not is_synthetic("01818012345678")
