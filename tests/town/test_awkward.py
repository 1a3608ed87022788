"""Each planted oddity is in the files, and comes out as `awkward` says."""

import json
from collections import Counter

import pandas as pd
import pytest

from pipeline.accounts import Accounts
from pipeline.checks import OK, control_totals
from pipeline.figures import contracts, debt, district_past
from pipeline.figures.indicators import Indicator, indicators
from pipeline.figures.plans import Plan, plans
from pipeline.figures.surveys import surveys
from tests.pages import built

from . import annex_grants, capital, conventions, decp, suppliers
from .as_read import Document, cents, number
from .awkward import CASES
from .place import Town

RAW = built.folder_of(built.DEMONSTRATION) / "raw"
ITSELF = "every_case_has_its_test"


@pytest.fixture(scope="module")
def accounts() -> Accounts:
    return built.read(built.DEMONSTRATION)


def document(name: str) -> Document:
    """The file of a case."""
    return Document(RAW / CASES[name].file)


def lines_of(accounts: Accounts, name: str) -> pd.DataFrame:
    """What was read of the file of a case."""
    return accounts.all_lines[accounts.all_lines["file"] == f"raw/{CASES[name].file}"]


def loans_of(accounts: Accounts, name: str) -> pd.DataFrame:
    return accounts.loans[accounts.loans["file"] == f"raw/{CASES[name].file}"]


def item(accounts: Accounts, year: int, sub_policy: str) -> int:
    lines = accounts.of(accounts.main, year)
    return int(lines.loc[(lines["sub_policy"] == sub_policy) & (lines["side"] == "D"), "amount_cents"].sum())


def test_every_case_has_its_test():
    tests = {name.removeprefix("test_") for name in globals() if name.startswith("test_")}
    assert tests == {*CASES, ITSELF}


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
    row = accounts.documents[accounts.documents["file"] == f"raw/{CASES['calculated_lines'].file}"].iloc[0]
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
    _is_nowhere(tmp_path_factory, "hermeline", "barnabé")


def test_person_among_conventions(tmp_path_factory):
    written = (RAW / CASES["person_among_conventions"].file).read_text(encoding="cp1252")
    assert written.count(annex_grants.PERSONS[0]) == 1
    _is_nowhere(tmp_path_factory, "hermeline")


def test_contract_of_a_person(accounts, tmp_path_factory):
    written = (RAW / CASES["contract_of_a_person"].file).read_text(encoding="utf-8")
    assert written.count("Hermeline") == 2
    held = accounts.holders[accounts.holders["holder_id"] == suppliers.siret(suppliers.SOLE_TRADER)]
    assert list(held["holder"]) == [""]
    assert list(accounts.contracts.loc[accounts.contracts["contract"] == held["contract"].iloc[0], "purpose"]) == [""]
    _is_nowhere(tmp_path_factory, "hermeline")


def test_person_in_a_label(tmp_path_factory):
    labels = {line.label for line in document("person_in_a_label").lines if line.nature.startswith("454")}
    assert labels == {f"{capital.THIRD_PARTY_LABEL} {capital.THIRD_PARTY_OWNER[2021]}"}
    _is_nowhere(tmp_path_factory, "leopold")


def _is_nowhere(tmp_path_factory, *names: str) -> None:
    """In nothing that the site is made of, nor in what it lets readers download."""
    folder = built.made(built.DEMONSTRATION, tmp_path_factory.getbasetemp()).folder
    read = [path.read_text(encoding="utf-8").lower() for path in folder.rglob("*") if path.suffix in (".json", ".csv", ".svg")]
    assert len(read) > 10
    assert not [name for name in names for text in read if name in text]


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
    music = {year: item(accounts, year, "conservatoires-et-pratiques-artistiques") for year in (2021, 2022)}
    assert music[2022] < 0.4 * music[2021]
    said = accounts.comments[(accounts.comments["year"] == 2022) & accounts.comments["code"].str.startswith("culture/conservatoires")]
    assert "communauté d'agglomération le 1er janvier 2022" in said["text"].iloc[0]


def test_other_nomenclature(accounts):
    codes = [set(accounts.of(accounts.main, year)["function"]) for year in (2022, 2023)]
    assert "413" in codes[0] - codes[1] and "323" in codes[1] - codes[0]
    assert item(accounts, 2022, "piscines") > item(accounts, 2023, "piscines") > 0


def test_other_encoding(accounts):
    written = (RAW / CASES["other_encoding"].file).read_bytes()
    assert b'encoding="ISO-8859-1"' in written and b"\r\n" in written and b"CH&#338;UR" in written
    assert "Gymnase des Coteaux" in set(loans_of(accounts, "other_encoding")["purpose"])
    assert "Crèche du Bord de l'eau" in set(loans_of(accounts, "other_encoding")["purpose"])


def published(name: str) -> list[dict]:
    """The contracts of the file of a case, as often as they are published."""
    return json.loads((RAW / CASES[name].file).read_text(encoding="utf-8"))["marches"]["marche"]


def contract(accounts: Accounts, purpose: str) -> pd.Series:
    rows = accounts.contracts
    return rows[rows["purpose"].str.contains(purpose, regex=False)].iloc[0]


def test_contract_modified_twice(accounts):
    found = contract(accounts, "fondations et gros œuvre")
    assert [len(each["modifications"]) for each in published("contract_modified_twice") if each["id"] == found["contract"]] == [0, 1, 2]
    changes = accounts.modifications[accounts.modifications["contract"] == found["contract"]]
    assert list(changes["modified_on"]) == ["2023-05-22", "2024-02-12"]
    assert found["amount_cents"] + changes["added_cents"].sum() == changes["amount_cents"].iloc[-1]


def test_contract_corrected(accounts):
    twice = [each["montant"] for each in published("contract_corrected") if each["objet"] == decp.MISTYPED]
    assert len(twice) == 2 and twice[0] == pytest.approx(10 * twice[1])
    assert contract(accounts, decp.MISTYPED)["amount_cents"] == round(twice[1] * 100)


def test_contract_without_offers(accounts):
    [odd] = [each for each in published("contract_without_offers") if each["offresRecues"] == "NC"]
    assert pd.isna(contract(accounts, odd["objet"])["offers"])


def test_contract_with_a_lost_date(accounts):
    found = contract(accounts, decp.UNDATED)
    assert (found["notified_on"], found["year"]) == (decp.LOST_DATE, 1970)
    assert found["contract"] not in set(contracts.of(accounts, accounts.main, 2022)["contract"])


def test_contracts_in_two_formats(accounts):
    rows = accounts.contracts[accounts.contracts["file"] == f"raw/{CASES['contracts_in_two_formats'].file}"]
    assert set(rows["year"]) == {2019, 2020, 2021} and rows["offers"].isna().all()
    assert rows["is_framework"].sum() == 15 and (rows["category"] == "concession").sum() == 1


def test_spreadsheet_of_conventions(accounts):
    rows = accounts.subsidies[accounts.subsidies["file"] == f"raw/{CASES['spreadsheet_of_conventions'].file}"]
    named = rows[rows["is_named"]]
    assert "Chœur des Trois Écluses" in set(named["beneficiary"])
    assert set(named.loc[named["year"] == 2019, "period"].str.count("/")) == {1}
    alone = named[named["beneficiary_siret"] == ""]
    assert {"Rivière vivante", "Les Amis du Héron"} <= set(alone["beneficiary"]) and alone["beneficiary_rna"].str.match(r"W\d{9}$").all()


def test_convention_in_two_parts(accounts):
    rows = accounts.subsidies
    rows = rows[(rows["year"] == 2024) & (rows["beneficiary"] == conventions.IN_TWO) & (rows["nature"] == "aide en numéraire")]
    sums = rows.groupby("origin")["amount_cents"].agg(["sum", "count"])
    assert list(sums["count"]) == [1, 2] and sums["sum"].nunique() == 1


def test_address_that_is_nowhere():
    assert "4 chemin de la Foulée" in (RAW / CASES["address_that_is_nowhere"].file).read_text(encoding="utf-8")
    given = built.site(built.DEMONSTRATION).placements.given
    assert not given["subvention", "les foulées de la vanelle"].is_known
    assert Counter(where.precision for where in given.values()) == {
        "equipment": 26, "street": 6, "district": 3, "number": 2, "given": 1, "none": 1
    }  # fmt: skip


def test_workbook_with_a_note(accounts):
    name = f"raw/{CASES['workbook_with_a_note'].file}"
    rows = accounts.projects[accounts.projects["file"].str.startswith(name)]
    assert len(rows) == 12 and rows["project"].str.startswith("bp-").all() and (rows["contracts"] != "").sum() == 5


def test_project_without_place():
    [found] = [project for project in built.site(built.DEMONSTRATION).projects if project.id == "nouvelle-piscine"]
    assert (found.precision, found.districts) == ("none", ())


def former_names() -> dict[str, str]:
    read = json.loads((RAW / CASES["district_renamed"].file).read_text(encoding="utf-8"))
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


def test_break_of_series(accounts):
    assert (RAW / CASES["break_of_series"].file).is_file()
    [found] = accounts.town.breaks
    assert (found.year, found.code) == (2023, "sport-jeunesse/piscines")


def measured(accounts: Accounts, id_: str) -> Indicator:
    return next(each for each in indicators(accounts) if each.id == id_)


def plan_of(accounts: Accounts, id_: str) -> Plan:
    return next(plan for plan in plans(accounts) if plan.id == id_)


def test_indicator_without_target(accounts):
    odd = measured(accounts, "familles-aidees")
    assert (odd.main.standing, odd.main.progress, odd.direction) == ("no_target", None, "") and len(odd.main.values) == 24


def test_target_already_met(accounts):
    odd = measured(accounts, "delai-permis").main
    assert odd.aim.was_met and odd.aim.baseline < odd.aim.target and (odd.standing, odd.progress) == ("reached", 1)


def test_value_between_bounds(accounts):
    odd = measured(accounts, "places-creche").main
    assert odd.aim.bounds == (75, 88) and odd.standing == "short" and odd.current.value > 88
    assert min(value.value for value in odd.values) < 75


def test_values_that_stop(accounts):
    odd = measured(accounts, "piscine-entrees")
    dates = {value.on for value in odd.main.values}
    assert max(dates) == "2023-04" and "2020-04" not in dates and all(value.value for value in odd.main.values)
    assert odd.is_stale and odd.age == 20


def test_source_no_longer_updated(accounts):
    odd = measured(accounts, "logements-vides")
    assert (odd.main.current.on, odd.main.current.is_estimate, odd.is_stale, odd.main.standing) == ("2021", True, True, "away")


def test_series_counted_otherwise(accounts):
    notes = {value.on: value.note for value in measured(accounts, "delai-courriers").main.values if value.note}
    assert list(notes) == ["2022-03"] and notes["2022-03"].startswith("Compté depuis le jour d'arrivée")


def test_late_action(accounts):
    late = {action.id: action for action in plan_of(accounts, "mandat").actions if action.standing == "late"}
    assert set(late) == {"bio-local", "avenir-piscine", "quais", "velo-ouest", "hotel-de-ville"}
    assert late["quais"].text("news").startswith("Pour payer l'école")


def test_action_without_progress(accounts):
    unknown = [action.name for action in plan_of(accounts, "plus-proche").actions if action.progress.ratio is None]
    assert "Calculer ce que coûte un accueil" in unknown


def test_action_of_several_authorities(accounts):
    plan = plan_of(accounts, "plus-proche")
    assert sum(map(len, plan.by_authority.values())) > len(plan.actions) == 30


def test_workbook_of_steps(accounts):
    plan = plan_of(accounts, "plus-proche")
    assert [step.name for step in plan.branches][:2] == ["1. Écouter", "2. Rapprocher les accueils"] and plan.levels == ("Étape", "Action")


def requests_of(name: str) -> pd.DataFrame:
    rows = built.site(built.DEMONSTRATION).requests.rows
    return rows[rows["file"] == f"raw/{CASES[name].file}"]


def test_request_before_it_came():
    [odd] = [row for row in requests_of("request_before_it_came").itertuples() if row.request == "2022-00041"]
    assert odd.ended_on == "" and odd.received_on.startswith("2022-01")


def test_request_of_the_next_century():
    rows = requests_of("request_of_the_next_century")
    assert "2023-99999" in (RAW / CASES["request_of_the_next_century"].file).read_text() and "2023-99999" not in set(rows["request"])


def test_request_published_twice():
    given = json.loads((RAW / CASES["request_published_twice"].file).read_text())
    twice = [each for each, count in Counter(row["service_request_id"] for row in given).items() if count == 2]
    rows = requests_of("request_published_twice")
    [kept] = rows[rows["request"].isin(twice)].itertuples()
    assert kept.status not in ("received", "taken_up") and kept.ended_on


def test_request_at_zero():
    given = json.loads((RAW / CASES["request_at_zero"].file).read_text())
    odd = {row["service_request_id"] for row in given if not row["lat"]}
    rows = requests_of("request_at_zero")
    assert len(odd) == 12 and (rows.loc[rows["request"].isin(odd), "district"] != "").all()


def test_words_of_residents(accounts):
    assert "TROIS-ECLUSES, 06 00" in (RAW / CASES["words_of_residents"].file).read_text()
    for frame in (accounts.reported, requests_of("words_of_residents")):
        assert not any(frame[column].astype(str).str.contains("TROIS-ECLUSES|06 00|dangereux").any() for column in frame)


def test_month_without_contacts():
    rows = built.site(built.DEMONSTRATION).contacts.rows
    months = rows.groupby("channel")["month"].nunique()
    assert dict(months) == {"accueil": 36, "courriel": 35, "démarche en ligne": 36, "téléphone": 36}
    assert (rows["received"] > 0).all()


def test_survey_open_to_all(accounts):
    odd = next(survey for survey in surveys(accounts) if survey.id == "ma-ville-2023")
    assert (odd.mode, odd.has_margins, odd.response_rate) == ("open", False, None)


def test_group_too_small(accounts):
    rows = accounts.wellbeing[(accounts.wellbeing["year"] == 2024) & (accounts.wellbeing["theme"] == "absence")]
    hidden = rows[rows["is_withheld"]]
    assert "sportive" in set(hidden["group"]) and len(hidden) >= 2
    assert hidden[["agents", "value"]].isna().all(axis=None)


def test_commitment_not_held():
    odd = next(each for each in built.site(built.DEMONSTRATION).commitments if each.id == "investir")
    [year] = [year for year in odd.years if year.year == 2023]
    assert year.standing == "missed" and year.high < year.value < 1.1 * float(year.high)
