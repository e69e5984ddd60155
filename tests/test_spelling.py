"""Spelling of the real guide: every word is in Debian's Hunspell dictionary for its own written standard, or on a reviewed list.

A word passes when it is

1. in the dictionary of the language it stands in (package ``hunspell-no``), which makes some compounds itself;
2. a form of a defined term (``guide/terms.yml``), or in the name of an author or a publisher (``guide/sources.yml``);
3. on the list ``guide/ordliste.<language>.txt``: one word a line, names with their capital letters, foreign phrases as a whole;
4. a compound of a first part on the list (a line that ends with a hyphen, joining letter included: «endrings-») and a word of
   at least four letters that passes by 1, 2 or 3. The joining letter is fixed, so «endringkatalog» is a fault.

Each language has its own dictionary and list, so most bokmål in a nynorsk text is a fault like any other, and the reverse. Debian's
dictionaries know some words of the other standard («ansvarlig», «gjelder»), which the rule ``misplaced-word`` finds.
Compounds are not split freely: that hid typos, and a guard against near neighbours refused most good compounds as well.

In November 2026 the guide had 6600 different words in bokmål, 320 of them unknown to 1 and 2, and 6000 in nynorsk, 520 of them
unknown. All were read one by one: faults were mended, and 215 and 332 lines in the lists answer for the rest.
"""

import os
import random
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from relkontrakt import norwegian, phrases, sources, vocabulary
from relkontrakt.findings import Location
from relkontrakt.index import Fragment, Index
from relkontrakt.project import Project
from relkontrakt.rules import misplaced_word
from tests.conftest import REPO

DICTIONARIES = Path("/usr/share/hunspell")
LANGUAGES = ("nb", "nn")

#: An address, or a word with the hyphens in it and after it («skatte- og avgiftsregler»).
_TOKEN = r"https?://\S+|\b[\w-]+\.(?:com|me|no|org)\b|[^\W_]+(?:[\u00ad-]+[^\W_]+)*-?"
_ADDRESS = re.compile(r"https?:|.*\.(?:com|me|no|org)$")
_LETTERS = re.compile(r"[^\W\d_]{2}")
#: What others call themselves: sources, and acts, one of which is spelled as in 1918.
_NAMES = {("source", "short"), ("law", "title")}
_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


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


@pytest.fixture(scope="module", autouse=True)
def _dictionaries() -> None:
    missing = [f"{language}_NO.dic" for language in LANGUAGES if not (DICTIONARIES / f"{language}_NO.dic").is_file()]
    if missing:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{DICTIONARIES} mangler {missing}: kjør tools/setup.sh test")


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(sources.read(Project(REPO)))


@pytest.fixture(scope="module")
def lists() -> Lists:
    return {language: read_list(language) for language in LANGUAGES}


@pytest.fixture(scope="module")
def spellers(index, lists) -> dict[str, Speller]:
    return {language: Speller(index, words) for language, words in lists.items()}


@pytest.fixture(scope="module")
def guide_words(index, lists) -> list[Word]:
    return [*written(index, lists), *said(lists)]


def test_every_word_is_spelled_right_and_every_listed_word_is_used(guide_words, lists, spellers):
    wrong = {key for key in {(word.language, word.text) for word in guide_words} if not spellers[key[0]].knows(key[1])}
    unknown = [word for word in guide_words if (word.language, word.text) in wrong]
    faults = sorted({complaint(word, lists[word.language]) for word in unknown})
    for language, words in lists.items():
        unused = [line for line in words.lines if line not in spellers[language].used]
        faults += [f"{words.path}: ingen tekst bruker «{line}». Fjern det." for line in unused]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_compound_is_written_in_one_way(guide_words, language):
    """The dictionary takes many compounds both with and without a joining s: no text has both."""
    texts = {word.text.lower() for word in guide_words if word.language == language}
    both = {word for word in texts for s in re.finditer("(?<=...)s(?=...)", word) if word[: s.start()] + word[s.end() :] in texts}
    assert both == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_are_sorted(lists, language):
    lines = list(lists[language].lines)
    assert lines == sorted(set(lines), key=norwegian.sort_key), f"Sorter {lists[language].path}, og fjern dobbeltføringer."


def test_no_word_belongs_to_the_other_written_standard(index):
    assert [str(finding) for finding in misplaced_word.check(index)] == []


@pytest.mark.parametrize(
    ("language", "foreign"),
    [
        (
            "nn",
            "ikke hva hvem hvordan fra være mer flere hver noen noe sammen virksomhet løsning kontrakter veileder anskaffelse",
        ),
        (
            "nb",
            "ikkje korleis meir fleire sjølv nokon noko verksemd kontraktar rettleiar klausulane spelereglar",
        ),
    ],
)
def test_words_of_the_other_written_standard_are_faults(spellers, language, foreign):
    assert [word for word in foreign.split() if spellers[language].knows(word)] == []


def test_a_fault_says_where_it_stands_and_what_to_do(starter):
    path = starter / "clauses" / "tidlig-varsel.yml"
    path.write_text(path.read_text("utf-8").replace("title: {nb: Tidlig varsel", "title: {nb: Tidlig varrsel"), "utf-8")
    index = Index(sources.read(Project(starter.resolve())))
    lists = {language: WordList(language, ()) for language in LANGUAGES}
    speller = Speller(index, lists["nb"])
    wrong = next(word for word in written(index, lists) if word.language == "nb" and word.text == "varrsel")
    assert not speller.knows(wrong.text)
    assert complaint(wrong, lists["nb"]) == (
        "clauses/tidlig-varsel.yml:2:20: ukjent ord: «varrsel». Rett det, eller legg det i guide/ordliste.nb.txt."
    )


def test_compounds_keep_their_joining_letter(spellers):
    nb, nn = spellers["nb"], spellers["nn"]
    assert nb.knows("endringskatalog") and not nb.knows("endringkatalog")
    assert nn.knows("endringsordrane") and not nn.knows("endringordrane")


@pytest.mark.parametrize("language", LANGUAGES)
def test_typos_are_found(guide_words, spellers, language, tmp_path):
    """Of 200 one-letter typos that are not words of the dictionary, the share that is found."""
    plain = plain_dictionary(language, tmp_path)
    texts = sorted(
        {word.text for word in guide_words if word.language == language and word.text.islower() and len(word.text) > 3}
    )
    chance = random.Random(language)
    typos: list[str] = []
    while len(typos) < 200:
        typo = mistyped(chance.choice(texts), chance)
        if typo not in texts and not plain.spell(typo):
            typos.append(typo)
    missed = [typo for typo in typos if spellers[language].knows(typo)]
    assert len(missed) <= 0.02 * len(typos), missed


def plain_dictionary(language: str, folder: Path) -> Any:
    """Return the dictionary without the compounds that Hunspell makes: the words that are written in it, and their forms."""
    name = f"{language}_NO"
    rules = (DICTIONARIES / f"{name}.aff").read_bytes().split(b"\n")
    (folder / f"{name}.aff").write_bytes(b"\n".join(rule for rule in rules if b"COMPOUND" not in rule))
    shutil.copy2(DICTIONARIES / f"{name}.dic", folder)
    return dictionary(language, folder)


def mistyped(word: str, chance: random.Random) -> str:
    """Return ``word`` with a letter left out, added or changed, or two letters in the wrong order."""
    place = chance.randrange(len(word))
    before, letter, after = word[:place], word[place], word[place + 1 :]
    other = chance.choice(_ALPHABET)
    return chance.choice(
        (before + after, before + other + letter + after, before + other + after, before + after[:1] + letter + after[1:])
    )
