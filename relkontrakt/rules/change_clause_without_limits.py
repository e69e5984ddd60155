"""Endringsklausulen sier ikke hva den gjelder, hvor mye eller på hvilke vilkår.

En endringsklausul er bare et grunnlag for endring når den er klar om endringens omfang og art og vilkårene for den
(anskaffelsesforskriften, regelen om endring av kontrakt). Ellers må endringen ut i ny konkurranse. Regelen ser etter en grense
med parameter, ord for vilkår, og ord for hva som kan endres, i hver variant.

Feil (clauses/tidlig-varsel.yml):

    procurement:
      in_tender_documents: true
      change_clause: true
      addable_later:
        answer: nei
        law: {act: anskaffelsesloven, section: "4", role: ramme}
        reason: {nb: Klausulen endrer ytelsen., nn: Klausulen endrar ytinga.}

Riktig (clauses/tidlig-varsel.yml):

    paragraphs:
      - id: plikt
        text:
          nb: Er varselet gitt, kan Kunden forlenge fristen for leveransen med høyst {{ varselfrist }}.
          nn: Er varselet gitt, kan Kunden forlengje fristen for leveransen med høgst {{ varselfrist }}.
      - id: oppfolging
        variants: [utvidet]
        text:
          nb: Kunden skal begrunne forlengelsen.
          nn: Kunden skal grunngi forlenginga.
    procurement:
      in_tender_documents: true
      change_clause: true
      addable_later:
        answer: nei
        law: {act: anskaffelsesloven, section: "4", role: ramme}
        reason: {nb: Klausulen endrer ytelsen., nn: Klausulen endrar ytinga.}
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.model import Clause
from relkontrakt.yamlfile import Keys

GROUP = "law"
LEVEL = "warning"

_LIMIT = re.compile(
    r"\b(?:høyst|høgst|maks|maksimalt|inntil|opp til|overstige|overskride|gå over|begrense[tr]|avgrensa|grensen|grensa|tak|taket"
    r"|ramme|rammen|ramma|(?:mer|meir|større|lenger|flere|fleire|lavere|lågare) enn)\b",
    re.I,
)
_MEASURE = re.compile(r"\b\w*(?:vederlag|verdi)\w*\b", re.I)
_WHOLE = re.compile(r"\b(?:hele|heile) eller (?:deler|delar)\b", re.I)
_CONDITION = re.compile(
    r"\b(?:når|hvis|dersom|bare|berre|med mindre|vilkår\w*|kriteri\w*|forutsatt|føresett|skriftlig|skriftleg|begrunn\w*)\b"
    r"|\bgrunngi\w*"
    r"|(?:^|[.!?]\s+)(?:Er|Blir|Har|Skyldes|Avviker|Vil|Kommer)\b",
    re.I,
)
#: A text that only says «endre avtalen» leaves open what may be changed.
_OPEN = re.compile(
    r"\b(?:endr\w+|juster\w+|tilpass\w+) (?:i |av )?(?:avtal|kontrakt|leveran|ytels|yting|tjenest|tenest)\w*", re.I
)
_NATURE = re.compile(
    r"\b(?:slag|slagene|slaga|art|type\w*|følgende|følgjande|omfatte\w*|omfattar|gjelder|gjeld|katalog\w*|liste\w*|omfang\w*|område\w*"
    r"|pris\w*|opsjon\w*|volum\w*|mengd\w*|funksjon\w*|krav\w*|forbedring\w*|forbetring\w*)\b",
    re.I,
)


def check(index: Index) -> Iterator[Finding]:
    language = index.library.languages[0]
    for clause_id, clause in index.library.clauses.items():
        if not clause.procurement.change_clause:
            continue
        texts = [f for f in index.clause_texts[clause_id] if f.language == language]
        limited = {parameter.id for parameter in clause.parameters if parameter.max is not None or parameter.type == "money"}
        bounded = {f.keys for f in texts if _has_limit(f, limited)}
        for variant in clause.variants or (None,):
            shown = [f for f in texts if variant is None or variant.id in (_variants(clause, f) or {variant.id})]
            missing = _missing(shown, bounded) if shown else []
            if missing:
                where = f" i varianten «{variant.id}»" if variant else ""
                message = f"endringsklausulen mangler {' og '.join(missing)}{where}."
                location = index.value_at("clause", clause_id, "procurement", "change_clause")
                cure = "Skriv hva som kan endres, hvor mye (parameter med «max») og når, eller sett «change_clause: false»."
                yield Finding(location, message, cure)


def _variants(clause: Clause, fragment: Fragment) -> set[str]:
    place = fragment.keys[1]
    return set(clause.paragraphs[place].variants) if isinstance(place, int) else set()


def _missing(texts: list[Fragment], bounded: set[Keys]) -> list[str]:
    words = "\n\n".join(fragment.prose.text for fragment in texts)
    tests = (
        ("grense for omfanget", any(fragment.keys in bounded for fragment in texts)),
        ("endringens art", not _OPEN.search(words) or _NATURE.search(words) is not None),
        ("vilkår", _CONDITION.search(words) is not None),
    )
    return [name for name, passed in tests if not passed]


def _has_limit(fragment: Fragment, limited: set[str]) -> bool:
    """Return whether a sentence sets a limit with a parameter that has one, or measured against the price."""
    for sentence in fragment.prose.sentences:
        inside = {p.name for p in fragment.scan.placeholders if sentence.start <= p.start < sentence.end}
        if _WHOLE.search(sentence.text):
            return True
        if _LIMIT.search(sentence.text) and (inside & limited or _MEASURE.search(sentence.text)):
            return True
    return False
