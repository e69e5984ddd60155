"""En regel som alltid er feil, er gitt et lavere nivå eller dempet.

Uten riktig oppbygning, hele henvisninger og hele sider kan veilederen ikke bygges. Derfor er disse reglene faste.

Feil (guide/guide.yml):

    checks:
      levels: {unknown-clause: advice}

Riktig (guide/guide.yml):

    checks:
      levels: {needless-reason: advice}
"""

from collections.abc import Iterator

from relkontrakt import rules
from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.library import SETTINGS_PATH

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    known = rules.rules()
    for rule, keys in rules.overridden(index):
        if rule in known and known[rule].fixed:
            place = index.library.documents[SETTINGS_PATH]
            location = place.key(keys) if keys[1] == "levels" else place.value(keys)
            yield Finding(location, f"«{rule}» er alltid feil og kan ikke endres.", "Slett punktet, og rett funnene.")
