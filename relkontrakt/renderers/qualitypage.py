"""Quality → what its page shows: charts with their tables, and numbers in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from relkontrakt import norwegian
from relkontrakt.figures import bars
from relkontrakt.figures.bars import Bar, Bars
from relkontrakt.figures.table import Table
from relkontrakt.guide import Guide
from relkontrakt.norwegian import NBSP
from relkontrakt.phrases import phrases
from relkontrakt.qualitymodel import Quality
from relkontrakt.readability import SHORT
from relkontrakt.renderers.figurepages import Shown
from relkontrakt.vocabulary import LAW_STATUSES, RULE_GROUPS

#: The share of short sentences the guide aims at.
GOAL = 0.9


def values(guide: Guide, quality: Quality) -> dict[str, Any]:
    """Return what the template of the page asks for: the charts by name, and how numbers and names are said."""
    say = phrases(guide.language)
    drawn = (("found", _found), ("law", _law), ("shares", _shares), ("readability", _readability))
    made = [(name, chart(quality, say, guide.language)) for name, chart in drawn]
    shown = [(name, chart) for name, chart in made if chart]
    return {
        "q": quality,
        "charts": {name: _shown(place, chart, say) for place, (name, chart) in enumerate(shown, start=1)},
        "percent": percent,
        "number": norwegian.number,
        "text_name": lambda group: text_name(group, say),
        "goal": percent(GOAL),
        "short": SHORT,
        "other_chapters": {chapter.id: chapter.language != guide.language and chapter.language for chapter in guide.chapters},
        "languages": {"nb": say.bokmal, "nn": say.nynorsk},
    }


def percent(share: float) -> str:
    """Return a share (0–1) in words: «47,5 prosent»."""
    return f"{norwegian.number(round(share * 100, 1))}{NBSP}prosent"


@dataclass(frozen=True)
class Chart:
    """Bars, what they are called and show, and the table that says the same."""

    id: str
    title: str
    description: str
    bars: Bars
    table: Table


def _shown(place: int, chart: Chart, say: SimpleNamespace) -> Shown:
    return Shown(
        id=f"diagram-{chart.id}",
        label=f"{say.chart} {place}",
        title=chart.title,
        description=chart.description,
        note=None,
        sources=(),
        drawing=bars.draw(chart.bars),
        tables=(chart.table,),
        language=None,
    )


def _found(quality: Quality, say: SimpleNamespace, language: str) -> Chart | None:
    counted: dict[str, list[int]] = {}
    for rule in quality.rules:
        parts = counted.setdefault(rule.group, [0, 0, 0])
        parts[1 if rule.level == "advice" else 0] += rule.findings
        parts[2] += rule.silenced
    found = {getattr(RULE_GROUPS[group], language): tuple(parts) for group, parts in counted.items() if any(parts)}
    keys = (say.warnings, say.advice, say.silenced)
    return _counted("funn", (say.found_chart, say.found_chart_text), keys, found, say.rules_about)


def _law(quality: Quality, say: SimpleNamespace, language: str) -> Chart | None:
    found = {getattr(LAW_STATUSES[act.status], language).capitalize(): (act.verified, act.unverified) for act in quality.law.acts}
    keys = (say.law_read, say.law_not_read)
    return _counted("rettskilder", (say.law_chart, say.law_chart_text), keys, found, say.status)


def _counted(
    name: str, words: tuple[str, str], keys: tuple[str, ...], found: Mapping[str, tuple[int, ...]], head: str
) -> Chart | None:
    """Return a chart of whole numbers; None when there is nothing to count."""
    if not found:
        return None
    rows = tuple(Bar(what, parts, norwegian.number(sum(parts))) for what, parts in found.items())
    cells = tuple((what, *map(norwegian.number, parts)) for what, parts in found.items())
    return Chart(name, *words, Bars(keys, rows, max(map(sum, found.values()))), Table((head, *keys), cells))


def _shares(quality: Quality, say: SimpleNamespace, language: str) -> Chart:
    names = {"nb": say.bokmal, "nn": say.nynorsk}
    shares = quality.languages
    rows = tuple(Bar(names[one.language], (one.share,), percent(one.share)) for one in shares.words)
    cells = tuple((names[one.language], norwegian.number(one.words), percent(one.share)) for one in shares.words)
    drawn = Bars((say.share,), rows, 1.0, (shares.minimum, f"{say.at_least} {percent(shares.minimum)}"))
    table = Table((say.written_form, say.words, say.share), cells)
    return Chart("malformer", say.shares_chart, say.shares_chart_text, drawn, table)


def _readability(quality: Quality, say: SimpleNamespace, language: str) -> Chart | None:
    names = {"nb": say.bokmal, "nn": say.nynorsk}
    found = {
        f"{text_name(row.group, say)}, {names[row.language].lower()}": percent(row.share_short)
        for row in quality.readability
        if row.sentences
    }
    shares = [row.share_short for row in quality.readability if row.sentences]
    if not found:
        return None
    short, head = say.short_sentences.format(SHORT), say.texts
    rows = tuple(Bar(what, (share,), said) for (what, said), share in zip(found.items(), shares, strict=True))
    drawn = Bars((short,), rows, 1.0, (GOAL, f"{say.at_least} {percent(GOAL)}"))
    title = say.readability_chart.format(SHORT)
    return Chart("lesbarhet", title, say.readability_chart_text, drawn, Table((head, short), tuple(found.items())))


def text_name(group: str, say: SimpleNamespace) -> str:
    """Return what a group of texts is called."""
    name: str = getattr(say, f"texts_{group.replace('-', '_')}")
    return name
