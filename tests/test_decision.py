"""The suitability tool: every way through it ends, everything in it can be reached, and it favours no model."""

import re
import shutil
from collections.abc import Iterator

import pytest

from relkontrakt import guide, markup, sources, templating
from relkontrakt.decision import LETTERS, RESULT, Form, most, reachable, rings, strength
from relkontrakt.library import DECISION_PATH
from relkontrakt.model import Answer, Decision, Question, Text
from relkontrakt.project import Project
from relkontrakt.renderers import data, pages, pdf
from tests.conftest import REPO, STARTER

LANGUAGES = ("nb", "nn")

#: domain.md 7.4: what the test asks about, as ids.
TOPICS = [
    *("sammensatt", "beskrive", "avhengighet", "bytte", "varighet", "nyutvikling"),
    *("samhandling", "ledelse", "apenhet", "kapasitet", "marked", "handlingsrom"),
]

#: The stop signals that the guide promises to warn of.
STOPS = {"ledelse", "kapasitet", "standardvare", "konkurranse", "apenhet"}


@pytest.fixture(scope="module")
def library():
    return sources.read(Project(REPO))


@pytest.fixture(scope="module")
def decision(library) -> Decision:
    assert library.decision is not None
    return library.decision


@pytest.fixture(scope="module", params=LANGUAGES)
def built(request, library):
    """The real guide in one language."""
    return guide.build(library, request.param)


def environment(built):
    return templating.environment(Project(REPO).template_folders, built.language)


@pytest.fixture(scope="module")
def made(built) -> dict[str, str]:
    """Every page of the real guide in one language."""
    return pages.pages(built, environment(built))


@pytest.fixture(scope="module")
def page(made) -> str:
    return made["egnethet/index.md"]


@pytest.fixture(scope="module")
def appendix(built) -> str:
    """The part of the print document that has the form."""
    document = pdf.html(built, environment(built))
    start = document.index('<section class="part suitability"')
    return document[start : document.index("</section>", start)]


def routes(decision: Decision) -> Iterator[tuple[str, ...]]:
    """Every order in which the questions can be asked, to the end; a ring would never end, so it is stopped."""
    questions = {question.id: question for question in decision.questions}
    ways = [(decision.questions[0].id,)]
    while ways:
        way = ways.pop()
        for following in sorted({answer.next for answer in questions[way[-1]].answers}):
            assert following not in way, f"in a ring: {way} → {following}"
            if following == RESULT:
                yield way
            else:
                ways.append((*way, following))


def answers(decision: Decision) -> list[tuple[Question, Answer]]:
    return [(question, answer) for question in decision.questions for answer in question.answers]


# ---- Ways through ------------------------------------------------------------------------------------------------------


def test_it_asks_about_the_twelve_things_that_decide(decision):
    assert [question.id for question in decision.questions] == TOPICS


def test_every_way_ends_and_together_they_come_to_every_question(decision):
    found = list(routes(decision))
    assert found
    assert {question for way in found for question in way} == set(TOPICS) == reachable(decision)
    assert list(rings(decision)) == []


def test_every_way_asks_about_leadership_openness_capacity_and_law(decision):
    for way in routes(decision):
        assert {"ledelse", "apenhet", "kapasitet", "handlingsrom"} <= set(way)


@pytest.mark.parametrize("model", LETTERS)
def test_every_model_can_come_out_strongest(decision, model):
    questions = {question.id: question for question in decision.questions}
    sums = dict.fromkeys(LETTERS, 0)
    current = decision.questions[0].id
    while current != RESULT:
        lead = {
            answer: strength(answer, model) * 3 - sum(w.strength for w in answer.speaks_for)
            for answer in questions[current].answers
        }
        chosen = max(lead, key=lambda answer: lead[answer])
        sums = {name: total + strength(chosen, name) for name, total in sums.items()}
        current = chosen.next
    assert sums[model] > max(total for name, total in sums.items() if name != model)
    assert sums[model] <= most(decision, model)


@pytest.mark.parametrize("model", LETTERS)
def test_no_sum_can_be_higher_than_the_highest_that_is_printed(decision, model):
    questions = {question.id: question for question in decision.questions}
    best = max(sum(max(strength(a, model) for a in questions[q].answers) for q in way) for way in routes(decision))
    assert most(decision, model) <= best
    assert most(decision, model) > 0


def test_every_stop_signal_can_be_met_and_the_promised_ones_are_there(decision):
    raised = {answer.stop for question, answer in answers(decision) if question.id in reachable(decision)} - {None}
    assert raised == {stop.id for stop in decision.stops}
    assert raised >= STOPS


def test_an_answer_that_gives_a_stop_signal_never_speaks_for_a_relational_contract(decision):
    assert [answer.id for _, answer in answers(decision) if answer.stop and strength(answer, "relasjon")] == []


def test_the_wish_to_avoid_competition_speaks_for_no_model(decision):
    (answer,) = (answer for _, answer in answers(decision) if answer.stop == "konkurranse")
    assert answer.speaks_for == ()


# ---- What it says ------------------------------------------------------------------------------------------------------


def test_everything_is_written_in_both_languages(decision):
    def texts(value):
        if isinstance(value, Text):
            yield value
        elif isinstance(value, tuple):
            for item in value:
                yield from texts(item)
        elif hasattr(type(value), "model_fields"):
            for name in type(value).model_fields:
                yield from texts(getattr(value, name))

    found = list(texts(decision))
    assert len(found) > 100
    assert [text for text in found if not text.nb or not text.nn] == []
    for text in found:
        assert references(text.nb) == references(text.nn)


def references(text: str) -> list[str]:
    return sorted(link.destination for link in markup.scan(text).links)


def test_labels_and_questions_have_no_markup_as_they_stand_in_labels_and_legends(decision):
    plain = [answer.label for _, answer in answers(decision)]
    plain += [question.question for question in decision.questions] + [stop.title for stop in decision.stops]
    assert [text for text in plain for language in LANGUAGES if markup.plain(text[language]) != text[language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_points_to_the_directorates_own_tool_and_warns_against_mechanical_use(decision, language):
    source = "source:hdir-formelle-relasjonskontrakter"
    assert source in decision.intro[language] and "mekanisk" in decision.intro[language]
    assert source in decision.result.weighing[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_result_names_no_model_as_the_answer(decision, language):
    words = " ".join(picture.reading[language] for picture in decision.result.pictures) + decision.result.weighing[language]
    verdict = r"(dere|de) (bør|skal|må) (velge|velje|bruke) (en |ein )?(relasjonskontrakt|egenregi|eigenregi|transaksjons)"
    assert not re.search(verdict, words, re.I)


# ---- The page ----------------------------------------------------------------------------------------------------------


def test_every_question_is_a_fieldset_with_a_legend_and_labelled_radio_buttons(decision, page):
    for question in decision.questions:
        start = page.index(f'<fieldset class="rk-sporsmal" id="sporsmal-{question.id}"')
        fieldset = page[start : page.index("</fieldset>", start)]
        assert "<legend>" in fieldset
        assert fieldset.count(f'type="radio" id="svar-{question.id}-') == len(question.answers)
        for answer in question.answers:
            name = f"{question.id}-{answer.id}"
            assert f'name="{question.id}" value="{answer.id}" aria-describedby="om-{name}"' in fieldset
            assert f'<label for="svar-{name}">' in fieldset and f'id="om-{name}"' in fieldset


def test_every_field_has_a_label(page):
    fields = re.findall(r"<(?:input|textarea)[^>]*>", page)
    labels = set(re.findall(r'<label for="([^"]+)"', page))
    named = [re.search(r'id="([^"]+)"', field) for field in fields]
    assert fields and all(named)
    assert [f for f, name in zip(fields, named, strict=True) if name and name[1] not in labels and "aria-label=" not in f] == []


def test_every_answer_says_what_it_speaks_for_in_words_and_as_a_mark_and_where_to_go(decision, built, page):
    form = Form(decision)
    for question, answer in answers(decision):
        start = page.index(f'id="om-{question.id}-{answer.id}"')
        said = page[start : page.index("</p>", start)]
        for letter, much, model in form.marks(answer):
            assert f"{letter}&nbsp;{much}" in said
            assert model.title[built.language].lower() in said
        assert f"(#stopp-{answer.stop})" in said or answer.stop is None
        assert f"(#sporsmal-{answer.next})" in said or (answer.next == RESULT and "(#oversikt)" in said)


def test_the_form_sends_and_keeps_nothing_and_needs_no_script(page):
    (form,) = re.findall(r"<form[^>]*>", page)
    assert "action" not in form and 'autocomplete="off"' in form
    assert 'type="submit"' not in page and "<script" not in page and "onclick" not in page


def test_there_is_a_place_for_name_date_case_number_and_sums(page):
    for name in ("utfylt-av", "dato", "saksnummer", "anskaffelse", *(f"sum-{model}" for model in LETTERS)):
        assert f'id="{name}"' in page


def test_the_front_page_and_the_chapter_lead_to_the_form(made):
    assert "](egnethet/index.md)" in made["index.md"]
    assert "](../../egnethet/index.md)" in made["kapitler/nar-passer-den/index.md"]


# ---- The PDF and the data ----------------------------------------------------------------------------------------------


def test_the_appendix_has_a_box_to_tick_for_every_answer_and_every_stop_signal(decision, appendix):
    assert appendix.count("☐") == len(answers(decision)) + len(decision.stops)


def test_the_appendix_has_the_same_questions_in_the_same_order(decision, built, appendix):
    place = 0
    for question in decision.questions:
        place = appendix.index(question.question[built.language], place)


def test_every_link_inside_the_appendix_has_its_target(appendix):
    ids = set(re.findall(r'id="([^"]+)"', appendix))
    own = {link for link in re.findall(r'href="#([^"]+)"', appendix) if link.startswith(("sporsmal-", "stopp-", "egnethet"))}
    assert own and own <= ids


def test_the_tool_is_in_the_open_data_and_comes_back_as_it_was(library):
    assert data.loads(data.dumps(data.from_library(library))).decision == library.decision


# ---- Without it, and broken --------------------------------------------------------------------------------------------


@pytest.fixture
def without(starter):
    (starter / DECISION_PATH).unlink()
    return starter


def test_a_guide_without_the_tool_is_whole(without, check):
    assert check(without) == []
    project = Project(without)
    plain = guide.build(sources.read(project), "nb")
    made = pages.pages(plain, templating.environment(project.template_folders, "nb"))
    assert "egnethet/index.md" not in made and "egnethet" not in made["index.md"]
    assert "egnethet" not in pdf.html(plain, templating.environment(project.template_folders, "nb"))


def test_a_text_cannot_refer_to_the_tool_where_there_is_none(without, check):
    for language, words in (("nb", "Fyll ut"), ("nn", "Fyll ut")):
        with (without / f"guide/{language}/10-innledning.md").open("a") as chapter:
            chapter.write(f"\n{words} [](page:egnethet).\n")
    assert [finding.rule for finding in check(without)] == ["unknown-page", "unknown-page"]


@pytest.fixture(scope="module")
def small() -> str:
    return (STARTER / DECISION_PATH).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "rule", "words", "at"),
    [
        ("next: tid}", "next: tida}", "decision-path", "Mente du «tid»?", "tida}"),
        ("strength: 1}], next: result}", "strength: 1}], next: behov}", "decision-path", "går i ring", "behov}"),
        ("  - id: tid\n", "  - id: result\n", "decision-path", "kan ikke være id-en til et spørsmål", "result\n"),
        ("next: tid}", "next: result}", "decision-path", "ingen svar fører til spørsmålet «tid»", "tid\n"),
        ("stop: kapasitet", "stop: kapasiteten", "unknown-stop-signal", "Mente du «kapasitet»?", "kapasiteten"),
        (", stop: kapasitet", "", "unused-stop-signal", "«kapasitet»", "kapasitet\n"),
        ("  - id: tid\n", "  - id: behov\n", "repeated-id", "alt brukt i egnethetsverktøyet", "behov\n    question: {nb: Har"),
        ("{id: nei, label", "{id: ja, label", "repeated-id", "alt brukt i dette spørsmålet", "ja, label: {nb: Nei."),
        ("model: egenregi", "model: egen", "unknown-value", "Mente du «egenregi»?", "egen,"),
        ("strength: 2", "strength: 3", "unknown-value", "«3»", "3}"),
        ("(clause:samarbeidsmoter)", "(clause:samarbeidsmote)", "unknown-clause", "Mente du", "clause:samarbeidsmote)"),
    ],
)
def test_a_fault_is_found_where_it_stands(starter, check, small, old, new, rule, words, at):
    assert old in small
    text = small.replace(old, new)
    (starter / DECISION_PATH).write_text(text, encoding="utf-8")
    found = [finding for finding in check(starter) if finding.rule == rule and words in finding.message]
    before = text[: text.index(at)]
    place = (DECISION_PATH, before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert place in [(finding.location.path, finding.location.line, finding.location.column) for finding in found]


def test_a_question_has_two_to_four_answers(starter, check, small):
    lines = small.splitlines(keepends=True)
    first = next(place for place, line in enumerate(lines) if "{id: ja," in line)
    more = [lines[first].replace("id: ja,", f"id: ja-{number},") for number in range(2)]
    (starter / DECISION_PATH).write_text("".join([*lines[:first], *more, *lines[first:]]), encoding="utf-8")
    assert [finding.message for finding in check(starter)] == ["«answers» skal være høyst 4 punkter."]


def test_a_ring_is_found_in_a_long_chain_without_delay(starter, check, small, tmp_path):
    head, _, rest = small.partition("questions:\n")
    tail = rest[rest.index("stops:\n") :]
    text = "{nb: Ja., nn: Ja.}"
    weight = "speaks_for: [{model: relasjon, strength: 1}]"
    size = 1_000
    chain = "".join(
        f"  - id: q{number}\n    question: {text}\n    explanation: {text}\n    answers:\n"
        f"      - {{id: a, label: {text}, {weight}, next: q{(number + 1) % size}}}\n"
        f"      - {{id: b, label: {text}, stop: kapasitet, next: result}}\n"
        for number in range(size)
    )
    (starter / DECISION_PATH).write_text(f"{head}questions:\n{chain}{tail}", encoding="utf-8")
    found = check(starter)
    assert [(finding.rule, finding.message) for finding in found] == [
        ("decision-path", "svaret fører tilbake til «q0», så veien går i ring.")
    ]


def test_an_empty_file_is_one_finding(starter, check):
    (starter / DECISION_PATH).write_text("", encoding="utf-8")
    assert [finding.rule for finding in check(starter)] == ["empty-file"]


def test_the_starter_has_a_small_one(check, tmp_path):
    project = shutil.copytree(STARTER, tmp_path / "veileder")
    assert check(project) == []
    library = sources.read(Project(project))
    assert library.decision and len(library.decision.questions) == 2
