"""``relkontrakt fix``: every repair that needs no judgement, in one run."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from relkontrakt.cli.output import here, print_findings, summary, today

if TYPE_CHECKING:
    from relkontrakt.findings import Finding
    from relkontrakt.project import Project

#: How what cannot be seen is shown: no-break space and line break.
_SHOWN = str.maketrans({"\N{NO-BREAK SPACE}": "⍽", "\n": "⏎"})
_LONGEST = 60


@click.command("fix")
@click.argument("files", metavar="[FIL …]", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dry-run", "--vis", "dry", is_flag=True, help="Vis hva som ville bli rettet, uten å skrive.")
def command(files: tuple[Path, ...], dry: bool) -> int:
    """Rett det som kan rettes uten skjønn: tegn, mellomrom, skrivefeil i id-er og rekkefølgen på nøkler.

    Uten FIL rettes hele veilederen. En FIL kan også være en mappe. Resten av filen står urørt, og en retting som ville gitt
    en ny feil, blir ikke gjort. Hardt mellomrom vises som ⍽ og linjeskift som ⏎.

    Avslutter med 0 når det ikke er feil igjen i veilederen, og 1 når det er feil.
    """
    from relkontrakt import repairs

    project = here()
    chosen = {_inside(project, file) for file in files} or {"."}

    def wanted(path: str) -> bool:
        return any(one in (".", path) or path.startswith(f"{one}/") for one in chosen)

    outcome = repairs.repair(project, today(), wanted)
    if not dry:
        repairs.write(project, outcome.files)
    for finding in sorted(outcome.done):
        click.echo(_line(finding))
    for finding in sorted(outcome.refused):
        click.echo(f"{_line(finding)} (ikke gjort: rettingen ville endret noe mer, eller gitt en ny feil)")
    remaining = [finding for finding in outcome.report.findings if wanted(finding.location.path)]
    if remaining and outcome.done:
        click.echo("\nDette må du rette selv:")
    print_findings(remaining)
    click.echo(f"{_counted(len(outcome.done), len(outcome.files), dry)} Igjen: {summary(remaining)}", err=True)
    report = outcome.before if dry else outcome.report
    return int(any(finding.level == "error" for finding in report.findings))


def _inside(project: "Project", file: Path) -> str:
    """Return the path of a file in the project, as findings name it."""
    path = file.resolve()
    if not path.exists():
        raise click.UsageError(f"filen «{file}» finnes ikke.")
    if not path.is_relative_to(project.root):
        raise click.UsageError(f"filen «{file}» ligger ikke i veilederen ({project.root}).")
    return path.relative_to(project.root).as_posix()


def _line(finding: "Finding") -> str:
    assert finding.repair
    place = finding.location
    return f"{place.path}:{place.line}: {finding.rule}: «{_shown(finding.repair.old)}» → «{_shown(finding.repair.new)}»"


def _shown(text: str) -> str:
    visible = text.translate(_SHOWN)
    return visible if len(visible) <= _LONGEST else f"{visible[:_LONGEST]}…"


def _counted(count: int, files: int, dry: bool) -> str:
    done = "Ville rettet" if dry else "Rettet"
    if not count:
        return "Ingenting å rette."
    return f"{done} {count} {'sted' if count == 1 else 'steder'} i {files} {'fil' if files == 1 else 'filer'}."
