"""Imports point one way, and each effect has one home."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import REPO

PACKAGE = REPO / "relkontrakt"

#: A module may import those to its left. A package counts as one.
ORDER = [
    "findings",
    "disk",
    "addresses",
    "vocabulary",
    "norwegian",
    "words",
    "typesetting",
    "phrases",
    "model",
    "figuremodel",
    "entrymodel",
    "conductmodel",
    "decision",
    "coverage",
    "drawing",
    "yamlfile",
    "notes",
    "editions",
    "library",
    "project",
    "validation",
    "markup",
    "checklist",
    "parameters",
    "prose",
    "terms",
    "readability",
    "figures",
    "sources",
    "index",
    "textgroups",
    "legal",
    "fingerprint",
    "lifecycle",
    "comparison",
    "figurecheck",
    "manual",
    "numerals",
    "numberwords",
    "parametervalues",
    "numbers",
    "numbertable",
    "wordlists",
    "wording",
    "sharing",
    "rules",
    "structure",
    "repairs",
    "findingdata",
    "sarif",
    "qualitymodel",
    "quality",
    "guide",
    "overview",
    "templating",
    "review",
    "diffdata",
    "schemas",
    "proposals",
    "drafts",
    "processes",
    "revisions",
    "doctor",
    "renderers",
    "build",
    "release",
    "preview",
    "cli",
    "__main__",
]

MODULES = sorted(PACKAGE.rglob("*.py"))


def part(path: Path) -> str:
    """Return the module or package right below ``relkontrakt`` that a file belongs to."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Return the full name of everything a file imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_imports(path: Path) -> Iterator[str]:
    names = (name.split(".") for name in imports(path))
    return (name[1] for name in names if name[0] == "relkontrakt" and name[1:] and name[1:] != ["__version__"])


def test_every_module_has_its_place_in_the_order():
    assert {part(path) for path in MODULES} - {"__init__"} == set(ORDER), "put the new module in ORDER, where its imports allow"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_point_one_way(path):
    if path.name == "__init__.py" and path.parent == PACKAGE:
        assert list(own_imports(path)) == []
        return
    here = ORDER.index(part(path))
    assert [name for name in own_imports(path) if ORDER.index(name) > here] == []


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("click", {"cli"}),
        ("subprocess", {"processes", "renderers"}),
        ("weasyprint", {"renderers"}),
        ("watchdog", {"preview"}),
        ("markdown", {"markup"}),
        (
            "pydantic",
            {
                "model",
                "editions",
                "notes",
                "release",
                "figuremodel",
                "entrymodel",
                "conductmodel",
                "validation",
                "index",
                "textgroups",
                "parameters",
                "schemas",
                "sources",
                "findingdata",
                "qualitymodel",
                "diffdata",
                "renderers",
            },
        ),
    ],
)
def test_a_library_is_used_in_its_home_only(library, homes):
    users = {part(path) for path in MODULES if any(name.split(".")[0] == library for name in imports(path))}
    assert users <= homes


def test_only_the_command_line_prints_and_exits():
    def loud(path: Path) -> bool:
        text = path.read_text(encoding="utf-8")
        return any(
            isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "sys.exit", "exit")
            for node in ast.walk(ast.parse(text))
        )

    # The process that talks to WeasyPrint is a program of its own.
    assert {path.relative_to(PACKAGE).as_posix() for path in MODULES if loud(path)} - {"renderers/weasy/__main__.py"} <= {
        f"cli/{path.name}" for path in (PACKAGE / "cli").iterdir()
    }


def test_rules_ask_the_index_and_read_no_files():
    readers = {"pathlib", "os", "io", "glob", "yaml", "subprocess"}
    for path in (PACKAGE / "rules").glob("*.py"):
        assert not readers & {name.split(".")[0] for name in imports(path)}, path.name
