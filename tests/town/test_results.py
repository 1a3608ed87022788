"""What the demonstration promises and measures: coherent with its accounts, and as its texts say."""

from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from pipeline.figures.indicators import Indicator, indicators
from pipeline.figures.plans import Plan, plans, tally
from pipeline.figures.surveys import surveys
from tests.pages import built
from tests.pages.built import DEMONSTRATION

from .as_read import Document
from .results import agents, asked, kept, mandate, measured, shared
from .results.indicators import PRICE
from .story import level

TEXTS = Path(__file__).resolve().parents[2] / "data" / "content" / "pages"
# The mandate starts in the middle of 2020.
YEARS = range(2020, 2025)


def text(slug: str) -> str:
    return (TEXTS / f"{slug}.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def told() -> dict[str, Plan]:
    return {plan.id: plan for plan in plans(built.read(DEMONSTRATION))}


@pytest.fixture(scope="module")
def found() -> dict[str, Indicator]:
    return {each.id: each for each in indicators(built.read(DEMONSTRATION))}


def test_the_plan_of_the_mandate_is_twelve_contracts_of_four_themes(told):
    plan = told[mandate.PLAN]
    assert [len(theme.children) for theme in plan.branches] == [3, 3, 3, 3]
    assert {len(contract.leaves) for theme in plan.branches for contract in theme.children} == {5, 6}
    assert Counter(action.standing for action in plan.actions) == {
        "done": 29, "doing": 16, "late": 5, "study": 3, "planned": 3, "abandoned": 3, "paused": 1, "undecided": 1,
    }  # fmt: skip
    # Whatever is late or abandoned says why.
    assert [action.id for action in plan.actions if action.standing in ("late", "abandoned") and not action.text("news")] == []


def test_the_common_project_has_six_steps_and_three_authorities(told):
    plan = told[shared.PLAN]
    assert [len(step.leaves) for step in plan.branches] == [5] * 6 and len(plan.actions) == 30
    assert {name: len(actions) for name, actions in plan.by_authority.items()} == {shared.TOWN: 20, shared.CARE: 20, shared.AROUND: 22}
    assert len(plan.first) == 8 and plan.hours == sum(each.hours for each in shared.ACTIONS) == 8_613
    assert {each.group for each in shared.ACTIONS} == {each.id for each in shared.GROUPS if each.plan == shared.PLAN}


def test_actions_that_are_projects_cost_what_the_accounts_paid(told):
    accounts = built.read(DEMONSTRATION)
    spent = accounts.all_lines[(accounts.all_lines["side"] == "D") & accounts.all_lines["stage"].isin(("CA", "CFU"))]
    by_operation = spent[spent["operation"] != ""].groupby("operation")["executed_cents"].sum()
    by_project = accounts.project_spending.groupby("project")["spent_cents"].sum()
    operation_of = dict(zip(accounts.projects["project"], accounts.projects["operation"], strict=True))
    linked = [action for action in told[mandate.PLAN].actions if action.several("project")]
    assert len(linked) == 20
    for action in linked:
        paid = sum(
            int(by_operation.get(operation_of[each], 0) if operation_of[each] else by_project.get(each, 0))
            for each in action.several("project")
        )
        assert (action.spent_cents or 0) == paid, action.id


def test_credits_are_inside_what_each_policy_spent(told):
    accounts = built.read(DEMONSTRATION)
    spending: Counter[str] = Counter()
    for year in YEARS:
        lines = accounts.of(accounts.main, year)
        spending.update(lines[lines["side"] == "D"].groupby("policy")["amount_cents"].sum().to_dict())
    claimed: Counter[str] = Counter()
    for action in told[mandate.PLAN].actions:
        claimed[action.text("policy")] += action.spent_cents or 0
    assert "" not in claimed and set(claimed) <= set(spending)
    assert {policy: cents for policy, cents in claimed.items() if cents > 0.25 * spending[policy]} == {}


def test_indicators_start_where_their_values_do(found):
    assert len(found) == len(measured.INDICATORS) == 35
    for each in found.values():
        if each.main.aim.baseline is not None:
            assert each.main.aim.baseline == next(value.value for value in each.main.values if value.on == each.main.baseline_on), each.id


def test_every_standing_is_there(found):
    standings = Counter(each.main.standing for each in found.values())
    assert set(standings) == {"missed", "away", "behind", "short", "on_track", "reached", "no_target"}


def test_electricity_is_what_the_accounts_pay_at_its_price(found):
    accounts = built.read(DEMONSTRATION)
    for value in found["electricite"].main.values:
        lines = accounts.of(accounts.main, int(value.on))
        paid = lines.loc[(lines["nature"] == "60612") & (lines["side"] == "D"), "amount_cents"].sum() / 100
        assert abs(float(value.value) * PRICE * level("electricity", int(value.on)) / paid - 1) < 0.001


def test_voters_of_the_districts_add_up_to_the_towns(found):
    town, *districts = found["votants"].measures
    assert len(districts) == 8
    for rank, value in enumerate(town.values):
        assert sum(each.values[rank].value for each in districts) == value.value


def test_values_are_not_round_nor_regular(found):
    for each in measured.INDICATORS:
        if each.made:
            values = [value.value for value in found[each.id].main.values]
            steps = [after - before for before, after in zip(values, values[1:], strict=False)]
            assert min(steps) < 0 < max(steps) or len(values) < 9, each.id


def test_the_texts_say_what_the_plans_hold(told, found):
    plan, common = tally(told[mandate.PLAN].actions), tally(told[shared.PLAN].actions)
    promises = text("les-promesses")
    assert f"{plan.done} actions sur {plan.total} sont réalisées, {plan.late} sont en retard et 3 sont abandonnées" in promises
    assert "Dans le plan du mandat, soixante et une actions, vingt-neuf faites, cinq en retard" in promises
    assert plan.by_standing["abandoned"] == 3 and "Trois promesses ne seront pas tenues" in promises
    assert (common.done, common.total, common.late, common.by_standing["abandoned"]) == (13, 30, 2, 1)
    assert "treize actions sur trente sont faites, deux sont en retard, une est abandonnée" in text("lettre-2024-12")
    once = found["demandes-une-fois"].main
    assert f"{once.current.value} demandes sur 100 sont réglées en une seule visite, contre {once.values[0].value}" in text(
        "lettre-2024-12"
    )
    hurt = {value.on: value.value for value in found["blesses-route"].main.values}
    assert hurt["2024"] < hurt["2021"] and "moins de blessés" in promises


@pytest.mark.parametrize("each", [each for each in shared.CALENDAR if each.page], ids=lambda each: each.page)
def test_letters_are_texts_that_say_they_are_invented(each):
    letter = text(each.page)
    assert letter.startswith(f"Title: {each.name}\nSlug: {each.page}\n") and "*Cette lettre est inventée, comme toute la ville" in letter


def test_requests_come_with_the_seasons_and_from_everywhere():
    found = built.site(DEMONSTRATION).requests
    assert {year: tally.received for year, tally in found.by_year.items()} == {2022: 1_486, 2023: 2_037, 2024: 2_471}
    lamps = found.rows[found.rows["category"] == "Lampe de rue en panne"]["received_on"].str[5:7].value_counts()
    assert lamps["12"] > 3 * lamps["07"]
    assert len(found.by("category")) == 11 and set(found.rows["district"]) == {f"Q{number}" for number in range(1, 9)}


def test_dumped_rubbish_goes_sooner_every_year():
    found = built.site(DEMONSTRATION).requests
    dumped = found.rows[(found.rows["category"] == "Dépôt sauvage") & (found.rows["ended_on"] != "")]
    waited = pd.to_datetime(dumped["ended_on"]) - pd.to_datetime(dumped["received_on"])
    days = [sorted(each.dt.days) for _, each in waited.groupby(dumped["received_on"].str[:4])]
    assert [each[len(each) // 2] for each in days] == [6, 4, 3]


def test_commitments_are_held_or_not_and_the_town_says_why():
    held = {each.id: {year.year: year.standing for year in each.years} for each in built.site(DEMONSTRATION).commitments}
    assert held["investir"] == {2021: "held", 2022: "held", 2023: "missed", 2024: "missed", 2025: "within", 2026: "later"}
    assert [year for year, standing in held["dette"].items() if standing == "missed"] == [2022]
    assert [year for year, standing in held["fonctionnement"].items() if standing == "held"] == [2023, 2024]
    accounts = built.read(DEMONSTRATION)
    said = accounts.comments[accounts.comments["code"] == "equipment_expenditure"]
    assert list(said["year"]) == [2023, 2024] and "entre 6 et 12 millions" in said["text"].iloc[0]
    spent = {year: built.site(DEMONSTRATION).views[accounts.main, year].figures["equipment_expenditure"].value for year in (2023, 2024)}
    assert "Elle en a payé 13 " in said["text"].iloc[0] and round(spent[2023] / 1e8) == 13 and spent[2024] > spent[2023]


def test_steps_of_a_project_cost_what_it_cost():
    costs = {each.project.id: each for each in built.site(DEMONSTRATION).step_costs if each.steps}
    assert set(costs) == set(kept.STEPS)
    for each in costs.values():
        assert sum(step.estimate_cents for step in each.steps) == each.project.cost_planned_cents
        assert sum(step.final_cents for step in each.steps) == each.project.cost_final_cents


def test_agents_are_those_of_the_annex_of_staff():
    for rank, year in enumerate(agents.YEARS):
        document = Document(TEXTS.parents[1] / "raw" / "budget" / f"{year}_{'CFU' if year == 2024 else 'CA'}_ville.xml")
        held = sum(float(each.get("V")) for each in document.root.iter() if each.tag.endswith("EffectifPourvu"))
        assert held == sum(branch[rank] for branch in agents.BRANCHES.values())
    left, came = ({year: values[year] for year in values} for _, name, _, values in agents.WHOLE if name.startswith("Agents "))
    for rank, year in enumerate(agents.YEARS[1:], 1):
        assert sum(held[rank] - held[rank - 1] for held in agents.BRANCHES.values()) == came[year] - left[year]


def test_letters_say_what_people_answered():
    letter = text("lettre-2024-09")
    found = {each.id: each for each in surveys(built.read(DEMONSTRATION))}
    first = found["demarches-2024"]
    assert (first.asked, first.answered > 1_000) == (
        3_000,
        True,
    ) and "trois mille habitants tirés au sort. Plus de mille ont répondu" in letter
    _, _, _, _, hindrances = next(each for each in asked.QUESTIONS if "gêne" in each[1])
    assert max(hindrances, key=lambda answer: answer[1])[0] == "Ne pas savoir à qui m'adresser" and "C'est ce qui revient le plus" in letter
    assert [each.id for each in found.values() if each.has_margins] == [first.id]
