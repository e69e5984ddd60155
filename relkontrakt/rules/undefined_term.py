"""Klausulteksten bruker et ord som om det var definert, men ingen har definert det.

Stor forbokstav eller bestemt form sier at partene vet hva ordet betyr. Finnes ingen definisjon, kan de mene hver sin ting.
Regelen ser etter ord med stor forbokstav inne i en setning, og etter utvalg, råd og logger som klausulen ikke oppretter.
Navn på lover, kilder, etater og land er ikke slike ord.

Feil (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: Partene skal {{ moteintervall | hver }} rapportere til Forvaltningsrådet.
          nn: Partane skal {{ moteintervall | hver }} rapportere til Forvaltingsrådet.

Riktig (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: Partene oppretter et forvaltningsråd. De skal {{ moteintervall | hver }} rapportere til forvaltningsrådet.
          nn: Partane opprettar eit forvaltingsråd. Dei skal {{ moteintervall | hver }} rapportere til forvaltingsrådet.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.prose import WORD
from relkontrakt.terms import stem

GROUP = "terms"

#: Heads of compounds that name a body or a document of the cooperation, in the definite form.
_HEADS = re.compile(
    r"\w{3,}(?:utvalget|utvalet|rådet|gruppen|gruppa|forumet|komiteen|nemnda|panelet|teamet|styret|loggen|registeret|registret)$"
)
#: A capital letter inside a sentence: after a word or a comma, and not before another capital.
_CAPITAL = re.compile(r"(?<=[\w,;»)\N{OBJECT REPLACEMENT CHARACTER}])\s+(?P<word>[A-ZÆØÅ][a-zæøå]{3,})(?![\w-])")
#: Names that need no definition, in both languages, and the endings of names of public bodies.
_NAMES = frozenset(
    (
        "norge",
        "noreg",
        "norden",
        "europa",
        "norsk",
        "stortinget",
        "riksrevisjonen",
        "skatteetaten",
        "klagenemnda",
        "statistisk",
        "bilag",
    )
)
_PARTIES = frozenset(("kund", "leverandør", "part"))
_BODIES = re.compile(r"\w+(?:direktoratet|tilsynet|departementet|forvalteren|forvaltaren|byrået|helsenett)$")


def check(index: Index) -> Iterator[Finding]:
    names = _names(index)
    for fragments in index.clause_texts.values():
        for fragment in fragments:
            yield from _capitals(index, fragment, names)
    for language in index.library.languages:
        heads = frozenset(word for word in index.vocabulary[language] if _HEADS.match(word) and not _BODIES.match(word))
        heads -= index.lexicons[language].forms.keys() | _NAMES
        for fragment in index.with_words(heads, language) if heads else ():
            if fragment.is_clause_text:
                yield from _unannounced(index, fragment, heads & fragment.prose.vocabulary)


def _names(index: Index) -> frozenset[str]:
    """Return the words of titles of acts, sources and agreements: they keep their capital letters."""
    library = index.library
    titles = [source.title for source in library.sources.values()]
    titles += [source.publisher or "" for source in library.sources.values()]
    named = [act.title for act in library.acts.values()] + [agreement.title for agreement in library.ssa.values()]
    titles += [text for title in named for text in (title.nb, title.nn) if text]
    return _NAMES | {word.lower() for title in titles for word in WORD.findall(title) if word[0].isupper()}


def _capitals(index: Index, fragment: Fragment, names: frozenset[str]) -> Iterator[Finding]:
    text = fragment.prose.text
    for match in _CAPITAL.finditer(text):
        word = match["word"].lower()
        name = word in names or word.removesuffix("s") in names or _BODIES.match(word)
        if not name and not _is_defined(index, fragment, word):
            yield _finding(fragment, match["word"], match.start("word"))


def _unannounced(index: Index, fragment: Fragment, words: frozenset[str]) -> Iterator[Finding]:
    """Return each body that is named in its definite form, and that no text of the clause introduces."""
    same = [f for f in index.clause_texts[fragment.owner[1]] if f.language == fragment.language]
    told = {word for other in same for word in other.prose.vocabulary}
    for word in sorted(words):
        base = stem(word)
        if not told & {base, base + "e", base + "er"} and not _is_defined(index, fragment, word):
            start = re.search(rf"\b{word}\b", fragment.prose.text.lower())
            if start:
                yield _finding(fragment, fragment.prose.text[start.start() : start.end()], start.start())


def _is_defined(index: Index, fragment: Fragment, word: str) -> bool:
    if stem(word) in _PARTIES or word in index.lexicons[fragment.language].forms:
        return True
    return any(definition.stem == (stem(word),) for other, definition in index.definitions if other.language == fragment.language)


def _finding(fragment: Fragment, word: str, start: int) -> Finding:
    message = f"«{word}» brukes som et definert ord, men er ikke definert."
    cure = "Definer ordet i klausulen med «…», legg det i guide/terms.yml, eller skriv det med liten forbokstav."
    return Finding(fragment.at(start), message, cure)
