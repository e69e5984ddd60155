"""Parts of Norwegian compounds: found by the guide's own words, whatever their inflection."""

from relkontrakt.renderers import compounds


def parts_of(text: str, *others: str) -> str:
    return compounds.parts({"side": text, **{str(number): other for number, other in enumerate(others)}})["side"]


def test_the_last_part_of_a_compound_is_found() -> None:
    assert parts_of("Vi inngår en relasjonskontrakt.", "En relasjon og en kontrakt.") == "kontrakt"


def test_a_joining_s_or_e_is_no_obstacle() -> None:
    assert parts_of("En styringsgruppe.", "God styring i en gruppe.") == "gruppe"
    assert parts_of("Et byttekostnadskart.", "Et bytte. En kostnad. Et kart. Byttekostnad.") == "kart"


def test_inflection_is_no_obstacle() -> None:
    assert parts_of("Styringsgruppene møtes.", "God styring i en gruppe.") == "gruppene"


def test_the_first_part_is_left_out_since_a_search_matches_beginnings() -> None:
    assert "relasjon" not in parts_of("En relasjonskontrakt.", "En relasjon og en kontrakt.")


def test_every_part_of_a_long_compound_is_found() -> None:
    assert parts_of("Et pasientjournalsystem.", "En pasient. En journal. Et system. Et journalsystem.") == "journalsystem system"


def test_a_part_that_stands_alone_on_the_page_is_not_repeated() -> None:
    assert parts_of("En relasjonskontrakt er en kontrakt om en relasjon.") == ""


def test_a_word_is_not_a_compound_when_a_part_is_unknown() -> None:
    assert parts_of("Leverandøren svarer.", "En ordliste.") == ""


def test_prefixes_and_endings_are_no_parts() -> None:
    assert parts_of("Gjennomføring og egenskap.", "Gjennom en føring. Egen. Et skap.") == ""


def test_addresses_front_matter_and_markup_are_not_read() -> None:
    front_matter = '---\ntitle: "relasjonskontrakt"\n---\n'
    text = '[se her](../relasjonskontrakt/index.md) {#relasjonskontrakt} <b class="relasjonskontrakt">'
    assert parts_of(front_matter + text, "En relasjon og en kontrakt.") == ""


def test_the_same_pages_give_the_same_parts_in_any_order() -> None:
    texts = {"a": "En styringsgruppe og styringsgruppen.", "b": "Styring av en gruppe."}
    assert compounds.parts(texts) == compounds.parts(dict(reversed(texts.items())))
