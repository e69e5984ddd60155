"""Paragrafen det vises til, står ikke i lovregisteret.

Hver paragraf veilederen bruker, skal ha status og kontrolldato. Ellers oppdager ingen at den blir endret.

Feil (clauses/tidlig-varsel.yml):

    law: [{act: anskaffelsesloven, section: "40", role: ramme}]

Riktig (clauses/tidlig-varsel.yml):

    law: [{act: anskaffelsesloven, section: "4", role: ramme}]
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index, section_key

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    for reference in index.of_kind("law"):
        act = index.library.acts.get(reference.id)
        if act is None or reference.section is None:
            continue
        if section_key(reference.section) not in {section_key(section) for section in act.sections}:
            hint = norwegian.suggestion(reference.section, act.sections)
            message = f"«{reference.section}» står ikke under {reference.id} i lovregisteret.{hint}"
            yield Finding(
                reference.location, message, "Legg den inn under «sections» i guide/laws.yml, med status og kontrolldato."
            )
