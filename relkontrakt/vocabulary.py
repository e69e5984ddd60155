"""The closed lists of the method and the sector: slug, then what a reader sees in bokmål and nynorsk.

Principles and steps follow Frydlinger, Hart and Vitasek, "A New Approach to Contracts" (HBR 2019);
problems are the ones the Norwegian e-health directorate named in 2021; the Norwegian names are the project's own.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Name(NamedTuple):
    """What a reader sees for a slug, in the guide's two languages."""

    nb: str
    nn: str


def _names(**names: tuple[str, str]) -> Mapping[str, Name]:
    return MappingProxyType({slug.replace("_", "-"): Name(*name) for slug, name in names.items()})


CATEGORIES = _names(
    grunnlag=("Grunnlag", "Grunnlag"),
    visjon=("Visjon og mål", "Visjon og mål"),
    prinsipper=("Prinsipper", "Prinsipp"),
    spilleregler=("Spilleregler", "Spelereglar"),
    organisering=("Organisering", "Organisering"),
    styring=("Styring", "Styring"),
    apenhet=("Åpenhet", "Openheit"),
    pris=("Pris og finansiering", "Pris og finansiering"),
    risiko=("Risiko og ansvar", "Risiko og ansvar"),
    endring=("Endring og utvikling", "Endring og utvikling"),
    varighet=("Varighet", "Varigheit"),
    rettigheter=("Immaterielle rettigheter", "Immaterielle rettar"),
    data=("Data, sikkerhet og samhandling", "Data, tryggleik og samhandling"),
    krav=("Samfunnshensyn", "Samfunnsomsyn"),
    konflikt=("Konfliktløsning", "Konfliktløysing"),
    avslutning=("Avslutning", "Avslutning"),
)

PRINCIPLES = _names(
    gjensidighet=("Gjensidighet", "Gjensidigheit"),
    selvstendighet=("Selvstendighet", "Sjølvstende"),
    aerlighet=("Ærlighet", "Ærlegdom"),
    lojalitet=("Lojalitet", "Lojalitet"),
    rimelighet=("Rimelighet", "Rimelegdom"),
    integritet=("Integritet", "Integritet"),
)

STEPS: Mapping[int, Name] = MappingProxyType(
    {
        1: Name("Legg grunnlaget", "Legg grunnlaget"),
        2: Name("Skap felles visjon og mål", "Skap felles visjon og mål"),
        3: Name("Bli enige om prinsippene", "Bli samde om prinsippa"),
        4: Name("Avstem forventninger og interesser", "Stem av forventningar og interesser"),
        5: Name("Hold relasjonen ved like", "Hald relasjonen ved like"),
    }
)

PHASES = _names(
    planlegging=("Planlegging", "Planlegging"),
    konkurranse=("Konkurranse", "Konkurranse"),
    kontrakt=("Kontraktsinngåelse", "Kontraktsinngåing"),
    etablering=("Etablering", "Etablering"),
    gjennomforing=("Gjennomføring", "Gjennomføring"),
    avslutning=("Avslutning", "Avslutning"),
)

PROBLEMS = _names(
    pilotsyke=("Piloter som strander", "Pilotar som strandar"),
    uklare_rammer=("Uklare rammer og lite forutsigbarhet", "Uklare rammer og lite føreseielegheit"),
    uklare_roller=("Uklare roller og uklart ansvar", "Uklare roller og uklart ansvar"),
    lav_tillit=("Lav tillit", "Låg tillit"),
    lav_ettersporsel=("For lite kjøpes og tas i bruk", "For lite blir kjøpt og teke i bruk"),
    uavklarte_rettigheter=("Uavklarte rettigheter", "Uavklarte rettar"),
)

AUDIENCES = _names(
    innkjoper=("innkjøper", "innkjøpar"),
    jurist=("jurist", "jurist"),
    leverandor=("leverandør", "leverandør"),
    leder=("leder og systemeier", "leiar og systemeigar"),
    fagperson=("fagperson", "fagperson"),
    redaktor=("redaktør", "redaktør"),
)

STATUSES = _names(
    proposal=("Forslag", "Forslag"),
    draft=("Utkast", "Utkast"),
    consultation=("På høring", "På høyring"),
    in_force=("Gjeldende", "Gjeldande"),
    retired=("Utgått", "Utgått"),
)

LEVELS = _names(
    mandatory=("Obligatorisk", "Obligatorisk"),
    recommended=("Anbefalt", "Tilrådd"),
    optional=("Valgfri", "Valfri"),
)

PARTIES = _names(
    kunde=("Kunden", "Kunden"),
    leverandor=("Leverandøren", "Leverandøren"),
    begge=("Begge parter", "Begge partar"),
)

FILLED_WHEN = _names(
    konkurransegrunnlag=("i konkurransegrunnlaget", "i konkurransegrunnlaget"),
    tilbud=("i tilbudet", "i tilbodet"),
    kontrakt=("ved kontraktsinngåelse", "ved kontraktsinngåing"),
    gjennomforing=("under gjennomføringen", "under gjennomføringa"),
)

LAW_ROLES = _names(
    ramme=("ramme", "ramme"),
    hjemmel=("hjemmel", "heimel"),
    krav=("krav", "krav"),
    bakgrunn=("bakgrunn", "bakgrunn"),
)

LAW_STATUSES = _names(
    in_force=("gjeldende", "gjeldande"),
    adopted=("vedtatt, ikke i kraft", "vedteken, ikkje i kraft"),
    to_be_repealed=("gjeldende, vedtatt opphevet", "gjeldande, vedteken oppheva"),
    repealed=("opphevet", "oppheva"),
    unwritten=("ulovfestet", "ulovfesta"),
    not_in_norway=("ikke gjennomført i norsk rett", "ikkje gjennomført i norsk rett"),
)

ADDABLE_LATER = _names(
    ja=("Ja", "Ja"),
    vurder=("Vurder konkret", "Vurder konkret"),
    nei=("Nei", "Nei"),
)

CHANGE_KINDS = _names(
    ny=("ny", "ny"),
    materiell=("materiell endring", "materiell endring"),
    tillegg=("tillegg", "tillegg"),
    presisering=("presisering", "presisering"),
    spraklig=("språklig retting", "språkleg retting"),
    veiledning=("endret veiledning", "endra rettleiing"),
)

SOURCE_KINDS = _names(
    report=("rapport", "rapport"),
    article=("artikkel", "artikkel"),
    book=("bok", "bok"),
    web=("nettside", "nettside"),
    preparatory_work=("forarbeid", "førearbeid"),
    standard=("standard", "standard"),
    contract_standard=("standardavtale", "standardavtale"),
)

#: What the sources of the guide give: what is wrong, what is advised, what is asked for, and what is told.
SEED_KINDS = _names(
    problem=("Problem", "Problem"),
    recommendation=("Anbefaling", "Tilråding"),
    need=("Behov", "Behov"),
    fact=("Opplysning", "Opplysning"),
)

#: What the rules of the toolkit are about.
RULE_GROUPS = _names(
    structure=("Oppbygning", "Oppbygging"),
    lifecycle=("Versjoner og livsløp", "Versjonar og livsløp"),
    references=("Henvisninger", "Tilvisingar"),
    terms=("Begreper", "Omgrep"),
    parameters=("Parametere", "Parametrar"),
    relations=("Bruk og forhold", "Bruk og tilhøve"),
    law=("Lov og anskaffelse", "Lov og anskaffing"),
    parity=("Likhet mellom målformene", "Likskap mellom målformene"),
    language=("Klart språk", "Klart språk"),
    typography=("Tegn og henvisningsform", "Teikn og tilvisingsform"),
    balance=("Balanse mellom partene", "Balanse mellom partane"),
    output=("Ferdige sider", "Ferdige sider"),
)

#: Singular and plural of the units a duration may have.
UNITS: Mapping[str, tuple[Name, Name]] = MappingProxyType(
    {
        "time": (Name("time", "time"), Name("timer", "timar")),
        "dag": (Name("dag", "dag"), Name("dager", "dagar")),
        "arbeidsdag": (Name("arbeidsdag", "arbeidsdag"), Name("arbeidsdager", "arbeidsdagar")),
        "uke": (Name("uke", "veke"), Name("uker", "veker")),
        "maned": (Name("måned", "månad"), Name("måneder", "månader")),
        "ar": (Name("år", "år"), Name("år", "år")),
    }
)

#: What a change does to its part of the content.
CHANGE_STATES = _names(
    added=("ny", "ny"),
    changed=("endret", "endra"),
    moved=("flyttet", "flytta"),
    renamed=("ny id", "ny id"),
    removed=("fjernet", "fjerna"),
    retired=("utgått", "utgått"),
    guidance_only=("bare veiledning", "berre rettleiing"),
    typo=("bare skrivefeil eller tegn", "berre skrivefeil eller teikn"),
)

#: How much a change raises a version.
BUMPS = _names(none=("ingen", "ingen"), patch=("retting", "retting"), minor=("mindre", "mindre"), major=("større", "større"))

#: The parts of a clause, chapter and so on, as release notes name them; what is not here is «other».
PARTS = _names(
    title=("tittel", "tittel"),
    summary=("kort fortalt", "kort fortalt"),
    status=("status", "status"),
    body=("teksten", "teksten"),
    paragraphs=("ledd", "ledd"),
    variants=("variant", "variant"),
    parameters=("felt", "felt"),
    use=("når klausulen passer", "når klausulen passar"),
    relations=("forhold til andre klausuler", "forhold til andre klausular"),
    procurement=("anskaffelse", "innkjøp"),
    law=("rettskilde", "rettskjelde"),
    ssa=("plass i standardavtalene", "plass i standardavtalane"),
    sources=("kilder", "kjelder"),
    guidance=("veiledning", "rettleiing"),
    rationale=("begrunnelse", "grunngiving"),
    definition=("definisjon", "definisjon"),
    forms=("bøyningsformer", "bøyingsformer"),
    sections=("paragraf", "paragraf"),
    clauses=("klausul", "klausul"),
    situation=("situasjon", "situasjon"),
    lawful_when=("lovlig når", "lovleg når"),
    other=("annet", "anna"),
)
