"""The same street is known again, however it is written."""

import pytest

from tettpaa.core.streets import folded, streets_of, without_number


@pytest.mark.parametrize(
    "spellings",
    [
        ["Storgata", "Storgata 1", "STORGATEN 12 B", "Storgt. 3", "storgt 4", "Stor gate 7, H0201", "Storgate 9"],
        ["Kirkeveien", "Kirkevegen 4", "Kirkev. 2", "Kirkevn. 17C", "kirke-veg 3", "Kirkevei 1 leil. 3"],
        ["17. mai-veien", "17. mai veg 3"],
        ["Åsgrenda", "åsgrenda 14a"],
    ],
)
def test_one_street_in_many_spellings(spellings):
    assert len({folded(one) for one in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("Storgata", "Lillegata"), ("Nedre Storgate", "Storgata")])
def test_other_streets_are_others(one, other):
    assert folded(one) != folded(other)


def test_the_house_number_is_taken_off_and_the_rest_is_as_it_was_written():
    assert without_number("  Øvre  Storgate 12 B ") == "Øvre Storgate"
    assert without_number("17. mai-veien 3") == "17. mai-veien"
    assert folded(" 12 ") == "12"
    assert folded("-") == ""


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("Storgata 1\n1338 Sandvika", {("storgate", "1338")}),
        ("c/o Berg\nStorgt. 1, H0201\n1338 Sandvika\nNorge", {("storgate", "1338"), ("h0201", "1338")}),
        ("Storgata 1, 1338 Sandvika", {("storgate", "1338")}),
        ("Postboks 12\n1338 Sandvika", set()),
        ("Storgata 1", set()),
        ("1338 Sandvika", set()),
        ("", set()),
    ],
)
def test_an_address_from_an_envelope(address, found):
    assert streets_of(address) == found
