"""What is shared when a child moves: the whole table of two guardians and what each may answer."""

from itertools import chain, combinations, product

import pytest

from tettpaa.cases.rules.sharing import STATUS, agreed, who_answers

OFFERED = (STATUS, "assessment", "report")
CHOICES = [frozenset(some) for some in chain.from_iterable(combinations(OFFERED, n) for n in range(4))]


@pytest.mark.parametrize(("mother", "father"), list(product([None, *CHOICES], repeat=2)))
def test_d18_nothing_is_shared_that_one_who_decides_has_not_allowed(mother, father):
    answers = {who: what for who, what in (("mother", mother), ("father", father)) if what is not None}
    shared = agreed(("mother", "father"), answers)
    if None in {mother, father}:
        assert shared is None
    elif STATUS in mother & father:
        assert shared == mother & father
    else:
        assert shared == frozenset()


@pytest.mark.parametrize("mother", CHOICES)
def test_d18_who_has_no_responsibility_is_not_asked_and_cannot_open_anything(mother):
    required = who_answers([("mother", True), ("father", False)], pupil_decides=False)
    assert required == ("mother",)
    assert agreed(required, {"father": frozenset(OFFERED)}) is None
    assert agreed(required, {"mother": mother, "father": frozenset(OFFERED)}) in {mother, frozenset()}


def test_d18_without_anybody_who_can_answer_nothing_is_shared():
    assert agreed((), {"mother": frozenset({STATUS})}) is None


def test_d18_from_the_age_of_the_law_the_pupil_answers_alone():
    assert who_answers([("mother", True)], pupil_decides=True) == (None,)
