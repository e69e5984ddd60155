"""What has changed in the parameters of a clause."""

from typing import Any

from relkontrakt import parameters, vocabulary
from relkontrakt.comparison.change import Change, Changes
from relkontrakt.comparison.context import Context, TextKinds, changed, listed
from relkontrakt.comparison.matching import Pairs, moved, pair
from relkontrakt.index import Owner
from relkontrakt.model import Clause, Parameter, Text

_DESCRIBED = TextKinds("parameter-described", *["parameter-described"] * 3)


def parameter_pairs(old: Clause, new: Clause) -> Pairs:
    """Return which parameter is which."""
    before, after = ({p.id: f"{p.label['nb']} {p.type} {p.rationale['nb']}" for p in clause.parameters} for clause in (old, new))
    return pair(before, after)


def parameter_changes(context: Context, owner: Owner, old: Clause, new: Clause, pairs: Pairs) -> Changes:
    """Return every change in the parameters."""
    before, after = {p.id: p for p in old.parameters}, {p.id: p for p in new.parameters}
    for key in pairs.removed:
        yield Change("parameter-removed", owner, ("parameters", key), None, before[key].label["nb"])
    for key in pairs.added:
        kind = "parameter-added-open" if after[key].default is None else "parameter-added"
        yield Change(kind, owner, ("parameters", key), None, None, after[key].label["nb"])
    order = list(before)
    earlier = [new_id for _, new_id in sorted(pairs.same, key=lambda ids: order.index(ids[0]))]
    for new_id in sorted(moved(earlier, [new_id for _, new_id in pairs.same])):
        yield Change("parameter-moved", owner, ("parameters", new_id))
    for old_id, new_id in pairs.same:
        yield from changed("parameter-renamed", owner, ("parameters", new_id, "id"), old_id, new_id)
        yield from _parameter(context, owner, before[old_id], after[new_id])


def _parameter(context: Context, owner: Owner, old: Parameter, new: Parameter) -> Changes:
    where = ("parameters", new.id)
    if old.type != new.type:
        yield Change("parameter-type", owner, (*where, "type"), None, old.type, new.type)
    else:
        yield from _options(context, owner, old, new)
        yield from _limits(owner, old, new)
        yield from _default(owner, old, new)
    parties, moments = vocabulary.PARTIES, vocabulary.FILLED_WHEN
    yield from changed("parameter-risk", owner, (*where, "risk_bearing"), old.risk_bearing, new.risk_bearing)
    yield from changed("parameter-filled-by", owner, (*where, "filled_by"), parties[old.filled_by].nb, parties[new.filled_by].nb)
    yield from changed(
        "parameter-filled-when", owner, (*where, "filled_when"), moments[old.filled_when].nb, moments[new.filled_when].nb
    )
    for name in ("label", "rationale"):
        yield from context.text(owner, (*where, name), getattr(old, name), getattr(new, name), _DESCRIBED)


def _options(context: Context, owner: Owner, old: Parameter, new: Parameter) -> Changes:
    """Return changes in the units of a duration and the answers of a choice."""
    texts = ({choice.id: choice.label for choice in parameter.choices} for parameter in (old, new))
    before, after = texts
    for name, first, second in (("units", old.units, new.units), ("choices", tuple(before), tuple(after))):
        where = ("parameters", new.id, name)
        yield from listed("parameter-options-removed", owner, where, tuple(x for x in first if x not in second), ())
        yield from listed("parameter-options-added", owner, where, (), tuple(x for x in second if x not in first))
    inserted = TextKinds("parameter-option-text", *["parameter-option-text"] * 5)
    for key in (key for key in after if key in before):
        yield from context.text(owner, ("parameters", new.id, "choices", key), before[key], after[key], inserted)


def _limits(owner: Owner, old: Parameter, new: Parameter) -> Changes:
    for name, sign in (("min", -1), ("max", 1)):
        first, second = getattr(old, name), getattr(new, name)
        if first != second:
            kind = "parameter-limits-widened" if _is_wider(old, new, first, second, sign) else "parameter-limits-narrowed"
            yield Change(kind, owner, ("parameters", new.id, name), None, _said(old, first), _said(new, second))


def _is_wider(old: Parameter, new: Parameter, first: Any, second: Any, sign: int) -> bool:
    if first is None or second is None:
        return second is None
    try:
        before, after = parameters.size(parameters.parse(old, first)), parameters.size(parameters.parse(new, second))
    except (ValueError, TypeError):
        return False
    return bool(after >= before if sign > 0 else after <= before)  # type: ignore[operator]


def _default(owner: Owner, old: Parameter, new: Parameter) -> Changes:
    if old.default == new.default:
        return
    kind = "parameter-default-risk" if old.risk_bearing or new.risk_bearing else "parameter-default"
    if new.default is None:
        kind = "parameter-opened"
    where, touches = ("parameters", new.id, "default"), (owner[1],)
    values = [_parsed(old, old.default), _parsed(new, new.default)]
    if any(isinstance(value, Text) for value in values):
        for language in ("nb", "nn"):
            before, after = (value.get(language) if isinstance(value, Text) else None for value in values)
            if before != after:
                yield Change(kind, owner, where, language, before, after, touches=touches)
    else:
        yield Change(kind, owner, where, None, _said(old, old.default), _said(new, new.default), touches=touches)


def _parsed(parameter: Parameter, raw: Any) -> Any:
    try:
        return parameters.parse(parameter, raw) if raw is not None else None
    except ValueError:
        return None


def _said(parameter: Parameter, raw: Any) -> str | None:
    """Return a value as a reader sees it; None when there is none."""
    value = _parsed(parameter, raw)
    if value is None:
        return None if raw is None else str(raw)
    return parameters.say(parameter, value, "nb")
