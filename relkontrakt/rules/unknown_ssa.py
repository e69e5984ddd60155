"""Standardavtalen eller bilaget finnes ikke i SSA-kartet.

Et bilag som ikke finnes, sender innkjøperen til feil sted i avtalen.

Feil (clauses/tidlig-varsel.yml):

    ssa: [{agreement: SSA-L, attach: bilag-x}]

Riktig (clauses/tidlig-varsel.yml):

    ssa: [{agreement: SSA-L, attach: bilag-r}]
"""

from collections.abc import Iterator

from relkontrakt import norwegian
from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    known = index.library.known["ssa"]
    for reference in index.of_kind("ssa"):
        if reference.id not in known:
            hint = norwegian.suggestion(reference.id, known)
            message = f"avtalen «{reference.id}» finnes ikke i guide/ssa/.{hint}"
            yield Finding(reference.location, message, "Legg avtalen inn i guide/ssa/, eller rett koden.")
        elif reference.id in index.library.ssa:
            annexes = {annex.id for annex in index.library.ssa[reference.id].annexes}
            if reference.section not in annexes:
                hint = norwegian.suggestion(str(reference.section), annexes)
                message = f"«{reference.section}» finnes ikke blant bilagene i {reference.id}.{hint}"
                attach = index.library.documents[reference.path].value((*reference.keys[:-1], "attach"))
                yield Finding(attach, message, f"Se guide/ssa/{reference.id}.yml.")
