"""Fingerprints: the published vectors, an implementation that knows nothing of ours, and what does and does not move them."""

import importlib.util
import json
import random
import re
import subprocess
import sys
import time
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import yaml

from relkontrakt import fingerprint, sources
from relkontrakt.library import Library
from relkontrakt.model import Clause
from relkontrakt.project import Project
from relkontrakt.yamlfile import parse
from tests.conftest import REPO

VECTORS = json.loads((REPO / "docs/fingerprint-vectors.json").read_text(encoding="utf-8"))["vectors"]
BY_NAME = {vector["name"]: vector for vector in VECTORS}
SCRIPT = REPO / "docs/fingerprint_check.py"
NOTHING = {"nb": "–", "nn": "–"}

#: What a vector leaves out of a clause, as it is no part of the text.
REST: dict[str, Any] = {
    "summary": NOTHING, "version": "1.0.0", "status": "draft", "category": "styring", "order": 1, "guidance": NOTHING,
    "use": {"level": "optional", "when": NOTHING, "when_not": NOTHING},
    "procurement": {
        "in_tender_documents": False, "change_clause": False, "addable_later": {"answer": "ja", "reason": NOTHING}
    },
}  # fmt: skip
PARAMETER = {"label": NOTHING, "filled_by": "begge", "filled_when": "kontrakt", "rationale": NOTHING}


@pytest.fixture(scope="module")
def library() -> Library:
    return sources.read(Project(REPO))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fingerprint_check", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def clause_of(text: str) -> Clause:
    """Read a clause as relkontrakt does, and fill in what a vector leaves out."""
    document, faults = parse("clauses/vektor.yml", text.replace("\r\n", "\n"))
    assert faults == []
    data: dict[str, Any] = {**REST, **document.data}
    data["variants"] = [{"title": NOTHING, **variant} for variant in data.get("variants", [])]
    data["parameters"] = [{**PARAMETER, **parameter} for parameter in data.get("parameters", [])]
    return Clause.model_validate(data)


def chapter_of(vector: dict[str, Any]) -> Any:
    head, body = vector["markdown"].replace("\r\n", "\n").removeprefix("---\n").split("---\n", 1)
    return SimpleNamespace(id=vector["id"], meta=SimpleNamespace(**yaml.safe_load(head)), body=body)


def ours(vector: dict[str, Any]) -> list[tuple[str, str | None, str]]:
    if vector["kind"] == "chapter":
        return [(vector["language"], None, fingerprint.chapter_text(chapter_of(vector), vector["language"]))]
    if vector["kind"] == "guide":
        clauses: dict[str, dict[str | None, str]] = {}
        for clause_id, variant, sha256 in vector["clauses"]:
            clauses.setdefault(clause_id, {})[variant] = sha256
        return [(vector["language"], None, fingerprint.guide_text(vector["language"], clauses, dict(vector["chapters"])))]
    clause = clause_of(vector["yaml"])
    variants = [variant.id for variant in clause.variants] or [None]
    made = ((lang, v, fingerprint.clause_text(vector["id"], clause, lang, v)) for lang in ("nb", "nn") for v in variants)
    return [(language, variant, text) for language, variant, text in made if text]


def theirs(vector: dict[str, Any], script: ModuleType) -> list[tuple[str, str | None, str]]:
    if vector["kind"] == "chapter":
        return [(vector["language"], None, script.chapter(vector["id"], vector["markdown"], vector["language"]))]
    if vector["kind"] == "guide":
        clauses = sorted(" ".join(filter(None, row)) for row in vector["clauses"])
        chapters = sorted(" ".join(row) for row in vector["chapters"])
        lines = [f"language {vector['language']}", *(f"clause {row}" for row in clauses), *(f"chapter {row}" for row in chapters)]
        return [(vector["language"], None, script.canonical("guide", lines))]
    data = yaml.load(vector["yaml"], yaml.BaseLoader)
    variants = [variant["id"] for variant in data.get("variants", [])] or [None]
    made = ((lang, v, script.clause(vector["id"], data, lang, v)) for lang in ("nb", "nn") for v in variants)
    return [(language, variant, text) for language, variant, text in made if text]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_both_implementations_reproduce_the_vector(vector, script):
    expected = [(item["language"], item["variant"], item["canonical"]) for item in vector["expected"]]
    assert ours(vector) == theirs(vector, script) == expected and expected
    assert [fingerprint.sha256(item["canonical"]) for item in vector["expected"]] == [v["sha256"] for v in vector["expected"]]


@pytest.mark.parametrize(
    "vector", [v for v in VECTORS if {"same_as", "differs_from"} & set(v)], ids=lambda vector: vector["name"]
)
def test_a_vector_is_equal_to_another_or_not(vector):
    def hashes(name: str) -> dict[tuple[str, str | None], str]:
        return {(item["language"], item["variant"]): item["sha256"] for item in BY_NAME[name]["expected"]}

    if "same_as" in vector:
        assert hashes(vector["name"]) == hashes(vector["same_as"])
    else:
        assert hashes(vector["name"]) != hashes(vector["differs_from"])


def test_there_are_vectors_enough():
    assert len(VECTORS) >= 25 and len(BY_NAME) == len(VECTORS)


def test_the_script_gives_the_same_for_all_of_the_guide(library):
    files = [*sorted((REPO / "clauses").glob("*.yml")), *sorted((REPO / "guide").glob("n[bn]/*.md"))]
    result = subprocess.run([sys.executable, SCRIPT, *files], capture_output=True, text=True, check=True, encoding="utf-8")
    printed = {tuple(line.split(" ")): True for line in result.stdout.splitlines()}
    assert len(printed) == len(result.stdout.splitlines())
    expected = set()
    for language in library.languages:
        found = fingerprint.of_guide(language, library.clauses, library.chapters[language].values())
        for clause_id, wordings in found.clauses.items():
            expected |= {(sha256, language, clause_id, variant or "") for variant, sha256 in wordings.items()}
        stems = {
            chapter.id: chapter.path.rpartition("/")[2].removesuffix(".md") for chapter in library.chapters[language].values()
        }
        expected |= {(sha256, language, stems[chapter_id]) for chapter_id, sha256 in found.chapters.items()}
    assert set(printed) == expected and len(expected) > len(library.clauses) * 2


def test_the_script_does_without_relkontrakt():
    assert "relkontrakt" not in re.findall(r"^(?:import|from) (\w+)", SCRIPT.read_text(encoding="utf-8"), re.M)
    assert len([line for line in SCRIPT.read_text(encoding="utf-8").splitlines() if line.strip()]) <= 50


def test_no_two_wordings_of_the_guide_share_a_short_form(library):
    found = [
        fingerprint.short(sha256)
        for language in library.languages
        for clause_id, clause in library.clauses.items()
        for sha256 in fingerprint.of_clause(clause_id, clause, language).values()
    ]
    assert len(set(found)) == len(found) and all(re.fullmatch(r"([0-9a-f]{4}-){3}[0-9a-f]{4}", short) for short in found)


def prints(clause: Clause) -> list[Any]:
    return [fingerprint.of_clause("prove", clause, language) for language in ("nb", "nn")]


def test_layout_never_moves_a_fingerprint(library):
    chance = random.Random(1)
    for clause_id in sorted(library.clauses):
        clause = library.clauses[clause_id]
        text = yaml.safe_dump(
            json.loads(clause.model_dump_json(exclude_none=True)),
            allow_unicode=True,
            sort_keys=chance.random() < 0.5,
            width=chance.choice([40, 80, 500]),
            default_flow_style=chance.choice([None, False, True]),
            default_style=chance.choice([None, '"', "'"]) if not clause.parameters else None,
        )
        if chance.random() < 0.5:
            text = f"# Kommentar.\n{text}".replace("\n", "\n# mer\n", 1)
        assert prints(Clause.model_validate(yaml.safe_load(text))) == prints(clause), clause_id


def test_any_letter_moves_the_fingerprints_it_stands_in(library):
    chance = random.Random(2)
    for clause_id in sorted(library.clauses):
        clause = library.clauses[clause_id]
        place = chance.randrange(len(clause.paragraphs))
        language = chance.choice(["nb", "nn"])
        changed, at = altered(clause, place, language, chance)
        before, after = (fingerprint.of_clause(clause_id, value, language) for value in (clause, changed))
        moved = {variant for variant in before if before[variant] != after[variant]}
        within = clause.paragraphs[place].variants
        assert moved == {variant for variant in before if not within or variant in within}, (clause_id, place, at)
        other = "nn" if language == "nb" else "nb"
        assert fingerprint.of_clause(clause_id, clause, other) == fingerprint.of_clause(clause_id, changed, other)


def altered(clause: Clause, place: int, language: str, chance: random.Random) -> tuple[Clause, int]:
    """Return the clause with one letter of a paragraph replaced, and where."""
    paragraph = clause.paragraphs[place]
    text = paragraph.text[language]
    at = chance.choice([index for index, letter in enumerate(text) if letter.isalpha()])
    new = text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1 :]
    words = paragraph.text.model_copy(update={language: new})
    paragraphs = [*clause.paragraphs]
    paragraphs[place] = paragraph.model_copy(update={"text": words})
    return clause.model_copy(update={"paragraphs": tuple(paragraphs)}), at


def test_the_order_of_paragraphs_moves_it_and_values_do_not(library):
    for clause_id, clause in library.clauses.items():
        turned = clause.model_copy(update={"paragraphs": clause.paragraphs[::-1]})
        if len(clause.paragraphs) > 1:
            assert prints(turned) != prints(clause), clause_id
        bare = [p.model_copy(update={"default": None, "min": None, "max": None, "units": ()}) for p in clause.parameters]
        later = clause.model_copy(update={"parameters": tuple(bare[::-1]), "version": "9.0.0", "summary": clause.title})
        assert prints(later) == prints(clause), clause_id


def test_folding_twice_is_folding_once(library):
    texts = [
        paragraph.text[lang] for clause in library.clauses.values() for paragraph in clause.paragraphs for lang in ("nb", "nn")
    ]
    texts += [vector.get("yaml", "") for vector in VECTORS]
    assert all(fingerprint.fold(fingerprint.fold(text)) == fingerprint.fold(text) for text in texts)


def test_a_hostile_text_is_folded_in_linear_time():
    start = time.process_time()
    for piece in ("{{ a", "](a ", '](a "', "{{ a |", "[](", "\n \n"):
        fingerprint.fold(piece * 50_000)
    assert time.process_time() - start < 3
