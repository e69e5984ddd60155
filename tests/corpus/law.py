"""Legal sources, and what the procurement rules ask of a clause."""

import re

from tests.corpus.faults import Edit, Texts, grouped, kind, swap
from tests.corpus.regions import ALONE, LAWS, TAIL
from tests.corpus.writing import advice_block, advice_sentence, block, clause_sentence, sentence

#: The register says once more, and once only, who cites what is repealed.
CITED = "repealed-section guide/laws.yml"
CHANGE = r"^  change_clause: true\n  addable_later:\n    answer: (?:nei|vurder)"


def _in_use(texts: Texts, more: str):
    """A section that the guide cites gets ``more`` lines in the register; it has no note."""
    path = "guide/laws.yml"
    for span in LAWS.spans(path, texts[path]):
        entry = texts[path][span.start : span.end]
        for match in re.finditer(r"^    \"?([\w -]+)\"?:\n      heading: \{.*\n(?!      )", entry, re.M):
            link = f"](law:{entry.split(':')[0]}/{match[1].replace(' ', '')})"
            if any(link in text for text in texts.values()):
                start, end = (span.start + place for place in match.span())
                new = match[0].replace("    ", "    ¦", 1) + more
                yield (Edit(path, start, end, new, span),)


KINDS = grouped(
    "law",
    (
        kind(
            "paragrafen er skrevet for hånd i klausulteksten",
            "typed-section",
            clause_sentence(
                "Partene skal følge ¦§\u00a05 i personopplysningsloven.", "Partane skal følgje ¦§\u00a05 i personopplysningslova."
            ),
            within="line",
        ),
        kind(
            "loven og paragrafen er skrevet for hånd",
            "typed-section",
            clause_sentence(
                "Partene skal følge anskaffelsesforskriften ¦§\u00a028-1.",
                "Partane skal følgje anskaffingsforskrifta ¦§\u00a028-1.",
            ),
            within="line",
        ),
        kind(
            "artikkelen er skrevet for hånd",
            "typed-section",
            clause_sentence(
                "Partene skal følge personvernforordningen ¦artikkel\u00a028.",
                "Partane skal følgje personvernforordninga ¦artikkel\u00a028.",
            ),
            within="line",
        ),
        kind(
            "paragrafen er skrevet for hånd i rådene",
            "unlinked-section",
            advice_sentence("Se også anskaffelsesloven ¦§\u00a012.", "Sjå òg anskaffingslova ¦§\u00a012."),
            within="line",
        ),
        kind(
            "to paragrafer er skrevet for hånd i et kapittel",
            "unlinked-section",
            sentence(ALONE, "Reglene står i forskriften ¦§§\u00a028-1 og 28-2."),
            within="line",
        ),
        kind(
            "rådene viser til en opphevet paragraf",
            "repealed-section",
            advice_sentence("Dette følger av [](¦law:anskaffelsesloven/5).", "Dette følgjer av [](¦law:anskaffelsesloven/5)."),
            also=CITED,
        ),
        kind(
            "klausulen bygger på en opphevet paragraf",
            "repealed-section",
            swap(TAIL, r"^(law:\n)", r"\1  - {act: anskaffelsesloven, section: ¦" + '"5", role: bakgrunn}\n'),
            also=CITED,
        ),
        kind(
            "kapittelet viser til en opphevet paragraf",
            "repealed-section",
            sentence(ALONE, "Dette følger av [](¦law:anskaffelsesloven/5)."),
            also=CITED,
        ),
        kind(
            "klausulen har hjemmel i en lov som ikke er i kraft",
            "law-not-in-force",
            swap(TAIL, r"^(law:\n)", r"\1  - {act: ¦forvaltningsloven-2025, role: hjemmel}" + "\n"),
            within="line",
        ),
        kind(
            "klausulen krever noe etter en forordning som ikke gjelder",
            "law-not-in-force",
            swap(TAIL, r"^(law:\n)", r"\1  - {act: ¦ehds-forordningen, role: krav}" + "\n"),
            within="line",
        ),
        kind(
            "loven er ikke kontrollert på lenge",
            "stale-law-check",
            swap(LAWS, r"^  checked: 2026-\d\d-\d\d", "  checked: ¦2025-03-01"),
            also="untold-law-change",
        ),
        kind(
            "paragrafen har gått ut, men står som gjeldende",
            "wrong-law-status repealed-section",
            lambda texts: _in_use(texts, "      status: in-force\n      valid_to: 2026-06-30\n"),
            also="repealed-section",
            alone=True,
        ),
        kind(
            "paragrafen begynner å gjelde etter at den slutter",
            "wrong-law-status",
            lambda texts: _in_use(texts, "      valid_from: 2027-06-30\n      valid_to: 2027-01-01\n"),
            also="untold-law-change repealed-section",
            alone=True,
        ),
        kind(
            "paragrafen er opphevet, men først til neste år",
            "wrong-law-status",
            lambda texts: _in_use(texts, "      status: repealed\n      valid_to: 2027-06-30\n"),
            also="untold-law-change repealed-section",
            alone=True,
        ),
        kind(
            "leseren får ikke vite at paragrafen skal oppheves",
            "untold-law-change",
            lambda texts: _in_use(texts, "      status: to-be-repealed\n"),
        ),
        kind(
            "endringsklausulen er merket som fri å ta inn senere",
            "change-clause-added-later",
            swap(TAIL, CHANGE, "  change_clause: true\n  addable_later:\n    answer: ¦ja"),
            within="line",
        ),
        kind(
            "endringsklausulen står ikke i konkurransegrunnlaget",
            "change-clause-not-announced",
            swap(
                TAIL,
                r"^  in_tender_documents: true\n  change_clause: true",
                "  in_tender_documents: ¦false\n  change_clause: ¦true",
            ),
            within="line",
            anywhere=True,
        ),
        kind(
            "en klausul uten grenser er gjort til endringsklausul",
            "change-clause-without-limits",
            lambda texts: (
                edits
                for edits in swap(
                    TAIL,
                    r"^  change_clause: false\n  addable_later:\n    answer: \w+",
                    "  change_clause: ¦true\n  addable_later:\n    answer: nei",
                )(texts)
                if "\nparameters: []" in texts[edits[0].path]
            ),
            within="line",
            also="change-clause-not-announced",
        ),
        kind(
            "svaret om senere bruk har mistet hjemmelen",
            "unfounded-answer",
            swap(TAIL, r"^    (answer: (?:nei|vurder))\n    law: .*\n", r"    ¦\1" + "\n"),
            within="line",
        ),
        kind(
            "rådene pålegger uten å vise til loven",
            "duty-without-law",
            advice_block("¦Dere skal kunngjøre konkurransen i god tid.", "¦De skal kunngjere konkurransen i god tid."),
            also="different-lists",
        ),
        kind(
            "rådene sier «må» uten å vise til loven", "duty-without-law", block(ALONE, "¦Dere må dokumentere valget skriftlig.")
        ),
        kind(
            "rådene sier «er pliktig til» uten å vise til loven",
            "duty-without-law",
            block(ALONE, "¦Oppdragsgiveren er pliktig til å begrunne valget."),
            within="line",
        ),
    ),
)
