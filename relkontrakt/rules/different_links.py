"""Veiledningen viser til ulike steder på bokmål og nynorsk.

Leseren av den ene målformen får ikke vite om klausulen, loven eller kilden. Et kapittel med eldre versjon på den ene
målformen venter på oversettelse og blir ikke sammenlignet.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Se også [](clause:samarbeidsmoter).
      nn: Sjå òg andre klausular.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Se også [](clause:samarbeidsmoter).
      nn: Sjå òg [](clause:samarbeidsmoter).
"""

from collections import Counter
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parity"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    for first, second in index.pairs:
        if not first.is_clause_text and (first.scan.links or second.scan.links):
            # An address on the web may have a page in each language.
            one, other = (Counter(link.destination for link in f.scan.links if link.reference) for f in (first, second))
            if one != other:
                only = [(names, f) for names, f in ((one - other, first), (other - one, second)) if names]
                told = [f"{', '.join(f'«{name}»' for name in sorted(names))} bare på {f.language}" for names, f in only]
                message = f"teksten viser til {' og '.join(told)}."
                yield Finding(second.at(), message, "Bruk de samme henvisningene på begge målformer.")
