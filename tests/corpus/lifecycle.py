"""Versions, statuses and what follows from them."""

import re

from tests.corpus.faults import Edit, Texts, grouped, kind, swap
from tests.corpus.regions import CLAUSE, FRONT, HEAD, PACKAGE, SETTINGS, Span

CHANGE = (
    "  - version: {}\n    kind: ny\n    what: {{nb: Ny ordlyd., nn: Ny ordlyd.}}\n    why: {{nb: Erfaring., nn: Erfaring.}}\n"
)


def _edits(path, text, *pairs):
    """Return the edits that replace the first match of each pattern, or None when one has no match."""
    found = [(re.search(old, text, re.M), new) for old, new in pairs]
    if any(match is None for match, _ in found):
        return None
    span = Span(0, len(text))
    return tuple(Edit(path, match.start(), match.end(), match.expand(new), span) for match, new in found)


def _several(region, *pairs):
    """Return a maker: several lines of one file change."""

    def make(texts: Texts):
        for path in region.paths(texts):
            edits = _edits(path, texts[path], *pairs)
            if edits:
                yield edits

    return make


def _newer_original(texts: Texts):
    """The original gets a new version; the translation stays behind."""
    for path in FRONT["nb"].paths(texts):
        translation = path.replace("/nb/", "/nn/")
        if translation in texts:
            log = ("^changes:\n", "changes:\n" + CHANGE.format("0.2.0"))
            first = _edits(path, texts[path], ("^version: .*$", "version: 0.2.0"), log)
            second = _edits(translation, texts[translation], ("^version: ", "version: ¦"))
            yield (*first, *second)


def _retired(texts: Texts):
    """A clause is retired in the right way, and others still point to it."""
    for path in CLAUSE.paths(texts):
        stem = path.split("/")[1].removesuffix(".yml")
        link = re.compile(rf"\]\((clause:{stem})[ )]")
        places = [
            Edit(other, match.start(1), match.start(1), "¦", Span(0, len(text)))
            for other, text in sorted(texts.items())
            for match in link.finditer(text)
            if other != path
        ]
        reason = "status: retired\nretired: {nb: Den er slått sammen med en annen., nn: Han er slått saman med ein annan.}"
        first = _edits(path, texts[path], ("^status: draft$", reason))
        if first and 0 < len(places) <= 6:
            yield (*first, *places)


KINDS = grouped(
    "lifecycle",
    (
        kind("ny versjon av klausulen uten endringslogg", "unlogged-version", swap(HEAD, r"^version: .*$", "version: ¦0.2.0")),
        kind(
            "ny versjon av kapittelet uten endringslogg",
            "unlogged-version",
            swap(FRONT["nb"], r"^version: .*$", "version: ¦0.2.0"),
            also="outdated-translation",
        ),
        kind(
            "gjeldende med versjon 0",
            "version-status",
            _several(CLAUSE, (r"^version: ", "version: ¦"), (r"^status: draft$", "status: ¦in-force")),
            anywhere=True,
        ),
        kind(
            "utkast med versjon 1",
            "version-status",
            _several(
                CLAUSE,
                (r"^version: .*$", "version: ¦1.0.0"),
                (r"^status: ", "status: ¦"),
                ("^changes:\n", "changes:\n" + CHANGE.format("1.0.0")),
            ),
            anywhere=True,
        ),
        kind(
            "utgått uten grunn",
            "retired-without-reason",
            swap(HEAD, r"^status: draft$", "status: ¦retired"),
            also="reference-to-retired uncovered-cell unanswered-seed impossible-package mandatory-clause-missing",
            alone=True,
        ),
        kind(
            "etterfølgeren er klausulen selv",
            "wrong-successor",
            swap(HEAD, r"^status: draft$", "status: retired\nsuccessor: ¦STEM"),
            also="reference-to-retired uncovered-cell unanswered-seed key-order self-reference",
            alone=True,
        ),
        kind(
            "utgått, men andre viser til den",
            "reference-to-retired",
            _retired,
            also="reference-to-retired uncovered-cell unanswered-seed key-order unready-package",
            alone=True,
        ),
        kind(
            "den nyeste endringen står sist",
            "unordered-changes",
            swap(CLAUSE, r"^changes:\n  - version: (0.1.0)", "changes:\n" + CHANGE.format("¦0.0.9") + r"  - version: ¦\1"),
            anywhere=True,
        ),
        kind(
            "gjeldende, men først neste år",
            "future-validity",
            _several(
                CLAUSE,
                (r"^version: .*$", "version: 1.0.0"),
                (r"^status: draft$", "status: in-force\nvalid_from: ¦2027-07-01"),
                ("^changes:\n", "changes:\n" + CHANGE.format("1.0.0")),
            ),
        ),
        kind("nynorsken er eldre enn bokmålet", "outdated-translation", _newer_original),
        kind(
            "pakken er gjeldende, klausulene er utkast",
            "unready-package",
            _several(
                PACKAGE,
                (r"^version: .*$", "version: 1.0.0"),
                (r"^status: draft$", "status: in-force"),
                (r"^  - clause: ", "  - clause: ¦"),
                ("^changes:\n", "changes:\n" + CHANGE.format("1.0.0")),
            ),
            also="unready-package",
        ),
        kind(
            "på høring uten frist",
            "consultation-dates",
            swap(SETTINGS, r"^status: draft$", "status: ¦consultation"),
            within="text",
        ),
        kind(
            "høringsfristen er før start",
            "consultation-dates",
            swap(SETTINGS, r"^status: draft$", "status: consultation\nconsultation: {start: 2026-12-01, deadline: ¦2026-11-01}"),
            within="line",
            also="key-order",
        ),
    ),
)
