"""A snapshot is the whole content, comes in one piece, is read without git, and every later edit of it is told."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from relkontrakt import quality, rules, sources
from relkontrakt.findings import RelkontraktError
from relkontrakt.project import Project, find
from relkontrakt.release import snapshot
from tests.conftest import REPO, real_guide
from tests.release.making import edit, freeze, set_version

CONTENT = ("clauses", "guide", "packages")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for name in CONTENT for path in (folder / name).rglob("*.*")}


def edited(project: Path) -> list[str]:
    """The files of frozen editions that ``check`` tells of."""
    return [f"{f.location.path}: {f.message}" for f in sources.read(Project(project)).faults if f.rule == "edited-release"]


def test_a_snapshot_is_the_whole_content_byte_for_byte(project):
    (project / "guide/images").mkdir()
    (project / "guide/images/trapp.png").write_bytes(b"\x89PNG")
    edition = freeze(project, "0.1.0")
    assert contents(edition.folder) == contents(project)
    assert sorted(edition.manifest.files) == sorted(contents(project))


def test_a_snapshot_of_the_real_guide_is_read_like_the_guide_itself(tmp_path):
    folder = real_guide(tmp_path / "veileder")
    edition = freeze(folder, "0.1.0")
    frozen, now = sources.read(Project(edition.folder)), sources.read(Project(folder))
    assert frozen.faults == ()
    assert (frozen.settings, frozen.clauses, frozen.chapters, frozen.terms) == (
        now.settings,
        now.clauses,
        now.chapters,
        now.terms,
    )


def test_the_manifest_says_what_was_frozen(project):
    freeze(project, "0.1.0", date(2026, 3, 1))
    manifest = json.loads((project / "releases/0.1.0/manifest.json").read_text(encoding="utf-8"))
    assert (manifest["format"], manifest["version"], manifest["date"]) == (1, "0.1.0", "2026-03-01")
    assert manifest["title"] == {"nb": "Vår veileder", "nn": "Vår rettleiar"}
    clause = manifest["clauses"]["tidlig-varsel"]
    assert (clause["version"], clause["status"]) == ("0.1.0", "draft")
    assert clause["title"] == {"nb": "Tidlig varsel", "nn": "Tidleg varsel"}
    wordings = {language: list(found) for language, found in clause["fingerprints"].items()}
    assert wordings == {"nb": ["enkel", "utvidet"], "nn": ["enkel", "utvidet"]}
    assert manifest["chapters"]["innledning"]["title"].keys() == {"nb", "nn"}
    assert len(manifest["chapters"]["innledning"]["fingerprints"]["nn"]) == 64
    assert manifest["packages"]["samarbeid"]["version"] == "0.1.0"


def test_the_same_content_gives_the_same_bytes(project, tmp_path):
    other = shutil.copytree(project, tmp_path / "et annet sted")
    first, second = freeze(project, "0.1.0"), freeze(other, "0.1.0")
    assert first.sha256 == second.sha256
    assert contents(first.folder) == contents(second.folder)


def test_snapshots_are_read_in_the_order_of_their_versions(project):
    for version in ("0.9.0", "0.10.0", "0.2.0"):
        freeze(project, version)
    assert [edition.version for edition in snapshot.read(Project(project))] == ["0.2.0", "0.9.0", "0.10.0"]


def test_a_version_is_frozen_once(project):
    before = freeze(project, "0.1.0").sha256
    edit(project / "clauses/tidlig-varsel.yml", "En part som ser", "Den parten som ser")
    with pytest.raises(RelkontraktError, match=r"utgave 0\.1\.0 er alt frosset"):
        freeze(project, "0.1.0")
    assert [edition.sha256 for edition in snapshot.read(Project(project))] == [before]


def test_the_settings_must_say_the_same_version(project):
    with pytest.raises(RelkontraktError, match=r"sier at utgaven er 0\.1\.0, ikke 0\.2\.0"):
        snapshot.freeze(Project(project), sources.read(Project(project)), "0.2.0", date(2026, 3, 1))
    assert not (project / "releases").exists()


def test_an_edit_between_reading_and_freezing_is_told(project):
    library = sources.read(Project(project))
    edit(project / "clauses/tidlig-varsel.yml", "En part som ser", "Den parten som ser")
    with pytest.raises(RelkontraktError, match="innholdet ble endret underveis"):
        snapshot.freeze(Project(project), library, "0.1.0", date(2026, 3, 1))
    assert list((project / "releases").iterdir()) == []


@pytest.mark.parametrize(
    ("path", "change", "told"),
    [
        ("clauses/tidlig-varsel.yml", lambda file: edit(file, "En part som ser", "Ein part som ser"), "er endret"),
        ("clauses/tidlig-varsel.yml", lambda file: file.unlink(), "er borte"),
        ("clauses/ny.yml", lambda file: file.write_text("title: Ny\n"), "hører ikke til"),
        ("manifest.json", lambda file: edit(file, "draft", "in-force"), "er endret"),
        ("manifest.json", lambda file: file.unlink(), "ikke en frossen utgave"),
        ("manifest.json", lambda file: file.write_text("{"), "ikke slik den ble skrevet"),
    ],
)
def test_every_edit_is_told(project, path, change, told):
    freeze(project, "0.1.0")
    freeze(project, "0.2.0")
    assert edited(project) == []
    change(project / "releases/0.1.0" / path)
    found = edited(project)
    assert found and found[0].startswith(f"releases/0.1.0/{path}: ") and told in found[0]


def test_a_snapshot_that_is_gone_is_told(project):
    freeze(project, "0.1.0")
    freeze(project, "0.2.0")
    shutil.rmtree(project / "releases/0.1.0")
    assert edited(project) == ["releases/0.1.0/manifest.json: utgave 0.1.0 mangler. En utgave som er frosset, blir liggende."]


def test_a_link_in_place_of_a_file_is_told(project):
    freeze(project, "0.1.0")
    file = project / "releases/0.1.0/clauses/tidlig-varsel.yml"
    shutil.copy(file, project / "kopi.yml")
    file.unlink()
    file.symlink_to(project / "kopi.yml")
    assert edited(project)


def test_an_edit_is_told_also_when_the_edition_was_whole_before_and_the_edit_hides(project):
    edition = freeze(project, "0.1.0")
    for path in edition.folder.rglob("*.*"):
        os.utime(path, (1, 1))
    time.sleep(2.1)
    assert edited(project) == []
    remembered = project / ".relkontrakt/releases.json"
    assert json.loads(remembered.read_text(encoding="utf-8")).keys() == {"0.1.0"}
    file = edition.folder / "clauses/tidlig-varsel.yml"
    edit(file, "En part som ser", "Ei part som ser")
    os.utime(file, (1, 1))
    assert edited(project)


def test_check_reads_every_byte_on_request(project, run):
    freeze(project, "0.1.0")
    assert run("check", "--releases", cwd=project).returncode == 0
    (project / "releases/0.1.0/clauses/tidlig-varsel.yml").write_text("title: Endret\n", encoding="utf-8")
    result = run("check", "--releases", cwd=project)
    assert result.returncode == 1
    assert "releases/0.1.0/clauses/tidlig-varsel.yml:1:1: feil: filen er endret etter at utgave 0.1.0" in result.stdout
    assert [finding.rule for finding in snapshot.verify(Project(project))] == ["edited-release"]


def test_who_stands_in_a_snapshot_means_the_project_around_it(project):
    edition = freeze(project, "0.1.0")
    assert find(edition.folder / "clauses").root == project


def test_what_has_vanished_since_an_edition_is_told_with_the_last_edition_that_has_it(project, check):
    for version in ("0.1.0", "0.2.0"):
        freeze(project, version)
    assert check(project) == []
    (project / "packages/samarbeid.yml").unlink()
    told = [finding.message for finding in check(project) if finding.rule == "vanished-part"]
    assert told == ["pakken «samarbeid» står i utgave 0.2.0, men finnes ikke lenger."]


_FREEZE = """
from datetime import date
from pathlib import Path
from relkontrakt import quality, rules, sources
from relkontrakt.project import Project
from relkontrakt.release import snapshot
project = Project(Path.cwd())
library = sources.read(project)
print("lest", flush=True)
snapshot.freeze(project, library, library.settings.version, date(2026, 3, 1))
"""


def test_a_killed_freeze_leaves_nothing_or_the_whole(project):
    environment = {**os.environ, "PYTHONPATH": str(REPO)}
    for number in range(12):
        version = f"0.{number + 1}.0"
        set_version(project / "guide/guide.yml", version)
        process = subprocess.Popen(
            [sys.executable, "-c", _FREEZE], cwd=project, env=environment, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout and process.stdout.readline() == "lest\n"
        time.sleep(number * 0.004)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert snapshot.verify(Project(project)) == ()
    freeze(project, "1.0.0")
    assert not [path for path in (project / "releases").iterdir() if path.name.startswith(".")]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to_is_told(project):
    (project / "releases").mkdir(mode=0o555)
    with pytest.raises(RelkontraktError, match="kan ikke skrive til"):
        freeze(project, "0.1.0")


def test_the_quality_of_a_later_edition_shows_how_easy_each_edition_is_to_read(project):
    freeze(project, "0.1.0")
    set_version(project / "guide/guide.yml", "0.2.0")
    found = quality.measure(rules.check_project(Project(project.resolve()))).editions
    assert [edition.version for edition in found] == ["0.1.0", "0.2.0"]
    assert found[0].readability == found[1].readability
