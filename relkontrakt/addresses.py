"""Addresses that never move: one scheme for everything that has an id and a version, below the address of the website.

``/k/<clause-id>/`` ``/kapittel/<chapter-id>/`` ``/pakke/<package-id>/``, each also with a version below. An id has no point and a
version always has two, and beside these folders stand only versions and fixed names, so no address can mean two things.
"""

#: The first folder of each kind.
FOLDERS = {"clause": "k", "chapter": "kapittel", "package": "pakke"}


def part(kind: str, entry_id: str) -> str:
    """Return the identity of a clause, chapter or package in a published tree: ``k/styringsmodell``."""
    return f"{FOLDERS[kind]}/{entry_id}"


def permanent(site: str, kind: str, entry_id: str, version: str = "") -> str:
    """Return the permanent address of a part, or of one version of it; ``site`` is the address of the website."""
    return "/".join([site.rstrip("/"), part(kind, entry_id), *([version] if version else []), ""])
