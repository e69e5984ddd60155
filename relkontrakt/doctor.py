"""What the machine needs to build a guide, and the cure for what is missing."""

import importlib.metadata
import importlib.util
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from relkontrakt import processes

#: Free space a build of a large guide needs, in bytes.
_SPACE = 500_000_000


@dataclass(frozen=True)
class Need:
    """One thing that a build needs: what it is, whether it is there, and the cure when it is not."""

    name: str
    present: bool
    detail: str
    cure: str = ""


def pango_cure() -> str:
    """Return the command that installs Pango on this machine."""
    if platform.system() == "Darwin":
        return "brew install pango"
    return "sudo apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


def needs(folder: Path) -> Iterator[Need]:
    """Return every need of a build in ``folder``, one by one, since some take a moment to look at."""
    version = platform.python_version()
    yield Need("Python 3.11 eller nyere", sys.version_info >= (3, 11), version, "Installer en nyere Python.")
    for package in ("mkdocs", "mkdocs-material", "pydantic", "PyYAML", "weasyprint"):
        yield _package(package)
    yield _pagefind()
    yield _pango()
    yield _fast_yaml()
    yield _writable(folder)
    yield _space(folder)


def _package(name: str) -> Need:
    try:
        return Need(name, True, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Need(name, False, "mangler", f"pip install {name}")


def _pagefind() -> Need:
    present = bool(importlib.util.find_spec("pagefind")) and bool(
        importlib.util.find_spec("pagefind_bin") or importlib.util.find_spec("pagefind_bin_extended") or shutil.which("pagefind")
    )
    return Need("Pagefind (søk)", present, "på plass" if present else "mangler", 'pip install "pagefind[bin]"')


def _pango() -> Need:
    result = processes.run([sys.executable, "-c", "import weasyprint"])
    present = result.returncode == 0
    return Need("Pango (PDF)", present, "på plass" if present else "mangler", pango_cure())


def _fast_yaml() -> Need:
    import yaml

    present = hasattr(yaml, "CSafeLoader")
    detail = "på plass" if present else "mangler"
    return Need("Rask YAML-leser (libyaml)", present, detail, "pip install --force-reinstall PyYAML")


def _writable(folder: Path) -> Need:
    present = os.access(folder, os.W_OK)
    return Need("Skrivetilgang", present, str(folder), f"chmod u+w {folder}")


def _space(folder: Path) -> Need:
    free = shutil.disk_usage(folder).free
    detail = f"{free // 1_000_000} MB ledig"
    return Need("Plass på disken", free > _SPACE, detail, f"Frigjør minst {_SPACE // 1_000_000} MB.")
