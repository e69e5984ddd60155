"""``relkontrakt build``: site, PDF and data in one go."""

from pathlib import Path

import click

from relkontrakt.cli.output import Progress, here, print_findings_to_stderr, today

PARTS = ("site", "pdf", "data")


@click.command("build")
@click.option("--only", type=click.Choice(PARTS), help="Bygg bare nettstedet, PDF-ene eller dataene.")
@click.option("--lang", "language", type=click.Choice(("nb", "nn")), help="Bygg bare én målform.")
@click.option("--quiet", "-q", is_flag=True, help="Ikke vis framdrift.")
def command(only: str | None, language: str | None, quiet: bool) -> int:
    """Bygg nettsted, PDF og åpne data i mappen site/.

    Resultatet lages ved siden av og byttes inn til slutt. Går noe galt, er den gamle mappen som den var.
    """
    from relkontrakt.build import build

    built = build(here(), only, language, Progress(quiet), today())
    print_findings_to_stderr(built.findings)
    if built.unchanged:
        click.echo("Ingenting er endret siden sist.")
    for label, path in _places(built.site):
        click.echo(f"{label:<22}{_shown(path)}")
    return 0


def _places(site: Path) -> list[tuple[str, Path]]:
    places = [("Nettsted (bokmål):", site / "index.html"), ("Nettsted (nynorsk):", site / "nn" / "index.html")]
    places += [("PDF:", path) for path in sorted((site / "nedlasting").glob("*.pdf"))]
    places.append(("Åpne data:", site / "data" / "guide.json"))
    return [(label, path) for label, path in places if path.exists()]


def _shown(path: Path) -> str:
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
