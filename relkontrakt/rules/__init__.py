"""The rules: one module a rule, whose docstring is its manual and whose ``check`` asks the index.

A rule module has a first docstring line that names the fault, a paragraph that says why it harms, and the examples
«Feil» and «Riktig», which the tests run against a small project. ``LEVEL`` is ``error`` unless the module says otherwise.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache

from relkontrakt import sources
from relkontrakt.findings import Finding, FindingLevel
from relkontrakt.index import Index
from relkontrakt.library import Library
from relkontrakt.project import Project


@dataclass(frozen=True)
class Rule:
    """A rule: id (the module name with hyphens), level, manual (the docstring) and check."""

    id: str
    level: FindingLevel
    manual: str
    check: Callable[[Index], Iterable[Finding]]

    @property
    def title(self) -> str:
        """The fault in one sentence: the first line of the manual."""
        return self.manual.strip().splitlines()[0]


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by id, found by walking this package."""
    found: dict[str, Rule] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{__name__}.{info.name}")
        rule_id = info.name.replace("_", "-")
        found[rule_id] = Rule(rule_id, getattr(module, "LEVEL", "error"), module.__doc__ or "", module.check)
    return found


def check(index: Index) -> list[Finding]:
    """Return all findings, sorted by path, line and column.

    Where the file itself could not be read as written, a stand-in value may sit at the place of the fault; what other
    rules say of that place is left out, so that one fault gives one finding.
    """
    faulty = {finding.location for finding in index.library.faults}
    found = set()
    for rule in rules().values():
        for finding in rule.check(index):
            if finding.location not in faulty or finding in index.library.faults:
                found.add(replace(finding, rule=rule.id, level=rule.level))
    return sorted(found)


def check_project(project: Project) -> tuple[Library, list[Finding]]:
    """Return the content of ``project`` and all findings."""
    library = sources.read(project)
    return library, check(Index(library))
