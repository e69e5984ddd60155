"""«Slik refererer du»: on every page that can be cited, and readable for those who read references."""

import re

import pytest

from relkontrakt import fingerprint, guide, sources, templating
from relkontrakt.guide import Guide
from relkontrakt.project import Project
from relkontrakt.renderers import citation, pages, pdf
from tests.conftest import REPO, STARTER


@pytest.fixture(scope="module", params=[(REPO, "nb"), (REPO, "nn"), (STARTER, "nb")], ids=["nb", "nn", "starter"])
def made(request: pytest.FixtureRequest) -> Guide:
    root, language = request.param
    return guide.build(sources.read(Project(root)), language)


def every(value: Guide) -> list[citation.Citation]:
    kinds = (("chapter", value.chapters), ("clause", value.clauses), ("package", value.packages))
    return [citation.cite(value, "guide"), *(citation.cite(value, kind, item.id) for kind, items in kinds for item in items)]


def with_settings(value: Guide, **changes: object) -> Guide:
    return Guide(**{**vars(value), "settings": value.settings.model_copy(update=changes)})


def read_bibtex(text: str) -> list[dict[str, str]]:
    """Read BibTeX entries by counting braces, as BibTeX does, and take the escapes back."""
    entries = []
    for found in re.finditer(r"^@(\w+)\{([^\s,{}#%~\\]+),\n", text, re.M):
        entry, at = {"@": found[1], "key": found[2]}, found.end()
        while field := re.compile(r"\s*(\w+) = \{").match(text, at):
            depth, end = 1, field.end()
            while depth:
                depth += {"{": 1, "}": -1}.get(text[end], 0)
                end += 1
            assert field[1] not in entry and text[end] == ","
            entry[field[1]], at = plain(text[field.end() : end - 1], field[1]), end + 1
        assert text[at:].startswith("\n}"), text[at : at + 40]
        entries.append(entry)
    return entries


def plain(value: str, name: str) -> str:
    if name == "url":
        return value
    names = {"textbackslash": "\\", "textbraceleft": "\1", "textbraceright": "\2", "textasciitilde": "~", "textasciicircum": "^"}
    value = re.sub(r"\\(?:(\w+)\{\}|([#$%&_]))", lambda found: names[found[1]] if found[1] else found[2], value)
    return value.replace("{", "").replace("}", "").replace("\1", "{").replace("\2", "}")


def read_ris(text: str) -> list[dict[str, list[str]]]:
    records: list[dict[str, list[str]]] = []
    for line in filter(None, text.splitlines()):
        found = re.fullmatch(r"([A-Z][A-Z0-9])  -(?: (.+))?", line)
        assert found, line
        if found[1] == "TY":
            records.append({})
        assert not (records[-1].keys() & {"ER"})
        records[-1].setdefault(found[1], []).append(found[2] or "")
    assert all([*record][:: len(record) - 1] == ["TY", "ER"] for record in records)
    return records


def spaced(text: str) -> str:
    return " ".join(text.split())


def test_the_text_is_in_the_form_of_helsedirektoratet(made):
    for cited in every(made):
        words = re.fullmatch(
            r"(?P<who>.+?) \((?P<year>\d{4})\)\. (?P<title>.+) \((?P<edition>[^()]+)\) \[nettdokument\]\."
            r"(?: I: .+, versjon [\d.]+\.)?"
            r" (?P=who) \((?:sist (?:faglig|fagleg) oppdatert|gjelder fra|gjeld frå) \d{1,2}\. \w+ \d{4}\)\."
            r"(?: Fingeravtrykk: .+\.)?(?: (?:Tilgjengelig fra|Tilgjengeleg frå) https?://\S+)?",
            cited.text.replace("\N{NO-BREAK SPACE}", " "),
        )
        assert words and words["title"] == cited.part.title and cited.part.version in words["edition"], cited.text


def test_the_text_names_the_fingerprints(made):
    for item in made.clauses:
        full = fingerprint.of_clause(item.id, item.clause, made.language).values()
        assert full and all(fingerprint.short(sha256) in citation.cite(made, "clause", item.id).text for sha256 in full)
    assert all(cited.part.prints for cited in every(made) if cited.kind != "package")


def test_bibtex_and_ris_can_be_read_back(made):
    files = citation.files(made)
    entries = read_bibtex(files[f"referanser-{made.language}.bib"])
    records = read_ris(files[f"referanser-{made.language}.ris"])
    for cited, entry, record in zip(every(made), entries, records, strict=True):
        short = [fingerprint.short(sha256) for _, sha256 in cited.part.prints]
        assert entry["key"] == record["ID"][0] == cited.key
        assert entry["title"] == record["TI"][0] == spaced(cited.part.title)
        assert entry["author"] == record["AU"][0].removesuffix(",") == record["PB"][0]
        assert entry["year"] == record["PY"][0] and record["DA"][0].startswith(entry["year"])
        assert record["ET"] == [cited.part.version] and cited.part.version in entry["note"] + entry.get("number", "")
        assert all(mark in entry["note"] and mark in " ".join(record["N1"]) for mark in short)
        assert entry.get("url") == (record.get("UR") or [None])[0] == cited.address
    assert len({entry["key"] for entry in entries}) == len(entries)


@pytest.mark.parametrize("title", ["50 % & {æøå} \\ _x_ ~ ^ # $", "}{", 'Sitat "her"', "a\N{NO-BREAK SPACE}b", "\\textbf{x}"])
def test_what_tex_reads_as_commands_is_escaped(made, title):
    cited = citation.cite(made, "guide")
    odd = citation.Citation(**{**vars(cited), "part": citation.Part(**{**vars(cited.part), "title": title})})
    assert read_bibtex(odd.bibtex)[0]["title"] == spaced(title)
    assert read_ris(odd.ris)[0]["TI"] == [spaced(title)]


def test_the_address_is_permanent_where_the_site_has_one(made):
    site = with_settings(made, site_url="https://veileder.no/rk/")
    clause, edition = site.clauses[0], site.settings.version
    prefix = "nn/" if made.language == "nn" else ""
    root = "https://veileder.no/rk"
    assert citation.cite(site, "clause", clause.id).address == f"{root}/k/{clause.id}/{clause.clause.version}/{prefix}"
    assert citation.cite(site, "guide").address == f"{root}/{edition}/{prefix}"
    package = site.packages[0]
    assert citation.cite(site, "package", package.id).address == f"{root}/pakke/{package.id}/{package.value.version}/{prefix}"
    for chapter in site.chapters:
        where = "nn/" if chapter.language == "nn" else ""
        assert (
            citation.cite(site, "chapter", chapter.id).address == f"{root}/kapittel/{chapter.id}/{chapter.meta.version}/{where}"
        )


def test_without_a_site_the_repository_is_the_address_or_there_is_none(made):
    nowhere = with_settings(made, site_url=None, repository=None)
    assert {cited.address for cited in every(nowhere)} == {None}
    assert not any("http" in cited.text + cited.bibtex + cited.ris for cited in every(nowhere))
    if made.settings.repository:
        assert {cited.address for cited in every(with_settings(made, site_url=None))} == {made.settings.repository.url}


def test_every_page_that_can_be_cited_says_how(made):
    root = REPO if made.conduct else STARTER
    texts = pages.pages(made, templating.environment(Project(root).template_folders, made.language))
    heading = {"nb": "Slik refererer du", "nn": "Slik refererer de"}[made.language]
    cited = {path for path, text in texts.items() if f"<summary>{heading}</summary>" in text}
    folders = (("kapitler", made.chapters), ("klausuler", made.clauses), ("pakker", made.packages))
    assert cited == {"index.md", *(f"{folder}/{item.id}/index.md" for folder, items in folders for item in items)}
    assert all('script: "cite"' in texts[path] for path in cited)
    for item in made.clauses:
        for _, sha256 in citation.clause_prints(made, item.id):
            assert texts[f"klausuler/{item.id}/index.md"].count(fingerprint.short(sha256)) == 4


def test_the_pdf_says_how_it_is_cited_and_which_text_each_clause_has(made):
    root = REPO if made.conduct else STARTER
    printed = pdf.html(made, templating.environment(Project(root).template_folders, made.language))
    own = fingerprint.short(citation.cite(made, "guide").part.prints[0][1])
    assert {"nb": "Slik refererer du", "nn": "Slik refererer de"}[made.language] in printed and own in printed
    prints = [fingerprint.short(sha256) for item in made.clauses for _, sha256 in citation.clause_prints(made, item.id)]
    assert prints and all(short in printed for short in prints)
