"""The closed table of kinds of change: what each is called, the smallest version bump it demands, and why.

Bumps follow meaning: rights, duties, money, deadlines and risk demand a major one, an addition a minor one, and the way
something is said a patch. A person may go higher, never lower.
"""

# ruff: noqa: E501 (a table: one kind a line)
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from relkontrakt import vocabulary

Bump = Literal["none", "patch", "minor", "major"]

#: From the smallest to the largest.
BUMPS: tuple[Bump, ...] = ("none", "patch", "minor", "major")

State = Literal["added", "changed", "moved", "renamed", "removed", "retired", "guidance-only", "typo"]

#: What a change does to its part of the content, as a Norwegian reader is told.
STATES: Mapping[State, str] = MappingProxyType({key: name.nb for key, name in vocabulary.CHANGE_STATES.items()})  # type: ignore[misc]

#: What a bump is called for a Norwegian reader.
BUMP_NAMES: Mapping[str, str] = MappingProxyType({key: name.nb for key, name in vocabulary.BUMPS.items()})


class Kind(NamedTuple):
    """A kind of change: its Norwegian name, the smallest bump, and the reason for that bump."""

    name: str
    bump: Bump
    reason: str


def largest(bumps: Iterable[Bump]) -> Bump:
    """Return the largest of ``bumps``; ``none`` when there are none."""
    return max(bumps, key=BUMPS.index, default="none")


_CLAUSE: dict[str, Kind] = {
    "clause-added": Kind("ny klausul", "minor", "Klausulen kommer i tillegg; de andre er som før."),
    "clause-removed": Kind("klausulen er fjernet", "major", "En adresse som er publisert, slutter å virke. Sett heller status utgått."),
    "clause-renamed": Kind("klausulen har fått ny id", "major", "Id-en er den faste adressen, og avtaler viser til den."),
    "clause-retired": Kind("klausulen er utgått", "major", "Nye avtaler skal ikke bruke den."),
    "clause-in-force": Kind("klausulen er gjeldende", "major", "En gjeldende klausul har versjon 1.0.0 eller høyere."),
    "clause-restored": Kind("klausulen er tatt i bruk igjen", "minor", "Nye avtaler kan bruke den."),
    "successor-changed": Kind("ny etterfølger, eller ny grunn for at teksten er utgått", "patch", "Teksten selv er den samme."),
    "status-changed": Kind("ny status", "none", "Status sier hvor langt arbeidet er kommet, ikke hva teksten sier."),
    "title-changed": Kind("ny tittel", "patch", "Overskriften gir ingen plikter."),
    "summary-changed": Kind("ny kortform", "patch", "Kortformen er aldri normativ."),
    "guidance-changed": Kind("ny veiledning", "patch", "Veiledningen er ikke en del av avtalen."),
    "rationale-changed": Kind("ny begrunnelse", "patch", "Begrunnelsen er ikke en del av avtalen."),
    "paragraph-added": Kind("nytt ledd", "major", "Et nytt ledd gir partene nye rettigheter eller plikter."),
    "paragraph-added-to-variant": Kind("nytt ledd i en ny variant", "minor", "Variantene som fantes, er som før."),
    "paragraph-removed": Kind("leddet er fjernet", "major", "Rettigheter eller plikter faller bort."),
    "paragraph-renamed": Kind("leddet har fått ny id", "minor", "Teksten er den samme, men adressen til leddet er ny."),
    "paragraph-moved": Kind("leddet er flyttet", "minor", "Teksten er den samme, men leddene får nye numre."),
    "paragraph-moved-out": Kind("leddet er flyttet til en annen klausul", "major", "Plikten følger ikke lenger av denne klausulen."),
    "paragraph-moved-in": Kind("leddet er flyttet fra en annen klausul", "major", "Klausulen har fått en plikt den ikke hadde."),
    "paragraph-variants": Kind("leddet hører til andre varianter", "major", "Minst én variant sier noe annet enn før."),
    "text-changed": Kind("ny klausultekst", "major", "Ingen maskin kan vite om en ny ordlyd betyr det samme."),
    "text-references": Kind("klausulteksten viser til noe annet", "major", "Det teksten viser til, er en del av det den sier."),
    "text-typo": Kind("skrivefeil i klausulteksten", "patch", "Et ord som ikke finnes ellers, er rettet til et som gjør det."),
    "text-typography": Kind("tegn og mellomrom i klausulteksten", "patch", "Ordene er de samme."),
    "text-translated": Kind("klausulteksten er skrevet på en målform til", "minor", "Teksten som fantes, er som før."),
    "text-untranslated": Kind("klausulteksten mangler på en målform", "major", "En tekst partene kan ha avtalt, er borte."),
    "spelling": Kind("tegn, skrivefeil eller lenker i en omtale", "patch", "Ordene er de samme."),
    "translation-added": Kind("skrevet på en målform til", "patch", "Teksten som fantes, er som før."),
    "translation-removed": Kind("mangler på en målform", "minor", "Lesere av målformen får en annen tekst enn før."),
    "variant-added": Kind("ny variant", "minor", "Variantene som fantes, er som før."),
    "variant-removed": Kind("varianten er fjernet", "major", "Avtaler som bruker den, har ikke lenger noe å vise til."),
    "variant-renamed": Kind("varianten har fått ny id", "major", "Pakker og avtaler velger varianten med id-en."),
    "variant-default": Kind("en annen standardvariant", "major", "Den som ikke velger, får en annen tekst."),
    "variant-described": Kind("ny omtale av varianten", "patch", "Klausulteksten er den samme."),
    "parameter-added": Kind("nytt felt med standardverdi", "minor", "Feltet har en verdi for den som ikke fyller det ut."),
    "parameter-added-open": Kind("nytt felt uten standardverdi", "major", "Avtalen er ikke ferdig før partene har fylt det ut."),
    "parameter-removed": Kind("feltet er fjernet", "major", "Noe partene har avtalt, har ikke lenger en plass."),
    "parameter-renamed": Kind("feltet har fått ny id", "major", "Verdier i pakker og avtaler er knyttet til id-en."),
    "parameter-type": Kind("feltet har fått ny type", "major", "Verdiene som er fylt ut, passer ikke lenger."),
    "parameter-options-added": Kind("flere enheter eller valg", "minor", "Verdiene som fantes, er fortsatt tillatt."),
    "parameter-options-removed": Kind("færre enheter eller valg", "major", "Verdier som var tillatt, er det ikke lenger."),
    "parameter-option-text": Kind("ny tekst i et valg", "major", "Teksten i valget settes inn i klausulen."),
    "parameter-limits-widened": Kind("videre grenser", "minor", "Verdiene som var tillatt, er det fortsatt."),
    "parameter-limits-narrowed": Kind("snevrere grenser", "major", "Verdier som var tillatt, er det ikke lenger."),
    "parameter-default": Kind("ny standardverdi", "minor", "Den som ikke fyller ut feltet, får en annen verdi."),
    "parameter-default-risk": Kind("ny standardverdi som flytter risiko", "major", "Verdien flytter penger eller risiko mellom partene."),
    "parameter-opened": Kind("feltet har ikke lenger standardverdi", "major", "Avtalen er ikke ferdig før partene har fylt det ut."),
    "parameter-risk": Kind("feltet bærer risiko, eller gjør det ikke lenger", "major", "Det avgjør hvordan senere endringer blir vurdert."),
    "parameter-filled-by": Kind("en annen part fyller ut feltet", "major", "Retten til å bestemme verdien flytter mellom partene."),
    "parameter-filled-when": Kind("feltet fylles ut på et annet tidspunkt", "major", "Det avgjør hva tilbyderne vet når de gir pris."),
    "parameter-described": Kind("ny omtale av feltet", "patch", "Verdiene og klausulteksten er de samme."),
    "parameter-moved": Kind("feltet er flyttet i listen", "none", "Rekkefølgen betyr ikke noe for avtalen."),
    "requires-added": Kind("krever en klausul til", "major", "Avtalen får flere plikter enn den som velger klausulen, ser."),
    "requires-removed": Kind("krever en klausul mindre", "minor", "Klausulen kan brukes i flere avtaler."),
    "excludes-added": Kind("utelukker en klausul til", "major", "En sammensetning som var tillatt, er det ikke lenger."),
    "excludes-removed": Kind("utelukker en klausul mindre", "minor", "Klausulen kan brukes i flere avtaler."),
    "complements-changed": Kind("utfyller andre klausuler", "patch", "Listen er et råd."),
    "level-changed": Kind("nytt nivå", "minor", "Rådet om når klausulen brukes, er et annet."),
    "use-changed": Kind("ny omtale av når klausulen passer", "minor", "Rådet om når klausulen brukes, kan være et annet."),
    "tender-documents": Kind("om klausulen må stå i konkurransegrunnlaget", "major", "Det avgjør om klausulen kan tas inn etter konkurransen."),
    "change-clause": Kind("om klausulen åpner for senere endring", "major", "Det avgjør hva partene lovlig kan endre."),
    "addable-later": Kind("om klausulen kan tas inn i en løpende avtale", "major", "Det avgjør hva partene lovlig kan endre."),
    "addable-reason": Kind("ny grunn for om klausulen kan tas inn senere", "patch", "Svaret er det samme."),
    "law-added": Kind("ny rettskilde", "minor", "Klausulen bygger på en regel til."),
    "law-removed": Kind("en rettskilde er tatt bort", "minor", "Klausulen bygger på en regel mindre."),
    "law-role": Kind("rettskilden har en annen rolle", "minor", "Regelen betyr noe annet for klausulen."),
    "law-note": Kind("ny merknad til en rettskilde", "patch", "Rettskilden er den samme."),
    "ssa-changed": Kind("en annen plass i standardavtalene", "minor", "Klausulen festes et annet sted."),
    "ssa-note": Kind("ny merknad om standardavtalen", "patch", "Plassen er den samme."),
    "sources-changed": Kind("andre kilder", "patch", "Kildene er ikke en del av teksten."),
    "tags-changed": Kind("andre merkelapper", "patch", "Prinsipper, trinn, faser, problemer og lesere er veier inn i veilederen."),
    "placement-changed": Kind("en annen plass i registeret", "none", "Rekkefølgen betyr ikke noe for innholdet."),
    "valid-from": Kind("ny dato for når versjonen gjelder fra", "none", "Datoen følger versjonen."),
    "history-changed": Kind("endringsloggen for en eldre versjon er skrevet om", "patch", "Det som er sagt om en eldre versjon, skal stå."),
}  # fmt: skip

_CHAPTER: dict[str, Kind] = {
    "chapter-added": Kind("nytt kapittel", "minor", "Kapittelet kommer i tillegg."),
    "chapter-removed": Kind("kapittelet er fjernet", "major", "En adresse som er publisert, slutter å virke."),
    "chapter-renamed": Kind("kapittelet har fått ny id", "major", "Id-en er den faste adressen."),
    "chapter-retired": Kind("kapittelet er utgått", "minor", "Rådet gjelder ikke lenger."),
    "chapter-moved": Kind("kapittelet er flyttet", "none", "Bare nummeret er nytt."),
    "chapter-translated": Kind("kapittelet er skrevet på en målform til", "minor", "Leserne av målformen får en egen tekst."),
    "chapter-untranslated": Kind("kapittelet mangler på en målform", "major", "Leserne av målformen får en annen tekst enn før."),
    "chapter-text": Kind("ny tekst i kapittelet", "minor", "Rådet kan være et annet."),
    "chapter-typo": Kind("skrivefeil i kapittelet", "patch", "Et ord som ikke finnes ellers, er rettet til et som gjør det."),
    "chapter-typography": Kind("tegn, mellomrom eller lenker i kapittelet", "patch", "Ordene er de samme."),
    "chapter-title": Kind("ny tittel på kapittelet", "patch", "Innholdet er det samme."),
    "chapter-summary": Kind("nytt kort svar", "patch", "Det korte svaret gjengir kapittelet."),
    "chapter-links": Kind("kapittelet leder til andre klausuler", "patch", "Listen er et råd."),
    "chapter-updated": Kind("ny dato for siste faglige oppdatering", "none", "Datoen følger versjonen."),
}

_REGISTER: dict[str, Kind] = {
    "term-added": Kind("nytt begrep", "minor", "Begrepet kommer i tillegg."),
    "term-removed": Kind("begrepet er fjernet", "major", "Klausuler som bruker ordet, har ikke lenger en definisjon."),
    "term-renamed": Kind("begrepet har fått ny id", "minor", "Definisjonen er den samme, men adressen er ny."),
    "term-definition": Kind("ny definisjon", "major", "Klausuler som bruker begrepet, betyr noe annet."),
    "term-definition-typo": Kind("skrivefeil i definisjonen", "patch", "Definisjonen betyr det samme."),
    "term-title": Kind("nytt oppslagsord", "minor", "Leserne finner begrepet under et annet ord."),
    "term-forms": Kind("andre bøyningsformer", "patch", "Definisjonen er den samme."),
    "term-details": Kind("andre opplysninger om begrepet", "patch", "Definisjonen er den samme."),
    "act-added": Kind("ny lov eller forskrift", "patch", "Registeret får en lov til."),
    "act-removed": Kind("loven er tatt ut av registeret", "minor", "Leserne finner ikke lenger status for loven."),
    "act-renamed": Kind("loven har fått ny id", "minor", "Adressen til loven er ny."),
    "act-status": Kind("ny rettslig status", "minor", "Klausulene som bygger på regelen, må vurderes."),
    "act-details": Kind("andre opplysninger om loven", "patch", "Statusen er den samme."),
    "section-added": Kind("ny paragraf i lovregisteret", "patch", "Registeret får en paragraf til."),
    "section-removed": Kind("paragrafen er tatt ut av lovregisteret", "minor", "Leserne finner ikke lenger status for paragrafen."),
    "source-added": Kind("ny kilde", "patch", "Kildelisten får en kilde til."),
    "source-removed": Kind("kilden er tatt bort", "patch", "Kildene er ikke en del av teksten."),
    "source-changed": Kind("andre opplysninger om kilden", "patch", "Kildene er ikke en del av teksten."),
    "ssa-map": Kind("kartet over en standardavtale er endret", "minor", "Klausuler kan festes et annet sted."),
    "figure-changed": Kind("en figur er endret", "patch", "Figuren viser det teksten sier."),
    "image-changed": Kind("et bilde er lagt til eller tatt bort", "patch", "Bildet viser det teksten sier."),
    "decision-changed": Kind("egnethetstesten er endret", "minor", "Rådet kan være et annet."),
    "coverage-changed": Kind("dekningen er endret", "patch", "Oversikten sier hvor innholdet står."),
    "entries-changed": Kind("inngangssider eller Bilag R er endret", "patch", "Sidene leder til innholdet."),
    "conduct-changed": Kind("de etiske spillereglene er endret", "minor", "Rådet til partene kan være et annet."),
    "settings-changed": Kind("innstillinger for veilederen er endret", "patch", "Klausuler og kapitler er de samme."),
    "settings-checks": Kind("nivået for en regel eller en demping er endret", "none", "Kontrollen er en annen, ikke innholdet."),
    "package-added": Kind("ny pakke", "minor", "Pakken kommer i tillegg."),
    "package-removed": Kind("pakken er fjernet", "major", "En adresse som er publisert, slutter å virke."),
    "package-renamed": Kind("pakken har fått ny id", "major", "Id-en er den faste adressen."),
    "package-retired": Kind("pakken er utgått", "major", "Nye avtaler skal ikke bruke den."),
    "package-clause-added": Kind("pakken har en klausul til", "major", "Den som bruker pakken, får en annen avtale."),
    "package-clause-removed": Kind("pakken har en klausul mindre", "major", "Den som bruker pakken, får en annen avtale."),
    "package-variant": Kind("pakken velger en annen variant", "major", "Den som bruker pakken, får en annen avtale."),
    "package-value": Kind("pakken setter en annen verdi", "major", "Den som bruker pakken, får en annen avtale."),
    "package-reason": Kind("ny grunn for en klausul i pakken", "patch", "Pakken er den samme."),
    "package-lawful": Kind("nye vilkår for når pakken er lovlig", "minor", "Rådet om når pakken kan brukes, kan være et annet."),
    "guide-version": Kind("ny versjon eller dato for veilederen", "none", "Versjonen følger innholdet."),
    "package-described": Kind("ny omtale av pakken", "patch", "Pakken er den samme."),
    "package-placement": Kind("en annen rekkefølge i pakken", "none", "Rekkefølgen betyr ikke noe for innholdet."),
}  # fmt: skip

KINDS: Mapping[str, Kind] = MappingProxyType({**_CLAUSE, **_CHAPTER, **_REGISTER})

#: Kinds whose name does not end with what they do.
_STATES: Mapping[str, State] = MappingProxyType(
    {
        **dict.fromkeys(("clause-retired", "chapter-retired", "package-retired"), "retired"),
        **dict.fromkeys(("text-typo", "text-typography", "spelling", "chapter-typo", "chapter-typography"), "typo"),
        "term-definition-typo": "typo",
        **dict.fromkeys(("guidance-changed", "rationale-changed", "summary-changed", "chapter-summary"), "guidance-only"),
        **dict.fromkeys(("variant-described", "parameter-described", "package-described", "package-reason"), "guidance-only"),
        **dict.fromkeys(("addable-reason", "law-note", "ssa-note"), "guidance-only"),
        "parameter-added-open": "added",
        "paragraph-added-to-variant": "added",
        "paragraph-moved-in": "moved",
        "paragraph-moved-out": "moved",
    }
)


def state(kind: str) -> State:
    """Return what a kind of change does to its part of the content."""
    last = kind.rpartition("-")[2]
    ends: Mapping[str, State] = {"added": "added", "removed": "removed", "renamed": "renamed", "moved": "moved"}
    # An entry that came or went in a list inside a value is a change of that value.
    is_part = kind.startswith(("parameter-options-", "translation-", "requires-", "excludes-", "history-"))
    return _STATES.get(kind) or ("changed" if is_part else ends.get(last, "changed"))
