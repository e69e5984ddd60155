"""``relkontrakt new``: a complete draft, ready to be filled in."""

import sys
from datetime import date
from typing import TextIO

import click

from relkontrakt import vocabulary
from relkontrakt.cli.output import here
from relkontrakt.drafts import KINDS
from relkontrakt.yamlfile import MAX_BYTES

_NAMES = {"clause": "klausul", "chapter": "kapittel", "package": "pakke", "term": "begrep", "act": "lov", "source": "kilde"}


@click.command("new")
@click.argument("kind", metavar="SLAG", type=click.Choice(KINDS))
@click.argument("entry_id", metavar="ID", required=False)
@click.option("--title", metavar="TEKST", help="Tittelen på bokmål.")
@click.option("--title-nn", metavar="TEKST", help="Tittelen på nynorsk.")
@click.option("--category", type=click.Choice(tuple(vocabulary.CATEGORIES)), help="Kategorien til en klausul.")
@click.option(
    "--from-form", "form", metavar="FIL", type=click.File(encoding="utf-8", errors="replace"), help="Et utfylt skjema fra GitHub."
)
def command(
    kind: str, entry_id: str | None, title: str | None, title_nn: str | None, category: str | None, form: TextIO | None
) -> int:
    """Lag et utkast. SLAG er clause, chapter, package, term, act eller source.

    Utkastet er komplett og kommentert, og går gjennom «relkontrakt check». Med --from-form blir skjemaet «Foreslå klausul»
    en klausul: lagre teksten i saken som FIL, eller skriv - for å lese den fra en annen kommando.
    """
    from relkontrakt import drafts, norwegian, proposals, sources

    project = here()
    library = sources.read(project)
    proposal = None
    if form:
        if kind != "clause":
            raise click.UsageError("--from-form gjelder bare klausuler: relkontrakt new clause --from-form FIL")
        proposal = proposals.read(form.read(MAX_BYTES), library)
        title, title_nn = title or proposal.title, title_nn or proposal.title_nn
        category, entry_id = category or proposal.category, entry_id or norwegian.slug(title)
    asking = sys.stdin.isatty() and not form
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
        project, library, kind, entry_id, title, title_nn or title, category or "styring", date.today(), proposal
    )
    for note in proposal.notes if proposal else ():
        click.echo(f"Merk: {note}.")
    click.echo(f"Skrev {path.relative_to(project.root)}. Fyll ut, og kjør: relkontrakt check")
    return 0
