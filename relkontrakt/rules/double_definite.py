"""Substantivet mangler bestemt form etter «denne», «dette» eller «disse».

«Denne avtale» er dansk form. På norsk står substantivet i bestemt form: «denne avtalen» (Språkrådet: dobbel bestemming).

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Bruk denne klausul når avtalen varer lenge.
      nn: Bruk denne klausul når avtala varer lenge.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Bruk denne klausulen når avtalen varer lenge.
      nn: Bruk denne klausulen når avtala varer lenge.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import repaired

GROUP = "language"
LEVEL = "warning"

_EN = """avtale:n bestemmelse:n kontrakt:en klausul:en forpliktelse:n rettighet:en part:en leveranse:n tjeneste:n løsning:en
    ytelse:n veileder:en frist:en plan:en modell:en prosess:en metode:n risiko:en plikt:en sak:en periode:n ordning:en
    fase:n variant:en pakke:n parameter:en lov:en forskrift:en paragraf:en regel:en endring:en oppgave:n anskaffelse:n
    konkurranse:n form:en tvist:en beslutning:en verdi:en artikkel:en rapport:en gruppe:n rolle:n avgjørelse:n måte:n"""
_ET = """punkt:et bilag:et vilkår:et krav:et ledd:et kapittel:kapitlet dokument:et forhold:et samarbeid:et prosjekt:et
    system:et prinsipp:et tilbud:et vedtak:et formål:et arbeid:et tiltak:et avsnitt:et referat:et vederlag:et mål:et
    spørsmål:et oppdrag:et skjema:et"""
_PL = """avtaler:avtalene bestemmelser:bestemmelsene kontrakter:kontraktene klausuler:klausulene vilkår:vilkårene krav:kravene
    punkter:punktene regler:reglene prinsipper:prinsippene rettigheter:rettighetene plikter:pliktene
    forpliktelser:forpliktelsene tjenester:tjenestene ytelser:ytelsene endringer:endringene tiltak:tiltakene
    parter:partene forhold:forholdene frister:fristene"""
_NN_M = """kontrakt:en klausul:en part:en leveranse:n rettleiar:en frist:en plan:en modell:en prosess:en metode:n risiko:en
    periode:n fase:n variant:en parameter:en paragraf:en regel:en tvist:en verdi:en artikkel:en rapport:en
    konkurranse:n måte:n avtale:avtala føresegn:føresegna teneste:tenesta løysing:løysinga yting:ytinga plikt:plikta
    sak:saka ordning:ordninga pakke:pakka lov:lova forskrift:forskrifta endring:endringa oppgåve:oppgåva form:forma
    avgjerd:avgjerda gruppe:gruppa rolle:rolla rett:en forplikting:forpliktinga"""
_NN_N = """punkt:et bilag:et vilkår:et krav:et ledd:et kapittel:et dokument:et tilhøve:t samarbeid:et prosjekt:et system:et
    prinsipp:et tilbod:et vedtak:et føremål:et arbeid:et tiltak:et avsnitt:et referat:et vederlag:et mål:et
    spørsmål:et oppdrag:et skjema:et"""
_NN_PL = """avtaler:avtalene føresegner:føresegnene kontraktar:kontraktane klausular:klausulane vilkår:vilkåra krav:krava
    punkt:punkta reglar:reglane prinsipp:prinsippa rettar:rettane plikter:pliktene tenester:tenestene ytingar:ytingane
    endringar:endringane tiltak:tiltaka partar:partane tilhøve:tilhøva fristar:fristane"""


def _forms(words: str) -> dict[str, str]:
    """Return the definite form of each noun: a whole word, or the ending to add."""
    pairs = (word.split(":") for word in words.split())
    return {noun: end if end[:2] == noun[:2] else noun + end for noun, end in pairs}


_NOUNS = {
    "nb": {"denne": _forms(_EN), "dette": _forms(_ET), "disse": _forms(_PL)},
    "nn": {"denne": _forms(_NN_M), "dette": _forms(_NN_N), "desse": _forms(_NN_PL)},
}
_PATTERN = re.compile(
    r"(?<![\w-])(?P<this>denne|dette|disse|desse)\s+(?:(?:nye|første|siste|samme|same|aktuelle|konkrete|eldre)\s+)?(?P<noun>[a-zæøå]+)(?![\w-])",
    re.I,
)
_GATE = {language: frozenset(nouns) for language, nouns in _NOUNS.items()}


def check(index: Index) -> Iterator[Finding]:
    for language in index.library.languages:
        for fragment in index.with_words(_GATE[language], language):
            for match in _PATTERN.finditer(fragment.prose.text):
                noun = match["noun"].lower()
                right = _NOUNS[language].get(match["this"].lower(), {}).get(noun)
                if right:
                    message = f"«{match['this'].lower()} {noun}» mangler bestemt form."
                    yield repaired(fragment, *match.span("noun"), right, message, f"Skriv «{match['this'].lower()} {right}».")
