"""Spelling of the real guide: every word is in Debian's Hunspell dictionary for its own written standard, or on a reviewed list.

A word passes when it is

1. in the dictionary of the language it stands in (package ``hunspell-no``), which makes some compounds itself;
2. a form of a defined term (``guide/terms.yml``), or in the name of an author or a publisher (``guide/sources.yml``);
3. on the list ``guide/ordliste.<language>.txt``: one word a line, names with their capital letters, foreign phrases as a whole;
4. a compound of a first part on the list (a line that ends with a hyphen, joining letter included: «endrings-») and a word of
   at least four letters that passes by 1, 2 or 3. The joining letter is fixed, so «endringkatalog» is a fault.

Each language has its own dictionary and list, so most bokmål in a nynorsk text is a fault like any other, and the reverse.
Debian's dictionaries know some words of the other standard («ansvarlig», «gjelder»), which the rule ``misplaced-word`` finds.
Compounds are not split freely: that hid typos, and a guard against near neighbours refused most good compounds as well.

In November 2026 the guide had 6600 different words in bokmål, 320 of them unknown to 1 and 2, and 6000 in nynorsk, 520 of them
unknown. All were read one by one: faults were mended, and 215 and 332 lines in the lists answer for the rest.
"""

import os
import random
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from relkontrakt import norwegian, sources
from relkontrakt.index import Index
from relkontrakt.project import Project
from relkontrakt.rules import misplaced_word
from tests.conftest import REPO
from tests.spelling import (
    DICTIONARIES,
    LANGUAGES,
    Lists,
    Speller,
    Word,
    WordList,
    complaint,
    dictionary,
    read_list,
    said,
    written,
)

_ALPHABET = "abcdefghijklmnopqrstuvwxyzæøå"


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
