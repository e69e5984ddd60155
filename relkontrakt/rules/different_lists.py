"""Veiledningen har ulikt antall avsnitt, punkter eller tabellrader på bokmål og nynorsk.

Et råd eller en rad som mangler, er et råd som halvparten av leserne ikke får. Et kapittel med eldre versjon på den ene
målformen venter på oversettelse og blir ikke sammenlignet.

Feil (guide/nb/10-innledning.md):

    - Velg klausuler.
    - Fyll ut parameterne.

Feil (guide/nn/10-innledning.md):

    ---
    title: Innleiing
    summary: Denne rettleiaren hjelper dykk.
    audience: [innkjoper, leverandor]
    phases: [planlegging]
    clauses: [tidlig-varsel, samarbeidsmoter]
    sources: [hbr-2019]
    version: 0.1.0
    status: draft
    updated: 2026-01-01
    ---

    ## Kva rettleiaren gir dykk

    - Éitt punkt.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: |
        - Velg en klausul.
        - Si fra tidlig.
      nn: |
        - Vel ein klausul.
        - Sei frå tidleg.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index

GROUP = "parity"
LEVEL = "warning"

_POINT = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]", re.M)
_ROW = re.compile(r"^[ \t]*\|", re.M)
#: Headings and figures: other rules compare them.
_TOLD = re.compile(r"^[ \t]*(?:#.*|!\[\]\(figure:[^)\n]*\))[ \t]*$", re.M)
_BLANK = re.compile(r"\n[ \t]*\n\s*")


def check(index: Index) -> Iterator[Finding]:
    for first, second in index.pairs:
        if not first.is_clause_text and ("\n" in first.text or "\n" in second.text):
            yield from _compare(first, second)


def _compare(first: Fragment, second: Fragment) -> Iterator[Finding]:
    """Return the first kind of block that is not the same: a point too few is also a block too few."""
    for (one, many, number), (_, _, other) in zip(_counts(first.text), _counts(second.text), strict=True):
        if number != other:
            said = [f"{count} {one if count == 1 else many}" for count in (number, other)]
            message = f"teksten har {said[0]} på {first.language}, men {said[1]} på {second.language}."
            yield Finding(second.at(), message, "La begge målformer ha de samme avsnittene og punktene.")
            return


def _counts(text: str) -> tuple[tuple[str, str, int], ...]:
    """Return how many points, rows and blocks there are, each with its name."""
    return (
        ("punkt", "punkter", len(_POINT.findall(text))),
        ("tabellrad", "tabellrader", len(_ROW.findall(text))),
        ("avsnitt", "avsnitt", len(_BLANK.findall(_TOLD.sub("\n", text).strip())) + 1),
    )
