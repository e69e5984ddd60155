"""``relkontrakt check``: every finding in one run."""

import gc

# The command ends soon; collecting garbage, also while modules load, would take a tenth of its time.
gc.disable()

import click  # noqa: E402

from relkontrakt.cli.output import FORMATS, here, print_findings, summary, today  # noqa: E402


@click.command("check")
@click.option("--format", "style", type=click.Choice(FORMATS), default="text", help="Hvordan funnene skrives.")
def command(style: str) -> int:
    """Kontroller innholdet, og vis alle funn.

    Avslutter med 0 når det ikke er feil, og 1 når det er feil.
    """
    from relkontrakt.rules import check_project

    findings = check_project(here(), today()).findings
    print_findings(findings, style)
    if style == "text":
        click.echo(summary(findings), err=True)
    return int(any(finding.level == "error" for finding in findings))
