"""Guide → plain Markdown pages, complete in themselves: no plugin, every reference a relative link, every id explicit."""

import json
import posixpath
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from urllib.parse import urlencode

import jinja2

from relkontrakt import addresses, markup, norwegian, parameters, templating
from relkontrakt.guide import Guide, GuideClause, LegalState, cite, legal_state, target_id
from relkontrakt.index import section_key
from relkontrakt.model import Act, Clause, LawUse, Paragraph, Parameter, SsaUse, Variant
from relkontrakt.overview import Overview
from relkontrakt.renderers import citation, editionpages, figurepages, qualitypage, rulepage, waypages
from relkontrakt.rules import PAGE as RULES_FOLDER

#: Folder of each kind that has a page for every entry, and page of each kind that shares one.
FOLDERS = {"chapter": "kapitler", "clause": "klausuler", "package": "pakker"}
SHARED = {"term": "ordliste", "law": "lovregister", "source": "kilder", "ssa": "ssa"}
#: Folder of each page that texts may refer to (``page:register``), where it is not the id itself.
PAGE_FOLDERS = {"register": "klausuler"}
SINGLE = ("", "kapitler", "klausuler", "pakker", "ordliste", "lovregister", "kilder", "ssa", "endringer", "om", "sok")

_TEMPLATES = {"": "front", "kapitler": "chapters", "klausuler": "register", "pakker": "packages", "ordliste": "glossary",
              "lovregister": "laws", "kilder": "sources", "ssa": "ssa", "endringer": "changes", "om": "about",
              "sok": "search"}  # fmt: skip


def pages(guide: Guide, environment: jinja2.Environment) -> dict[str, str]:
    """Return the Markdown text of every page by path (``klausuler/styringsmodell/index.md``)."""
    made: dict[str, str] = {}
    overview = Overview(guide)
    for folder in SINGLE:
        _add(made, guide, environment, folder, _TEMPLATES[folder], overview=overview)
    for folder, template, values in waypages.pages(overview):
        _add(made, guide, environment, folder, template, overview=overview, **values)
    for folder, template, values in editionpages.pages(guide):
        _add(made, guide, environment, folder, template, **values)
    _add(made, guide, environment, RULES_FOLDER, "rules", groups=rulepage.groups(guide.settings))
    if guide.quality:
        _add(made, guide, environment, "kvalitet", "quality", **qualitypage.values(guide, guide.quality))
    if guide.settings.contribute:
        _add(made, guide, environment, "bidra", "contribute")
    if guide.decision:
        _add(made, guide, environment, "egnethet", "suitability", form=guide.form)
    if guide.conduct:
        _add(made, guide, environment, "spilleregler", "conduct", conduct=guide.conduct.value, overview=overview)
    for chapter in guide.chapters:
        _add(made, guide, environment, f"kapitler/{chapter.id}", "chapter", chapter=chapter)
    for clause in guide.clauses:
        _add(made, guide, environment, f"klausuler/{clause.id}", "clause", item=clause, clause=clause.clause)
    for package in guide.packages:
        _add(made, guide, environment, f"pakker/{package.id}", "package", package=package)
    return made


def _add(made: dict[str, str], guide: Guide, environment: jinja2.Environment, folder: str, template: str, **values: Any) -> None:
    page = Page(guide, folder, environment)
    text = templating.render(environment, f"pages/{template}.md.j2", guide=guide, page=page, pdfs=pdf_names(guide), **values)
    made[posixpath.join(folder, "index.md")] = text


def pdf_names(guide: Guide) -> dict[str, str]:
    """Return the file name of each PDF (``guide``, ``conduct``): title, version and language in plain ASCII."""
    documents: dict[str, Any] = {"guide": guide.settings, **({"conduct": guide.conduct.value} if guide.conduct else {})}
    language = guide.language
    return {name: f"{norwegian.slug(value.title[language])}-{value.version}-{language}.pdf" for name, value in documents.items()}


def anchor(kind: str, entry_id: str) -> str:
    """Return the id of an entry on the page it shares with others: ``begrep-veikart``, ``lov-avtaleloven-36``."""
    prefix = {"term": "begrep", "law": "lov", "source": "kilde", "ssa": "avtale"}[kind]
    return f"{prefix}-{norwegian.slug(entry_id.replace('/', '-'))}"


def address(kind: str, entry_id: str) -> str:
    """Return where an entry stands, from the root of the site: path of the Markdown page and anchor."""
    if kind == "page":
        return f"{PAGE_FOLDERS.get(entry_id, entry_id)}/index.md"
    if kind in FOLDERS:
        return f"{FOLDERS[kind]}/{entry_id}/index.md"
    return f"{SHARED[kind]}/index.md#{anchor(kind, entry_id)}"


class Page:
    """What a page template asks for: links from this page, Markdown made ready for it, and values said in Norwegian."""

    def __init__(self, guide: Guide, folder: str, environment: jinja2.Environment | None = None) -> None:
        self.guide = guide
        self.folder = folder
        self.environment = environment

    def to(self, path: str) -> str:
        """Return the relative address of ``path``, which is given from the root of the site."""
        file, _, fragment = path.partition("#")
        relative = posixpath.relpath(file, self.folder or ".")
        return f"{relative}#{fragment}" if fragment else relative

    def link(self, kind: str, entry_id: str, text: str = "") -> str:
        """Return a Markdown link to an entry, with its title unless ``text`` is given."""
        target = self.guide.targets[kind, entry_id]
        return f"[{text or target.title}]({self.to(self.address(kind, entry_id))})"

    def address(self, kind: str, entry_id: str) -> str:
        """Return where an entry stands, from the root of the site; a figure stands in its chapter."""
        if kind == "figure":
            return f"{address('chapter', self.guide.figure(entry_id).chapter)}#{figurepages.anchor(entry_id)}"
        return address(kind, entry_id)

    def front_matter(self, title: str, description: str = "", **more: str) -> str:
        """Return YAML front matter for MkDocs; values are JSON strings, which YAML reads."""
        values = {"title": title, "description": markup.plain(description), **more}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in values.items() if value]
        return "\n".join(["---", *lines, "---"])

    def markdown(self, text: str, shift: int = 0, prefix: str = "") -> str:
        """Return content Markdown with references resolved, images addressed and explicit heading ids."""
        return markup.with_heading_ids(markup.rewrite(text, self._resolve(quoted=False)), prefix, shift).strip()

    def line(self, text: str) -> str:
        """Return content Markdown on one line, for a cell of a table or the inside of an HTML element."""
        return " ".join(self.markdown(text).replace("|", r"\|").split())

    def paragraph(self, clause: Clause, paragraph: Paragraph) -> str:
        """Return normative text: references as titles in «…», parameters as visible blanks."""
        text = paragraph.text[self.guide.language]
        blank = lambda placeholder: self.guide.blank(clause, placeholder)  # noqa: E731
        return markup.rewrite(text, self._resolve(quoted=True), blank).strip()

    def _resolve(self, quoted: bool) -> Callable[[markup.Link], str | None]:
        def resolve(link: markup.Link) -> str | None:
            if link.image and link.reference:
                return figurepages.render(self.environment, "pages/figure.md.j2", self.guide, link.reference[1], page=self)
            if link.image:
                return f"![{link.text}]({self.to(link.destination)})" if link.destination.startswith("images/") else None
            if link.reference is None:
                return None
            kind, entry_id = target_id(*link.reference)
            target = self.guide.targets[kind, entry_id]
            title = target.label if kind == "figure" else target.title
            shown = link.text or (f"«{title}»" if quoted and kind == "clause" else title)
            return f"[{shown}]({self.to(self.address(kind, entry_id))})"

        return resolve

    def paragraphs(self, clause: Clause, variant: Variant | None) -> list[Paragraph]:
        """Return the paragraphs of one wording of a clause."""
        return [p for p in clause.paragraphs if not p.variants or (variant and variant.id in p.variants)]

    def value(self, parameter: Parameter, raw: Any) -> str:
        """Return a parameter value in words."""
        return parameters.say(parameter, parameters.parse(parameter, raw), self.guide.language)

    def cite(self, use: LawUse) -> str:
        """Return a legal reference as a link to the register of legal sources."""
        return self.link(*target_id("law", f"{use.act}/{use.section}" if use.section else use.act))

    def legal_state(self, use: LawUse) -> LegalState:
        """Return what is known of the section (or act) a reference points to."""
        act = next(entry.value for entry in self.guide.acts if entry.id == use.act)
        return legal_state(act, use.section)

    def edit_address(self, path: str) -> str | None:
        """Return the address where the source file can be edited in a browser, or None without a repository."""
        repository = self.guide.settings.repository
        return f"{repository.url}/edit/{repository.branch}/{path}" if repository else None

    def form_address(self, form: str, path: str = "", version: str | None = None) -> str | None:
        """Return the address of a filled-in GitHub form about the source file ``path``, or None without a repository."""
        repository = self.guide.settings.repository
        known = {"template": f"{form}.yml", "side": path, "versjon": version}
        query = urlencode({name: value for name, value in known.items() if value})
        return f"{repository.url}/issues/new?{query}" if repository else None

    def part(self, kind: str, entry_id: str) -> str:
        """Return the identity of a clause, chapter or package in a published tree."""
        return addresses.part(kind, entry_id)

    def permanent(self, kind: str, entry_id: str, version: str) -> str | None:
        """Return the address where a version of a clause, chapter or package stands for good; None without a website."""
        site = self.guide.settings.site_url
        return addresses.permanent(str(site), kind, entry_id, version) if site else None

    def how_to_cite(self, kind: str, entry_id: str = "") -> citation.Citation:
        """Return how the guide, or a clause, chapter or package in it, is cited."""
        return citation.cite(self.guide, kind, entry_id)

    def fingerprints(self, clause_id: str) -> str:
        """Return the short fingerprint of each wording of a clause, in words."""
        return citation.said(citation.clause_prints(self.guide, clause_id))

    def other_language(self) -> str | None:
        """Return the address of this page in the other language, from the root of the site."""
        main, *others = self.guide.settings.languages
        if not others:
            return None
        target = others[0] if self.guide.language == main else main
        prefix = "" if target == main else target
        return posixpath.join(prefix, self.folder, "index.html")

    def root_address(self, path: str) -> str:
        """Return the relative address of a file that all languages share, given from the root of the whole site."""
        depth = self.folder.count("/") + bool(self.folder) + (self.guide.language != self.guide.settings.languages[0])
        return "../" * depth + path

    def anchor(self, kind: str, entry_id: str) -> str:
        """Return the id of an entry on the page it shares with others."""
        return anchor(kind, entry_id)

    def section_key(self, section: str) -> str:
        """Return a section as it stands in addresses."""
        return section_key(section)

    def section_state(self, act: Act, section: str) -> LegalState:
        """Return what is known of a section."""
        return legal_state(act, section)

    def section_title(self, act: Act, section: str) -> str:
        """Return a section without the name of its act: «§ 5 o», «artikkel 28»."""
        return cite(act, section, self.guide.language).removeprefix(act.short[self.guide.language] + " ")

    def agreement(self, use: SsaUse) -> SimpleNamespace:
        """Return the standard agreement and the annex that a clause or package is attached to."""
        value = next(entry.value for entry in self.guide.ssa if entry.id == use.agreement)
        return SimpleNamespace(value=value, annex=next(annex for annex in value.annexes if annex.id == use.attach))

    def variant_name(self, clause: Clause, variant_id: str | None) -> str:
        """Return the name of the chosen variant, or of the default one; empty for a clause with one wording."""
        chosen = next((v for v in clause.variants if v.id == variant_id or (variant_id is None and v.default)), None)
        return chosen.title[self.guide.language] if chosen else ""

    def parameter_value(self, clause: Clause, name: str, raw: Any) -> str:
        """Return «label: value» for a value a package sets."""
        parameter = next(p for p in clause.parameters if p.id == name)
        return f"{parameter.label[self.guide.language]}: {self.value(parameter, raw)}"

    def title_or_link(self, kind: str, entry_id: str, title: str) -> str:
        """Return a link to an entry that may have come or gone since; its title alone when there is no such page."""
        target = ("page", entry_id) if kind == "conduct" else (kind, entry_id)
        return self.link(*target, text=markup.plain(title)) if target in self.guide.targets else markup.plain(title)

    def clauses_with(self, field: str, value: Any) -> list[GuideClause]:
        """Return the clauses that have ``value`` among ``field``: phases, principles, steps, problems."""
        return [item for item in self.guide.clauses if value in getattr(item.clause, field)]
