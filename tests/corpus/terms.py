"""Terms: linked, defined once, used, and in a form that belongs to them."""

import re

from tests.corpus.faults import Edit, Texts, grouped, kind, swap
from tests.corpus.regions import CLAUSE, TERMS, TEXT, Span
from tests.corpus.writing import clause_sentence

TERM = """

{id}:
  title: ¦{{nb: {nb}, nn: {nn}}}
  definition:
    nb: {nb_text}
    nn: {nn_text}
  forms: {{nb: [], nn: []}}
"""


def _unlinked(language: str):
    """Return a maker: the link of a term is gone, and the word stands; the first time it is used in the clause."""

    def make(texts: Texts):
        for path in CLAUSE.paths(texts):
            seen = set()
            for span in TEXT[language].spans(path, texts[path]):
                for match in re.finditer(r"\[([^\]«»]+)\]\(term:([\w-]+)\)", texts[path][span.start : span.end]):
                    if match[2] not in seen:
                        start, end = (span.start + place for place in match.span())
                        yield (Edit(path, start, end, f"¦{match[1]}", span),)
                    seen.add(match[2])

    return make


def _entry(**words: str):
    """Return a maker: a term more at the end of the register."""

    def make(texts: Texts):
        path = "guide/terms.yml"
        text = texts[path].rstrip("\n")
        end = Span(len(text), len(texts[path]), 9999, True)
        for number, (nb, nn) in enumerate(_NAMES):
            entry = TERM.format(id=f"nytt-begrep-{number}", nb=nb, nn=nn, **{k: v.format(nb=nb, nn=nn) for k, v in words.items()})
            yield (Edit(path, len(text), len(texts[path]), entry, end._replace(index=9000 + number)),)

    return make


_NAMES = (
    ("borgerråd", "borgarråd"),
    ("ombudsrolle", "ombodsrolle"),
    ("dialogpanel", "dialogpanel"),
    ("samordningsnøkkel", "samordningsnøkkel"),
    ("fellesbuffer", "fellesbuffer"),
)

ALSO = "different-references"

KINDS = grouped(
    "terms",
    (
        kind("lenken til begrepet er borte", "unmarked-term", _unlinked("nb"), also=ALSO, within="text"),
        kind("lenken til begrepet er borte på nynorsk", "unmarked-term", _unlinked("nn"), also=ALSO, within="text"),
        kind(
            "et organ ingen har opprettet",
            "undefined-term",
            clause_sentence(
                "Partene skal legge saken fram for ¦Samarbeidsorganet.", "Partane skal leggje saka fram for ¦Samarbeidsorganet."
            ),
        ),
        kind(
            "et dokument ingen har definert",
            "undefined-term",
            clause_sentence(
                "Kunden skal føre avviket inn i ¦Tiltaksregisteret.", "Kunden skal føre avviket inn i ¦Tiltaksregisteret."
            ),
        ),
        kind(
            "en bøyd form av et ord ingen har definert",
            "undefined-term",
            clause_sentence(
                "Partene skal følge ¦Porteføljestyrets vedtak.", "Partane skal følgje vedtaka til ¦Porteføljestyret."
            ),
        ),
        kind(
            "et ord definisjonsklausulen alt har",
            "twice-defined-term",
            clause_sentence("¦«Arbeidsdag» er alle dager unntatt søndager.", "¦«Arbeidsdag» er alle dagar unnateke søndagar."),
            within="line",
            apart=("clauses/definisjoner.yml",),
        ),
        kind(
            "et ord er definert på nytt med andre ord",
            "twice-defined-term",
            clause_sentence(
                "Med ¦«endring» mener Partene enhver justering av ytelsen.",
                "Med ¦«endring» meiner Partane alle justeringar av ytinga.",
            ),
            within="line",
            apart=("clauses/definisjoner.yml",),
        ),
        kind(
            "et definert ord ingen bruker",
            "unused-definition",
            clause_sentence(
                "¦«Kvalitetsmappen» er samlingen av referater fra møtene.", "¦«Kvalitetsmappa» er samlinga av referat frå møta."
            ),
            within="line",
        ),
        kind(
            "et begrep ingen tekst bruker",
            "unused-term",
            _entry(nb_text="Et møtested for dem som bruker tjenesten.", nn_text="Ein møtestad for dei som bruker tenesta."),
            within="line",
        ),
        kind(
            "definisjonen forklarer begrepet med seg selv",
            "circular-definition",
            swap(
                TERMS,
                r"^(  title: \{nb: ([\w ]+), nn: [^}]*\}\n(?:  en: .*\n)?  definition:\n    nb: )(?:>-\n      )?(?=[A-ZÆØÅ])",
                r"\1¦Begrepet \2 betyr \2. ",
            ),
            within="text",
            also="different-numbers",
        ),
        kind(
            "lenken går til et annet begrep",
            "term-form-mismatch",
            swap(
                TEXT["nb"],
                r"(?<=[a-zæøå] )\[([a-zæøå]+)\]\(term:([\w-]+)\)",
                lambda m: None if m[2] == "malpris" else f"¦[{m[1]}](term:malpris)",
            ),
            also=ALSO + " unmarked-term",
        ),
        kind(
            "lenken går til et annet begrep på nynorsk",
            "term-form-mismatch",
            swap(
                TEXT["nn"],
                r"(?<=[a-zæøå] )\[([a-zæøå]+)\]\(term:([\w-]+)\)",
                lambda m: None if m[2] == "apen-bok" else f"¦[{m[1]}](term:apen-bok)",
            ),
            also=ALSO + " unmarked-term",
        ),
        kind("Leverandøren heter noe annet", "party-name", swap(TEXT["nb"], r"(?<![\[«])\bLeverandøren (?=skal)", "¦Selgeren ")),
        kind(
            "Kunden heter noe annet",
            "party-name",
            swap(TEXT["nb"], r"(?<![\[«])\bKunden (?=skal)", "¦Oppdragsgiver "),
            also="unmarked-term undefined-term",
        ),
        kind(
            "Kunden heter noe annet i genitiv",
            "party-name",
            swap(TEXT["nb"], r"(?<![\[«])\bKundens\b", "¦Oppdragsgivers"),
            also="unmarked-term undefined-term",
        ),
        kind(
            "Leverandøren heter noe annet på nynorsk",
            "party-name",
            swap(TEXT["nn"], r"(?<![\[«])\bLeverandøren (?=skal)", "¦Oppdragstakaren "),
            also="unmarked-term undefined-term",
        ),
        kind("Kunden heter noe annet på nynorsk", "party-name", swap(TEXT["nn"], r"(?<![\[«])\bKunden (?=skal)", "¦Kjøparen ")),
    ),
)
