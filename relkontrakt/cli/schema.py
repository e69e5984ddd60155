"""``relkontrakt schema``: the JSON Schemas for editors."""

import click

from relkontrakt.cli.output import here


@click.command("schema")
@click.argument("name", metavar="[NAVN]", required=False)
def command(name: str | None) -> int:
    """Skriv JSON-skjemaene til mappen schemas/, eller vis ett av dem.

    Skjemaene gir forslag og forklaringer i redigeringsprogrammer som leser linjen «yaml-language-server» øverst i filen.
    """
    from relkontrakt.findings import RelkontraktError
    from relkontrakt.schemas import schemas, write

    if name is None:
        folder = here().root / "schemas"
        try:
            for path in write(folder):
                click.echo(path.name)
        except OSError as error:
            message = f"kan ikke skrive til {folder}: {error.strerror}."
            raise RelkontraktError(message, "Gi skrivetilgang, og prøv igjen.") from error
        return 0
    known = schemas()
    file = f"{name.removesuffix('.schema.json')}.schema.json"
    if file not in known:
        names = ", ".join(key.removesuffix(".schema.json") for key in known)
        raise RelkontraktError(f"skjemaet «{name}» finnes ikke.", f"Velg blant: {names}.")
    click.echo(known[file], nl=False)
    return 0
