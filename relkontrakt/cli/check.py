"""``relkontrakt check``: every finding in one run."""

import gc

# The command ends soon; collecting garbage, also while modules load, would take a tenth of its time.
gc.disable()

import click  # noqa: E402

from relkontrakt.cli.output import FORMATS, here, print_report, today  # noqa: E402


@click.command("check")
@click.option("--format", "style", type=click.Choice(FORMATS), default="text", help="Hvordan funnene skrives.")
@click.option("--silenced", is_flag=True, help="Vis også funn som er dempet, med grunnen.")
@click.option("--releases", is_flag=True, help="Les frosne utgaver på nytt, også de som ser urørte ut.")
def command(style: str, silenced: bool, releases: bool) -> int:
    """Kontroller innholdet, og vis alle funn.

    Avslutter med 0 når det ikke er feil, og 1 når det er feil.
    """
    from relkontrakt.rules import check_project

    report = check_project(here(), today(), share=True, every_byte=releases)
    print_report(report, style, silenced)
    return int(any(finding.level == "error" for finding in report.findings))
