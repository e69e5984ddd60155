"""The manual of a rule: its docstring read as the fault, the reason, and examples of what is wrong and what is right."""

import re
import textwrap
from dataclasses import dataclass

_EXAMPLE = re.compile(r"^(?P<kind>Feil|Riktig) \((?P<path>[^)]+)\):\n\n(?P<block>(?:[ ]{4}.*\n|\n)+)", re.M)


@dataclass(frozen=True)
class Example:
    """What stands in the file ``path``, and whether it is wrong; ``text`` ends with a line break."""

    wrong: bool
    path: str
    text: str

    @property
    def label(self) -> str:
        """What stands above it."""
        return f"{'Feil' if self.wrong else 'Riktig'} ({self.path}):"


@dataclass(frozen=True)
class Manual:
    """The fault in one sentence, paragraphs on why it harms, and examples in the order they stand."""

    title: str
    paragraphs: tuple[str, ...]
    examples: tuple[Example, ...]

    @property
    def markdown(self) -> str:
        """The manual below its title, as Markdown with the examples as code."""
        shown = [f"{example.label}\n\n````\n{example.text}````" for example in self.examples]
        return "\n\n".join([*self.paragraphs, *shown])


def read(text: str) -> Manual:
    """Return the docstring ``text`` of a rule as a manual."""
    text = text.strip() + "\n"
    examples = tuple(
        Example(match["kind"] == "Feil", match["path"], textwrap.dedent(match["block"].strip("\n")) + "\n")
        for match in _EXAMPLE.finditer(text)
    )
    title, *paragraphs = re.split(r"\n(?:[ \t]*\n)+", _EXAMPLE.sub("", text).strip())
    return Manual(" ".join(title.split()), tuple(" ".join(paragraph.split()) for paragraph in paragraphs), examples)
