"""Guide → MkDocs configuration of one language: what cannot stand in the editors' mkdocs.yml, and what must not vary."""

import html
import posixpath
import re
from pathlib import Path
from typing import Any

from relkontrakt import markup, norwegian, vocabulary
from relkontrakt.guide import Guide
from relkontrakt.model import Settings
from relkontrakt.overview import Overview
from relkontrakt.phrases import phrases
from relkontrakt.renderers.pages import Page

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")


def config(guide: Guide, inherited: Path, work: Path, published: bool = False) -> dict[str, Any]:
    """Return the configuration: the file ``inherited``, and on top of it folders and values of this guide.

    With ``published`` the site is an edition in a published tree: its address has the version, and its pages know the tree.
    """
    say = phrases(guide.language)
    return {
        "INHERIT": str(inherited),
        "site_name": guide.settings.title[guide.language],
        "site_url": site_address(guide, published),
        "docs_dir": str(work / "docs"),
        "site_dir": str(work / "site"),
        "strict": True,
        "use_directory_urls": False,
        "plugins": [],
        "nav": _navigation(guide),
        "validation": {
            "nav": {"omitted_files": "ignore", "not_found": "warn", "absolute_links": "warn"},
            "links": {"not_found": "warn", "anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn"},
        },
        "markdown_extensions": markdown_extensions(say.heading_link, say.on_this_page),
        "theme": {
            "name": "material",
            "custom_dir": str(work / "theme"),
            "language": guide.language,
            "font": False,
            "favicon": "assets/relkontrakt/icon.svg",
            "logo": "assets/relkontrakt/icon.svg",
        },
        "extra": {"generator": False, "phrases": vars(say), "guide": _facts(guide, published)},
    }


def markdown_extensions(permalink_title: str, contents_title: str) -> list[Any]:
    """Return the one dialect, with permalinks; a table column is aligned by attribute, as the site has no inline styles."""
    toc = {"permalink": "#", "permalink_title": permalink_title, "toc_depth": "1-3", "title": contents_title}
    return [*(name for name in markup.EXTENSIONS if name != "tables"), {"tables": {"use_align_attribute": True}}, {"toc": toc}]


def site_address(guide: Guide, published: bool = False) -> str | None:
    """Return where this language is published, with a slash at the end; None when the guide does not say."""
    if not guide.settings.site_url:
        return None
    is_main = guide.language == guide.settings.languages[0]
    root, version = str(guide.settings.site_url).rstrip("/"), guide.settings.version if published else ""
    return posixpath.join(root, version, "" if is_main else guide.language, "")


def _navigation(guide: Guide) -> list[dict[str, Any]]:
    """Return the menu. Clauses are reached through their register: a menu with all of them makes the build quadratic."""
    say, overview = phrases(guide.language), Overview(guide)
    chapters = [{_shown(f"{chapter.number} {chapter.title}"): f"kapitler/{chapter.id}/index.md"} for chapter in guide.chapters]
    suitability = [{_shown(guide.targets["page", "egnethet"].title): "egnethet/index.md"}] if guide.decision else []
    return [
        {say.front: "index.md"},
        *_ways(overview),
        {say.chapters: [{say.chapters: "kapitler/index.md"}, *chapters]},
        *suitability,
        {say.clauses: "klausuler/index.md"},
        {say.packages: "pakker/index.md"},
        *([{_shown(overview.annex.title[guide.language]): "bilag-r/index.md"}] if overview.annex else []),
        *([{_shown(guide.conduct.value.title[guide.language]): "spilleregler/index.md"}] if guide.conduct else []),
        {say.glossary: "ordliste/index.md"},
        {say.legal_sources: "lovregister/index.md"},
        {say.bibliography: "kilder/index.md"},
        {say.ssa: "ssa/index.md"},
        *([{say.coverage: "dekning/index.md"}] if guide.coverage else []),
        {say.change_log: "endringer/index.md"},
        *([{say.editions: "utgaver/index.md"}] if guide.editions else []),
        *([{say.contribute: "bidra/index.md"}] if guide.settings.contribute else []),
        *([{say.quality: "kvalitet/index.md"}] if guide.quality else []),
        {say.check_rules: "regler/index.md"},
        {say.about: "om/index.md"},
    ]


def _ways(overview: Overview) -> list[dict[str, Any]]:
    """Return the entry pages by role and by phase, where the guide has them."""
    say = phrases(overview.guide.language)
    kinds = ((say.by_role, "for", overview.roles), (say.by_phase, "fase", overview.phases))
    return [
        {title: [{title: f"{folder}/index.md"}, *({_shown(way.name): f"{folder}/{way.id}/index.md"} for way in ways)]}
        for title, folder, ways in kinds
        if ways
    ]


def _shown(title: str) -> str:
    """Return ``title`` as HTML: the theme prints titles of the menu as they are."""
    return html.escape(title, quote=False)


def _facts(guide: Guide, published: bool) -> dict[str, Any]:
    """Return what header and footer of every page say about the guide."""
    settings, language = guide.settings, guide.language
    main, *others = settings.languages
    is_main = language == main
    other = (others[0] if is_main else main) if others else ""
    return {
        "language": language,
        "other_language": other,
        # From the root of this language to the root of the whole site.
        "root": "" if is_main else "../",
        "other_root": f"{other}/" if other and is_main else "",
        "publisher": settings.publisher.name[language],
        # From the root of this language to the root of the published tree, where this is an edition in one.
        "tree": ("../" if is_main else "../../") if published else "",
        "version": settings.version,
        "status": getattr(vocabulary.STATUSES[settings.status], language),
        "updated": norwegian.long_date(settings.professionally_updated),
        "notice": _notice(guide),
        "quality": guide.quality is not None,
        "licences": _licences(settings, language),
    }


def _notice(guide: Guide) -> str:
    """Return the first two sentences of the disclaimer: who is behind the guide, and what it is not."""
    paragraph = Page(guide, "").markdown(guide.settings.disclaimer[guide.language]).split("\n\n", 1)[0]
    return " ".join(_SENTENCE_END.split(markup.plain(paragraph))[:2])


def _licences(settings: Settings, language: str) -> list[dict[str, str]]:
    say = phrases(language)
    pairs = ((say.licence_guide, settings.licences.guide), (say.licence_clauses, settings.licences.clauses))
    return [{"what": what, "name": licence.name, "url": str(licence.url)} for what, licence in pairs]
