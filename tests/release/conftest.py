"""Projects for the tests in this folder."""

from pathlib import Path

import pytest

from tests.release import making


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The starter project with an address to publish at."""
    return making.new_project(tmp_path / "veileder")
