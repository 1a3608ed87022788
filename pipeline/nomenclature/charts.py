"""The charts of accounts at hand, and which one a document is read with: its own, a neighbouring year's, or the compact one shipped here."""

from collections.abc import Iterable
from dataclasses import replace

from .chart import ChartOfAccounts, compact

# M57 replaced the M14 and M52 in every commune and département by 2024.
M57_YEAR = 2024


class Charts:
    """Official charts by declination and year."""

    def __init__(self, official: Iterable[tuple[str, int, ChartOfAccounts]] = ()):
        self._official: dict[str, dict[int, ChartOfAccounts]] = {}
        for declination, year, chart in official:
            self._official.setdefault(declination, {})[year] = chart

    def has(self, declination: str) -> bool:
        return declination in self._official

    def get(self, nomenclature: str, year: int) -> ChartOfAccounts:
        """The chart of a nomenclature («M57-M57_D») for a year: the same year's, else the nearest year's, else the compact one.

        A chart of another year is not taken as complete: a code that it lacks may be right.
        """
        norm, _, declination = nomenclature.partition("-")
        years = self._official.get(declination or norm, {})
        if years:
            nearest = min(years, key=lambda known: (abs(known - year), -known))
            return years[nearest] if nearest == year else replace(years[nearest], is_complete=False)
        return compact(norm) or ChartOfAccounts(norm, {}, {}, {})

    def guess(self, natures: list[str], year: int, given: str) -> str:
        """The nomenclature of a document that names none: the one given in town.toml, else the one that knows most of its accounts."""
        if given:
            return given
        used = set(natures)
        candidates = ("M57", "M14", "M4") if year >= M57_YEAR else ("M14", "M57", "M4")
        known = {norm: sum(nature in self._codes(norm) for nature in used) for norm in candidates}
        return max(candidates, key=lambda norm: known[norm])

    def _codes(self, norm: str) -> set[str]:
        codes = set(compact(norm).accounts)
        for years in self._official.values():
            for chart in years.values():
                if chart.norm == norm:
                    codes |= set(chart.accounts)
        return codes
