"""The command line: one thin module a command, loaded only when it is asked for."""

import gettext
import importlib
import io
import os
import signal
import sys
from pathlib import Path
from typing import Any

# Click translates its own words with gettext; the catalogue is ours. This must run before Click is imported.
os.environ["LANGUAGE"] = "nb"
# Plugins of other packages have no say here, and looking for them takes time at every start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
gettext.bindtextdomain("messages", str(Path(__file__).parent.parent / "locale"))

import click  # noqa: E402

from relkontrakt import __version__  # noqa: E402

#: Commands in the order of help, with the line that help shows. The module has the same name as the command.
COMMANDS = {
    "init": "Lag en ny veileder i en tom mappe.",
    "new": "Lag et utkast til klausul, kapittel, pakke, begrep, lov eller kilde.",
    "check": "Kontroller innholdet, og vis alle funn.",
    "fix": "Rett det som kan rettes uten skjønn.",
    "review": "Vis hva et forslag endrer, ord for ord, og hva dere må ta stilling til.",
    "diff": "Vis hva som er endret mellom to utgaver, revisjoner eller mapper.",
    "build": "Bygg nettsted, PDF og åpne data i site/.",
    "release": "Frys innholdet som en ny utgave, med alle endringer gjort rede for.",
    "publish": "Legg en frossen utgave til et publisert nettsted.",
    "serve": "Vis veilederen i nettleseren, og oppdater den når du lagrer.",
    "schema": "Skriv JSON-skjemaene som gir hjelp i redigeringsprogrammet.",
    "explain": "Forklar en regel, med eksempler.",
    "doctor": "Vis hva maskinen mangler, og hvordan du retter det.",
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command runs, so that ``--help`` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"relkontrakt.cli.{cmd_name}").command
        command.options_metavar = "[VALG]"
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing:
            from relkontrakt import norwegian

            raise click.UsageError(f"kommandoen «{args[0]}» finnes ikke.{norwegian.suggestion(args[0], COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Kommandoer"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[VALG]",
    subcommand_metavar="KOMMANDO …",
)
@click.version_option(__version__, message="relkontrakt %(version)s")
def group() -> None:
    """Klausuler i YAML og kapitler i Markdown blir en norsk veileder: nettsted, PDF og åpne data."""


def main(arguments: list[str] | None = None) -> Any:
    """Run the command line and exit: 0 clean, 1 findings at error level, 2 wrong usage or a machine that lacks something."""
    from relkontrakt.findings import RelkontraktError

    for stream in (sys.stdout, sys.stderr):
        # A terminal or pipe that cannot show a letter gets a question mark, not a traceback.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        result = group.main(args=arguments, prog_name="relkontrakt", standalone_mode=False)
        sys.exit(result if isinstance(result, int) else 0)
    except click.exceptions.Exit as leave:
        sys.exit(leave.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (KeyboardInterrupt, click.Abort):
        click.echo("\nAvbrutt. Ingenting er endret.", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(1)
    except RelkontraktError as error:
        from relkontrakt.cli.output import report

        report(error)
        sys.exit(error.exit_code)
