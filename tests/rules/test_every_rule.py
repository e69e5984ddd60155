"""Every rule is a page: its manual explains it, its examples are true, and its words are for a Norwegian reader."""

import functools
import re
import shutil

import pytest
from click.testing import CliRunner

from relkontrakt.cli import group
from relkontrakt.findings import LEVEL_NAMES
from relkontrakt.rules import rules
from tests.conftest import STARTER
from tests.rules.examples import examples, overlay

#: Rules whose findings come from a build, not from content; tests of the build make them happen.
OUTPUT_RULES = {"template-error", "site-output", "pdf-output"}

EXAMPLES = [example for rule in rules().values() for example in examples(rule.id, rule.manual)]
WRONG = [example for example in EXAMPLES if example.wrong]
RIGHT = [example for example in EXAMPLES if not example.wrong]

#: Words that give English away, outside «…».
ENGLISH = re.compile(
    r"\b(the|is|are|not|and|with|from|this|must|should|expected|found|invalid|missing|value|field|input|error|file|key|string)\b"
)


@pytest.fixture(scope="module")
def found(tmp_path_factory, check):
    """The findings in a starter project with an example laid over it."""

    @functools.cache
    def findings(example):
        project = shutil.copytree(STARTER, tmp_path_factory.mktemp(example.rule) / "veileder")
        overlay(example, project)
        return check(project)

    return findings


@pytest.mark.parametrize("example", WRONG, ids=str)
def test_what_is_wrong_in_the_manual_gives_the_finding(example, found):
    assert example.rule in {finding.rule for finding in found(example)}


@pytest.mark.parametrize("example", RIGHT, ids=str)
def test_what_is_right_in_the_manual_gives_no_finding_at_all(example, found):
    assert found(example) == []


@pytest.mark.parametrize("example", WRONG, ids=str)
def test_a_finding_is_norwegian_and_says_where_what_and_how_to_mend_it(example, found):
    for finding in found(example):
        assert finding.location.path and finding.location.line >= 1 and finding.location.column >= 1
        assert finding.message[-1] in ".?", finding.message
        assert finding.help and finding.help[-1] in ".>", f"{finding.rule}: {finding.help!r}"
        assert not ENGLISH.search(re.sub("«[^»]*»", "", f"{finding.message} {finding.help}")), finding


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_manual_names_the_fault_gives_the_reason_and_shows_both_ways(rule):
    title, blank, reason, *_ = rule.manual.splitlines()
    assert title.endswith(".") and not blank and reason
    shown = {example.wrong for example in EXAMPLES if example.rule == rule.id}
    assert shown == (set() if rule.id in OUTPUT_RULES else {True, False})


@pytest.mark.parametrize("rule", rules().values(), ids=lambda rule: rule.id)
def test_a_rule_has_a_level_and_can_be_explained(rule):
    assert rule.level in LEVEL_NAMES
    result = CliRunner().invoke(group, ["explain", rule.id])
    assert result.exit_code == 0
    assert rule.title in result.output and f"{rule.id} ({LEVEL_NAMES[rule.level]})" in result.output


def test_the_rules_that_the_project_promises_exist():
    promised = """unknown-key wrong-type duplicate-key yaml-trap yaml-alias yaml-tab bad-id duplicate-id repeated-id
        unknown-clause unknown-chapter unknown-term unknown-law unknown-section unknown-source unknown-parameter unused-parameter
        default-outside-limits reference-without-fallback conflicting-relations circular-requires missing-text
        different-paragraphs different-parameters different-references raw-html unsafe-link typed-number skipped-heading
        missing-alt-text"""
    assert set(promised.split()) <= set(rules())
