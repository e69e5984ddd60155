"""What an edition must say of itself: versions high enough, every change explained, and nothing that was published gone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from relkontrakt.comparison import BUMP_NAMES, BUMPS, Change, Verdict, smallest_version
from relkontrakt.findings import Finding, Location
from relkontrakt.index import Owner
from relkontrakt.library import CONDUCT_PATH, REGISTERS, SETTINGS_PATH, Library
from relkontrakt.lifecycle import number
from relkontrakt.model import Settings
from relkontrakt.review import Difference
from relkontrakt.review.places import place
from relkontrakt.yamlfile import Keys

#: What has a change log of its own; the rest is explained in the log of the guide.
LOGGED = frozenset({"clause", "chapter", "package", "conduct"})

_NAMES = {"clause": "klausulen", "chapter": "kapittelet", "package": "pakken"}
_FOLDERS = {"clause": "clauses", "chapter": "guide", "package": "packages"}
_LANGUAGES = {"nb": "bokmål", "nn": "nynorsk"}
_REMAINS = "Legg filen tilbake med «status: retired», og grunnen eller etterfølgeren."
#: So many reasons are told; the rest is counted.
_SHOWN = 3


@dataclass(frozen=True)
class Demands:
    """What the step from the last edition asks: the lowest version of the guide, and all that is not in order."""

    smallest: str
    findings: tuple[Finding, ...]


def demands(found: Difference, before: Library, after: Library, version: str) -> Demands:
    """Return what the difference ``found`` from the last edition, ``before``, asks of ``after``, to be frozen as ``version``."""
    assert before.settings and after.settings
    last = before.settings.version
    # Never the same number again: an edition has it.
    smallest = max(smallest_version(last, found.bump), smallest_version(last, "patch"), key=number)
    findings = [
        *_of_guide(found, after, after.settings, last, smallest, version),
        *_of_ids(found, last),
        *_of_logs(found, after),
        *(finding for verdict in found.verdicts for finding in _of_verdict(found, verdict, after, last)),
    ]
    return Demands(smallest, tuple(sorted(set(findings))))


def _of_guide(
    found: Difference, library: Library, settings: Settings, last: str, smallest: str, version: str
) -> Iterator[Finding]:
    if number(version) < number(smallest):
        mine = [change for change in found.changes if BUMPS.index(change.bump) >= BUMPS.index(found.bump)]
        message = f"utgaven må ha minst versjon {smallest} etter utgave {last}{_because(mine, with_owner=True)}."
        yield Finding(_at(library, SETTINGS_PATH, ("version",)), message, f"Skriv «version: {smallest}».", "release-version")
    unlogged = [c for c in found.changes if c.owner[0] not in LOGGED and BUMPS.index(c.bump) >= BUMPS.index("minor")]
    wanted = max(version, smallest, key=number)
    if unlogged and not any(entry.version == wanted for entry in settings.changes):
        message = f"endringsloggen i veilederen har ikke noe punkt for {wanted}{_because(unlogged, with_owner=True)}."
        yield Finding(_at(library, SETTINGS_PATH, ("changes",)), message, _log_cure(wanted), "unexplained-change")


def _of_verdict(found: Difference, verdict: Verdict, library: Library, last: str) -> Iterator[Finding]:
    if verdict.after is None:
        return
    path = path_of(library, verdict.owner, verdict.language)
    where, named = _at(library, path, ("version",)), BUMP_NAMES[verdict.bump]
    mine = [c for c in found.changes if c.owner == verdict.owner and c.language in (None, verdict.language or c.language)]
    why = _because([change for change in mine if change.bump == verdict.bump])
    if verdict.before is not None and number(verdict.after) < number(verdict.before):
        message = f"versjonen er {verdict.after}, men var {verdict.before} i utgave {last}."
        cure = f"Skriv «version: {verdict.smallest}» eller høyere. En versjon går aldri tilbake."
        yield Finding(where, message, cure, "release-version")
    elif not verdict.enough:
        message = f"versjonen er {verdict.after}, men må være minst {verdict.smallest} ({named}){why}."
        cure = f"Skriv «version: {verdict.smallest}». «relkontrakt diff {last}» viser ordlyden."
        yield Finding(where, message, cure, "release-version")
    if not verdict.logged:
        version = max(verdict.after, verdict.smallest, key=number)
        message = f"endringsloggen har ikke noe nytt punkt for versjon {version}{why}."
        yield Finding(where, message, _log_cure(version), "unexplained-change")
    if verdict.understated:
        message = f"endringsloggen kaller endringen språklig eller veiledning, men den er {named}{why}."
        cure = "Skriv «kind: materiell», «kind: tillegg» eller «kind: presisering»."
        yield Finding(_at(library, path, ("changes", 0, "kind")), message, cure, "unexplained-change")


def _of_ids(found: Difference, last: str) -> Iterator[Finding]:
    """An id that was published keeps its content, and stays."""
    renamed = {change.before for change in found.changes if change.kind in _renaming()}
    for change in found.changes:
        kind, entry_id = change.owner
        if kind not in _NAMES or (change.keys and change.keys != ("id",)):
            continue
        place_of_all = Location(_FOLDERS[kind])
        if change.kind == f"{kind}-removed":
            message = f"{_NAMES[kind]} «{entry_id}» står i utgave {last}, men finnes ikke lenger."
            yield Finding(place_of_all, message, _REMAINS, "vanished-part")
        elif change.kind == f"{kind}-renamed":
            message = f"{_NAMES[kind]} «{change.before}» i utgave {last} heter nå «{entry_id}»."
            cure = f"Gi den id-en «{change.before}» igjen. En id er fast, for avtaler viser til den."
            yield Finding(place_of_all, message, cure, "vanished-part")
        elif change.kind == f"{kind}-added" and entry_id in renamed:
            message = f"id-en «{entry_id}» er brukt om igjen om noe annet enn i utgave {last}."
            yield Finding(place_of_all, message, "Gi det nye en ny id.", "reused-id")


def _renaming() -> frozenset[str]:
    return frozenset(f"{kind}-renamed" for kind in _NAMES)


def _of_logs(found: Difference, library: Library) -> Iterator[Finding]:
    """What was said of an earlier version, stays said."""
    for change in found.changes:
        if change.kind == "history-changed" and change.after is None:
            path = path_of(library, change.owner, change.language)
            message = f"punktet om versjon {change.keys[-1]} er borte fra endringsloggen: «{change.before}»"
            yield Finding(_at(library, path, ("changes",)), message, "Legg punktet tilbake.", "unexplained-change")


def path_of(library: Library, owner: Owner, language: str | None) -> str:
    """Return the file that an entry stands in; of a chapter the one in ``language``, else in the main language."""
    kind, entry_id = owner
    if kind == "chapter":
        languages = (language, *library.languages) if language else library.languages
        return next(library.chapters[one][entry_id].path for one in languages if entry_id in library.chapters.get(one or "", {}))
    if kind in ("clause", "package"):
        return library.places[kind, entry_id][0]
    return {"conduct": CONDUCT_PATH, **REGISTERS}.get(kind, SETTINGS_PATH)


def _at(library: Library, path: str, keys: Keys) -> Location:
    return library.documents[path].value(keys)


def _because(changes: Iterable[Change], with_owner: bool = False) -> str:
    """Return for example « : ny klausultekst (ledd «moter»)», and how many more there are."""
    said = list(dict.fromkeys(_said(change, with_owner) for change in changes if change.bump != "none"))
    more = f" og {len(said) - _SHOWN} til" if len(said) > _SHOWN else ""
    return f": {', '.join(said[:_SHOWN])}{more}" if said else ""


def _said(change: Change, with_owner: bool) -> str:
    where = [*([f"«{change.owner[1]}»"] if with_owner else []), *filter(None, [place(change)])]
    where += [_LANGUAGES[change.language]] if change.language else []
    return f"{change.entry.name} ({', '.join(where)})" if where else change.entry.name


def _log_cure(version: str) -> str:
    return f"Legg til øverst under «changes»: {{version: {version}, kind: …, what: {{nb: …, nn: …}}, why: {{nb: …, nn: …}}}}"
