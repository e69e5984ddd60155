"""YAML with positions: plain data, the place of every key, value and character, and a finding for what is not allowed."""

import time
from datetime import date

import pytest

from relkontrakt.findings import Location
from relkontrakt.yamlfile import MAX_DEPTH, parse


def data(text):
    document, findings = parse("a.yml", text)
    assert findings == []
    return document.data


def findings(text):
    return [(f.rule, f.location.line, f.location.column) for f in parse("a.yml", text)[1]]


def place(text, mark, *keys):
    """Return where the first ``mark`` in the value at ``keys`` is said to stand, and where it stands in the text."""
    document, _ = parse("a.yml", text)
    value = document.data
    for key in keys:
        value = value[key]
    index = text.index(mark)
    written = Location("a.yml", text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))
    return document.value(keys, value.index(mark)), written


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("tekst", "tekst"),
        ("true", True),
        ("false", False),
        ("12", 12),
        ("-3", -3),
        ("2.5", 2.5),
        ("2026-12-01", date(2026, 12, 1)),
        ("2026-13-01", "2026-13-01"),
        ("", None),
        ("~", None),
        ("null", None),
        ('"no"', "no"),
        ("'1.10'", "1.10"),
        ("5 o", "5 o"),
        ("28-1", "28-1"),
        ("1.0.0", "1.0.0"),
        ("nb", "nb"),
        ("[a, b]", ["a", "b"]),
        ("{a: 1}", {"a": 1}),
    ],
)
def test_a_value_is_what_the_editor_sees(written, value):
    assert data(f"k: {written}\n") == {"k": value}
    assert type(data(f"k: {written}\n")["k"]) is type(value)


@pytest.mark.parametrize(
    "written",
    ["no", "Yes", "on", "OFF", "y", "True", "NULL", "010", "0x1F", "0b11", "1:30", "1_000", "+5", "1e3", ".inf", ".NaN"],
)
def test_a_value_that_other_readers_take_for_something_else_is_a_trap(written):
    assert findings(f"a: 1\nk: {written}\n") == [("yaml-trap", 2, 4)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: 1\nb: 2\na: 3\n", [("duplicate-key", 3, 1)]),
        ("a: {b: 1, b: 2}\n", [("duplicate-key", 1, 11)]),
        ("a: &x 1\n", [("yaml-alias", 1, 4)]),
        ("a: &x [1]\n", [("yaml-alias", 1, 4)]),
        ("a: *x\n", [("yaml-alias", 1, 4)]),
        ("&x a: 1\n", [("yaml-alias", 1, 1)]),
        ("a: !!python/object/apply:os.system [ls]\n", [("yaml-trap", 1, 4)]),
        ("a: !x 1\n", [("yaml-trap", 1, 4)]),
        ("a: 1\n---\nb: 2\n", [("yaml-syntax", 2, 1)]),
        ("a: b: c\n", [("yaml-syntax", 1, 5)]),
        ("a: [1, 2\n", [("yaml-syntax", 2, 1)]),
        ('a: "åpen\n', [("yaml-syntax", 2, 1)]),
        ("a:\n\tb: 1\n", [("yaml-tab", 2, 1)]),
        ("? [a]\n: b\n", [("yaml-syntax", 1, 3)]),
        ("{a: 1}: b\n", [("yaml-syntax", 1, 1)]),
        ("a: 1\nb: @x\n", [("yaml-syntax", 2, 4)]),
        ("a: bra\nb: \x07\n", [("yaml-syntax", 2, 4)]),
        ("a: Må\x7f\n", [("yaml-syntax", 1, 6)]),
        ("a: limt inn\u2028fra Word\n", [("yaml-syntax", 1, 12)]),
        ("a: limt inn\x85fra Word\n", [("yaml-syntax", 1, 12)]),
        ("a: b\ufeff\n", [("yaml-syntax", 1, 5)]),
    ],
    ids=repr,
)
def test_what_is_not_allowed_is_found_at_its_place(text, found):
    assert findings(text) == found


def test_every_refusal_has_a_cure():
    texts = [
        "a: &x 1\n",
        "a: !x 1\n",
        "a: b: c\n",
        "a: [1\n",
        'a: "x\n',
        "a:\n\tb: 1\n",
        "? [a]\n: b\n",
        "a: 1\n---\n",
        "a: \x07\n",
    ]
    texts += ["a: 1\na: 2\n", "a: " + "[" * 50, "a: no\n", "a: 'x' y\n", "a: %x\n", "- a\nb: 1\n", 'a: "\\q"\n']
    assert [text for text in texts if not parse("a.yml", text)[1] or not parse("a.yml", text)[1][0].help] == []


@pytest.mark.parametrize("deep", ["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "\n".join(" " * n + "a:" for n in range(2_000))])
def test_deep_nesting_stops_at_the_limit_in_no_time(deep):
    start = time.monotonic()
    assert [rule for rule, *_ in findings(deep)] == ["too-deep"]
    assert time.monotonic() - start < 1


def test_nesting_up_to_the_limit_is_read():
    assert data("[" * MAX_DEPTH + "]" * MAX_DEPTH) == eval("[" * MAX_DEPTH + "]" * MAX_DEPTH)
    assert findings("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)) == [("too-deep", 1, MAX_DEPTH + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "t: her står ØNSKET ord\n",
        't: "her står ØNSKET ord"\n',
        "t: 'her står ''ØNSKET'' ord'\n",
        "t: >-\n  første linje\n  andre linje med ØNSKET\n  ord\n",
        "t: >\n\n  etter en tom linje\n\n  og en til: ØNSKET\n",
        "t: |\n  linje en\n    innrykk\n  ØNSKET ord\n",
        "t: |2-\n    to ekstra\n   ØNSKET\n",
        't: "en lang\n  verdi som\n\n  brytes før ØNSKET"\n',
        "t: en enkel\n  verdi som brytes\n  før ØNSKET\n",
        "a: 1\nt: {x: 1} # kommentar\nt2: x\n".replace("{x: 1}", "ØNSKET"),
        "t: å 𝓐 🙂 ØNSKET\n",
        "t: tabell\\|ØNSKET\n",
    ],
    ids=["plain", "double", "single", "folded", "folded-blank", "literal", "indicator", "double-lines", "plain-lines",
         "comment", "beyond-bmp", "backslash"],
)  # fmt: skip
def test_a_character_is_found_where_it_was_written(text):
    said, written = place(text, "ØNSKET", "t")
    assert said == written


def test_the_second_of_two_equal_words_is_told_from_the_first():
    document, _ = parse("a.yml", "t: >-\n  bil og bil\n  og bil\n")
    places = [document.value(("t",), offset) for offset in (0, 7, 14)]
    assert [(p.line, p.column) for p in places] == [(2, 3), (2, 10), (3, 6)]


def test_nb_and_nn_have_places_of_their_own():
    text = "text:\n  nb: Partene møtes.\n  nn: Partane møtest.\n"
    document, _ = parse("a.yml", text)
    assert str(document.value(("text", "nb"), 8)) == "a.yml:2:15"
    assert str(document.value(("text", "nn"), 8)) == "a.yml:3:15"
    assert str(document.key(("text", "nn"))) == "a.yml:3:3"


def test_a_key_that_is_not_written_stands_at_the_nearest_parent():
    document, _ = parse("a.yml", "a: 1\nuse:\n  level: x\n")
    assert str(document.key(("use", "when", "nb"))) == "a.yml:2:1"


def test_lines_count_from_the_top_of_the_file_that_the_yaml_stands_in():
    document, found = parse("10-a.md", "title: no\n", first_line=2)
    assert str(document.value(("title",))) == "10-a.md:2:8"
    assert found[0].location == Location("10-a.md", 2, 8)


def test_items_of_lists_have_places():
    document, _ = parse("a.yml", "law:\n  - {act: x}\n  - act: y\n    section: '5'\n")
    assert str(document.value(("law", 0, "act"))) == "a.yml:2:11"
    assert str(document.value(("law", 1))) == "a.yml:3:5"
    assert str(document.value(("law", 1, "section"))) == "a.yml:4:14"


def test_the_written_form_of_a_value_is_kept():
    document, _ = parse("a.yml", "version: 1.10\n")
    assert document.data == {"version": 1.1}
    assert document.raw(("version",)) == "1.10"


def test_a_long_text_with_a_finding_on_every_line_takes_linear_time():
    text = "t: |\n" + "  <b\n" * 100_000
    document, _ = parse("a.yml", text)
    start = time.monotonic()
    places = [document.value(("t",), offset).line for offset in range(0, 300_000, 3)]
    assert places[0] == 2 and places[-1] == 100_001
    assert time.monotonic() - start < 5


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('a: "uten slutt\nb: en\nc: "to" tre\n', (1, 4), "anførselstegnet er ikke lukket."),
        ('a: "over\n  to linjer"\nb: [1\nc: 2\n', (4, 2), "klamme"),
        ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> gren\n", (2, 1), "to versjoner"),
    ],
)
def test_a_fault_is_told_where_it_was_made(text, place, words):
    _, findings = parse("a.yml", text)
    assert [(f.location.line, f.location.column) for f in findings] == [place]
    assert words in findings[0].message
