"""What has changed in one package."""

from typing import Any

from relkontrakt import parameters
from relkontrakt.comparison.change import Change, Changes
from relkontrakt.comparison.clauses import history_changes, law_changes, ssa_changes, status_changes
from relkontrakt.comparison.context import Context, TextKinds, changed, listed
from relkontrakt.index import Index, Owner
from relkontrakt.model import Package, PackageClause

_DESCRIBED = TextKinds("package-described", *["package-described"] * 3)


def package_changes(context: Context, package_id: str, old: Package, new: Package) -> Changes:
    """Return every change in a package that both states have."""
    owner = ("package", package_id)
    yield from status_changes(owner, old.status, new.status)
    for name in ("title", "summary", "situation"):
        yield from context.text(owner, (name,), getattr(old, name), getattr(new, name), _DESCRIBED)
    yield from context.text(owner, ("lawful_when",), old.lawful_when, new.lawful_when, TextKinds("package-lawful"))
    yield from _clauses(context, owner, old, new)
    yield from law_changes(context, owner, old.law, new.law)
    yield from ssa_changes(context, owner, old.ssa, new.ssa)
    yield from listed("sources-changed", owner, ("sources",), context.kept("source", old.sources, new.sources), new.sources)
    yield from changed("package-placement", owner, ("order",), old.order, new.order)
    yield from history_changes(owner, old.changes, new.changes)


def _clauses(context: Context, owner: Owner, old: Package, new: Package) -> Changes:
    after = {item.clause: item for item in new.clauses}
    kept = context.kept("clause", tuple(item.clause for item in old.clauses), tuple(after))
    before = dict(zip(kept, old.clauses, strict=True))
    for key in before:
        if key not in after:
            yield Change("package-clause-removed", owner, ("clauses", key), None, _named(context.before, before[key].clause))
    for key, item in after.items():
        if key not in before:
            yield Change("package-clause-added", owner, ("clauses", key), None, None, _named(context.after, key))
        else:
            yield from _clause(context, owner, before[key], item)
    order = [key for key in before if key in after], [key for key in after if key in before]
    if order[0] != order[1]:
        yield Change("package-placement", owner, ("clauses",))


def _clause(context: Context, owner: Owner, old: PackageClause, new: PackageClause) -> Changes:
    where = ("clauses", new.clause)
    yield from changed("package-variant", owner, (*where, "variant"), old.variant, new.variant)
    for name in sorted({*old.values, *new.values}):
        first, second = old.values.get(name), new.values.get(name)
        if first != second:
            said = _value(context.before, old.clause, name, first), _value(context.after, new.clause, name, second)
            yield Change("package-value", owner, (*where, "values", name), None, *said)
    kinds = TextKinds("package-reason", *["package-reason"] * 3)
    yield from context.text(owner, (*where, "reason"), old.reason, new.reason, kinds)


def _named(index: Index, clause_id: str) -> str:
    clause = index.library.clauses.get(clause_id)
    return clause.title["nb"] if clause else clause_id


def _value(index: Index, clause_id: str, name: str, raw: Any) -> str | None:
    """Return a value as a reader sees it; None where the package sets none."""
    clause = index.library.clauses.get(clause_id)
    parameter = next((one for one in clause.parameters if one.id == name), None) if clause else None
    if raw is None:
        return None
    try:
        return parameters.say(parameter, parameters.parse(parameter, raw), "nb") if parameter else str(raw)
    except ValueError:
        return str(raw)
