"""A filled GitHub form → the parts of a clause. The forms stand in ``.github/ISSUE_TEMPLATE/``.

GitHub writes a filled form as Markdown: each field is a heading «### Label», and an empty one says «_No response_».
"""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from relkontrakt import norwegian
from relkontrakt.findings import RelkontraktError
from relkontrakt.index import section_key
from relkontrakt.library import Library
from relkontrakt.vocabulary import CATEGORIES, PRINCIPLES, PROBLEMS, UNITS, Name

#: The labels of the form «Foreslå klausul», and what each field holds.
LABELS = {
    "Tittel på bokmål": "title_nb",
    "Tittel på nynorsk": "title_nn",
    "Kategori": "category",
    "Kort fortalt": "summary",
    "Når passer klausulen?": "when",
    "Når passer den ikke?": "when_not",
    "Klausulteksten på bokmål": "text_nb",
    "Klausulteksten på nynorsk": "text_nn",
    "Problemer klausulen svarer på": "problems",
    "Prinsipper klausulen bærer": "principles",
    "Hvorfor trengs klausulen?": "why",
    "Slik gjør dere det": "how",
    "Fallgruver": "pitfalls",
    "Eksempel fra e-helse": "example",
    "Rettskilder": "law",
    "Hvor kommer teksten fra?": "origin",
    "Dette bekrefter du": "confirmed",
}
REQUIRED = ("title_nb", "category", "summary", "when", "when_not", "text_nb", "why")

_HEADING = re.compile(r"^### (?P<label>.+?)[ \t]*$", re.M)
_EMPTY = ("_No response_", "_Ingen svar_", "None")
_CONTROL = re.compile(r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_UNIT_NAMES = {form: unit for unit, names in UNITS.items() for name in names for form in name}
_AMOUNT = re.compile(
    rf"\b(?P<amount>\d{{1,3}}(?:[ \u00a0.]\d{{3}})+|\d+(?:,\d+)?|{'|'.join(norwegian.NUMBER_WORDS)})[ \u00a0]*"
    rf"(?P<unit>{'|'.join(sorted(_UNIT_NAMES, key=len, reverse=True))}|prosent|%|kroner)(?!\w)",
    re.I,
)
_SECTION = re.compile(r"\s*(?:§+|art(?:ikkel|\.)?)?\s*(?P<section>\d+(?:-\d+)?(?:\s?[a-zæøå](?!\w))?)", re.I)


@dataclass(frozen=True)
class Parameter:
    """A number that stood in the proposed text: ``amount`` of ``unit`` (a unit of time, ``prosent`` or ``kroner``)."""

    id: str
    amount: str
    unit: str


@dataclass(frozen=True)
class Proposal:
    """A proposed clause: the fields of the form by key, paragraphs in both languages, numbers made into parameters."""

    fields: Mapping[str, str]
    category: str
    problems: tuple[str, ...]
    principles: tuple[str, ...]
    paragraphs: tuple[tuple[str, str], ...]
    parameters: tuple[Parameter, ...] = ()
    laws: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The title in bokmål."""
        return self.fields["title_nb"]

    @property
    def title_nn(self) -> str:
        """The title in nynorsk, or in bokmål where it is missing."""
        return self.fields.get("title_nn") or self.title


def read(text: str, library: Library) -> Proposal:
    """Return the proposal in the filled form ``text``; acts are looked up in ``library``.

    Raises RelkontraktError when the text is not the form «Foreslå klausul», or when a required field is empty.
    """
    fields = _fields(_CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    if not fields:
        raise RelkontraktError(
            "filen er ikke et utfylt skjema for «Foreslå klausul».", "Lagre teksten i saken på GitHub, med overskriftene (###)."
        )
    missing = [label for label, key in LABELS.items() if key in REQUIRED and not fields.get(key)]
    if missing:
        names = norwegian.enumeration(f"«{label}»" for label in missing)
        raise RelkontraktError(f"skjemaet mangler {names}.", "Fyll ut feltet under overskriften, og prøv igjen.")
    if "- [x]" not in fields.get("confirmed", "").lower():
        raise RelkontraktError(
            "innsenderen har ikke bekreftet retten til teksten.", "Be innsenderen krysse av under «Dette bekrefter du»."
        )
    return _proposal(fields, library)


def _fields(text: str) -> dict[str, str]:
    """Return what stands under each known heading; a heading that the writer has made is part of the answer."""
    found = [match for match in _HEADING.finditer(text) if match["label"] in LABELS]
    answers: dict[str, str] = {}
    for match, following in itertools.zip_longest(found, found[1:]):
        end = following.start() if following else len(text)
        answer = text[match.end() : end].strip()
        answers.setdefault(LABELS[match["label"]], "" if answer in _EMPTY else answer)
    return answers


def _proposal(fields: dict[str, str], library: Library) -> Proposal:
    category = next((key for key, name in CATEGORIES.items() if fields["category"] in (name.nb, key)), None)
    if category is None:
        names = norwegian.enumeration(name.nb for name in CATEGORIES.values())
        raise RelkontraktError(f"kategorien «{fields['category']}» finnes ikke.", f"Velg blant: {names}.")
    numbers: dict[tuple[str, str], Parameter] = {}
    bokmal = [_with_parameters(paragraph, numbers) for paragraph in _paragraphs(fields["text_nb"])]
    nynorsk = [_with_parameters(paragraph, numbers) for paragraph in _paragraphs(fields.get("text_nn", ""))]
    notes = [f"tallet {p.amount} {p.unit} ble feltet «{p.id}»: sett grenser og begrunnelse" for p in numbers.values()]
    if len(nynorsk) != len(bokmal):
        notes.append("nynorsk mangler eller har et annet antall ledd: bokmålsteksten er satt inn, oversett den")
        nynorsk = bokmal
    laws, unknown = _laws(fields.get("law", ""), library)
    notes += [f"rettskilden «{line}» er ikke funnet i guide/laws.yml: legg den til under «law»" for line in unknown]
    return Proposal(
        fields=fields,
        category=category,
        problems=_chosen(fields.get("problems", ""), PROBLEMS),
        principles=_chosen(fields.get("principles", ""), PRINCIPLES),
        paragraphs=tuple(zip(bokmal, nynorsk, strict=True)),
        parameters=tuple(numbers.values()),
        laws=laws,
        notes=tuple(notes),
    )


def _paragraphs(text: str) -> list[str]:
    return [paragraph.strip() for paragraph in re.split(r"\n[ \t]*\n", text) if paragraph.strip()]


def _chosen(answer: str, names: Mapping[str, Name]) -> tuple[str, ...]:
    return tuple(key for key, name in names.items() if name.nb in answer)


def _with_parameters(text: str, numbers: dict[tuple[str, str], Parameter]) -> str:
    """Replace numbers with a unit by parameters; the same number is the same parameter, in both languages."""

    def replaced(match: re.Match[str]) -> str:
        unit = {"%": "prosent"}.get(match["unit"].lower()) or _UNIT_NAMES.get(match["unit"].lower(), match["unit"].lower())
        word = match["amount"].lower()
        amount = str(norwegian.NUMBER_WORDS.get(word) or re.sub(r"[ \u00a0.]", "", word).replace(",", "."))
        if "." in amount and unit != "prosent":
            return match[0]
        kind = {"prosent": "andel", "kroner": "belop"}.get(unit, "frist")
        if (amount, unit) not in numbers:
            taken = sum(parameter.id.startswith(kind) for parameter in numbers.values())
            numbers[amount, unit] = Parameter(f"{kind}-{taken + 1}" if taken else kind, amount, unit)
        return f"{{{{ {numbers[amount, unit].id} }}}}"

    return _AMOUNT.sub(replaced, text)


def _laws(answer: str, library: Library) -> tuple[tuple[tuple[str, str], ...], list[str]]:
    """Return act and section of each line that names one in the register, and the lines that do not."""
    found: list[tuple[str, str]] = []
    unknown: list[str] = []
    for line in filter(None, (line.strip(" -*\t") for line in answer.splitlines())):
        law = _law(line, library)
        if law:
            found.append(law)
        else:
            unknown.append(line)
    return tuple(dict.fromkeys(found)), unknown


def _law(line: str, library: Library) -> tuple[str, str] | None:
    """Return act and section (empty when none is named) if both are in the register: «anskaffelsesforskriften § 28-1»."""
    names = {
        name.casefold(): act_id for act_id, act in library.acts.items() for name in (act_id, act.short.nb, act.short.nn) if name
    }
    name = max((name for name in names if line.casefold().startswith(name)), key=len, default=None)
    if name is None:
        return None
    wanted = _SECTION.match(line, len(name))
    if not wanted:
        return (names[name], "") if len(line) == len(name) else None
    sections = {section_key(section): section for section in library.acts[names[name]].sections}
    section = sections.get(section_key(wanted["section"]))
    return (names[name], section) if section else None
