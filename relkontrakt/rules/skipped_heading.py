"""Et overskriftsnivå er hoppet over, eller kapittelet begynner på feil nivå.

Skjermlesere bruker nivåene til å finne fram. Tittelen er nivå 1; kapittelet begynner på ##, veiledningen i en klausul på ###.

Feil (guide/nb/10-innledning.md):

    ## Først

    #### Så

Riktig (guide/nb/10-innledning.md):

    ## Først

    ### Så
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index

GROUP = "structure"


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        first = _first_level(fragment)
        level = first - 1
        for heading in fragment.scan.headings:
            if heading.level > level + 1 or heading.level < first:
                wanted = min(level + 1, 6) if heading.level > level + 1 else first
                message = f"overskriften har nivå {heading.level}; her skal den ha høyst {wanted}."
                if heading.level < first:
                    message = f"overskriften har nivå {heading.level}; her skal den ha minst {first}."
                yield Finding(fragment.at(heading.start), message, f"Skriv {'#' * wanted} foran overskriften.")
            level = heading.level


def _first_level(fragment: Fragment) -> int:
    return 2 if fragment.is_chapter_body or fragment.keys[:1] in (("about",), ("contribute",)) else 3
