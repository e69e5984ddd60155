"""The pages of editions: a list of them all, and of each what is new and why. Without frozen editions there are none."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from relkontrakt import vocabulary
from relkontrakt.editions import Edition
from relkontrakt.guide import Guide
from relkontrakt.notes import Note, NotePart
from relkontrakt.phrases import phrases

#: Which notes stand under which heading, in this order; those of another kind come last.
_HEADINGS = (
    (("clause",), "clauses"),
    (("chapter",), "chapters"),
    (("package",), "packages"),
    (("conduct",), "conduct_rules"),
    (("term",), "glossary"),
    (("law",), "legal_sources"),
)


@dataclass(frozen=True)
class Section:
    """The notes of some kinds of entry, under a heading with an id."""

    id: str
    heading: str
    notes: tuple[Note, ...]


def pages(guide: Guide) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield folder, template and values of each page."""
    if guide.editions:
        yield "utgaver", "editions", {"editions": tuple(reversed(guide.editions)), "counted": lambda one: _counted(one, guide)}
    for edition in guide.editions:
        said = lambda part: _said(part, guide.language)  # noqa: E731
        yield f"utgave/{edition.version}", "edition", {"edition": edition, "sections": _sections(edition, guide), "said": said}


def _sections(edition: Edition, guide: Guide) -> tuple[Section, ...]:
    say, waiting = vars(phrases(guide.language)), list(edition.manifest.notes.entries if edition.manifest.notes else ())
    found = []
    for kinds, heading in _HEADINGS:
        found.append(Section(kinds[0], say[heading], tuple(note for note in waiting if note.kind in kinds)))
        waiting = [note for note in waiting if note.kind not in kinds]
    found.append(Section("annet", say["other"], tuple(waiting)))
    return tuple(section for section in found if section.notes)


def _counted(edition: Edition, guide: Guide) -> str:
    """Return how much is new: «Klausuler: 3 · Kapitler: 1»."""
    return " · ".join(f"{section.heading}: {len(section.notes)}" for section in _sections(edition, guide))


def _said(part: NotePart, language: str) -> str:
    """Return for example «ledd «moter» (endret)»."""
    name = getattr(vocabulary.PARTS.get(part.key.replace("_", "-"), vocabulary.PARTS["other"]), language)
    state = getattr(vocabulary.CHANGE_STATES[part.state], language)
    return f"{name} «{part.id}» ({state})" if part.id else f"{name} ({state})"
