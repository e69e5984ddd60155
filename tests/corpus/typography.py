"""Signs, numbers, dates and the form of references to law and public documents."""

from tests.corpus.faults import grouped, kind, swap
from tests.corpus.regions import ADVICE, ALONE, CHAPTER, CLAUSE, TEXT
from tests.corpus.writing import sentence

NB, NN = CHAPTER["nb"], CHAPTER["nn"]

KINDS = grouped(
    "typography",
    (
        kind("rette anførselstegn", "straight-quotes", swap(NB, r"«([^»\n]+)»", r'¦"\1"'), within="line"),
        kind("krøllete anførselstegn", "straight-quotes", swap(NN, r"«([^»\n]+)»", r"¦”\1”"), within="line"),
        kind("apostrofer som anførselstegn", "straight-quotes", swap(ADVICE["nb"], r"«([^»\n]+)»", r"¦'\1'"), within="line"),
        kind(
            "dato med skråstreker",
            "date-form",
            sentence(ALONE, "Fristen er ¦17/5/2027."),
            within="point",
            also="unsourced-number",
        ),
        kind(
            "dato uten punktum", "date-form", sentence(ALONE, "Fristen er ¦17 mai 2027."), within="point", also="unsourced-number"
        ),
        kind(
            "måneden har stor bokstav",
            "date-form capital-law-name",
            sentence(ALONE, "Fristen er ¦17. Mai 2027."),
            within="line",
            also="unsourced-number no-break-space",
        ),
        kind(
            "bindestrek mellom paragrafer",
            "dash-form",
            sentence(ALONE, "Les kapittel ¦3-5 i boken."),
            within="line",
            also="unsourced-number different-numbers",
        ),
        kind(
            "bindestrek mellom årstall",
            "dash-form",
            sentence(ALONE, "Prosjektet varte i årene ¦2019-2023."),
            within="line",
            also="unsourced-number",
        ),
        kind("bindestrek som tankestrek", "dash-form", swap(NB, r"(?<=[a-zæøå]), (?=som|fordi|men)", " ¦- "), within="line"),
        kind(
            "prosent uten mellomrom",
            "percent-space",
            sentence(ALONE, "Målet er ¦80% bruk."),
            within="line",
            also="unsourced-number",
        ),
        kind(
            "prosent uten mellomrom på nynorsk",
            "percent-space",
            swap(NN, r"(\d+) prosent", r"¦\1%"),
            within="line",
            also="different-numbers",
        ),
        kind(
            "punktum i store tall",
            "number-form",
            swap(NB, r"(\d{1,3})[ \u00a0](000) kroner", r"¦\1.\2 kroner"),
            within="line",
            also="different-numbers",
        ),
        kind(
            "punktum i store tall i rådene",
            "number-form",
            swap(ADVICE["nb"], r"(\d{1,3})[ \u00a0](000) kroner", r"¦\1.\2 kroner"),
            within="line",
            also="different-numbers",
        ),
        kind(
            "punktum som desimaltegn",
            "number-form",
            sentence(ALONE, "Prisen steg med ¦2.5 prosent."),
            within="line",
            also="unsourced-number",
        ),
        kind("tre punktum", "three-dots", sentence(NB, "Spør hvem, hva, hvor og så videre¦..."), within="line"),
        kind("mellomrom foran komma", "space-before-mark", swap(NB, r"(?<=[a-zæøå])(, )(?=[a-zæøå])", r"¦ \1"), within="line"),
        kind(
            "mellomrom foran kolon",
            "space-before-mark",
            swap(ADVICE["nn"], r"(?<=[a-zæøå])(: )(?=[a-zæøå])", r"¦ \1"),
            within="line",
        ),
        kind("mellomrom mangler etter komma", "missing-space", swap(NB, r"([a-zæøå]+), (?=[a-zæøå]+ )", r"\1¦,"), within="line"),
        kind(
            "mellomrom mangler etter punktum",
            "missing-space",
            swap(TEXT["nb"], r"([a-zæøå]{3,})\. (?=[A-ZÆØÅ][a-zæøå]+ )", r"\1¦."),
            within="line",
        ),
        kind(
            "to mellomrom", "double-space", swap(NB, r"^([A-ZÆØÅ][^|\n]{60,200}[a-zæøå])(?= [a-zæøå]+ )", r"\1¦ "), within="line"
        ),
        kind("mellomrom sist på linjen", "trailing-space", swap(NB, r"(?<=[a-zæøå]\.)$", "¦ "), within="line"),
        kind("filen slutter uten linjeskift", "missing-line-end", swap(CLAUSE, r"\n\Z", "¦"), within="line"),
        kind("jfr uten punktum", "abbreviation-form", sentence(NB, "Dette er viktig, ¦jfr avtalen."), within="line"),
        kind("jf uten punktum", "abbreviation-form", sentence(NB, "Dette er viktig, ¦jf avtalen."), within="line"),
        kind("bl.a uten siste punktum", "abbreviation-form", sentence(NB, "Spør ¦bl.a om prisen."), within="line"),
        kind("f. eks. med mellomrom", "abbreviation-form", sentence(ADVICE["nb"], "Spør ¦f. eks. om prisen."), within="line"),
        kind(
            "lov av dato",
            "act-name-form",
            sentence(ALONE, "Se lov ¦av 17. juni 2016 nr. 73 om offentlige anskaffelser."),
            within="line",
            also="no-break-space unlinked-section no-break-space",
        ),
        kind("loven har stor bokstav", "capital-law-name", sentence(NB, "Reglene står i ¦Anskaffelsesloven."), within="line"),
        kind(
            "loven har stor bokstav på nynorsk", "capital-law-name", sentence(NN, "Reglane står i ¦Offentleglova."), within="line"
        ),
        kind(
            "utredningen mangler mellomrom",
            "document-name-form",
            sentence(ALONE, "Forslaget står i ¦NOU 2023:26."),
            within="line",
            also="unsourced-number no-break-space",
        ),
        kind(
            "proposisjonen mangler punktum",
            "document-name-form",
            sentence(ALONE, "Forslaget står i ¦Prop 147 L (2024–2025)."),
            within="line",
            also="unsourced-number no-break-space",
        ),
        kind(
            "proposisjonen har bindestrek",
            "document-name-form dash-form",
            sentence(ALONE, "Forslaget står i ¦Prop. 147 L (2024-2025)."),
            within="line",
            also="unsourced-number no-break-space",
        ),
        kind(
            "meldingen er skrevet med små bokstaver",
            "document-name-form",
            sentence(ALONE, "Målet står i ¦St.meld. nr 9 (2012–2013)."),
            within="line",
            also="unsourced-number abbreviation-form no-break-space",
        ),
        kind("ehelse uten bindestrek", "e-word", sentence(NB, "Dette gjelder all ¦ehelse i kommunen."), within="line"),
        kind("E-helse midt i setningen", "e-word", sentence(NN, "Dette gjeld all ¦E-helse i kommunen."), within="line"),
        kind("komma foran sluttegnet", "quote-punctuation", swap(NB, r"»,", "¦,»"), within="line"),
        kind(
            "punktene er skrevet på ulike måter",
            "mixed-list",
            swap(
                ADVICE["nb"],
                r"^    - ([A-ZÆØÅ])([^\n]+)\.\n    - (?=[A-ZÆØÅ][^\n]+\.\n    - )",
                lambda m: f"    - ¦{m[1].lower()}{m[2]}\n    - ",
            ),
            within="text",
        ),
        kind(
            "tallet kan bli delt",
            "no-break-space",
            sentence(ALONE, "Les punkt ¦nr. 9 i listen."),
            within="line",
            also="unsourced-number no-break-space",
        ),
        kind(
            "paragraftegnet står uten mellomrom",
            "missing-space no-break-space unlinked-section",
            sentence(ALONE, "Les anskaffelsesforskriften ¦§28-1."),
            within="line",
            also="unlinked-section no-break-space missing-space",
        ),
    ),
)
