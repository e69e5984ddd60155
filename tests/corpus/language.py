"""Language: officialese, bokmål in nynorsk, sentences that are too long, duties without anybody to do them, one-sided duties."""

import re

from tests.corpus.faults import Edit, Texts, grouped, kind, swap
from tests.corpus.regions import ADVICE, ALONE, CHAPTER, CLAUSE, PARAGRAPHS, TEXT
from tests.corpus.writing import PROSE, advice_sentence, clause_sentence, sentence

LONG = (
    "Når prosjektet er godt i gang og partene har møtt hverandre flere ganger, bør dere sette av en hel dag til å gå gjennom hva som "
    "virker, hva som ikke virker, hvem som bør gjøre hva, og hvordan dere vil følge opp det dere blir enige om fram mot neste møte i utvalget"
)
LONG_CLAUSE = (
    "Partene skal sammen gå gjennom alle saker som er åpne, avklare hvem som har ansvaret for hver av dem, skrive ned hva de er enige om, "
    "si fra om det de er uenige om, og sende resultatet til lederne sine slik at de kan følge opp saken i den videre gjennomføringen av arbeidet"
)
LONG_NN = (
    "Partane skal saman gå gjennom alle saker som er opne, avklare kven som har ansvaret for kvar av dei, skrive ned kva dei er samde om, "
    "seie frå om det dei er usamde om, og sende resultatet til leiarane sine slik at dei kan følgje opp saka i den vidare gjennomføringa av arbeidet"
)
PASSIVE = "Det ¦skal rapporteres skriftlig til den andre parten."


_ALL = "Kunden|Part[ea]ne|[Hh]ver part|[Kk]var part|[Ee]n part|[Ee]in part|[Bb]egge part[ea]r|[Pp]arten|[Dd]en andre parten"


def _one_sided(texts: Texts):
    """Every duty of a clause on mutuality goes to one party."""
    for path in CLAUSE.paths(texts):
        tag = re.search(r"^principles: .*gjensidighet.*$", texts[path], re.M)
        for span in PARAGRAPHS.spans(path, texts[path]) if tag else ():
            old = texts[path][span.start : span.end]
            new = re.sub(rf"(?<![«\[])\b(?:{_ALL})(?![\w-]| sin)", "Leverandøren", old)
            if new.count("Leverandøren skal") > 8:
                yield Edit(path, tag.start(), tag.start(), "¦", span), Edit(path, span.start, span.end, new, span)


KINDS = grouped(
    "language",
    (
        kind("bokmål i nynorsk: ikke", "misplaced-word", swap(ADVICE["nn"], r"\bikkje\b", "¦ikke")),
        kind("bokmål i nynorsk: fra", "misplaced-word", swap(TEXT["nn"], r"\bfrå\b", "¦fra")),
        kind("bokmål i nynorsk: hver", "misplaced-word", swap(TEXT["nn"], r"\bkvar\b(?= part)", "¦hver")),
        kind("bokmål i nynorsk: parter", "misplaced-word", swap(TEXT["nn"], r"\bpartar\b", "¦parter")),
        kind("bokmål i nynorsk: gjennomføringen", "misplaced-word", swap(CHAPTER["nn"], r"\bløysinga\b", "¦løsningen")),
        kind("bokmål i nynorsk: noen", "misplaced-word", swap(CHAPTER["nn"], r"\bnokon\b", "¦noen")),
        kind("nynorsk i bokmål: ikkje", "misplaced-word", swap(CHAPTER["nb"], r"\bikke\b", "¦ikkje")),
        kind("nynorsk i bokmål: frå", "misplaced-word", swap(ADVICE["nb"], r"\bfra\b", "¦frå")),
        kind("nynorsk i bokmål: ikkje i et ledd", "misplaced-word", swap(TEXT["nb"], r"\bikke\b", "¦ikkje")),
        kind(
            "en lang setning i et kapittel",
            "long-sentence",
            sentence(ALONE, "¦" + LONG + "."),
            also="long-paragraph",
            within="line",
        ),
        kind(
            "en lang setning i et ledd",
            "long-sentence",
            clause_sentence("¦" + LONG_CLAUSE + ".", "¦" + LONG_NN + "."),
            also="long-paragraph",
            within="line",
        ),
        kind(
            "tre setninger er blitt til én",
            "long-sentence",
            swap(
                CHAPTER["nb"],
                r"^([A-ZÆØÅ][^.\n|]{60,90})\. ([A-ZÆØÅ][^.\n|]{50,90})\. ([A-ZÆØÅ][^.\n|]{50,90})\.",
                lambda m: f"¦{m[1]}, og {m[2][0].lower()}{m[2][1:]}, slik at {m[3][0].lower()}{m[3][1:]}.",
            ),
            within="line",
        ),
        kind(
            "to avsnitt er blitt til ett",
            "long-paragraph",
            swap(
                CHAPTER["nb"],
                r"^[A-ZÆØÅ][^\n|]{150,}[.)]\n\n[A-ZÆØÅ][^\n|]{150,}[.)]\n\n(?:[A-ZÆØÅ][^\n|]{150,}[.)]\n\n)?(?=[A-ZÆØÅ#])",
                lambda m: (
                    "¦" + m[0].rstrip("\n").replace("\n\n", " ") + "\n\n" if m[0].count(". ") + m[0].count(".\n") >= 10 else None
                ),
            ),
            within="line",
            also="different-lists",
        ),
        kind(
            "kansellistil: vedrørende",
            "officialese",
            advice_sentence("Skriv ned spørsmål ¦vedrørende bruken.", "Skriv ned spørsmål ¦vedrørande bruken."),
        ),
        kind(
            "kansellistil: i henhold til",
            "officialese",
            clause_sentence(
                "Partene skal handle ¦i henhold til planen.", "Partane skal handle ¦i samsvar med planen.".replace("¦", "")
            ),
        ),
        kind(
            "kansellistil: herunder", "officialese", sentence(CHAPTER["nb"], "Snakk om alle sider av saken, ¦herunder økonomien.")
        ),
        kind(
            "kansellistil: nærværende",
            "officialese",
            clause_sentence("Partene skal følge ¦nærværende avtale.", "Partane skal følgje avtala."),
        ),
        kind("kansellistil: hva angår", "officialese", sentence(ALONE, "¦Hva angår prisen, bør dere spørre flere.")),
        kind(
            "kansellistil: såfremt",
            "officialese",
            clause_sentence("Partene kan møtes digitalt ¦såfremt begge vil.", "Partane kan møtast digitalt dersom begge vil."),
        ),
        kind("kansellistil: anvende", "officialese", sentence(CHAPTER["nb"], "Velg den modellen dere ¦anvender i dag.")),
        kind(
            "kansellistil: besørge",
            "officialese",
            clause_sentence("Kunden skal ¦besørge lokaler til møtene.", "Kunden skal skaffe lokale til møta."),
        ),
        kind(
            "kansellistil på nynorsk: i medhald av",
            "officialese",
            swap(ADVICE["nn"], PROSE, r"\g<0> Gjer dette ¦i medhald av planen."),
        ),
        kind(
            "substantivsyke: foreta en vurdering",
            "noun-sickness",
            advice_sentence("Dere bør ¦foreta en vurdering av risikoen.", "De bør ¦foreta ei vurdering av risikoen."),
            also="officialese",
        ),
        kind(
            "substantivsyke: gjennomføre en evaluering",
            "noun-sickness",
            sentence(CHAPTER["nb"], "Til slutt bør dere ¦gjennomføre en evaluering av samarbeidet."),
        ),
        kind(
            "substantivsyke: utføre kontroll av",
            "noun-sickness",
            clause_sentence("Partene skal ¦utføre kontroll av målingene.", "Partane skal ¦utføre kontroll av målingane."),
        ),
        kind(
            "enkel bestemmelse: denne avtale",
            "double-definite",
            clause_sentence("Partene skal følge ¦denne avtale lojalt.", "Partane skal følgje ¦denne avtale lojalt."),
            within="line",
        ),
        kind(
            "enkel bestemmelse: dette bilag",
            "double-definite",
            sentence(ALONE, "Les ¦dette bilag sammen med avtalen."),
            within="line",
        ),
        kind(
            "enkel bestemmelse: disse krav",
            "double-definite",
            sentence(CHAPTER["nb"], "Still bare ¦disse krav i konkurransen."),
            within="line",
        ),
        kind("engelsk: feedback", "anglicism", sentence(CHAPTER["nb"], "Be om ¦feedback fra tilbyderne.")),
        kind("engelsk: deadline", "anglicism", sentence(ADVICE["nb"], "Sett en ¦deadline for svaret.")),
        kind("engelsk: stakeholdere", "anglicism", sentence(CHAPTER["nn"], "Snakk med alle ¦stakeholders tidleg.")),
        kind("rådet er skrevet til man", "impersonal-address", sentence(CHAPTER["nb"], "Da bør ¦man vente med signeringen.")),
        kind("rådet er skrevet til en", "impersonal-address", sentence(ADVICE["nb"], "Da bør ¦en vente med signeringen.")),
        kind(
            "rådet er skrevet til man på nynorsk",
            "impersonal-address",
            sentence(CHAPTER["nn"], "Då bør ¦ein vente med signeringa."),
        ),
        kind(
            "ordet står to ganger",
            "repeated-word",
            swap(CHAPTER["nb"], r"(?<= )(med|til|om)(?= [a-zæøå]+ )", r"\1 ¦\1"),
            within="line",
        ),
        kind(
            "ordet står to ganger på nynorsk",
            "repeated-word",
            swap(TEXT["nn"], r"(?<= )(med|til|om)(?= [a-zæøå]+ )", r"\1 ¦\1"),
            within="line",
        ),
        kind("forkortelsen er ikke forklart", "unexplained-abbreviation", sentence(ALONE, "Ta dette opp i ¦PSG hver måned.")),
        kind(
            "forkortelsen er ikke forklart i rådene",
            "unexplained-abbreviation",
            advice_sentence("Legg ¦RFQ ved kunngjøringen.", "Legg ¦RFQ ved kunngjeringa."),
        ),
        kind(
            "mange setninger uten noen som gjør noe",
            "passive-voice",
            swap(
                ADVICE["nb"],
                PROSE,
                r"\g<0> ¦Planen lages tidlig. Den sendes ut før møtet. Den drøftes i møtet. Den vedtas etterpå. Den endres ved behov. Den legges ved avtalen. Den arkiveres til slutt. Den hentes fram hvert år.",
            ),
            within="text",
            also="long-paragraph",
        ),
    ),
)

BALANCE = grouped(
    "balance",
    (
        kind(
            "det skal rapporteres, men av hvem",
            "duty-without-party",
            clause_sentence(PASSIVE, "Det ¦skal rapporterast skriftleg til den andre parten."),
            within="line",
        ),
        kind(
            "endringer skal varsles, men av hvem",
            "duty-without-party",
            clause_sentence("Avvik ¦skal varsles så snart de er kjent.", "Avvik ¦skal varslast så snart dei er kjende."),
            within="line",
            also="vague-deadline",
        ),
        kind(
            "det skal sørges for",
            "duty-without-party",
            clause_sentence(
                "Det ¦skal sørges for opplæring av nye ansatte.", "Det ¦skal sørgjast for opplæring av nye tilsette."
            ),
            within="line",
        ),
        kind(
            "fristen er snarest mulig",
            "vague-deadline",
            clause_sentence("Partene skal svare ¦snarest mulig.", "Partane skal svare ¦snarast mogleg."),
            within="line",
        ),
        kind(
            "fristen er innen rimelig tid",
            "vague-deadline",
            clause_sentence("Partene skal svare ¦innen rimelig tid.", "Partane skal svare ¦innan rimeleg tid."),
            within="line",
        ),
        kind(
            "fristen er uten ugrunnet opphold",
            "vague-deadline",
            clause_sentence("Partene skal svare ¦uten ugrunnet opphold.", "Partane skal svare ¦utan grunnlaust opphald."),
            within="line",
        ),
        kind(
            "klausulteksten råder",
            "advice-in-clause",
            clause_sentence("Partene ¦bør vurdere å møtes oftere.", "Partane ¦bør vurdere å møtast oftare."),
            within="line",
        ),
        kind(
            "klausulteksten gir eksempler på råd",
            "advice-in-clause",
            clause_sentence("Det er ¦lurt å skrive referat.", "Det er ¦lurt å skrive referat."),
            within="line",
        ),
        kind(
            "alle pliktene ligger på den ene parten",
            "one-sided-duties",
            _one_sided,
            within="line",
            also="term-form-mismatch repeated-word unused-definition undefined-term unmarked-term different-references needless-reason twice-defined-term",
        ),
    ),
)
