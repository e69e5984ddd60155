"""Every text that is measured is in one group."""

from relkontrakt import sources
from relkontrakt.index import Index
from relkontrakt.project import Project
from relkontrakt.textgroups import GROUPS, readability
from tests.conftest import STARTER


def test_the_starter_by_group_and_language() -> None:
    found = readability(Index(sources.read(Project(STARTER))))
    assert list(found) == [(group, language) for group in GROUPS for language in ("nb", "nn")]
    # Three paragraphs: two sentences in one, one in each of the others.
    assert found["clauses", "nb"].sentences == 4
