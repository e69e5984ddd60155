# ruff: noqa: E501 (tables: one case a line)
"""The pieces of a difference rebuild both texts, and read well."""

import random
from itertools import pairwise

import pytest

from relkontrakt import sources
from relkontrakt.comparison import Piece, after_of, before_of, shortened, worddiff
from relkontrakt.project import Project
from tests.conftest import REPO


def paragraphs() -> list[str]:
    library = sources.read(Project(REPO))
    return [text for c in library.clauses.values() for p in c.paragraphs for text in (p.text.nb, p.text.nn) if text]


def test_the_pieces_rebuild_both_texts() -> None:
    chance, texts = random.Random(4), paragraphs()
    for text in texts[:150]:
        words = text.split(" ")
        for _ in range(3):
            at = chance.randrange(len(words))
            words[at : at + chance.randrange(3)] = chance.choice(texts).split(" ")[: chance.randrange(4)]
        other = " ".join(words)
        pieces = worddiff(text, other)
        assert (before_of(pieces), after_of(pieces)) == (text, other)
        assert all(piece.text for piece in pieces)
        assert all(first.operation != second.operation for first, second in pairwise(pieces))


def test_a_long_text_is_compared_too() -> None:
    chapters = [chapter.body for chapter in sources.read(Project(REPO)).chapters["nb"].values()]
    for body in chapters[:6]:
        other = body.replace("kunden", "oppdragsgiveren", 3)
        pieces = worddiff(body, other)
        assert (before_of(pieces), after_of(pieces)) == (body, other)
        assert sum(len(piece.text) for piece in pieces if piece.operation == "delete") <= 3 * len("kunden")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("", "ny tekst", [("insert", "ny tekst")]),
        ("borte", "", [("delete", "borte")]),
        ("Fristen er 3 dager.", "Fristen er 5 dager.", [("equal", "Fristen er "), ("delete", "3"), ("insert", "5"), ("equal", " dager.")]),
        ("Partene møtes ofte.", "Kunden innkaller ofte.", [("delete", "Partene møtes"), ("insert", "Kunden innkaller"), ("equal", " ofte.")]),
        ("den første fasen er", "en andre periode er", [("delete", "den første fasen"), ("insert", "en andre periode"), ("equal", " er")]),
        ("møtes {{ a | hver }}.", "møtes {{ b }}.", [("equal", "møtes "), ("delete", "{{ a | hver }}"), ("insert", "{{ b }}"), ("equal", ".")]),
        ("se [møter](clause:a)", "se [møter](clause:b)", [("equal", "se [møter"), ("delete", "](clause:a)"), ("insert", "](clause:b)")]),
        ("ansvars-nemnd", "ansvarsnemnd", [("delete", "ansvars-nemnd"), ("insert", "ansvarsnemnd")]),
    ],
)  # fmt: skip
def test_the_pieces_are_whole_words(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    assert list(worddiff(before, after)) == [Piece(*piece) for piece in expected]  # type: ignore[arg-type]


def test_long_unchanged_text_is_cut_but_every_change_stays() -> None:
    before = " ".join(f"ord{n}" for n in range(200))
    after = before.replace("ord100 ", "nytt ")
    short = shortened(worddiff(before, after), words=5)
    assert [piece for piece in short if piece.operation != "equal"] == [Piece("delete", "ord100"), Piece("insert", "nytt")]
    assert len("".join(piece.text for piece in short)) < 150
    assert "[…]" in short[0].text
