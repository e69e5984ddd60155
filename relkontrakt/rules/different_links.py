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
from relkontrakt.index import Fragment, Index

GROUP = "parity"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    for first, second in index.pairs:
        # What clauses and the code of conduct ask has a rule of its own.
        if not first.is_clause_text and not first.is_duty and (first.scan.links or second.scan.links):
            one, other = (_targets(index, fragment) for fragment in (first, second))
            if one != other and not (index.has_dead_link(first) or index.has_dead_link(second)):
                only = [(names, f) for names, f in ((one - other, first), (other - one, second)) if names]
                told = [f"{', '.join(f'«{name}»' for name in sorted(names))} bare på {f.language}" for names, f in only]
                message = f"teksten viser til {' og '.join(told)}."
                yield Finding(second.at(_place(second, other - one)), message, "Bruk de samme henvisningene på begge målformer.")


def _place(fragment: Fragment, names: Counter[str]) -> int:
    """Return the offset of the first link to one of ``names``, else of the text."""
    return next((link.target for link in fragment.scan.links if link.destination in names), 0)


def _targets(index: Index, fragment: Fragment) -> Counter[str]:
    """Return what ``fragment`` refers to; not web pages, which may be in one language, and not what does not exist."""
    found: Counter[str] = Counter()
    for link in fragment.scan.links:
        kind, target = link.reference or ("", "")
        # A figure that is missing has a rule of its own.
        if kind != "figure" and target.partition("/")[0] in index.library.known.get(kind, ()):
            found[link.destination] += 1
    return found
