"""The form of the files: keys, values, ids, headings, figures and what an editor's program does to a file."""

import re

from tests.corpus.faults import Edit, Texts, grouped, kind, swap
from tests.corpus.regions import (
    ADVICE,
    ALONE,
    CHAPTER,
    CHAPTER_FILE,
    CLAUSE,
    HEAD,
    PACKAGE,
    PARAGRAPHS,
    PARAMETERS,
    TAIL,
    Span,
)
from tests.corpus.writing import block, misspell, misspelt, sentence

#: What lacks when a file no longer says it.
LACK = "missing-field missing-text wrong-type"


def _without_line(key: str):
    """Return a maker: a line at the top is gone; the file's first key is where that is said."""

    def make(texts: Texts):
        for path in CLAUSE.paths(texts):
            text = texts[path]
            line, first = re.search(rf"^{key}: .*\n", text, re.M), re.search(r"^[a-z_]+:", text, re.M)
            if line and first:
                span = Span(0, len(text))
                yield Edit(path, line.start(), line.end(), "", span), Edit(path, first.start(), first.start(), "¦", span)

    return make


def _first_norwegian_letter(texts: Texts):
    for path in CLAUSE.paths(texts):
        match = re.search("[æøåÆØÅ«»–§éòô]", texts[path])
        if match:
            yield (Edit(path, *match.span(), "¦" + match[0], Span(0, len(texts[path]))),)


KINDS = grouped(
    "structure",
    (
        kind(
            "en valgfri nøkkel er skrevet feil",
            "unknown-key",
            swap(CLAUSE, r"^(rationale|sources)(?=:)", lambda m: "¦" + misspelt(m[0])),
            breaks=True,
        ),
        kind(
            "nøkkelen er skrevet på norsk",
            "unknown-key",
            swap(PARAMETERS, r"^    rationale:", "    ¦begrunnelse:"),
            also="missing-field",
            breaks=True,
        ),
        kind(
            "nøkkelen har stor bokstav", "unknown-key", swap(HEAD, r"^category:", "¦Category:"), also="missing-field", breaks=True
        ),
        kind(
            "en liste er skrevet som ett ord",
            "wrong-type",
            swap(HEAD, r"^(phases|problems): \[([\w-]+).*\]$", r"\1: ¦\2"),
            breaks=True,
        ),
        kind("et tall er skrevet med bokstaver", "wrong-type", swap(HEAD, r"^order: \d+", "order: ¦tjue"), breaks=True),
        kind(
            "en linje er limt inn to ganger",
            "duplicate-key",
            swap(HEAD, r"^((?:status|order|category|version): .*)$", r"\1" + "\n" + r"¦\1"),
            breaks=True,
        ),
        kind(
            "to ledd har samme id",
            "repeated-id",
            swap(PARAGRAPHS, r"^  - id: ([\w-]+)\n((?:    .*\n)+)  - id: [\w-]+$", r"  - id: \1" + "\n" + r"\2  - id: ¦\1"),
            breaks=True,
        ),
        kind("versjonen har to tall", "yaml-trap wrong-type", swap(HEAD, r"^version: .*$", "version: ¦0.1"), breaks=True),
        kind(
            "ja og nei på norsk",
            "yaml-trap wrong-type",
            swap(TAIL, r"^  change_clause: false", "  change_clause: ¦nei"),
            breaks=True,
        ),
        kind(
            "ja og nei på engelsk",
            "yaml-trap wrong-type",
            swap(TAIL, r"^  in_tender_documents: true", "  in_tender_documents: ¦yes"),
            breaks=True,
        ),
        kind("innrykk med tabulator", "yaml-tab", swap(HEAD, r"^  level:", "¦\tlevel:"), breaks=True),
        kind(
            "listen er ikke lukket",
            "yaml-syntax",
            swap(HEAD, r"^(principles|phases): \[(.*)\]$", r"\1: ¦[\2"),
            within="next",
            breaks=True,
        ),
        kind(
            "kolon i en verdi uten anførselstegn",
            "yaml-syntax",
            swap(HEAD, r"^(    nb: [A-ZÆØÅ]\w+ \w+ \w+) ", r"\1¦: "),
            within="line",
            breaks=True,
        ),
        kind(
            "anførselstegnet er ikke lukket",
            "yaml-syntax",
            swap(HEAD, r"^    nb: (?=[A-ZÆØÅ]\w+ )", '    nb: ¦"'),
            within="line",
            breaks=True,
        ),
        kind(
            "merker etter en git-konflikt",
            "yaml-syntax",
            swap(HEAD, r"^(?=version:)", "¦<<<<<<< HEAD\n"),
            within="line",
            breaks=True,
        ),
        kind("en henvisning i YAML", "yaml-alias", swap(HEAD, r"^category: ", "category: ¦&k "), breaks=True),
        kind("statusen er skrevet på norsk", "unknown-value", swap(HEAD, r"^status: draft", "status: ¦utkast"), breaks=True),
        kind(
            "et prinsipp som ikke finnes",
            "unknown-value",
            swap(HEAD, r"^principles: \[\w+", "principles: [¦gjensidigheit"),
            breaks=True,
        ),
        kind("en kategori som ikke finnes", "unknown-value", swap(HEAD, r"^category: \w+", "category: ¦ledelse"), breaks=True),
        kind("en rolle som ikke finnes", "unknown-value", swap(TAIL, r"role: ramme", "role: ¦rammelov"), breaks=True),
        kind(
            "den som fyller ut, er bøyd",
            "unknown-value",
            swap(PARAMETERS, r"^    filled_by: kunde$", "    filled_by: ¦kunden"),
            breaks=True,
        ),
        kind(
            "en fase som ikke finnes i et kapittel",
            "unknown-value",
            swap(CHAPTER_FILE, r"^phases: \[\w+", "phases: [¦forhandling"),
            breaks=True,
        ),
        kind("statuslinjen er slettet", "missing-field", _without_line("status"), breaks=True),
        kind("kategorien er slettet", "missing-field", _without_line("category"), breaks=True),
        kind(
            "parameteren sier ikke når den fylles ut",
            "missing-field",
            swap(PARAMETERS, r"^  - (id: [\w-]+\n(?:    .*\n)*?)    filled_when: .*\n", r"  - ¦\1"),
            breaks=True,
        ),
        kind(
            "klausulen i pakken har ingen grunn",
            "missing-field",
            swap(PACKAGE, r"^  - (clause: [\w-]+\n(?:    (?!reason).*\n)*?)    reason:\n(?:      .*\n)+", r"  - ¦\1"),
            breaks=True,
        ),
        kind(
            "leddet mangler på nynorsk",
            "missing-text",
            swap(PARAGRAPHS, r"^    (text:\n      nb:.*\n(?:        .*\n)*)      nn:.*\n(?:        .*\n)*", r"    ¦\1"),
            breaks=True,
        ),
        kind(
            "navnet på parameteren mangler på nynorsk",
            "missing-text",
            swap(PARAMETERS, r"^    (label: \{nb: [^{},]*), nn: [^{},]*\}$", r"    ¦\1}"),
            breaks=True,
        ),
        kind(
            "id-en på leddet har norske bokstaver",
            "bad-id",
            swap(PARAGRAPHS, r"^  - id: ([a-z]+)$", r"  - id: ¦\1-møte"),
            breaks=True,
        ),
        kind(
            "id-en på leddet har store bokstaver",
            "bad-id",
            swap(PARAGRAPHS, r"^  - id: ([a-z])([a-z]+)$", lambda m: f"  - id: ¦{m[1].upper()}{m[2]}"),
            breaks=True,
        ),
        kind(
            "filen er lagret som Windows-1252",
            "wrong-encoding",
            _first_norwegian_letter,
            within="line",
            breaks=True,
            encoding="cp1252",
        ),
        kind("alt i filen er slettet", "empty-file", swap(CLAUSE, r"\A[\s\S]+\Z", "¦"), breaks=True),
        kind("streken over opplysningene er slettet", "front-matter", swap(CHAPTER_FILE, r"\A---\n", "¦"), breaks=True),
        kind(
            "nøklene har byttet plass",
            "key-order",
            swap(HEAD, r"^(version: .*)\n(status: .*)$", r"¦\2" + "\n" + r"¦\1"),
            anywhere=True,
        ),
        kind(
            "et nivå er hoppet over i rådene",
            "skipped-heading",
            swap(
                ADVICE["nb"], r"(?<!\A)^    ### (?!Hvorfor)", "    ¦##### ", (ADVICE["nn"], r"^    ### (?!Kvifor)", "    ¦##### ")
            ),
        ),
        kind("et nivå er hoppet over i et kapittel", "skipped-heading", swap(ALONE, r"^### ", "¦##### ")),
        kind(
            "HTML i løpende tekst",
            "raw-html",
            swap(CHAPTER["nb"], r"(?<=[a-zæøå]) og (?=[a-zæøå]+ )", " ¦<b>og</b> "),
            also="raw-html",
        ),
        kind("linjeskift med HTML i en tabell", "raw-html", swap(CHAPTER["nb"], r"(?<=[a-zæøå]), (?=[^|\n]*\|$)", ",¦<br>")),
        kind("HTML i rådene", "raw-html", sentence(ADVICE["nb"], "Dette er ¦<u>viktig</u>."), also="raw-html"),
        kind("bildet finnes ikke", "unknown-image", block(ALONE, "![Møtene gjennom et år](¦images/moter.png)"), within="line"),
        kind("lenken går til en fil på egen maskin", "unsafe-link", sentence(CHAPTER["nb"], "Se [malen](¦C:/Maler/plan.docx).")),
        kind(
            "lenken går til en fil ved siden av",
            "unsafe-link",
            sentence(ADVICE["nn"], "Sjå [skjemaet](¦../skjema.docx)."),
            also="different-links",
        ),
        kind(
            "figuren står midt i en setning",
            "misplaced-figure",
            swap(ALONE, r"\n\n!\[\]\((figure:[\w-]+)\)\n\n", r"\n\nFiguren ¦![](\1) viser dette.\n\n"),
            within="line",
        ),
        kind(
            "figuren mangler på nynorsk",
            "different-figures",
            swap(CHAPTER["nn"], r"^!\[\]\(figure:[\w-]+\)\n\n", "¦"),
            within="text",
            also="different-lists",
        ),
        kind(
            "navnet på figuren er skrevet feil",
            "unknown-figure",
            misspell(ALONE, r"!\[\]\((?P<ref>figure:)"),
            also="misplaced-figure unknown-figure different-figures different-links",
            alone=True,
        ),
    ),
)
