"""The examples in the rules' manuals, and how they are laid over the starter project."""

import re
from dataclasses import dataclass
from pathlib import Path

from relkontrakt import manual
from relkontrakt.model import Clause, Package
from relkontrakt.yamlfile import MAX_BYTES

_ORDERS = {"clauses": list(Clause.model_fields), "packages": list(Package.model_fields)}

_TOP_LEVEL = re.compile(r"^(?=[^\s#-])", re.M)

#: Examples that cannot be written as text: what stands in the manual, and the bytes of the file.
_BYTES = {
    "(tom fil)": b"",
    "(et bilde)": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01",
    "(tekst lagret som Latin-1)": "title: {nb: Øvre grense, nn: Øvre grense}\n".encode("latin-1"),
    "(mer enn 1 MB tekst)": b"title: " + b"x" * MAX_BYTES,
}


#: What an example cannot show: the words in the manual, and the letters in the file.
_SIGNS = {"(uten linjeskift)\n": "", "(mellomrom)": " "}


@dataclass(frozen=True)
class Example:
    """One «Feil» or «Riktig» of a rule: the file it is about, and what stands there."""

    rule: str
    wrong: bool
    path: str
    block: str

    def __str__(self) -> str:
        return f"{self.rule}-{'feil' if self.wrong else 'riktig'}"


def examples(rule: str, text: str) -> list[Example]:
    """Return the examples of a rule's manual."""
    return [Example(rule, one.wrong, one.path, one.text) for one in manual.read(text).examples]


def overlay(example: Example, project: Path) -> None:
    """Lay an example over ``project``: keys over the same keys of a YAML file, text over the text of a chapter."""
    file = project / example.path
    file.parent.mkdir(parents=True, exist_ok=True)
    special = example.block.strip()
    if special == "(en lenke ut av prosjektet)":
        outside = project.parent / "utenfor.yml"
        outside.write_text("title: {nb: Utenfor, nn: Utanfor}\n", encoding="utf-8")
        file.symlink_to(outside)
    elif special in _BYTES:
        file.write_bytes(_BYTES[special])
    elif not file.exists() or special.startswith("---"):
        file.write_text(_block(example), encoding="utf-8")
    elif file.suffix == ".yml":
        file.write_text(_with_keys(file.read_text(encoding="utf-8"), _block(example), example), encoding="utf-8")
    else:
        _with_body(file, _block(example))
        # What is right says so of one language, and the other must not say something else.
        if not example.wrong and file.parent.name == "nb":
            (project / "guide" / "nn" / file.name).unlink(missing_ok=True)
        elif not example.wrong:
            _with_body(project / "guide" / "nb" / file.name, _block(example))


def _with_body(file: Path, body: str) -> None:
    front_matter = re.match(r"---\n.*?^---\n", file.read_text(encoding="utf-8"), re.M | re.S)
    assert front_matter
    file.write_text(f"{front_matter[0]}\n{body}", encoding="utf-8")


def _block(example: Example) -> str:
    block = example.block
    for words, letters in _SIGNS.items():
        block = block.replace(words, letters)
    return block


def _with_keys(text: str, block: str, example: Example) -> str:
    """Return ``text`` with the top-level keys of ``block`` in place of its own; ``block`` stands as it is written.

    In a clause or package it stands where its keys belong, so that only the rule on key order speaks of order.
    """
    keys = {_key(part) for part in _TOP_LEVEL.split(block)}
    kept = [part for part in _TOP_LEVEL.split(text) if _key(part) not in keys]
    order = _ORDERS.get(example.path.partition("/")[0], [])
    parts = _TOP_LEVEL.split(block)
    known = [_key(part) for part in parts if _key(part) in order]
    if not known or known != sorted(known, key=order.index):
        return "".join(kept) + block
    for part in parts:
        place = order.index(_key(part)) if _key(part) in order else -1
        after = next((n for n, other in enumerate(kept) if place >= 0 and _later(other, place, order)), len(kept))
        kept.insert(after, part)
    return "".join(kept)


def _later(part: str, place: int, order: list[str]) -> bool:
    return _key(part) in order and order.index(_key(part)) > place


def _key(part: str) -> str:
    return part.partition(":")[0].strip()
