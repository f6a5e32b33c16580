"""The catalogue holds every promise once, and says honestly how far each has come."""

import re
from pathlib import Path

import pytest

from tettpaa.core import home
from tettpaa.quality.rules import (
    CATALOGUE,
    CatalogueError,
    PromiseStatus,
    as_page,
    by_goal,
    promise,
    promises,
)

WRITTEN = """
K1.1a K1.1b K1.2a K1.2b K1.3a K1.3b K1.3c K1.4a K1.4b K1.4c K1.4d K1.5 K1.6 K1.7
K2.1a K2.1b K2.2 K2.3a K2.3b K2.3c K2.3d K2.4 K2.5 K3.1 K3.2a K3.2b K3.3 K3.4 K3.5
K4.1a K4.1b K4.2a K4.2b K4.3 K4.4a K4.4b K4.5a K4.5b K4.6 R1 R2 R3 R4 R5 R6 R7 R8 R9
"""
IDS = WRITTEN.split()


def test_every_promise_is_there_once_and_in_order() -> None:
    assert [found.id for found in promises()] == IDS


def test_each_promise_belongs_to_the_goal_its_id_says() -> None:
    assert all(found.id.startswith(found.goal.key) for found in promises())
    assert [(goal.key, len(found)) for goal, found in by_goal().items()] == [
        ("K1", 14), ("K2", 9), ("K3", 6), ("K4", 10), ("R", 9),
    ]  # fmt: skip


def test_titles_are_short_and_nothing_is_empty() -> None:
    for found in promises():
        assert len(found.title) <= 70, found.id
        assert min(len(found.does), len(found.evidence)) > 10, found.id


def test_a_promise_is_found_by_its_id() -> None:
    assert promise("K4.4a").title == "Sakkyndig vurdering innen rimelig tid"
    with pytest.raises(KeyError):
        promise("K9.9")


def test_tests_name_only_promises_that_exist() -> None:
    package = home.project_root()
    marked = re.compile(r'mark\.commitment\("([^"]+)"\)')
    tests = [*package.glob("tettpaa/*/tests/test_*.py"), *package.glob("tests/**/*.py"), *package.glob("features/*.py")]
    proven = {found for path in tests for found in marked.findall(path.read_text("utf-8"))}
    assert proven <= set(IDS)


def test_the_page_in_the_docs_is_made_from_the_catalogue() -> None:
    assert (home.project_root() / "docs" / "commitments.md").read_text("utf-8") == as_page()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('[promises."K1.1a"]', '[promises."K7.1a"]', "K7.1a"),
        ('status = "begun"', 'status = "almost"', "almost"),
        ('title = "Barnets beste leder arbeidet"', 'title = " "', "title mangler"),
    ],
)
def test_a_broken_catalogue_is_refused(tmp_path: Path, old: str, new: str, says: str) -> None:
    broken = tmp_path / "commitments.toml"
    broken.write_text(CATALOGUE.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(CatalogueError, match=says):
        promises(broken)


def test_the_statuses_are_three() -> None:
    assert {found.status for found in promises()} == set(PromiseStatus)
