"""A ranking that moves from year to year in its place, of the pattern site: an item that a year has not, one that only others have, a year
whose inhabitants are not known."""

from pipeline.report import Bar, Bars, Link, Measure, Page, Section, Slide

from .pieces import LINES, METHOD, POLICY

ADDRESS = "/annees/"
SHOWN, ADDED = ("École", "Culture"), ("Piscine",)
# Millions by year; nothing where there is no line.
MILLIONS = {2020: (10, 5, 2), 2021: (20, None, None), 2022: (15, 6, None), 2023: (16, 8, 4)}
TEXTS = {2021: ("Le double de 2020.", ""), 2022: ("Moins qu'en 2021.", "")}
HREFS = {2020: LINES, 2021: METHOD, 2022: POLICY, 2023: LINES}


def _row(label: str, millions: int | None, year: int, text: str) -> Bar:
    if millions is None:
        return Bar(label, "", 0, "" if label in ADDED else "rien cette année-là", "", "", 0)
    return Bar(label, HREFS[year], millions * 5.0, f"{millions} millions", f"{millions * 10} € par habitant", text, millions * 10**8)


def _rows(year: int) -> tuple[Bar, ...]:
    texts = (*TEXTS.get(year, ("", "")), "")
    return tuple(_row(label, each, year, text) for label, each, text in zip((*SHOWN, *ADDED), MILLIONS[year], texts, strict=True))


def _euros(year: int) -> Measure:
    rows = _rows(year)
    texts, widths = tuple(row.text for row in rows), tuple(row.width_pct for row in rows)
    return Measure("euros", "en euros", tuple(row.amount for row in rows), "", texts, widths)


def _measure(year: int, count: int) -> Measure:
    given = MILLIONS[year][:count]
    if year == 2020:
        return Measure("inhabitant", "par habitant", tuple("non calculable" for _ in given), "Pas de population.", (), (0.0,) * count)
    amounts = tuple("" if each is None else f"{each * 10} € par habitant" for each in given)
    texts = tuple("" if each is None else f"{year}, par habitant." for each in given)
    return Measure("inhabitant", "par habitant", amounts, f"Divisés, en {year}.", texts, tuple(4.0 * (each or 0) for each in given))


def _slide(year: int) -> Slide:
    told = f"{year}, {'voté' if year == 2023 else 'exécuté'}"
    if year == 2022:
        return Slide(str(year), told, "Dépensé en 2022.")
    values, notes, hrefs = zip(*((row.value, row.note, row.href) for row in _rows(year)), strict=True)
    there = Link(f"La page de {year}", HREFS[year])
    return Slide(str(year), told, f"Total de {year}.", there, (_euros(year), _measure(year, 3)), values, notes, hrefs)


def page() -> Page:
    ranking = Bars(
        "spend",
        _rows(2022)[:2],
        measures=(Measure("euros", "en euros"), _measure(2022, 2)),
        slides=tuple(map(_slide, MILLIONS)),
        elsewhere=(Bar("Piscine", "/methode/", 0, "", "", "", 0),),
    )
    return Page(
        address=ADDRESS,
        name="D'année en année",
        title="Un classement qui change d'année.",
        description="Le même classement, d'année en année.",
        sections=(Section((ranking,), title="Où va l'argent"),),
    )
