"""``relkontrakt publish``: a frozen edition into a published tree."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import click

from relkontrakt.cli.output import Progress, here


@click.command("publish")
@click.argument("folder", metavar="MAPPE", type=click.Path(path_type=Path))
@click.option("--rehearse", is_flag=True, help="Vis hva som ville skje, uten å skrive noe i MAPPE.")
@click.option("--quiet", "-q", is_flag=True, help="Ikke vis framdrift.")
def command(folder: Path, rehearse: bool, quiet: bool) -> int:
    """Legg utgaven i guide/guide.yml til det publiserte treet i MAPPE.

    Utgaver som er publisert før, blir aldri rørt. Treet byttes inn til slutt, i ett steg.
    """
    from relkontrakt.release.publish import publish

    done = publish(here(), folder, rehearse, Progress(quiet))
    if rehearse or not done.already:
        _show("ny", done.new)
        _show("endret", done.changed)
    if done.already:
        more = " Sidene rundt utgavene er skrevet på nytt." if done.new or done.changed else ""
        click.echo(f"Utgave {done.version} er alt publisert.{'' if rehearse else more}")
    elif rehearse:
        click.echo(f"Prøve: utgave {done.version} kan publiseres. Ingenting er skrevet.")
    else:
        click.echo(f"Utgave {done.version} er publisert i {folder}. Nyeste utgave er {done.latest}.")
    return 0


def _show(label: str, paths: Iterable[str]) -> None:
    """Print one line for each file at the root, and for each folder with the number of files in it."""
    for top, found in groupby(sorted(paths), key=lambda path: path.partition("/")[0]):
        inside = list(found)
        count = "" if inside == [f"{top}/"] or inside == [top] else f" ({len(inside)} {'fil' if len(inside) == 1 else 'filer'})"
        click.echo(f"{label:<8}{top}{'' if inside == [top] else '/'}{count}")
