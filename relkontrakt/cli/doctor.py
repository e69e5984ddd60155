"""``relkontrakt doctor``: what the machine lacks."""

from pathlib import Path

import click

from relkontrakt.cli.output import colours


@click.command("doctor")
def command() -> int:
    """Vis hva maskinen trenger for å bygge veilederen, og hvordan du får det som mangler."""
    from relkontrakt.doctor import needs

    missing = 0
    for need in needs(Path.cwd()):
        missing += not need.present
        sign = click.style("✓", fg="green") if need.present else click.style("✗", fg="red")
        click.echo(f"{sign} {need.name}: {need.detail}", color=colours())
        if not need.present:
            click.echo(f"    Slik retter du det: {need.cure}")
    click.echo("Alt er på plass." if not missing else f"{missing} ting mangler.")
    return 2 if missing else 0
