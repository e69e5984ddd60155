"""The typed blanks of a clause, and how packages fill them."""

import re

from tests.corpus.faults import grouped, kind, swap
from tests.corpus.regions import ADVICE, PACKAGE, PARAMETERS, TEXT
from tests.corpus.writing import clause_sentence, misspell

NEW = """  - id: ¦ekstrafrist
    label: {nb: Ekstra frist, nn: Ekstra frist}
    type: yes-no
    filled_by: begge
    filled_when: kontrakt
    rationale: {nb: Noen vil ha den., nn: Nokon vil ha han.}
"""
BLANK = r"(?P<ref>\{\{ )"

KINDS = grouped(
    "parameters",
    (
        kind(
            "en frist i dager er skrevet inn",
            "typed-number",
            clause_sentence("Partene skal svare innen ¦14 dager.", "Partane skal svare innan ¦14 dagar."),
        ),
        kind(
            "en frist er skrevet med bokstaver",
            "typed-number",
            clause_sentence("Partene skal møtes innen ¦to uker.", "Partane skal møtast innan ¦to veker."),
        ),
        kind(
            "en prosent er skrevet inn",
            "typed-number",
            clause_sentence("Partene skal dele ¦10 prosent av gevinsten.", "Partane skal dele ¦10 prosent av gevinsten."),
        ),
        kind(
            "et beløp er skrevet inn",
            "typed-number",
            clause_sentence(
                "Partene skal sette av ¦500\u00a0000 kroner i året.", "Partane skal setje av ¦500\u00a0000 kroner i året."
            ),
        ),
        kind(
            "en parameter er skrevet feil i leddet",
            "unknown-parameter",
            misspell(TEXT["nb"], BLANK, r"[a-z][a-z-]+"),
            also="different-parameters unused-parameter",
        ),
        kind(
            "en parameter er skrevet feil på nynorsk",
            "unknown-parameter",
            misspell(TEXT["nn"], BLANK, r"[a-z][a-z-]+"),
            also="different-parameters unused-parameter",
        ),
        kind(
            "en parameter fra en annen klausul",
            "unknown-parameter",
            swap(ADVICE["nb"], r"(?<=[a-zæøå]{4})\.(?= [A-ZÆØÅ])", " innen ¦{{ betalingsfrist }}."),
        ),
        kind("parameteren er ikke brukt", "unused-parameter", swap(PARAMETERS, r"(?=^  - id: )", NEW)),
        kind(
            "standarden er over den øvre grensen",
            "default-outside-limits",
            swap(PARAMETERS, r"^    default: \{amount: \d+", "    default: ¦{amount: 9999"),
        ),
        kind(
            "prosenten er over den øvre grensen",
            "default-outside-limits",
            swap(PARAMETERS, r"^(    type: (?:percent|integer|decimal|money)\n    default: )[\d.]+", r"\1¦987654321"),
        ),
        kind(
            "enheten passer ikke til parameteren",
            "wrong-parameter-value default-outside-limits",
            swap(
                PARAMETERS,
                r"^    units: \[arbeidsdag\]\n    default: \{amount: (\d+), unit: arbeidsdag\}",
                r"    units: [arbeidsdag]" + "\n" + r"    default: ¦{amount: \1, unit: maned}",
            ),
        ),
        kind(
            "verdien i pakken er et tall der det skal være en varighet",
            "wrong-parameter-value",
            swap(PACKAGE, r"^(      [\w-]+: )\{amount: (\d+), unit: \w+\}$", r"\1¦\2"),
        ),
        kind(
            "verdien i pakken er utenfor grensene",
            "default-outside-limits wrong-parameter-value",
            swap(PACKAGE, r"^(      [\w-]+: )\{amount: \d+,", r"\1¦{amount: 5000,"),
        ),
        kind(
            "parameteren i pakken er skrevet feil",
            "unknown-parameter",
            misspell(PACKAGE, r"^      (?P<ref>)", r"(?!nb\b|nn\b)[a-z][a-z-]+"),
        ),
        kind(
            "filteret er skrevet feil",
            "unknown-filter",
            swap(TEXT["nb"], r"\{\{ ([\w-]+) \| hver \}\}", r"¦{{ \1 | hverr }}"),
            within="line",
            also="different-parameters",
        ),
        kind(
            "filteret passer ikke til typen",
            "unknown-filter",
            lambda texts: (
                edits
                for edits in swap(TEXT["nb"], r"\{\{ ([a-z]+) \}\}", lambda m: f"¦{{{{ {m[1]} | hver }}}}")(texts)
                if not re.search(rf"- id: {re.search(r'[a-z]+', edits[0].new)[0]}\n.*\n    type: duration", texts[edits[0].path])
            ),
            also="different-parameters",
            within="line",
        ),
    ),
)
