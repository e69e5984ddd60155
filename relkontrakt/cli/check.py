"""``relkontrakt check``: every finding in one run."""

import gc

import click

from relkontrakt.cli.output import FORMATS, here, print_findings, summary


@click.command("check")
@click.option("--format", "style", type=click.Choice(FORMATS), default="text", help="Hvordan funnene skrives.")
def command(style: str) -> int:
    """Kontroller innholdet, og vis alle funn.

    Avslutter med 0 når det ikke er feil, og 1 når det er feil.
    """
    from relkontrakt.rules import check_project

    gc.disable()  # The command ends soon; collecting garbage would take a tenth of its time.
    _, findings = check_project(here())
    print_findings(findings, style)
    if style == "text":
        click.echo(summary(findings), err=True)
    return int(any(finding.level == "error" for finding in findings))
