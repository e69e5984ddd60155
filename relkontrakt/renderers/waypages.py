"""Which pages lead into a guide: by role, by phase with a checklist each, the template of Bilag R, and coverage."""

from collections.abc import Iterator
from typing import Any

from relkontrakt.overview import Overview


def pages(overview: Overview) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield folder, template and values of each page; without ``guide/entries.yml`` and ``coverage.yml`` there are none."""
    for folder, kind, ways in (("for", "role", overview.roles), ("fase", "phase", overview.phases)):
        if ways:
            yield folder, "ways", {"kind": kind, "parent": folder, "ways": ways}
        for way in ways:
            yield f"{folder}/{way.id}", "way", {"kind": kind, "parent": folder, "way": way}
    for way in overview.phases:
        yield f"fase/{way.id}/sjekkliste", "checklist", {"way": way}
    if overview.annex:
        yield "bilag-r", "annex", {"annex": overview.annex}
    if overview.guide.coverage:
        yield "dekning", "coverage", {}
