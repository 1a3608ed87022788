"""What the declaration of accessibility says of machines is what these tests do, with the tools that they have."""

import re
from importlib import import_module

from pipeline.nomenclature.rgaa import criteria, machine_tests
from tests import node_tools
from tests.accessibility.visits import AXE


def test_each_line_names_a_test_that_exists_and_the_version_of_its_tool():
    axe = re.search(r"axe v(\d+\.\d+)", AXE)[1]
    html_validate = node_tools.version("html-validate").rpartition(".")[0]
    for each in machine_tests():
        module, _, name = each.test.partition(".")
        assert callable(getattr(import_module(f"tests.accessibility.{module}"), name)), each.test
        assert each.tool in (f"axe-core {axe}", f"html-validate {html_validate}", "un navigateur Chromium")


def test_the_reference_has_its_106_criteria():
    known = criteria()
    assert len(known) == 106 and all(each.title.endswith("?") for each in known.values())
    counts = {}
    for number in known:
        counts[int(number.split(".")[0])] = counts.get(int(number.split(".")[0]), 0) + 1
    # The number of criteria of each topic of the RGAA 4.1.2.
    assert list(counts.values()) == [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
    assert known["3.1"].title.startswith("Dans chaque page web, l'information ne doit pas être donnée uniquement par la couleur.")
