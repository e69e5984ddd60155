"""The page of rules: every rule under its group, its manual letter by letter, and what may be done with its level."""

import html
import re

import pytest

from relkontrakt import guide, manual, markup, sources, templating
from relkontrakt.project import Project
from relkontrakt.renderers import pages
from relkontrakt.rules import rules
from tests.conftest import STARTER


def page(project, language="nb"):
    project = Project(project)
    made = pages.pages(guide.build(sources.read(project), language), templating.environment(project.template_folders, language))
    return made["regler/index.md"]


@pytest.fixture(scope="module", params=["nb", "nn"])
def shown(request):
    return markup.to_html(page(STARTER, request.param).partition("\n---\n")[2])


def test_every_rule_has_an_anchor_with_its_own_id(shown):
    ids = re.findall(r'<h3 id="([^"]+)"', shown)
    assert sorted(ids) == sorted(rules())


def test_the_manual_stands_letter_by_letter(shown):
    code = [html.unescape(text) for text in re.findall(r'<pre class="rk-kode"><code>(.*?)</code></pre>', shown, re.S)]
    words = html.unescape(re.sub("<[^>]+>", "", shown))
    for rule in rules().values():
        said = manual.read(rule.manual)
        for example in said.examples:
            assert example.text.rstrip("\n") in code, rule.id
        for paragraph in (said.title, *said.paragraphs):
            assert paragraph.replace("``", "") in words, rule.id


def test_in_nynorsk_the_manuals_are_marked_as_bokmal_with_a_notice():
    nynorsk = page(STARTER, "nn")
    assert "Forklaringane er førebels berre skrivne på bokmål." in nynorsk
    assert nynorsk.count('<div lang="nb">') == len(rules())
    assert 'lang="nb"' not in page(STARTER)


def test_a_level_that_the_editor_has_chosen_is_told(starter):
    settings = starter / "guide" / "guide.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "checks:\n  levels: {long-sentence: advice}\n", encoding="utf-8")
    text = page(starter)
    assert "<code>long-sentence</code> · råd. Kan få et annet nivå eller dempes. Regelens eget nivå er advarsel." in text
    assert "<code>raw-html</code> · feil. Nivået er fast, og funnene kan ikke dempes." in text
