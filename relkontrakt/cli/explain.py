"""``relkontrakt explain``: the manual of a rule."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from relkontrakt.model import Settings
    from relkontrakt.rules import Rule


@click.command("explain")
@click.argument("rule", metavar="[REGEL]", required=False)
def command(rule: str | None) -> int:
    """Forklar REGEL: hva den finner, hvorfor det skader, og hvordan det ser ut når det er riktig.

    Uten REGEL vises alle reglene, gruppe for gruppe.
    """
    from relkontrakt import norwegian
    from relkontrakt.findings import RelkontraktError
    from relkontrakt.rules import rules

    settings = _settings()
    if rule is None:
        _overview(settings)
        return 0
    if rule not in rules():
        from relkontrakt.release.manual import MANUALS

        if rule in MANUALS:
            click.echo(f"{rule} (feil)\nBare når en utgave blir laget: relkontrakt release\n\n{MANUALS[rule]}")
            return 0
        raise RelkontraktError(
            f"regelen «{rule}» finnes ikke.{norwegian.suggestion(rule, rules())}", "Se alle reglene: relkontrakt explain"
        )
    click.echo(f"{_facts(rules()[rule], settings)}\n\n{rules()[rule].manual.strip()}")
    return 0


def _settings() -> "Settings | None":
    """Return what the project around says; None outside a project, or when its settings cannot be read."""
    from relkontrakt import sources
    from relkontrakt.cli.output import here
    from relkontrakt.findings import RelkontraktError

    try:
        return sources.settings(here())
    except RelkontraktError:
        return None


def _overview(settings: "Settings | None") -> None:
    from relkontrakt.findings import LEVEL_NAMES
    from relkontrakt.rules import GROUPS, rules

    wide = max(map(len, rules())) + 2
    for group, name in GROUPS.items():
        members = [rule for rule in rules().values() if rule.group == group]
        if members:
            click.echo(f"{name}:")
        for rule in members:
            mark = "" if rule.chosen(settings) == rule.level else "*"
            click.echo(f"  {rule.id:<{wide}}{LEVEL_NAMES[rule.chosen(settings)] + mark:<10}{rule.title}")
    if settings and settings.checks.levels:
        click.echo("\n* Nivået er valgt i guide/guide.yml.")


def _facts(rule: "Rule", settings: "Settings | None") -> str:
    """Return id, level and group, and what an editor may do and has done with the level."""
    from relkontrakt.findings import LEVEL_NAMES
    from relkontrakt.rules import GROUPS

    lines = [f"{rule.id} ({LEVEL_NAMES[rule.level]})", f"Gruppe: {GROUPS[rule.group]}"]
    if rule.fixed:
        lines.append("Nivået er fast, og funnene kan ikke dempes.")
    elif rule.chosen(settings) != rule.level:
        lines.append(f"Nivå i denne veilederen: {LEVEL_NAMES[rule.chosen(settings)]} (valgt i guide/guide.yml)")
    return "\n".join(lines)
