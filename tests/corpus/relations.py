"""What clauses, variants, packages and the coverage table say of each other."""

import re

from tests.corpus.faults import Edit, Texts, grouped, kind, swap
from tests.corpus.regions import CLAUSE, COVERAGE, HEAD, PACKAGE, Span
from tests.corpus.writing import misspell


def _stem(path: str) -> str:
    return path.split("/")[1].removesuffix(".yml")


def _requires(text: str) -> list[str]:
    match = re.search(r"^  requires: \[(.*)\]$", text, re.M)
    return match[1].split(", ") if match and match[1] else []


def _ring(texts: Texts):
    """A clause that another one requires, comes to require that one."""
    for path in CLAUSE.paths(texts):
        for needed in _requires(texts[path]):
            target = f"clauses/{needed}.yml"
            match = re.search(r"^  requires: \[", texts[target], re.M)
            comma = ", " if _requires(texts[target]) else ""
            span = Span(0, len(texts[target]))
            if match:
                yield (
                    Edit(target, *match.span(), f"  requires: [¦{_stem(path)}{comma}", span),
                    Edit(
                        path,
                        *re.search(r"^  requires: \[", texts[path], re.M).span(),
                        "  ¦requires: [",
                        Span(0, len(texts[path])),
                    ),
                )


def _without(level: str, needed: bool):
    """Return a maker: a package loses a clause that is ``level``, or that another one in it requires."""

    def make(texts: Texts):
        wanted = {_stem(path) for path in CLAUSE.paths(texts) if f"\n  level: {level}\n" in texts[path]}
        for path in PACKAGE.paths(texts):
            chosen = re.findall(r"^  - clause: ([\w-]+)", texts[path], re.M)
            required = {target for clause in chosen for target in _requires(texts[f"clauses/{clause}.yml"])}
            for match in re.finditer(r"^  - clause: ([\w-]+)\n(?:    .*\n)+", texts[path], re.M):
                if (match[1] in required) == needed and (match[1] in wanted):
                    head = re.search(r"^clauses:", texts[path], re.M)
                    span = Span(0, len(texts[path]))
                    yield (Edit(path, *head.span(), "¦clauses:", span), Edit(path, *match.span(), "", span))

    return make


def _excludes_mandatory(texts: Texts):
    for edits in swap(HEAD, r"^  excludes: \[", "  excludes: [¦definisjoner, ")(texts):
        if "\n  level: mandatory\n" not in texts[edits[0].path]:
            text = edits[0].new if texts[edits[0].path][edits[0].end] != "]" else "  excludes: [¦definisjoner"
            yield (edits[0]._replace(new=text),)


def _no_words(texts: Texts):
    """A clause gets one more variant, and every part of it is for the others."""
    new = "variants:\n  - ¦id: kort\n    title: {nb: Kort, nn: Kort}\n    when: {nb: Kjøpet er lite., nn: Kjøpet er lite.}\n"
    for path in CLAUSE.paths(texts):
        text = texts[path]
        head = re.search(r"^variants:\n(?=  - id:)((?: .*\n)+)", text, re.M)
        if head:
            others = ", ".join(re.findall(r"^  - id: ([\w-]+)", head[1], re.M))
            body = re.compile(r"^(  - id: [\w-]+\n)(?=    text:)", re.M)
            span, start = Span(0, len(text)), text.index("\nparagraphs:\n")
            bound = (
                Edit(path, m.start(), m.end(), f"{m[1]}    variants: [{others}]\n", span) for m in body.finditer(text, start)
            )
            yield (Edit(path, head.start(), head.start() + len("variants:\n"), new, span), *bound)


KINDS = grouped(
    "relations",
    (
        kind(
            "to klausuler krever hverandre",
            "circular-requires",
            _ring,
            within="line",
            anywhere=True,
            also="circular-requires impossible-package conflicting-relations unreached-clause",
            alone=True,
        ),
        kind(
            "klausulen krever og utelukker den samme",
            "conflicting-relations",
            swap(HEAD, r"^  requires: \[([\w-]+)(.*)\]\n  excludes: \[\]", r"  requires: [\1\2]" + "\n" + r"  excludes: [¦\1]"),
            within="line",
            also="impossible-package dead-clause",
            alone=True,
        ),
        kind(
            "klausulen utelukker en obligatorisk",
            "dead-clause",
            _excludes_mandatory,
            also="impossible-package conflicting-relations reference-without-fallback unreached-clause different-references",
            alone=True,
        ),
        kind(
            "ingen variant er standard",
            "default-variant",
            swap(HEAD, r"^variants:((?:\n .*)*?)\n    default: true$", r"¦variants:\1"),
            within="line",
        ),
        kind(
            "to varianter er standard",
            "default-variant",
            swap(
                HEAD,
                r"^    default: true\n  - (id: [\w-]+\n    title:.*\n)",
                r"    default: true" + "\n" + r"  - ¦\1    default: true" + "\n",
            ),
            within="text",
        ),
        kind("en variant uten tekst", "empty-variant", _no_words, within="line"),
        kind(
            "leddet er merket med en variant som ikke finnes",
            "unknown-variant",
            swap(CLAUSE, r"^    variants: \[(\w+)", r"    variants: [¦\1e"),
            also="empty-variant value-outside-variant unused-parameter",
        ),
        kind(
            "pakken velger en variant som ikke finnes",
            "unknown-variant",
            misspell(PACKAGE, r"^    variant: (?P<ref>)", r"\w{4,}"),
        ),
        kind(
            "pakken velger variant av en klausul uten",
            "unknown-variant",
            swap(PACKAGE, r"^(  - clause: definisjoner\n)", r"\1    variant: ¦enkel" + "\n"),
        ),
        kind(
            "pakken mangler en obligatorisk klausul",
            "mandatory-clause-missing",
            _without("mandatory", needed=False),
            within="line",
            also="impossible-package",
        ),
        kind(
            "pakken mangler en klausul som en annen krever",
            "impossible-package",
            _without("recommended", needed=True),
            within="text",
            also="impossible-package",
        ),
        kind(
            "verdien hører til en annen variant",
            "value-outside-variant",
            swap(
                PACKAGE,
                r"^(  - clause: konflikttrapp\n    variant: enkel\n    values:\n)",
                r"\1      ¦ekspertfrist: {amount: 20, unit: arbeidsdag}" + "\n",
            ),
        ),
        kind(
            "ruten har to grunner",
            "needless-reason",
            swap(
                COVERAGE,
                r"^(cells:\n)",
                r"\1  - principle: gjensidighet" + "\n    steps: [¦3]\n    reason: {nb: Ikke ennå., nn: Ikkje enno.}\n",
            ),
            within="text",
        ),
        kind(
            "ruten har mistet grunnen",
            "uncovered-cell",
            swap(COVERAGE, r"^(  - principle: selvstendighet\n    steps: )\[1\]", r"\1¦[2]"),
            within="text",
            also="needless-reason",
        ),
        kind(
            "problemet peker ikke på noe kapittel",
            "unanswered-seed missing-field wrong-type",
            swap(COVERAGE, r"^    chapters: \[.*\]\n    clauses: \[.*\]$", "    ¦chapters: []\n    clauses: []"),
            within="text",
        ),
    ),
)
