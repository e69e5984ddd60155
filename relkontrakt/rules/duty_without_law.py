"""Veiledningen sier «skal» eller «må» uten å vise til loven.

I rådene betyr «skal» at loven krever det, og leseren må kunne kontrollere det. Er det et råd, heter det «bør». Regelen ser bort
fra spørsmål, sitater, «skal ikke», det som skal skje («skal bli»), leddsetninger og omtale av hva partene skal etter kontrakten.

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Dere skal avtale hvem som tar imot varsler.
      nn: De skal avtale kven som tek imot varsel.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Dere bør avtale hvem som tar imot varsler.
      nn: De bør avtale kven som tek imot varsel.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.prose import Sentence

GROUP = "law"
LEVEL = "warning"

_WORDS = frozenset({"skal", "må", "plikter", "pliktar", "pliktig", "pliktige"})
#: Keys with advice in whole sentences; elsewhere «skal» tells of a situation, or the law stands beside it.
_ADVICE = frozenset({"guidance", "situation", "lawful_when", "explanation", "weighing", "record", "how_to_read", "summary"})
_ANY = re.compile("[Ss]kal|[Mm]å|plikt(?:er|ar|ig)")
_READER = {"nb": "dere", "nn": "de"}
_BUYER = (
    "oppdragsgiver(?:en)?|oppdragsgivar(?:en)?|innkjøper(?:en)?|innkjøpar(?:en)?|kommunen|helseforetaket|helseføretaket|virksomheten"
    "|verksemda|konkurransegrunnlaget|anskaffelsesdokumentene|anskaffingsdokumenta|tildelingskriteriene|tildelingskriteria"
)
_PARTIES = re.compile(r"\b(?:part\w*|kunden|leverandøren|avtale\w*|klausulen)\b", re.I)
#: A clause that begins with one of these gives no duty of its own.
_DEPENDENT = re.compile(
    r"\b(?:hvis|dersom|om|når|som|hva|kva|hvem|kven|hvordan|korleis|hvor|kor|hvorfor|kvifor|før|mens|medan|fordi|enn|hvilk\w+|at|til|der)\b"
    r"[^,:;–]*$",
    re.I,
)
#: «alt dere skal kjøpe»
_PRONOUN = re.compile(r"\b(?:dere|de|dei|vi|man|du)\s+(?:\w+\s+)?$", re.I)
_SOFT = re.compile(r"\s+(?:ikke|ikkje|aldri|bli|være med|vere med)\b")
_ITEM = re.compile(r"\n[ \t]*(?=\n|[-*+][ \t]|\d+[.)][ \t]|\|)")


def check(index: Index) -> Iterator[Finding]:
    for language in index.library.languages:
        for fragment in index.with_words(_WORDS, language):
            if fragment.is_chapter_body or (fragment.owner[0] != "law" and not _ADVICE.isdisjoint(map(str, fragment.keys))):
                yield from _in(fragment)


def _in(fragment: Fragment) -> Iterator[Finding]:
    sentences = fragment.prose.sentences
    starts = [sentence.start for sentence in sentences]
    holding = {bisect_right(starts, found.start()) - 1 for found in _ANY.finditer(fragment.prose.text)}
    for sentence in (sentences[place] for place in sorted(holding) if place >= 0):
        for match in _duties(fragment.language).finditer(sentence.text):
            if _is_duty(fragment, sentence, match) and "law:" not in _block(fragment.text, sentence.start + match.start()):
                words = " ".join(match[0].strip(" ,:;–\n").split())
                message = f"«{words}» sier at noe er påbudt, uten å vise til loven."
                place = sentence.start + match.start() + len(match[0]) - len(match[0].lstrip(" ,:;–\n"))
                yield Finding(fragment.at(place), message, "Skriv «bør», eller vis til regelen: [](law:<lov>/<paragraf>).")


@cache
def _duties(language: str) -> re.Pattern[str]:
    """Return a duty on the reader or the buyer in a main clause, or any «skal»."""
    who = f"{_READER[language]}|{_BUYER}"
    return re.compile(
        rf"(?:^|[,:;–]\s+|\b(?:og|men)\s+)(?:{who})\s+(?:\w+\s+)?(?:skal|må|plikter|pliktar|er\s+pliktige?)\b|\b(?:skal|må)\s+(?:\w+\s+)?(?:{who})\b|\bskal\b",
        re.I,
    )


def _is_duty(fragment: Fragment, sentence: Sentence, match: re.Match[str]) -> bool:
    text = sentence.text
    line = fragment.text[fragment.text.rfind("\n", 0, sentence.start) + 1 : sentence.start]
    if text.endswith("?") or line.lstrip().startswith(("#", "|")) or _SOFT.match(text, match.end()):
        return False
    before = text[: match.start()]
    if before.count("«") > before.count("»") or _DEPENDENT.search(before):
        return False
    # A bare «skal» counts in chapters only, and not where the contract is described.
    bare = match[0].lower() == "skal"
    return not bare or (fragment.is_chapter_body and not _PARTIES.search(text) and not _PRONOUN.search(before))


def _block(text: str, place: int) -> str:
    """Return the paragraph, row or point of a list around ``place``, and the paragraph that leads in to the list."""
    starts = [0, *(match.end() for match in _ITEM.finditer(text)), len(text)]
    here = max(start for start in starts if start <= place)
    end = min((start for start in starts if start > place), default=len(text))
    lead = text.rfind(":\n", 0, here)
    is_item = text[here : here + 2].strip()[:1] in tuple("-*+") or text[here : here + 1].isdigit()
    return text[max(0, text.rfind("\n\n", 0, lead)) if is_item and lead >= 0 else here : end]
