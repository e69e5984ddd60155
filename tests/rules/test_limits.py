"""Values are inside the limits of their parameter, and of its type, wherever they are set."""

import pytest

CLAUSE = "clauses/samarbeidsmoter.yml"


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("{amount: 6, unit: dag}", []),
        ("{amount: 6, unit: maned}", ["verdien for «moteintervall» skal være høyst 3\u00a0måneder."]),
        ("{amount: 0, unit: uke}", ["verdien for «moteintervall» skal være minst 1\u00a0uke."]),
        ("{amount: 13, unit: uke}", []),
        ("{amount: 14, unit: uke}", ["verdien for «moteintervall» skal være høyst 3\u00a0måneder."]),
    ],
)
def test_a_default_is_compared_with_the_limits_across_units(edit, said, value, found):
    edit(CLAUSE, "default: {amount: 1, unit: maned}", f"default: {value}")
    assert said("default-outside-limits") == found


def test_a_value_in_a_package_is_compared_too(edit, said):
    edit("packages/samarbeid.yml", "{amount: 2, unit: uke}", "{amount: 2, unit: maned}")
    assert said("default-outside-limits") == []
    edit("packages/samarbeid.yml", "{amount: 2, unit: maned}", "{amount: 4, unit: maned}")
    assert said("default-outside-limits") == ["verdien for «moteintervall» skal være høyst 3\u00a0måneder."]


@pytest.mark.parametrize("name", ["default", "min", "max"])
def test_a_value_or_limit_of_another_type_is_told(edit, said, name):
    old = {"default": "{amount: 1, unit: maned}", "min": "{amount: 1, unit: uke}", "max": "{amount: 3, unit: maned}"}[name]
    edit(CLAUSE, f"{name}: {old}", f"{name}: 14")
    assert said("wrong-parameter-value") == ["«moteintervall»: verdien passer ikke til typen «duration»."]
    assert said("default-outside-limits") == []


def test_the_filter_hver_needs_a_duration(edit, said):
    edit(
        CLAUSE, "type: duration\n    units: [uke, maned]\n    default: {amount: 1, unit: maned}", "type: integer\n    default: 1"
    )
    edit(CLAUSE, "    min: {amount: 1, unit: uke}\n    max: {amount: 3, unit: maned}\n", "")
    assert set(said("unknown-filter")) == {"filteret «hver» kan bare stå etter en varighet."}
