"""What stands in a Markdown text; and that nothing dangerous can stand there unseen."""

import html
import random
import re
import time
from html.parser import HTMLParser

import markdown
import pytest

from relkontrakt import markup
from relkontrakt.markup import Link, plain, rewrite, scan, to_html, with_heading_ids


def test_a_link_is_read_with_text_destination_and_title():
    text = 'Se [trappen](clause:konflikttrapp "avtalens regler om tvister").'
    link = scan(text).links[0]
    assert (link.text, link.reference, link.title) == ("trappen", ("clause", "konflikttrapp"), "avtalens regler om tvister")
    assert text[link.start : link.end] == '[trappen](clause:konflikttrapp "avtalens regler om tvister")'
    assert text[link.target :].startswith("clause:")


@pytest.mark.parametrize(
    ("text", "destinations"),
    [
        ("[](law:anskaffelsesloven/5o)", ["law:anskaffelsesloven/5o"]),
        ("[a](https://no.wikipedia.org/wiki/Avtale_(jus))", ["https://no.wikipedia.org/wiki/Avtale_(jus)"]),
        ("[en [indre] tekst](term:a) og [b](term:b)", ["term:a", "term:b"]),
        ("![Trapp](images/trapp.svg)", ["images/trapp.svg"]),
        ("[over\nlinjer](clause:x\n\"tittel\")", ["clause:x"]),
        (r"\[ikke](term:a)", []),
        ("[verdi] (merknad)", []),
        ("tallet [3]", []),
    ],
)  # fmt: skip
def test_links_are_found(text, destinations):
    assert [link.destination for link in scan(text).links] == destinations


@pytest.mark.parametrize(
    "text",
    [
        "[a](https://example.org b)",
        "[a](javascript:alert((1)))",
        "[a [b [c]]](javascript:x)",
        "[![x](https://example.org/p.png)](https://example.org)",
        "[a](<javascript:x>)",
        "[a]: javascript:x",
        "> - [a]: javascript:x",
        "[a\nb]: javascript:x",
        "[a](https://example.org 'tittel')",
        "[a](https://example.org",
    ],
)
def test_what_could_become_a_link_but_is_not_one_we_know_is_found(text):
    assert scan(text).broken_links


@pytest.mark.parametrize(
    ("text", "name", "filter_name"),
    [("{{ frist }}", "frist", None), ("{{frist}}", "frist", None), ("{{ a | hver }}", "a", "hver"), ("{{ }}", "", None)],
)
def test_a_parameter_is_read_with_its_filter(text, name, filter_name):
    (found,) = scan(f"Innen {text}.").placeholders
    assert (found.name, found.filter) == (name, filter_name)


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("## Først\n\n### Så {#saa}\n", [(2, "Først", None), (3, "Så", "saa")]),
        ("## Med avslutning ##\n", [(2, "Med avslutning", None)]),
        ("##Uten mellomrom\n", [(2, "Uten mellomrom", None)]),
        ("Understreket\n===\n\nog en til\n---\n", [(1, "Understreket", None), (2, "og en til", None)]),
        ("Tekst\nog mer\n---\n", []),
        ("| a | b |\n|---|---|\n", []),
        ("Et #nummer", []),
    ],
)
def test_headings_are_found_as_python_markdown_sees_them(text, headings):
    assert [(h.level, h.text, h.id) for h in scan(text).headings] == headings
    assert len(re.findall(r"<h\d", to_html(text))) == len(headings)


@pytest.mark.parametrize(
    "text", ["<b>", "</b>", "<!-- x -->", "<?php", "<img src=x", "<javascript:x>", "a <br/>", "```\n<b>\n```", "`<b>`"]
)
def test_html_is_found_even_where_it_looks_like_code(text):
    assert scan(text).html


@pytest.mark.parametrize("text", ["2 < 3", "a <- b", "<https://example.org>", r"x \> y"])
def test_a_sign_is_not_html(text):
    assert scan(text).html == ()


@pytest.mark.parametrize(
    "text", ["{: onclick=x }", "{ .a }", '{: onclick="f({1})" }', "{{ a b }}", "# Tittel {.rød}", "{{{ a }}}"]
)
def test_brackets_that_are_neither_parameter_nor_id_are_found(text):
    assert scan(text).attributes


@pytest.mark.parametrize("text", ["{{ a }}", "## Tittel {#tittel}", r"\{a\}"])
def test_brackets_of_a_parameter_and_an_id_are_right(text):
    assert scan(text).attributes == ()


def test_a_text_is_rewritten_link_by_link_and_parameter_by_parameter():
    text = "[a](term:a), [b](https://b.no), {{ frist }}."
    new = rewrite(text, lambda link: f"<{link.text}>" if link.reference else None, lambda parameter: parameter.name.upper())
    assert new == "<a>, [b](https://b.no), FRIST."


def test_every_heading_gets_an_id_of_its_own():
    text = "## Når?\n\n## Når?\n\n### Eget {#valgt}\n\nSlutt\n---\n"
    expected = "### Når? {#k-nar}\n\n### Når? {#k-nar-2}\n\n#### Eget {#k-valgt}\n\n### Slutt {#k-slutt}\n"
    assert with_heading_ids(text, prefix="k-", shift=1) == expected


def test_plain_text_has_the_words_only():
    assert plain("**Fet** og [lenke](term:a)\nmed `kode`.") == "Fet og lenke med kode."


def test_a_bare_text_holds_nothing():
    assert scan("Partene møtes hver uke; 2 > 1.") == scan("")


@pytest.mark.parametrize(
    "text",
    ["{" + "." * 100_000, "{" + " " * 100_000, "[a](" + " " * 100_000, "[a](b \"x" * 20_000, "## a" + " " * 100_000 + "x",
     "[" * 100_000, "[a" * 50_000, "[a](" + "(" * 100_000, "#" * 100_000, "<a" * 50_000, "{{ " * 40_000, "` `` " * 20_000,
     "[a]:" * 30_000, "\\" * 100_000, "> [" * 40_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_no_text_takes_more_than_linear_time(text):
    start = time.monotonic()
    scan.__wrapped__(text)
    assert time.monotonic() - start < 2


PIECES = "|".join(
    (
        r"<script>alert(1)</script>|<b>|<div onclick=x>|<img src=x onerror=a>|[a](javascript:x)|[a]|(javascript:x)|javascript:x",
        r"[a]: javascript:x|`|``|```|~~~|\|    |- |> |# |1. |: |'|{: onclick=x}|{|}|!!! note|!|*|_|&lt;|&#106;|<!-- |-->|<?php",
        r"]|[|(|)|<https://x>|<|>|a|b |onclick=x|\`|<javascript:x>|&|markdown=1|{#id}|[a](https://x |mailto:|data:text/html,x",
    )
).split("|")
PIECES += ['"', '")', '[a](https://x "', "\t", "\n", "\n\n", "===", "---", "| a | b |\n|---|---|\n| c | d |", "term\n:   "]

TAGS = "p a em strong code pre ul ol li blockquote h1 h2 h3 h4 h5 h6 table thead tbody tr th td hr br img div dl dt dd"
ALLOWED = set(TAGS.split())
SAFE = re.compile(r"https?://[^\s/]|mailto:[^\s@]+@")


class Dangers(HTMLParser):
    """Tags, attributes and addresses that no text of the guide may become."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.found += [tag] if tag not in ALLOWED else []
        for name, value in attributes:
            if name in ("href", "src"):
                self.found += [] if re.match(rf"{SAFE.pattern}|images/", value or "") else [value]
            elif name not in ("title", "alt", "class", "id", "start", "style") or (name == "style" and "text-align" not in value):
                self.found.append(name)

    def handle_comment(self, data):
        self.found.append(data)

    handle_decl = handle_pi = handle_comment


def looks_safe(text: str) -> bool:
    """Whether no rule would say a word about ``text``."""
    found = scan(text)
    return not (found.html or found.attributes or found.broken_links or found.placeholders) and all(map(is_safe, found.links))


def is_safe(link: Link) -> bool:
    address = re.sub(r"[\x00-\x20]", "", html.unescape(link.destination))
    return bool(link.reference or (address.startswith("images/") if link.image else SAFE.match(address)))


@pytest.mark.parametrize("extensions", [(), ("fenced_code", "toc")], ids=["pdf", "site"])
def test_no_text_without_findings_becomes_code_in_a_readers_browser(extensions):
    """Random texts of dangerous pieces; what the rules let through must be harmless when Python-Markdown has read it."""
    chance = random.Random(20261121)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(2, 8))) for _ in range(3_000)]
    passed = [text for text in texts if looks_safe(text)]
    assert len(passed) > 500
    dialect = [*markup.EXTENSIONS, *extensions]
    dangerous = [text for text in passed if Dangers(markdown.markdown(text, extensions=dialect)).found]
    assert dangerous == []


@pytest.mark.parametrize(
    "text", ["a *b* _c_ `d` [e](f) <g> {h} | # & \\i", "1. punkt", "- punkt", "!!! note", "{{ felt }}", "a\\*b"]
)
def test_a_literal_is_shown_letter_by_letter(text):
    shown = markup.to_html(markup.literal(text))
    assert html.unescape(shown.removeprefix("<p>").removesuffix("</p>")) == text
