"""Texts of the guide as HTML for print: references become links inside the PDF, with the number a reader on paper needs."""

import jinja2
from markupsafe import Markup

from relkontrakt import markup, norwegian, parameters
from relkontrakt.guide import Guide, LegalState, cite, legal_state, target_id
from relkontrakt.model import Act, Annex, Clause, LawUse, PackageClause, Paragraph, Parameter, Ssa, SsaUse, Text
from relkontrakt.renderers import citation, figurepages
from relkontrakt.renderers.pages import PAGE_FOLDERS
from relkontrakt.renderers.pages import anchor as shared_anchor

#: What a screen reader says before the name of the target.
_SPOKEN = {
    "nb": {"term": "Begrep", "law": "Rettskilde", "source": "Kilde", "page": "Del"},
    "nn": {"term": "Omgrep", "law": "Rettskjelde", "source": "Kjelde", "page": "Del"},
}
_RANGE = {"nb": ("fra {} til {}", "minst {}", "høyst {}"), "nn": ("frå {} til {}", "minst {}", "høgst {}")}


def anchor(kind: str, entry_id: str) -> str:
    """Return the id of the element that a reference points to: ``klausul-styringsmodell``, ``lov-anskaffelsesloven-5o``."""
    if kind == "page":
        return PAGE_FOLDERS.get(entry_id, entry_id)
    own = {"chapter": "kapittel", "clause": "klausul", "package": "pakke", "figure": "figur"}.get(kind)
    return f"{own}-{entry_id}" if own else shared_anchor(*target_id(kind, entry_id))


class PrintText:
    """Turns the Markdown of one guide into HTML; a text that lacks the guide's language is marked with its own."""

    def __init__(self, guide: Guide, environment: jinja2.Environment | None = None) -> None:
        self.guide = guide
        self.environment = environment
        self.language = guide.language
        self.acts: dict[str, Act] = {entry.id: entry.value for entry in guide.acts}

    anchor = staticmethod(anchor)
    legal_state = staticmethod(legal_state)

    def block(self, text: Text | str, prefix: str = "", shift: int = 0) -> Markup:
        """Return Markdown as HTML; ids of its headings begin with ``prefix``, and their level is raised by ``shift``."""
        words, language = self._in_guide_language(text)
        html = markup.to_html(markup.rewrite(markup.with_heading_ids(words, prefix, shift), self._reference))
        return Markup(f'<div lang="{language}">{html}</div>' if language else html)

    def line(self, text: Text | str) -> Markup:
        """Return one paragraph of Markdown as inline HTML."""
        words, language = self._in_guide_language(text)
        return self._inline(markup.rewrite(words, self._reference), language)

    def clause_text(self, clause: Clause, paragraph: Paragraph) -> Markup:
        """Return a paragraph (ledd) with its blanks visible, and without the guide's numbers: it is text for a contract."""
        words, language = self._in_guide_language(paragraph.text)
        rewritten = markup.rewrite(words, self._contract_reference, lambda blank: self.guide.blank(clause, blank))
        return self._inline(rewritten, language)

    def limits(self, parameter: Parameter) -> str:
        """Return the smallest and largest value a parameter may have, in words; empty when there are none."""
        low, high = (
            None if raw is None else parameters.say(parameter, parameters.parse(parameter, raw), self.language)
            for raw in (parameter.min, parameter.max)
        )
        both, least, most = _RANGE[self.language]
        if low and high:
            return both.format(low, high)
        return least.format(low) if low else most.format(high) if high else ""

    def default(self, parameter: Parameter) -> str:
        """Return the default value in words; empty when the parameter has none."""
        return "" if parameter.default is None else parameters.blank(parameter, self.language)

    def how_to_cite(self, kind: str, entry_id: str = "") -> citation.Citation:
        """Return how the guide, or a clause, chapter or package in it, is cited."""
        return citation.cite(self.guide, kind, entry_id)

    def fingerprints(self, clause_id: str) -> str:
        """Return the short fingerprint of each wording of a clause, in words."""
        return citation.said(citation.clause_prints(self.guide, clause_id))

    def figure(self, figure_id: str) -> figurepages.Shown:
        """Return a figure with all it says as tables."""
        return figurepages.shown(self.guide, figure_id)

    def law(self, use: LawUse) -> tuple[str, str, LegalState]:
        """Return the anchor, the citation and the state of a legal reference."""
        entry_id = use.act if use.section is None else f"{use.act}/{use.section}"
        title = self.guide.targets[target_id("law", entry_id)].title
        return anchor("law", entry_id), title, legal_state(self.acts[use.act], use.section)

    def section(self, act_id: str, section: str) -> tuple[str, str, LegalState]:
        """Return the anchor, the name («§ 28-1») and the state of a registered section."""
        act = self.acts[act_id]
        name = cite(act, section, self.language).removeprefix(act.short[self.language]).strip()
        return anchor("law", f"{act_id}/{section}"), name, legal_state(act, section)

    def annex(self, use: SsaUse) -> Annex:
        """Return the annex that a clause or package is attached to."""
        agreement: Ssa = next(entry.value for entry in self.guide.ssa if entry.value.code == use.agreement)
        return next(annex for annex in agreement.annexes if annex.id == use.attach)

    def variant(self, choice: PackageClause) -> str:
        """Return the name of the variant a package uses; a dash for a clause with one wording."""
        variants = self.guide.clause(choice.clause).clause.variants
        chosen = (v for v in variants if (v.id == choice.variant if choice.variant else v.default))
        return next((variant.title[self.language] for variant in chosen), "–")

    def values(self, choice: PackageClause) -> list[tuple[str, str]]:
        """Return label and value, in words, of each parameter that a package sets."""
        known = {parameter.id: parameter for parameter in self.guide.clause(choice.clause).clause.parameters}
        return [
            (known[name].label[self.language], parameters.say(known[name], parameters.parse(known[name], raw), self.language))
            for name, raw in choice.values.items()
        ]

    def _in_guide_language(self, text: Text | str) -> tuple[str, str | None]:
        if isinstance(text, str):
            return text, None
        return text[self.language], None if text.get(self.language) else ("nn" if self.language == "nb" else "nb")

    def _inline(self, words: str, language: str | None) -> Markup:
        html = markup.to_html(words).strip().removeprefix("<p>").removesuffix("</p>")
        return Markup(f'<span lang="{language}">{html}</span>' if language else html)

    def _reference(self, link: markup.Link) -> str | None:
        return self._link(link, with_number=True)

    def _contract_reference(self, link: markup.Link) -> str | None:
        return self._link(link, with_number=False)

    def _link(self, link: markup.Link, with_number: bool) -> str | None:
        if link.image and link.reference:
            return figurepages.render(self.environment, "pdf/figure.html.j2", self.guide, link.reference[1], text=self)
        if link.image:
            return f"![{link.text}](../{link.destination})"
        if link.reference is None:
            return None
        kind, entry_id = link.reference
        target = self.guide.targets[target_id(kind, entry_id)]
        title = target.label if kind == "figure" else f"«{target.title}»" if target.label else target.title
        words = link.text or title
        if with_number and target.label and target.label not in words.replace(" ", norwegian.NBSP):
            words += f" ({target.label})"
        name = target.label[:1].upper() + target.label[1:] or _SPOKEN[self.language][kind]
        spoken = f"{name}: {target.title}".replace('"', "”")
        return f'[{words}](#{anchor(kind, entry_id)}){{.{kind} title="{spoken}"}}'
