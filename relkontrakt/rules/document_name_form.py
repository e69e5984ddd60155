"""Proposisjonen, meldingen eller utredningen er skrevet på feil måte.

Stortinget og regjeringen bruker faste former: «Prop. 147 L (2024–2025)», «Meld. St. 9 (2022–2023)», «NOU 2023: 26». En annen
form gir ingen treff når leseren søker etter dokumentet.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: "Les for eksempel NOU 2023:26 først."
      nn: "Les til dømes NOU 2023:26 først."

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: "Les for eksempel NOU 2023: 26 først."
      nn: "Les til dømes NOU 2023: 26 først."
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.norwegian import NBSP
from relkontrakt.wording import matches, repaired

GROUP = "typography"
LEVEL = "warning"

_YEARS = r"(?:\s?\((?P<from{0}>\d{{4}})\s?[-–/]\s?(?P<to{0}>\d{{2,4}})\))?"
_NAME = re.compile(
    r"\bNOU:?\s?(?P<year>(?:19|20)\d\d)\s?[:.,\s]\s?(?:nr\.?\s?)?(?P<nou>\d{1,2})\b"
    r"|\bProp\.?\s?(?:nr\.?\s?)?(?P<prop>\d{1,3})\s?(?P<kind>LS|L|S)\b"
    + _YEARS.format(1)
    + r"|\b(?:Meld\.?\s?[Ss]t\.?|St\.?\s?meld\.?)\s?(?:nr\.?\s?)?(?P<meld>\d{1,3})\b"
    + _YEARS.format(2)
    + r"|\bInnst\.?\s?(?:nr\.?\s?)?(?P<innst>\d{1,3})\s?(?P<of>L|S)\b"
    + _YEARS.format(3)
    + r"|\bOt\.?\s?prp\.?\s?(?:nr\.?\s?)?(?P<ot>\d{1,3})\b"
    + _YEARS.format(4)
)


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in matches(index, _NAME, "NOU", "Prop", "Meld", "Innst", "Ot", "St.meld", "St. meld"):
        right = _right(match)
        if match[0].replace(NBSP, " ").replace("\n", " ") != right:
            yield repaired(fragment, *match.span(), right, f"«{match[0]}» skal skrives «{right}».", "Bruk den faste formen.")


def _right(match: re.Match[str]) -> str:
    if match["nou"]:
        return f"NOU {match['year']}: {match['nou']}"
    if match["prop"]:
        return f"Prop. {match['prop']} {match['kind']}{_years(match, 1)}"
    if match["meld"]:
        old = match[0].startswith(("St.m", "St. m", "Stm", "St m"))
        return f"{'St.meld. nr.' if old else 'Meld. St.'} {match['meld']}{_years(match, 2)}"
    if match["innst"]:
        return f"Innst. {match['innst']} {match['of']}{_years(match, 3)}"
    return f"Ot.prp. nr. {match['ot']}{_years(match, 4)}"


def _years(match: re.Match[str], place: int) -> str:
    first, last = match[f"from{place}"], match[f"to{place}"]
    return f" ({first}–{first[:-2] + last if len(last) == 2 else last})" if first else ""
