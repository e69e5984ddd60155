"""``relkontrakt diff``: what differs between two editions, revisions or folders."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from relkontrakt.cli.output import colours, here

if TYPE_CHECKING:
    from relkontrakt.comparison import Piece
    from relkontrakt.review import Difference

FORMATS = ("text", "markdown", "html", "json")


@click.command("diff")
@click.argument("before", metavar="FRA")
@click.argument("after", metavar="[TIL]", required=False)
@click.option("--format", "style", type=click.Choice(FORMATS), default="text", help="Hvordan forskjellen skrives.")
@click.option("--out", metavar="FIL", help="Skriv til en fil.")
def command(before: str, after: str | None, style: str, out: str | None) -> int:
    """Vis hva som er endret fra FRA til TIL, ord for ord på begge målformer.

    FRA og TIL er en utgave i releases/, en git-revisjon eller en mappe. Uten TIL sammenlignes det med innholdet slik det
    ligger nå. Viser også hvilken versjon hver endring krever, og klausuler som får en annen betydning.
    """
    from relkontrakt import editions, revisions, sources
    from relkontrakt.index import Index
    from relkontrakt.review import difference

    project = here()
    with revisions.opened(project, before) as (earlier, base), revisions.opened(project, after) as (later, head):
        old, new = Index(sources.read(earlier)), Index(sources.read(later))
    for index, name in ((old, base), (new, head)):
        count = sum(not fault.location.path.startswith(f"{editions.FOLDER}/") for fault in index.library.faults)
        if count:
            click.echo(f"Merk: {count} feil i «{name}»; det som ikke kan leses, er ikke sammenlignet.", err=True)
    text = _written(difference(old, new, base, head), style, bool(out))
    if not out:
        click.echo(text, nl=False, color=colours())
        return 0
    from relkontrakt.renderers import reviewpage

    reviewpage.write(Path(out), text)
    click.echo(f"Skrevet: {out}")
    return 0


def _written(found: "Difference", style: str, is_file: bool) -> str:
    from relkontrakt import diffdata
    from relkontrakt.renderers import difftext, reviewpage

    if style == "json":
        return json.dumps(diffdata.from_difference(found), ensure_ascii=False, indent=1) + "\n"
    if style == "html":
        return reviewpage.html(found)
    if style == "markdown":
        return difftext.markdown(found)
    return difftext.text(found, difftext.plain if is_file or not colours() else _coloured)


def _coloured(piece: "Piece") -> str:
    """Return a piece as wdiff marks it, in red and green."""
    from relkontrakt.renderers import difftext

    colour = {"delete": "red", "insert": "green"}.get(piece.operation)
    said = difftext.plain(piece)
    return click.style(said, fg=colour) if colour else said
