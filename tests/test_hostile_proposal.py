"""A hostile proposal meets the real scripts of the workflows: its content is read, and nothing it brings is run."""

import os
import shutil
import stat
import subprocess
import sys

import pytest
import yaml

from tests.conftest import REPO, STARTER

#: What the workflow's own values are in this run; anything else in «${{ … }}» is a fault in the test.
VALUES = {"github.event.pull_request.number": "7"}

EVIL = "import pathlib\npathlib.Path({mark!r}).touch()\n"


def git(folder, *arguments):
    identity = ("-c", "user.name=Prøve", "-c", "user.email=prove@example.org")
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout.strip()


def commit(folder, message):
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def mark(tmp_path_factory):
    """The file that exists when something of the proposal was run."""
    return tmp_path_factory.mktemp("merke") / "kjørt"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory, mark):
    """The checkout of main as the job gets it, with a hostile proposal waiting at refs/pull/7/merge."""
    upstream = shutil.copytree(STARTER, tmp_path_factory.mktemp("github") / "lager")
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt", "pyproject.toml", "README.md"):
        shutil.copy2(REPO / name, upstream / name)
    shutil.copytree(REPO / "tools", upstream / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    (upstream / ".gitignore").write_text("/.venv\n/site/\n/.relkontrakt/\n/ut/\n", encoding="utf-8")
    git(upstream, "init", "--quiet", "--initial-branch=main")
    base = commit(upstream, "Grunnlaget")
    make_hostile(upstream, mark)
    git(upstream, "update-ref", "refs/pull/7/merge", commit(upstream, "Et forslag"))
    git(upstream, "reset", "--quiet", "--hard", base)
    workspace = tmp_path_factory.mktemp("jobb") / "lager"
    git(upstream.parent, "clone", "--quiet", str(upstream), str(workspace))
    (workspace / ".venv").symlink_to(REPO / ".venv")
    for name in ("requirements.txt", "pyproject.toml"):
        os.utime(workspace / name, (0, 0))
    return workspace


def make_hostile(project, mark):
    """Change everything that could be run, and one thing that should be read."""
    evil = EVIL.format(mark=str(mark))
    targets = ".venv/.guide guide test lint types unit"
    (project / "Makefile").write_text(f"{targets}:\n\ttouch '{mark}'\n.PHONY: {targets}\n", encoding="utf-8")
    for script in (project / "tools").glob("*.sh"):
        script.write_text(f"#!/bin/sh\ntouch '{mark}'\n", encoding="utf-8")
    for path in (
        "tools/comment.py",
        "hook.py",
        "guide/hook.py",
        "clauses/conftest.py",
        "relkontrakt/__init__.py",
        "sitecustomize.py",
    ):
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_text(evil, encoding="utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nhooks: [hook.py]\nplugins: [search]\n")
    page = project / "templates" / "pages" / "front.md.j2"
    page.parent.mkdir(parents=True)
    page.write_text(
        "# OVERTATT {# {{ cycler.__init__.__globals__.os.system('touch ' + '" + str(mark) + "') }} }\n", encoding="utf-8"
    )
    (project / "clauses" / ".gitattributes").write_text("*.yml filter=ond\n", encoding="utf-8")
    (project / ".gitattributes").write_text("* filter=ond\n", encoding="utf-8")
    clause = project / "clauses" / "tidlig-varsel.yml"
    clause.write_text(clause.read_text(encoding="utf-8").replace("Partene sier", "Begge sier", 1), encoding="utf-8")


def steps(file, job):
    flow = yaml.load((REPO / ".github" / "workflows" / file).read_text(encoding="utf-8"), yaml.BaseLoader)
    return flow["jobs"][job]["steps"]


def run_step(step, folder, **more):
    """Run the script of a step as GitHub does: bash, stopping at the first fault."""
    values = {name: VALUES[value[4:-3]] if value.startswith("${{ ") else value for name, value in step.get("env", {}).items()}
    environment = {**os.environ, "PYTHONPATH": str(REPO), "CI": "true", **values, **more}
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=300)


@pytest.fixture(scope="module")
def answered(workspace):
    """The workspace after the job for proposals has run all its scripts."""
    for step in steps("forslag.yml", "innhold"):
        if "run" in step and "failure" not in step.get("if", ""):
            done = run_step(step, workspace)
            assert done.returncode == 0, f"{step['name']}: {done.stdout}{done.stderr}"
    return workspace


def test_nothing_of_the_proposal_was_run(answered, mark):
    assert not mark.exists()


def test_its_content_was_read_and_answered(answered):
    comment = (answered / "ut" / "kommentar.md").read_text(encoding="utf-8")
    assert "Tidlig varsel" in comment
    report = (answered / "ut" / "gjennomgang.html").read_text(encoding="utf-8")
    assert "Begge" in report


def test_the_preview_shows_the_content_with_the_templates_of_main(answered):
    preview = answered / "ut" / "forhandsvisning"
    assert "OVERTATT" not in (preview / "index.html").read_text(encoding="utf-8")
    assert "Begge sier" in (preview / "klausuler" / "tidlig-varsel" / "index.html").read_text(encoding="utf-8")


def test_only_content_of_the_proposal_is_in_the_checkout(answered):
    changed = git(answered, "ls-files", "--modified", "--others", "--exclude-standard").splitlines()
    assert changed and all(path.startswith(("clauses/", "guide/", "packages/")) for path in changed)
    assert (answered / "Makefile").read_bytes() == (REPO / "Makefile").read_bytes()


def test_the_job_with_rights_runs_the_script_of_main_on_the_text_alone(workspace, tmp_path, mark):
    received = tmp_path / "kommentar"
    received.mkdir()
    (received / "kommentar.md").write_text("<script>x</script> @alle", encoding="utf-8")
    for name in ("comment.py", "json.py", "sitecustomize.py", "Makefile"):
        (received / name).write_text(EVIL.format(mark=str(mark)), encoding="utf-8")
    asked = tmp_path / "spurt"
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text(f"#!{sys.executable}\nopen({str(asked)!r}, 'a').write('x')\nprint('[]')\n", encoding="utf-8")
    gh.chmod(gh.stat().st_mode | stat.S_IEXEC)
    (step,) = [step for step in steps("kommentar.yml", "kommentar") if "run" in step]
    step = {**step, "env": {}}
    facts = {"REPOSITORY": "eier/lager", "HEAD_OWNER": "x", "HEAD_BRANCH": "x", "HEAD_SHA": "x", "RUN_URL": "https://github.com"}
    path = f"{gh.parent}{os.pathsep}{os.environ['PATH']}"
    done = run_step(step, workspace, RUNNER_TEMP=str(tmp_path), PATH=path, **facts)
    assert done.returncode == 0, done.stderr
    assert asked.exists() and not mark.exists()
