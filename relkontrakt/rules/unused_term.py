"""Ingen tekst bruker begrepet.

En ordliste med ord som ingen møter, er lang å lese og tung å holde ved like. Et begrep som står igjen etter at klausulen
er skrevet om, kan dessuten si noe annet enn klausulen.

Feil (guide/terms.yml):

    samarbeid:
      title: {nb: samarbeid, nn: samarbeid}
      definition: {nb: At partene arbeider mot felles mål., nn: At partane arbeider mot felles mål.}
      forms: {nb: [samarbeidet], nn: [samarbeidet]}
    kjoreplan:
      title: {nb: kjøreplan, nn: køyreplan}
      definition: {nb: En plan for møtene i et år., nn: Ein plan for møta i eit år.}
      forms: {nb: [kjøreplanen], nn: [køyreplanen]}

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
    # A text that could not be read may be the one that uses the term.
    if index.faulty:
        return
    main = index.library.languages[0]
    lexicon = index.lexicons[main]
    waiting = set(index.library.terms) - {reference.id for reference in index.of_kind("term") if reference.via == "link"}
    words = frozenset(form.split()[0] for form, ids in lexicon.forms.items() if waiting & set(ids))
    for fragment in index.with_words(words, main):
        waiting -= {use.term for use in lexicon.uses(fragment.prose) if fragment.owner != ("term", use.term)}
        if not waiting:
            return
    for term_id in sorted(waiting):
        title = index.library.terms[term_id].title[main]
        message = f"ingen tekst bruker begrepet «{title}» i noen form."
        yield Finding(index.value_at("term", term_id, "title"), message, "Slett begrepet, eller bruk det.")
