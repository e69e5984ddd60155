"""The hand-written history in history.txt, as values, and the hands that do the edits. The form is told at its top."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FILE = Path(__file__).parent / "history.txt"


@dataclass(frozen=True)
class Expected:
    """One change that a person says an edit is: owner, keys, language (or empty), kind, bump, and the clauses it touches."""

    owner: str
    keys: str
    language: str
    kind: str
    bump: str
    touches: str = ""


@dataclass
class Edit:
    """One edit: its name, what is done to which file, and what must be found."""

    name: str
    steps: list[tuple[str, str, str, str]] = field(default_factory=list)
    expected: list[Expected] = field(default_factory=list)


def editions() -> dict[str, list[Edit]]:
    """Return the edits of each edition."""
    found: dict[str, list[Edit]] = {}
    for part in re.split(r"^## ", FILE.read_text(encoding="utf-8"), flags=re.M)[1:]:
        version, _, body = part.partition("\n")
        found[version.strip()] = [_edit(text) for text in re.split(r"^@ ", body, flags=re.M)[1:]]
    return found


def _edit(text: str) -> Edit:
    name, *lines = text.split("\n")
    edit, path = Edit(name), ""
    for sign, said in _hunks(lines):
        if sign == "path":
            path = said[0]
        elif sign == "=":
            edit.expected += [_expected(said[0])] if said[0] != "nothing" else []
        elif sign == "~":
            last = edit.expected[-1]
            edit.expected[-1] = Expected(last.owner, last.keys, last.language, last.kind, last.bump, said[0])
        else:
            edit.steps.append((path, sign, said[0], said[1]))
    return edit


def _hunks(lines: list[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """Gather «-» lines and the «+» lines after them; the rest is one line each."""
    at = 0
    while at < len(lines):
        sign, said = lines[at][:1], lines[at][2:]
        if sign in ("-", "+"):
            old, at = _run(lines, at, "-")
            new, at = _run(lines, at, "+")
            yield "replace" if old else "append", (old, new)
            continue
        at += 1
        if sign and (sign in "=~xm>!" and lines[at - 1][1:2] in (" ", "")):
            yield sign, (said, "")
        elif sign:
            yield "path", (lines[at - 1], "")


def _run(lines: list[str], at: int, sign: str) -> tuple[str, int]:
    end = at
    while end < len(lines) and lines[end][:1] == sign:
        end += 1
    return "\n".join(line[2:] for line in lines[at:end]), end


def _expected(line: str) -> Expected:
    head, kind, bump = line.rsplit(" ", 2)
    owner, _, keys = head.partition(" ")
    language = keys[-2:] if keys.endswith((" nb", " nn")) else ""
    keys = keys.removesuffix(f" {language}") if language else keys
    return Expected(owner, "" if keys == "-" else keys, language, kind, bump)


def perform(root: Path, edit: Edit) -> None:
    """Do an edit to the project at ``root``."""
    for path, sign, said, new in edit.steps:
        file = root / path
        if sign == "append":
            before = file.read_text(encoding="utf-8") if file.exists() else ""
            file.write_text(before + new + "\n", encoding="utf-8")
        elif sign == ">":
            file.rename(root / said)
        elif sign == "!":
            file.unlink()
        else:
            file.write_text(_changed(root, file.read_text(encoding="utf-8"), sign, said, new, edit.name), encoding="utf-8")


def _changed(root: Path, text: str, sign: str, said: str, new: str, name: str) -> str:
    if sign == "replace":
        # A whole line, where there is one; else the first place.
        whole = f"\n{said}\n" in text
        assert whole or said in text, f"{name}: {said!r}"
        return text.replace(f"\n{said}\n", f"\n{new}\n", 1) if whole else text.replace(said, new, 1)
    entry_id, *rest = said.split(" ")
    block = _block(text, entry_id, name)
    text = text.replace(block, "", 1)
    if sign == "x":
        return text
    *place, before = [part for part in rest if part not in "<>"]
    if place:
        other = root / place[0]
        there = other.read_text(encoding="utf-8")
        other.write_text(there.replace(_block(there, before, name), block + _block(there, before, name), 1), encoding="utf-8")
        return text
    following = _block(text, before, name)
    return text.replace(following, block + following, 1)


def _block(text: str, entry_id: str, name: str) -> str:
    """Return the lines of a list entry, up to the next entry or key on the same level."""
    found = re.search(rf"^  - id: {re.escape(entry_id)}\n(?:    .*\n|\n(?=    ))*", text, re.M)
    assert found, f"{name}: {entry_id}"
    return found[0]
