"""Whatever an editor's hand slips into, the check answers with places and never with a traceback."""

import random
import shutil
import time

import pytest

from relkontrakt import rules
from relkontrakt.project import Project
from tests.conftest import STARTER

ROUNDS = 300
SECONDS = 10

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


def test_every_refusal_of_a_spoiled_file_has_a_place_in_it_and_nothing_breaks(project):
    chance = random.Random(20261121)
    files = sorted(
        path for folder in ("clauses", "guide", "packages") for path in (project / folder).rglob("*.*") if path.is_file()
    )
    originals = {path: path.read_text(encoding="utf-8") for path in files}
    refused, start = 0, time.monotonic()
    for _ in range(ROUNDS):
        path = chance.choice(files)
        text = mutated(originals[path], chance)
        path.write_text(text, encoding="utf-8", newline="")
        findings = rules.check_project(Project(project.resolve())).findings
        refused += bool(findings)
        for finding in findings:
            place = finding.location
            lines = (project / place.path).read_text(encoding="utf-8-sig").split("\n")
            assert 1 <= place.line <= len(lines), f"{finding}\n{text}"
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1, f"{finding}\n{text}"
            assert finding.rule and finding.help and finding.message[-1] in ".?", finding
        path.write_text(originals[path], encoding="utf-8")
        if time.monotonic() - start > SECONDS:
            break
    assert refused > 50
