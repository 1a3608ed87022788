"""Which list counts, how concentrated it is, whom it helps, and how much of the accounts it explains."""

from dataclasses import replace

from pipeline.figures import subsidies
from pipeline.figures.subsidies import AccountRow, Body
from pipeline.sources.subsidies import table
from tests.figures.tiny import MAIN, accounts_of

GRANT = {
    "authority": MAIN[:9], "year": 2024, "origin": "annex", "granter": "Test", "granter_id": MAIN, "nature": "aide en numéraire",
    "kind": "P1", "is_named": True, "file": "a.xml", "row": 1,
}  # fmt: skip
SCDL = {"origin": "scdl", "file": "s.csv"}


def grant(name: str, euros: int, **more) -> dict:
    return GRANT | {"beneficiary": name, "amount_cents": euros * 100} | more


def line(nature: str, side: str = "D", real: int = 0, **more) -> dict:
    return {"nature": nature, "side": side, "executed_cents": real} | more


def known_by(*grants: dict, lines=()):
    """Accounts of a hundred euros of grants, and the list of grants given."""
    return replace(accounts_of(*lines, line("6574", real=100_00)), subsidies=table(grants))


def of(*grants: dict):
    return subsidies.of(known_by(*grants), MAIN, 2024)


def test_the_annex_counts_and_the_conventions_are_beside_it():
    found = of(grant("Club", 10), grant("Club", 99, **SCDL), grant("Ailleurs", 5, granter_id="1" * 14), grant("Avant", 7, year=2023))
    assert (found.origin, found.rows["beneficiary"].tolist(), found.other["amount_cents"].tolist()) == ("annex", ["Club"], [99_00])


def test_conventions_count_where_the_annex_is_missing_or_names_nobody():
    assert of(grant("Club", 99, **SCDL)).origin == "scdl"
    found = of(grant("", 10, is_named=False), grant("Club", 99, **SCDL))
    assert (found.origin, found.other["amount_cents"].tolist()) == ("scdl", [10_00])
    assert of(grant("", 10, is_named=False)).origin == "annex"


def test_a_list_without_amounts_is_none():
    assert of() is None
    assert of(grant("Club", 0)) is None
    assert of(grant("Club", 10, amount_cents=None)) is None


def test_figures_count_money_and_leave_kind_apart():
    rows = [grant("Club", 10), grant("Chorale", 5), grant("", 3, is_named=False), grant("", 4, is_named=False),
            grant("Club", 8, nature="aide en nature"), grant("Club", 6, year=2023)]  # fmt: skip
    found = {each.id: (each.value, each.previous, each.unit) for each in subsidies.figures(known_by(*rows), MAIN, 2024)}
    assert found == {
        "subsidies_total": (22_00, 6_00, "EUR"),
        "subsidies_count": (4, 1, "count"),
        "subsidies_in_kind": (8_00, 0, "EUR"),
    }


def test_two_lists_of_different_kinds_are_not_compared():
    rows = known_by(grant("Club", 10), grant("Club", 9, year=2023, **SCDL))
    assert [each.previous for each in subsidies.figures(rows, MAIN, 2024)] == [None, None]


def test_bodies_are_one_by_number_or_by_name():
    rows = of(
        grant("Club", 10), grant("CLUB", 5), grant("Club de judo", 4, beneficiary_siret="1"), grant("Judo", 3, beneficiary_siret="1"),
        grant("", 50, is_named=False),
    ).rows  # fmt: skip
    assert subsidies.bodies(rows) == [Body("club", "Club", 15_00, 2, "P1"), Body("1", "Club de judo", 7_00, 2, "P1", "1")]
    assert subsidies.withheld(rows) == (1, 50_00)


def test_how_few_receive_half():
    found = [Body(name, name, cents, 1, "P1") for name, cents in (("a", 40), ("b", 30), ("c", 20), ("d", 10))]
    assert subsidies.fewest_for_half(found, 100) == 2
    assert subsidies.fewest_for_half(found, 80) == 1
    assert subsidies.fewest_for_half(found, 300) is None
    assert subsidies.fewest_for_half([], 0) is None


def test_groups_of_legal_natures():
    rows = of(grant("Club", 10), grant("CCAS", 30, kind="U4"), grant("Lycée", 5, kind="U6"), grant("Elle", 50, kind=""),
              grant("", 60, is_named=False))  # fmt: skip
    assert subsidies.by_group(rows.rows) == [
        ("organismes publics", 2, 35_00),
        ("associations", 1, 10_00),
        ("nature non précisée", 1, 50_00),
        ("particuliers et bénéficiaires non identifiés", 1, 60_00),
    ]


def test_accounts_beside_a_list_that_says_them():
    lines = [line("657362", real=30_00), line("20422", section="I", real=7_00), line("6553", real=99_00)]
    known = known_by(grant("Club", 90, account="6574"), grant("", 20, account="6748", is_named=False), lines=lines)
    rows = subsidies.of(known, MAIN, 2024).rows
    found = [(row.account, row.cents, row.listed_cents) for row in subsidies.by_account(known, MAIN, 2024, rows)]
    assert found == [("20422", 7_00, 0), ("657362", 30_00, 0), ("6574", 100_00, 90_00), ("6748", None, 20_00)]


def test_an_account_of_the_list_that_is_none_of_grants_keeps_its_name():
    lines = [{**line("65131", real=9_00), "nature_label": "Bourses"}]
    known = known_by(grant("", 4, account="65131", is_named=False), lines=lines)
    rows = subsidies.of(known, MAIN, 2024).rows
    assert subsidies.by_account(known, MAIN, 2024, rows)[0] == AccountRow("65131", "Bourses", None, 4_00)


def test_accounts_beside_a_list_that_does_not():
    known = known_by(grant("Club", 90), grant("Chorale", 5, account="6574"))
    rows = subsidies.of(known, MAIN, 2024).rows
    assert [row.listed_cents for row in subsidies.by_account(known, MAIN, 2024, rows)] == [None]
    assert AccountRow("6574", "", 100_00, None) == replace(subsidies.by_account(known, MAIN, 2024, rows)[0], label="")


def test_the_accounts_own_grants():
    terms = subsidies.accounts_definition().terms
    lines = [line("6574", real=1_00), line("6745", real=2_00), line("20422", section="I", real=4_00), line("6553", real=8_00),
             line("6574", "R", real=16_00), line("20422", section="I", movement="order", real=32_00)]  # fmt: skip
    assert terms[0].selector.total(accounts_of(*lines).lines) == 7_00
