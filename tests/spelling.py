"""The words of a guide with their places, and who knows which of them are spelled right: see test_spelling.py."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from relkontrakt import phrases, vocabulary
from relkontrakt.findings import Location
from relkontrakt.index import Fragment, Index
from tests.conftest import REPO

DICTIONARIES = Path("/usr/share/hunspell")
LANGUAGES = ("nb", "nn")

#: An address, or a word with the hyphens in it and after it («skatte- og avgiftsregler»).
_TOKEN = r"https?://\S+|\b[\w-]+\.(?:com|me|no|org)\b|[^\W_]+(?:[\u00ad-]+[^\W_]+)*-?"
_ADDRESS = re.compile(r"https?:|.*\.(?:com|me|no|org)$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
#: What others call themselves: sources, and acts, one of which is spelled as in 1918.
_NAMES = {("source", "short"), ("law", "title")}


@dataclass(frozen=True)
class Word:
    """A word of the guide, and how to find its place."""

    text: str
    language: str
    place: Callable[[], Location]


class WordList:
    """The reviewed words of one language: ``guide/ordliste.<language>.txt`` without its comments."""

    def __init__(self, language: str, lines: Iterable[str]) -> None:
        self.language = language
        self.path = f"guide/ordliste.{language}.txt"
        self.lines = tuple(lines)
        phrases = "".join(f"{re.escape(line)}|" for line in self.lines if not line.replace("-", "").isalnum())
        self._token = re.compile(phrases + _TOKEN)

    def tokens(self, text: str) -> Iterator[tuple[str, int]]:
        """Every word of ``text`` and its offset, without soft hyphens; numbers, addresses and single letters are left out."""
        for match in self._token.finditer(text):
            word = match[0].replace("\N{SOFT HYPHEN}", "")
            if any(_LETTERS.search(part) for part in word.split("-")) and not _ADDRESS.match(word):
                yield word, match.start()


Lists = Mapping[str, WordList]


def words_of(fragment: Fragment, lists: Lists) -> Iterator[Word]:
    """The words of a text, and of the wordings that stand in for a clause that is left out."""
    language = fragment.language
    for word, start in lists[language].tokens(fragment.prose.text):
        yield Word(word, language, partial(fragment.at, start))
    for link in fragment.scan.links:
        for word, _ in lists[language].tokens(link.title or ""):
            yield Word(word, language, partial(fragment.at, link.target))


def written(index: Index, lists: Lists) -> Iterator[Word]:
    """The words of everything an editor has written in the guide's own name."""
    for fragment in index.fragments:
        if (fragment.owner[0], *fragment.keys[-2:-1]) not in _NAMES:
            yield from words_of(fragment, lists)
    for chapter in index.chapters:
        for key in ("title", "summary"):
            text = getattr(chapter.meta, key)
            owner = ("chapter", chapter.id)
            yield from words_of(Fragment(owner, chapter.path, (key,), chapter.language, text, index.library), lists)


def said(lists: Lists) -> Iterator[Word]:
    """The words the toolkit itself puts in a guide."""
    closed = [each for each in vars(vocabulary).values() if isinstance(each, MappingProxyType)]
    values = [value for each in closed for value in each.values()]
    names = [name for value in values for name in (value, *value) if isinstance(name, vocabulary.Name)]
    for language in LANGUAGES:
        spoken = [("phrases", text) for text in vars(phrases.phrases(language)).values()]
        spoken += [("vocabulary", getattr(name, language)) for name in names]
        for module, text in spoken:
            for word, _ in lists[language].tokens(re.sub(r"\{[^}]*\}|<[^>]*>", " ", text)):
                yield Word(word, language, partial(place_in, module, word))


def place_in(module: str, word: str) -> Location:
    """The first place of ``word`` in a module of the toolkit."""
    path = f"relkontrakt/{module}.py"
    lines = (REPO / path).read_text("utf-8").split("\n")
    found = ((number, re.search(rf"\b{re.escape(word)}\b", line)) for number, line in enumerate(lines, start=1))
    return next((Location(path, number, match.start() + 1) for number, match in found if match), Location(path))


class Speller:
    """Knows the words of one written standard; ``used`` gathers the lines of the list that a word has needed."""

    def __init__(self, index: Index, words: WordList) -> None:
        self.list = words
        self.used: set[str] = set()
        self._lines = frozenset(words.lines)
        self._first_parts = tuple(line[:-1] for line in words.lines if line.endswith("-"))
        self._own = forms_of_terms(index, words) | names_of_people(index, words)
        self._spell = cache(dictionary(words.language, DICTIONARIES).spell)

    def knows(self, word: str) -> bool:
        """Return whether ``word`` is spelled right: as a whole, or in each part of it when it has hyphens."""
        if word.endswith("-"):
            return self._listed(word.lower()) or self.knows(word[:-1]) or self.knows(word[:-2])
        return self._part(word) or ("-" in word and all(len(part) == 1 or self._part(part) for part in word.split("-")))

    def _part(self, word: str) -> bool:
        # Both are asked, so that a dictionary with more words does not make a line of the list unused.
        return any([word.isdigit(), self._simple(word), self._compound(word.lower())])

    def _simple(self, word: str) -> bool:
        """Return whether a word is known as it stands, or as a name with the s of the genitive."""
        forms = {word, word.lower(), word if word.islower() else word.removesuffix("s")}
        listed = {form for form in forms if self._listed(form)}
        return bool(listed) or not self._own.isdisjoint(forms) or self._spell(word)

    def _compound(self, word: str) -> bool:
        firsts = (first for first in self._first_parts if word.startswith(first) and len(word) >= len(first) + 4)
        return bool({first for first in firsts if self._simple(word.removeprefix(first)) and self._listed(f"{first}-")})

    def _listed(self, line: str) -> bool:
        if line in self._lines:
            self.used.add(line)
        return line in self._lines


def dictionary(language: str, folder: Path) -> Any:
    import hunspell

    return hunspell.Hunspell(f"{language}_NO", hunspell_data_dir=str(folder))


def forms_of_terms(index: Index, words: WordList) -> frozenset[str]:
    """Every word in the names of terms and in their forms, in lower case."""
    terms = index.library.terms.values()
    names = [name for term in terms for name in (term.title[words.language], *term.forms.get(words.language))]
    return frozenset(word for name in names for word, _ in words.tokens(name.lower()))


def names_of_people(index: Index, words: WordList) -> frozenset[str]:
    """Every word with a capital letter in the names of authors and publishers, and each part of a double name."""
    names = [name for source in index.library.sources.values() for name in (*source.authors, source.publisher or "")]
    found = (part for name in names for word, _ in words.tokens(name) for part in (word, *word.split("-")))
    return frozenset(part for part in found if not part.islower())


def read_list(language: str) -> WordList:
    text = (REPO / f"guide/ordliste.{language}.txt").read_text("utf-8")
    return WordList(language, [line for line in text.split("\n") if line and not line.startswith("#")])


def complaint(word: Word, words: WordList) -> str:
    return f"{word.place()}: ukjent ord: «{word.text}». Rett det, eller legg det i {words.path}."
