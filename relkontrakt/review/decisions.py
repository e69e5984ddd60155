"""What a reviewer must decide, from the heaviest: each with the entries it is about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from relkontrakt.comparison import Change, Verdict
from relkontrakt.findings import Finding
from relkontrakt.review.groups import Group


@dataclass(frozen=True)
class Decision:
    """One thing to decide: what, why it matters, and the entries (title and place on the page) it is about."""

    what: str
    why: str
    about: tuple[tuple[str, str], ...]


def decisions(
    groups: tuple[Group, ...], changes: tuple[Change, ...], new: tuple[Finding, ...], names: Mapping[str, str]
) -> tuple[Decision, ...]:
    """Return what there is to decide; nothing when all is settled. ``names`` holds the titles of clauses by id."""
    found = (*_of_checks(groups, changes, new), *_of_versions(groups), *_of_meaning(groups, changes, names))
    return tuple(decision for decision in found if decision.about)


def _of_checks(groups: tuple[Group, ...], changes: tuple[Change, ...], new: tuple[Finding, ...]) -> Iterator[Decision]:
    errors = tuple(sorted({(finding.location.path, "funn") for finding in new if finding.level == "error"}))
    yield Decision("Nye feil må rettes", "En feil stopper byggingen.", errors)
    yield Decision(
        "Kontrollen er endret",
        "Forslaget endrer nivået på en regel eller demper et funn. Er grunnen god nok?",
        _of(groups, changes, lambda change: change.kind == "settings-checks"),
    )


def _of_versions(groups: tuple[Group, ...]) -> Iterator[Decision]:
    yield Decision(
        "Versjonen er for lav", "Endringen krever en høyere versjon enn den som står.", _where(groups, lambda v: not v.enough)
    )
    yield Decision(
        "Endringsloggen mangler et punkt", "Hver endring skal ha slag, hva og hvorfor.", _where(groups, lambda v: not v.logged)
    )
    yield Decision(
        "Endringsloggen sier mindre enn endringen",
        "Den kaller endringen språklig eller veiledning, men klausulteksten er ny.",
        _where(groups, lambda v: v.understated),
    )


def _of_meaning(groups: tuple[Group, ...], changes: tuple[Change, ...], names: Mapping[str, str]) -> Iterator[Decision]:
    yield Decision(
        "Bare én målform er endret",
        "Bokmål og nynorsk skal si det samme. Er den andre teksten fortsatt riktig?",
        tuple((group.title, group.anchor) for group in groups if any(row.alone for row in group.rows)),
    )
    touched = {clause for change in changes for clause in change.touches if change.owner != ("clause", clause)}
    yield Decision(
        "Klausuler betyr noe annet uten at teksten er endret",
        "De bruker et begrep med ny definisjon, eller bygger på en regel med ny status.",
        tuple((names.get(clause, clause), "betydning") for clause in sorted(touched)),
    )
    yield Decision(
        "En id er endret eller borte",
        "Adresser og avtaler viser til id-en. Sett heller status «utgått».",
        _of(
            groups,
            changes,
            lambda change: change.kind.endswith(("-renamed", "clause-removed", "chapter-removed", "package-removed")),
        ),
    )
    yield Decision(
        "Endringsloggen for en eldre versjon er skrevet om",
        "Det som er sagt om en eldre versjon, skal stå.",
        _of(groups, changes, lambda change: change.kind == "history-changed"),
    )


def _where(groups: Iterable[Group], is_open: Callable[[Verdict], bool]) -> tuple[tuple[str, str], ...]:
    return tuple((group.title, group.anchor) for group in groups if any(is_open(verdict) for verdict in group.verdicts))


def _of(groups: Iterable[Group], changes: Iterable[Change], is_hit: Callable[[Change], bool]) -> tuple[tuple[str, str], ...]:
    owners = {change.owner for change in changes if is_hit(change)}
    return tuple((group.title, group.anchor) for group in groups if group.owner in owners)
