"""A review or a difference as one self-contained HTML page, a review as a short comment, and as five lines for a terminal.

Everything from the content is untrusted: the page escapes it and forbids scripts and requests by its own policy, and the
comment shows it only as code, where neither mentions, links, images nor HTML work. Only the templates that come with
relkontrakt are used, never those of the project, which may be a stranger's proposal.
"""

import base64
import hashlib
import re
from collections import Counter
from pathlib import Path

from relkontrakt import norwegian
from relkontrakt.comparison import BUMP_NAMES, KINDS, Piece
from relkontrakt.findings import LEVEL_NAMES
from relkontrakt.project import packaged_templates
from relkontrakt.review import Difference, Review
from relkontrakt.review.places import KIND_NAMES
from relkontrakt.templating import environment, render

#: GitHub shows a longer comment, but nobody reads it.
COMMENT_LINES = 60

#: What a bump asks of a version.
NEEDS = {"patch": "en retting", "minor": "en mindre versjon", "major": "en større versjon"}
LANGUAGES = {"nb": "Bokmål", "nn": "Nynorsk"}
_SPACES = str.maketrans({"\n": "¶\n", norwegian.NBSP: "⍽", " ": "␣"})


def html(found: Difference) -> str:
    """Return a review or a difference as a page that opens from disk, without scripts and without the network."""
    css = (packaged_templates() / "review" / "review.css").read_text(encoding="utf-8")
    style_hash = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    env = environment((packaged_templates(),), "nb")
    env.filters["shown"] = shown
    env.filters["decimal"] = lambda value: norwegian.number(round(value, 1))
    is_review = isinstance(found, Review)
    values = {
        "heading": "Gjennomgang av endringer" if is_review else "Endringer",
        "languages": LANGUAGES,
        "bumps": BUMP_NAMES,
        "needs": NEEDS,
        "levels": LEVEL_NAMES,
        "kinds": KINDS,
        "counts": counts(found),
    }
    template = f"review/{'page' if is_review else 'difference'}.html.j2"
    return render(env, template, r=found, css=css, style_hash=style_hash, **values)


def markdown(review: Review) -> str:
    """Return the review as a comment of at most ``COMMENT_LINES`` lines."""
    env = environment((packaged_templates(),), "nb")
    env.filters["code"] = _code
    env.filters["decimal"] = lambda value: norwegian.number(round(value, 1))
    values = {"bumps": BUMP_NAMES, "needs": NEEDS, "levels": LEVEL_NAMES, "counts": counts(review)}
    text = render(env, "review/comment.md.j2", r=review, **values)
    return re.sub(r"\n{3,}", "\n\n", text)


def write(path: Path, text: str) -> None:
    """Write a report; the folder is made when it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def summary(review: Review) -> tuple[str, ...]:
    """Return the review in four lines: what changed, versions, findings, and what it touches."""
    low = sum(not verdict.enough for verdict in review.verdicts)
    unlogged = sum(not verdict.logged for verdict in review.verdicts)
    errors = sum(finding.level == "error" for finding in review.new_findings)
    touched = {clause for change in review.meanings for clause in change.touches}
    packages = _number(len(review.packages), *KIND_NAMES["package"])
    return (
        f"Endret: {norwegian.enumeration(counts(review)) or 'ingenting'}.",
        f"Versjoner: {low} for lave, {unlogged} uten punkt i endringsloggen.",
        f"Funn: {len(review.new_findings)} nye ({errors} feil), {len(review.gone_findings)} borte.",
        f"Berører: {_number(len(touched), *KIND_NAMES['clause'])} i betydning, {packages}.",
    )


def counts(found: Difference) -> list[str]:
    """Return how many entries of each kind have changed: «3 klausuler», «1 kapittel»."""
    number = Counter(group.owner[0] for group in found.groups)
    return [_number(number[kind], *names) for kind, names in KIND_NAMES.items() if number[kind]]


def _number(count: int, singular: str, plural: str) -> str:
    return f"{count} {singular if count == 1 else plural}"


def shown(piece: Piece) -> str:
    """Return a piece as it is shown: a space or line break that came or went must be seen."""
    is_seen = piece.operation == "equal" or piece.text.strip()
    return piece.text if is_seen else piece.text.translate(_SPACES)


def _code(text: object, length: int = 90) -> str:
    """Return ``text`` as inline code on one line: nothing in it is alive in a comment."""
    # Line breaks of any kind become spaces, and control characters are left out.
    said = " ".join("".join(c for c in str(text).replace("`", "'") if c.isprintable() or c.isspace()).split())
    return f"`{said[:length]}…`" if len(said) > length else f"`{said or '–'}`"
