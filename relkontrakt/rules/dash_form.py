"""Bindestrek står der det skal være tankestrek.

Bindestreken deler eller binder ord. Et innskudd har tankestrek med mellomrom – slik – og «fra … til» har tankestrek uten
mellomrom: 3–5 år (sprakradet.no, «Mellomrom»). I paragrafnumre er bindestreken riktig: 28-1.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Sett av 3-5 dager - helst flere.
      nn: Set av 3-5 dagar - helst fleire.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Sett av 3–5 dager – helst flere.
      nn: Set av 3–5 dagar – helst fleire.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.wording import UNITS, matches, numbers, repaired

GROUP = "typography"
LEVEL = "warning"

_YEAR = r"(?:19|20)\d\d"
_UNIT = rf"\d{{1,3}}(?=\s?%|\s(?:{UNITS})\b)"
_RANGE = re.compile(rf"(?<![^ («\n\xa0])(?:\d{{1,3}}(?: ?-|-| – | –|– ) ?{_UNIT}|{_YEAR}(?: ?-| – ) ?{_YEAR}(?![\w-]))", re.M)
#: «kapittel 3-5»; with §, a hyphen may be part of the name of the section.
_NAMED = re.compile(r"\b(?:kapittel|kapitla|kap\.|side|sidene|sidane|uke|veke|trinn|steg|nivå)\s\Z", re.I)
_PLAIN = re.compile(r"\d{1,3}(?: ?- ?| – )\d{1,3}(?![\w-])")
_ASIDE = re.compile(r"(?<=[^\s|\d]) (?:-|--|—|−) (?=[^\s|])|(?<=\d) (?:-|--|—) (?=[^\s|\d])|(?<=[^\W\d])—(?=[^\W\d])")


def check(index: Index) -> Iterator[Finding]:
    for fragment, match in matches(index, _ASIDE, " - ", " -- ", "—", " − "):
        yield repaired(fragment, *match.span(), " – ", "innskuddet har ikke tankestrek.", "Skriv « – », med mellomrom.")
    for fragment, match in numbers(index, _RANGE):
        right = "–".join(re.findall(r"\d+", match[0]))
        if match[0] != right:
            yield _range(fragment, match, right)
    for fragment, match in numbers(index, _PLAIN):
        if _NAMED.search(fragment.visible, max(0, match.start() - 12), match.start()):
            yield _range(fragment, match, "–".join(re.findall(r"\d+", match[0])))


def _range(fragment: Fragment, match: re.Match[str], right: str) -> Finding:
    message = f"«{match[0]}» skal ha tankestrek uten mellomrom."
    return repaired(fragment, *match.span(), right, message, f"Skriv «{right}».")
