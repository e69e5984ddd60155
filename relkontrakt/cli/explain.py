"""``relkontrakt explain``: the manual of a rule."""

import click


@click.command("explain")
@click.argument("rule", metavar="[REGEL]", required=False)
def command(rule: str | None) -> int:
    """Forklar REGEL: hva den finner, hvorfor det skader, og hvordan det ser ut når det er riktig.

    Uten REGEL vises alle reglene.
    """
    from relkontrakt import norwegian
    from relkontrakt.findings import LEVEL_NAMES, RelkontraktError
    from relkontrakt.rules import rules

    if rule is None:
        for known in rules().values():
            click.echo(f"{known.id:<28}{LEVEL_NAMES[known.level]:<10}{known.title}")
        return 0
    if rule not in rules():
        raise RelkontraktError(
            f"regelen «{rule}» finnes ikke.{norwegian.suggestion(rule, rules())}", "Se alle reglene: relkontrakt explain"
        )
    found = rules()[rule]
    click.echo(f"{found.id} ({LEVEL_NAMES[found.level]})\n\n{found.manual.strip()}")
    return 0
