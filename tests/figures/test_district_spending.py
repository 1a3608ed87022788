"""What was paid in each district: alone, in several, in none; and per inhabitant where there are enough of them."""

from fractions import Fraction

from pipeline.figures.district_spending import FEWEST_INHABITANTS, Paid, Thing, by_district, rates
from pipeline.figures.located import Spent


def spent(id_: str, year: int, cents: int, *districts: str, policy: str = "sport", kind: str = "projects") -> Spent:
    precision = "number" if districts else "none"
    return Spent(kind, id_, id_.upper(), year, cents, policy, districts, precision, f"/projets/{id_}/")


ROWS = (
    spent("ecole", 2023, 700, "A", policy="ecole"),
    spent("ecole", 2024, 300, "A", policy="ecole"),
    spent("stade", 2024, 500, "A"),
    spent("quai", 2024, 9000, "A", "B"),
    spent("lampes", 2023, 40, policy=""),
    spent("avant", 2021, 1),
    spent("loin", 2024, 7, "Z"),
    spent("pont", 2024, 60, "B", "Z"),
)
FOUND = by_district(ROWS, ("A", "B"))


def test_each_row_is_counted_once_in_one_place():
    assert FOUND.years == (2023, 2024)
    assert {code: paid.cents for code, paid in FOUND.alone.items()} == {"A": 1500, "B": 0} and FOUND.placed_cents == 1500
    # A district that the town does not have may be anywhere: what names it and another is not shared out either.
    assert [row.id for row in FOUND.several.rows] == ["quai", "pont"] and [row.id for row in FOUND.nowhere.rows] == ["lampes", "loin"]
    assert FOUND.placed_cents + FOUND.several.cents + FOUND.nowhere.cents == sum(row.cents for row in ROWS if row.year > 2021)
    assert [each.id for each in FOUND.shared_with("A").things] == ["quai"] and FOUND.shared_with("B").cents == 9060


def test_what_makes_an_amount_adds_up_to_it():
    here = FOUND.alone["A"]
    assert here.things == (
        Thing("projects", "ecole", "ECOLE", "/projets/ecole/", "ecole", 1000, ("A",)),
        Thing("projects", "stade", "STADE", "/projets/stade/", "sport", 500, ("A",)),
    )
    assert here.by_policy == {"ecole": {2023: 700, 2024: 300}, "sport": {2024: 500}}
    assert here.number == 2
    assert list(Paid(ROWS).by_policy) == ["sport", "ecole", ""]


def test_a_rate_needs_inhabitants():
    told = rates(FOUND, {"A": 300, "B": 100})
    assert (told.by_district, told.whole, told.counted) == ({"A": Fraction(5), "B": None}, Fraction(15, 4), 2)
    assert told.known == {"A": Fraction(5)}
    few = rates(FOUND, {"A": FEWEST_INHABITANTS - 1, "B": None})
    assert (few.by_district, few.whole, few.counted) == ({"A": None, "B": None}, None, 1)
    assert rates(FOUND, {"A": FEWEST_INHABITANTS, "B": None}).known == {"A": Fraction(1500, FEWEST_INHABITANTS)}
    assert rates(FOUND, {"A": None, "B": None}).known == {}


def test_without_rows_there_is_no_year():
    assert by_district((), ("A",)).years == ()
    nothing = by_district((spent("lampes", 2024, 40),), ("A",))
    assert (nothing.years, nothing.nowhere.rows) == ((), ())


def test_projects_that_share_an_operation_are_as_many_and_a_body_leads_to_its_last_year():
    rows = (spent("un|deux", 2024, 5, "A"), *(
        Spent("subsidies", "123", "Club", year, 10, "", ("A",), "number", f"/{year}/subventions/") for year in (2024, 2023)))  # fmt: skip
    here = by_district(rows, ("A",)).alone["A"]
    assert here.number == 3
    assert [(each.href, each.cents) for each in here.things] == [("/2024/subventions/", 20), ("/projets/un|deux/", 5)]
