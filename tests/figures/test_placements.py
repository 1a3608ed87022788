"""Where grants and contracts are: what the town says, then a project, then an equipment that bears the same number; never a likeness."""

from dataclasses import replace

import pandas as pd

from pipeline.figures.placements import Placements, Where, placements, published
from pipeline.figures.projects import projects
from pipeline.places import Places
from pipeline.sources.subsidies import table
from pipeline.tables.contracts import CONTRACTS
from pipeline.tables.placements import PLACEMENTS
from tests.figures.test_projects import territory, with_projects
from tests.figures.test_subsidies import grant
from tests.figures.tiny import MAIN, SIREN

BLANK = {"place": "", "district": "", "project": "", "precision": "none", "longitude": None, "latitude": None, "shape": "", "file": "l.csv"}
SIRET = "12345678900012"
CONTRACT = {
    "authority": SIREN, "year": 2024, "buyer_id": MAIN, "nature": "Marché", "purpose": "Repeindre l'école", "cpv": "45000000",
    "category": "works", "procedure": "", "is_framework": False, "offers": 2, "months": 6, "notified_on": "2024-03-01",
    "amount_cents": 4_500_000_00, "framework": "", "file": "m.json", "row": 1,
}  # fmt: skip


def contracts(*given: dict) -> pd.DataFrame:
    return CONTRACTS.frame({column.name: [(CONTRACT | each)[column.name] for each in given] for column in CONTRACTS.columns})


def rows(*given: dict) -> pd.DataFrame:
    full = [BLANK | {"row": place} | each for place, each in enumerate(given, 2)]
    return PLACEMENTS.frame({column.name: [row[column.name] for row in full] for column in PLACEMENTS.columns})


def with_places(*given: dict) -> Places:
    return replace(territory(), placements=rows(*given))


def club(**given) -> Where:
    """Where the grants of a club are."""
    return found_in(with_places({"kind": "subvention", "id": "Club"} | given)).beneficiary("", "", "CLUB")


def found_in(places: Places) -> Placements:
    accounts = with_projects(
        {"project": "a", "place": "École Jules Ferry", "contracts": "2024-M1|2024-M2"}, {"project": "b", "contracts": "2024-M2"}
    )
    accounts = replace(accounts, contracts=contracts({"contract": "2024-M1"}, {"contract": "2024-M2"}, {"contract": "2024-M9"}))
    return placements(accounts, places, projects(accounts, territory()))


def test_an_address_a_district_or_a_project_places_a_grant():
    assert club(place="École Jules Ferry") == Where(((2.01, 47.02),), "equipment", ("Q1",))
    assert club(district="Le Lavoir") == Where((), "district", ("Q2",))
    assert club(project="a") == Where(((2.01, 47.02),), "equipment", ("Q1",), "a")
    assert club(project="a", place="École Jean Macé") == Where(((2.19, 47.02),), "equipment", ("Q2",), "a")
    assert club(precision="given", longitude=2.15, latitude=47.05) == Where(((2.15, 47.05),), "given", ("Q2",))
    assert club(place="nulle part") == club(project="unknown") == Where()
    assert club(project="b") == Where(project="b") and not club(project="b").is_known


def test_a_number_finds_its_beneficiary_and_a_name_finds_nobody_that_is_like_it():
    found = found_in(with_places({"kind": "subvention", "id": "12345678900 020", "district": "Centre"}))
    assert found.beneficiary("12345678900020", "", "Club").districts == ("Q1",)
    assert found.beneficiary(SIRET, "", "") == Where(((2.19, 47.02),), "equipment", ("Q2",))
    assert (
        found.beneficiary("", "", "École Jean Macé") == found.beneficiary("", "", "") == found.contract("12345678900020", 2024) == Where()
    )


def test_a_contract_is_where_the_town_says_else_at_the_one_project_that_names_it():
    found = found_in(with_places({"kind": "marche", "id": "2024-M9", "district": "Centre"}))
    assert found.contract("2024-m9", 2024) == Where((), "district", ("Q1",))
    assert found.contract("2024-M1", 2024) == Where(((2.01, 47.02),), "equipment", ("Q1",), "a")
    assert found.contract("2024-M1", 2023) == Where()
    assert found.contract("2024-M2", 2024) == found.contract("", 2024) == Where()


def test_only_what_the_site_tells_is_published_with_its_place():
    accounts = replace(with_projects(), subsidies=table([grant("Club", 10), grant("Quelqu'un", 5, is_named=False)]))
    given = [{"kind": "subvention", "id": name, "place": "École Jules Ferry"} for name in ("Club", "Quelqu'un", "Autre")]
    found = published(accounts, with_places(*given))
    assert found[["id", "precision", "longitude", "district"]].to_numpy().tolist() == [["Club", "equipment", 2.01, "Q1"]]
    assert len(published(accounts, Places())) == 0
