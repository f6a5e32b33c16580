"""The help is Norwegian, names every command, and is quick since it loads nothing."""

import subprocess
import sys

import pytest

from tettpaa.cli.parser import COMMANDS, build


def names() -> list[str]:
    return [command.__name__.rpartition(".")[2] for command in COMMANDS]


def test_every_command_is_in_the_help() -> None:
    text = build().format_help()
    assert text.startswith("bruk: tettpaa")
    assert all(f"    {name} " in text or f"    {name}\n" in text for name in names())


@pytest.mark.parametrize("name", names())
def test_every_command_has_a_help_of_its_own(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        build().parse_args([name, "--help"])
    assert stopped.value.code == 0
    assert "bruk: tettpaa" in capsys.readouterr().out


@pytest.mark.parametrize("words", [[], ["serve", "--port", "x"], ["tull"], ["backup"]])
def test_a_mistake_is_one_norwegian_line(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        build().parse_args(words)
    assert stopped.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("tettpaa: ")
    assert "argument " not in said


def test_the_help_does_not_load_the_framework() -> None:
    question = "import sys, tettpaa.cli.parser as p; p.build(); print('django' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert result.stdout == "False\n"
