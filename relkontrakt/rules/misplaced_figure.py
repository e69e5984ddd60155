"""Figuren står ikke for seg selv i et kapittel.

En figur er et eget avsnitt, og står ett sted i veilederen. Inne i en setning, en liste eller en tabell blir den ikke vist.

Feil (guide/nb/10-innledning.md):

    Se ![](figure:trapp) før dere begynner.

Riktig (guide/nb/10-innledning.md):

    Trappen har fire trinn.
"""

import re
from collections.abc import Iterator

from relkontrakt import markup
from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index

GROUP = "structure"

_BEFORE, _AFTER = re.compile(r"(?:\A|\n[ \t]*\n)\n*\Z"), re.compile(r"[ \t]*(?:\n[ \t]*\n|\n?\Z)")


def check(index: Index) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for fragment in index.fragments:
        for link in fragment.scan.links:
            if not (link.image and link.reference and link.reference[0] == "figure"):
                continue
            figure_id = link.reference[1]
            if not (fragment.is_chapter_body and _stands_alone(fragment, link)):
                help_text = f"Skriv ![](figure:{figure_id}) på en egen linje i et kapittel, med tom linje før og etter."
                yield Finding(fragment.at(link.start), f"figuren «{figure_id}» står ikke for seg selv i et kapittel.", help_text)
            elif (fragment.language, figure_id) in seen:
                help_text = f"Vis til den i stedet: [](figure:{figure_id})."
                yield Finding(fragment.at(link.start), f"figuren «{figure_id}» står flere steder.", help_text)
            seen.add((fragment.language, figure_id))


def _stands_alone(fragment: Fragment, link: markup.Link) -> bool:
    return bool(_BEFORE.search(fragment.text[: link.start]) and _AFTER.match(fragment.text, link.end))
