"""Repairs take the faults away and touch nothing else, in any style of YAML and with any line ends; what is unsafe is refused."""

import random
import re

import pytest

from relkontrakt import repairs
from relkontrakt.findings import RelkontraktError
from relkontrakt.project import Project
from tests.conftest import real_guide

CLAUSE, CHAPTER = "clauses/tidlig-varsel.yml", "guide/nb/10-innledning.md"

#: Slips of a hurried writer: the rule, what is written right, and what it becomes. The repair must give it back letter by letter.
SLIPS = [
    ("straight-quotes", r"«([^«»\"\n]+)»", r'"\1"'),
    ("no-break-space", r"(\d\.)\u00a0(?=[a-z])", r"\1 "),
    ("dash-form", r"(?<=[a-zæøå]) – (?=[a-zæøå])", " - "),
    ("space-before-mark", r"(?<=[a-zæøå]{3}), (?=[a-zæøå])", " , "),
    ("missing-space", r"(?<=[a-zæøå]{3}\.) (?=[A-ZÆØÅ][a-zæøå]{2})", ""),
    ("missing-space", r"(?<=[a-zæøå]{3},) (?=[a-zæøå]{2})", ""),
    ("double-space", r"(?<=[a-zæøå]{3}) (?=[a-zæøå]{3})", "  "),
    ("trailing-space", r"(?<=[a-zæøå]\.)$", " "),
    ("repeated-word", r" (og|eller|ikke|ikkje|med|til) (?=[a-zæøå]{4})", r" \1 \1 "),
    ("double-definite", r"(?<=[dD]enne )(klausul)en\b", r"\1"),
    ("e-word", r"(?<= )e-(?=helse)", "e"),
    ("capital-law-name", r"(?<=[a-zæøå] )a(?=nskaffelsesloven\b)", "A"),
    ("unknown-term", r"(?<=\(term:[a-z])([a-z])(?=[a-z-]{6})", r"\1\1"),
    ("unknown-clause", r"(?<=\(clause:[a-z])([a-z])(?=[a-z-]{6})", r"\1\1"),
    ("unknown-source", r"(?<=\(source:[a-z])([a-z])(?=[a-z-]{6})", r"\1\1"),
    ("unknown-law", r"(?<=\(law:[a-z])([a-z])(?=[a-z-]{6})", r"\1\1"),
    ("unknown-key", r"^summary(?=:)", "sumary"),
    ("wrong-type", r"(?<=change_clause: )false$", "nei"),
    ("missing-line-end", r"\n\Z", ""),
]
#: What stands outside the running text.
KEYS = ("summary", "false")


def slip(chance, text, pattern, wrong, taken):
    """Return ``text`` with one fault on a line that has none yet, or None."""
    places = [m for m in re.finditer(pattern, text, re.M) if text.count("\n", 0, m.start()) not in taken and is_prose(text, m)]
    if not places:
        return None
    match = chance.choice(places)
    taken.add(text.count("\n", 0, match.start()))
    return text[: match.start()] + match.expand(wrong) + text[match.end() :]


def is_prose(text, match):
    line = text[text.rfind("\n", 0, match.start()) + 1 :].split("\n", 1)[0]
    is_layout = line.lstrip().startswith(("|", "#", "!!!")) or re.search(r": [\[{]|^\w+: ", line.lstrip(" -"))
    return match[0] in KEYS or not is_layout


def damaged(chance, texts, number):
    """Return ``texts`` with ``number`` faults, and the rules that should find them."""
    texts, taken, rules = dict(texts), {path: set() for path in texts}, []
    while len(rules) < number:
        rule, pattern, wrong = chance.choice(SLIPS)
        path = chance.choice(sorted(texts))
        changed = slip(chance, texts[path], pattern, wrong, taken[path])
        if changed is not None:
            texts[path] = changed
            rules.append(rule)
    return texts, rules


def as_bytes(chance, text):
    """Return ``text`` as one of the programs people write in would save it."""
    ends, mark = chance.choice([("\n", b""), ("\r\n", b""), ("\n", b"\xef\xbb\xbf"), ("\r\n", b"\xef\xbb\xbf")])
    return ends, mark, mark + text.replace("\n", ends).encode("utf-8")


@pytest.mark.parametrize("seed", range(4))
def test_after_many_faults_every_file_is_as_it_was_byte_for_byte(tmp_path, seed):
    chance = random.Random(seed)
    project = Project(real_guide(tmp_path / "veileder"))
    paths = sorted(p for p in project.root.rglob("*") if p.suffix in (".yml", ".md") and p.parent.name in ("clauses", "nb", "nn"))
    texts = {path: path.read_text(encoding="utf-8") for path in paths}
    wrong, rules = damaged(chance, texts, 75)
    right = {}
    for path in paths:
        ends, mark, content = as_bytes(chance, wrong[path])
        path.write_bytes(content)
        right[path.relative_to(project.root).as_posix()] = mark + texts[path].replace("\n", ends).encode("utf-8")
    outcome = repairs.repair(project)
    assert not outcome.refused
    assert set(rules) <= {finding.rule for finding in outcome.done}
    repairs.write(project, outcome.files)
    different = [path for path, content in right.items() if (project.root / path).read_bytes() != content]
    assert different == []
    again = repairs.repair(project)
    assert (again.done, again.refused, again.files) == ((), (), {})


@pytest.fixture
def mended(starter):
    """Put ``new`` where ``old`` stands in a file, repair the project, and return the file's line with ``mark``."""

    def change(file, old, new, mark):
        path = starter / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        outcome = repairs.repair(Project(starter))
        repairs.write(Project(starter), outcome.files)
        return next(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if mark in line)

    return change


SUMMARY = "nb: Partene sier fra med en gang de ser noe som kan true målene."


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("nb: Partene sier \"ja\" og 'nei'...", "nb: Partene sier «ja» og «nei»…"),
        ("nb: 'Partene sier \"ja\", eller ''nei''...'", "nb: 'Partene sier «ja», eller ''nei''…'"),
        ('nb: "Partene sier \\"ja\\" : nå..."', 'nb: "Partene sier «ja»: nå…"'),
        ('nb: "Partene sier:  ja"', 'nb: "Partene sier: ja"'),
        ("nb: Partene sier ja ,nei og nå", "nb: Partene sier ja, nei og nå"),
        ("nb: Partene sier ja , nei og nå", "nb: Partene sier ja, nei og nå"),
        ("nb: Partene sier ja 17.mai 2026", "nb: Partene sier ja 17.\u00a0mai 2026"),
        ("nb: Partene sier ja 17/5-2026", "nb: Partene sier ja 17.\u00a0mai 2026"),
        ("nb: Partene deler 5% av 10.000 kroner", "nb: Partene deler 5\u00a0% av 10\u00a0000 kroner"),
        ("nb: Partene møtes 3-5 ganger - minst", "nb: Partene møtes 3–5 ganger – minst"),
    ],
)
def test_the_yaml_stays_right_in_every_style(mended, check, starter, written, expected):
    assert mended(CLAUSE, SUMMARY, written, "Partene ") == expected
    # The other language still says something else; that is no fault of the YAML.
    assert {finding.rule for finding in check(starter) if finding.level == "error"} <= {"different-numbers"}


def test_a_repair_that_breaks_the_yaml_is_refused(starter):
    path = starter / CLAUSE
    text = path.read_text(encoding="utf-8")
    # With a space after it, the colon would make a key of what stands before.
    path.write_text(text.replace(SUMMARY, "nb: Partene sier fra:De varsler."), encoding="utf-8")
    outcome = repairs.repair(Project(starter))
    assert [finding.rule for finding in outcome.refused] == ["missing-space"]
    assert outcome.files == {}


def test_a_key_that_would_stand_twice_is_refused(starter):
    path = starter / CLAUSE
    text = path.read_text(encoding="utf-8").replace("status: draft", "status: draft\nsttatus: draft", 1)
    path.write_text(text, encoding="utf-8")
    outcome = repairs.repair(Project(starter))
    assert [finding.rule for finding in outcome.refused] == ["unknown-key"]
    assert outcome.files == {}


def test_keys_are_moved_with_their_comments_and_long_values(starter):
    path = starter / CLAUSE
    text = path.read_text(encoding="utf-8")
    guidance = text[text.index("guidance:\n") : text.index("law:\n")]
    moved = text.replace(guidance, "").replace(
        "paragraphs:\n", f"# Til den som skriver\n# veiledningen\n{guidance}\nparagraphs:\n"
    )
    path.write_text(moved, encoding="utf-8")
    outcome = repairs.repair(Project(starter))
    assert [finding.rule for finding in outcome.done] == ["key-order"]
    new = outcome.files[CLAUSE].decode("utf-8")
    assert new == text.replace(guidance, f"# Til den som skriver\n# veiledningen\n{guidance}\n")


def test_silenced_findings_are_left_alone(starter):
    chapter, settings = starter / CHAPTER, starter / "guide" / "guide.yml"
    chapter.write_text(chapter.read_text(encoding="utf-8").replace("sammen.", "sammen..."), encoding="utf-8")
    entry = f"checks:\n  silenced:\n    - {{rule: three-dots, path: {CHAPTER}, reason: Slik skal det være.}}\nlicences:"
    settings.write_text(settings.read_text(encoding="utf-8").replace("licences:", entry), encoding="utf-8")
    outcome = repairs.repair(Project(starter))
    assert (outcome.done, outcome.refused) == ((), ())


def test_a_file_that_cannot_be_written_is_told(starter):
    with pytest.raises(RelkontraktError, match=r"kan ikke skrive mangler/x\.yml"):
        repairs.write(Project(starter), {"mangler/x.yml": b""})


def test_access_rights_stay_and_no_other_file_is_left(starter):
    path = starter / CHAPTER
    path.write_text(path.read_text(encoding="utf-8").replace("sammen.", "sammen ."), encoding="utf-8")
    path.chmod(0o640)
    before = sorted(starter.rglob("*"))
    outcome = repairs.repair(Project(starter))
    repairs.write(Project(starter), outcome.files)
    assert (path.stat().st_mode & 0o777, sorted(starter.rglob("*"))) == (0o640, before)
