"""Write laid-out pages as PDF/A-3a and PDF/UA-1 in one file, with tags that read well aloud.

WeasyPrint 70 writes one standard at a time. What it lacks is added through private names imported here,
which is why its version is pinned; the tests check the result with a validator.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pydyf
import weasyprint
import weasyprint.pdf
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags
from weasyprint.pdf.metadata import NS, DocumentMetadata
from weasyprint.pdf.stream import Stream

VARIANT = "pdf/a-3a"

_RDF, _UA = NS["rdf"], NS["pdfuaid"]
_EXTENSION = "http://www.aiim.org/pdfa/ns/extension/"
_SCHEMA = "http://www.aiim.org/pdfa/ns/schema#"
_PROPERTY = "http://www.aiim.org/pdfa/ns/property#"
for _prefix, _address in {"pdfaExtension": _EXTENSION, "pdfaSchema": _SCHEMA, "pdfaProperty": _PROPERTY}.items():
    ElementTree.register_namespace(_prefix, _address)

#: PDF/A asks for a description of every XMP schema that it does not itself define; PDF/UA's identification is one.
_UA_XMP = f"""<rdf:RDF xmlns:rdf="{_RDF}" xmlns:e="{_EXTENSION}" xmlns:s="{_SCHEMA}" xmlns:p="{_PROPERTY}" xmlns:ua="{_UA}">
<rdf:Description rdf:about="" ua:part="1"/>
<rdf:Description rdf:about=""><e:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<s:schema>PDF/UA Universal Accessibility Schema</s:schema><s:namespaceURI>{_UA}</s:namespaceURI><s:prefix>pdfuaid</s:prefix>
<s:property><rdf:Seq><rdf:li rdf:parseType="Resource"><p:name>part</p:name><p:valueType>Integer</p:valueType>
<p:category>internal</p:category><p:description>Part of PDF/UA the file follows</p:description></rdf:li></rdf:Seq></s:property>
</rdf:li></rdf:Bag></e:schemas></rdf:Description></rdf:RDF>"""


class Metadata(DocumentMetadata):  # type: ignore[misc]
    """XMP that claims PDF/UA-1 beside PDF/A-3a, and is not compressed (archives read it without a PDF library)."""

    def generate_rdf_metadata(self, *arguments: Any) -> bytes:
        rdf = ElementTree.fromstring(super().generate_rdf_metadata(*arguments))
        rdf.extend(ElementTree.fromstring(_UA_XMP))
        return bytes(ElementTree.tostring(rdf, encoding="utf-8"))

    def include_in_pdf(self, pdf: Any, variant: str, version: int, conformance: str, compress: bool) -> None:
        super().include_in_pdf(pdf, variant, version, conformance, compress=False)


class PageStream(Stream):  # type: ignore[misc]
    """A page whose running heads and page numbers are artifacts: seen, but not read aloud on every page."""

    margin_texts: frozenset[int] = frozenset()

    def marked(self, box: boxes.Box, tag: str) -> Any:
        return self._pagination() if id(box) in self.margin_texts else super().marked(box, tag)

    def _pagination(self) -> Any:
        return _Marked(self, "Artifact", pydyf.Dictionary({"Type": "/Pagination"}))


class _Marked:
    def __init__(self, stream: Stream, tag: str, properties: pydyf.Dictionary) -> None:
        self.stream, self.tag, self.properties = stream, tag, properties

    def __enter__(self) -> None:
        self.stream.begin_marked_content(self.tag, self.properties)

    def __exit__(self, *_: object) -> None:
        self.stream.end_marked_content()


def write_pdf(document: weasyprint.Document, target: Path) -> None:
    """Write ``document`` to ``target``. Changes WeasyPrint for the rest of this process, which exists for one PDF."""
    document.metadata = Metadata(**vars(document.metadata))
    PageStream.margin_texts = frozenset(_margin_texts(document))
    for page in document.pages:
        page.links = [link for link in page.links if link[-1].link]  # Not again for each element inside the link.
    weasyprint.pdf.Stream = PageStream
    tags._build_box_tree = _described_tree
    pydyf.PDF.page_references = property(_page_references)
    pydyf.Stream.data = property(_unambiguous_data)
    weasyprint.pdf.build_fonts_dictionary = _searchable_fonts
    document.write_pdf(target, finisher=_show_bookmarks, pdf_variant=VARIANT)


_plain_fonts = weasyprint.pdf.build_fonts_dictionary

#: Characters that share a glyph with another one; WeasyPrint lets the first on the first page stand for all.
_SHARED = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{HYPHEN}": "-", "\N{NON-BREAKING HYPHEN}": "-", "\N{SOFT HYPHEN}": "-"})


def _searchable_fonts(pdf: pydyf.PDF, fonts: dict[str, Any], *arguments: Any) -> pydyf.Dictionary:
    """Return the fonts so that «SSA-L» and «§ 28-1» are found and copied as they are typed."""
    for font in fonts.values():
        font.to_unicode = {glyph: text.translate(_SHARED) for glyph, text in font.to_unicode.items()}
    return _plain_fonts(pdf, fonts, *arguments)


def _page_references(pdf: pydyf.PDF) -> tuple[bytes, ...]:
    """Return what pydyf returns, but made once for each number of pages: it asks for every structure element."""
    kids = pdf.pages["Kids"]
    kept: tuple[bytes, ...] = getattr(pdf, "_kept_references", ())
    if len(kept) * 3 != len(kids):
        kept = pdf._kept_references = tuple(b"%d 0 R" % number for number in kids[::3])
    return kept


def _show_bookmarks(_: weasyprint.Document, pdf: pydyf.PDF) -> None:
    pdf.catalog["PageMode"] = "/UseOutlines"


_plain_data = pydyf.Stream.data.fget


def _unambiguous_data(stream: pydyf.Stream) -> bytes:
    """Return a stream as it stands in the file, made once: pydyf asks twice, the second time for the file's id.

    One stream in 256 ends with a carriage return, which then looks like a part of the line end before ``endstream``.
    """
    kept: bytes | None = getattr(stream, "_kept_data", None)
    if kept is None:
        kept = _plain_data(stream)
        if kept.endswith(b"\r\nendstream"):
            kept = kept.removesuffix(b"\nendstream") + b"\r\nendstream"
        stream._kept_data = kept
    return kept


def _margin_texts(document: weasyprint.Document) -> Iterator[int]:
    for page in document.pages:
        for box in page._page_box.children:
            if isinstance(box, boxes.MarginBox):
                yield from (id(child) for child in box.descendants() if isinstance(child, boxes.TextBox))


_plain_tree = tags._build_box_tree


def _described_tree(box: boxes.Box, *arguments: Any) -> Iterator[pydyf.Dictionary]:
    """Yield the structure elements of ``box`` with what WeasyPrint leaves out.

    That is language, header scope, link descriptions and the types named in ``data-tag``. Margin boxes have none.
    """
    if isinstance(box, boxes.MarginBox):
        return
    if box.link_annotation:
        box.link_annotation["Contents"] = pydyf.String(_spoken(box.element))
    for element in _plain_tree(box, *arguments):
        if box.element is not None:
            _describe(element, box.element.attrib)
        yield element


def _describe(element: pydyf.Dictionary, attributes: dict[str, str]) -> None:
    if "lang" in attributes:
        element["Lang"] = pydyf.String(attributes["lang"])
    if element["S"] == "/TH":
        element["A"]["Scope"] = "/Row" if attributes.get("scope") == "row" else "/Column"
    if "data-tag" in attributes:
        element["S"] = f"/{attributes['data-tag']}"


def _spoken(link: Any) -> str:
    """Return what a screen reader says about a link: its ``title`` or else its own words."""
    return link.get("title") or " ".join("".join(link.itertext()).split())
