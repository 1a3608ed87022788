"""Requests placed without their address, and counted: what became of them, delays of the closed ones, ages of the open ones."""

from collections import Counter
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pandas as pd
import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.figures.requests import Requests, Tally, located, months, requests
from pipeline.places import Places
from pipeline.sources import requests as source
from pipeline.tables.requests import REQUESTS
from tests import ways
from tests.figures.tiny import accounts_of
from tests.near import tiny
from tests.sources.documents import town
from tests.sources.tiny_places import tuples

REQUEST = {
    "request": "1", "category": "Voirie", "service": "", "channel": "", "status": "closed", "received_on": "2024-03-01", "taken_on": "",
    "ended_on": "2024-03-05", "given_district": "", "address": "", "longitude": None, "latitude": None, "file": "s.csv", "row": 2,
}  # fmt: skip
# In the square of the 12 Rue de l'Étape.
HERE = {"longitude": 2.0012, "latitude": 47.0002}


def with_requests(*given: dict, as_of: str = "2024-12-31"):
    accounts = accounts_of({"nature": "60612", "executed_cents": 100_00})
    rows = [REQUEST | {"request": str(number)} | row for number, row in enumerate(given, 1)]
    frame = pd.DataFrame({name: [row[name] for row in rows] for name in source.COLUMNS})
    return replace(accounts, town=replace(accounts.town, results_as_of=as_of), reported=frame)


def found(*given: dict, places: Places | None = None, **more) -> Requests:
    return requests(with_requests(*given, **more), places or Places())


@pytest.mark.parametrize(
    ("row", "district"),
    [
        ({"given_district": "est"}, "E"),
        ({"given_district": "O", **HERE}, "O"),
        ({"given_district": "Inconnu", **HERE}, "E"),
        (HERE, "E"),
        ({"address": "2 bis rue de l'Etape"}, "O"),
        ({"address": "avenue Abel"}, "E"),
        # Its numbers are in two districts.
        ({"address": "rue de l'Étape"}, ""),
        ({"address": "nulle part"}, ""),
        ({"longitude": 2.5, "latitude": 47.0}, ""),
    ],
)
def test_the_district_is_what_is_said_else_where_it_is(row, district):
    assert list(located(with_requests(row), tiny.places())["district"]) == [district]


def test_a_square_is_shown_when_it_holds_enough_requests_and_nothing_finer():
    few = located(with_requests(*[HERE] * 4), tiny.places())
    assert tuples(few, "longitude", "latitude") == [(None, None)] * 4
    # An exact address counts in its square, that of a street does not, nor a position out of the town.
    others = ({"address": "12 rue de l'Étape"}, {"address": "rue de l'Étape"}, {"longitude": 2.5, "latitude": 47.0})
    enough = located(with_requests(*[HERE] * 4, *others), tiny.places())
    assert tuples(enough, "longitude", "latitude") == [(2.0015, 47.0005)] * 5 + [(None, None)] * 2


def test_what_is_published_has_no_address():
    table = REQUESTS.published(located(with_requests(*[HERE | {"address": "12 rue de l'Étape"}] * 5), tiny.places()))
    assert "address" not in table and not any("tape" in str(value) for value in table.to_numpy().ravel())


def test_without_districts_the_name_that_is_given_stays():
    assert list(located(with_requests({"given_district": "Les Coteaux"}), Places())["district"]) == ["Les Coteaux"]


def test_requests_are_told_as_they_stood_on_the_last_day():
    rows = located(
        with_requests({}, {"taken_on": "2024-03-02"}, {"received_on": "2024-03-04"}, {"ended_on": "2024-03-02"}, as_of="2024-03-03"),
        Places(),
    )
    assert tuples(rows, "request", "status", "taken_on", "ended_on") == [
        ("1", "received", "", ""), ("2", "taken_up", "2024-03-02", ""), ("4", "closed", "", "2024-03-02"),
    ]  # fmt: skip


def test_a_report_on_a_year_tells_nothing_of_the_next():
    accounts = with_requests({}, {"received_on": "2025-01-02", "ended_on": ""}, as_of="").until(2024)
    cut = requests(accounts, Places())
    assert (cut.as_of, cut.whole.received) == (date(2024, 12, 31), 1)
    assert requests(with_requests().until(2024), Places()) is None


def test_a_tally_adds_up_and_a_delay_needs_both_days():
    whole = found(
        {}, {"ended_on": ""}, {"status": "refused"}, {"status": "received", "ended_on": ""}, {"status": "taken_up", "ended_on": ""}
    ).whole
    assert whole == Tally(Counter({"closed": 2, "refused": 1, "received": 1, "taken_up": 1}), (4,), (305, 305))
    assert (whole.received, whole.open, whole.closed, whole.median, whole.ninth) == (5, 2, 2, None, None)


def test_the_median_and_the_ninth_of_ten():
    tally = Tally(Counter(), tuple(range(1, 11)), ())
    assert (tally.median, tally.ninth) == (Fraction(11, 2), 9)
    tally = Tally(Counter(), tuple(range(11)), tuple(range(9)))
    assert (tally.median, tally.ninth, tally.median_age) == (5, 9, None)


def test_parts_are_ordered_and_what_has_no_name_is_last():
    rows = [{"category": name} for name in ("", "", "", "Voirie", "Propreté", "Propreté", "Espaces verts")]
    assert {name: tally.received for name, tally in found(*rows).by("category").items()} == {
        "Propreté": 2, "Espaces verts": 1, "Voirie": 1, "": 3,
    }  # fmt: skip
    assert list(found(*rows).by("category")) == ["Propreté", "Espaces verts", "Voirie", ""]


def test_months_run_from_the_first_request_to_the_last_day():
    told = found({"received_on": "2024-01-31"}, {"received_on": "2024-03-01", "ended_on": "2024-03-01"}, as_of="2024-04-15")
    assert told.by_month == {"2024-01": (1, 0), "2024-02": (0, 0), "2024-03": (1, 2), "2024-04": (0, 0)}
    assert not told.has_whole_months and found({}).has_whole_months
    assert months("2023-11", "2024-02") == ["2023-11", "2023-12", "2024-01", "2024-02"]


def test_squares_tell_what_is_reported_there():
    (square,) = found(*[HERE] * 4, HERE | {"category": "Propreté", "received_on": "2023-03-01"}, places=tiny.places()).squares
    assert (square.at, square.district, square.tally.received, square.years) == ((2.0015, 47.0005), "E", 5, (2023, 2024))
    assert square.categories == Counter({"Voirie": 4, "Propreté": 1})


def test_the_way_of_incident_reports_comes_out_right(tmp_path):
    given = ways.reports(tmp_path)
    settings = config.load(
        town(tmp_path, {"a.xml": "<a/>"}, more_sources=f'requests = ["{given.name}"]', more='[results]\nas_of = "2024-12-31"')
    )
    findings = Findings()
    accounts = replace(with_requests(), town=settings, reported=source.read(settings, findings, date(2025, 1, 1)))
    told = requests(accounts, tiny.places())
    assert findings.faults == ()
    assert (told.whole.received, told.whole.closed, told.whole.open) == (200, 180, 20)
    # Each delay from 0 to 18 but 9 comes ten times.
    assert Counter(told.whole.delays) == {days: 10 for days in range(19) if days != 9}
    assert (told.whole.median, told.whole.ninth) == (9, 17)
    assert {code: tally.received for code, tally in told.by_district.items()} == {"E": 200}
    assert [square.at for square in told.squares] == [(2.0015, 47.0005)]
