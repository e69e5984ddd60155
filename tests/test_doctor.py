"""What the machine needs is named, with what is there and the cure for what is not."""

import sys

from relkontrakt import doctor


def test_every_need_says_what_was_found_and_a_missing_one_its_cure(tmp_path):
    needs = list(doctor.needs(tmp_path))
    assert len(needs) >= 10
    assert all(need.name and need.detail and (need.present or need.cure) for need in needs)
    present = {need.name: need.present for need in needs}
    assert present["Python 3.11 eller nyere"] and present["pydantic"] and present["PyYAML"] and present["Skrivetilgang"]


def test_a_package_that_is_missing_comes_with_the_command_that_installs_it():
    need = doctor._package("finnes-ikke-xyz")
    assert (need.present, need.detail, need.cure) == (False, "mangler", "pip install finnes-ikke-xyz")


def test_the_cure_for_pango_fits_the_machine():
    assert doctor.pango_cure().startswith("brew " if sys.platform == "darwin" else "sudo apt-get ")
