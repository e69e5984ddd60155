"""Legal sources on a day: what is over or will change, who refers to it, and references that somebody has typed by hand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from relkontrakt.findings import Location
from relkontrakt.index import Fragment, Index, Reference, section_key
from relkontrakt.model import Act, Section

#: How the kinds of entries that may refer to a law are named when they are listed.
_KINDS = {
    "clause": "klausuler",
    "chapter": "kapitler",
    "package": "pakker",
    "term": "begreper",
    "figure": "figurer",
}
_SINGLE = {"decision": "egnethetstesten", "entries": "inngangene", "coverage": "dekningen", "settings": "guide.yml"}


#: Days ahead within which a reader is told of a change with a known date.
NOTICE = 365

#: An act and the key of a section, or None for the whole act.
Place = tuple[str, str | None]


def place(act_id: str, section: str | None) -> Place:
    """Return what an entry of the register is found by."""
    return act_id, section_key(section) if section else None


@dataclass(frozen=True)
class Entry:
    """An act or a section in the register, its name for a reader, and every reference to it outside the register."""

    index: Index
    keys: tuple[str, ...]
    value: Act | Section
    act: Act
    name: str
    references: tuple[Reference, ...]

    @property
    def place(self) -> Place:
        """The act and the section."""
        return place(self.keys[0], self.keys[2] if len(self.keys) > 1 else None)

    @property
    def section(self) -> str | None:
        """The section as it is written; None for the whole act."""
        return self.keys[2] if len(self.keys) > 1 else None

    @property
    def location(self) -> Location:
        """Where it stands in the register."""
        return self.index.key_at("law", *self.keys)

    def at(self, key: str) -> Location:
        """Return where one of its values stands."""
        return self.index.value_at("law", *self.keys, key)

    @property
    def status(self) -> str:
        """Its status; what a section does not say, is taken from the act."""
        return self.value.status if self.value.status != "in-force" else self.act.status

    @property
    def note(self) -> bool:
        """True when the register tells the reader something of the status, here or on the act."""
        return bool(self.value.note or self.act.note)

    @property
    def checked(self) -> date:
        """The day the text was last read."""
        return self.value.checked or self.act.checked

    @property
    def verified(self) -> bool:
        """True when somebody has read the text."""
        return self.act.verified if self.value.verified is None else self.value.verified

    def will_change(self, today: date) -> bool:
        """Return whether it is known to end or to get a new wording within a year, or is decided and not yet done."""
        days = [(day - today).days for day in (self.value.valid_from, self.value.valid_to) if day]
        return self.value.status in ("to-be-repealed", "adopted") or any(0 <= left <= NOTICE for left in days)

    def over(self, today: date) -> bool:
        """Return whether it no longer applies on ``today``."""
        return self.value.status == "repealed" or (self.value.valid_to is not None and self.value.valid_to < today)


def entries(index: Index) -> Iterator[Entry]:
    """Return every act and section of the register; a reference to a section from a text is also one to its act."""
    referring: dict[Place, list[Reference]] = {}
    for reference in index.of_kind("law"):
        if reference.owner[0] != "law":
            referring.setdefault(place(reference.id, reference.section), []).append(reference)
            # A key names the act and the section in two references, a link in one.
            if reference.section and reference.link:
                referring.setdefault(place(reference.id, None), []).append(reference)
    for act_id, act in index.library.acts.items():
        name = act.short["nb"]
        own = referring.get(place(act_id, None), [])
        yield Entry(index, (act_id,), act, act, f"«{name}»", tuple(own))
        for section, value in act.sections.items():
            own = referring.get(place(act_id, section), [])
            yield Entry(index, (act_id, "sections", section), value, act, f"«{section}» i {name}", tuple(own))


def listed(references: Iterable[Reference]) -> str:
    """Return who refers, by kind: ``klausuler: a, b; kapitler: c``; empty when nobody does."""
    owners = sorted({reference.owner for reference in references})
    kinds = [(name, [owner_id for kind, owner_id in owners if kind == key]) for key, name in _KINDS.items()]
    listed = [f"{name}: {', '.join(ids)}" for name, ids in kinds if ids]
    return "; ".join(listed + [_SINGLE[kind] for kind, _ in owners if kind in _SINGLE])


#: A section without its sign: «28-1», «5 o».
_SECTION = re.compile(r"(?<![\w-])\d+(?:-\d+)*(?:\s?(?:[a-hj-zæø]|i(?!\s+\w))(?![\w-]))?")
_NAMED = ("loa", "foa", "gdpr")
_SIGNS = frozenset(
    ("paragraf", "paragrafen", "paragrafane", "paragrafene", "artikkel", "artikkelen", "artiklene", "artiklane", "art", *_NAMED)
)
#: The longest name of an act and a sign, before the number.
_BEFORE = 80

#: What to do with a reference that is typed by hand.
LINK_CURE = "Skriv en lenke, for eksempel [](law:anskaffelsesforskriften/28-1); lenken henter navnet og paragrafen selv."


@cache
def _lead(acts: tuple[str, ...]) -> re.Pattern[str]:
    """Return what makes the number after it a section."""
    names = "|".join([*(re.escape(name) for name in sorted(acts, key=len, reverse=True)), *_NAMED])
    signs = "paragraf(?:en|ane|ene)?|artikkel(?:en)?|artiklane|artiklene|art\\.?"
    return re.compile(rf"(?:\b(?:{names})\s+)?(?:§+\s*|\b(?:{signs})\s+)$|\b(?:{names})\s+$", re.I)


def typed_references(index: Index, in_clauses: bool) -> Iterator[tuple[Fragment, int, str]]:
    """Return each reference to a section that stands as words and not as a link: the text, the offset and the words.

    ``in_clauses`` chooses clause text, or everything else but the register of laws: there a note speaks of the neighbours.
    """
    acts = tuple(sorted({name for act in index.library.acts.values() for name in (act.short["nb"], act.short["nn"]) if name}))
    words = _SIGNS | {name.lower() for name in acts if name.isalpha()}
    for fragment in index.fragments:
        if words.isdisjoint(fragment.prose.vocabulary) and "§" not in fragment.text:
            continue
        if fragment.is_clause_text == in_clauses and fragment.owner[0] not in ("law", "source"):
            yield from _typed(fragment, words, _lead(acts))


def _typed(fragment: Fragment, words: frozenset[str], lead: re.Pattern[str]) -> Iterator[tuple[Fragment, int, str]]:
    text = fragment.prose.text
    for number in _SECTION.finditer(text):
        first = max(0, number.start() - _BEFORE)
        last = text[first : number.start()].split()[-1:] or [""]
        if not last[0].endswith("§") and last[0].strip("([«.").lower() not in words:
            continue
        before = lead.search(text[first : number.start()])
        start = first + before.start() if before else 0
        if before and not any(link.start <= start < link.end for link in fragment.scan.links):
            yield fragment, start, " ".join(text[start : number.end()].split())
