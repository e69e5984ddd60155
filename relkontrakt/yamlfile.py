"""YAML with positions: one pass over libyaml's events, where duplicate keys, traps and hostile input are caught.

Events, not ``yaml.compose``: composing is recursive in C and crashes the process on deep nesting.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import yaml

from relkontrakt.findings import Finding, Location

Keys = tuple[str | int, ...]

#: Bounds for one file. The largest real file is a register of about 100 kB, nested six levels deep.
MAX_BYTES = 1_000_000
MAX_DEPTH = 30

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9]\d*)$")
_DECIMAL = re.compile(r"-?(0|[1-9]\d*)\.\d+$")
_DATE = re.compile(r"\d{4}-\d\d-\d\d$")
_NULLS = frozenset({"", "~", "null"})
_TRAPS = re.compile(
    r"(?:y|yes|n|no|on|off|true|false|null)$|0[0-7]+$|[-+]?0x[0-9a-f_]+$|[-+]?0b[01_]+$|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.\d*)?$"
    r"|[-+]?[0-9][0-9]*_[0-9_]*$|\+\d+(\.\d*)?$|[-+]?\.(inf|nan)$|[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$|\d{4}-\d\d?-\d\d?[Tt ].*\d$",
    re.I,
)
_PROBLEMS = {
    "mapping values are not allowed": "her står et kolon midt i en verdi. Sett verdien i anførselstegn",
    "could not find expected ':'": "nøkkelen på denne linjen mangler kolon",
    "did not find expected key": "innrykk, klammer eller anførselstegn stemmer ikke her",
    "did not find expected '-' indicator": "innrykket i listen stemmer ikke",
    "did not find expected ',' or": "en klamme { eller [ er ikke lukket, eller det mangler et komma",
    "found unexpected end of stream": "et anførselstegn eller en klamme er ikke lukket",
    "block sequence entries are not allowed": "listepunktet kan ikke stå her. Sjekk innrykket",
    "control characters are not allowed": "filen inneholder usynlige styretegn",
    "found unknown escape character": "omvendt skråstrek i «…» må skrives dobbelt. Bruk enkle anførselstegn i stedet",
}


@dataclass(frozen=True)
class Spot:
    """Where one value stands: its key (line, column) and the raw text ``start``–``end`` it was written as."""

    key: tuple[int, int]
    value: tuple[int, int]
    start: int
    end: int
    text: str | None = None


@dataclass
class Document:
    """One YAML text as plain data, with the place of every key and value. Lines and columns count from 1."""

    path: str
    text: str
    data: Any = None
    spots: dict[Keys, Spot] = field(default_factory=dict)
    first_line: int = 1

    def key(self, keys: Keys) -> Location:
        """Return where the key of the value at ``keys`` stands; the nearest parent when it is not written."""
        return self._location(self._nearest(keys).key)

    def value(self, keys: Keys, offset: int | None = None) -> Location:
        """Return where the value at ``keys`` starts, or where the character at ``offset`` of its text stands."""
        spot = self._nearest(keys)
        if offset is None or spot.text is None:
            return self._location(spot.value)
        index = self._raw_index(spot, offset)
        line_start = self.text.rfind("\n", 0, index) + 1
        return Location(self.path, self.text.count("\n", 0, index) + self.first_line, index - line_start + 1)

    def raw(self, keys: Keys) -> str:
        """Return the value at ``keys`` as it was written."""
        spot = self._nearest(keys)
        return self.text[spot.start : spot.end].strip()

    def _nearest(self, keys: Keys) -> Spot:
        while keys not in self.spots and keys:
            keys = keys[:-1]
        return self.spots.get(keys) or Spot((1, 1), (1, 1), 0, 0)

    def _location(self, place: tuple[int, int]) -> Location:
        return Location(self.path, place[0] + self.first_line - 1, place[1])

    def _raw_index(self, spot: Spot, offset: int) -> int:
        """Walk written and read text together; folding and quoting only add white space, quotes and backslashes."""
        raw = self.text[spot.start : spot.end]
        place = raw.find("\n") + 1 if raw[:1] in "|>" else 0
        assert spot.text is not None
        for read, char in enumerate(spot.text[: offset + 1]):
            if not char.isspace():
                found = raw.find(char, place)
                place = place if found < 0 else found
                if read < offset:
                    place += 1
        return spot.start + min(place, max(len(raw) - 1, 0))


def parse(path: str, text: str, first_line: int = 1) -> tuple[Document, list[Finding]]:
    """Read ``text``, which stands in the file ``path`` from line ``first_line``. ``data`` is None after a syntax error."""
    document = Document(path, text, first_line=first_line)
    builder = _Builder(document)
    try:
        builder.run()
    except _Stop:
        document.data = None
    except yaml.MarkedYAMLError as error:
        document.data = None
        builder.report(*_explain(error, text))
    except yaml.YAMLError as error:
        document.data = None
        builder.report("yaml-syntax", f"filen er ikke gyldig YAML: {error}", (1, 1))
    return document, builder.findings


def _explain(error: yaml.MarkedYAMLError, text: str) -> tuple[str, str, tuple[int, int]]:
    mark = error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    problem = error.problem or str(error)
    if "cannot start any token" in problem and mark and text[mark.index : mark.index + 1] == "\t":
        return "yaml-tab", "tabulator kan ikke brukes til innrykk. Bruk mellomrom.", place
    known = next((text for start, text in _PROBLEMS.items() if start in problem), f"YAML-leseren stopper her ({problem})")
    return "yaml-syntax", f"{known}.", place


class _Stop(Exception):
    """The file is refused; the finding is already reported."""


@dataclass
class _Frame:
    """A mapping or list under construction."""

    container: Any
    keys: Keys
    pending: tuple[str, tuple[int, int]] | None = None


class _Builder:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = []
        self.stack: list[_Frame] = []
        self.documents = 0

    def report(self, rule: str, message: str, place: tuple[int, int], help_text: str = "") -> None:
        location = Location(self.document.path, place[0] + self.document.first_line - 1, place[1])
        self.findings.append(Finding(location, message, help_text, rule))

    def run(self) -> None:
        actions = {
            yaml.DocumentStartEvent: self._one_document,
            yaml.AliasEvent: self._refuse_alias,
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._open,
            yaml.SequenceStartEvent: self._open,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
        }
        for event in yaml.parse(self.document.text, Loader=_LOADER):
            action = actions.get(type(event))
            if action:
                mark: Any = event.start_mark
                action(event, (mark.line + 1, mark.column + 1))

    def _refuse_alias(self, event: Any, place: tuple[int, int]) -> None:
        self.report("yaml-alias", "ankere (&) og henvisninger (*) er ikke tillatt. Skriv teksten ut.", place)
        raise _Stop

    def _one_document(self, event: Any, place: tuple[int, int]) -> None:
        self.documents += 1
        if self.documents > 1:
            self.report("yaml-syntax", "filen inneholder flere YAML-dokumenter. Fjern linjen «---».", place)
            raise _Stop

    def _open(self, event: Any, place: tuple[int, int]) -> None:
        self._refuse_properties(event, place)
        if len(self.stack) >= MAX_DEPTH:
            self.report("too-deep", f"filen er nøstet dypere enn {MAX_DEPTH} nivåer.", place)
            raise _Stop
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        if self.stack and isinstance(self.stack[-1].container, dict) and self.stack[-1].pending is None:
            self.report("yaml-syntax", "nøkkelen kan ikke være en liste eller et sett verdier. Mangler det anførselstegn?", place)
            raise _Stop
        container: Any = {} if is_mapping else []
        keys = self._place(container, Spot(place, place, event.start_mark.index, event.end_mark.index))
        self.stack.append(_Frame(container, keys))

    def _close(self, event: Any, place: tuple[int, int]) -> None:
        frame = self.stack.pop()
        spot = self.document.spots[frame.keys]
        self.document.spots[frame.keys] = Spot(spot.key, spot.value, spot.start, event.end_mark.index)

    def _scalar(self, event: Any, place: tuple[int, int]) -> None:
        self._refuse_properties(event, place)
        frame = self.stack[-1] if self.stack else None
        if frame and isinstance(frame.container, dict) and frame.pending is None:
            self._key(frame, event.value, place)
            return
        plain = event.style in (None, "") and event.implicit[0]
        value = self._plain(event.value, place) if plain else event.value
        self._place(value, Spot(place, place, event.start_mark.index, event.end_mark.index, event.value))

    def _key(self, frame: _Frame, key: str, place: tuple[int, int]) -> None:
        if key in frame.container:
            first = self.document.key((*frame.keys, key)).line
            self.report("duplicate-key", f"nøkkelen «{key}» står to ganger; første gang på linje {first}.", place)
        frame.pending = (key, place)

    def _place(self, value: Any, spot: Spot) -> Keys:
        if not self.stack:
            self.document.data = value
            keys: Keys = ()
        else:
            frame = self.stack[-1]
            if isinstance(frame.container, list):
                keys = (*frame.keys, len(frame.container))
                frame.container.append(value)
            else:
                assert frame.pending is not None
                key, key_place = frame.pending
                frame.pending = None
                keys = (*frame.keys, key)
                frame.container[key] = value
                spot = Spot(key_place, spot.value, spot.start, spot.end, spot.text)
        self.document.spots[keys] = spot
        return keys

    def _plain(self, text: str, place: tuple[int, int]) -> Any:
        if text in _NULLS:
            return None
        if text in ("true", "false"):
            return text == "true"
        if _INTEGER.match(text) and len(text) < 30:
            return int(text)
        if _DECIMAL.match(text) and len(text) < 30:
            return float(text)
        if _DATE.match(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                return text
        if _TRAPS.match(text):
            self.report(
                "yaml-trap",
                f"«{text}» uten anførselstegn blir lest som noe annet enn tekst av mange YAML-lesere.",
                place,
                "Sett verdien i anførselstegn. Ja og nei skrives true og false.",
            )
        return text

    def _refuse_properties(self, event: Any, place: tuple[int, int]) -> None:
        if event.anchor is not None:
            self._refuse_alias(event, place)
        if event.tag is not None and event.tag != "!":
            self.report("yaml-trap", "merkelapper med ! er ikke tillatt i YAML-filene.", place, "Fjern merkelappen.")
            raise _Stop
