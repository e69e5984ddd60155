"""``relkontrakt new``: a complete draft, ready to be filled in."""

import sys
from datetime import date

import click

from relkontrakt import vocabulary
from relkontrakt.cli.output import here
from relkontrakt.drafts import KINDS

_NAMES = {"clause": "klausul", "chapter": "kapittel", "package": "pakke", "term": "begrep", "act": "lov", "source": "kilde"}


@click.command("new")
@click.argument("kind", metavar="SLAG", type=click.Choice(KINDS))
@click.argument("entry_id", metavar="ID", required=False)
@click.option("--title", metavar="TEKST", help="Tittelen på bokmål.")
@click.option("--title-nn", metavar="TEKST", help="Tittelen på nynorsk.")
@click.option("--category", type=click.Choice(tuple(vocabulary.CATEGORIES)), help="Kategorien til en klausul.")
def command(kind: str, entry_id: str | None, title: str | None, title_nn: str | None, category: str | None) -> int:
    """Lag et utkast. SLAG er clause, chapter, package, term, act eller source.

    Utkastet er komplett og kommentert, og går gjennom «relkontrakt check».
    """
    from relkontrakt import drafts, norwegian, sources

    project = here()
    asking = sys.stdin.isatty()
    if asking:
        title = title or click.prompt(f"Tittel på bokmål ({_NAMES[kind]})")
        title_nn = title_nn or click.prompt("Tittel på nynorsk", default=title)
        if kind == "clause":
            choices = click.Choice(tuple(vocabulary.CATEGORIES))
            category = category or click.prompt("Kategori", type=choices, default="styring")
        entry_id = entry_id or click.prompt("Id", default=norwegian.slug(title))
    if not entry_id:
        raise click.UsageError("ID mangler: relkontrakt new SLAG ID")
    title = title or entry_id.replace("-", " ").capitalize()
    path = drafts.create(
        project, sources.read(project), kind, entry_id, title, title_nn or title, category or "styring", date.today()
    )
    click.echo(f"Skrev {path.relative_to(project.root)}. Fyll ut, og kjør: relkontrakt check")
    return 0
