"""Report → Quality: what the rules found, and what can be counted in the content, as of the guide's own date."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from relkontrakt import coverage, findingdata, legal, readability, rules, vocabulary
from relkontrakt.index import Fragment, Index
from relkontrakt.legal import Entry
from relkontrakt.library import Chapter, Library
from relkontrakt.lifecycle import older
from relkontrakt.prose import WORD
from relkontrakt.qualitymodel import (
    FORMAT,
    CoverageCount,
    Edition,
    LanguageShares,
    LawChange,
    LawCount,
    LawFreshness,
    Quality,
    ReadabilityCount,
    RuleCount,
    StatusCount,
    Translation,
    Words,
)

#: Språklova § 13: central government bodies use each written standard for at least a quarter, over time.
LEAST_SHARE = 0.25
LEAST_SHARE_LAW = ("spraklova", "13")

#: The groups of texts whose readability is measured.
GROUPS = ("clause-text", "clauses", "chapters", "other")


def measure(report: rules.Report) -> Quality:
    """Return what is measured of a report without errors, which was made without the caller's day."""
    library, index = report.library, report.index
    assert library.settings is not None
    settings, main = library.settings, library.languages[0]
    return Quality(
        format=FORMAT,
        version=settings.version,
        updated=settings.professionally_updated,
        rules=tuple(_rules(report)),
        silenced=findingdata.from_report(report)["silenced"],
        coverage=_coverage(library),
        law=_law(index),
        languages=_languages(index),
        translations=tuple(_translations(library)),
        readability=tuple(_readability(index, GROUPS)),
        editions=(
            *_frozen(library),
            Edition(version=settings.version, updated=settings.professionally_updated, readability=of_all_texts(index)),
        ),
        clauses=_by_status(library.clauses.values()),
        chapters=_by_status(chapter.meta for chapter in library.chapters[main].values()),
        sources=len(library.sources),
        sources_verified=sum(source.verified for source in library.sources.values()),
    )


def of_all_texts(index: Index) -> tuple[ReadabilityCount, ...]:
    """Return the readability of all texts together, in each language: what an edition keeps of itself."""
    return tuple(_readability(index, ("all",)))


def _frozen(library: Library) -> Iterator[Edition]:
    """Return what each frozen edition kept of its readability; the edition in the works is measured anew."""
    for edition in library.editions:
        manifest = edition.manifest
        if manifest.readability and library.settings and manifest.version != library.settings.version:
            counts = tuple(ReadabilityCount.model_validate(count) for count in manifest.readability)
            yield Edition(version=manifest.version, updated=manifest.date, readability=counts)


def _rules(report: rules.Report) -> Iterator[RuleCount]:
    found = Counter(finding.rule for finding in report.findings)
    silenced = Counter(finding.rule for finding, _ in report.silenced)
    for rule in rules.rules().values():
        level = rule.chosen(report.library.settings)
        yield RuleCount(rule=rule.id, group=rule.group, level=level, findings=found[rule.id], silenced=silenced[rule.id])


def _coverage(library: Library) -> CoverageCount | None:
    if library.coverage is None:
        return None
    reasons = coverage.reasons(library.coverage)
    carried = {place for place, clauses in coverage.carried(library.clauses).items() if clauses}
    explained = {place for place in coverage.PLACES if place in reasons} - carried
    seeds = library.coverage.seeds
    return CoverageCount(
        carried=len(carried),
        explained=len(explained),
        empty=len(coverage.PLACES) - len(carried) - len(explained),
        seeds=len(seeds),
        answered=sum(bool(seed.chapters or seed.clauses) for seed in seeds),
    )


def _law(index: Index) -> LawFreshness:
    entries = list(legal.entries(index))
    sections = [entry for entry in entries if entry.section is not None]
    return LawFreshness(
        acts=_law_counts(entry for entry in entries if entry.section is None),
        sections=_law_counts(sections),
        oldest=min((entry.checked for entry in entries), default=None),
        changing=tuple(
            LawChange(
                act=entry.place[0],
                section=entry.section,
                status=entry.status,
                valid_from=entry.value.valid_from,
                valid_to=entry.value.valid_to,
            )
            for entry in entries
            if entry.will_change(index.today)
        ),
    )


def _law_counts(entries: Iterable[Entry]) -> tuple[LawCount, ...]:
    found = Counter((entry.status, entry.verified) for entry in entries)
    statuses = [status for status in vocabulary.LAW_STATUSES if found[status, True] or found[status, False]]
    return tuple(LawCount(status=s, verified=found[s, True], unverified=found[s, False]) for s in statuses)


def _languages(index: Index) -> LanguageShares:
    words: Counter[str] = Counter(dict.fromkeys(index.library.languages, 0))
    for fragment in index.fragments:
        words[fragment.language] += sum(1 for _ in WORD.finditer(fragment.prose.text))
    total = sum(words.values()) or 1
    act, section = LEAST_SHARE_LAW
    shares = tuple(Words(language=name, words=count, share=round(count / total, 3)) for name, count in words.items())
    return LanguageShares(words=shares, minimum=LEAST_SHARE, act=act, section=section)


def _translations(library: Library) -> Iterator[Translation]:
    main, *others = library.languages
    for chapter in sorted(library.chapters[main].values(), key=lambda chapter: (chapter.order, chapter.id)):
        for language in others:
            state = _state(chapter, library.chapters[language].get(chapter.id))
            yield Translation(chapter=chapter.id, language=language, state=state)


def _state(original: Chapter, translation: Chapter | None) -> str:
    """Return whether a translation is there, and no older than its original by version and date."""
    if translation is None:
        return "missing"
    return "outdated" if older(translation.meta, original.meta) else "current"


def _readability(index: Index, groups: tuple[str, ...]) -> Iterator[ReadabilityCount]:
    for group in groups:
        for language in index.library.languages:
            texts = [f for f in index.fragments if f.language == language and group in ("all", _group(f))]
            found = readability.of_sentences(sentence for text in texts for sentence in text.prose.sentences)
            yield ReadabilityCount(group=group, language=language, **vars(found))


def _group(fragment: Fragment) -> str:
    if fragment.is_clause_text:
        return "clause-text"
    kinds = {"clause": "clauses", "chapter": "chapters"}
    return kinds.get(fragment.owner[0], "other")


def _by_status(values: Iterable[Any]) -> tuple[StatusCount, ...]:
    found = Counter(value.status for value in values)
    return tuple(StatusCount(status=status, count=found[status]) for status in vocabulary.STATUSES if found[status])
