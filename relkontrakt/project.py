"""The guide project on disk: its root, its folders, and where templates are looked up."""

from dataclasses import dataclass
from pathlib import Path

from relkontrakt.findings import RelkontraktError
from relkontrakt.library import SETTINGS_PATH

_PACKAGE = Path(__file__).parent


def packaged_templates() -> Path:
    """Return the folder of default templates: inside the installed package, or at the root of a source checkout."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


@dataclass(frozen=True)
class Project:
    """A guide project; ``root`` is an absolute path."""

    root: Path

    @property
    def site(self) -> Path:
        """The folder that a build replaces."""
        return self.root / "site"

    @property
    def cache(self) -> Path:
        """A folder that is always safe to delete."""
        return self.root / ".relkontrakt"

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Folders to look for templates in: the project's own first, then the defaults."""
        return (self.root / "templates", packaged_templates())

    def template(self, name: str) -> Path:
        """Return the file ``name`` from the first template folder that has it.

        Raises RelkontraktError when no folder has it.
        """
        for folder in self.template_folders:
            if (folder / name).exists():
                return folder / name
        raise RelkontraktError(f"malen «{name}» finnes ikke.", "Installer relkontrakt på nytt.")


def find(start: Path) -> Project:
    """Return the project that holds the folder ``start``: the nearest folder upwards with guide/guide.yml.

    Raises RelkontraktError when there is none.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        try:
            if (folder / SETTINGS_PATH).is_file():
                return Project(folder)
        except PermissionError as error:
            path = (folder / SETTINGS_PATH).parent
            raise RelkontraktError(f"kan ikke lese mappen {path}.", f"Gi lesetilgang: chmod u+rx {path}") from error
    raise RelkontraktError(
        f"fant ikke {SETTINGS_PATH} i {start} eller i en mappe over.",
        "Gå til mappen med veilederen, eller lag en ny: relkontrakt init <mappe>",
    )
