"""The guide project on disk: its root, its folders, and where templates are looked up."""

from dataclasses import dataclass
from pathlib import Path

from relkontrakt import editions
from relkontrakt.findings import RelkontraktError
from relkontrakt.library import SETTINGS_PATH

_PACKAGE = Path(__file__).parent


def packaged_templates() -> Path:
    """Return the folder of default templates: inside the installed package, or at the root of a source checkout."""
    installed = _PACKAGE / "templates"
    return installed if installed.is_dir() else _PACKAGE.parent / "templates"


@dataclass(frozen=True)
class Project:
    """A guide project; ``root`` is an absolute path.

    ``home`` is the project that templates, ``mkdocs.yml`` and cache are taken from, when ``root`` is a frozen edition of it.
    """

    root: Path
    home: Path | None = None

    @property
    def site(self) -> Path:
        """The folder that a build replaces."""
        return self.root / "site"

    @property
    def cache(self) -> Path:
        """A folder that is always safe to delete."""
        return (self.home or self.root) / ".relkontrakt"

    @property
    def mkdocs(self) -> Path:
        """The editors' MkDocs settings."""
        return (self.home or self.root) / "mkdocs.yml"

    @property
    def template_folders(self) -> tuple[Path, ...]:
        """Folders to look for templates in: the project's own first, then the defaults."""
        return ((self.home or self.root) / "templates", packaged_templates())

    def template(self, name: str) -> Path:
        """Return the file ``name`` from the first template folder that has it.

        Raises RelkontraktError when no folder has it.
        """
        for folder in self.template_folders:
            if (folder / name).exists():
                return folder / name
        raise RelkontraktError(f"malen «{name}» finnes ikke.", "Installer relkontrakt på nytt.")


def _is_frozen(folder: Path) -> bool:
    """Return whether ``folder`` is a frozen edition in its project: who stands in one, means the project around it."""
    return folder.parent.name == editions.FOLDER and (folder / editions.MANIFEST).is_file()


def find(start: Path) -> Project:
    """Return the project that holds the folder ``start``: the nearest folder upwards with guide/guide.yml.

    Raises RelkontraktError when there is none.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        try:
            if (folder / SETTINGS_PATH).is_file() and not _is_frozen(folder):
                return Project(folder)
        except PermissionError as error:
            path = (folder / SETTINGS_PATH).parent
            raise RelkontraktError(f"kan ikke lese mappen {path}.", f"Gi lesetilgang: chmod u+rx {path}") from error
    raise RelkontraktError(
        f"fant ikke {SETTINGS_PATH} i {start} eller i en mappe over.",
        "Gå til mappen med veilederen, eller lag en ny: relkontrakt init <mappe>",
    )
