"""What an address lacks before a letter can be posted."""

import pytest

from tettpaa.documents.postal import Lacking, lacks, lines


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", Lacking.MISSING),
        (" \n ", Lacking.MISSING),
        ("Storgata 1\n1338 Sandvika", None),
        ("Storgata 1\r\n\r\n1338  Sandvika", None),
        ("c/o Hansen\nStorgata 1\n1338 Sandvika", None),
        ("Postboks 700\n1304 Sandvika", None),
        ("1338 Sandvika", Lacking.NO_STREET),
        ("Storgata 1", Lacking.NO_TOWN),
        ("Storgata 1\nSandvika", Lacking.NO_TOWN),
        ("Storgata 1\n133 Sandvika", Lacking.NO_TOWN),
        ("Drottninggatan 1\n111 51 Stockholm\nSverige", None),
        ("Giehtavealgeaidnu 2\n9730 Kárášjohka", None),
        ("x" * 41 + "\n1338 Sandvika", Lacking.TOO_LONG),
        ("\n".join(["a"] * 5) + "\n1338 Sandvika", Lacking.TOO_LONG),
    ],
)
def test_what_is_wrong_is_said(address, expected):
    assert lacks(address) is expected


def test_lines_are_as_they_are_printed():
    assert lines(" Storgata   1 \n\n1338 Sandvika ") == ["Storgata 1", "1338 Sandvika"]
