"""Ordet i lenken er ikke en form av begrepet lenken går til.

Leseren får forklart et annet ord enn det som står i teksten. Ofte er lenken kopiert fra en annen setning.
Er ordet riktig, mangler formen i begrepslisten. En del av et sammensatt uttrykk er også i orden, for eksempel «vesentlig».

Feil (guide/nb/10-innledning.md):

    Avtal tidlig hvordan dere skal si fra om [prisen](term:samarbeid).

Riktig (guide/nb/10-innledning.md):

    Avtal tidlig hvordan dere skal si fra om [samarbeidet](term:samarbeid).
"""

import re
from collections.abc import Iterator

from relkontrakt.findings import Finding
from relkontrakt.index import Index

GROUP = "terms"
LEVEL = "warning"

_MARKS = re.compile("[*_«»\N{SOFT HYPHEN}]")
#: «Bilag R» is one of the annexes.
_NUMBER = re.compile(r" (?:[a-zæøå]|\d+)$")


def check(index: Index) -> Iterator[Finding]:
    for reference in index.of_kind("term"):
        fragment, link = reference.fragment, reference.link
        if fragment and link and link.text and reference.id in index.library.terms:
            words = " ".join(_MARKS.sub("", link.text).lower().split())
            if not _is_form(index, fragment.language, words, reference.id):
                title = index.library.terms[reference.id].title[fragment.language]
                message = f"«{link.text}» er ikke en form av begrepet «{title}»."
                cure = f"Rett lenken, eller legg formen til «{reference.id}» i guide/terms.yml."
                yield Finding(fragment.at(link.start), message, cure)


def _is_form(index: Index, language: str, words: str, term_id: str) -> bool:
    forms = index.lexicons[language].forms
    for text in (words, _NUMBER.sub("", words)):
        if text in forms:
            return term_id in forms[text]
    # «kontrakten er ufullstendig»: one word of a term of several words.
    own = {word for form, ids in forms.items() if term_id in ids and " " in form for word in form.split()}
    return set(words.split()) <= own
