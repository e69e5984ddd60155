"""Klausulen pålegger en plikt uten å si hvem som har den.

«Feil skal varsles» lar begge parter tro at den andre varsler. Skriv hvem som skal gjøre det.

Feil (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: En risiko skal varsles innen {{ varselfrist }}.
          nn: Ein risiko skal varslast innan {{ varselfrist }}.

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Den som ser en risiko, skal varsle innen {{ varselfrist }}.
          nn: Den som ser ein risiko, skal varsle innan {{ varselfrist }}.
"""

import re
from collections.abc import Iterator
from itertools import chain

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "balance"
LEVEL = "warning"

_ADVERBS = (
    "ikke|ikkje|aldri|alltid|også|òg|og|da|då|deretter|likevel|normalt|først|straks|bare|berre|så|videre|vidare|dessuten|dessutan"
    "|skriftlig|skriftleg|samtidig|normalt|likeledes|fortløpende|fortløpande|jevnlig|jamleg|årlig|årleg|umiddelbart"
)
#: Verbs in -s and -st that are not passive, and words that only look like verbs.
_ACTIVE = (
    "møtes|møtast|enes|einast|semjast|samles|samlast|finnes|finnast|lykkes|lykkast|synes|synast|trives|trivast|treffes|treffast|råkast|skiftes"
    "|minnes|minnast|snakkes|snakkast|følges|følgjast|felles|deres|andres|hverandres|kappes|kappast|skilles|skiljast|hentydes|begges|alles"
    r"|seinast|nærast|oftast|raskast|snarast|\w*legast"
)
#: «av Kunden», «skriftlig av styringsgruppen»; in «sørges for opplæring av ansatte» the word belongs to the noun.
_AGENT = (
    r"(?!(?:\s+\w+(?:lig|leg|vis)|\s+(?:også|òg|først|straks))?\s+av\s"
    r"|(?:\s+\w+){0,3}\s+av\s+(?:[A-ZÆØÅ]|begge|hver|kvar|en part|ein part|parten))"
)
_PASSIVE = re.compile(
    rf"\bskal\s+(?:(?:{_ADVERBS})\s+)*(?:\w{{3,}}(?:en|et|ene|ane|a)\s+)?(?:(?:{_ADVERBS})\s+)*"
    rf"(?:(?!(?:{_ACTIVE}|\w+enes)\b)(?:\w{{3,}}es|\w{{2,}}ast)"
    r"|bli\s+(?!(?:slutt|fast|litt|godt|lett)\b)\w{2,}(?:et|t|dd|la|ra|na|sa))\b"
    rf"{_AGENT}"
)
#: «Varselet sendes skriftlig»: work that somebody must do, told as if it did itself.
_WORK = (
    "send|varsl|meld|lever|rapporter|loggfør|lagr|oppdater|betal|fakturer|dokumenter|gjennomfør|godkjenn|signer|utarbeid|utarbeide|kontroller"
    "|evaluer|innkall|protokollfør|arkiver|utlever|publiser|avhold|utbetal|slett"
)
_DONE = (
    "sendt|varslet|varsla|meldt|levert|rapportert|loggført|lagret|lagra|oppdatert|betalt|fakturert|dokumentert|gjennomført|godkjent"
    "|godkjend|signert|utarbeidet|utarbeidd|kontrollert|evaluert|protokollført|arkivert|utlevert|avholdt|utbetalt|slettet|sletta"
)
_TOLD = re.compile(
    rf"^(?:\w+\s+){{1,4}}?(?:(?:{_WORK})es|(?:blir|vert)\s+(?:(?:{_ADVERBS})\s+)*(?:{_DONE}))\b(?!\s+(?:\w+\s+){{0,3}}av\s)", re.I
)
#: «det som skal slettes», «bestemmer hva som skal leveres»: no duty is given here.
_DEPENDENT = re.compile(
    r"\b(?:som|hva|kva|hvem|kven|hvordan|korleis|når|hvor|kor|hvis|dersom|hvilk\w+"
    r"|(?:om|at)\s+(?:de|dei|den|det|han|ho|noe|noko))\b[^,]*$",
    re.I,
)


def check(index: Index) -> Iterator[Finding]:
    for fragment in chain.from_iterable(index.clause_texts.values()):
        for sentence in fragment.prose.sentences:
            for match in _duties(sentence.text):
                message = f"«{' '.join(match[0].split())}» sier ikke hvem som har plikten."
                cure = "Skriv «Kunden skal …», «Leverandøren skal …» eller «Partene skal …»."
                yield Finding(fragment.at(sentence.start + match.start()), message, cure)


def _duties(text: str) -> Iterator[re.Match[str]]:
    """Return what is said to be done without a word of who does it."""
    for match in _PASSIVE.finditer(text) if "skal" in text else ():
        if not _DEPENDENT.search(text[: match.start()]):
            yield match
    told = _TOLD.match(text)
    if told and not _DEPENDENT.search(told[0]):
        yield told
