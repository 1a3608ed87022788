"""The town obeys the law's arithmetic at every size: recomputed from its files in integer cents, by code that did not write them."""

import subprocess
import sys
from collections import Counter, defaultdict
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from .annexes import CARRIED_IN_TOTAL
from .as_read import Document, cents, documents, number
from .decided import PRINTED_TOO_EARLY, PRINTED_YEAR
from .files import generate, write_accounts
from .place import Town

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "data"
SIZES = {
    "demonstration": Town(),
    "village": Town(inhabitants=3_000),
    "large city": Town(inhabitants=150_000),
    "before the story": Town(inhabitants=24_000, first_year=2018, years=3, seed=3),
}
CHARTS = {year: f"{year}-M14_COM_{{}}" for year in range(2019, 2023)} | {2023: "2023-M57_D", 2024: "2024-M57_D", 2025: "2024-M57_D"}
# The first year whose shorter chart, for small communes, is at hand.
FIRST_SHORT_CHART = 2021


@pytest.fixture(scope="session", params=SIZES, ids=str)
def size(request, tmp_path_factory) -> tuple[Town, list[Document]]:
    town = SIZES[request.param]
    folder = tmp_path_factory.mktemp("town")
    write_accounts(folder, town)
    return town, documents(folder)


def executed(found: list[Document]) -> list[Document]:
    return [document for document in found if document.stage in ("CA", "CFU")]


def test_the_demonstration_is_what_the_generator_writes(tmp_path):
    generate(tmp_path, Town())
    made = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    kept = {
        path.relative_to(DATA): path.read_bytes() for part in ("raw", "identite") for path in (DATA / part).rglob("*") if path.is_file()
    }
    kept |= {
        Path(name): (DATA / name).read_bytes() for name in ("town.toml", "comments.csv", "policies.csv", "corrections.csv", "ecarts.csv")
    }
    assert sorted(made) == sorted(kept)
    assert [path for path in made if made[path] != kept[path]] == []


def test_the_demonstration_is_small():
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < 15_000_000


def test_another_seed_is_another_town(tmp_path):
    write_accounts(tmp_path, Town(seed=8, years=1))
    assert (tmp_path / "raw/budget/2019_CA_ville.xml").read_bytes() != (DATA / "raw/budget/2019_CA_ville.xml").read_bytes()


def test_the_command_writes_a_folder(tmp_path):
    command = [sys.executable, "-m", "tests.town", "--to", str(tmp_path / "new" / "town"), "--years", "1", "--inhabitants", "5000"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "2019_CA_ville.xml" in done.stdout
    assert len(documents(tmp_path / "new" / "town")) == 8


def test_several_towns_have_a_folder_each(tmp_path):
    command = [sys.executable, "-m", "tests.town", "--to", str(tmp_path), "--towns", "3", "--years", "1", "--first-year", "2022"]
    subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = {folder.name: documents(folder) for folder in sorted(tmp_path.iterdir())}
    assert list(found) == ["ambreloire", "brumesault", "ormevanne"]
    assert [found[name][0].text("LibelleColl") for name in found] == ["VILLE D'AMBRELOIRE", "VILLE DE BRUMESAULT", "VILLE D'ORMEVANNE"]
    assert len({(of[0].text("IdColl"), of[0].text("CodInseeColl")) for of in found.values()}) == 3
    homes = {name: (tmp_path / name / "raw" / "territoire" / "adresses.csv").read_text(encoding="utf-8") for name in found}
    assert {name: homes[name].count(f";{of[0].text('CodInseeColl')};") > 100 for name, of in found.items()} == dict.fromkeys(found, True)
    spent = {name: max(document.sum("executed", "D", "F") for document in found[name]) for name in found}
    assert spent["ambreloire"] < spent["ormevanne"] < spent["brumesault"]


@pytest.mark.parametrize("seed", range(60, 64))
def test_every_seed_lives_within_its_means(tmp_path, seed):
    write_accounts(tmp_path, Town(inhabitants=seed * 500, seed=seed, first_year=2017, years=10))
    for document in executed(documents(tmp_path)):
        assert document.closing("F") > 0, document.path.name


def test_internal_entries_balance(size):
    for document in executed(size[1]):
        assert document.sum("executed", "D", order=True) == document.sum("executed", "R", order=True) > 0, document.path.name


def test_each_section_is_voted_in_balance(size):
    for document in size[1]:
        for section in "FI":
            spent, received = document.sum("opened", "D", section), document.sum("opened", "R", section)
            assert spent - document.brought(section, "opened") == received, (document.path.name, section)


def test_what_leaves_operating_enters_capital(size):
    for document in size[1]:
        assert document.sum("opened", natures=("023",)) == document.sum("opened", natures=("021",)), document.path.name


def test_each_result_opens_the_next_year(size):
    town, found = size
    closed = {(document.kind, document.year): document for document in executed(found)}
    followed = set()
    for following in found:
        document = closed.get((following.kind, following.year - 1))
        if document is None or following.stage == "DM":
            continue
        followed.add(document.year)
        what = "opened" if following.stage == "BP" else "executed"
        assert document.closing("I") == following.brought("I", what)
        assert document.closing("F") == following.brought("F", what) + following.sum(what, "R", natures=("1068",))
        assert document.sum("carried_over") == following.sum("carried_in")
    assert followed == set(town.executed_years)


def test_the_need_of_the_capital_section_is_covered_first(size):
    _, found = size
    by_year = {(document.kind, document.year): document for document in executed(found)}
    for (kind, year), document in by_year.items():
        if (kind, year + 1) in by_year:
            left = document.closing("I") + document.sum("carried_over", "R") - document.sum("carried_over", "D")
            assert by_year[kind, year + 1].sum("executed", "R", natures=("1068",)) >= min(max(0, -left), document.closing("F"))


def test_chapters_are_not_overspent(size):
    # 042 is: the book value of what is sold is written without credits, as the instructions M14 and M57 have it.
    for document in executed(size[1]):
        chapters: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for line in document.lines:
            if line.side == "D" and line.chapter not in ("042", "001", "002"):
                opened, spent = chapters[line.chapter]
                chapters[line.chapter] = [opened + line.opened, spent + line.executed]
        assert [code for code, (opened, spent) in chapters.items() if spent > opened] == [], document.path.name


def test_the_consolidation_annex_adds_up(size):
    _, found = size
    budgets = {(document.kind, document.year): document for document in executed(found)}
    for (kind, year), document in budgets.items():
        rows = [row for row in document.annex("CONSOLIDATION") if row["CodTypBudAgreg"] != "04"]
        assert len(rows) == (8 if kind == "P" else 0)
        for row in rows:
            of = budgets["P" if row["CodTypBudAgreg"] == "01" else "A", year]
            place = row["CodRD"], row["CodInvFonc"]
            # One account prints its totals with the results brought forward in them.
            brought = of.brought(row["CodInvFonc"]) if of.kind == "P" and year == CARRIED_IN_TOTAL else 0
            in_total = max(0, brought if row["CodRD"] == "R" else -brought)
            # Another was printed before its last entry.
            missed = PRINTED_TOO_EARLY if (of.kind, year, *place) == ("P", PRINTED_YEAR, "D", "F") else 0
            assert cents(row["MtRealMandatTitre"]) == of.sum("executed", *place) + in_total - missed
            assert cents(row["MtCredOuv"]) == of.sum("opened", *place)
            assert cents(row["RAR"]) == of.sum("carried_over", *place)


def test_the_accountant_finds_the_same_totals(size):
    for document in executed(size[1]):
        rows = document.accountant()
        assert bool(rows) == (document.stage == "CFU")
        for side, name in (("D", "dépenses"), ("R", "recettes")):
            for section, totals in (
                ("F", ("réelles et mixtes", "d'ordre de fonctionnement", "de fonctionnement de l'exercice")),
                ("I", ("réelles d'investissement", "d'ordre en investissement", "d'investissement de l'exercice")),
            ):
                printed = {row["Intitule1"]: row for row in rows if row["Etat"] == f"EB_{side}{section}"}
                for title, order in zip(totals, (False, True, None), strict=True):
                    if rows:
                        row = printed[f"Total des {name} {title}"]
                        assert cents(row["MtRealNettes"]) == document.sum("executed", side, section, order=order)
        if rows:
            result = next(row for row in rows if row["Etat"] == "CR")
            assert cents(result["MtNet"]) == document.sum("executed", "R", "F") - document.sum("executed", "D", "F")
            sheet = {(row["Etat"], row["Intitule1"]): row["MtNet"] for row in rows if row["Etat"].startswith("BI_")}
            assert len({value for (_, title), value in sheet.items() if title.startswith("TOTAL GÉNÉRAL")}) == 1


def test_debt_is_what_loans_say(size):
    for document in executed(size[1]):
        loans = [row for row in document.annex("EMPRUNT") if row["CodTypEmpr"] == "01"]
        assert sum(cents(row["MtCapitalExer"]) for row in loans) == document.sum("executed", "D", "I", ("1641",))
        assert sum(cents(row["MtIntExer"]) for row in loans) == document.sum("executed", "D", "F", ("66111",))
        moved = sum(cents(row["MtCapitalRestDu_31_12"]) - cents(row["MtCapitalRestDu_01_01"]) for row in loans)
        assert moved == document.sum("executed", "R", "I", ("164", "166")) - document.sum("executed", "D", "I", ("164", "166"))


def test_printed_ratios_are_those_of_the_lines(size):
    for document in size[1]:
        if document.kind == "A" or document.stage == "DM":
            continue
        what = "executed" if document.stage in ("CA", "CFU") else "opened"

        def real(side, section, *natures, document=document, what=what):
            return document.sum(what, side, section, natures or ("",), order=False)

        spending, revenue = real("D", "F"), real("R", "F") - real("R", "F", "775")
        equipment = real("D", "I", "20", "21", "23", "45") - real("D", "I", "204")
        debt = sum(cents(row["MtCapitalRestDu_31_12"]) for row in document.annex("EMPRUNT") if row["CodTypEmpr"] == "01")
        people = size[0].people(document.year)
        is_first = document.stage != "BP" and document.year == size[0].first_year
        assert (int(number(document.information["PopTot"])) == people) is not is_first
        repaid = real("D", "I", "16") - real("D", "I", "166")
        expected = {
            "DepRFonc": Decimal(spending) / people / 100,
            "RecRFonc": Decimal(revenue) / people / 100,
            "DepEq": Decimal(equipment) / people / 100,
            "EncDettePop": Decimal(debt) / people / 100,
            "DGFPop": Decimal(real("R", "F", "741")) / people / 100,
            "DepPers": Decimal(real("D", "F", "621", "631", "633", "64")) / spending * 100,
            "DepFoncRemDette": Decimal(spending + repaid) / revenue * 100,
            "DepEqB": Decimal(equipment) / revenue * 100,
            "EncDetteRecFonc": Decimal(debt) / revenue * 100,
        }
        if document.year <= 2022:
            expected["ProdImpo"] = Decimal(real("R", "F", "731")) / people / 100
        else:
            expected["EparRFonc"] = Decimal(revenue - spending) / revenue * 100
        printed = {code[3:]: number(text) for code, text in document.information.items() if code.startswith("Val")}
        assert printed == {name: value.quantize(Decimal("0.01"), ROUND_HALF_EVEN) for name, value in expected.items()}, document.path.name


def test_the_water_budget_pays_the_town_for_its_staff(size):
    budgets = {(document.kind, document.year, document.stage): document for document in size[1]}
    for (kind, year, stage), document in budgets.items():
        if kind == "P" and stage != "DM":
            for what in ("executed", "opened"):
                assert document.sum(what, "R", natures=("70841", "708421")) == budgets["A", year, stage].sum(what, "D", natures=("6215",))
            assert document.sum("opened", "R", natures=("70841", "708421")) > 0


def test_every_code_is_official(size, shared_data):
    town, found = size
    for document in found:
        if document.kind == "A" or document.year not in CHARTS:
            continue
        if town.inhabitants < 3500 and document.year < FIRST_SHORT_CHART:
            continue
        name = CHARTS[document.year].format("SUP3500" if town.inhabitants >= 3500 else "500_3500")
        chart = ElementTree.parse(shared_data / "plans_de_comptes" / f"{name}.xml").getroot()
        accounts = {account.get("Code"): account for account in chart.iter() if account.tag.endswith("Compte")}
        functions = {code.get("Code") for code in chart.iter() if code.tag.endswith("RefFonc")} if town.inhabitants >= 3500 else {""}
        for line in document.lines:
            assert line.function in functions, (document.path.name, line)
            if line.is_brought_forward or line.nature.startswith("45"):
                assert line.nature in accounts
                continue
            columns = (f"{line.side}OES", f"{line.side}OIS") if line.is_order else ("DR" if line.side == "D" else "RR",)
            assert line.chapter in [accounts[line.nature].get(column) for column in columns], (document.path.name, line)


def test_very_large_files_hold_the_same_amounts(tmp_path):
    write_accounts(tmp_path / "usual", Town(years=1))
    write_accounts(tmp_path / "large", Town(years=1, lines_per_year=4_000))
    for usual, large in zip(documents(tmp_path / "usual"), documents(tmp_path / "large"), strict=True):
        assert len(large.lines) > 3_500 if large.kind == "P" and large.stage == "CA" else len(large.lines) == len(usual.lines)
        for what in ("executed", "opened", "carried_over"):
            sums = [Counter() for _ in range(2)]
            for document, total in zip((usual, large), sums, strict=True):
                for line in document.lines:
                    total[line.key] += getattr(line, what)
            assert sums[0] == sums[1]
