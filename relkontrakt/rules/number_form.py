"""Tallet er skrevet med feil skilletegn.

Norske tall har mellomrom mellom tusener og komma foran desimaler (sprakradet.no, «Tall, tid, dato»). «10.000» og «1.5» blir
lest på ulike måter av ulike lesere, og et beløp i en avtale skal bare kunne leses på én måte.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Rammen er for eksempel 1.500.000 kroner.
      nn: Ramma er til dømes 1.500.000 kroner.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Rammen er for eksempel 1 500 000 kroner.
      nn: Ramma er til dømes 1 500 000 kroner.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.norwegian import NBSP, number
from relkontrakt.wording import UNITS, numbers, repaired

GROUP = "typography"
LEVEL = "warning"

_UNIT = rf"(?=\s?%|\s(?:{UNITS})\b)"
_MONEY = r"(?:(?<=kr )|(?<=kr\xa0)|(?<=NOK )|(?<=NOK\xa0))"
_ALONE = r"(?<![\w.,/:§-])"
_GROUPS = (
    rf"{_ALONE}(?P<groups>\d{{1,3}}(?:\.\d{{3}})*(?:\.000|\.\d{{3}}{_UNIT})|\d{{1,3}}(?:,\d{{3}}){{2,}}|\d{{1,3}},000{_UNIT})"
    r"(?![\w/-]|[.,]\d)"
)
_LONG = rf"{_ALONE}(?P<long>\d{{5,12}}){_UNIT}|{_MONEY}(?P<sum>\d{{5,12}})(?![\d.,]\d)"
_NUMBERED = "".join(f"(?<!{word} )" for word in ("punkt", "pkt\\.", "kapittel", "kap\\.", "versjon", "bilag", "nr\\.", "del"))
_DECIMAL = rf"{_NUMBERED}{_ALONE}(?P<decimal>\d+\.\d{{1,2}}){_UNIT}"
_WRONG = re.compile(f"{_GROUPS}|{_LONG}|{_DECIMAL}")


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in numbers(index, _WRONG):
        written = match[0]
        right = written.replace(".", ",") if match["decimal"] else number(int(re.sub(r"[.,]", "", written)))
        message = f"tallet «{written}» skal skrives «{right.replace(NBSP, ' ')}»."
        yield repaired(fragment, *match.span(), right, message, "Mellomrom mellom tusener, komma foran desimaler.")
