"""``relkontrakt diff``: editions, revisions, folders and the content as it is, in every format."""

import json
import re
import shutil
from pathlib import Path

import pytest

from relkontrakt.norwegian import NBSP
from tests.conftest import STARTER, Run
from tests.review.conftest import MOTER, VARSEL, edit, repository

__all__ = ["repository"]

TERMS = "guide/terms.yml"


def released(project: Path, version: str) -> None:
    shutil.copytree(STARTER, project / "releases" / version)


def test_the_content_as_it_is_against_a_revision(repository: Path, run: Run) -> None:
    edit(repository, MOTER, "Partene skal møtes minst", "Partene bør møtes minst")
    done = run("diff", "main", cwd=repository)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1:] == [
        "Endret: 1 klausul. Veilederen trenger minst en mindre versjon.",
        "",
        "Klausul «Samarbeidsmøter» (samarbeidsmoter): endret",
        "  versjon: 0.1.0 → 0.1.0, krever minst 0.2.0 – for lav – mangler i endringsloggen",
        "  ledd «moter»: ny klausultekst [større] – bare én målform er endret",
        "    nb: Partene [-skal-]{+bør+} møtes minst {{ moteintervall | hver }}. Kunden innkaller og skriver referat.",
    ]


def test_two_editions_and_an_edition_against_a_folder(starter: Path, run: Run) -> None:
    released(starter, "0.1.0")
    released(starter, "0.2.0")
    edit(starter / "releases/0.2.0", VARSEL, "default: {amount: 3", "default: {amount: 5")
    done = run("diff", "0.1.0", "0.2.0", cwd=starter)
    said = done.stdout.replace(NBSP, " ")
    assert "felt «varselfrist»: standardverdi: ny standardverdi: [-3 arbeidsdager-] → {+5 arbeidsdager+} [mindre]" in said
    assert "endrer betydningen av (ny standardverdi): tidlig-varsel" in done.stdout
    assert "Innholdet er det samme." in run("diff", "0.1.0", ".", cwd=starter).stdout


def test_a_definition_names_the_clauses_it_touches(starter: Path, run: Run) -> None:
    released(starter, "0.1.0")
    edit(starter, TERMS, "nb: At partene arbeider mot felles mål.", "nb: At partene arbeider mot samme mål.")
    assert "endrer betydningen av (ny definisjon, nb): tidlig-varsel" in run("diff", "0.1.0", cwd=starter).stdout


def test_a_word_that_a_clause_defines_touches_those_that_use_it(starter: Path, run: Run) -> None:
    defined = "Kunden innkaller og skriver referat. «Risiko» er det som kan hindre målene."
    edit(starter, MOTER, "Kunden innkaller og skriver referat.", defined)
    released(starter, "0.1.0")
    edit(starter / "releases/0.1.0", MOTER, "Kunden innkaller og skriver referat.", defined.replace("kan hindre", "kan forsinke"))
    done = run("diff", "0.1.0", cwd=starter)
    assert "endrer betydningen av (ny klausultekst, nb): samarbeidsmoter, tidlig-varsel" in done.stdout


@pytest.mark.parametrize("style", ["text", "markdown", "html", "json"])
def test_every_format_goes_out_or_to_a_file(starter: Path, run: Run, style: str) -> None:
    released(starter, "0.1.0")
    edit(starter, MOTER, "Partene skal møtes minst", "Partene bør møtes <b>*minst*</b>")
    out = run("diff", "0.1.0", "--format", style, cwd=starter)
    assert out.returncode == 0
    done = run("diff", "0.1.0", "--format", style, "--out", "mappe/forskjell", cwd=starter)
    assert done.stdout == "Skrevet: mappe/forskjell\n"
    written = (starter / "mappe/forskjell").read_text(encoding="utf-8")
    assert written == out.stdout
    if style == "markdown":
        assert "~~skal~~**bør** møtes" in written and "<b>" not in re.sub(r"\\.", "", written)
    elif style == "html":
        assert "<del>skal</del><ins>bør</ins>" in written and "<b>" not in written
    elif style == "json":
        assert json.loads(written)["entries"][0]["changes"][0]["state"] == "changed"


def test_what_cannot_be_read_is_told_and_not_called_removed(starter: Path, run: Run) -> None:
    released(starter, "0.1.0")
    (starter / VARSEL).write_text("", encoding="utf-8")
    done = run("diff", "0.1.0", cwd=starter)
    assert (done.returncode, done.stderr) == (
        0,
        "Merk: 1 feil i «innholdet nå»; det som ikke kan leses, er ikke sammenlignet.\n",
    )
    assert "Innholdet er det samme." in done.stdout


def test_a_state_that_is_not_there(starter: Path, run: Run) -> None:
    done = run("diff", "9.9.9", cwd=starter)
    assert done.returncode == 2
    assert "Slik retter du det:" in done.stderr
