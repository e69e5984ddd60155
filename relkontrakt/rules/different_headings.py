"""Teksten har ulike overskrifter på bokmål og nynorsk.

Da mangler en del av rådet på den ene målformen, eller nivåene er forskjellige. Lenker til en overskrift treffer ikke det samme.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: |
        ### Hvorfor

        Den som vet om et problem tidlig, kan velge.

        ### Eksempel

        En kommune sa fra om en forsinkelse samme uke.
      nn: |
        ### Kvifor

        Den som veit om eit problem tidleg, kan velje.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: |
        ### Hvorfor

        Den som vet om et problem tidlig, kan velge.
      nn: |
        ### Kvifor

        Den som veit om eit problem tidleg, kan velje.
"""

from collections.abc import Iterator
from itertools import zip_longest

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "parity"


def check(index: Index) -> Iterator[Finding]:
    for first, second in index.pairs:
        if "#" not in first.text and "#" not in second.text:
            continue
        for one, other in zip_longest(first.scan.headings, second.scan.headings):
            if (one and (one.level, one.id)) != (other and (other.level, other.id)):
                message = f"overskriftene følger ikke {first.language}"
                message += f", der «{one.text}» står på samme plass." if one else ", som ikke har denne overskriften."
                yield Finding(second.at(other.start if other else 0), message, "La begge målformer ha de samme overskriftene.")
                break
