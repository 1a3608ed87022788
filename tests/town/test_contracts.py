"""The contracts and conventions of the demonstration lie inside its accounts, and nobody real bears their numbers."""

from collections import defaultdict

from pipeline.figures import operations
from tests.pages import built
from tests.pages.built import DEMONSTRATION

from . import conventions, suppliers
from . import decp as written
from .contracts import BOUGHT, WITH_TAX
from .place import Town
from .project_tables import PROJECTS

BY_ID = {project.id: project for project in PROJECTS}


def test_there_are_contracts_of_every_year(accounts):
    rows = accounts.contracts
    counts = rows["year"].value_counts().sort_index().to_dict()
    assert counts == {1970: 1, 2019: 26, 2020: 22, 2021: 16, 2022: 25, 2023: 35, 2024: 29}
    assert (rows["amount_cents"] > 10_000_00).all() and (rows["category"] != "").all()
    # Frameworks have round maximums; nothing else is round.
    assert not [cents for cents in rows.loc[~rows["is_framework"], "amount_cents"] if cents % 1_000_00 == 0]
    assert rows["contract"].is_unique and rows["contract"].str.len().max() <= 16


def test_works_cost_what_was_signed_and_a_little_more(accounts):
    """With tax and modifications, the contracts of an operation stay under what is paid and voted for it."""
    added = accounts.modifications.groupby("contract")["added_cents"].sum()
    amounts = {row.purpose: int(row.amount_cents) + int(added.get(row.contract, 0)) for row in accounts.contracts.itertuples()}
    signed: dict[str, int] = defaultdict(int)
    for bought in BOUGHT:
        if bought.project:
            signed[bought.project] += amounts[bought.purpose]
    known, found = operations.of(accounts), {project.id: project for project in built.site(DEMONSTRATION).projects}
    planned = accounts.of(accounts.main, 2025).groupby("operation")["amount_cents"].sum()
    for id_, cents in signed.items():
        operation = BY_ID[id_].operation
        paid = sum(found[id_].spent.values()) + (int(planned.get(operation, 0)) if operation else 0)
        assert 0.5 * paid < cents * WITH_TAX <= (1.0 if operation else 1.25) * paid, id_
        assert not operation or operation in known
    school = signed["ecole-les-tilleuls"] * WITH_TAX
    assert 0.8 * found["ecole-les-tilleuls"].cost_voted_cents < school < found["ecole-les-tilleuls"].cost_voted_cents


def test_conventions_are_the_grants_of_the_annex(accounts):
    rows = accounts.subsidies
    cash = rows[(rows["nature"] == "aide en numéraire") & rows["is_named"]]
    annex = cash[cash["origin"] == "annex"]
    given = {(row.year, row.beneficiary.strip().casefold()): int(row.amount_cents) for row in annex.itertuples()}
    published = cash[cash["origin"] == "scdl"]
    assert len(published) == 131
    sums: dict[tuple, int] = defaultdict(int)
    for row in published.itertuples():
        sums[row.year, row.beneficiary.casefold()] += int(row.amount_cents)
    assert sums == {key: given[key] for key in sums}
    missing = [key for key, cents in given.items() if cents >= conventions.THRESHOLD and key not in sums]
    # Neither public bodies nor landlords sign such a convention here.
    assert {name.split()[0] for _, name in missing} == {"centre", "habitat", "foyers"}


def test_no_number_can_be_borne():
    numbers = [suppliers.siret(key) for key in (*suppliers.COMPANIES, suppliers.SOLE_TRADER)]
    numbers += [number for name in conventions.NAMES if (number := conventions.identifiers(name)[0])]
    assert len(set(numbers)) == len(numbers) > 80
    for number in numbers:
        doubled = [int(figure) * (1 + place % 2) for place, figure in enumerate(number[:9])]
        assert len(number) == 14 and sum(value - 9 if value > 9 else value for value in doubled) % 10


def test_every_company_sells_something():
    assert {key for bought in BOUGHT for key in bought.holders} | {each[2] for each in written.CONCESSIONS} == {
        *suppliers.COMPANIES,
        suppliers.SOLE_TRADER,
    }


def test_both_formats_are_read(accounts):
    files = accounts.contracts.groupby("file")["offers"].apply(lambda given: given.notna().any()).to_dict()
    assert files == {"raw/marches/decp-2019-2021.json": False, "raw/marches/decp-2022-2024.json": True}


def test_a_village_signs_nothing(tmp_path):
    assert written.generate(tmp_path, Town(inhabitants=900), []) == conventions.generate(tmp_path, Town(inhabitants=900), []) == []
