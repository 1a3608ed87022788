"""Each planted oddity is looked for: every case of `awkward` has its test, in the module of its section."""

from types import ModuleType

import pytest

from . import awkward, test_awkward_accounts, test_awkward_contracts, test_awkward_decisions, test_awkward_places, test_awkward_results
from .awkward import Case

SECTIONS = [
    (awkward.ACCOUNTS, test_awkward_accounts),
    (awkward.CONTRACTS, test_awkward_contracts),
    (awkward.PLACES, test_awkward_places),
    (awkward.DECISIONS, test_awkward_decisions),
    (awkward.RESULTS, test_awkward_results),
]


@pytest.mark.parametrize(("cases", "module"), SECTIONS, ids=["accounts", "contracts", "places", "decisions", "results"])
def test_every_case_has_its_test(cases: dict[str, Case], module: ModuleType):
    assert {name.removeprefix("test_") for name in vars(module) if name.startswith("test_")} == set(cases)


def test_no_case_is_in_two_sections():
    assert sum(len(cases) for cases, _ in SECTIONS) == len(awkward.CASES)
