"""Definisjonen forklarer begrepet med seg selv.

Den som ikke kjenner ordet, blir ikke klokere. To parter kan legge hver sin mening i det.

Feil (guide/terms.yml):

    samarbeid:
      title: {nb: samarbeid, nn: samarbeid}
      definition: {nb: Et godt samarbeid mellom partene., nn: Eit godt samarbeid mellom partane.}
      forms: {nb: [samarbeidet], nn: [samarbeidet]}

Riktig (guide/terms.yml):

    samarbeid:
      title: {nb: samarbeid, nn: samarbeid}
      definition: {nb: At partene arbeider mot felles mål., nn: At partane arbeider mot felles mål.}
      forms: {nb: [samarbeidet], nn: [samarbeidet]}
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "terms"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    for fragment in index.fragments:
        kind, term_id = fragment.owner
        if kind == "term" and "definition" in fragment.keys:
            # What comes after the first sentence, or stands in «…», adds to the explanation.
            first = fragment.prose.sentences[0].end if fragment.prose.sentences else 0
            for use in index.lexicons[fragment.language].uses(fragment.prose):
                if use.term == term_id and use.start < first and fragment.text[use.start - 1 : use.start] != "«":
                    word = fragment.text[use.start : use.end]
                    message = f"definisjonen bruker «{word}», som er ordet den skal forklare."
                    yield Finding(fragment.at(use.start), message, "Forklar ordet med andre ord.")
                    break
