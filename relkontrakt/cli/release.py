"""``relkontrakt release``: freeze the content as a new edition."""

import re
from datetime import date
from pathlib import Path

import click

from relkontrakt.cli.output import Progress, here, today


def _version(ctx: click.Context, param: click.Parameter, value: str) -> str:
    if not re.fullmatch(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", value):
        raise click.BadParameter(f"«{value}» er ikke en versjon. Skriv tre tall, for eksempel 1.2.0.", ctx, param)
    return value


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date:
    try:
        return date.fromisoformat(value) if value else today()
    except ValueError as error:
        raise click.BadParameter(f"«{value}» er ikke en dato. Skriv ÅÅÅÅ-MM-DD, for eksempel 2027-01-31.", ctx, param) from error


@click.command("release")
@click.argument("version", metavar="VERSJON", callback=_version)
@click.option("--date", "day", metavar="ÅÅÅÅ-MM-DD", callback=_day, help="Datoen på utgaven. Ellers i dag.")
@click.option("--archive", metavar="FIL", help="Pakk en utgave som er frosset, i én zip-fil med PDF, tekst og kilder.")
@click.option("--rehearse", is_flag=True, help="Vis hva som ville skje, uten å skrive noe.")
def command(version: str, day: date, archive: str | None, rehearse: bool) -> int:
    """Frys innholdet som en ny utgave i releases/VERSJON/.

    Før det blir endringene siden forrige utgave vurdert: hver klausul og hvert kapittel må ha høy nok versjon og si hva som
    er endret, og hvorfor. Det som er publisert, må ligge. Avslutter med 1 når noe mangler.
    """
    from relkontrakt.norwegian import enumeration
    from relkontrakt.release import edition
    from relkontrakt.renderers.reviewpage import counts

    if archive:
        edition.pack(here(), version, Path(archive), Progress())
        click.echo(f"Arkivpakken for utgave {version}: {archive}")
        return 0
    made = edition.make(here(), version, day, rehearse)
    changed = enumeration(counts(made.difference)) if made.difference else ""
    since = f"Endret siden utgave {made.before}: {changed}." if made.before else "Dette er den første utgaven."
    if made.edition is None:
        click.echo(f"Utgave {version} kan fryses. {since}")
        return 0
    click.echo(f"Utgave {version} er frosset i releases/{version}/. {since}")
    click.echo(f"Lagre den: git add releases/{version} && git commit. Publiser den: relkontrakt publish <mappe>")
    return 0
