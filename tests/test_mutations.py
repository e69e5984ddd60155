"""Whatever an editor's hand slips into, the check answers with places and never with a traceback."""

import os
import random
import shutil

import pytest

from relkontrakt import rules
from relkontrakt.project import Project
from tests.conftest import STARTER

#: A thousand spoiled files in every run of the tests; ``RELKONTRAKT_MUTATIONS=10000`` for ten thousand, which takes some minutes.
ROUNDS = int(os.environ.get("RELKONTRAKT_MUTATIONS", "1000"))

#: What gets into files by mistake or malice: signs with a meaning in YAML and Markdown, odd letters, other tools' leavings.
SLIPS = [
    *"{}[]():;,.-#&*!|>'\"%@`<~?=\\§\t\n",
    *("\r\n", "\n\n", "- ", ": ", "  ", "nb: ", "&a ", "*a", "<<: ", "!!str ", "---\n", "...\n", "? ", "|2\n", "'''", '"""'),
    *(
        "null",
        "no",
        "1.10",
        "true",
        "1e999",
        "2026-13-45",
        "9" * 40,
        "a" * 300,
        "[](clause:x)",
        "{{ x }}",
        "<b>",
        "<<<<<<< HEAD\n",
    ),
    *("\u00a0", "\u2028", "\ufeff", "\x00", "\x07", "\ud7ff", "🙂", "å"),
]


def mutated(text, chance):
    """Return ``text`` with one to three slips of the hand."""
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(text) + 1)
        lines = text.splitlines(keepends=True) or [""]
        line = chance.randrange(len(lines))
        match chance.randrange(8):
            case 0:
                text = text[:place] + chance.choice(SLIPS) + text[place:]
            case 1:
                text = text[:place] + text[place + chance.randint(1, 20) :]
            case 2:
                text = "".join(lines[:line] + lines[line + 1 :])
            case 3:
                text = "".join([*lines[: line + 1], lines[line], *lines[line + 1 :]])
            case 4:
                text = "".join([*lines[:line], " " * chance.randint(1, 4), *lines[line:]])
            case 5:
                text = "".join([*lines[:line], lines[line].lstrip(), *lines[line + 1 :]])
            case 6:
                text = text[:place]
            case 7:
                head, colon, tail = lines[line].partition(": ")
                text = "".join(
                    [*lines[:line], head + colon + chance.choice(SLIPS) + ("" if colon else tail), "\n", *lines[line + 1 :]]
                )
    return text


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(STARTER, tmp_path / "veileder")


def refused(project, path, text):
    """Return how many findings a spoiled file gives; each must stand at a place that is in its file, and say what to do."""
    (project / path).write_text(text, encoding="utf-8", newline="")
    findings = rules.check_project(Project(project)).findings
    for finding in findings:
        place = finding.location
        lines = (project / place.path).read_text(encoding="utf-8-sig").split("\n")
        assert 1 <= place.line <= len(lines), f"{finding}\n{text}"
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1, f"{finding}\n{text}"
        assert finding.rule and finding.help and finding.message[-1] in ".?", finding
    return len(findings)


def test_every_refusal_of_a_spoiled_file_has_a_place_in_it_and_nothing_breaks(project):
    chance = random.Random(20261121)
    project = project.resolve()
    files = sorted(path.relative_to(project) for path in project.rglob("*.*") if path.suffix in (".yml", ".md"))
    originals = {path: (project / path).read_text(encoding="utf-8") for path in files if path.name != "mkdocs.yml"}
    spoiled = 0
    for _ in range(ROUNDS):
        path = chance.choice(sorted(originals))
        spoiled += bool(refused(project, path, mutated(originals[path], chance)))
        (project / path).write_text(originals[path], encoding="utf-8")
    assert spoiled > ROUNDS // 6
