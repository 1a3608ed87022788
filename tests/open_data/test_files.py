"""The data as a portal receives it: the published files of whole towns, against their schema and against totals known by other means."""

import csv
import json
import re
from collections import Counter
from hashlib import sha256

import pytest

from pipeline.figures.balance import definitions
from pipeline.figures.consolidation import TOTALS
from pipeline.open_data import files
from pipeline.tables.districts import DISTRICTS
from tests.open_data import table_schema
from tests.open_data.golden import GOLDEN, IDS
from tests.pages import built

TOWNS = ("demonstration", "montreuil", "crach", "mohon", "saint-malo")


def figures_of(folder) -> list[dict[str, str]]:
    with (folder / "chiffres.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@pytest.mark.parametrize("town", TOWNS)
def test_every_file_is_what_its_package_says(publish, town):
    folder = publish(town)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert re.fullmatch(r"[a-z0-9-]+", package["name"])
    assert ("inventés" in package.get("description", "")) == (town == built.DEMONSTRATION)
    files = {path.name for path in folder.iterdir() if path.is_file()}
    assert {each["path"] for each in package["resources"]} | {"datapackage.json"} == files
    for each in package["resources"]:
        raw = (folder / each["path"]).read_bytes()
        assert (each["bytes"], each["hash"]) == (len(raw), f"sha256:{sha256(raw).hexdigest()}")
        assert each["title"] and each["description"].endswith(".")
        if each["format"] == "geojson":
            assert json.loads(raw)["features"]
            continue
        assert table_schema.faults(folder / each["path"], each["schema"])[:10] == []
        assert all(field["description"].endswith(".") for field in each["schema"]["fields"])


@pytest.mark.parametrize("town", TOWNS)
def test_every_line_read_is_published_once(publish, town):
    accounts = built.read(town)
    header, found = table_schema.rows(publish(town) / "lignes-budgetaires.csv")
    assert [row[0] for row in found] == [str(line) for line in range(1, len(accounts.all_lines) + 1)]
    for name in ("voted", "executed", "carried_over"):
        amounts = [row[header.index(f"{name}_eur")] for row in found]
        assert all(re.fullmatch(r"(-?\d+\.\d\d)?", amount) for amount in amounts)
        published = sum(int(amount.replace(".", "")) for amount in amounts if amount)
        assert published == int(accounts.all_lines[f"{name}_cents"].fillna(0).sum())


@pytest.mark.parametrize("town", TOWNS)
def test_figures_have_their_columns_their_decimals_and_no_double(publish, town):
    folder = publish(town)
    assert table_schema.rows(folder / "chiffres.csv")[0] == "figure authority budget year value unit".split()
    found = figures_of(folder)
    euros = [row["value"] for row in found if row["unit"] == "EUR"]
    assert [value for value in euros if not re.fullmatch(r"-?\d+\.\d\d", value) or value == "-0.00"] == []
    assert set(Counter((row["figure"], row["budget"], row["year"]) for row in found).values()) <= {1}
    assert all(row["budget"] == "consolidated" or row["budget"].startswith(row["authority"]) for row in found)


@pytest.mark.parametrize("town", TOWNS)
def test_every_executed_budget_has_every_figure_and_a_voted_one_has_none(publish, town):
    accounts = built.read(town)
    found: dict[tuple[str, int], set[str]] = {}
    for row in figures_of(publish(town)):
        if row["budget"] != "consolidated":
            found.setdefault((row["budget"], int(row["year"])), set()).add(row["figure"])
    assert found.keys() == accounts.executed
    assert all({*IDS, *(definition.id for definition in definitions(False))} <= ids for ids in found.values())


@pytest.mark.parametrize("town", ["montreuil", "crach", "mohon"])
def test_golden_figures(publish, town):
    found = {(town, int(row["year"]), row["figure"]): row["value"] for row in figures_of(publish(town))}
    golden = {key: value for key, value in GOLDEN.items() if key[0] == town}
    assert {key: found.get(key) for key in golden} == golden


def test_nothing_executed_leaves_an_empty_file(publish):
    assert figures_of(publish("saint-malo")) == []
    assert {row["year"] for row in figures_of(publish("crach"))} == {"2021"}


# The executed years of the demonstration.
YEARS = [str(year) for year in range(2019, 2025)]


def test_budgets_together_are_published_for_the_years_that_all_executed(publish):
    found = figures_of(publish("demonstration"))
    together = {(row["figure"], row["year"]): row["value"] for row in found if row["budget"] == "consolidated"}
    assert set(together) == {(id_, year) for id_ in TOTALS for year in YEARS}
    apart = Counter()
    for row in found:
        # The CCAS and the intercommunality are other authorities: they are in no consolidated total.
        if row["budget"] != "consolidated" and row["figure"] in TOTALS and row["authority"] == "219912342":
            apart[row["figure"], row["year"]] += int(row["value"].replace(".", ""))
    removed = {key: apart[key] - int(value.replace(".", "")) for key, value in together.items()}
    for year in YEARS:
        assert removed["operating_expenditure", year] == removed["operating_revenue", year] > 0
        assert removed["capital_expenditure", year] == removed["capital_revenue", year] == 0


def test_the_lines_behind_a_figure_are_a_file_that_adds_up_to_it(publish):
    folder = publish("demonstration").parent
    values = {(row["figure"], row["budget"], row["year"]): row["value"] for row in figures_of(folder / "donnees")}
    for path in sorted(folder.rglob("lignes.csv")):
        with path.open(encoding="utf-8", newline="") as handle:
            found = list(csv.DictReader(handle))
        key = (path.parent.name.replace("-", "_"), found[0]["budget"], found[0]["year"])
        total = sum(int(row["counted_eur"].replace(".", "")) for row in found)
        assert key not in values or total == int(values[key].replace(".", "")), path
        assert {(row["budget"], row["year"]) for row in found} == {key[1:]}


def test_shapes_are_geojson_that_any_map_reads(tmp_path):
    square = '{"type":"Polygon","coordinates":[[[2.0,47.0],[2.01,47.0],[2.01,47.01],[2.0,47.0]]]}'
    given = {"district": ["Q1"], "name": ["L'Est"], "former_name": [""], "renamed_year": [None], "population": [1200],
             "longitude": [2.005], "latitude": [47.005], "shape": [square], "file": ["q.geojson"], "row": [1]}  # fmt: skip
    path = files.write_shapes(DISTRICTS, DISTRICTS.frame(given), tmp_path)
    [feature] = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert (path.name, feature["geometry"]) == ("quartiers.geojson", json.loads(square))
    assert feature["properties"] == {
        "district": "Q1", "name": "L'Est", "former_name": "", "renamed_year": None, "population": 1200, "longitude": 2.005,
        "latitude": 47.005, "file": "q.geojson", "row": 1,
    }  # fmt: skip
