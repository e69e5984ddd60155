"""References to clauses, chapters, terms, laws, sources, annexes, pages and figures."""

import re

from tests.corpus.faults import Edit, Texts, grouped, kind, swap
from tests.corpus.regions import ADVICE, ALONE, CHAPTER, FRONT, HEAD, PACKAGE, TAIL, TEXT
from tests.corpus.writing import block, misspell, sentence


def _without_fallback(texts: Texts):
    """A reference loses its fallback, where the target can be left out of the contract."""
    mandatory = {path for path, text in texts.items() if "\n  level: mandatory\n" in text}
    for path in TEXT["nb"].paths(texts):
        required = re.search(r"^  requires: \[(.*)\]$", texts[path], re.M)
        for span in TEXT["nb"].spans(path, texts[path]):
            for match in re.finditer(r"\]\((clause:([\w-]+)) \"[^\"]*\"\)", texts[path][span.start : span.end]):
                needless = f"clauses/{match[2]}.yml" in mandatory or (required and match[2] in required[1].split(", "))
                if not needless:
                    start, end = (span.start + place for place in match.span())
                    yield (Edit(path, start, end, f"](¦{match[1]})", span),)


LINK = r"\]\((?P<ref>{}:)"

KINDS = grouped(
    "references",
    (
        kind("navnet på klausulen er skrevet feil i et ledd", "unknown-clause", misspell(TEXT["nb"], LINK.format("clause"))),
        kind("navnet på klausulen er skrevet feil på nynorsk", "unknown-clause", misspell(TEXT["nn"], LINK.format("clause"))),
        kind(
            "navnet på klausulen er skrevet feil i forholdene", "unknown-clause", misspell(HEAD, r"^  complements: \[(?P<ref>)")
        ),
        kind(
            "navnet på klausulen er skrevet feil i et kapittel", "unknown-clause", misspell(CHAPTER["nb"], LINK.format("clause"))
        ),
        kind(
            "navnet på klausulen er skrevet feil øverst i kapittelet",
            "unknown-clause",
            misspell(FRONT["nb"], r"^clauses: \[(?P<ref>)"),
            also="different-facts unanswered-seed",
        ),
        kind(
            "navnet på klausulen er skrevet feil i pakken",
            "unknown-clause",
            misspell(PACKAGE, r"^  - clause: (?P<ref>)"),
            also="mandatory-clause-missing impossible-package",
        ),
        kind("begrepet er skrevet feil", "unknown-term", misspell(TEXT["nb"], LINK.format("term"))),
        kind("begrepet er skrevet feil på nynorsk", "unknown-term", misspell(TEXT["nn"], LINK.format("term"))),
        kind("begrepet er skrevet feil i et kapittel", "unknown-term", misspell(CHAPTER["nb"], LINK.format("term"))),
        kind("loven er skrevet feil", "unknown-law", misspell(CHAPTER["nb"], LINK.format("law"))),
        kind("loven er skrevet feil i klausulens rettskilder", "unknown-law", misspell(TAIL, r"^  - act: (?P<ref>)")),
        kind("paragrafen finnes ikke", "unknown-section", swap(ADVICE["nb"], r"\]\((law:[a-z-]+/[\w-]+)\)", r"](¦\g<1>99)")),
        kind(
            "paragrafen har et mellomrom for lite",
            "unknown-section",
            swap(CHAPTER["nb"], r"\]\((law:anskaffelsesforskriften/)(\d+)-(\d)\)", r"](¦\1\2\3)"),
        ),
        kind(
            "paragrafen finnes ikke i klausulens rettskilder",
            "unknown-section",
            swap(TAIL, r"^    section: \"([\w -]+)\"$", r'    section: ¦"\g<1>9"'),
        ),
        kind("kilden er skrevet feil", "unknown-source", misspell(CHAPTER["nb"], LINK.format("source")), also="unsourced-number"),
        kind("kilden er skrevet feil i listen", "unknown-source", misspell(TAIL, r"^sources: \[(?P<ref>)")),
        kind("kapittelet er skrevet feil", "unknown-chapter", misspell(ADVICE["nb"], LINK.format("chapter"))),
        kind("kapittelet er skrevet feil på nynorsk", "unknown-chapter", misspell(CHAPTER["nn"], LINK.format("chapter"))),
        kind("avtalen finnes ikke", "unknown-ssa", swap(TAIL, r"agreement: SSA-[TDLV]\b", "agreement: ¦SSA-X")),
        kind("bilaget finnes ikke", "unknown-ssa", swap(TAIL, r"attach: bilag-\w+", "attach: ¦bilag-19")),
        kind("siden finnes ikke", "unknown-page", sentence(ALONE, "Se [ordlisten](¦page:ordlista).")),
        kind("reserveteksten er slettet", "reference-without-fallback", _without_fallback),
        kind(
            "klausulen viser til seg selv",
            "self-reference",
            swap(TEXT["nb"], r"\]\(clause:[\w-]+", "](¦clause:STEM"),
            also="different-references reference-without-fallback",
        ),
        kind(
            "rådene viser til sin egen klausul",
            "self-reference",
            swap(ADVICE["nn"], r"\]\(clause:[\w-]+", "](¦clause:STEM"),
            also="different-links",
        ),
        kind("lenken har ingen tekst", "missing-link-text", sentence(ALONE, "Se ¦[](https://lovdata.no/).")),
        kind(
            "en påstand med tall har ingen kilde",
            "unsourced-number",
            block(ALONE, "Om lag ¦60 prosent av kommunene mangler en slik avtale."),
        ),
        kind(
            "et beløp har ingen kilde",
            "unsourced-number",
            block(ALONE, "Staten bruker mer enn ¦300 millioner kroner i året på dette."),
        ),
    ),
)
