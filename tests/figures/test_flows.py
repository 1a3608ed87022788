"""Who pays whom: both sides of a flow, never one taken for the other, and what several budgets write together is told together."""

from dataclasses import replace

import pytest

from pipeline.config import Authority
from pipeline.figures import flow_kinds, flows
from pipeline.figures.flows import Flow
from pipeline.figures.printed_budgets import crossed
from pipeline.sources import plan_de_comptes
from pipeline.tables.printed_budgets import PRINTED_BUDGETS
from tests.figures.tiny import MAIN, SIREN, WATER, accounts_of

CCAS, EPCI = "269900019" + "00014", "249900018" + "00011"
LAND = f"{SIREN}00037"
M4 = {"budget": WATER, "nomenclature": "M4-M49"}


def line(nature: str, cents: int, side: str = "D", **more) -> dict:
    return {"nature": nature, "executed_cents": cents, "side": side} | more


def town_of(*rows: dict):
    """The accounts of these lines; other authorities by SIREN and kind."""
    accounts = accounts_of(*({"authority": row.get("budget", MAIN)[:9]} | row for row in rows))
    known = {siret[:9]: Authority(kind, kind) for siret, kind in ((CCAS, "ccas"), (EPCI, "epci"))}
    return replace(accounts, town=replace(accounts.town, authorities=known))


def told(found: list[Flow]) -> list[tuple]:
    return [(each.kind.id, each.payers, each.receivers, each.paid_cents, each.received_cents, each.removed_cents) for each in found]


def test_a_flow_names_its_two_sides_and_their_accounts():
    accounts = town_of(line("6215", 30_00, **M4), line("708421", 30_00, "R"))
    (flow,) = flows.internal(accounts, 2024)
    assert told([flow]) == [("annex_staff", (WATER,), (MAIN,), 30_00, 30_00, 30_00)]
    assert (flow.paid_accounts, flow.received_accounts, flow.difference_cents) == (("6215",), ("708421",), 0)


def test_two_payers_that_make_the_sum_received_are_told_apart():
    accounts = town_of(line("6215", 30_00, **M4), line("6211", 12_00, budget=LAND), line("70841", 42_00, "R"))
    assert told(flows.internal(accounts, 2024)) == [
        ("annex_staff", (WATER,), (MAIN,), 30_00, 30_00, 30_00),
        ("annex_staff", (LAND,), (MAIN,), 12_00, 12_00, 12_00),
    ]


def test_two_payers_that_do_not_are_told_together():
    accounts = town_of(line("6215", 30_00, **M4), line("6211", 12_00, budget=LAND), line("70841", 40_00, "R"))
    (flow,) = flows.internal(accounts, 2024)
    assert told([flow]) == [("annex_staff", (WATER, LAND), (MAIN,), 42_00, 40_00, 40_00)]
    assert flow.difference_cents == -2_00


@pytest.mark.parametrize(("year", "expected"), [(2023, []), (2024, [("annex_staff", (LAND,), (MAIN,), 30_00, 0, 0)])])
def test_temporary_staff_is_no_flow_before_the_chart_was_renumbered(year, expected):
    """6211 was temporary staff until 2023: no account of that year says that it is paid to the town."""
    accounts = town_of(line("6211", 30_00, budget=LAND, year=year), line("6411", 1_00, year=year))
    assert told(flows.internal(accounts, year)) == expected


def test_funds_of_the_capital_section_are_a_flow_of_it():
    accounts = town_of(line("181", 50_00, section="I"), line("181", 50_00, "R", section="I", **M4))
    (flow,) = flows.internal(accounts, 2024)
    assert (flow.kind.section, flow.removed_cents) == ("I", 50_00)


def test_what_the_document_itself_takes_away_wins():
    accounts = town_of(line("6215", 30_00, **M4), line("70841", 30_00, "R"))
    rows = [(SIREN, MAIN, 2024, "CA", "04", "", "", "F", side, 34_00, "a.xml", 1) for side in "DR"]
    printed = PRINTED_BUDGETS.frame(dict(zip([column.name for column in PRINTED_BUDGETS.columns], zip(*rows, strict=True), strict=True)))
    found = flows.internal(replace(accounts, printed_budgets=printed), 2024)
    assert [(flow.kind.id, flow.removed_cents) for flow in found] == [("annex_staff", 30_00), ("printed", 4_00)]


def test_the_annex_of_an_intercommunality_is_about_all_its_communes():
    rows = [(EPCI[:9], EPCI, 2024, "CA", "crossed", "", "", "F", side, cents, "a.xml", 1) for side, cents in (("D", 9_00), ("R", 7_00))]
    printed = PRINTED_BUDGETS.frame(dict(zip([column.name for column in PRINTED_BUDGETS.columns], zip(*rows, strict=True), strict=True)))
    accounts = replace(town_of(line("65748", 1_00)), printed_budgets=printed)
    assert crossed(accounts, 2024) == {EPCI: 7_00} and crossed(accounts, 2023) == {}


def test_the_grant_to_the_ccas_is_known_from_one_side_or_both():
    alone = town_of(line("657363", 10_00))
    assert told(flows.attached(alone, 2024)) == [("ccas_grant", (MAIN,), (), 10_00, None, 0)]
    both = town_of(line("657363", 10_00), line("74741", 9_00, "R", budget=CCAS))
    assert told(flows.attached(both, 2024)) == [("ccas_grant", (MAIN,), (CCAS,), 10_00, 9_00, 9_00)]


@pytest.mark.parametrize(("received", "annex", "ccas"), [(50_00, 30_00, 20_00), (55_00, 35_00, 20_00), (40_00, 30_00, 10_00)])
def test_one_account_of_the_m14_is_shared_by_annex_budgets_and_the_ccas(received, annex, ccas):
    m14 = {"nomenclature": "M14-M14_COM_SUP3500", "year": 2021}
    accounts = town_of(
        line("70841", received, "R", **m14),
        line("6215", 30_00, budget=WATER, nomenclature="M4-M49", year=2021),
        line("6215", 20_00, budget=CCAS, **m14),
    )
    shared = [*flows.internal(accounts, 2021), *flows.attached(accounts, 2021)]
    assert told(shared) == [
        ("annex_staff", (WATER,), (MAIN,), 30_00, annex, 30_00),
        ("ccas_staff", (CCAS,), (MAIN,), 20_00, ccas, ccas),
    ]


def test_what_an_intercommunality_pays_all_its_communes_is_not_compared():
    accounts = town_of(line("73211", 40_00, "R"), line("739211", 90_00, budget=EPCI), line("65748", 1_00))
    (flow,) = flows.others(accounts, 2024)
    assert told([flow]) == [("compensation", (EPCI,), (MAIN,), 90_00, 40_00, 0)]
    assert (flow.difference_cents, flow.cents) == (None, 40_00)


def test_another_authority_that_pays_the_town_nothing_is_no_flow():
    accounts = town_of(line("65748", 1_00), line("739211", 90_00, budget=EPCI))
    assert flows.others(accounts, 2024) == []


def test_montreuil_and_what_its_annex_prints(read_town):
    """65541 is what the annex of groupings prints as paid to the territorial body, to the cent."""
    accounts = read_town("montreuil")
    found = {flow.kind.id: flow for flow in flows.others(accounts, 2022)}
    printed = accounts.bodies[(accounts.bodies["year"] == 2022) & (accounts.bodies["name"] == "EPT EST ENSEMBLE")]
    assert found["territorial_charges"].paid_cents == 32_704_865_49 == printed["paid_cents"].item()
    assert found["compensation"].received_cents == 58_338_372_00
    assert {flow.kind.id: flow.cents for flow in flows.attached(accounts, 2022)} == {
        "ccas_grant": 1_850_000_00,
        "ccas_staff": 461_779_14,
        "school_fund_grant": 1_418_276_00,
    }


PLANS = {"M57": "202[3-9]-M57_*.xml", "M14": "*-M14*.xml", "M4": "*-M43*.xml"}
KINDS = (*flow_kinds.INTERNAL, *flow_kinds.ATTACHED, *flow_kinds.OTHERS)


@pytest.mark.parametrize("norm", PLANS)
def test_each_account_of_a_flow_is_in_an_official_chart(norm, shared_data):
    known: set[str] = set()
    for path in sorted((shared_data / "plans_de_comptes").glob(PLANS[norm])):
        known |= set(plan_de_comptes.read(path, path.name)[2].accounts)
    keys = (norm, flow_kinds.OLD_M57) if norm == "M57" else (norm,)
    used = {nature for kind in KINDS for side in (kind.paid, kind.received) for key in keys for nature in side.get(key, ())}
    assert sorted(used - known) == []
