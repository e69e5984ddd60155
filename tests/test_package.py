"""The installed package works alone: its own templates, an empty folder, no checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import REPO


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as ``pip install`` would."""
    folder = tmp_path_factory.mktemp("pakke")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=REPO, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site-packages")
    return folder / "site-packages"


def test_init_and_build_work_from_the_installed_package_alone(installed, tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-P", "-m", "relkontrakt"]
    for arguments, folder in ((["init", "demo"], tmp_path), (["build"], tmp_path / "demo")):
        result = subprocess.run([*command, *arguments], cwd=folder, env=environment, capture_output=True, text=True)
        assert result.returncode == 0, result.stderr
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import relkontrakt; print(relkontrakt.__file__)"],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert where.stdout.startswith(str(installed))
    site = tmp_path / "demo" / "site"
    assert (site / "index.html").is_file()
    assert len(list((site / "nedlasting").glob("*.pdf"))) == 2


def test_the_package_carries_templates_catalogue_and_licence(installed):
    names = {path.relative_to(installed).as_posix() for path in installed.rglob("*") if path.is_file()}
    assert "relkontrakt/templates/starter/guide/guide.yml" in names
    assert "relkontrakt/templates/pages/clause.md.j2" in names
    assert "relkontrakt/locale/nb/LC_MESSAGES/messages.mo" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)
