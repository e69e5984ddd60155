"""Bokmål and nynorsk that no longer say the same."""

import re

from tests.corpus.faults import Edit, Texts, grouped, kind, swap
from tests.corpus.regions import ADVICE, CHAPTER, FRONT, HEAD, TEXT, Span


def _split(texts: Texts):
    """One paragraph of nynorsk becomes two."""
    for path in TEXT["nn"].paths(texts):
        for span in TEXT["nn"].spans(path, texts[path]):
            lines = list(re.finditer(r"\.\n(?=        [A-ZÆØÅ])", texts[path][span.start : span.end]))
            for match in lines[:1]:
                start, end = (span.start + place for place in match.span())
                yield (Edit(path, start, end, "¦.\n\n\n", span),)


def _orphan(texts: Texts):
    """A chapter is written in nynorsk only."""
    for number, path in enumerate(FRONT["nn"].paths(texts)):
        yield (Edit(f"guide/nn/9{number}-berre-nynorsk-{number}.md", 0, 0, "¦" + texts[path], Span(0, 0)),)


KINDS = grouped(
    "parity",
    (
        kind(
            "et annet tall på nynorsk i rådene",
            "different-numbers",
            swap(ADVICE["nn"], r"(?<= )(\d{2,3})(?= (?:prosent|kroner|dagar|månader|timar|brukarar|år))", r"¦7\1"),
            within="text",
            also="unsourced-number",
        ),
        kind(
            "et annet tall på nynorsk i et kapittel",
            "different-numbers",
            swap(CHAPTER["nn"], r"(?<= )(\d{2,3})(?= (?:prosent|kroner|dagar|månader|timar|brukarar|år))", r"¦7\1"),
            within="line",
            also="unsourced-number",
        ),
        kind(
            "et tallord er et annet på nynorsk i leddet",
            "different-numbers",
            swap(TEXT["nn"], r"(?<= )to(?= \w)", "¦tre"),
            within="text",
            also="typed-number",
        ),
        kind("leddet er delt i to på nynorsk", "different-paragraphs", _split, within="text"),
        kind(
            "parameteren er skrevet ut på nynorsk",
            "different-parameters typed-number",
            swap(TEXT["nn"], r"innan \{\{ [\w-]+ \}\}", "innan ¦kort tid"),
            within="text",
            also="unused-parameter vague-deadline",
        ),
        kind(
            "en annen parameter på nynorsk",
            "different-parameters",
            swap(
                TEXT["nn"],
                r"\{\{ ([\w-]+) \}\}([^{]*)\{\{ ([\w-]+) \}\}",
                lambda m: f"¦{{{{ {m[1]} }}}}{m[2]}{{{{ {m[1]} }}}}" if m[1] != m[3] else None,
            ),
            within="text",
            also="unused-parameter",
        ),
        kind(
            "filteret mangler på nynorsk",
            "different-parameters",
            swap(TEXT["nn"], r"\{\{ ([\w-]+) \| hver \}\}", r"¦{{ \1 }}"),
            within="text",
        ),
        kind(
            "henvisningen mangler på nynorsk",
            "different-references",
            swap(TEXT["nn"], r"\[\]\((?:law|clause):[^)]*\)", "¦avtala"),
            within="text",
        ),
        kind(
            "henvisningen går et annet sted på nynorsk",
            "different-references",
            swap(TEXT["nn"], r"\(clause:(?!definisjoner)[\w-]+", "(¦clause:definisjoner"),
            within="text",
            also="self-reference reference-without-fallback",
        ),
        kind(
            "begrepet er ikke lenket på nynorsk",
            "different-references unmarked-term",
            swap(TEXT["nn"], r"\[([a-zæøå]+)\]\(term:[\w-]+\)", r"¦\1"),
            within="text",
            also="unmarked-term different-references",
        ),
        kind(
            "en overskrift mangler på nynorsk",
            "different-headings",
            swap(ADVICE["nn"], r"^    ### (?!Kvifor).*\n\n?", "¦"),
            within="text",
        ),
        kind(
            "en overskrift mangler på nynorsk i kapittelet",
            "different-headings",
            swap(CHAPTER["nn"], r"^### .*\n\n", "¦"),
            within="text",
        ),
        kind(
            "en overskrift har et annet nivå på nynorsk",
            "different-headings",
            swap(ADVICE["nn"], r"^    ### (?!Kvifor)", "    ¦#### "),
            within="text",
        ),
        kind(
            "en lenke mangler på nynorsk i rådene",
            "different-links",
            swap(ADVICE["nn"], r"\[\]\((?:law|clause|chapter|source):[^)]*\)", "¦kapittelet"),
            within="text",
            also="duty-without-law unsourced-number",
        ),
        kind(
            "en lenke går et annet sted på nynorsk",
            "different-links",
            swap(CHAPTER["nn"], r"\]\(clause:(?!definisjoner)[\w-]+\)", "](¦clause:definisjoner)"),
            within="line",
        ),
        kind(
            "et punkt mangler på nynorsk i rådene",
            "different-lists",
            swap(ADVICE["nn"], r"^    - .*\n(?!      )", "¦"),
            within="text",
        ),
        kind(
            "en tabellrad mangler på nynorsk",
            "different-lists",
            swap(CHAPTER["nn"], r"(?<=\|\n)\| (?!-)[^|\n]+\|[^\n]*\n(?=\|)", "¦"),
            within="text",
            also="different-numbers different-links",
        ),
        kind(
            "et steg mangler på nynorsk",
            "different-lists",
            swap(ADVICE["nn"], r"^    5\. .*\n(?!     )", "¦"),
            within="text",
            also="different-numbers different-links",
        ),
        kind("målgruppene er ulike", "different-facts", swap(FRONT["nn"], r"^audience: \[\w+, ", "¦audience: ["), within="line"),
        kind("fasene er ulike", "different-facts", swap(FRONT["nn"], r"^phases: \[\w+, ", "¦phases: ["), within="line"),
        kind(
            "variantnavnet er oversatt på en annen måte",
            "different-variant-names",
            swap(HEAD, r"\{nb: Utvidet, nn: Utvida\}", "{nb: Utvidet, nn: ¦Utbygd}"),
            within="line",
        ),
        kind(
            "sammendraget mangler på nynorsk",
            "missing-text",
            swap(HEAD, r"^(summary:\n  nb:.*\n(?:    .*\n)*)  nn:.*\n(?:    .*\n)*", r"¦\1"),
            breaks=True,
        ),
        kind(
            "kapittelet finnes bare på nynorsk", "orphan-translation", _orphan, within="line", alone=True, also="misplaced-figure"
        ),
    ),
)
