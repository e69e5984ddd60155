"""Rules → what the page of rules shows: each group with its rules, their manuals read and their levels in this guide."""

import re
from dataclasses import dataclass

from relkontrakt import manual, markup
from relkontrakt.manual import Manual
from relkontrakt.model import Settings
from relkontrakt.rules import GROUPS, Rule, rules

#: What stands between double backticks, in a literal text.
_CODE = re.compile(r"(?:&#96;){2}(.+?)(?:&#96;){2}")


@dataclass(frozen=True)
class Shown:
    """A rule made ready: its manual, and the level its findings have in this guide."""

    rule: Rule
    manual: Manual
    level: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The reason, letter by letter: a manual is not written in the Markdown of content."""
        return tuple(_CODE.sub(r"<code>\1</code>", markup.literal(text)) for text in self.manual.paragraphs)

    @property
    def blocks(self) -> tuple[tuple[bool, str, str], ...]:
        """Each example: whether it is wrong, the file, and its text letter by letter, without the last line break."""
        examples = self.manual.examples
        return tuple((one.wrong, markup.literal(one.path), markup.literal(one.text.rstrip("\n"))) for one in examples)


def groups(settings: Settings) -> list[tuple[str, list[Shown]]]:
    """Return id and rules of each group that has rules."""
    shown = [Shown(rule, manual.read(rule.manual), rule.chosen(settings)) for rule in rules().values()]
    found = [(group, [one for one in shown if one.rule.group == group]) for group in GROUPS]
    return [(group, members) for group, members in found if members]
