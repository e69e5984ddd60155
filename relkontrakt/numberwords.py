"""What the words around a number say of it: an example, a piece of advice, a count, the method. Small lists, no grammar."""

import re

from relkontrakt.numerals import Numeral
from relkontrakt.vocabulary import PHASES, PRINCIPLES, PROBLEMS, STEPS

_OWN = re.compile(
    r"(?:vi f[oø]reslår|f[oø]reslår vi|\(forslag\)|(?:vårt|våre|e[tr]|eit|eget|eige) forslag"
    r"|vårt råd|er v[åa]r[te]? e(?:ge[nt]|gne|ig[ae]n?)|tommelfinger[a-zæøå]+)(?!\w)"
)
_ADVICE = re.compile(r"\b(?:bør|anbefaler vi|vi anbefaler|rår vi|vi rår|gjerne)\b", re.I)
#: The guide speaks to its reader: a number in such a sentence is its own advice.
_IMPERATIVE = re.compile(
    r"\W*(?:avslutt|avtal|be|begynn|behald|behold|bruk|del|finn|forklar|følg|gi|gjer|gjør|gå|hald|hent|hold|hugs|husk|kontroller|la"
    r"|lag|legg|les|list|mål|møt|møtes|noter|prøv|regn|rekn|sett|set|skriv|spør|start|still|ta|tel|tell|test|unngå|vel|velg|vent"
    r"|ver|vis|vurder|vær)\b",
    re.I,
)
_CHECKLIST = re.compile(r"sjekkliste", re.I)
_EXAMPLE = re.compile(r"(?:til dømes|eksemp[el]{2}|døme(?!kr)|tenkte?(?!\w)|tenk de(?:re|kk|g)|sett at)")
#: Nobody is named: the house style for parties in an example.
_SOMEBODY = re.compile(r"\W*(?:en|et|ein|eit) (?:(?:fylkes)?kommune|helsef[oø]retak|s[yj]u?kehus|leverandør)\b", re.I)
#: What the project says of its own reading, with the day or the year.
_READ = re.compile(r"\b(?:les(?:t|e|ne)|kontroller\w*|kildene|kjeldene|lovteksten fr?[aå]|ikkj?e i kraft per)\b", re.I)

_ALL = re.compile(r"\b(?:de|dei|alle|begge|disse|desse)\s+\W*$", re.I)
_LIMIT = re.compile(
    r"\b(?:minst|høyst|høgst|maks(?:imalt)?|opptil|inntil|over|under|enn|(?:om)?kring|rundt|om lag|cirka|ca\.|nesten)\s+\W*$",
    re.I,
)
_MEASURE = re.compile(
    r"mill|kron|prosent|år|halvår|måned|månad|uke|veke|dag|arbeids(?:dag|uke|veke)|døgn|time|timar|minutt|sekund|kvartal|gang(?:er|en|ene)?$|gong(?:ar|en|ane)?$|euro|poeng",
    re.I,
)
#: More things than these are not counted by reading on: who says how many there are.
_COUNTABLE = 12
_LABEL = re.compile(r"(?P<name>\b(?:trinn|steg|rad|kolonne|punkt)|«[A-ZÆØÅ])(?:\s+\d+\s*(?:til|og|–))?\s+$", re.I)
_METHOD = (
    (len(STEPS), re.compile(r"trinn|steg", re.I), "metodens trinn"),
    (len(PRINCIPLES), re.compile(r"prinsipp", re.I), "de veiledende prinsippene"),
    (len(PHASES), re.compile(r"fas(?:er|ar|ene|ane)", re.I), "fasene"),
    (len(PROBLEMS), re.compile(r"problem", re.I), "problemene"),
)


def example(numeral: Numeral) -> str | None:
    """Return the words that say that the number is an example, or None."""
    reading, block = numeral.reading, numeral.block
    first = reading.first_sentence(block)
    row = reading.of(block).split("|", 2)[1:2] if block.kind == "row" else ()
    texts = (numeral.sentence, first, *row, *numeral.sections, numeral.column, reading.of(numeral.lead) if numeral.lead else "")
    found = next(filter(None, map(_EXAMPLE.search, map(str.lower, texts))), None) or _SOMEBODY.match(first)
    return found[0].strip() if found else None


def own(numeral: Numeral) -> bool:
    """Return whether the sentence or the head of the column says that the number is the guide's own proposal."""
    return bool(_OWN.search(numeral.sentence.lower()) or _OWN.search(numeral.column.lower()))


def proposed(numeral: Numeral) -> bool:
    """Return whether the paragraph, or what leads to the list or table, calls its numbers a proposal."""
    blocks = (numeral.block, numeral.lead or numeral.block)
    return any(_OWN.search(numeral.reading.of(block).lower()) for block in blocks)


def advice(numeral: Numeral) -> bool:
    """Return whether the sentence is advice: «bør», a verb that tells the reader what to do, or a line of a checklist."""
    sentence = "" if numeral.block.kind == "row" else numeral.sentence
    return bool(_ADVICE.search(sentence) or _IMPERATIVE.match(sentence)) or any(map(_CHECKLIST.match, numeral.sections))


def reading_date(numeral: Numeral) -> bool:
    """Return whether the number is the day or year of something that the project has read."""
    return numeral.is_date and bool(_READ.search(numeral.sentence))


def method(numeral: Numeral) -> str | None:
    """Return what the number counts or names of the method's closed lists, or None."""
    for size, name, what in _METHOD:
        if numeral.value == size and any(map(name.match, numeral.nouns)):
            return what
    step = STEPS.get(int(numeral.written)) if numeral.written.isdigit() else None
    label = _LABEL.search(numeral.before) if step else None
    if step and label and label["name"].lower() in ("trinn", "steg"):
        block = numeral.reading.of(numeral.block)
        return "metodens trinn" if "metod" in block.lower() or step.nb in block or step.nn in block else None
    return None


def counted(numeral: Numeral) -> str | None:
    """Return what the number counts of what the text itself shows («tre nivåer», «de to»), or None.

    A count is a number word up to twelve before a thing: not before money, a share or time, and not after «minst», «rundt».
    A number after «trinn», «rad» points at what is shown.
    """
    label = _LABEL.search(numeral.before) if "." not in numeral.written else None
    if label:
        return f"{label['name'].lower()} {numeral.written}"
    if numeral.value is None or numeral.value > _COUNTABLE or numeral.written[0].isdigit() or _LIMIT.search(numeral.before):
        return None
    if any(map(_MEASURE.match, numeral.nouns)):
        return None
    words = [numeral.written.lower(), *numeral.nouns[:1]]
    is_name = numeral.sentence.strip() == numeral.written
    return " ".join(words) if words[1:] or is_name or points_back(numeral) else None


def points_back(numeral: Numeral) -> bool:
    """Return whether the number stands for things already named: «de to», «alle tre»."""
    return bool(_ALL.search(numeral.before))
