"""The one Jinja2 environment: strict about undefined variables, with the Norwegian filters that every template uses."""

import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import jinja2

from relkontrakt import markup, norwegian, vocabulary
from relkontrakt.findings import Finding, Location, RelkontraktError
from relkontrakt.phrases import phrases

_UNDEFINED = re.compile(r"'([^']+)'(?: is undefined|$)")


def environment(folders: Sequence[Path], language: str) -> jinja2.Environment:
    """Return an environment that looks for templates in ``folders``, first match wins; HTML is escaped, Markdown is not."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        autoescape=jinja2.select_autoescape(enabled_extensions=("html", "html.j2", "xml", "xml.j2", "svg.j2")),
        undefined=jinja2.StrictUndefined,
        # «{#» starts an explicit id in Markdown headings, so comments are written {## … ##}.
        comment_start_string="{##",
        comment_end_string="##}",
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["t"] = lambda text: text[language]
    env.filters["name"] = lambda slug, names: getattr(names[slug], language)
    env.filters["day"] = norwegian.long_date
    env.filters["isodate"] = date.isoformat
    env.filters["plain"] = markup.plain
    env.filters["literal"] = markup.literal
    env.filters["enumerated"] = lambda words: norwegian.enumeration(words, language)
    env.filters["quoted"] = lambda text: json.dumps(text, ensure_ascii=False)
    env.filters["yaml"] = yaml_text
    env.filters["lower_first"] = lambda text: text[:1].lower() + text[1:]
    env.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    env.globals["v"] = vocabulary
    env.globals["language"] = language
    env.globals["p"] = phrases(language)
    return env


def render(env: jinja2.Environment, name: str, **values: Any) -> str:
    """Return the template ``name`` filled in.

    Raises RelkontraktError with a finding at the template's line when it uses an undefined variable or has a syntax fault.
    """
    try:
        return env.get_template(name).render(**values)
    except jinja2.TemplateError as error:
        raise RelkontraktError("en mal kan ikke brukes.", exit_code=1, findings=(_finding(error, name),)) from error


_PLAIN_YAML = re.compile(r"[^\W\d_][^:#{}\[\]\"\\\n]*")
_YAML_WORDS = frozenset(["y", "yes", "n", "no", "on", "off", "true", "false", "null"])


def yaml_text(text: str, indent: int) -> str:
    """Return ``text`` as a YAML value: plain or quoted on one line, else a block whose lines stand ``indent`` spaces in."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    if len(lines) > 1:
        return "|\n" + "\n".join(" " * indent + line if line else "" for line in lines)
    line = lines[0] if lines else ""
    is_plain = _PLAIN_YAML.fullmatch(line) and line.lower() not in _YAML_WORDS
    return line if is_plain else json.dumps(line, ensure_ascii=False)


def _finding(error: jinja2.TemplateError, name: str) -> Finding:
    path, line = f"templates/{name}", 1
    if isinstance(error, jinja2.TemplateSyntaxError):
        path, line = f"templates/{error.name or name}", error.lineno
    trace = error.__traceback__
    while trace:
        filename = trace.tb_frame.f_code.co_filename
        if filename.endswith(".j2"):
            path, line = "templates/" + filename.rpartition("templates/")[2], trace.tb_lineno
        trace = trace.tb_next
    unknown = _UNDEFINED.search(error.message or "")
    said = f"navnet «{unknown[1]}» finnes ikke" if unknown else f"malen kan ikke leses ({error.message or error})"
    message = f"{said}."
    return Finding(
        Location(path, line),
        message,
        "Rett navnet i malen, eller slett filen for å bruke malen som følger med.",
        "template-error",
    )
