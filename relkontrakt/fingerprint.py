"""The canonical text of a clause, a chapter and the guide, and its fingerprint; the form is specified in docs/fingerprint.md."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from relkontrakt.model import ChapterMeta, Clause, Parameter

#: Stands first in every canonical text. Another form gets another number, so that old fingerprints can always be made again.
FORM = "relkontrakt/1"

#: Characters that show nothing and only say where a line may break: soft hyphen, zero-width space, word joiner, byte order mark.
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
#: Unicode's White_Space, written out: what a library takes for white space differs.
_WHITE = "\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACES = re.compile(f"[{_WHITE}]+")
_EMPTY_LINES = re.compile(f"\n[{_WHITE}]*\n")
_PLACEHOLDER = re.compile(r"\{\{ ?([^ {}|]+) ?(?:\| ?([^ {}|]+) ?)?\}\}")
_LINK = re.compile(r"\]\( ?([^ ()<>\"]+)( \"[^\"]*\")? ?\)")


class Written(Protocol):
    """A chapter in one language, of the library or of the guide."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def meta(self) -> ChapterMeta:
        """Its title and summary are part of the text."""

    @property
    def body(self) -> str:
        """Its Markdown."""


@dataclass(frozen=True)
class Fingerprints:
    """All fingerprints of one language, in full: of each wording of each clause, of each chapter, and of them all."""

    clauses: Mapping[str, Mapping[str | None, str]]
    chapters: Mapping[str, str]
    guide: str


def fold(text: str) -> str:
    """Return ``text`` on one line, without what only concerns layout: NFC, single spaces, blanks and links spelled one way."""
    line = _SPACES.sub(" ", unicodedata.normalize("NFC", _UNSEEN.sub("", text))).strip(" ")
    return _LINK.sub(r"](\1\2)", _PLACEHOLDER.sub(_placeholder, line))


def _placeholder(found: re.Match[str]) -> str:
    return f"{{{{ {found[1]} | {found[2]} }}}}" if found[2] else f"{{{{ {found[1]} }}}}"


def clause_text(clause_id: str, clause: Clause, language: str, variant: str | None = None) -> str | None:
    """Return the canonical text of one wording; ``variant`` is None for a clause without variants.

    None when its title, a paragraph or a choice is not written in ``language``.
    """
    paragraphs = [p for p in clause.paragraphs if not p.variants or variant in p.variants]
    texts = [(p.id, p.text.get(language) or "") for p in paragraphs]
    known = {parameter.id: parameter for parameter in clause.parameters}
    used = dict.fromkeys(name for _, text in texts for name, _ in _PLACEHOLDER.findall(fold(text)))
    lines = [("id", clause_id), ("language", language), *([("variant", variant)] if variant else [])]
    lines.append(("title", clause.title.get(language) or ""))
    lines += [line for paragraph, text in texts for line in (("paragraph", paragraph), ("text", text))]
    lines += [line for name in used if name in known for line in _parameter(known[name], language)]
    return _canonical("clause", lines) if all(fold(value) for _, value in lines) else None


def _parameter(parameter: Parameter, language: str) -> Iterator[tuple[str, str]]:
    """Yield what a parameter puts in the contract whatever its value is: its kind, and the wordings of its choices."""
    yield "parameter", f"{parameter.id} {parameter.type}"
    for choice in sorted(parameter.choices, key=lambda choice: choice.id):
        label = fold(choice.label.get(language) or "")
        yield "choice", f"{choice.id} {label}" if label else ""


def chapter_text(chapter: Written, language: str) -> str:
    """Return the canonical text of a chapter that is written in ``language``: each block of its body on a line of its own."""
    body = _UNSEEN.sub("", chapter.body).replace("\r\n", "\n").replace("\r", "\n")
    blocks = [block for block in map(fold, _EMPTY_LINES.split(body)) if block]
    lines = [("id", chapter.id), ("language", language), ("title", chapter.meta.title), ("summary", chapter.meta.summary)]
    return _canonical("chapter", [*lines, *(("block", block) for block in blocks)])


def guide_text(language: str, clauses: Mapping[str, Mapping[str | None, str]], chapters: Mapping[str, str]) -> str:
    """Return the canonical text of the guide: every fingerprint of ``language``, sorted by id and variant."""
    lines = [("language", language)]
    for clause_id, wordings in sorted(clauses.items()):
        for variant, sha256 in sorted(wordings.items(), key=lambda wording: wording[0] or ""):
            lines.append(("clause", " ".join([clause_id, *([variant] if variant else []), sha256])))
    lines += [("chapter", f"{chapter_id} {sha256}") for chapter_id, sha256 in sorted(chapters.items())]
    return _canonical("guide", lines)


def _canonical(kind: str, lines: Iterable[tuple[str, str]]) -> str:
    return "".join(f"{line}\n" for line in (f"{FORM} {kind}", *(f"{key} {fold(value)}" for key, value in lines)))


def sha256(canonical: str) -> str:
    """Return the fingerprint of a canonical text in full: 64 hexadecimal digits."""
    return hashlib.sha256(canonical.encode()).hexdigest()


def short(fingerprint: str) -> str:
    """Return a fingerprint as it is printed for people: ``9f86-d081-884c-7d65``, its first 64 bits."""
    return "-".join(fingerprint[place : place + 4] for place in range(0, 16, 4))


def of_clause(clause_id: str, clause: Clause, language: str) -> dict[str | None, str]:
    """Return the fingerprint of each wording by variant (None for a clause without), where it is written in ``language``."""
    variants: Iterable[str | None] = [variant.id for variant in clause.variants] or [None]
    texts = ((variant, clause_text(clause_id, clause, language, variant)) for variant in variants)
    return {variant: sha256(text) for variant, text in texts if text}


def of_guide(language: str, clauses: Mapping[str, Clause], chapters: Iterable[Written]) -> Fingerprints:
    """Return all fingerprints of ``language``; ``chapters`` are those written in it."""
    found = {clause_id: of_clause(clause_id, clause, language) for clause_id, clause in sorted(clauses.items())}
    bodies = {chapter.id: sha256(chapter_text(chapter, language)) for chapter in sorted(chapters, key=lambda c: c.id)}
    return Fingerprints(found, bodies, sha256(guide_text(language, found, bodies)))
