"""The contracts that projects name: what was signed, what changed, and the way back."""

from dataclasses import replace

from pipeline.figures import project_contracts
from pipeline.figures.project_contracts import Signed
from pipeline.figures.projects import projects
from pipeline.places import Places
from pipeline.tables.contracts import CONTRACTS, HOLDERS, MODIFICATIONS
from tests.figures.test_contracts import CONTRACT, changed, frame, held
from tests.figures.test_projects import with_projects


def known(*given: dict, contracts=(), holders=(), changes=()):
    tables = {"contracts": (CONTRACTS, contracts), "holders": (HOLDERS, holders), "modifications": (MODIFICATIONS, changes)}
    return replace(with_projects(*given), **{name: frame(table, *rows) for name, (table, rows) in tables.items()})


def test_each_contract_has_its_holders_and_what_was_added():
    accounts = known(
        {"project": "ecole", "contracts": "2|1|absent"}, {"project": "quais", "contracts": "1"},
        contracts=(CONTRACT, CONTRACT | {"contract": "2", "is_framework": True, "amount_cents": None, "notified_on": "2024-01-01"}),
        holders=held("1", "a", "b"), changes=(changed("2024-06-01", 10_00), changed("2024-09-01", -3_00, number="2")),
    )  # fmt: skip
    ecole, quais = built = projects(accounts, Places())
    one = Signed("1", 2024, "Toit", "2024-05-02", False, 100_00, 2, 7_00, (("a", "Toits"), ("b", "")))
    other = Signed("2", 2024, "Toit", "2024-01-01", True, None, 0, 0, ())
    assert project_contracts.of(accounts, ecole) == ([other, one], ["absent"])
    assert project_contracts.projects_of(accounts, built) == {("2", 2024): [ecole], ("1", 2024): [ecole, quais]}


def test_a_change_without_amount_makes_the_sum_unknown():
    accounts = known({"project": "a", "contracts": "1"}, contracts=(CONTRACT,),
                     changes=(changed("2024-06-01", 10_00), changed("2024-09-01", None)))  # fmt: skip
    (signed,), _ = project_contracts.of(accounts, projects(accounts, Places())[0])
    assert (signed.changes, signed.added_cents) == (2, None)


def test_what_several_contracts_bear_is_shown_for_none():
    stranger = CONTRACT | {"authority": "1" * 9, "contract": "3"}
    accounts = known({"project": "a", "contracts": "1|3"}, contracts=(CONTRACT, CONTRACT | {"year": 2023}, stranger))
    project = projects(accounts, Places())[0]
    assert project_contracts.of(accounts, project) == ([], ["3"])
