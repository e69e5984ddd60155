"""What the report says of a proposal."""

import re
from pathlib import Path

import pytest

from relkontrakt import revisions
from relkontrakt.project import Project
from relkontrakt.renderers import reviewpage
from relkontrakt.review import Review, review
from relkontrakt.rules import check_project
from tests.conftest import Run
from tests.review.conftest import MOTER, VARSEL, commit, edit

HOSTILE = (
    "<script>alert(1)</script> `x` @alle #1 ![b](https://example.org/x.png) <img src=x onerror=alert(1)> https://example.org | ]("
)
TERMS = "guide/terms.yml"


def reviewed(repository: Path) -> Review:
    project = Project(repository.resolve())
    with revisions.opened(project, "main") as (earlier, name):
        return review(check_project(earlier), check_project(project), name)


def wanted(found: Review) -> dict[str, list[str]]:
    return {decision.what: [name for name, _ in decision.about] for decision in found.decisions}


def test_nothing_changed(repository: Path) -> None:
    found = reviewed(repository)
    assert (found.changes, found.decisions, found.new_findings, found.packages, found.readings) == ((), (), (), (), ())
    assert "Innholdet er det samme." in reviewpage.html(found)


def test_a_new_duty_asks_for_version_log_and_the_other_language(repository: Path) -> None:
    edit(repository, MOTER, "Partene skal møtes minst", "Partene bør møtes minst")
    found = reviewed(repository)
    assert wanted(found) == {
        "Versjonen er for lav": ["Samarbeidsmøter"],
        "Endringsloggen mangler et punkt": ["Samarbeidsmøter"],
        "Bare én målform er endret": ["Samarbeidsmøter"],
    }
    assert [(hit.title, hit.direct) for hit in found.packages] == [("Enkelt samarbeid", ("samarbeidsmoter",))]
    page = reviewpage.html(found)
    assert "Partene <del>skal</del><ins>bør</ins> møtes minst" in page
    assert "Uendret." in page


def test_a_package_is_hit_through_what_a_clause_requires(repository: Path) -> None:
    package = repository / "packages/samarbeid.yml"
    first, last = "  - clause: samarbeidsmoter\n", "  - clause: tidlig-varsel\n"
    text = package.read_text(encoding="utf-8")
    package.write_text(text[: text.index(first)] + text[text.index(last) :], encoding="utf-8")
    edit(repository, VARSEL, "relations:\n", "relations:\n  requires: [samarbeidsmoter]\n")
    edit(repository, MOTER, "Partene skal møtes minst", "Partene bør møtes minst")
    (hit,) = reviewed(repository).packages
    assert (hit.direct, hit.required) == (("tidlig-varsel",), ("samarbeidsmoter",))


def test_a_definition_touches_clauses_whose_text_stands(repository: Path) -> None:
    edit(repository, TERMS, "nb: At partene arbeider mot felles mål.", "nb: At partene arbeider mot samme mål.")
    found = reviewed(repository)
    assert wanted(found)["Klausuler betyr noe annet uten at teksten er endret"] == ["Tidlig varsel"]


def broken_term(repository: Path) -> None:
    for _ in ("nb", "nn"):
        edit(repository, VARSEL, "(term:samarbeid)", "(term:samarbeidet)")


def test_a_finding_that_moved_to_another_line_is_not_new(repository: Path) -> None:
    broken_term(repository)
    found = reviewed(repository)
    assert [finding.rule for finding in found.new_findings] == ["unknown-term"] * 2
    assert wanted(found)["Nye feil må rettes"] == [VARSEL]
    commit(repository)
    edit(repository, VARSEL, "title:", "# En linje til\n\ntitle:")
    found = reviewed(repository)
    assert (found.new_findings, found.gone_findings, found.same_findings) == ((), (), 2)


def test_findings_that_are_gone(repository: Path) -> None:
    broken_term(repository)
    commit(repository)
    for _ in ("nb", "nn"):
        edit(repository, VARSEL, "(term:samarbeidet)", "(term:samarbeid)")
    edit(repository, VARSEL, "title:", "# En linje til\n\ntitle:")
    found = reviewed(repository)
    assert ([f.rule for f in found.gone_findings], found.new_findings) == (["unknown-term"] * 2, ())


def test_findings_of_a_renamed_clause_are_not_new(repository: Path) -> None:
    (repository / "packages/samarbeid.yml").unlink()
    for path in ("guide/nb/10-innledning.md", "guide/nn/10-innledning.md"):
        text = (repository / path).read_text(encoding="utf-8").replace("clause:tidlig-varsel", "clause:samarbeidsmoter")
        (repository / path).write_text(text.replace("[tidlig-varsel, ", "["), encoding="utf-8")
    broken_term(repository)
    commit(repository)
    (repository / VARSEL).rename(repository / "clauses/varsling.yml")
    found = reviewed(repository)
    assert (found.new_findings, found.gone_findings) == ((), ())


def test_readability_before_and_after(repository: Path) -> None:
    edit(repository, MOTER, "Kunden innkaller og skriver referat.", "Kunden innkaller. Kunden skriver referat.")
    (reading,) = reviewed(repository).readings
    assert (reading.group, reading.language) == ("Klausultekst", "nb")
    assert reading.before and reading.after
    assert reading.after.sentences == reading.before.sentences + 1
    assert reading.after.lix < reading.before.lix


def test_a_new_clause_can_be_read_in_the_report(repository: Path) -> None:
    text = (repository / MOTER).read_text(encoding="utf-8")
    new = text.replace("Partene skal møtes minst", "Kunden skal lede samlinger").replace("Samarbeidsmøter", "Samlinger")
    new = new.replace("og skriver referat", "alle partene til felles samlinger og inviterer brukere")
    (repository / "clauses/samlinger.yml").write_text(new, encoding="utf-8")
    page = reviewpage.html(reviewed(repository))
    assert "<ins>Kunden skal lede samlinger" in page
    assert "Ny, versjon 0.1.0." in page


def hostile(repository: Path) -> Review:
    edit(repository, VARSEL, "nb: Tidlig varsel", f"nb: {HOSTILE!r}")
    edit(repository, MOTER, "Partene skal møtes", f"{HOSTILE.replace('`x` @alle #1', '')} skal møtes")
    edit(repository, "packages/samarbeid.yml", "nb: Problemer må fram tidlig.", f"nb: {HOSTILE!r}")
    edit(repository, TERMS, "en: collaboration", f"en: {HOSTILE!r}")
    return reviewed(repository)


def test_hostile_content_is_dead_on_the_page(repository: Path) -> None:
    page = reviewpage.html(hostile(repository))
    assert not re.search(r"<(script|img|iframe|object|svg|link|a [^>]*href=\"(?!#))", page, re.I)
    assert "&lt;script&gt;" in page
    assert "default-src 'none'; style-src 'sha256-" in page
    assert not re.search(
        r"\s(on\w+|src|style)=", re.sub(r"<(?:style|title)>.*?</(?:style|title)>", "", re.sub(r">[^<]*<", "><", page), flags=re.S)
    )


def test_hostile_content_is_dead_in_the_comment(repository: Path) -> None:
    text = reviewpage.markdown(hostile(repository))
    outside = re.sub(r"`[^`\n]*`", "", text)
    assert "`" not in outside
    assert not re.search(r"[@#]\w|https?:|!\[|\]\(|alert", outside)
    assert set(re.findall(r"<[^>]*>", outside)) <= {"<details>", "<summary>", "</summary>", "</details>"}


def test_the_comment_is_short_whatever_happens(repository: Path) -> None:
    text = (repository / MOTER).read_text(encoding="utf-8")
    for number in range(40):
        body = text.replace("Partene skal møtes", f"Part {number} skal {'ord ' * number} møtes").replace(
            "steps: [5]", "steps: [9]"
        )
        (repository / f"clauses/ny-{number}.yml").write_text(body, encoding="utf-8")
    comment = reviewpage.markdown(reviewed(repository))
    assert len(comment.splitlines()) <= reviewpage.COMMENT_LINES
    assert "og 25 til" in comment


def test_the_report_is_the_same_every_time(repository: Path) -> None:
    found = hostile(repository)
    assert reviewpage.html(found) == reviewpage.html(reviewed(repository))
    assert reviewpage.markdown(found) == reviewpage.markdown(reviewed(repository))


def test_the_command_writes_a_page_and_says_five_lines(repository: Path, run: Run) -> None:
    edit(repository, MOTER, "Partene skal møtes minst", "Partene bør møtes minst")
    done = run("review", "main", cwd=repository)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert re.fullmatch(r"Funn: \d nye \(0 feil\), 0 borte\.", lines.pop(3))
    assert lines == [
        "Rapporten: .relkontrakt/gjennomgang.html",
        "Endret: 1 klausul.",
        "Versjoner: 1 for lave, 1 uten punkt i endringsloggen.",
        "Berører: 0 klausuler i betydning, 1 pakke.",
    ]
    assert "<title>Gjennomgang" in (repository / ".relkontrakt/gjennomgang.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("style", ["html", "markdown"])
def test_the_report_can_go_to_a_file_or_straight_out(repository: Path, run: Run, style: str) -> None:
    run("review", "main", "--format", style, "--out", "mappe/rapport", cwd=repository)
    done = run("review", "main", "--format", style, "--out", "-", cwd=repository)
    assert done.stdout == (repository / "mappe/rapport").read_text(encoding="utf-8")


def test_the_templates_of_a_proposal_are_never_used(repository: Path, run: Run) -> None:
    (repository / "templates/review").mkdir(parents=True)
    (repository / "templates/review/page.html.j2").write_text("overtatt")
    assert "overtatt" not in run("review", "main", "--out", "-", cwd=repository).stdout
