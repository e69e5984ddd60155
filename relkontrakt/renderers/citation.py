"""Guide → how its parts are cited: in words, as BibTeX and as RIS, with version and fingerprints. No clock: no «lest» date."""

import re
from dataclasses import dataclass
from datetime import date

from relkontrakt import addresses, fingerprint, markup, norwegian, vocabulary
from relkontrakt.guide import Guide
from relkontrakt.model import Package
from relkontrakt.phrases import phrases

#: First word of the key of each kind that can be cited.
_NAMES = {"guide": "veileder", "chapter": "kapittel", "clause": "klausul", "package": "pakke"}

# Replacements keep the braces of a value balanced: BibTeX counts them, also behind a backslash.
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "#$%&_"},
}
_TEX_SPECIAL = re.compile(r"[\\{}~^#$%&_]")
_TEX_LANGUAGES = {"nb": "norsk", "nn": "nynorsk"}


@dataclass(frozen=True)
class Part:
    """What a citation says of its target: ``written`` is its language, ``prints`` are titles of variants and hashes."""

    title: str
    version: str
    status: str
    day: date
    written: str
    prints: tuple[tuple[str, str], ...] = ()
    is_valid_from: bool = False


@dataclass(frozen=True)
class Citation:
    """What is cited; ``text``, ``bibtex`` and ``ris`` say it in three forms, in the words of ``language``.

    ``address`` is None when neither the website nor the repository has one.
    """

    kind: str
    id: str
    part: Part
    guide: str
    guide_version: str
    publisher: str
    language: str
    address: str | None

    @property
    def key(self) -> str:
        """The name of the entry in a list of references: the same as long as version and language are."""
        identity = [_NAMES[self.kind], self.id] if self.id else [_NAMES[self.kind]]
        return "-".join(["relkontrakt", *identity, self.part.version, self.part.written])

    @property
    def text(self) -> str:
        """The citation in the form of Helsedirektoratet, on one line."""
        say = phrases(self.language)
        parts = [f"{self.publisher} ({self.part.day.year}). {self.part.title} ({self._edition}) [{say.web_document}]"]
        parts += [f"{say.in_guide}: {self._container}"] if self.kind != "guide" else []
        parts += [f"{self.publisher} ({self._dated})", *self._prints()]
        return ". ".join(parts) + "." + (f" {say.available_from} {self.address}" if self.address else "")

    @property
    def bibtex(self) -> str:
        """The citation as a BibTeX entry: a report for the guide, else ``misc``."""
        say = phrases(self.language)
        fields = {
            "author": f"{{{_tex(self.publisher)}}}",
            "title": f"{{{_tex(self.part.title)}}}",
            "year": str(self.part.day.year),
        }
        if self.kind == "guide":
            fields |= {"institution": _tex(self.publisher), "type": _tex(say.document_type), "number": _tex(self._edition)}
            note = [_upper(self._dated), *self._prints()]
        else:
            fields["howpublished"] = _tex(f"{say.in_guide}: {self._container} [{say.web_document}]")
            note = [_upper(self._edition), _upper(self._dated), *self._prints()]
        fields |= {"note": _tex(". ".join(note)), "langid": _TEX_LANGUAGES[self.part.written]}
        if self.address:
            fields["url"] = self.address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
        return "\n".join([f"@{'techreport' if self.kind == 'guide' else 'misc'}{{{self.key},", *lines, "}"])

    @property
    def ris(self) -> str:
        """The citation as a RIS record, without the last line break. The comma marks the publisher as one name."""
        fields = [("TY", "RPRT" if self.kind == "guide" else "ELEC"), ("ID", self.key), ("AU", f"{self.publisher},")]
        fields += [("TI", self.part.title), *([("T2", self._container)] if self.kind != "guide" else [])]
        fields += [("PY", str(self.part.day.year)), ("DA", self.part.day.strftime("%Y/%m/%d")), ("ET", self.part.version)]
        fields += [
            ("PB", self.publisher),
            ("LA", self.part.written),
            ("N1", ". ".join([_upper(self._edition), _upper(self._dated)])),
        ]
        fields += [("N1", found) for found in self._prints()]
        fields += [("UR", self.address)] if self.address else []
        return "\n".join(f"{tag}  - {' '.join(value.split())}".rstrip() for tag, value in [*fields, ("ER", "")])

    @property
    def _edition(self) -> str:
        """What it is and which version, with the status until it is in force: «klausul, versjon 0.3.0, utkast»."""
        say = vars(phrases(self.language))
        kind = [] if self.kind == "guide" else [say[self.kind].lower()]
        name = getattr(vocabulary.STATUSES[self.part.status], self.language).lower()
        status = [] if self.part.status == "in-force" else [name]
        return ", ".join([*kind, f"{say['version'].lower()} {self.part.version}", *status])

    @property
    def _container(self) -> str:
        return f"{self.guide}, {phrases(self.language).version.lower()} {self.guide_version}"

    @property
    def _dated(self) -> str:
        say = phrases(self.language)
        return f"{(say.valid_from if self.part.is_valid_from else say.updated).lower()} {norwegian.long_date(self.part.day)}"

    def _prints(self) -> list[str]:
        found = said(self.part.prints)
        return [f"{phrases(self.language).fingerprint}: {found}"] if found else []


def _tex(text: str) -> str:
    return _TEX_SPECIAL.sub(lambda found: _TEX[found[0]], " ".join(text.split()))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def cite(guide: Guide, kind: str, entry_id: str = "") -> Citation:
    """Return the citation of the ``guide`` itself, or of a ``clause``, ``chapter`` or ``package`` in it."""
    settings, language = guide.settings, guide.language
    part = _PARTS[kind](guide, entry_id)
    return Citation(
        kind=kind,
        id=entry_id,
        part=part,
        guide=markup.plain(settings.title[language]),
        guide_version=settings.version,
        publisher=markup.plain(settings.publisher.name[language]),
        language=language,
        address=_address(guide, kind, entry_id, part),
    )


def clause_prints(guide: Guide, clause_id: str) -> tuple[tuple[str, str], ...]:
    """Return the title of each variant (empty for a clause without) and its fingerprint in full."""
    clause, language = guide.clause(clause_id).clause, guide.language
    titles = {variant.id: markup.plain(variant.title[language]) for variant in clause.variants}
    found = fingerprint.of_clause(clause_id, clause, language)
    return tuple((titles[variant] if variant else "", sha256) for variant, sha256 in found.items())


def said(prints: tuple[tuple[str, str], ...]) -> str:
    """Return fingerprints as they are printed: short, each after the title of its variant."""
    return "; ".join(f"{title} {fingerprint.short(sha256)}".strip() for title, sha256 in prints)


def files(guide: Guide) -> dict[str, str]:
    """Return the references to the guide and all its parts, by file name: one for BibTeX, one for RIS."""
    found = [cite(guide, "guide")]
    found += [cite(guide, "chapter", chapter.id) for chapter in guide.chapters]
    found += [cite(guide, "clause", item.id) for item in guide.clauses]
    found += [cite(guide, "package", package.id) for package in guide.packages]
    stem = f"referanser-{guide.language}"
    return {
        f"{stem}.bib": "\n\n".join(citation.bibtex for citation in found) + "\n",
        f"{stem}.ris": "\n\n".join(citation.ris for citation in found) + "\n",
    }


def _guide_part(guide: Guide, _: str) -> Part:
    settings, language = guide.settings, guide.language
    clauses = {item.id: item.clause for item in guide.clauses}
    found = fingerprint.of_guide(language, clauses, (c for c in guide.chapters if c.language == language)).guide
    title = markup.plain(settings.title[language])
    return Part(title, settings.version, settings.status, settings.professionally_updated, language, (("", found),))


def _clause_part(guide: Guide, clause_id: str) -> Part:
    clause, language = guide.clause(clause_id).clause, guide.language
    title, prints = markup.plain(clause.title[language]), clause_prints(guide, clause_id)
    if clause.valid_from:
        return Part(title, clause.version, clause.status, clause.valid_from, language, prints, is_valid_from=True)
    return Part(title, clause.version, clause.status, guide.settings.professionally_updated, language, prints)


def _chapter_part(guide: Guide, chapter_id: str) -> Part:
    chapter = next(chapter for chapter in guide.chapters if chapter.id == chapter_id)
    meta, language = chapter.meta, chapter.language
    found = fingerprint.sha256(fingerprint.chapter_text(chapter, language))
    return Part(markup.plain(chapter.title), meta.version, meta.status, meta.updated, language, (("", found),))


def _package_part(guide: Guide, package_id: str) -> Part:
    package: Package = next(package.value for package in guide.packages if package.id == package_id)
    title = markup.plain(package.title[guide.language])
    return Part(title, package.version, package.status, guide.settings.professionally_updated, guide.language)


_PARTS = {"guide": _guide_part, "chapter": _chapter_part, "clause": _clause_part, "package": _package_part}


def _address(guide: Guide, kind: str, entry_id: str, part: Part) -> str | None:
    """Return where the text stands for good: a version of a part, or this edition. Else the repository, or None."""
    settings = guide.settings
    if not settings.site_url:
        return settings.repository.url if settings.repository else None
    root, own = str(settings.site_url).rstrip("/"), [part.written] if part.written != settings.languages[0] else []
    if kind == "guide":
        return "/".join([root, settings.version, *own, ""])
    return addresses.permanent(root, kind, entry_id, part.version) + "".join(f"{language}/" for language in own)
