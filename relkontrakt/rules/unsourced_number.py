"""Et tall har ingen kilde.

Leseren skal kunne se hvor et tall kommer fra. Tallet har en kilde når avsnittet, listepunktet eller tabellraden viser til en
lov eller en kilde, når det er en parameterverdi med begrunnelse, når teksten sier at tallet er et eksempel, et råd eller et
forslag, eller når det teller noe teksten selv viser. Alle tallene står med kilde i site/data/tall.tsv.

Feil (guide/nb/10-innledning.md):

    ## Erfaringer

    Rundt 70 avtaler fantes i 2019.

Riktig (guide/nb/10-innledning.md):

    ## Erfaringer

    Rundt 70 avtaler fantes i 2019, ifølge [](source:hbr-2019).
"""

from collections.abc import Iterator

from relkontrakt import numbers
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"
LEVEL = "advice"

_HELP = "Vis til en lov eller kilde i samme avsnitt, si at tallet er et eksempel eller et forslag, eller ta det bort."


def check(index: Index) -> Iterator[Finding]:
    for number in numbers.unsourced(index):
        message = f"«{number.numeral.written}» har ingen kilde."
        yield Finding(number.fragment.at(number.numeral.start), message, _HELP)
