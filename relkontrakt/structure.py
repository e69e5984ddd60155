"""Whether two versions of a file are built alike: the same keys, lists and blocks, with other words in them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from relkontrakt.sources import split_chapter
from relkontrakt.yamlfile import parse

_BLOCK = re.compile(r"^[ \t]*(?P<mark>#{1,6}(?=[ \t])|[-*+](?=[ \t])|\d+[.)](?=[ \t])|\||!!!|>|$)", re.M)


def same(path: str, before: str, after: str, names: Mapping[str, str]) -> bool:
    """Return whether ``after`` is read as ``before``, but for single texts and the keys that ``names`` renames."""
    first, second = _lines(before), _lines(after)
    if path.endswith(".md"):
        (old, old_body), (new, new_body) = split_chapter(first), split_chapter(second)
        return _alike(path, old, new, names) and _blocks(old_body.strip()) == _blocks(new_body.strip())
    return _alike(path, first, second, names)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _alike(path: str, before: str, after: str, names: Mapping[str, str]) -> bool:
    (old, old_faults), (new, new_faults) = parse(path, before), parse(path, after)
    if len(new_faults) > len(old_faults):
        return False
    return sorted(_shape(old.data, (), names)) == sorted(_shape(new.data, (), {}))


def _shape(value: Any, keys: tuple[str, ...], names: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return every key and place, with how the text there is built."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _shape(item, (*keys, names.get(key, key)), names)
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from _shape(item, (*keys, str(place)), names)
    else:
        yield keys, _blocks(value.strip()) if isinstance(value, str) else ()


def _blocks(text: str) -> tuple[str, ...]:
    """Return the marks that lines begin with, an empty line as the empty mark."""
    return tuple("1." if match["mark"][:1].isdigit() else match["mark"] for match in _BLOCK.finditer(text))
