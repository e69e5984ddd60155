"""The words that Click itself says, in Norwegian."""

import gettext
import io
import re
from pathlib import Path

import click
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.conftest import REPO

CATALOGUE = REPO / "relkontrakt" / "locale" / "nb" / "LC_MESSAGES" / "messages"


def catalogue():
    with CATALOGUE.with_suffix(".po").open("rb") as file:
        return read_po(file, locale="nb")


def forms(text):
    return [text] if isinstance(text, str) else list(text)


def compiled(file):
    """Return the messages of a compiled catalogue without its header, where Babel writes the time of day."""
    messages = dict(gettext.GNUTranslations(file)._catalog)
    return {text: translation for text, translation in messages.items() if text}


def test_the_compiled_catalogue_is_what_babel_makes_of_the_text():
    made = io.BytesIO()
    write_mo(made, catalogue())
    made.seek(0)
    with CATALOGUE.with_suffix(".mo").open("rb") as file:
        assert compiled(file) == compiled(made)


def test_every_message_is_translated_and_names_no_field_that_click_does_not_fill():
    for message in catalogue():
        if message.id:
            for text, translation in zip(forms(message.id), forms(message.string), strict=True):
                assert translation, text
                assert set(re.findall(r"\{\w*", translation)) <= set(re.findall(r"\{\w*", text)), text


def test_every_message_is_one_that_click_says():
    said = extract_from_dir(str(Path(click.__file__).parent), method_map=[("**.py", "python")])
    known = {text for _, _, message, *_ in said for text in forms(message) if text}
    assert {text for message in catalogue() for text in forms(message.id) if text} <= known
