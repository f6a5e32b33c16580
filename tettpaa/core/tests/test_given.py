"""A secret comes from a variable, a file, or systemd's credential, and what is wrong is told in words."""

import os

import pytest

from tettpaa.core import given
from tettpaa.core.postgres import connections

NAME = "TETTPAA_SMS_TOKEN"


@pytest.fixture
def file(tmp_path, monkeypatch):
    for name in (NAME, f"{NAME}_FILE", "CREDENTIALS_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / NAME
    path.write_text("fra hvelvet\n")
    path.chmod(0o600)
    return path


def test_nothing_given_is_nothing(file):
    assert given.secret(NAME) == ""


def test_from_the_variable_the_file_or_the_credential(file, monkeypatch):
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(file.parent))
    assert given.secret(NAME) == "fra hvelvet"
    monkeypatch.setenv(NAME, "fra variabelen")
    assert given.secret(NAME) == "fra variabelen"
    monkeypatch.delenv(NAME)
    other = file.with_name("annen")
    other.write_text("fra filen")
    other.chmod(0o640)
    monkeypatch.setenv(f"{NAME}_FILE", str(other))
    assert given.secret(NAME) == "fra filen"
    assert "fra filen" not in os.environ.values(), "programs that we start do not have it"


def test_it_is_read_anew_so_that_a_changed_one_is_used_at_the_next_start(file, monkeypatch):
    monkeypatch.setenv(f"{NAME}_FILE", str(file))
    assert given.secret(NAME) == "fra hvelvet"
    file.write_text("byttet\n")
    assert given.secret(NAME) == "byttet"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [("both", "Både"), ("gone", "får ikke lest"), ("open", "åpen for alle"), ("empty", "er tom")],
)
def test_what_is_wrong_is_told(file, monkeypatch, wrong, words):
    monkeypatch.setenv(f"{NAME}_FILE", str(file))
    if wrong == "both":
        monkeypatch.setenv(NAME, "x")
    elif wrong == "gone":
        file.unlink()
    elif wrong == "open":
        file.chmod(0o644)
    else:
        file.write_text(" \n")
    with pytest.raises(given.BadSecretError, match=words):
        given.secret(NAME)


def test_the_database_s_address_may_lie_in_a_file(tmp_path, monkeypatch):
    for name in ("DATABASE_URL", *connections.URLS.values()):
        monkeypatch.delenv(name, raising=False)
    for name, user in {"DATABASE_URL": "eier", **dict.fromkeys(connections.URLS.values(), "ppt")}.items():
        path = tmp_path / name
        path.write_text(f"postgres://{user}:hemmelig@db.example/ppt\n")
        path.chmod(0o600)
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert connections.external()
    found = connections.databases()
    assert (found["owner"]["USER"], found["default"]["USER"], found["portal"]["PASSWORD"]) == (
        "eier",
        "ppt",
        "hemmelig",
    )
