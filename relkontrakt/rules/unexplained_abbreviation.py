"""Forkortelsen er ikke forklart.

Den som ikke kjenner forkortelsen, må lete et annet sted. Skriv den helt ut første gang, med forkortelsen i parentes: «Norsk
helsenett (NHN)».

Feil (clauses/tidlig-varsel.yml):

    guidance:
      nb: Spør RKHF om råd.
      nn: Spør RKHF om råd.

Riktig (clauses/tidlig-varsel.yml):

    guidance:
      nb: Spør Regionalt kontor for helsefag (RKHF) om råd. RKHF svarer.
      nn: Spør Regionalt kontor for helsefag (RKHF) om råd. RKHF svarer.
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index
from relkontrakt.wording import matches, tokens

GROUP = "language"
LEVEL = "advice"

_SHORT = re.compile(r"[A-ZÆØÅ](?<![\w./:-].)[A-ZÆØÅ]{1,4}(?![\w/-]|\.\w)")
#: Known to every reader of the guide, or names that are not abbreviations.
_KNOWN = {
    *(
        "EU",
        "NOU",
        "EØS",
        "ISO",
        "IT",
        "IKT",
        "KI",
        "PDF",
        "HTML",
        "XML",
        "URL",
        "API",
        "JSON",
        "YAML",
        "CSV",
        "NOK",
        "MVA",
        "SMS",
        "USB",
    ),
    *("ID", "CC", "BY", "OK", "NB", "NN", "GB", "MB", "TV", "PC", "AS", "ASA", "II", "III", "IV", "VI", "VII"),
}


def check(index: Index) -> Iterator[Finding]:
    explained = _explained(index)
    said = set()
    unknown = [token for token in tokens(index, _SHORT, capitals=True) if not {*_SHORT.findall(token)} <= explained | _KNOWN]
    for fragment, match in matches(index, _SHORT, *unknown):
        word = match[0]
        if (
            fragment.is_guidance
            and word not in explained
            and word not in _KNOWN
            and (fragment.path, fragment.language, word) not in said
        ):
            said.add((fragment.path, fragment.language, word))
            message = f"forkortelsen «{word}» er ikke forklart noe sted i veilederen."
            yield Finding(fragment.at(match.start()), message, f"Skriv den ut første gang: «… ({word})».")


_EXPLAINED = re.compile(r"\(([A-ZÆØÅ]{2,5})(?:-[a-zæøå]+)?\)|\b([A-ZÆØÅ]{2,5}) \((?=[A-ZÆØÅa-zæøå]{3})")
_IN_BRACKETS = re.compile(r"\([A-ZÆØÅ]{2,5}(?:-[a-zæøå]+)?\)")


def _explained(index: Index) -> set[str]:
    """Return every abbreviation that some text explains in brackets, or that a register holds."""
    found = {code.split("-")[0] for code in index.library.ssa}
    for _, match in matches(index, _EXPLAINED, *tokens(index, _IN_BRACKETS, capitals=True)):
        found.update(filter(None, match.groups()))
    for source in index.library.sources.values():
        found.update(re.findall(r"\(([A-ZÆØÅ]{2,5})\)", f"{source.publisher} {' '.join(source.authors)}"))
    for term in index.library.terms.values():
        found.update(_SHORT.findall(" ".join((term.title.nb or "", term.title.nn or "", *term.forms.nb, *term.forms.nn))))
    return found
