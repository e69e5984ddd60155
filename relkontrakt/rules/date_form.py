"""Datoen er ikke skrevet på norsk måte.

«03/04-2026» kan være 3. april eller 4. mars. I løpende tekst skrives datoen «17. mai 2026», med punktum etter dagen og liten
bokstav i måneden (sprakradet.no, «Tall, tid, dato»). I tabeller er «2026-05-17» greit.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal neste møte for eksempel 17/5-2026.
      nn: Avtal neste møte til dømes 17/5-2026.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal neste møte for eksempel 17. mai 2026.
      nn: Avtal neste møte til dømes 17. mai 2026.
"""

import re
from collections.abc import Iterator
from datetime import date

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.norwegian import NBSP, long_date
from relkontrakt.wording import MONTHS, numbers, repaired

GROUP = "typography"
LEVEL = "warning"

_WRONG = re.compile(
    r"(?<![\w/.-])(?:(?P<day>\d{1,2})/(?P<month>\d{1,2})[-–/ .]{1,2}(?P<year>(?:19|20)\d\d)"
    r"|(?P<year2>(?:19|20)\d\d)-(?P<month2>\d\d)-(?P<day2>\d\d))(?![\w/-])"
    rf"|(?<![\d.,§-])\b(?P<plain>\d{{1,2}})(?:\.|[ \xa0])(?P<name>{MONTHS})\b"
    rf"|(?<![\d.,])\b(?P<capital>\d{{1,2}})\.[ \xa0](?P<big>{MONTHS.title()})\b"
    rf"|(?P<after>\d{{1,2}})(?:st|nd|th|\.)?,? (?P<in>(?:19|20)\d\d)\b"
)
_MONTH_FIRST = re.compile(rf"(?<!\w)({MONTHS}) \Z")


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in numbers(index, _WRONG):
        month = _MONTH_FIRST.search(fragment.visible, max(0, match.start() - 11), match.start())
        if match["in"] and not month:
            continue
        start = month.start() if month else match.start()
        right = f"{match['after']}.{NBSP}{month[1]} {match['in']}" if month and match["in"] else _right(match)
        if not (match["year2"] and _in_table(fragment, match.start())):
            help_text = f"Skriv «{right.replace(NBSP, ' ')}»." if right else "Skriv «17. mai 2026»."
            start = start if match["in"] else match.start()
            message = f"datoen «{fragment.text[start : match.end()]}» er ikke skrevet på norsk måte."
            if right:
                yield repaired(fragment, start, match.end(), right, message, help_text)
            else:
                yield Finding(fragment.at(match.start()), message, help_text)


def _right(match: re.Match[str]) -> str | None:
    if match["name"]:
        return f"{match['plain']}.{NBSP}{match['name']}"
    if match["big"]:
        return f"{match['capital']}.{NBSP}{match['big'].lower()}"
    year, month, day = (match[name] or match[f"{name}2"] for name in ("year", "month", "day"))
    try:
        return long_date(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _in_table(fragment: Fragment, offset: int) -> bool:
    line = fragment.text[fragment.text.rfind("\n", 0, offset) + 1 :]
    return line.lstrip().startswith("|")
