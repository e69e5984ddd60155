"""``relkontrakt serve``: a preview that follows every edit."""

import click

from relkontrakt.cli.output import Progress, here, print_findings, summary
from relkontrakt.findings import Finding


@click.command("serve")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), metavar="TALL", help="0: en ledig port.")
def command(port: int) -> int:
    """Vis veilederen i nettleseren, og oppdater den når du lagrer.

    Har innholdet feil, vises den siste versjonen uten feil, og feilene står både her og på siden. Avslutt med Ctrl-C.
    """
    from relkontrakt.preview import serve

    progress = Progress()

    def report(findings: list[Finding], message: str) -> None:
        print_findings(findings)
        progress(f"{summary(findings)} {message}" if message else "Oppdatert.")

    try:
        serve(here(), port, lambda address: progress(f"Veilederen vises på {address} – avslutt med Ctrl-C."), report)
    except KeyboardInterrupt:
        progress("Avsluttet.")
    return 0
