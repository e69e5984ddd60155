"""The pages of editions: every edition is listed, and each says what is new, why, and what it touches."""

import posixpath
from pathlib import Path

import pytest

from relkontrakt import guide, markup, sources, templating
from relkontrakt.norwegian import NBSP
from relkontrakt.project import Project
from relkontrakt.release import snapshot
from relkontrakt.renderers import pages, siteconfig
from tests.release.conftest import project
from tests.release.test_release import DUTY, GUIDE, LOG, MOTER, TERMS, edited, log, raised, release

__all__ = ["project"]

DEFINITION = (TERMS, "nb: At partene arbeider mot felles mål.", "nb: At partene arbeider mot samme mål.")


@pytest.fixture
def released(project: Path) -> Project:
    """A project with two editions."""
    release(project, "0.1.0")
    explained = (GUIDE, "about:", f"changes:\n{LOG.format('0.2.0', 'presisering')}about:")
    release(edited(project, DUTY, raised(MOTER, "0.2.0"), log(MOTER, "0.2.0"), DEFINITION, explained), "0.2.0")
    return Project(project.resolve())


def made(project: Project, language: str) -> dict[str, str]:
    found = guide.build(sources.read(project), language)
    return pages.pages(found, templating.environment(project.template_folders, language))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "nb",
            [
                "### [Samarbeidsmøter](../../klausuler/samarbeidsmoter/index.md) {#clause-samarbeidsmoter}",
                "Versjon 0.1.0 → 0.2.0 (større). Endret.",
                "- Materiell endring: Nytt. Fordi det trengs.",
                "Hva som er endret: ledd «moter» (endret).",
                "Disse klausulene kan bety noe annet enn før, selv om teksten er den samme: "
                "[Tidlig varsel](../../klausuler/tidlig-varsel/index.md).",
            ],
        ),
        (
            "nn",
            [
                "### [Samarbeidsmøte](../../klausuler/samarbeidsmoter/index.md) {#clause-samarbeidsmoter}",
                "Versjon 0.1.0 → 0.2.0 (større). Endra.",
                "- Materiell endring: Nytt. Fordi det trengst.",
                "Kva som er endra: ledd «moter» (endra).",
            ],
        ),
    ],
)
def test_an_edition_says_what_is_new_and_why(released: Project, language: str, expected: list[str]) -> None:
    text = made(released, language)["utgave/0.2.0/index.md"]
    for line in expected:
        assert f"\n{line}\n" in text
    assert "[0.1.0](../0.1.0/index.md)" in text


def test_every_edition_is_listed_and_every_link_has_a_page(released: Project) -> None:
    found = made(released, "nb")
    listed = found["utgaver/index.md"]
    assert listed.index("[Utgave 0.2.0](../utgave/0.2.0/index.md)") < listed.index("[Utgave 0.1.0](../utgave/0.1.0/index.md)")
    listed = listed.replace(NBSP, " ")
    assert "| 1. mars 2026 | Klausuler: 1 · Ordliste: 1 · Annet: 1 |" in listed
    assert "| 1. mars 2026 | Dette er den første utgaven. |" in listed
    for path in ("utgaver/index.md", "utgave/0.1.0/index.md", "utgave/0.2.0/index.md"):
        targets = (link.destination.partition("#")[0] for link in markup.scan(found[path]).links)
        assert {posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) for target in targets} <= found.keys()


def test_the_menu_has_editions_when_there_are_any(project: Path) -> None:
    place = Project(project.resolve())
    menu = lambda: str(siteconfig.config(guide.build(sources.read(place), "nb"), Path("mkdocs.yml"), Path("w"))["nav"])  # noqa: E731
    assert "utgaver/index.md" not in menu()
    assert "utgaver/index.md" not in made(place, "nb")
    release(project, "0.1.0")
    assert "utgaver/index.md" in menu()


def test_an_edition_knows_itself_and_those_before_it(released: Project) -> None:
    first, _ = snapshot.read(released)
    library = sources.read(snapshot.opened(released, first))
    assert [edition.version for edition in library.editions] == ["0.1.0"]
    assert library.faults == ()
