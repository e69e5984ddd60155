"""Klausulteksten viser til en klausul som kan bli utelatt, uten en reservetekst.

Når klausulen ikke blir med i kontrakten, peker henvisningen på ingenting. Reserveteksten står som tittel på lenken.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Partene følger [](clause:samarbeidsmoter) innen {{ varselfrist }}.
          nn: Partane følgjer [](clause:samarbeidsmoter) innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Partene følger [](clause:samarbeidsmoter "avtalens regler om møter") innen {{ varselfrist }}.
          nn: Partane følgjer [](clause:samarbeidsmoter "reglane om møte i avtala") innan {{ varselfrist }}.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "references"


def check(index: Index) -> Iterator[Finding]:
    for reference in index.of_kind("clause"):
        fragment, link = reference.fragment, reference.link
        if fragment is None or link is None or not fragment.is_clause_text or link.title:
            continue
        required = index.always_with(fragment.owner[1])
        # Behind a required clause that cannot be read there may be more requirements.
        if not required <= index.library.clauses.keys():
            continue
        if reference.id in index.library.clauses and reference.id not in required:
            message = f"klausulen «{reference.id}» kan bli utelatt, og henvisningen har ingen reservetekst."
            cure = f'Skriv [](clause:{reference.id} "avtalens regler om …"), eller legg klausulen under «requires».'
            yield Finding(reference.location, message, cure)
