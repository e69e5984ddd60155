"""What WeasyPrint may read: files under the template folders, and nothing else."""

import hashlib
import mimetypes
import os
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from fontTools.ttLib import woff2
from weasyprint.urls import URLFetcher, URLFetcherResponse

#: Where the print document stands: addresses in it are relative to the folder ``pdf`` of the templates.
FOLDER = "file:///pdf"
BASE_URL = f"{FOLDER}/guide.html"


#: Folders of the templates, and of the guide for its images, that the print document may read from.
READABLE = ("pdf", "fonts", "images")


class TemplateFiles(URLFetcher):  # type: ignore[misc]
    """Serves ``file:///<path>`` as the first ``<folder>/<path>`` that exists, and refuses every other address."""

    def __init__(self, folders: Iterable[str], fonts: str) -> None:
        super().__init__()
        self.folders = [Path(folder).resolve() for folder in folders]
        self.fonts = Path(fonts)

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the file at ``url``; raises ValueError when it is not one that may be read."""
        path = self._path(url)
        content = _unpacked(path, self.fonts) if path.suffix == ".woff2" else path.read_bytes()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, content, {"Content-Type": kind})

    def _path(self, url: str) -> Path:
        parts = urlsplit(url)
        if parts.scheme == "file" and not parts.netloc:
            place, *rest = PurePosixPath(unquote(parts.path)).parts[1:]
            for folder in (folder / place for folder in self.folders if place in READABLE):
                path = folder.joinpath(*rest).resolve()
                if path.is_file() and path.is_relative_to(folder):
                    return path
        raise ValueError(f"{url} is not a file in the template folders")


def _unpacked(path: Path, cache: Path) -> bytes:
    """Return the font at ``path`` out of its WOFF2 packing; kept in ``cache``, as unpacking takes 0.2 s a font."""
    packed = path.read_bytes()
    kept = cache / f"{hashlib.sha256(packed).hexdigest()}.ttf"
    if not kept.is_file():
        font = BytesIO()
        woff2.decompress(BytesIO(packed), font)
        cache.mkdir(parents=True, exist_ok=True)
        beside = kept.with_suffix(f".{os.getpid()}")
        beside.write_bytes(font.getvalue())
        beside.replace(kept)
    return kept.read_bytes()
