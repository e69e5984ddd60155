"""Links lead to references and full addresses, and to nothing else, however they are written."""

import pytest

CHAPTER = "guide/nb/10-innledning.md"


@pytest.mark.parametrize(
    "link",
    [
        "[a](javascript:alert)",
        "[a](JaVaScRiPt:alert)",
        "[a](java&#115;cript:alert)",
        "[a](&#x6A;avascript:alert)",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "[a](file:///etc/passwd)",
        "[a](//example.org)",
        "[a](/rot)",
        "[a](../../etc/passwd)",
        "[a](10-innledning.md)",
        "[a](#anker)",
        "[a](http://)",
        "[a](mailto:)",
        "[a]()",
        "![a](https://example.org/sporing.png)",
        "![a](javascript:x)",
        "![a](../hemmelig.png)",
        "[a]: javascript:x",
        "[a](https://example.org\tmer)",
    ],
)
def test_an_unsafe_link_is_told_once(edit, said, link):
    edit(CHAPTER, "", f"\nSe her: {link}\n" if not link.startswith("[a]:") else f"\n{link}\n")
    assert len(said("unsafe-link")) == 1


@pytest.mark.parametrize(
    "link",
    ["[a](https://example.org/a_(b)?c=d#e)", "[a](http://example.org)", "[a](mailto:post@example.org)", "<https://example.org>"],
)
def test_a_full_address_is_safe(edit, said, link):
    edit(CHAPTER, "", f"\nSe {link}.\n")
    assert said("unsafe-link") == []


def test_a_link_in_any_text_of_the_project_is_told(edit, said):
    edit("guide/terms.yml", "At partene arbeider", "At [partene](javascript:x) arbeider")
    edit("guide/guide.yml", "Veilederen gir råd.", "Veilederen gir [råd](javascript:x).")
    edit("packages/samarbeid.yml", "De to klausulene", "De to [klausulene](javascript:x)")
    assert len(said("unsafe-link")) == 3
