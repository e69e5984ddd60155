"""Published editions → what stands around them in the tree: permanent addresses, list, feed, map of the site, what servers say.

``files`` is a pure function of what the editions say of themselves, so the same editions always give the same bytes.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import jinja2

from relkontrakt import templating
from relkontrakt.editions import number
from relkontrakt.model import Change
from relkontrakt.release import headers
from relkontrakt.release.record import PartRecord, Record, changed

#: The folder that shows the newest edition.
NEWEST = "siste"

Environments = Mapping[str, jinja2.Environment]


@dataclass(frozen=True)
class Portal:
    """Published editions in the order of their versions, and where they are published: ``site`` without a slash at the end."""

    records: tuple[Record, ...]
    site: str
    environments: Environments
    contact: str | None = None

    @property
    def newest(self) -> Record:
        """The edition with the highest version."""
        return self.records[-1]

    @property
    def main(self) -> str:
        """The language that stands at the root of an edition."""
        return self.newest.languages[0]

    def own(self, language: str) -> str:
        """Return the folder of a language below a page: empty, or ``nn/``."""
        return "" if language == self.main else f"{language}/"

    def other(self, language: str) -> str:
        """Return the other language of the guide; empty when it has one."""
        return next((other for other in self.newest.languages if other != language), "")

    @cached_property
    def editions(self) -> list[tuple[Record, Mapping[str, tuple[Change, ...]]]]:
        """The editions, the newest first, each with what is new since the one before."""
        before: Sequence[Record | None] = (None, *self.records)
        found = [(record, changed(old, record)) for old, record in zip(before, self.records, strict=False)]
        return found[::-1]

    @cached_property
    def with_part(self) -> dict[str, list[Record]]:
        """The editions that have each part."""
        found: dict[str, list[Record]] = {}
        for record in self.records:
            for name in record.parts:
                found.setdefault(name, []).append(record)
        return found

    def render(self, language: str, template: str, here: str, **values: Any) -> str:
        """Return a page whose address below the root of the tree is ``here``."""
        shared = {"newest": self.newest, "site": self.site, "own": self.own, "here": here, "up": "../" * here.count("/")}
        other = self.other(language)
        return templating.render(self.environments[language], f"publish/{template}.j2", **{**shared, "other": other, **values})


def files(portal: Portal) -> dict[str, bytes]:
    """Return every file around the editions by its path from the root of the tree."""
    made = {
        "index.html": _front(portal),
        "404.html": portal.render(portal.main, "404.html", "", up=f"{headers.prefix(portal.site)}/"),
        "versions.json": _json(_versions(portal)),
        "tilstand.json": _json(state(portal)),
        "sitemap.xml": _sitemap(portal),
        "robots.txt": portal.render(portal.main, "robots.txt", ""),
        "utgaver/stil.css": portal.render(portal.main, "stil.css", ""),
        "nginx.conf": _nginx(portal),
    }
    made |= dict(_lists(portal))
    for name, records in portal.with_part.items():
        made |= dict(_part(portal, name, records))
    if portal.contact:
        made[".well-known/security.txt"] = _security(portal)
    made["_headers"] = _headers(portal, made)
    return {path: text.encode() for path, text in sorted(made.items())}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _front(portal: Portal) -> str:
    canonical = f"{portal.site}/{portal.newest.version}/"
    return portal.render(portal.main, "moved.html", "", target=f"{NEWEST}/index.html", canonical=canonical)


def _versions(portal: Portal) -> list[dict[str, Any]]:
    """The form of mike, which Material's version selector reads."""
    return [
        {"version": record.version, "title": record.version, "aliases": [NEWEST] if record is portal.newest else []}
        for record in portal.records[::-1]
    ]


def state(portal: Portal) -> dict[str, Any]:
    """Return the newest version of every part and the edition that brought it: what old pages ask."""
    found = {}
    for name, records in sorted(portal.with_part.items()):
        last = records[-1].parts[name]
        # The same text may have been retired in a later edition, without a new version.
        since = next(r for r in records if (r.parts[name].version, r.parts[name].status) == (last.version, last.status))
        found[name] = {"version": last.version, "status": last.status, "edition": since.version}
    return {"format": 1, "latest": portal.newest.version, "parts": found}


def _lists(portal: Portal) -> Iterator[tuple[str, str]]:
    for language in portal.newest.languages:
        here = f"utgaver/{portal.own(language)}"
        yield f"{here}index.html", portal.render(language, "editions.html", here, all=portal.editions)
        updated = max(record.date for record in portal.records)
        feed = portal.render(language, "feed.xml", "", editions=portal.editions, updated=updated, page=here)
        yield f"utgaver-{language}.atom", feed


def _part(portal: Portal, name: str, records: list[Record]) -> Iterator[tuple[str, str]]:
    """Yield the pages of one clause, chapter or package: of its newest version, and of each version."""
    by_version: dict[str, list[Record]] = {}
    for record in records:
        by_version.setdefault(record.parts[name].version, []).append(record)
    last = records[-1].parts[name]
    values: dict[str, Any] = {"identity": name, "last": last, "versions": list(by_version)[::-1]}
    values["successor"] = portal.newest.parts.get(last.successor or "")
    for language in portal.newest.languages:
        for folder, version in ((name, last.version), *((f"{name}/{version}", version) for version in by_version)):
            shown = by_version[version][-1].parts[name]
            values |= {"shown": shown, "editions": by_version[version], "later": _later(shown, last)}
            values |= {"is_newest": version == last.version, "other_page": f"{folder}/{portal.own(portal.other(language))}"}
            here = f"{folder}/{portal.own(language)}"
            yield f"{here}index.html", portal.render(language, "part.html", here, **values)


def _later(shown: PartRecord, last: PartRecord) -> list[Change]:
    return [change for change in last.changes if shown.order < number(change.version)]


def _sitemap(portal: Portal) -> str:
    newest = portal.newest
    found = [(f"{portal.site}/{newest.folder(language)}", newest.date) for language in newest.languages]
    for name, part in newest.parts.items():
        found += [(f"{portal.site}/{newest.folder(language)}{part.page}", newest.date) for language in newest.languages]
        found.append((f"{portal.site}/{name}/", newest.date))
    found.append((f"{portal.site}/utgaver/", newest.date))
    return portal.render(portal.main, "sitemap.xml", "", addresses=sorted(found))


def _security(portal: Portal) -> str:
    """The RFC asks for a date less than a year ahead; no clock is read, so it follows the newest edition."""
    day = portal.newest.date
    expires = day.replace(year=day.year + 1, day=min(day.day, 28))
    return portal.render(portal.main, "security.txt", "", contact=portal.contact, expires=expires)


def _nginx(portal: Portal) -> str:
    values: dict[str, Any] = {
        "everywhere": headers.EVERYWHERE,
        "fresh": headers.FRESH,
        "frozen": headers.FROZEN,
        "types": headers.TYPES,
    }
    values |= {"prefix": headers.prefix(portal.site)}
    return templating.render(portal.environments[portal.main], "publish/nginx.conf.j2", latest=portal.newest.version, **values)


def _headers(portal: Portal, made: Mapping[str, str]) -> str:
    at_root = [path for path in made if "/" not in path]
    folders = sorted({path.partition("/")[0] for path in made if "/" in path} | {NEWEST})
    versions = [record.version for record in portal.records[::-1]]
    places = headers.places(portal.site, versions, at_root, folders)
    return templating.render(portal.environments[portal.main], "publish/_headers.j2", places=places)
