"""The charts of accounts at hand, and which one a document is read with: its own, a neighbouring year's, or the compact one of here."""

from collections.abc import Iterable, Set
from dataclasses import replace

from ..errors import Fault, InputError
from .chart import ChartOfAccounts, compact
from .names import split

# M57 replaced the M14 and M52 in every commune and département by 2024.
M57_YEAR = 2024
# A short form lacks the accounts of the long one by the dozen; a right chart of another year lacks one or two.
NEARLY_ALL = 0.9


class Charts:
    """Official charts by declination and year."""

    def __init__(self, official: Iterable[tuple[str, int, ChartOfAccounts]] = ()):
        """
        Raises:
            InputError: when two different charts are of one declination and year: which one names the lines would be chance.
        """
        self._official: dict[str, dict[int, ChartOfAccounts]] = {}
        twice = []
        for declination, year, chart in official:
            first = self._official.setdefault(declination, {}).setdefault(year, chart)
            if first is not chart and replace(chart, origin=first.origin) != first:
                what = f"le plan de comptes {declination} de {year} est donné deux fois, aussi dans {first.origin}"
                twice.append(Fault(what, file=chart.origin, remedy="Gardez un seul des deux fichiers."))
        if twice:
            raise InputError(twice)

    def named(self, text: str) -> str:
        """The nomenclature whose official chart is at hand for a name that this program does not know, or empty."""
        declination = text.strip().rpartition("-")[2]
        years = self._official.get(declination)
        return f"{next(iter(years.values())).norm}-{declination}" if years else ""

    def get(self, nomenclature: str, year: int) -> ChartOfAccounts:
        """The chart of a nomenclature («M57-M57_D») for a year: the same year's, else the nearest year's, else the compact one.

        A chart of another year is not taken as complete: a code that it lacks may be right.
        """
        norm, declination = split(nomenclature)
        years = self._official.get(declination, {})
        if years:
            nearest = min(years, key=lambda known: (abs(known - year), -known))
            return years[nearest] if nearest == year else replace(years[nearest], is_complete=False)
        return compact(norm) or ChartOfAccounts(norm, {}, {}, {})

    def guess(self, natures: Set[str], year: int, given: str) -> str:
        """The nomenclature of a document that names none: the norm given in town.toml, else the one that knows most of its accounts; then
        its declination, when one of the official charts at hand knows nearly all of them."""
        candidates = ("M57", "M14", "M4") if year >= M57_YEAR else ("M14", "M57", "M4")
        norm = given or max(candidates, key=lambda each: len(natures & self._codes(each)))
        known = {}
        for declination in self._official:
            chart = self.get(f"{norm}-{declination}", year)
            if chart.norm == norm:
                known[declination] = len(natures & (chart.accounts.keys() | chart.chapters.keys()))
        best = max(known, key=known.get, default=norm)
        return f"{norm}-{best}" if best != norm and known[best] >= max(1, NEARLY_ALL * len(natures)) else norm

    def _codes(self, norm: str) -> set[str]:
        codes = set(compact(norm).accounts)
        for years in self._official.values():
            for chart in years.values():
                if chart.norm == norm:
                    codes |= set(chart.accounts)
        return codes
