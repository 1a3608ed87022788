"""Contacts by month, channel and theme: a month that is not told has no value, shares are of what is known, costs add up."""

from dataclasses import replace
from fractions import Fraction

from pipeline import config
from pipeline.errors import Findings
from pipeline.figures.contacts import Cost, Told, contacts
from pipeline.sources import contacts as source
from pipeline.tables.contacts import CONTACT_COSTS, CONTACTS
from tests import ways
from tests.figures.test_plans import rows
from tests.figures.tiny import accounts_of
from tests.sources.documents import town

CONTACT = {
    "month": "2024-01", "channel": "Téléphone", "theme": "", "service": "", "received": 100, "in_time": 80, "delay_days": 2.0,
    "target_days": 3.0, "target_share": 0.8, "file": "c.csv", "row": 2,
}  # fmt: skip
COST = {"year": 2024, "item": "Logiciel", "funder": "", "is_own": True, "cost_cents": 10_00, "file": "k.csv", "row": 2}


def with_contacts(*given: dict, costs=()):
    accounts = accounts_of({"nature": "60612", "executed_cents": 100_00})
    return replace(accounts, contacts=rows(CONTACTS, CONTACT, given), contact_costs=rows(CONTACT_COSTS, COST, costs))


def test_a_month_that_no_row_tells_has_no_value():
    found = contacts(with_contacts({"month": "2023-11"}, {}, {"channel": "Courriel", "received": 20, "in_time": None, "delay_days": None}))
    assert found.by_month == {
        "2023-11": Told(100, 100, 80, 100, Fraction(2)), "2023-12": None, "2024-01": Told(120, 100, 80, 100, Fraction(2)),
    }  # fmt: skip
    assert found.missing == ("2023-12",)
    assert found.monthly("channel") == {"Téléphone": {"2023-11": 100, "2024-01": 100}, "Courriel": {"2024-01": 20}}


def test_a_month_that_lacks_a_channel_told_before_and_after_has_no_total():
    mail = {"channel": "Courriel", "received": 20}
    found = contacts(with_contacts({"month": "2023-11"}, {"month": "2023-12"}, {}, {"month": "2024-02"}, mail | {"month": "2023-12"},
                                   mail | {"month": "2024-02"}))  # fmt: skip
    assert found.partial == {"2024-01": ("Courriel",)}, "a channel that is not open yet is not missing"
    assert found.totals == {"2023-11": 100, "2023-12": 120, "2024-01": None, "2024-02": 120}


def test_a_share_is_that_of_what_is_known_and_a_mean_counts_contacts():
    found = contacts(
        with_contacts({"received": 300, "in_time": 300, "delay_days": 1.0}, {"theme": "Déchets"}, {"theme": "École", "in_time": None})
    )
    assert found.whole == Told(500, 400, 380, 500, Fraction(7, 5))
    assert found.whole.share == Fraction(19, 20)
    assert Told(5, 0, 0, 0, None).share is None


def test_a_target_is_told_when_it_is_one():
    assert contacts(with_contacts({}, {"theme": "École", "target_share": None})).target_share() == Fraction(4, 5)
    assert contacts(with_contacts({}, {"theme": "École", "target_share": 0.9})).target_share() is None


def test_a_cost_adds_up_by_year_item_and_funder():
    funded = {"funder": "Région", "is_own": False, "cost_cents": 30_00, "year": 2023, "item": ""}
    found = contacts(with_contacts(costs=[{}, funded]))
    assert found.cost == Cost(40_00, 10_00, {2023: 30_00, 2024: 10_00}, {"": 30_00, "Logiciel": 10_00}, {"Région": 30_00, "": 10_00})
    assert (found.cost.others, found.by_month) == (30_00, {})


def test_nothing_given_is_nothing_told():
    assert contacts(with_contacts()) is None


def test_a_report_on_a_year_tells_nothing_of_the_next():
    cut = with_contacts({"month": "2025-01"}, {}, costs=[{"year": 2025}, {}]).until(2024)
    assert (list(cut.contacts["month"]), list(cut.contact_costs["year"])) == (["2024-01"], [2024])


def test_the_way_of_citizen_relations_comes_out_right(tmp_path):
    given, costs = ways.relations(tmp_path)
    sources = f'contacts = ["{given.name}"]\ncontact_costs = ["{costs.name}"]'
    settings, findings = config.load(town(tmp_path, {"a.xml": "<a/>"}, more_sources=sources)), Findings()
    read = replace(with_contacts(), contacts=source.read(settings, findings), contact_costs=source.read_costs(settings, findings))
    found = contacts(read)
    assert findings.faults == ()
    assert found.whole == Told(230_000, 230_000, 195_500, 230_000, Fraction(5, 2))
    assert found.missing == (ways.MONTH_UNKNOWN,)
    assert {name: told.received for name, told in found.by("channel").items()} == {
        "Téléphone": 92_000, "Accueil": 69_000, "Démarche en ligne": 46_000, "Courriel": 23_000,
    }  # fmt: skip
    assert (found.cost.total, Fraction(found.cost.others, found.cost.total)) == (1_170_000_00, Fraction(7, 10))
