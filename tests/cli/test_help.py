"""Help and wrong use are told in Norwegian, wherever the machine comes from."""

import re

import pytest
from click.testing import CliRunner

from relkontrakt.cli import COMMANDS, group

ENGLISH = re.compile(
    r"\b(usage|options|commands|show|this|message|exit|the|missing|invalid|error|no such|try|text|integer|range|choose)\b",
    re.I,
)


def without_values(text):
    return re.sub(r"\[[^\]]*\]|'[^']*'|--[\w-]+|«[^»]*»", "", text)


def test_help_lists_every_command_with_what_it_does(tmp_path, run):
    result = run("--help", cwd=tmp_path)
    assert result.returncode == 0
    words = " ".join(result.stdout.split())
    for name, line in COMMANDS.items():
        assert f"{name} {line}" in words


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_a_command_is_norwegian_and_begins_like_the_list(name):
    result = CliRunner().invoke(group, [name, "--help"])
    assert result.exit_code == 0
    assert result.output.startswith("Bruk: ")
    assert "Vis denne hjelpen." in result.output
    assert ENGLISH.search(without_values(result.output)) is None


@pytest.mark.parametrize(
    "arguments",
    [["finnes-ikke"], ["check", "--finnes-ikke"], ["check", "--format", "xml"], ["build", "--only"], ["serve", "--port", "abc"],
     ["serve", "--port", "99999"], ["new"], ["explain", "a", "b"], []],
    ids=" ".join,
)  # fmt: skip
def test_wrong_use_is_told_in_norwegian_with_exit_2(tmp_path, run, arguments):
    result = run(*arguments, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert re.search("^(Feil|Bruk): ", result.stderr)
    assert ENGLISH.search(without_values(result.stderr)) is None


def test_an_english_machine_gets_the_same_words(tmp_path, run):
    english = {"LANGUAGE": "en", "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"}
    assert run("check", "--help", cwd=tmp_path, env=english).stdout == run("check", "--help", cwd=tmp_path).stdout


def test_the_version_is_told(tmp_path, run):
    assert re.fullmatch(r"relkontrakt \d+\.\d+\.\d+\n", run("--version", cwd=tmp_path).stdout)
