"""Anførselstegnene er ikke «…».

Rette og engelske anførselstegn ser ut som maskinskrift i trykk, og i YAML kan de avslutte teksten for tidlig.
Innenfor «…» brukes ‘…’. Språkrådet godtar flere typer; veilederen bruker én (sprakradet.no, «Hermeteikn»).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Kall møtet et "statusmøte" hver gang.
      nn: Kall møtet eit "statusmøte" kvar gong.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Kall møtet et «statusmøte» hver gang.
      nn: Kall møtet eit «statusmøte» kvar gong.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding, Repair
from relkontrakt.index import Fragment, Index
from relkontrakt.wording import matches

GROUP = "typography"
LEVEL = "warning"

# Pairs on one line; a straight mark after a digit is an inch, and the title of a note stands in straight marks.
_PAIR = re.compile(r"^[ \t]*!!!.*|(?<!\d)\"[^\"\n]+\"|[“”„][^“”„\"\n]+[“”\"]|[“”„]|(?<![\w'])'[^'\"\n]{2,60}'(?![\w'])", re.M)


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in matches(index, _PAIR, '"', "'", "“", "”", "„"):
        if not match[0].lstrip().startswith("!!!"):
            yield _finding(fragment, *match.span())


def _finding(fragment: Fragment, start: int, end: int) -> Finding:
    message = "anførselstegnene skal være «…»."
    if end - start == 1:
        return Finding(fragment.at(start), message, "Skriv « foran og » etter.")
    before = fragment.text[:start]
    first, last = "‘’" if before.count("«") > before.count("»") else "«»"
    location, repair = fragment.repair(start, end, "")
    if not repair:
        return Finding(location, message, f"Skriv {first}…{last}.")
    # Only the two marks change: what stands between them keeps its line breaks.
    inner = repair.old.removeprefix("\\")[1:-1].removesuffix("\\")
    return Finding(location, message, f"Skriv {first}…{last}.", repair=Repair(repair.old, first + inner + last))
