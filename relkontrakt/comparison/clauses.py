"""What has changed in one clause: everything but its paragraphs and parameters."""

from relkontrakt import vocabulary
from relkontrakt.comparison.change import Change, Changes
from relkontrakt.comparison.context import Context, TextKinds, changed, listed
from relkontrakt.comparison.matching import Pairs, pair
from relkontrakt.comparison.paragraphs import paragraph_changes
from relkontrakt.comparison.parameterchanges import parameter_changes, parameter_pairs
from relkontrakt.index import Owner, section_key
from relkontrakt.model import Change as LogEntry
from relkontrakt.model import ChapterMeta, Clause, LawUse, Relations, SsaUse

_TITLE = TextKinds("title-changed", *["title-changed"] * 3)
_TAGS = (
    ("principles", vocabulary.PRINCIPLES),
    ("steps", vocabulary.STEPS),
    ("phases", vocabulary.PHASES),
    ("problems", vocabulary.PROBLEMS),
)


def clause_changes(context: Context, clause_id: str, old: Clause, new: Clause) -> Changes:
    """Return every change in a clause that both states have."""
    owner = ("clause", clause_id)
    variants = pair({v.id: v.title["nb"] for v in old.variants}, {v.id: v.title["nb"] for v in new.variants})
    parameters = parameter_pairs(old, new)
    yield from status_changes(owner, old.status, new.status)
    yield from successor_changes(context, owner, old, new)
    yield from context.text(owner, ("retired",), old.retired, new.retired, TextKinds("successor-changed"))
    yield from context.text(owner, ("title",), old.title, new.title, _TITLE)
    yield from context.text(owner, ("summary",), old.summary, new.summary, TextKinds("summary-changed"))
    yield from paragraph_changes(context, owner, old, new, variants, parameters.renames)
    yield from _variants(context, owner, old, new, variants)
    yield from parameter_changes(context, owner, old, new, parameters)
    yield from _use(context, owner, old, new)
    yield from _relations(context, owner, old.relations, new.relations)
    yield from _procurement(context, owner, old, new)
    yield from law_changes(context, owner, old.law, new.law)
    yield from ssa_changes(context, owner, old.ssa, new.ssa)
    yield from listed("sources-changed", owner, ("sources",), context.kept("source", old.sources, new.sources), new.sources)
    yield from context.text(owner, ("guidance",), old.guidance, new.guidance, TextKinds("guidance-changed"))
    yield from context.text(owner, ("rationale",), old.rationale, new.rationale, TextKinds("rationale-changed"))
    yield from _places(owner, old, new)
    yield from history_changes(owner, old.changes, new.changes)


def status_changes(owner: Owner, old: str, new: str) -> Changes:
    """Return the change of status, if any; going out of use is a kind of its own, and for a clause also into force and back."""
    if old == new:
        return
    kind = "status-changed"
    if new == "retired":
        kind = f"{owner[0]}-retired"
    elif owner[0] == "clause" and (new == "in-force" or old == "retired"):
        kind = "clause-in-force" if new == "in-force" else "clause-restored"
    names = vocabulary.STATUSES
    yield Change(kind, owner, ("status",), None, names[old].nb, names[new].nb)


def successor_changes(context: Context, owner: Owner, old: Clause | ChapterMeta, new: Clause | ChapterMeta) -> Changes:
    """Return changes in what takes over for an entry that is out of use."""
    before = context.renamed(owner[0], old.successor) if old.successor else None
    yield from changed("successor-changed", owner, ("successor",), before, new.successor)


def _variants(context: Context, owner: Owner, old: Clause, new: Clause, variants: Pairs) -> Changes:
    before, after = {v.id: v for v in old.variants}, {v.id: v for v in new.variants}
    for key in variants.removed:
        yield Change("variant-removed", owner, ("variants", key), None, before[key].title["nb"])
    for key in variants.added:
        yield Change("variant-added", owner, ("variants", key), None, None, after[key].title["nb"])
    for old_id, new_id in variants.same:
        yield from changed("variant-renamed", owner, ("variants", new_id, "id"), old_id, new_id)
        for name in ("title", "when"):
            texts = getattr(before[old_id], name), getattr(after[new_id], name)
            yield from context.text(owner, ("variants", new_id, name), *texts, TextKinds("variant-described"))
    first, second = (next((v.id for v in clause.variants if v.default), None) for clause in (old, new))
    if old.variants and new.variants:
        yield from changed("variant-default", owner, ("variants",), variants.renames.get(first or "", first), second)


def _use(context: Context, owner: Owner, old: Clause, new: Clause) -> Changes:
    levels = vocabulary.LEVELS
    yield from changed("level-changed", owner, ("use", "level"), levels[old.use.level].nb, levels[new.use.level].nb)
    for name in ("when", "when_not"):
        yield from context.text(owner, ("use", name), getattr(old.use, name), getattr(new.use, name), TextKinds("use-changed"))


def _relations(context: Context, owner: Owner, old: Relations, new: Relations) -> Changes:
    for name in ("requires", "excludes"):
        after = getattr(new, name)
        before = context.kept("clause", getattr(old, name), after)
        yield from (Change(f"{name}-removed", owner, ("relations", name), None, key) for key in before if key not in after)
        yield from (Change(f"{name}-added", owner, ("relations", name), None, None, key) for key in after if key not in before)
    before = context.kept("clause", old.complements, new.complements)
    yield from listed("complements-changed", owner, ("relations", "complements"), before, new.complements)


def _procurement(context: Context, owner: Owner, old: Clause, new: Clause) -> Changes:
    first, second = old.procurement, new.procurement
    for kind, name in (("tender-documents", "in_tender_documents"), ("change-clause", "change_clause")):
        yield from changed(kind, owner, ("procurement", name), getattr(first, name), getattr(second, name))
    answers = vocabulary.ADDABLE_LATER
    earlier, later = first.addable_later, second.addable_later
    where = ("procurement", "addable_later")
    yield from changed("addable-later", owner, (*where, "answer"), answers[earlier.answer].nb, answers[later.answer].nb)
    yield from context.text(owner, (*where, "reason"), earlier.reason, later.reason, TextKinds("addable-reason"))
    before, after = ((one.law,) if one.law else () for one in (earlier, later))
    yield from law_changes(context, owner, before, after, (*where, "law"))


def law_changes(
    context: Context, owner: Owner, old: tuple[LawUse, ...], new: tuple[LawUse, ...], keys: tuple[str, ...] = ("law",)
) -> Changes:
    """Return changes in what law an entry builds on."""
    before = {(context.renamed("law", use.act), section_key(use.section or "")): use for use in reversed(old)}
    after = {(use.act, section_key(use.section or "")): use for use in reversed(new)}
    for key, use in reversed(before.items()):
        if key not in after:
            yield Change("law-removed", owner, (*keys, "/".join(key)), None, _cited(context, use))
    for key, use in reversed(after.items()):
        if key not in before:
            yield Change("law-added", owner, (*keys, "/".join(key)), None, None, _cited(context, use))
            continue
        where = (*keys, "/".join(key))
        roles = vocabulary.LAW_ROLES
        yield from changed("law-role", owner, (*where, "role"), roles[before[key].role].nb, roles[use.role].nb)
        yield from context.text(owner, (*where, "note"), before[key].note, use.note, TextKinds("law-note", *["law-note"] * 3))


def _cited(context: Context, use: LawUse) -> str:
    act = context.after.library.acts.get(use.act) or context.before.library.acts.get(use.act)
    name = act.short["nb"] if act else use.act
    mark = {"act": "§ ", "regulation": "§ ", "eu": "artikkel "}.get(act.kind if act else "", "")
    return f"{name} {mark}{use.section} ({use.role})" if use.section else f"{name} ({use.role})"


def ssa_changes(context: Context, owner: Owner, old: tuple[SsaUse, ...], new: tuple[SsaUse, ...]) -> Changes:
    """Return changes in where an entry is attached to the standard agreements."""
    before = {(use.agreement, use.attach): use for use in old}
    after = {(use.agreement, use.attach): use for use in new}
    yield from listed("ssa-changed", owner, ("ssa",), tuple(map(" ".join, before)), tuple(map(" ".join, after)))
    for key in (key for key in after if key in before):
        notes = before[key].note, after[key].note
        yield from context.text(owner, ("ssa", *key, "note"), *notes, TextKinds("ssa-note", *["ssa-note"] * 3))


def _places(owner: Owner, old: Clause, new: Clause) -> Changes:
    for name, names in _TAGS:
        before, after = (tuple(names[key].nb for key in getattr(clause, name)) for clause in (old, new))
        yield from listed("tags-changed", owner, (name,), before, after)
    categories = vocabulary.CATEGORIES
    yield from changed("placement-changed", owner, ("category",), categories[old.category].nb, categories[new.category].nb)
    yield from changed("placement-changed", owner, ("order",), old.order, new.order)
    yield from changed("valid-from", owner, ("valid_from",), old.valid_from, new.valid_from)


def history_changes(owner: Owner, old: tuple[LogEntry, ...], new: tuple[LogEntry, ...]) -> Changes:
    """Return a change for each entry of the change log that was written before and is not the same any more."""
    for entry in old:
        if entry not in new:
            same = next((one for one in new if one.version == entry.version), None)
            yield Change(
                "history-changed", owner, ("changes", entry.version), None, entry.what["nb"], same.what["nb"] if same else None
            )
