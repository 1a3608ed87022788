"""What is awkward in addresses, projects and districts comes out as `awkward` says."""

import json
from collections import Counter

from pipeline.figures import district_past
from tests.pages import built

from .awkward import PLACES
from .planted import RAW


def test_address_that_is_nowhere():
    assert "4 chemin de la Foulée" in (RAW / PLACES["address_that_is_nowhere"].file).read_text(encoding="utf-8")
    given = built.site(built.DEMONSTRATION).placements.given
    assert not given["subvention", "les foulées de la vanelle"].is_known
    assert Counter(where.precision for where in given.values()) == {
        "equipment": 26, "street": 6, "district": 3, "number": 2, "given": 1, "none": 1
    }  # fmt: skip


def test_workbook_with_a_note(accounts):
    name = f"raw/{PLACES['workbook_with_a_note'].file}"
    rows = accounts.projects[accounts.projects["file"].str.startswith(name)]
    assert len(rows) == 12 and rows["project"].str.startswith("bp-").all() and (rows["contracts"] != "").sum() == 5


def test_project_without_place():
    [found] = [project for project in built.site(built.DEMONSTRATION).projects if project.id == "nouvelle-piscine"]
    assert (found.precision, found.districts) == ("none", ())


def former_names() -> dict[str, str]:
    read = json.loads((RAW / PLACES["district_renamed"].file).read_text(encoding="utf-8"))
    return {each["properties"]["code"]: each["properties"]["nom"] for each in read["features"]}


def test_district_renamed():
    [(code, past)] = [
        (code, past) for code, past in district_past.changes(built.site(built.DEMONSTRATION).places).items() if not past.is_recut
    ]
    assert (code, past.former_name, past.year) == ("Q7", former_names()["Q7"], 2022)


def test_district_cut_in_two():
    places = built.site(built.DEMONSTRATION).places
    past = district_past.changes(places)
    whole = former_names()["Q45"]
    assert {code: [name for name, _ in each.parts] for code, each in past.items() if each.is_recut} == {"Q4": [whole], "Q5": [whole]}
    assert [(each.name, set(each.codes)) for each in district_past.gone(places, past)] == [(whole, {"Q4", "Q5"})]
