"""Twenty different faults in a copy of the real guide: exactly those twenty are reported, in one run, each at its place."""

import re
import shutil

import pytest

from tests.conftest import real_guide

CLAUSES, PACKAGES, CHAPTERS, AGREEMENTS = "clauses/*.yml", "packages/*.yml", "guide/nb/*.md", "guide/ssa/*.yml"

PARAMETER = """parameters:
  - id: ¦ubrukt
    label: {nb: Ubrukt, nn: Ubrukt}
    type: yes-no
    filled_by: begge
    filled_when: kontrakt
    rationale: {nb: Ubrukt., nn: Ubrukt.}
"""

#: Rule, files to choose from, what is replaced, and by what; ¦ marks the place that the finding must point to.
FAULTS = [
    ("unknown-key", CLAUSES, r"^order: ", "¦ordre: 1\norder: "),
    ("wrong-type", CLAUSES, r"^order: \d+", "order: ¦først"),
    ("duplicate-key", CLAUSES, r"^(order: \d+)$", r"\1" + "\n" + r"¦\1"),
    ("yaml-trap", CLAUSES, r"^version: .*$", "version: ¦1.10"),
    ("yaml-alias", AGREEMENTS, r"^code: ", "code: ¦&kode "),
    ("unknown-value", CLAUSES, r"^  level: [a-z]+", "  level: ¦viktig"),
    ("missing-text", CLAUSES, r"^title: \{nb: ([^,]*), nn: [^,]*\}$", r"¦title: {nb: \1}"),
    ("missing-field", PACKAGES, r"(?s)^title:(.*?)^status: [a-z-]+\n", r"¦title:\1"),
    ("bad-id", CHAPTERS, r"^sources: \[", "sources: [¦Stor_Bokstav, "),
    ("unused-parameter", CLAUSES, r"^parameters:\n", PARAMETER),
    ("unknown-parameter", CLAUSES, r"^(guidance:\n  nb: \|\n    ### .*\n\n?    )", r"\1Svar innen ¦{{ frist }}. "),
    (
        "default-outside-limits",
        CLAUSES,
        r"default: \{amount: \d+(, unit: \w+\}\n +min: .*\n +max: )",
        r"default: ¦{amount: 99999\1",
    ),
    ("reference-without-fallback", CLAUSES, r"\]\((clause:[a-z0-9-]+)\s+\"[^\"]*\"\)", r"](¦\1)"),
    ("circular-requires", CLAUSES, r"^  requires: \[\]", "  requires: [¦STEM]"),
    (
        "typed-number",
        CLAUSES,
        r"^(paragraphs:\n  - id: .*\n(?:    variants: .*\n)?    text:\n      nb: (?:[>|]-?\n        )?)(?=[A-ZÆØÅ])",
        r"\1¦14 dager. ",
    ),
    ("raw-html", CHAPTERS, r"\Z", "\nLinje ¦<br> her.\n"),
    ("unsafe-link", CHAPTERS, r"\Z", "\nTrykk [her](¦javascript:alert).\n"),
    ("skipped-heading", CHAPTERS, r"\Z", "\n## Slutt\n\n¦#### For dypt\n"),
    ("unknown-clause", CHAPTERS, r"\Z", "\nSe [klausulen](¦clause:finnes-ikke).\n"),
    ("unknown-section", CHAPTERS, r"\Z", "\nSe [loven](¦law:anskaffelsesloven/999).\n"),
]


def seed(project, rule, files, old, new, taken):
    """Put a fault into the first file that can have it and has none, and return where the finding belongs."""
    for path in sorted(project.glob(files)):
        text, count = re.subn(old, new.replace("STEM", path.stem), path.read_text(encoding="utf-8"), count=1, flags=re.M)
        if count and path not in taken:
            taken.add(path)
            before, _, after = text.partition("¦")
            path.write_text(before + after, encoding="utf-8")
            line_start = before.rfind("\n") + 1
            return f"{path.relative_to(project)}:{before.count(NEWLINE) + 1}:{len(before) - line_start + 1}", rule
    raise AssertionError(f"no file can have the fault {rule}")


NEWLINE = "\n"


@pytest.fixture
def broken(tmp_path):
    """A broken copy of the real guide, and place and rule of each fault."""
    project = real_guide(tmp_path / "veileder")
    # A fault in one language would also be a difference between the two.
    shutil.rmtree(project / "guide" / "nn")
    taken = set()
    return project, [seed(project, *fault, taken) for fault in FAULTS]


def in_order(place):
    path, line, column = place.split(":")
    return path, int(line), int(column)


def test_the_faults_are_twenty_different_ones():
    assert len({rule for rule, *_ in FAULTS}) == len(FAULTS) == 20


def test_exactly_the_seeded_faults_are_reported_each_at_its_place_and_sorted(broken, run):
    project, expected = broken
    result = run("check", cwd=project)
    lines = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    found = [re.fullmatch(r"([^:]+:\d+:\d+): feil: (.+[.?]) \[([a-z-]+)\]", line) for line in lines]
    assert [(match[1], match[3]) for match in found] == sorted(expected, key=lambda fault: in_order(fault[0]))
    assert (result.returncode, result.stderr) == (1, "20 feil.\n")
