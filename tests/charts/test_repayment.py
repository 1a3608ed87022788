"""The debt to come as bars: what is drawn, what is told on each, and what a long debt leaves out."""

from pipeline.charts.repayment import MOST, draw
from pipeline.formats import language

FR = language("fr")


def drawn(left):
    drawing = draw("a-venir", "La dette à venir", "La moitié fin 2025.", left, FR)
    spec = drawing.chart.to_dict()
    return drawing, next(iter(spec["datasets"].values()))


def test_bars_tell_what_is_left():
    drawing, rows = drawn({2024: 3_000_000_00, 2025: 1_250_000_00, 2026: 4_000_00, 2027: 0})
    assert [(row["year"], row["value"], row["label"]) for row in rows] == [
        ("2024", 3.0, "3,0"),
        ("2025", 1.25, "1,3"),
        ("2026", 0.004, "moins de 0,1"),
        ("2027", 0.0, "0"),
    ]
    assert drawing.table.rows == (
        (2024, 3_000_000_00, None),
        (2025, 1_250_000_00, 1_750_000_00),
        (2026, 4_000_00, 1_246_000_00),
        (2027, 0, 4_000_00),
    )
    assert drawing.caption == "Millions d'euros, à la fin de chaque année."


def test_a_long_debt_shows_some_years_and_the_last():
    drawing, rows = drawn({year: (2071 - year) * 100_00 for year in range(2024, 2072)})
    assert [row["year"] for row in rows] == [str(year) for year in range(2024, 2072, 2)] + ["2071"]
    assert len(rows) <= MOST + 1
    assert [column.label for column in drawing.table.columns] == ["Fin de l'année", "Reste dû"]
    assert drawing.table.rows[-2:] == ((2070, 100_00), (2071, 0))
