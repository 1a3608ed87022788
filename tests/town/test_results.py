"""What the demonstration promises and measures: coherent with its accounts, and as its texts say."""

from collections import Counter
from pathlib import Path

import pytest

from pipeline.figures.indicators import Indicator, indicators
from pipeline.figures.plans import Plan, plans, tally
from tests.pages import built
from tests.pages.built import DEMONSTRATION

from .results import mandate, measured, shared
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
    assert "Soixante et une actions, vingt-neuf faites, cinq en retard" in promises
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
