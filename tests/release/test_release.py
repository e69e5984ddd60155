# ruff: noqa: E501 (a table: what is told, a finding a line)
"""``relkontrakt release``: an edition says of every change what it is and why, or it is not made."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from relkontrakt.findings import RelkontraktError
from relkontrakt.project import Project
from relkontrakt.release import edition
from tests.conftest import Run
from tests.release.making import edit, set_version
from tests.review.conftest import commit, git

MOTER, VARSEL = "clauses/samarbeidsmoter.yml", "clauses/tidlig-varsel.yml"
GUIDE, TERMS, CHAPTER, PAKKE = "guide/guide.yml", "guide/terms.yml", "guide/nb/10-innledning.md", "packages/samarbeid.yml"
DUTY = (MOTER, "Partene skal møtes minst", "Partene bør møtes minst")

DAY = date(2026, 3, 1)
LOG = "  - {{version: {}, kind: {}, what: {{nb: Nytt., nn: Nytt.}}, why: {{nb: Fordi det trengs., nn: Fordi det trengst.}}}}\n"
PARAGRAPH = "  - id: {}\n    text: {{nb: Kunden skal {}., nn: Kunden skal {}.}}\n"


def log(path: str, version: str, kind: str = "materiell") -> tuple[str, str, str]:
    return path, "changes:\n", f"changes:\n{LOG.format(version, kind)}"


def raised(path: str, version: str, old: str = "0.1.0") -> tuple[str, str, str]:
    return path, f"version: {old}\n", f"version: {version}\n"


def release(folder: Path, version: str) -> edition.Made:
    """Release with the version set in the settings."""
    set_version(folder / GUIDE, version)
    return edition.make(Project(folder.resolve()), version, DAY)


def told(folder: Path, version: str) -> list[str]:
    """What stops an edition: the findings as «file:line rule: message»."""
    with pytest.raises(RelkontraktError) as stopped:
        release(folder, version)
    assert not (folder / "releases" / version).exists()
    return [f"{f.location.path}:{f.location.line} {f.rule}: {f.message}" for f in stopped.value.findings] or [
        stopped.value.message
    ]


def edited(folder: Path, *edits: tuple[str, str, str]) -> Path:
    for path, old, new in edits:
        edit(folder / path, old, new)
    return folder


@pytest.fixture
def first(project: Path) -> Path:
    """A project with edition 0.1.0."""
    release(project, "0.1.0")
    return project


def test_the_first_edition_has_nothing_to_answer_for(project: Path) -> None:
    made = release(project, "0.1.0")
    assert (made.before, made.difference) == (None, None)
    assert made.edition and made.edition.manifest.notes is None


def test_an_edition_where_all_is_explained(first: Path) -> None:
    made = release(edited(first, DUTY, raised(MOTER, "0.2.0"), log(MOTER, "0.2.0")), "0.2.0")
    assert made.edition and made.edition.manifest.notes
    (note,) = made.edition.manifest.notes.entries
    assert (note.kind, note.id, note.before, note.after, note.bump, note.state) == (
        "clause", "samarbeidsmoter", "0.1.0", "0.2.0", "major", "changed",
    )  # fmt: skip
    assert note.kinds == ("text-changed",)
    assert [(change.version, change.kind, change.why.nb) for change in note.changes] == [
        ("0.2.0", "materiell", "Fordi det trengs.")
    ]


#: What is edited since 0.1.0 → the version of the edition, and what is told.
STOPPED = {
    "a changed duty without version and log": (
        [DUTY],
        "0.2.0",
        [
            f"{MOTER}:6 unexplained-change: endringsloggen har ikke noe nytt punkt for versjon 0.2.0: ny klausultekst (ledd «moter», bokmål).",
            f"{MOTER}:6 release-version: versjonen er 0.1.0, men må være minst 0.2.0 (større): ny klausultekst (ledd «moter», bokmål).",
        ],
    ),
    "too small a version": (
        [DUTY, raised(MOTER, "0.1.1"), log(MOTER, "0.1.1")],
        "0.2.0",
        [f"{MOTER}:6 release-version: versjonen er 0.1.1, men må være minst 0.2.0 (større): ny klausultekst (ledd «moter», bokmål)."],
    ),
    "a version without a reason": (
        [DUTY, raised(MOTER, "0.2.0"), (MOTER, "  - version: 0.1.0\n", "  - version: 0.2.0\n")],
        "0.2.0",
        [f"{MOTER}:58 unexplained-change: punktet om versjon 0.1.0 er borte fra endringsloggen: «Første utkast.»"],
    ),
    "a changed duty called a matter of language": (
        [DUTY, raised(MOTER, "0.2.0"), log(MOTER, "0.2.0", "spraklig")],
        "0.2.0",
        [f"{MOTER}:58 unexplained-change: endringsloggen kaller endringen språklig eller veiledning, men den er større: ny klausultekst (ledd «moter», bokmål)."],
    ),
    "too small a version of the guide": (
        [DUTY, raised(MOTER, "0.2.0"), log(MOTER, "0.2.0")],
        "0.1.1",
        [f"{GUIDE}:12 release-version: utgaven må ha minst versjon 0.2.0 etter utgave 0.1.0: ny klausultekst («samarbeidsmoter», ledd «moter», bokmål)."],
    ),
    "a changed definition that nobody explains": (
        [(TERMS, "nb: At partene arbeider mot felles mål.", "nb: At partene arbeider mot samme mål.")],
        "0.2.0",
        [f"{GUIDE}:2 unexplained-change: endringsloggen i veilederen har ikke noe punkt for 0.2.0: ny definisjon («samarbeid», definisjon, bokmål)."],
    ),
    "a typo in the guidance needs a version too": (
        [(MOTER, "lett å ta opp små problemer", "lett å ta opp  små problemer"), (GUIDE, "about:", "checks: {silenced: [{rule: double-space, path: clauses/samarbeidsmoter.yml, reason: Prøve.}]}\nabout:")],
        "0.1.1",
        [
            f"{MOTER}:6 unexplained-change: endringsloggen har ikke noe nytt punkt for versjon 0.1.1: tegn, skrivefeil eller lenker i en omtale (veiledning, bokmål).",
            f"{MOTER}:6 release-version: versjonen er 0.1.0, men må være minst 0.1.1 (retting): tegn, skrivefeil eller lenker i en omtale (veiledning, bokmål).",
        ],
    ),
    "a chapter in one language": (
        [(CHAPTER, "Fyll ut parameterne", "Fyll inn alle parameterne")],
        "0.2.0",
        [
            f"{CHAPTER}:8 unexplained-change: endringsloggen har ikke noe nytt punkt for versjon 0.2.0: ny tekst i kapittelet (teksten, bokmål).",
            f"{CHAPTER}:8 release-version: versjonen er 0.1.0, men må være minst 0.2.0 (mindre): ny tekst i kapittelet (teksten, bokmål).",
        ],
    ),
    "nothing is new": ([], "0.2.0", ["ingenting er endret siden utgave 0.1.0; ingen utgave er laget."]),
}  # fmt: skip


@pytest.mark.parametrize("name", STOPPED)
def test_an_edition_is_stopped(first: Path, name: str) -> None:
    edits, version, expected = STOPPED[name]
    assert told(edited(first, *edits), version) == expected


def test_a_version_never_goes_back(project: Path) -> None:
    edited(project, raised(MOTER, "0.3.0"), log(MOTER, "0.3.0"))
    release(project, "0.1.0")
    edited(
        project,
        raised(MOTER, "0.2.0", "0.3.0"),
        (MOTER, "{version: 0.3.0", "{version: 0.2.0"),
        (MOTER, "og avvik.\n  nn", "og avvik.\n  nn"),
    )
    found = told(project, "0.2.0")
    assert f"{MOTER}:6 release-version: versjonen er 0.2.0, men var 0.3.0 i utgave 0.1.0." in found


def test_what_was_published_cannot_go(first: Path) -> None:
    (first / PAKKE).unlink()
    assert any("pakken «samarbeid» står i utgave 0.1.0, men finnes ikke lenger." in line for line in told(first, "0.2.0"))


def test_what_was_published_keeps_its_id(first: Path) -> None:
    (first / PAKKE).rename(first / "packages/samspill.yml")
    (first / GUIDE).write_text((first / GUIDE).read_text("utf-8") + "checks: {levels: {vanished-part: advice}}\n", "utf-8")
    assert "packages:1 vanished-part: pakken «samarbeid» i utgave 0.1.0 heter nå «samspill»." in told(first, "0.2.0")


def test_a_clause_goes_out_of_use_with_a_reason(first: Path) -> None:
    (first / PAKKE).write_text((first / PAKKE).read_text("utf-8").replace("version: 0.1.0", "version: 0.2.0"), "utf-8")
    package = (first / PAKKE).read_text("utf-8")
    start = package.index("  - clause: tidlig-varsel")
    (first / PAKKE).write_text(
        package[:start] + package[package.index("lawful_when") :] + "changes:\n" + LOG.format("0.2.0", "materiell"), "utf-8"
    )
    for path in (CHAPTER, CHAPTER.replace("/nb/", "/nn/")):
        text = (
            (first / path)
            .read_text("utf-8")
            .replace("[tidlig-varsel, ", "[")
            .replace("clause:tidlig-varsel", "clause:samarbeidsmoter")
        )
        text = text.replace("version: 0.1.0\n", f"version: 0.2.0\nchanges:\n{LOG.format('0.2.0', 'veiledning')}")
        (first / path).write_text(text, "utf-8")
    edited(
        first,
        (VARSEL, "status: draft", "status: retired\nretired: {nb: Slått sammen., nn: Slått saman.}"),
        raised(VARSEL, "0.2.0"),
        log(VARSEL, "0.2.0"),
    )
    made = release(first, "0.2.0")
    assert made.edition and made.edition.manifest.notes
    states = {note.id: note.state for note in made.edition.manifest.notes.entries}
    assert states["tidlig-varsel"] == "retired"


def test_the_id_of_a_paragraph_is_never_used_again(first: Path) -> None:
    one, two = (
        PARAGRAPH.format("referat", "skrive referat fra hvert møte", "skrive referat frå kvart møte"),
        PARAGRAPH.format("referat", "dekke utgifter til reise", "dekkje utgifter til reise"),
    )
    edited(first, (MOTER, "guidance:\n", f"{one}guidance:\n"), raised(MOTER, "0.2.0"), log(MOTER, "0.2.0"))
    release(first, "0.2.0")
    edited(first, (MOTER, one, ""), raised(MOTER, "0.3.0", "0.2.0"), log(MOTER, "0.3.0"))
    release(first, "0.3.0")
    edited(first, (MOTER, "guidance:\n", f"{two}guidance:\n"), raised(MOTER, "0.4.0", "0.3.0"), log(MOTER, "0.4.0"))
    assert [line.partition(" ")[2] for line in told(first, "0.4.0")] == [
        "reused-id: leddet «referat» var noe annet i utgave 0.2.0."
    ]
    edited(first, (MOTER, two, one))
    assert release(first, "0.4.0").edition


def test_a_definition_is_explained_in_the_log_of_the_guide(first: Path) -> None:
    edited(
        first,
        (TERMS, "nb: At partene arbeider mot felles mål.", "nb: At partene arbeider mot samme mål."),
        (GUIDE, "about:", f"changes:\n{LOG.format('0.2.0', 'presisering')}about:"),
    )
    made = release(first, "0.2.0")
    assert made.edition and made.edition.manifest.notes
    notes = {note.kind: note for note in made.edition.manifest.notes.entries}
    assert notes["term"].touches == ("tidlig-varsel",)
    assert [change.version for change in notes["settings"].changes] == ["0.2.0"]


def test_content_must_be_committed_where_there_is_a_history(project: Path, run: Run) -> None:
    git(project, "init", "-q", "-b", "main")
    commit(project)
    edited(project, DUTY)
    done = run("release", "0.1.0", cwd=project)
    assert done.returncode == 1
    assert f"innhold er ikke lagret i git: {MOTER}; ingen utgave er laget." in done.stderr
    git(project, "checkout", "-q", "--", MOTER)
    (project / "notat.txt").write_text("Ikke innhold.")
    assert run("release", "0.1.0", cwd=project).returncode == 0


def test_the_command_says_what_it_did_and_what_comes_next(project: Path, run: Run) -> None:
    rehearsed = run("release", "0.1.0", "--rehearse", cwd=project)
    assert (rehearsed.returncode, rehearsed.stdout) == (0, "Utgave 0.1.0 kan fryses. Dette er den første utgaven.\n")
    assert not (project / "releases").exists()
    done = run("release", "0.1.0", "--date", "2026-03-01", cwd=project)
    assert done.stdout.splitlines() == [
        "Utgave 0.1.0 er frosset i releases/0.1.0/. Dette er den første utgaven.",
        "Lagre den: git add releases/0.1.0 && git commit. Publiser den: relkontrakt publish <mappe>",
    ]
    assert json.loads((project / "releases/0.1.0/manifest.json").read_text("utf-8"))["date"] == "2026-03-01"
    again = run("release", "0.1.0", cwd=project)
    assert (again.returncode, again.stderr.splitlines()[0]) == (1, "Feil: utgave 0.1.0 er alt frosset.")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["1.0"], 2, "er ikke en versjon"),
        (["0.1.0", "--date", "i går"], 2, "er ikke en dato"),
        (["0.2.0"], 1, "guide/guide.yml sier at utgaven er 0.1.0, ikke 0.2.0."),
    ],
)
def test_wrong_calls(project: Path, run: Run, arguments: list[str], code: int, said: str) -> None:
    done = run("release", *arguments, cwd=project)
    assert (done.returncode, said in done.stderr) == (code, True)


def test_a_date_before_the_last_edition(first: Path) -> None:
    edited(first, DUTY, raised(MOTER, "0.2.0"), log(MOTER, "0.2.0"))
    set_version(first / GUIDE, "0.2.0")
    with pytest.raises(RelkontraktError, match=r"er før utgave 0\.1\.0"):
        edition.make(Project(first.resolve()), "0.2.0", date(2026, 2, 1))


def test_content_with_errors(project: Path) -> None:
    edited(project, (VARSEL, "term:samarbeid", "term:finnes-ikke"))
    assert any("unknown-term" in line for line in told(project, "0.1.0"))


def test_two_editions_of_the_same_content_are_the_same_bytes(project: Path, tmp_path: Path) -> None:
    other = shutil.copytree(project, tmp_path / "annen")
    manifests = []
    for folder in (project, other):
        release(folder, "0.1.0")
        release(edited(folder, DUTY, raised(MOTER, "0.2.0"), log(MOTER, "0.2.0")), "0.2.0")
        manifests.append((folder / "releases/0.2.0/manifest.json").read_bytes())
    assert manifests[0] == manifests[1]


def test_what_release_asks_is_explained(tmp_path: Path, run: Run) -> None:
    asked = {line.split()[1].rstrip(":") for _, _, lines in STOPPED.values() for line in lines if line.count(":") > 1}
    assert asked == {"release-version", "unexplained-change"}
    for rule in (*asked, "reused-id"):
        done = run("explain", rule, cwd=tmp_path)
        assert (done.returncode, done.stdout.startswith(f"{rule} (feil)\nBare når en utgave blir laget")) == (0, True)
