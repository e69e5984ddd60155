"""What the tests of single rules share: a starter project to edit, and what one rule says of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

Edit = Callable[[str, str, str], None]
Said = Callable[[str], list[str]]


@pytest.fixture
def edit(starter: Path) -> Edit:
    """Replace the first ``old`` in a file of the starter project by ``new``; an empty ``old`` adds ``new`` at the end."""

    def change(file: str, old: str, new: str) -> None:
        text = (starter / file).read_text(encoding="utf-8")
        assert old in text
        (starter / file).write_text(text.replace(old, new, 1) if old else text + new, encoding="utf-8")

    return change


@pytest.fixture
def said(starter: Path, check) -> Said:
    """The messages of one rule about the project as it now is."""
    return lambda rule: [finding.message for finding in check(starter) if finding.rule == rule]
