"""Templates are strict, and speak Norwegian."""

from datetime import date

import pytest

from relkontrakt import templating
from relkontrakt.findings import RelkontraktError
from relkontrakt.model import Text
from relkontrakt.norwegian import NBSP
from relkontrakt.project import Project


@pytest.fixture
def rendered(tmp_path):
    """Render a template named ``prøve/a.md.j2``, or the name given."""

    def render(template, name="prøve/a.md.j2", language="nb", **values):
        file = tmp_path / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(template, encoding="utf-8")
        environment = templating.environment([tmp_path / "templates"], language)
        return templating.render(environment, name, **values)

    return render


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("{{ text|t }}", "nb", "bokmål"),
        ("{{ text|t }}", "nn", "nynorsk"),
        ("{{ 'risiko'|name(v.CATEGORIES) }}", "nn", "Risiko og ansvar"),
        ("{{ day|day }}", "nb", f"1.{NBSP}desember 2026"),
        ("{{ day|isodate }}", "nb", "2026-12-01"),
        ("{{ ['a', 'b']|enumerated }}", "nb", "a og b"),
        ("{{ 'å ja'|capitalize_first }}", "nb", "Å ja"),
        ("{{ '**fet**'|plain }}", "nb", "fet"),
        ("{{ 'Møter \"på tvers\" & mer'|quoted }}", "nb", '"Møter \\"på tvers\\" & mer"'),
        ("{{ p.search }} {{ language }}", "nn", "Søk nn"),
        ("## Tittel {#id}{## kommentar ##}", "nb", "## Tittel {#id}"),
    ],
)
def test_filters_and_names_follow_the_language(rendered, text, language, expected):
    values = {"text": Text(nb="bokmål", nn="nynorsk"), "day": date(2026, 12, 1)}
    assert rendered(text, language=language, **values) == expected


def test_html_is_escaped_and_markdown_is_not(rendered):
    assert rendered("{{ x }}", "a.html.j2", x="<b>") == "&lt;b&gt;"
    assert rendered("{{ x }}", "a.md.j2", x="<b>") == "<b>"


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\n{{ finnes_ikke }}\n", 2), ("{% if %}\n", 1), ("\n\n{{ text.finnes_ikke }}\n", 3), ("{{ x|finnes_ikke }}", 1)],
)
def test_a_fault_in_a_template_is_a_finding_at_its_line(rendered, text, line):
    with pytest.raises(RelkontraktError) as stopped:
        rendered(text, text={}, x="")
    (finding,) = stopped.value.findings
    assert (finding.rule, str(finding.location)) == ("template-error", f"templates/prøve/a.md.j2:{line}:1")
    assert stopped.value.exit_code == 1


def test_a_missing_template_is_told_by_name(rendered, tmp_path):
    with pytest.raises(RelkontraktError) as stopped:
        templating.render(templating.environment([tmp_path], "nb"), "borte.md.j2")
    assert "borte.md.j2" in str(stopped.value.findings[0])


def test_a_template_of_the_project_goes_before_the_packaged_one(starter):
    project = Project(starter)
    packaged = project.template("new/clause.yml.j2")
    (starter / "templates" / "new").mkdir(parents=True)
    own = starter / "templates" / "new" / "clause.yml.j2"
    own.write_text("egen")
    assert packaged != own == project.template("new/clause.yml.j2")
    with pytest.raises(RelkontraktError, match="finnes ikke"):
        project.template("new/finnes-ikke.j2")
