"""What is awkward in plans, indicators, requests and the rest of results comes out as `awkward` says."""

import json
from collections import Counter

import pandas as pd

from pipeline.accounts import Accounts
from pipeline.figures.indicators import Indicator, indicators
from pipeline.figures.plans import Plan, plans
from pipeline.figures.surveys import surveys
from tests.pages import built

from .awkward import RESULTS
from .planted import RAW


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
    return rows[rows["file"] == f"raw/{RESULTS[name].file}"]


def test_request_before_it_came():
    [odd] = [row for row in requests_of("request_before_it_came").itertuples() if row.request == "2022-00041"]
    assert odd.ended_on == "" and odd.received_on.startswith("2022-01")


def test_request_published_twice():
    given = json.loads((RAW / RESULTS["request_published_twice"].file).read_text())
    twice = [each for each, count in Counter(row["service_request_id"] for row in given).items() if count == 2]
    rows = requests_of("request_published_twice")
    [kept] = rows[rows["request"].isin(twice)].itertuples()
    assert kept.status not in ("received", "taken_up") and kept.ended_on


def test_request_at_zero():
    given = json.loads((RAW / RESULTS["request_at_zero"].file).read_text())
    odd = {row["service_request_id"] for row in given if not row["lat"]}
    rows = requests_of("request_at_zero")
    assert len(odd) == 12 and (rows.loc[rows["request"].isin(odd), "district"] != "").all()


def test_words_of_residents(accounts):
    assert "TROIS-ECLUSES, 06 00" in (RAW / RESULTS["words_of_residents"].file).read_text()
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
