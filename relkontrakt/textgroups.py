"""Which group each text belongs to when texts are measured: clause text, guidance, chapters, or the rest."""

from relkontrakt.index import Fragment, Index
from relkontrakt.readability import Readability, measure

#: The groups, as a reader sees them.
GROUPS = {"clauses": "Klausultekst", "guidance": "Veiledning til klausuler", "chapters": "Kapitler", "other": "Annen tekst"}


def group(fragment: Fragment) -> str | None:
    """Return which of ``GROUPS`` a text belongs to; None for names, labels and change logs."""
    if fragment.is_clause_text:
        return "clauses"
    if fragment.is_chapter_body:
        return "chapters"
    if fragment.is_name or "changes" in fragment.keys or fragment.owner[0] == "chapter":
        return None
    return "guidance" if fragment.owner[0] == "clause" and fragment.keys[:1] == ("guidance",) else "other"


def readability(index: Index) -> dict[tuple[str, str], Readability]:
    """Return the readability per group and language, in the order of ``GROUPS``; groups without sentences are left out."""
    texts: dict[tuple[str, str], list[str]] = {(name, language): [] for name in GROUPS for language in ("nb", "nn")}
    for fragment in index.fragments:
        name = group(fragment)
        if name:
            texts[name, fragment.language].append(fragment.text)
    found = {key: measure(pieces) for key, pieces in texts.items()}
    return {key: numbers for key, numbers in found.items() if numbers.sentences}
