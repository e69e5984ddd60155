"""What every comparison needs to know of the two states as wholes: renamed ids and the words in use."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from relkontrakt import markup
from relkontrakt.comparison.change import Change, Changes
from relkontrakt.comparison.wording import LETTERS, Difference, Words, difference, folded
from relkontrakt.index import Index, Owner
from relkontrakt.model import Text

_OTHER = {"nb": "nn", "nn": "nb"}


@dataclass(frozen=True)
class TextKinds:
    """Which kind of change each difference between two wordings is."""

    words: str
    references: str = "spelling"
    typo: str = "spelling"
    typography: str = "spelling"
    added: str = "translation-added"
    removed: str = "translation-removed"


@dataclass(frozen=True)
class Context:
    """The two states, and what is the same in both under a new id: ``renames[kind][old id]``."""

    before: Index
    after: Index
    renames: Mapping[str, Mapping[str, str]]

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """The words in use, per language."""
        return {language: self._words(language) for language in ("nb", "nn")}

    def _words(self, language: str) -> Words:
        terms = [term for index in (self.before, self.after) for term in index.library.terms.values()]
        forms = (form for term in terms for form in (term.title[language], *term.forms.get(language)))
        in_terms = frozenset(word for form in forms for word in folded(form).split())
        return Words(_counted(self.before, language), _counted(self.after, language), in_terms)

    def renamed(self, kind: str, entry_id: str) -> str:
        """Return the new id of an old entry."""
        return self.renames.get(kind, {}).get(entry_id, entry_id)

    def kept(self, kind: str, ids: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
        """Return old ids as they are to be compared with ``after``: the new id, except where the old one still stands."""
        return tuple(key if key in after else self.renamed(kind, key) for key in ids)

    def carried(self, text: str, parameters: Mapping[str, str] | None = None) -> str:
        """Return an old text with the new ids of what it refers to."""
        pieces: list[tuple[int, int, str]] = []
        for link in markup.scan(text).links if self.renames else ():
            if link.reference:
                kind, entry_id = link.reference
                head, slash, rest = entry_id.partition("/") if kind == "law" else (entry_id, "", "")
                new = f"{kind}:{self.renamed(kind, head)}{slash}{rest}"
                pieces.append((link.target, link.target + len(link.destination), new))
        for item in markup.scan(text).placeholders if parameters else ():
            written = text[item.start : item.end]
            name = (parameters or {}).get(item.name, item.name)
            pieces.append((item.start, item.end, written.replace(item.name, name, 1)))
        for start, end, new in sorted(pieces, reverse=True):
            text = text[:start] + new + text[end:]
        return text

    def carried_value(self, value: Any) -> Any:
        """Return an old plain value with the new ids of what it refers to, in texts and in lists of ids."""
        if isinstance(value, dict):
            return {self.carried_value(key): self.carried_value(item) for key, item in value.items()}
        if isinstance(value, (tuple, list)):
            return type(value)(self.carried_value(item) for item in value)
        if not isinstance(value, str):
            return value
        ids = (renames[value] for kind, renames in sorted(self.renames.items()) if value in renames)
        return next(ids, self.carried(value))

    def differs(self, before: str, after: str, language: str, parameters: Mapping[str, str] | None = None) -> Difference:
        """Return how an old and a new wording differ, new ids apart."""
        if before == after:
            return "same"
        carried = self.carried(before, parameters)
        return "same" if carried == after else difference(carried, after, self.words[language])

    def text(
        self,
        owner: Owner,
        keys: tuple[str, ...],
        before: Text | None,
        after: Text | None,
        kinds: TextKinds,
        parameters: Mapping[str, str] | None = None,
    ) -> Changes:
        """Return the changes to one text, per language."""
        found = {
            language: self._text_kind(before, after, language, kinds, parameters) for language in ("nb", "nn") if before or after
        }
        for language, kind in found.items():
            if kind:
                other = _OTHER[language]
                alone = kind == kinds.words and not found[other] and bool(before and before.get(other))
                yield Change(kind, owner, keys, language, _get(before, language), _get(after, language), alone)

    def _text_kind(
        self, before: Text | None, after: Text | None, language: str, kinds: TextKinds, parameters: Mapping[str, str] | None
    ) -> str | None:
        old, new = _get(before, language), _get(after, language)
        if old is None or new is None:
            whole = old is None and new is None
            if before is None or after is None:
                return None if whole else kinds.words
            return None if whole else kinds.added if old is None else kinds.removed
        found = self.differs(old, new, language, parameters)
        return None if found == "same" else str(getattr(kinds, found))


def _get(text: Text | None, language: str) -> str | None:
    return text.get(language) if text else None


def _counted(index: Index, language: str) -> Mapping[str, int]:
    texts = (folded(fragment.text) for fragment in index.fragments if fragment.language == language)
    return Counter(word for text in texts for word in LETTERS.findall(text))


def changed(kind: str, owner: Owner, keys: tuple[str, ...], before: Any, after: Any) -> Changes:
    """Return a change where two values, as a reader sees them, differ."""
    if before != after:
        yield Change(kind, owner, keys, None, _shown(before), _shown(after))


def listed(kind: str, owner: Owner, keys: tuple[str, ...], before: tuple[Any, ...], after: tuple[Any, ...]) -> Changes:
    """Return a change where two lists hold different entries; the order does not matter."""
    if set(before) != set(after):
        gone, new = ([item for item in one if item not in other] for one, other in ((before, after), (after, before)))
        yield Change(kind, owner, keys, None, _shown(tuple(gone)), _shown(tuple(new)))


def _shown(value: Any) -> str | None:
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value) or None
    return None if value is None else str(value)
