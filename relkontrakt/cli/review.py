"""``relkontrakt review``: what a proposal changes, as one file a reviewer can open anywhere."""

from pathlib import Path

import click

from relkontrakt.cli.output import here, today

FORMATS = {"html": "gjennomgang.html", "markdown": "gjennomgang.md"}


@click.command("review")
@click.argument("base", metavar="UTGANGSPUNKT")
@click.option("--format", "style", type=click.Choice(list(FORMATS)), default="html", help="Nettside eller kort kommentar.")
@click.option("--out", metavar="FIL", help="Hvor rapporten skrives; «-» skriver den rett ut. Ellers: mappen .relkontrakt.")
def command(base: str, style: str, out: str | None) -> int:
    """Vis hva som er endret siden UTGANGSPUNKT: en git-revisjon, en utgave i releases/ eller en mappe.

    Rapporten sammenligner ord for ord på begge målformer, og viser nye funn, pakkene som blir berørt, og hvilken versjon
    hver endring krever. Den er én fil uten skript, og åpnes i nettleseren uten nett.
    """
    from relkontrakt import revisions
    from relkontrakt.renderers import reviewpage
    from relkontrakt.review import review
    from relkontrakt.rules import check_project

    project, day = here(), today()
    with revisions.opened(project, base) as (earlier, name):
        found = review(check_project(earlier, day), check_project(project, day), name)
    text = reviewpage.html(found) if style == "html" else reviewpage.markdown(found)
    if out == "-":
        click.echo(text, nl=False)
        return 0
    path = Path(out) if out else project.cache / FORMATS[style]
    reviewpage.write(path, text)
    click.echo(f"Rapporten: {path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path}")
    for line in reviewpage.summary(found):
        click.echo(line)
    return 0
