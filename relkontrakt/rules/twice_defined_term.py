"""Ordet er definert to ganger.

To definisjoner av samme ord sier sjelden det samme. Da finnes det to svar på hva en plikt går ut på. Regelen ser på
begrepslisten, og på klausuler som kan stå i samme kontrakt. Ordet regnes som det samme i alle bøyninger.

Feil (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: «Møtet» er den faste samlingen {{ moteintervall | hver }}. Med «møte» menes også samtaler på telefon.
          nn: «Møtet» er den faste samlinga {{ moteintervall | hver }}. Med «møte» meiner Partane òg samtalar på telefon.

Riktig (clauses/samarbeidsmoter.yml):

    paragraphs:
      - id: moter
        text:
          nb: «Møtet» er den faste samlingen {{ moteintervall | hver }}. Partene skal delta i møtet.
          nn: «Møtet» er den faste samlinga {{ moteintervall | hver }}. Partane skal delta i møtet.
"""

from collections import Counter
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Fragment, Index
from relkontrakt.terms import Definition

GROUP = "terms"


def check(index: Index) -> Iterator[Finding]:
    yield from _in_register(index)
    known: dict[tuple[str, object], list[tuple[Fragment, Definition]]] = {}
    # A clause of definitions comes first: the other one is the newcomer, whatever it is called.
    count = Counter(fragment.owner for fragment, _ in index.definitions)
    for fragment, definition in sorted(index.definitions, key=lambda item: -count[item[0].owner]):
        ids = index.lexicons[fragment.language].forms.get(definition.word.lower())
        earlier = known.setdefault((fragment.language, ids or definition.stem), [])
        first = next((item for item in earlier if _meet(index, item[0], fragment)), None)
        # «Partene» and «part» stand side by side in one clause on purpose: there the word must be the very same.
        if first and (first[0].owner != fragment.owner or _same(first[1], definition)):
            place = "her i klausulen" if first[0].owner == fragment.owner else f"i {first[0].path}"
            message = f"«{definition.word}» er alt definert {place}."
            yield Finding(fragment.at(definition.start), message, "Behold den ene definisjonen, og vis til den fra den andre.")
        earlier.append((fragment, definition))


def _same(first: Definition, second: Definition) -> bool:
    """Return whether two definitions in one clause are of one word: a plural beside its singular is not."""
    return first.stem == second.stem and not {first.word[-2:], second.word[-2:]} & {"ne", "er", "ar"}


def _in_register(index: Index) -> Iterator[Finding]:
    for language in index.library.languages:
        for form, ids in index.lexicons[language].forms.items():
            for term_id in ids[1:]:
                forms = [word.lower() for word in index.library.terms[term_id].forms.get(language)]
                keys = ("forms", language, forms.index(form)) if form in forms else ("title", language)
                message = f"«{form}» er en form av både «{ids[0]}» og «{term_id}»."
                yield Finding(index.value_at("term", term_id, *keys), message, "La formen stå under ett av begrepene.")


def _meet(index: Index, first: Fragment, second: Fragment) -> bool:
    """Return whether two clause texts can stand in one contract."""
    clauses = index.library.clauses
    one, other = first.owner[1], second.owner[1]
    if one != other:
        return other not in clauses[one].relations.excludes and one not in clauses[other].relations.excludes
    variants = [set(clauses[one].paragraphs[int(f.keys[1])].variants) for f in (first, second)]
    return not all(variants) or bool(variants[0] & variants[1])
