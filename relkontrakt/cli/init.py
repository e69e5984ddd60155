"""``relkontrakt init``: a small, working guide in an empty folder."""

import shutil
from datetime import date
from pathlib import Path

import click

#: The date that the packaged starter project carries where the day it is made should stand.
_STARTER_DATE = "2026-01-01"


@click.command("init")
@click.argument("folder", metavar="[MAPPE]", default=".", type=click.Path(path_type=Path))
def command(folder: Path) -> int:
    """Lag en ny veileder i MAPPE, som må være tom eller ny."""
    from relkontrakt.findings import RelkontraktError
    from relkontrakt.project import packaged_templates
    from relkontrakt.schemas import write

    if folder.exists() and (not folder.is_dir() or any(path.name != ".git" for path in folder.iterdir())):
        raise RelkontraktError(f"«{folder}» er ikke en tom mappe.", "Velg et annet navn: relkontrakt init min-veileder")
    try:
        shutil.copytree(packaged_templates() / "starter", folder, dirs_exist_ok=True)
        for path in sorted(folder.rglob("*.yml")) + sorted(folder.rglob("*.md")):
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(_STARTER_DATE, date.today().isoformat()), encoding="utf-8")
        (folder / ".gitignore").write_text("/site/\n/.relkontrakt/\n", encoding="utf-8")
        write(folder / "schemas")
    except OSError as error:
        message = f"kan ikke skrive til {error.filename or folder}: {error.strerror}."
        raise RelkontraktError(message, "Gi skrivetilgang, eller velg en annen mappe.") from error
    click.echo(f"Laget en veileder i {folder.resolve()}.")
    click.echo(f"Neste steg: {'' if folder.resolve() == Path.cwd() else f'cd {folder} && '}relkontrakt build")
    return 0
