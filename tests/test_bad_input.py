"""Bad input is met with one clear Norwegian message: place, cure, exit code, no traceback; an old site stays as it was."""

import os
import re
import shutil
import subprocess

import pytest

FINDING = re.compile(
    r"^(?P<path>[^:\n]+):(?P<line>\d+):(?P<column>\d+): feil: (?P<message>.+) \[(?P<rule>[a-z-]+)\]\n {4}(?P<help>.+)\n", re.M
)

NEWLINE = "\n"

CLAUSE = "clauses/ny.yml"
CHAPTER = "guide/nb/20-ny.md"

#: Drops root's right to read and write everything, so that permissions mean something in the tests.
WITHOUT_ROOT = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]


def aliases(levels: int) -> str:
    """Return YAML that an ordinary reader makes 10 ** levels values of."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def write(path: str, content: bytes | str, place: str = "1:1"):
    """Return a way to spoil a project: a file, and the line and column that the finding should point to."""

    def spoil(project):
        (project / path).parent.mkdir(exist_ok=True)
        (project / path).write_bytes(content if isinstance(content, bytes) else content.encode())
        return f"{path}:{place}"

    return spoil


def copy_into_folder(project):
    (project / "clauses" / "z").mkdir()
    shutil.copy(project / "clauses" / "tidlig-varsel.yml", project / "clauses" / "z")
    return "clauses/z/tidlig-varsel.yml:1:1"


def refer_to_itself(project):
    path = project / "guide" / "nb" / "10-innledning.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nLes [mer](chapter:innledning).\n", encoding="utf-8")
    # The chapter no longer says what its nynorsk twin says.
    (project / "guide" / "nn" / "10-innledning.md").unlink()
    return f"guide/nb/10-innledning.md:{text.count(NEWLINE) + 2}:11"


def cut_short(project):
    path = project / "clauses" / "tidlig-varsel.yml"
    text = path.read_text(encoding="utf-8").partition("guidance:")[0] + "guidance:\n  nb: 'Hvorfor\n"
    path.write_text(text, encoding="utf-8")
    return f"clauses/tidlig-varsel.yml:{text.count(NEWLINE) + 1}:1"


TOO_DEEP = ("too-deep", "filen er nøstet dypere enn 30 nivåer.")
NO_TEXT = ("binary-file", "filen er ikke tekst.")
NO_UTF8 = ("wrong-encoding", "filen er ikke lagret som UTF-8.")
EMPTY = ("empty-file", "filen er tom.")

BAD = {
    "empty-file": (write(CLAUSE, ""), *EMPTY),
    "only-blanks": (write(CHAPTER, " \n\t\n"), *EMPTY),
    "binary-file": (write(CLAUSE, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), *NO_TEXT),
    "word-document": (write(CHAPTER, b"PK\x03\x04\x14\0\x06\0"), *NO_TEXT),
    "utf-16": (write(CLAUSE, "title: x".encode("utf-16")), *NO_TEXT),
    "latin-1": (write(CLAUSE, "title: x\nsummary: møte".encode("latin-1"), "2:1"), *NO_UTF8),
    "latin-1-chapter": (write(CHAPTER, "---\ntitle: x\n---\nMøte".encode("latin-1"), "4:1"), *NO_UTF8),
    "5-mb": (
        write(CLAUSE, "title: {nb: x, nn: x}\n" + "# fyll\n" * 714_286),
        "file-too-large",
        "filen er 5,0 MB; grensen er 1 MB.",
    ),
    "alias-bomb": (write(CLAUSE, aliases(9), "1:5"), "yaml-alias", "ankere (&) og henvisninger (*) er ikke tillatt."),
    "deep-lists": (write(CLAUSE, "a: " + "[" * 10_000, "1:33"), *TOO_DEEP),
    "deep-mappings": (write(CLAUSE, "{a: " * 10_000 + "}" * 10_000, "1:121"), *TOO_DEEP),
    "deep-dashes": (write(CLAUSE, "- " * 10_000, "1:61"), *TOO_DEEP),
    "deep-lines": (write(CLAUSE, "\n".join(" " * n + "a:" for n in range(1_300)), "31:31"), *TOO_DEEP),
    "deep-front-matter": (write(CHAPTER, f"---\na: {'[' * 10_000}\n---\n", "2:33"), *TOO_DEEP),
    "same-id-in-two-folders": (
        copy_into_folder,
        "duplicate-id",
        "id-en «tidlig-varsel» er alt brukt i clauses/tidlig-varsel.yml.",
    ),
    "chapter-about-itself": (refer_to_itself, "self-reference", "«innledning» viser til seg selv."),
    "cut-short": (cut_short, "yaml-syntax", "et anførselstegn eller en klamme er ikke lukket."),
    "code-in-yaml": (
        write(CLAUSE, "title: !!python/object/apply:os.system ['touch ødelagt']\n", "1:8"),
        "yaml-trap",
        "merkelapper med ! er ikke tillatt i YAML-filene.",
    ),
}


@pytest.fixture
def with_old_site(starter):
    (starter / "site").mkdir()
    (starter / "site" / "index.html").write_text("gammelt")
    (starter / "site" / ".relkontrakt-build").write_text("x")
    return starter


def only_finding(text):
    """Return the one finding that ``text`` tells of."""
    (found,) = FINDING.finditer(text)
    return found


@pytest.mark.parametrize(("spoil", "rule", "message"), BAD.values(), ids=BAD)
def test_bad_content_gives_one_finding_with_place_and_cure(run, starter, spoil, rule, message):
    place = spoil(starter)
    result = run("check", cwd=starter, timeout=30)
    found = only_finding(result.stdout)
    assert (f"{found['path']}:{found['line']}:{found['column']}", found["rule"], found["message"]) == (place, rule, message)
    assert result.stdout == found[0]
    assert (result.returncode, result.stderr) == (1, "1 feil.\n")


@pytest.mark.parametrize("name", ["empty-file", "alias-bomb", "deep-lines", "5-mb"])
def test_a_build_of_bad_content_tells_the_same_and_leaves_the_old_site(run, with_old_site, name):
    spoil, rule, message = BAD[name]
    spoil(with_old_site)
    result = run("build", cwd=with_old_site, timeout=30)
    found = only_finding(result.stderr)
    assert (found["rule"], found["message"]) == (rule, message)
    assert "Feil: innholdet har feil; site/ er ikke endret." in result.stderr and "Traceback" not in result.stderr
    assert result.returncode == 1
    assert (with_old_site / "site" / "index.html").read_text() == "gammelt"


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_missing_guide_file_is_told_with_the_cure(run, starter, command):
    (starter / "guide" / "guide.yml").unlink()
    result = run(command, cwd=starter)
    assert result.returncode == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        f"Feil: fant ikke guide/guide.yml i {starter.resolve()} eller i en mappe over.",
        "Slik retter du det: Gå til mappen med veilederen, eller lag en ny: relkontrakt init <mappe>",
    ]


@pytest.fixture
def without_root(tmp_path):
    """Words to put before a command so that it may not read what it has no permission to read."""
    if os.geteuid() != 0:
        return []
    probe = tmp_path / "probe"
    probe.touch(mode=0o000)
    if not shutil.which("setpriv") or subprocess.run([*WITHOUT_ROOT, "cat", probe], capture_output=True).returncode == 0:
        pytest.skip("root reads everything here, and setpriv cannot change that")
    return WITHOUT_ROOT


@pytest.mark.parametrize("path", ["clauses/tidlig-varsel.yml", "guide/nb/10-innledning.md", "guide/terms.yml", "guide/guide.yml"])
def test_a_file_that_may_not_be_read_is_told_by_name_and_nothing_else_is(run, starter, without_root, path):
    (starter / path).chmod(0o000)
    result = run("check", cwd=starter, before=without_root)
    assert result.stdout == (
        f"{path}:1:1: feil: filen kan ikke leses: mangler lesetilgang. [unreadable-file]\n    Gi lesetilgang: chmod u+r {path}\n"
    )
    assert (result.returncode, result.stderr) == (1, "1 feil.\n")


def test_a_build_with_a_file_that_may_not_be_read_leaves_the_old_site(run, with_old_site, without_root):
    (with_old_site / "guide" / "guide.yml").chmod(0o000)
    result = run("build", cwd=with_old_site, before=without_root)
    assert only_finding(result.stderr)["rule"] == "unreadable-file"
    assert result.returncode == 1 and "Traceback" not in result.stderr
    assert (with_old_site / "site" / "index.html").read_text() == "gammelt"


def test_a_folder_that_may_not_be_read_is_told_and_not_taken_for_an_empty_one(run, starter, without_root):
    (starter / "clauses").chmod(0o000)
    result = run("check", cwd=starter, before=without_root)
    (starter / "clauses").chmod(0o755)
    first, second, *_ = result.stdout.splitlines()
    assert first == "clauses:1:1: feil: mappen kan ikke leses: mangler lesetilgang. [unreadable-file]"
    assert second == "    Gi lesetilgang: chmod u+rx clauses"
    assert result.returncode == 1 and "Traceback" not in result.stderr


def test_a_guide_folder_that_may_not_be_read_is_told(run, starter, without_root):
    (starter / "guide").chmod(0o000)
    result = run("check", cwd=starter, before=without_root)
    (starter / "guide").chmod(0o755)
    assert (result.returncode, result.stdout) == (2, "")
    folder = starter.resolve() / "guide"
    assert result.stderr == f"Feil: kan ikke lese mappen {folder}.\nSlik retter du det: Gi lesetilgang: chmod u+rx {folder}\n"


@pytest.mark.parametrize("command", [("init", "ny"), ("new", "clause", "ny"), ("new", "term", "ny"), ("schema",)], ids=" ".join)
def test_a_folder_that_may_not_be_written_to_is_told(run, starter, without_root, command):
    folders = [starter, starter / "clauses", starter / "guide"]
    for folder in folders:
        folder.chmod(0o555)
    try:
        result = run(*command, cwd=starter, before=without_root)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert (result.returncode, result.stdout) == (2, "")
    first, second = result.stderr.splitlines()
    assert re.match(r"Feil: kan ikke skrive til .+\.$", first)
    assert second.startswith("Slik retter du det: Gi skrivetilgang")


@pytest.mark.parametrize("name", ["terms", "laws", "sources"])
def test_a_register_that_cannot_be_read_does_not_make_every_reference_to_it_a_finding(check, starter, name):
    (starter / "guide" / f"{name}.yml").write_text("a: [", encoding="utf-8")
    assert [finding.rule for finding in check(starter)] == ["yaml-syntax"]


def test_one_bad_file_does_not_hide_another(check, starter):
    write("clauses/a.yml", "")(starter)
    write("clauses/b.yml", b"\0")(starter)
    write("guide/terms.yml", "- " * 10_000)(starter)
    write("packages/c.yml", "a: &a 1")(starter)
    assert [finding.rule for finding in check(starter)] == ["empty-file", "binary-file", "too-deep", "yaml-alias"]
