"""En klausul definerer et ord som ingen klausul bruker.

En definisjon uten bruk får leseren til å lete etter en plikt som ikke finnes. Ofte er plikten skrevet om, og definisjonen glemt.

Feil (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: «Møteplanen» er oversikten over møtene. Partene skal møtes {{ moteintervall | hver }}.
          nn: «Møteplanen» er oversikta over møta. Partane skal møtast {{ moteintervall | hver }}.

Riktig (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: «Møteplanen» er oversikten over møtene. Kunden skal dele møteplanen {{ moteintervall | hver }}.
          nn: «Møteplanen» er oversikta over møta. Kunden skal dele møteplanen {{ moteintervall | hver }}.
"""

from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.prose import WORD
from relkontrakt.terms import Definition, stem

GROUP = "terms"
LEVEL = "warning"


def check(index: Index) -> Iterator[Finding]:
    # A clause that could not be read may be the one that uses the word.
    if any(path.startswith("clauses/") for path in index.faulty):
        return
    for language in index.library.languages:
        texts = [f for fragments in index.clause_texts.values() for f in fragments if f.language == language]
        own = [(fragment, definition) for fragment, definition in index.definitions if fragment.language == language]
        inflections = _inflections(index.vocabulary[language], {part for _, definition in own for part in definition.stem})
        for fragment, definition in own:
            forms = [inflections[part] for part in definition.stem]
            if not any(_uses(text, forms, definition if text is fragment else None) for text in texts):
                message = f"ingen klausul bruker «{definition.word}», som er definert her."
                yield Finding(fragment.at(definition.start), message, "Slett definisjonen, eller bruk ordet.")


def _inflections(vocabulary: frozenset[str], stems: set[str]) -> dict[str, frozenset[str]]:
    """Return the words that are inflections of each of ``stems``."""
    beginnings = tuple(stems)
    likely = [word for word in vocabulary if word.startswith(beginnings)] if beginnings else []
    return {part: frozenset(word for word in likely if stem(word) == part) for part in stems}


def _uses(text: Fragment, forms: list[frozenset[str]], own: Definition | None) -> bool:
    """Return whether ``text`` has an inflection of every word, outside the definition itself."""
    vocabulary = text.prose.vocabulary
    if own:
        rest = text.prose.text[: own.start] + text.prose.text[own.end :]
        vocabulary = frozenset(WORD.findall(rest.lower()))
    return all(not words.isdisjoint(vocabulary) for words in forms)
