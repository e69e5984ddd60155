"""Det står to mellomrom mellom to ord.

Ekstra mellomrom vises ikke på nettstedet, men følger med når noen kopierer teksten, og gir forskjeller når utgaver blir
sammenlignet.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter.  Hold dem.
      nn: Avtal møte.  Hald dei.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Avtal møter. Hold dem.
      nn: Avtal møte. Hald dei.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import repaired, spots

GROUP = "typography"
LEVEL = "advice"

_SPACES = re.compile(r"  +(?=[^\s\0])")
#: A list may have more than one space after its mark, a table between its cells, and any line at its start.
_LAYOUT = re.compile(r"[ \t]*(?:\|.*|(?:[-*+]|\d+[.)])?)")


def check(index: Index) -> Iterator[Finding]:
    for fragment, start, end in spots(index, _SPACES):
        line = fragment.text[fragment.text.rfind("\n", 0, start) + 1 : start]
        if not _LAYOUT.fullmatch(line):
            finding = repaired(fragment, start, end, " ", "det står to mellomrom etter hverandre.", "Slett det ene.")
            # At a line break in the file the other space stands last on its line: another rule speaks of that.
            if finding.repair and "\n" not in finding.repair.old:
                yield finding
