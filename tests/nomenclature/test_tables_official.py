"""The nomenclature tables against what they were made from: every official chart of accounts at hand, and real budgets.

The files stand beside the project (../shared/data); without them these tests are skipped.
"""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from pipeline.nomenclature.chart import Account, ChartOfAccounts
from pipeline.nomenclature.policies import default, family_of
from pipeline.sources import plan_de_comptes, totem
from pipeline.sources.raw import CODES, MISSING
from tests.nomenclature.test_tables import BROUGHT_FORWARD, NORMS, chart, real_accounts

# Water and sewerage accounts of the M49 instruction, whose chart is not among the published files read here.
FROM_M49 = {"7011", "70111", "70118", "701241", "701249", "70128", "70611", "706129", "7064", "13111", "21531", "21532"}


def chapters_of(account: Account) -> tuple[str, ...]:
    return account.real_d, account.real_r, account.between_d, account.between_r, account.within_d, account.within_r


@pytest.fixture(scope="module")
def official(shared_data) -> dict[str, list[ChartOfAccounts]]:
    """Every official chart at hand by norm, the latest year first, then the long form before the short one."""
    found = defaultdict(list)
    for path in (shared_data / "plans_de_comptes").glob("*.xml"):
        declination, year, one = plan_de_comptes.read(path, path.name)
        norm = "m4" if one.norm.startswith("M4") else one.norm.lower()
        preferred = {"M57_D": 1, "M14_COM_SUP3500": 1, "M43": 1}.get(declination, 0)
        found[norm].append(((-year, -preferred), one))
    return {norm: [one for _, one in sorted(charts, key=lambda pair: pair[0])] for norm, charts in found.items()}


@pytest.mark.parametrize("norm", NORMS)
def test_the_longest_listed_prefix_gives_the_chapters_of_every_official_account(official, norm):
    expected: dict[str, tuple[str, ...]] = {}
    for one in official[norm]:
        for code, account in one.accounts.items():
            if any(chapters_of(account)):
                expected.setdefault(code, chapters_of(account))
    assert expected
    assert {code: chapters for code, chapters in expected.items() if chapters_of(chart(norm).account(code)) != chapters} == {}


@pytest.mark.parametrize("norm", NORMS)
def test_nothing_official_is_missing_and_nothing_is_invented(official, norm):
    accounts = {code for one in official[norm] for code in one.accounts}
    listed = set(chart(norm).accounts)
    assert {code for code in accounts if len(code) <= 3} <= listed
    assert listed - accounts == (FROM_M49 if norm == "m4" else set())
    assert {code for one in official[norm] for code in one.chapters} == set(chart(norm).chapters)
    assert {code for one in official[norm] for code in one.functions} == set(chart(norm).functions)


@pytest.mark.parametrize("norm", NORMS)
def test_every_official_account_has_a_family_and_its_revenue_a_source(official, norm):
    borne = {account for one in official[norm] for account in real_accounts(one)}
    assert {account for account in borne if not family_of(norm.upper(), *account)} == set()
    assert {account for account in borne if account[0] == "R" and not default().take(norm.upper(), *account, "")[0]} == set()


def placed(path: Path, norm: str, amount: str) -> tuple[Counter, Counter, Counter]:
    """Cents of the real lines of a budget: by (side, policy), by (side, section, family), by (side, section)."""
    policies, made_of, totals = Counter(), Counter(), Counter()
    for document in totem.read(path, path.name):
        codes = [dict(zip(CODES, known, strict=True)) for known in document.codes]
        for kind, cents in zip(document.kinds, document.amounts[amount], strict=True):
            nature, function, side = codes[kind]["Nature"], codes[kind]["Fonction"] or "", codes[kind]["CodRD"]
            if codes[kind]["OpBudg"] != "0" or nature in BROUGHT_FORWARD or cents in (0, MISSING):
                continue
            section = chart(norm).place(nature, "", side, False)[1]
            policies[side, default().take(norm.upper(), side, section, nature, function or "")[0]] += cents
            made_of[side, section, family_of(norm.upper(), side, section, nature)] += cents
            totals[side, section] += cents
    return policies, made_of, totals


@pytest.mark.parametrize("year", range(2017, 2023))
def test_every_euro_of_a_city_has_a_policy_and_a_family(shared_data, year):
    policies, made_of, totals = placed(shared_data / "totem" / "montreuil" / f"CA_{year}.xml", "m14", "MtReal")
    assert "" not in {policy for _, policy in policies} and "" not in {family for *_, family in made_of}
    for side in "DR":
        assert sum(cents for (s, _), cents in policies.items() if s == side) == totals[side, "F"] + totals[side, "I"]


def test_a_city_in_2022_is_placed_as_its_accounts_say(shared_data):
    policies, made_of, totals = placed(shared_data / "totem" / "montreuil" / "CA_2022.xml", "m14", "MtReal")
    assert (totals["D", "F"], totals["D", "I"]) == (211_272_101_98, 52_124_109_80)
    assert made_of["D", "F", "personnel"] == 112_853_940_59  # chapter 012
    assert made_of["D", "F", "interets"] == 3_028_206_26  # chapter 66
    assert made_of["D", "F", "reversements"] == 788_260_46  # chapter 014
    assert made_of["D", "I", "remboursement-emprunts"] == 17_028_708_40  # chapter 16
    assert made_of["D", "I", "subventions-equipement"] == 1_546_325_34  # chapter 204
    assert made_of["R", "F", "tarifs"] == 17_409_117_92  # chapter 70
    assert made_of["R", "F", "cessions"] == policies["R", "ventes"] == 4_527_496_16  # account 775
    assert made_of["R", "I", "reserves"] == policies["R", "reserves"] == 15_202_404_20  # account 1068
    assert policies["D", "dette"] == 17_028_708_40 + 3_028_206_26
    assert policies["D", "non-ventile"] < (totals["D", "F"] + totals["D", "I"]) // 100


@pytest.mark.parametrize(
    "file, norm, amount",
    [("crach/CA_2021.xml", "m14", "MtReal"), ("crach/BP_2022.xml", "m14", "CredOuv"), ("mohon/CFU_2023.xml", "m57", "MtReal")],
)
def test_a_small_town_has_the_sources_of_its_revenue_though_it_has_no_functions(shared_data, file, norm, amount):
    policies, made_of, totals = placed(shared_data / "totem" / file, norm, amount)
    assert ("R", "") not in policies and totals["R", "F"] and totals["R", "I"]
    assert {policy for side, policy in policies if side == "D"} == {"", "dette", "reversements"}
    assert "" not in {family for *_, family in made_of}


def test_a_transport_budget_has_all_its_lines_placed(shared_data):
    policies, made_of, _ = placed(shared_data / "totem" / "saint-malo" / "BP_2022_transport.xml", "m4", "MtPrev")
    assert "" not in {policy for _, policy in policies} and "" not in {family for *_, family in made_of}
