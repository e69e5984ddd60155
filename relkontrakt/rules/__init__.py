"""The rules: one module a rule, whose docstring is its manual and whose ``check`` asks the index.

A rule module has a first docstring line that names the fault, a paragraph that says why it harms, and the examples
«Feil» and «Riktig», which the tests run against a small project. ``GROUP`` is one of ``GROUPS``; ``LEVEL`` is ``error``
unless the module says otherwise. An editor may choose another level, or silence a finding with a reason, in
``guide/guide.yml``; not for what the output cannot be built with.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from relkontrakt import sharing, sources
from relkontrakt.findings import Finding, FindingLevel
from relkontrakt.index import Index
from relkontrakt.library import SETTINGS_PATH, Library
from relkontrakt.model import Settings, Silenced
from relkontrakt.project import Project
from relkontrakt.vocabulary import RULE_GROUPS

#: The groups of rules, as a reader sees them.
GROUPS = {slug: name.nb for slug, name in RULE_GROUPS.items()}
_STYLE = frozenset({"language", "typography"})
#: Without these nothing right can be built, so their errors cannot be lowered or silenced.
_FIXED = frozenset({"structure", "references", "output"})


#: The page of the website that shows every rule.
PAGE = "regler"


def address(rule_id: str, site: str) -> str:
    """Return where the manual of a rule is published, in a guide with the address ``site``."""
    return f"{site.rstrip('/')}/{PAGE}/index.html#{rule_id}"


@dataclass(frozen=True)
class Rule:
    """A rule: id (the module name with hyphens), group, own level, manual (the docstring) and check."""

    id: str
    group: str
    level: FindingLevel
    manual: str
    check: Callable[[Index], Iterable[Finding]]

    @property
    def title(self) -> str:
        """The fault in one sentence: the first line of the manual."""
        return self.manual.strip().splitlines()[0]

    @property
    def fixed(self) -> bool:
        """True when an editor may neither lower nor silence it."""
        return self.group in _FIXED and self.level == "error"

    def chosen(self, settings: Settings | None) -> FindingLevel:
        """Return the level of its findings: the editor's choice in ``guide/guide.yml``, else its own."""
        return self.level if self.fixed or settings is None else settings.checks.levels.get(self.id, self.level)


@dataclass(frozen=True)
class Report:
    """What the rules say of a library: findings in order of place, and those an editor has silenced, with the reason."""

    index: Index
    findings: tuple[Finding, ...]
    silenced: tuple[tuple[Finding, str], ...]

    @property
    def library(self) -> Library:
        """The content that was checked."""
        return self.index.library


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by id, found by walking this package."""
    found: dict[str, Rule] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        module = importlib.import_module(f"{__name__}.{info.name}")
        rule_id = info.name.replace("_", "-")
        level: FindingLevel = getattr(module, "LEVEL", "error")
        found[rule_id] = Rule(rule_id, module.GROUP, level, module.__doc__ or "", module.check)
    return found


def check(index: Index, share: bool = False) -> Report:
    """Return what all rules find, sorted by path, line and column, at the levels the editor has chosen.

    With ``share``, two processes share the rules: for a process without threads.

    Where the file itself could not be read as written, a stand-in value may sit at the place of the fault; what other
    rules say of that place is left out, so that one fault gives one finding.
    """
    settings = index.library.settings
    faulty = {finding.location for finding in index.library.faults}
    found = set()
    for name, findings in _found(index, share).items():
        rule = rules()[name]
        level = rule.chosen(settings)
        for finding in findings:
            if finding.location not in faulty or finding in index.library.faults:
                found.add(replace(finding, rule=rule.id, level=level))
    return _settle(index, found, settings.checks.silenced if settings else ())


def _found(index: Index, share: bool) -> dict[str, list[Finding]]:
    """Return what each rule finds. The rules that look at every word and sign are half of the work, and share no other's."""
    style = [rule for rule in rules().values() if rule.group in _STYLE]
    others = [rule for rule in rules().values() if rule.group not in _STYLE]
    _ = index.fragments
    if not share:
        return _ask(index, [*others, *style])
    first, second = sharing.side_by_side(lambda: _ask(index, others), lambda: _ask(index, style))
    return first | second


def _ask(index: Index, asked: list[Rule]) -> dict[str, list[Finding]]:
    return {rule.id: list(rule.check(index)) for rule in asked}


def _settle(index: Index, found: set[Finding], entries: tuple[Silenced, ...]) -> Report:
    """Move the silenced findings aside; an entry that silences nothing is itself a finding."""
    reasons: dict[Finding, str] = {}
    for place, entry in enumerate(entries):
        rule = rules().get(entry.rule)
        hit = [finding for finding in found if rule and not rule.fixed and _is_silenced(index, finding, entry)]
        reasons |= dict.fromkeys(hit, entry.reason)
        if rule and not rule.fixed and not hit:
            found.add(_needless(index, place))
    return Report(index, tuple(sorted(found - set(reasons))), tuple(sorted(reasons.items())))


def _is_silenced(index: Index, finding: Finding, entry: Silenced) -> bool:
    if (finding.rule, finding.location.path) != (entry.rule, entry.path):
        return False
    return entry.text is None or entry.text in index.line(finding.location)


def _needless(index: Index, place: int) -> Finding:
    location = index.library.documents[SETTINGS_PATH].value(("checks", "silenced", place, "rule"))
    rule = rules()["needless-silencing"]
    return Finding(location, "dette demper ingen funn.", "Slett punktet, eller rett «path» og «text».", rule.id, rule.level)


def overridden(index: Index) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Return each rule id that the editor's settings name, and the keys where it stands in ``guide/guide.yml``."""
    settings = index.library.settings
    if settings:
        yield from ((rule, ("checks", "levels", rule)) for rule in settings.checks.levels)
        yield from ((entry.rule, ("checks", "silenced", n, "rule")) for n, entry in enumerate(settings.checks.silenced))


def check_project(project: Project, today: date | None = None, share: bool = False, every_byte: bool = False) -> Report:
    """Read ``project`` and return its content and all findings, as of ``today`` (else the guide's own date).

    With ``every_byte`` frozen editions are read in full.
    """
    return check(Index(sources.read(project, every_byte=every_byte), today), share)
