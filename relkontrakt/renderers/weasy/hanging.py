"""A line that fits but for the space at its end: WeasyPrint 70 divides it after its first word.

Text before a link or another inline element ends with a space. Pango lets that space hang outside the line; WeasyPrint
counts it, finds the line too wide, and believes that it cannot be divided later than in or after the first word
(https://github.com/Kozea/WeasyPrint/issues/1051).
"""

from typing import Any

from weasyprint.layout import inline
from weasyprint.text import line_break

_COLLAPSING = ("normal", "nowrap", "pre-line")


def use() -> None:
    """Let every later layout in this process keep such a line whole."""
    inline.split_first_line = _whole_when_it_fits


def _whole_when_it_fits(text: str, style: Any, context: Any, max_width: float | None, *more: Any, **options: Any) -> Any:
    """Return what ``split_first_line`` returns: layout, length, where to go on, width, height and baseline of the line."""
    split = line_break.split_first_line(text, style, context, max_width, *more, **options)
    if max_width is None or split[2] is None or not text.endswith(" ") or style["white_space"] not in _COLLAPSING:
        return split
    if " " in text.encode()[: split[1]].decode().strip(" "):
        return split
    without_space = line_break.split_first_line(text.rstrip(" "), style, context, None, *more, **options)
    if without_space[2] is not None or without_space[3] > max_width:
        return split
    return line_break.split_first_line(text, style, context, None, *more, **options)
