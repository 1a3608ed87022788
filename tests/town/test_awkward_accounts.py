"""What is awkward in budgets, accounts and their annexes comes out as `awkward` says."""

from collections import Counter

import pandas as pd

from pipeline.accounts import Accounts
from pipeline.checks import EXPLAINED, OK, control_totals
from pipeline.figures import debt
from tests.pages import built

from . import annex_grants, capital
from .as_read import cents, number
from .awkward import ACCOUNTS
from .place import Town
from .planted import RAW, document, is_nowhere


def lines_of(accounts: Accounts, name: str) -> pd.DataFrame:
    """What was read of the file of a case."""
    return accounts.all_lines[accounts.all_lines["file"] == f"raw/{ACCOUNTS[name].file}"]


def loans_of(accounts: Accounts, name: str) -> pd.DataFrame:
    return accounts.loans[accounts.loans["file"] == f"raw/{ACCOUNTS[name].file}"]


def item(accounts: Accounts, year: int, sub_policy: str) -> int:
    lines = accounts.of(accounts.main, year)
    return int(lines.loc[(lines["sub_policy"] == sub_policy) & (lines["side"] == "D"), "amount_cents"].sum())


def test_negative_spending(accounts):
    [odd] = [line for line in document("negative_spending").lines if line.nature == "6228" and line.executed < 0]
    lines = lines_of(accounts, "negative_spending")
    assert list(lines.loc[(lines["nature"] == "6228") & (lines["function"] == odd.function), "executed_cents"]) == [odd.executed]


def test_negative_revenue(accounts):
    [odd] = [line for line in document("negative_revenue").lines if line.nature == "7088" and line.executed < 0]
    lines = lines_of(accounts, "negative_revenue")
    assert list(lines.loc[(lines["nature"] == "7088") & (lines["function"] == odd.function), "executed_cents"]) == [odd.executed]


def test_line_given_twice(accounts):
    found = document("line_given_twice")
    twice = [key for key, count in Counter(line.key for line in found.lines).items() if count == 2]
    assert len(twice) >= 2
    lines = lines_of(accounts, "line_given_twice")
    for nature, function, _, side, *_ in twice:
        same = lines[(lines["nature"] == nature) & (lines["function"] == function) & (lines["side"] == side)]
        written = [line.executed for line in found.lines if (line.nature, line.function, line.side) == (nature, function, side)]
        assert sorted(same["executed_cents"]) == sorted(written)


def test_line_without_chapter(accounts):
    odd = [line for line in document("line_without_chapter").lines if not line.chapter]
    assert {line.nature for line in odd} == {"4541", "4542"}
    lines = lines_of(accounts, "line_without_chapter")
    lines = lines[lines["nature"].str.startswith("454")]
    assert set(lines["section"]) == {"I"} and set(lines["chapter"].str[:2]) == {"45"}
    assert lines["executed_cents"].sum() == sum(line.executed for line in odd)


def test_calculated_lines(accounts):
    found = document("calculated_lines")
    calculated = sum(1 for element in found.root.iter("LigneBudget") if element.get("calculated"))
    row = accounts.documents[accounts.documents["file"] == f"raw/{ACCOUNTS['calculated_lines'].file}"].iloc[0]
    assert (row["calculated_lines"], row["lines"]) == (calculated, len(found.lines))
    assert calculated > 40


def test_sale_without_credits(accounts):
    [sale] = [line for line in document("sale_without_credits").lines if line.nature == "775"]
    assert sale.opened == 0 < sale.executed
    figures = built.site(built.DEMONSTRATION).views[accounts.main, 2021].figures
    assert figures["gross_savings"].value == figures["operating_revenue"].value - sale.executed - figures["operating_expenditure"].value


def test_budget_beside_its_account(accounts):
    stages = accounts.documents[(accounts.documents["budget"] == accounts.main) & (accounts.documents["year"] == 2023)]["stage"]
    assert sorted(stages) == ["BP", "CA", "DM"]
    lines = accounts.of(accounts.main, 2023)
    assert set(lines["stage"]) == {"CA"}


def test_negative_credits(accounts):
    lines = lines_of(accounts, "negative_credits")
    assert (lines["voted_cents"] < 0).any() and lines["executed_cents"].isna().all()
    year = accounts.all_lines[(accounts.all_lines["budget"] == accounts.main) & (accounts.all_lines["year"] == 2024)]
    credits = year.groupby("stage")["voted_cents"].sum()
    assert credits["BP"] + credits["DM"] == credits["CFU"]


def test_refinancing_told_three_times(accounts):
    loans = loans_of(accounts, "refinancing_told_three_times")
    new, old = loans[loans["kind"] == "05"].iloc[0], loans[loans["kind"] == "06"].iloc[0]
    assert (new["owed_cents"], old["owed_cents"]) == (new["borrowed_cents"], 0)
    own = loans[loans["kind"] == "01"]
    assert (own["owed_cents"] == new["owed_cents"]).sum() == 1
    assert debt.owed(loans)["owed_cents"].sum() == own["owed_cents"].sum()


def test_guaranteed_loans(accounts):
    loans = loans_of(accounts, "guaranteed_loans")
    owed = loans.groupby("kind")["owed_cents"].sum()
    assert owed["09"] > owed["01"] == debt.owed(loans)["owed_cents"].sum()


def test_loan_that_is_none(accounts):
    assert sum(row["CodTypEmpr"] == "10" for row in document("loan_that_is_none").annex("EMPRUNT")) == 1
    assert set(loans_of(accounts, "loan_that_is_none")["kind"]) == {"01", "09"}


def test_person_who_receives(tmp_path_factory):
    rows = [row for row in document("person_who_receives").annex("CONCOURS") if row["CodNatJurBenefCA"] == "P3"]
    assert [row["LibOrgaBenef"].strip() for row in rows] == list(annex_grants.PERSONS)
    is_nowhere(tmp_path_factory, "hermeline", "barnabé")


def test_person_in_a_label(tmp_path_factory):
    labels = {line.label for line in document("person_in_a_label").lines if line.nature.startswith("454")}
    assert labels == {f"{capital.THIRD_PARTY_LABEL} {capital.THIRD_PARTY_OWNER[2021]}"}
    is_nowhere(tmp_path_factory, "leopold")


def test_help_in_kind():
    rows = [row for row in document("help_in_kind").annex("CONCOURS") if row.get("LibPrestaNat")]
    assert len(rows) == len(annex_grants.IN_KIND) and not [row for row in rows if "CodArticle" in row]


def test_population_misprinted(accounts):
    printed = int(number(document("population_misprinted").information["PopTot"]))
    assert printed < accounts.population[2019] == Town().inhabitants
    assert accounts.population_sources[2019] == "town.toml"


def test_totals_with_results(accounts):
    name = "Dépenses d'investissement, total de l'exercice, résultat reporté compris : montants égaux."
    outcomes = [outcome for outcome in control_totals.check(accounts) if outcome.year == 2020 and outcome.budget == accounts.main]
    assert [outcome.level for outcome in outcomes if outcome.words == name] == [OK]
    assert {outcome.level for outcome in outcomes} == {OK}


def test_tax_without_base():
    rows = {row["CodSousTypContrib"]: row for row in document("tax_without_base").annex("FISCALITE")}
    assert "MtBaseNotif" not in rows["01"] and "TxApplicConsMunic" not in rows["01"] and int(rows["01"]["MtProdVote"]) > 0


def test_total_forgotten():
    assert {row["CodSousTypContrib"] for row in document("total_forgotten").annex("FISCALITE")} == {"01", "02", "03"}


def test_more_held_than_voted():
    posts = document("more_held_than_voted").annex("PERSONNEL")
    assert [row for row in posts if cents(row["EffectifPourvu"]) > cents(row["EffectifBud"])]


def test_competence_handed_over(accounts):
    music = {year: item(accounts, year, "ecole-de-musique-et-ateliers-d-artistes") for year in (2021, 2022)}
    assert music[2022] < 0.4 * music[2021]
    said = accounts.comments[(accounts.comments["year"] == 2022) & accounts.comments["code"].str.startswith("culture/ecole-de-musique")]
    assert "communauté d'agglomération le 1er janvier 2022" in said["text"].iloc[0]


def test_other_nomenclature(accounts):
    codes = [set(accounts.of(accounts.main, year)["function"]) for year in (2022, 2023)]
    assert "413" in codes[0] - codes[1] and "323" in codes[1] - codes[0]
    assert item(accounts, 2022, "piscines") > item(accounts, 2023, "piscines") > 0


def test_other_encoding(accounts):
    written = (RAW / ACCOUNTS["other_encoding"].file).read_bytes()
    assert b'encoding="ISO-8859-1"' in written and b"\r\n" in written and b"CH&#338;UR" in written
    assert "Gymnase des Coteaux" in set(loans_of(accounts, "other_encoding")["purpose"])
    assert "Crèche du Bord de l'eau" in set(loans_of(accounts, "other_encoding")["purpose"])


def test_function_keyed_wrong(accounts):
    [odd] = [line for line in document("function_keyed_wrong").lines if (line.nature, line.function) == ("6156", "421")]
    assert item(accounts, 2021, "stades") > odd.executed
    [row] = accounts.corrections[accounts.corrections["table"] == "lignes-budgetaires"].itertuples()
    read = accounts.all_lines[(accounts.all_lines["file"] == row.file) & (accounts.all_lines["row"] == row.row)]
    assert list(read["function"] + read["function_label"]) == ["412Stades"] and list(read["executed_cents"]) == [odd.executed]
    assert (row.column, row.before, row.after, row.status) == ("function", "421", "412", "reported")


def test_annex_printed_too_early():
    [found] = [each for each in built.site(built.DEMONSTRATION).outcomes if each.level != OK]
    assert (found.level, found.check, found.year, found.difference_cents) == (EXPLAINED, "consolidation", 2022, 4_318_27)
    assert found.explanation.startswith("L'annexe a été éditée la veille de la dernière écriture de l'année")


def test_break_of_series(accounts):
    assert (RAW / ACCOUNTS["break_of_series"].file).is_file()
    [found] = accounts.town.breaks
    assert (found.year, found.code) == (2023, "sport-jeunesse/piscines")
