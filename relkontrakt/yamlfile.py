"""YAML with positions: one pass over libyaml's events, where duplicate keys, traps and hostile input are caught.

Events, not ``yaml.compose``: composing is recursive in C and crashes the process on deep nesting.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

import yaml

from relkontrakt.findings import Finding, Location

Keys = tuple[str | int, ...]

#: Bounds for one file. The largest real file is a register of about 100 kB, nested six levels deep.
MAX_BYTES = 1_000_000
MAX_DEPTH = 30

#: How far apart two characters of a text can be written: a line break, indentation, quotes and backslashes.
_MAX_FOLD = 2_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"-?(0|[1-9]\d*)$")
_DECIMAL = re.compile(r"-?(0|[1-9]\d*)\.\d+$")
_DATE = re.compile(r"\d{4}-\d\d-\d\d$")
#: How anything but plain text begins: a digit, a sign, a point, a letter of «true», «no», «off» and so on, or nothing.
_SPECIAL = re.compile(r"[-+.~0-9]|[yYnNoOtTfF]\w{0,4}$|$")
_WRITTEN_KEY = re.compile(r"[\w-]+(?=[ \t]*:)")
_NULLS = frozenset({"", "~", "null"})
_TRAPS = re.compile(
    r"(?:y|yes|n|no|on|off|true|false|null)$|0[0-7]+$|[-+]?0x[0-9a-f_]+$|[-+]?0b[01_]+$|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.\d*)?$"
    r"|[-+]?[0-9][0-9]*_[0-9_]*$|\+\d+(\.\d*)?$|[-+]?\.(inf|nan)$|[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$|\d{4}-\d\d?-\d\d?[Tt ].*\d$",
    re.I,
)
#: What YAML refuses to read, and the line ends that only YAML sees (NEL, LS, PS): an editor shows neither.
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_QUOTE = "Sett verdien i anførselstegn."
#: Where a text in quotation marks begins, and a key that shows that the text has run on too far.
_OPENED = re.compile(r"^[ \t]*(?:- )?[\w-]+:[ \t]+([\"'])", re.M)
_NEXT_KEY = re.compile(r"\n[ \t]*(?:- )?[\w-]+:(?:\s|\Z)")
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.M)
_PROBLEMS = {
    "mapping values are not allowed": ("her står et kolon midt i en verdi.", _QUOTE),
    "could not find expected ':'": ("nøkkelen på denne linjen mangler kolon.", "Skriv «nøkkel: verdi»."),
    "did not find expected key": ("innrykk, klammer eller anførselstegn stemmer ikke her.", "Se også på linjen over."),
    "did not find expected '-' indicator": ("innrykket i listen stemmer ikke.", "Gi alle punktene samme innrykk."),
    "did not find expected ',' or": (
        "en klamme { eller [ er ikke lukket, eller det mangler et komma.",
        "Se også på linjen over.",
    ),
    "found unexpected end of stream": ("et anførselstegn eller en klamme er ikke lukket.", "Lukk det som er åpnet."),
    "block sequence entries are not allowed": ("listepunktet kan ikke stå her.", "Sjekk innrykket."),
    "cannot start any token": ("verdien kan ikke begynne med dette tegnet.", _QUOTE),
    "found unknown escape character": ("omvendt skråstrek i doble anførselstegn er ikke et tegn.", "Bruk enkle anførselstegn."),
}


class Spot(NamedTuple):
    """Where one value stands: the offset of its key, and of the raw text ``start``–``end`` it was written as."""

    key: int
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
    _alignments: dict[int, list[int]] = field(default_factory=dict)

    def key(self, keys: Keys) -> Location:
        """Return where the key of the value at ``keys`` stands; the nearest parent when it is not written."""
        return self.at(self._nearest(keys).key)

    def value(self, keys: Keys, offset: int | None = None) -> Location:
        """Return where the value at ``keys`` starts, or where the character at ``offset`` of its text stands."""
        spot = self._nearest(keys)
        if offset is None or spot.text is None:
            return self.at(spot.start)
        return self.at(self._raw_index(spot, offset))

    def raw(self, keys: Keys) -> str:
        """Return the value at ``keys`` as it was written."""
        spot = self._nearest(keys)
        return self.text[spot.start : spot.end].strip()

    def written_key(self, keys: Keys) -> str:
        """Return the key of the value at ``keys`` as it was written, without quotation marks; empty when it has them."""
        match = _WRITTEN_KEY.match(self.text, self._nearest(keys).key)
        return match[0] if match else ""

    def written(self, keys: Keys, start: int, end: int) -> tuple[Location, str]:
        """Return where the characters ``start``–``end`` of the text at ``keys`` stand, and how they are written in the file."""
        spot = self._nearest(keys)
        assert spot.text is not None
        style = self.text[spot.start]
        first, last = self._raw_index(spot, start), self._raw_index(spot, end - 1)
        if style == '"' and self.text[first - 1] == "\\":
            first -= 1
        if spot.text[end - 1].isspace():
            last = self._raw_index(spot, end) if end < len(spot.text) else last
        else:
            last += 1 + (style == "'" and spot.text[end - 1] == "'")
        return self.at(first), self.text[first:last]

    def quoted(self, keys: Keys, new: str) -> str:
        """Return ``new`` as it must be written inside the text at ``keys``: a quoted text hides its own quotation marks."""
        style = self.text[self._nearest(keys).start]
        if style == '"':
            return new.replace("\\", "\\\\").replace('"', '\\"')
        return new.replace("'", "''") if style == "'" else new

    def _nearest(self, keys: Keys) -> Spot:
        while keys not in self.spots and keys:
            keys = keys[:-1]
        return self.spots.get(keys) or Spot(0, 0, 0)

    def at(self, index: int) -> Location:
        """Return the place of the character at ``index``."""
        line = bisect_right(self._line_starts, index)
        return Location(self.path, line - 1 + self.first_line, index - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def _raw_index(self, spot: Spot, offset: int) -> int:
        if spot.start not in self._alignments:
            self._alignments[spot.start] = self._align(spot)
        places = self._alignments[spot.start]
        return spot.start + (places[min(offset, len(places) - 1)] if places else 0)

    def _align(self, spot: Spot) -> list[int]:
        """Walk written and read text together; folding and quoting only add white space, quotes and backslashes."""
        raw = self.text[spot.start : spot.end]
        place = raw.find("\n") + 1 if raw[:1] in "|>" else 0
        places = []
        for char in spot.text or "":
            if not char.isspace():
                place = max(place, raw.find(char, place, place + _MAX_FOLD))
            places.append(min(place, max(len(raw) - 1, 0)))
            place += not char.isspace()
        return places


def parse(path: str, text: str, first_line: int = 1) -> tuple[Document, list[Finding]]:
    """Read ``text``, which stands in the file ``path`` from line ``first_line``. ``data`` is None after a syntax error."""
    document = Document(path, text, first_line=first_line)
    builder = _Builder(document)
    control = _CONTROL.search(text)
    if control:
        builder.report("yaml-syntax", "her står et usynlig styretegn.", control.start(), "Slett tegnet.")
        return document, builder.findings
    try:
        builder.run()
    except _Stop:
        document.data = None
    except yaml.MarkedYAMLError as error:
        document.data = None
        mark = error.problem_mark or error.context_mark
        builder.report(*_explain(error, text, mark.index if mark else 0))
    return document, builder.findings


def _explain(error: yaml.MarkedYAMLError, text: str, index: int) -> tuple[str, str, int, str]:
    problem = error.problem or str(error)
    if "cannot start any token" in problem and text[index : index + 1] == "\t":
        return "yaml-tab", "tabulator kan ikke brukes til innrykk.", index, "Bruk mellomrom."
    conflict = _CONFLICT.search(text)
    if conflict:
        cure = "Velg den ene versjonen, og slett linjene med <<<<<<<, ======= og >>>>>>>."
        return "yaml-syntax", "filen har merker etter to versjoner som ikke er slått sammen.", conflict.start(), cure
    opened = _unclosed(text, index)
    if opened is not None:
        return "yaml-syntax", "anførselstegnet er ikke lukket.", opened, "Sett samme tegn sist i teksten, eller slett dette."
    unknown = (f"YAML-leseren stopper her («{problem}»).", "Se på innrykk, kolon og anførselstegn på linjen og linjen over.")
    message, cure = next((known for start, known in _PROBLEMS.items() if start in problem), unknown)
    return "yaml-syntax", message, index, cure


def _unclosed(text: str, end: int) -> int | None:
    """Return the offset of the first quotation mark before ``end`` whose text goes on over the next keys."""
    for match in _OPENED.finditer(text, 0, end):
        close = text.find(match[1], match.end())
        if _NEXT_KEY.search(text, match.end(), close if close >= 0 else len(text)):
            return match.start(1)
    return None


class _Stop(Exception):
    """The file is refused; the finding is already reported."""


@dataclass(slots=True)
class _Frame:
    """A mapping or list under construction."""

    container: Any
    keys: Keys
    is_mapping: bool
    pending: tuple[str, int] | None = None


class _Builder:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.findings: list[Finding] = []
        self.stack: list[_Frame] = []
        self.documents = 0

    def report(self, rule: str, message: str, index: int, help_text: str) -> None:
        self.findings.append(Finding(self.document.at(index), message, help_text, rule))

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
        loader: Any = _LOADER(self.document.text)
        next_event = loader.get_event
        try:
            while (event := next_event()) is not None:
                action = actions.get(type(event))
                if action:
                    action(event, event.start_mark.index)
        finally:
            loader.dispose()

    def _refuse_alias(self, event: Any, index: int) -> None:
        self.report("yaml-alias", "ankere (&) og henvisninger (*) er ikke tillatt.", index, "Skriv teksten ut.")
        raise _Stop

    def _one_document(self, event: Any, index: int) -> None:
        self.documents += 1
        if self.documents > 1:
            self.report("yaml-syntax", "filen inneholder flere YAML-dokumenter.", index, "Fjern linjen «---».")
            raise _Stop

    def _open(self, event: Any, index: int) -> None:
        self._refuse_properties(event, index)
        if len(self.stack) >= MAX_DEPTH:
            self.report("too-deep", f"filen er nøstet dypere enn {MAX_DEPTH} nivåer.", index, "Fjern klammer eller innrykk.")
            raise _Stop
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        if self.stack and self.stack[-1].is_mapping and self.stack[-1].pending is None:
            self.report(
                "yaml-syntax", "nøkkelen kan ikke være en liste eller et sett verdier.", index, "Mangler det anførselstegn?"
            )
            raise _Stop
        container: Any = {} if is_mapping else []
        keys = self._place(container, index, event.end_mark.index)
        self.stack.append(_Frame(container, keys, is_mapping))

    def _close(self, event: Any, index: int) -> None:
        frame = self.stack.pop()
        spot = self.document.spots[frame.keys]
        self.document.spots[frame.keys] = Spot(spot.key, spot.start, event.end_mark.index)

    def _scalar(self, event: Any, index: int) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, index)
        text = event.value
        frame = self.stack[-1] if self.stack else None
        if frame and frame.is_mapping and frame.pending is None:
            self._key(frame, text, index)
            return
        plain = not event.style and event.implicit[0]
        self._place(self._plain(text, index) if plain else text, index, event.end_mark.index, text)

    def _key(self, frame: _Frame, key: str, index: int) -> None:
        if key in frame.container:
            first = self.document.key((*frame.keys, key)).line
            message = f"nøkkelen «{key}» står to ganger; første gang på linje {first}."
            self.report("duplicate-key", message, index, "Behold den ene.")
        frame.pending = (key, index)

    def _place(self, value: Any, start: int, end: int, text: str | None = None) -> Keys:
        key_index = start
        if not self.stack:
            self.document.data = value
            keys: Keys = ()
        else:
            frame = self.stack[-1]
            if frame.is_mapping:
                assert frame.pending is not None
                key, key_index = frame.pending
                frame.pending = None
                keys = (*frame.keys, key)
                frame.container[key] = value
            else:
                keys = (*frame.keys, len(frame.container))
                frame.container.append(value)
        self.document.spots[keys] = Spot(key_index, start, end, text)
        return keys

    def _plain(self, text: str, index: int) -> Any:
        if not _SPECIAL.match(text):
            return text
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
                index,
                "Sett verdien i anførselstegn. Ja og nei skrives true og false.",
            )
        return text

    def _refuse_properties(self, event: Any, index: int) -> None:
        if event.anchor is not None:
            self._refuse_alias(event, index)
        if event.tag is not None and event.tag != "!":
            self.report("yaml-trap", "merkelapper med ! er ikke tillatt i YAML-filene.", index, "Fjern merkelappen.")
            raise _Stop
