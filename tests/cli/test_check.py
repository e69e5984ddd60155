"""``relkontrakt check``: every finding in one run, in the format that was asked for."""

import json
import os
import pty
import re
import subprocess
import sys

import pytest

from tests.conftest import REPO, with_silenced_sentence

ESCAPE = "\x1b"


@pytest.fixture
def faulty(starter):
    """A project with one unknown key and one word that is no category."""
    path = starter / "clauses" / "tidlig-varsel.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("order: 10", "ordre: 5\norder: 10").replace("category: risiko", "category: risko"), encoding="utf-8"
    )
    return starter


@pytest.fixture
def silenced(starter):
    """A project with one long sentence that the editor has accepted."""
    return with_silenced_sentence(starter)


def test_a_clean_project_gives_no_output_and_exit_0(starter, run):
    result = run("check", cwd=starter)
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "Ingen funn.\n")


def test_a_finding_is_one_line_with_its_cure_below(faulty, run):
    result = run("check", cwd=faulty)
    assert result.returncode == 1
    assert result.stderr == "2 feil.\n"
    lines = result.stdout.splitlines()
    assert lines[0] == (
        "clauses/tidlig-varsel.yml:8:11: feil: «risko» er ikke et tillatt valg for «category». Mente du «risiko»? [unknown-value]"
    )
    assert lines[1].startswith("    Velg blant: grunnlag, visjon, ")
    assert lines[2] == "clauses/tidlig-varsel.yml:9:1: feil: nøkkelen «ordre» finnes ikke. Mente du «order»? [unknown-key]"


def test_json_is_a_versioned_object_with_findings_that_have_fixed_keys(faulty, run):
    result = run("check", "--format", "json", cwd=faulty)
    data = json.loads(result.stdout)
    assert list(data) == ["version", "findings", "silenced"] and data["version"] == 1
    found = data["findings"]
    assert result.returncode == 1
    assert result.stderr == ""
    assert [(f["path"], f["line"], f["column"], f["level"], f["rule"]) for f in found] == [
        ("clauses/tidlig-varsel.yml", 8, 11, "error", "unknown-value"),
        ("clauses/tidlig-varsel.yml", 9, 1, "error", "unknown-key"),
    ]
    assert all(set(f) == {"path", "line", "column", "level", "rule", "message", "help"} for f in found)


def test_json_of_a_clean_project_has_no_findings(starter, run):
    assert json.loads(run("check", "--format", "json", cwd=starter).stdout) == {"version": 1, "findings": [], "silenced": []}


def test_silenced_findings_are_counted_and_listed_with_their_reason_when_asked_for(silenced, run):
    assert run("check", cwd=silenced).stdout == ""
    result = run("check", "--silenced", cwd=silenced)
    assert result.returncode == 0
    assert result.stdout.splitlines()[0].startswith("guide/nb/10-innledning.md:21:31: advarsel: setningen har 35 ord")
    assert result.stdout.splitlines()[-1] == "    Dempet: Setningen er et sitat."
    assert result.stderr == "Ingen funn. 1 dempet.\n"


def test_json_has_the_silenced_findings_with_their_reason(silenced, run):
    data = json.loads(run("check", "--format", "json", cwd=silenced).stdout)
    assert data["findings"] == []
    assert [(found["rule"], found["reason"]) for found in data["silenced"]] == [("long-sentence", "Setningen er et sitat.")]


def test_sarif_is_one_log_on_standard_output(faulty, run):
    result = run("check", "--format", "sarif", cwd=faulty)
    log = json.loads(result.stdout)
    assert (result.returncode, result.stderr, log["version"]) == (1, "", "2.1.0")
    assert [found["ruleId"] for found in log["runs"][0]["results"]] == ["unknown-value", "unknown-key"]


def test_github_gets_one_annotation_a_finding(faulty, run):
    result = run("check", "--format", "github", cwd=faulty)
    assert result.returncode == 1
    first, second = result.stdout.splitlines()
    assert first.startswith("::error file=clauses/tidlig-varsel.yml,line=8,col=11,title=unknown-value::«risko» er ikke")
    assert re.fullmatch(r"::error file=[^,:]+,line=9,col=1,title=unknown-key::[^\n]+", second)


def test_signs_with_a_meaning_for_github_are_escaped(starter, run):
    (starter / "clauses" / "a,b:c%.yml").write_text("", encoding="utf-8")
    result = run("check", "--format", "github", cwd=starter)
    assert all("file=clauses/a%2Cb%3Ac%25.yml,line=1" in line for line in result.stdout.splitlines())


def test_the_project_is_found_from_a_folder_inside_it(faulty, run):
    assert run("check", cwd=faulty / "guide" / "nb").stdout == run("check", cwd=faulty).stdout


def test_outside_a_project_the_cure_is_told_and_the_exit_code_is_2(tmp_path, run):
    result = run("check", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        f"Feil: fant ikke guide/guide.yml i {tmp_path.resolve()} eller i en mappe over.\n"
        "Slik retter du det: Gå til mappen med veilederen, eller lag en ny: relkontrakt init <mappe>\n"
    )


def in_terminal(project, **environment):
    """Return what ``check`` writes when its output is a terminal."""
    master, terminal = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"PYTHONPATH": str(REPO), **environment}
    command = [sys.executable, "-m", "relkontrakt", "check"]
    process = subprocess.Popen(command, cwd=project, env=env, stdin=terminal, stdout=terminal, stderr=terminal)
    os.close(terminal)
    output = b""
    try:
        while chunk := os.read(master, 65536):
            output += chunk
    except OSError:
        pass  # Linux says so when the other end of a terminal is closed.
    process.wait(timeout=60)
    os.close(master)
    return output.decode()


def test_a_terminal_gets_colour(faulty):
    assert f"{ESCAPE}[31mfeil{ESCAPE}[0m" in in_terminal(faulty, TERM="xterm")


def test_no_color_and_pipes_get_plain_lines(faulty, run):
    assert ESCAPE not in in_terminal(faulty, TERM="xterm", NO_COLOR="1")
    assert ESCAPE not in run("check", cwd=faulty).stdout


def test_a_pipe_that_cannot_show_a_letter_gets_a_question_mark(faulty):
    command = [sys.executable, "-m", "relkontrakt", "check"]
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(REPO)}
    result = subprocess.run(command, cwd=faulty, env=env, capture_output=True)
    assert result.returncode == 1
    assert b"clauses/tidlig-varsel.yml:8:11: feil: " in result.stdout
    assert b"Traceback" not in result.stderr


def test_a_file_name_that_is_no_text_is_told(starter, run):
    (starter / "clauses" / os.fsdecode(b"\xff.yml")).touch()
    result = run("check", cwd=starter)
    assert result.returncode == 1
    assert "[bad-id]" in result.stdout and "Traceback" not in result.stderr


def test_a_reader_that_stops_listening_is_no_fault(faulty):
    command = f"{sys.executable} -m relkontrakt check | head -c 1"
    env = {**os.environ, "PYTHONPATH": str(REPO)}
    result = subprocess.run(["sh", "-c", command], cwd=faulty, env=env, capture_output=True, text=True)
    assert "Traceback" not in result.stderr
