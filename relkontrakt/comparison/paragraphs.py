"""What has changed in the paragraphs of a clause: the normative text."""

from collections.abc import Mapping

from relkontrakt.comparison.change import Change, Changes
from relkontrakt.comparison.context import Context, TextKinds, changed
from relkontrakt.comparison.matching import Pairs, moved, pair
from relkontrakt.index import Owner
from relkontrakt.model import Clause, Paragraph

NORMATIVE = TextKinds("text-changed", "text-references", "text-typo", "text-typography", "text-translated", "text-untranslated")


def said(paragraph: Paragraph) -> str:
    """Return the text of a paragraph in every language, as it is recognised under a new id."""
    return f"{paragraph.text.nb or ''} {paragraph.text.nn or ''}".strip()


def paragraph_changes(
    context: Context, owner: Owner, old: Clause, new: Clause, variants: Pairs, parameters: Mapping[str, str]
) -> Changes:
    """Return every change in the paragraphs; ``parameters`` gives the new ids of renamed blanks."""
    before, after = {p.id: p for p in old.paragraphs}, {p.id: p for p in new.paragraphs}
    carried = {key: context.carried(said(paragraph), parameters) for key, paragraph in before.items()}
    pairs = pair(carried, {key: said(paragraph) for key, paragraph in after.items()})
    for key in pairs.removed:
        yield from _whole("paragraph-removed", owner, before[key], is_new=False)
    for key in pairs.added:
        only_new = set(after[key].variants) and set(after[key].variants) <= set(variants.added)
        yield from _whole("paragraph-added-to-variant" if only_new else "paragraph-added", owner, after[key], is_new=True)
    order = list(before)
    earlier = [new_id for _, new_id in sorted(pairs.same, key=lambda ids: order.index(ids[0]))]
    elsewhere = moved(earlier, [new_id for _, new_id in pairs.same])
    for old_id, new_id in pairs.same:
        first, second = before[old_id], after[new_id]
        yield from changed("paragraph-renamed", owner, ("paragraphs", new_id, "id"), old_id, new_id)
        if new_id in elsewhere:
            places = [str(1 + list(ids).index(key)) for ids, key in ((before, old_id), (after, new_id))]
            yield from changed("paragraph-moved", owner, ("paragraphs", new_id), *(f"ledd {place}" for place in places))
        yield from _variants(owner, first, second, variants, old, new)
        yield from context.text(owner, ("paragraphs", new_id, "text"), first.text, second.text, NORMATIVE, parameters)


def _whole(kind: str, owner: Owner, paragraph: Paragraph, is_new: bool) -> Changes:
    """Return a change for each language of a paragraph that came or went."""
    for language in ("nb", "nn"):
        text = paragraph.text.get(language)
        if text:
            where = ("paragraphs", paragraph.id)
            yield Change(kind, owner, where, language, None if is_new else text, text if is_new else None)


def _variants(owner: Owner, first: Paragraph, second: Paragraph, variants: Pairs, old: Clause, new: Clause) -> Changes:
    """Return a change when a variant that both states have, has gained or lost the paragraph."""
    kept = dict(variants.same)
    earlier = {kept[key] for key in first.variants or kept if key in kept}
    later = {key for key in second.variants or kept.values() if key in kept.values()}
    if earlier != later:
        names = [tuple(sorted(one.variants)) or ("alle",) for one in (first, second)]
        yield from changed("paragraph-variants", owner, ("paragraphs", second.id, "variants"), *names)
