"""The workflows on GitHub: pinned, without rights where strangers' proposals are, and with rights only over cleaned text."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import REPO

WORKFLOWS = sorted((REPO / ".github" / "workflows").glob("*.yml"))
COMMENT = REPO / "tools" / "comment.py"

SCHEMAS = [
    *(("vendor.github-workflows", path) for path in WORKFLOWS),
    *(("vendor.github-issue-forms", path) for path in sorted((REPO / ".github" / "ISSUE_TEMPLATE").glob("*-*.yml"))),
    ("vendor.github-issue-config", REPO / ".github" / "ISSUE_TEMPLATE" / "config.yml"),
    ("vendor.dependabot", REPO / ".github" / "dependabot.yml"),
]


def workflow(path):
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def jobs():
    return [(path.stem, name, job, workflow(path)) for path in WORKFLOWS for name, job in workflow(path)["jobs"].items()]


JOBS = jobs()
IDS = [f"{file}-{name}" for file, name, _, _ in JOBS]


def rights(job, flow):
    """The rights a job has; a workflow that says nothing would get GitHub's own."""
    return job.get("permissions", flow.get("permissions", {"contents": "write"}))


@pytest.mark.parametrize(("schema", "path"), SCHEMAS, ids=lambda value: getattr(value, "name", value))
def test_github_can_read_the_file(schema, path):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_commit_with_its_version(path):
    used = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line) for line in used), used


@pytest.mark.parametrize(("file", "name", "job", "flow"), JOBS, ids=IDS)
def test_a_script_never_has_a_strangers_words_put_into_it(file, name, job, flow):
    for step in job["steps"]:
        assert "${{" not in step.get("run", ""), "values go through env"


@pytest.mark.parametrize(("file", "name", "job", "flow"), JOBS, ids=IDS)
def test_a_checkout_leaves_no_rights_behind(file, name, job, flow):
    for step in job["steps"]:
        if "actions/checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize(("file", "name", "job", "flow"), JOBS, ids=IDS)
def test_a_job_for_proposals_can_only_read_and_knows_no_secrets(file, name, job, flow):
    if "pull_request" in flow["on"]:
        assert set(rights(job, flow).values()) == {"read"}
        assert "secrets." not in json.dumps(job) and "github.token" not in json.dumps(job)


def test_no_workflow_gives_rights_to_a_proposal():
    assert not any("pull_request_target" in flow["on"] for _, _, _, flow in JOBS)


@pytest.mark.parametrize(("file", "name", "job", "flow"), JOBS, ids=IDS)
def test_a_job_with_rights_runs_only_what_is_on_main(file, name, job, flow):
    if "write" not in rights(job, flow).values():
        return
    for step in job["steps"]:
        if "actions/checkout" in step.get("uses", ""):
            assert step["with"]["ref"] == "${{ github.event.repository.default_branch }}"
        if "download-artifact" in step.get("uses", ""):
            assert step["with"]["path"].startswith("${{ runner.temp }}/"), "never over the files that run"
        assert "make" not in step.get("run", "")


def test_the_workflow_with_rights_answers_the_one_without():
    names = {flow["name"]: flow for _, _, _, flow in JOBS}
    assert names["Kommentar"]["on"]["workflow_run"]["workflows"] == ["Forslag"]
    assert "pull_request" in names["Forslag"]["on"]


# ---------------------------------------------------------------- the comment


@pytest.fixture
def github(tmp_path, monkeypatch):
    """A ``gh`` command that writes down what it is asked, and answers as GitHub does."""
    log = tmp_path / "calls.jsonl"
    answers = tmp_path / "answers.json"
    script = tmp_path / "bin" / "gh"
    script.parent.mkdir()
    script.write_text(
        f"#!{sys.executable}\n"
        "import json, sys\n"
        "body = sys.stdin.read() if '--input' in sys.argv else None\n"
        f"open({str(log)!r}, 'a').write(json.dumps([sys.argv[1:], body]) + '\\n')\n"
        f"for part, answer in json.load(open({str(answers)!r})):\n"
        "    if part in ' '.join(sys.argv):\n"
        "        print(json.dumps(answer))\n"
        "        break\n",
        encoding="utf-8",
    )
    script.chmod(0o755)

    def post(text, pulls=({"number": 7, "head": {"sha": "abc"}},), comments=()):
        answers.write_text(json.dumps([["/pulls", list(pulls)], ["/comments", list(comments)]]), encoding="utf-8")
        file = tmp_path / "kommentar.md"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        environment = {
            "PATH": f"{script.parent}{os.pathsep}{os.environ['PATH']}",
            "REPOSITORY": "eier/lager",
            "HEAD_OWNER": "fremmed",
            "HEAD_BRANCH": "$(touch x); --jq .",
            "HEAD_SHA": "abc",
            "RUN_URL": "https://github.com/eier/lager/actions/runs/1",
        }
        command = [sys.executable, "-I", str(COMMENT), str(file)]
        result = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
        calls = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()] if log.exists() else []
        return result, calls

    return post


def posted(calls):
    return json.loads(calls[-1][1])["body"]


def test_a_new_answer_is_posted_on_the_proposal_with_that_head(github):
    result, calls = github("## Svar\n\nAlt i orden.")
    assert result.returncode == 0, result.stderr
    assert calls[0][0][:4] == ["api", "--method", "GET", "repos/eier/lager/pulls"]
    assert "head=fremmed:$(touch x); --jq ." in calls[0][0]
    assert calls[-1][0][:4] == ["api", "--method", "POST", "repos/eier/lager/issues/7/comments"]
    assert "Alt i orden." in posted(calls)


def test_the_first_answer_is_renewed_and_nobody_elses(github):
    mark = "<!-- relkontrakt: svar på forslag -->"
    others = {"id": 1, "user": {"login": "fremmed"}, "body": f"{mark}\nFalsk"}
    own = {"id": 2, "user": {"login": "github-actions[bot]"}, "body": f"{mark}\nGammelt"}
    _, calls = github("Nytt", comments=[others, own])
    assert calls[-1][0][:4] == ["api", "--method", "PATCH", "repos/eier/lager/issues/comments/2"]


@pytest.mark.parametrize("pulls", [[], [{"number": 7, "head": {"sha": "en annen"}}]], ids=["lukket", "endret"])
def test_an_answer_to_something_else_is_not_posted(github, pulls):
    result, calls = github("Svar", pulls=pulls)
    assert result.returncode == 0 and len(calls) == 1


HOSTILE = {
    "html": ("<script>alert(1)</script><img src=x onerror=y>", "<"),
    "lenke": ("[klikk her](https://ond.example) [b]: https://ond.example", "]("),
    "adresse": ("https://ond.example www.ond.example mailto:a@b.example", "https:"),
    "bilde": ("![x](https://ond.example/spor.png)", "]("),
    "nevning": ("@alle @org/gruppe", "@alle"),
    "henvisning": ("fixes #1 GH-2", "#1"),
    "entitet": ("&#64;alle", "&#"),
    "styretegn": ("a\x00\x1b\u202e\u200bb", "\x1b"),
    "falskt merke": ("<!-- relkontrakt: svar på forslag -->", "<!--"),
}


@pytest.mark.parametrize(("text", "gone"), HOSTILE.values(), ids=HOSTILE)
def test_what_a_stranger_writes_is_only_words_in_the_comment(github, text, gone):
    _, calls = github(text)
    between = posted(calls).split("\n", 1)[1].rsplit("\n\nForhåndsvisning", 1)[0]
    assert gone not in between


def test_folding_is_kept(github):
    _, calls = github("<details><summary>Klausulen</summary>\n\nendret\n\n</details>")
    assert "<details><summary>Klausulen</summary>" in posted(calls)


@pytest.mark.parametrize("text", [b"\xff\xfe ikke utf-8", b"x" * 5_000_000, b""], ids=["tegn", "stor", "tom"])
def test_any_bytes_can_be_answered_with(github, text):
    result, calls = github(text)
    assert result.returncode == 0, result.stderr
    assert len(posted(calls)) < 65_536


def test_the_comment_script_needs_nothing_but_python():
    source = COMMENT.read_text(encoding="utf-8")
    modules = set(re.findall(r"^(?:import|from) (\w+)", source, re.M))
    assert modules <= set(sys.stdlib_module_names)
    assert Path(COMMENT).stat().st_size < 5_000
