"""The taxes that a town votes: base, rate and product of each, what holds together, and what moved the product.

Only the four direct taxes whose rate an assembly votes. A base that, at the voted rate, does not make the product is no base to show: the
columns of the annex were mixed up, or one of them was filled in for another year. Sums and shares of the tax bill are elsewhere (taxes.py).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

import pandas as pd

from ..accounts import Accounts, remembered
from ..formats import round_half_up
from ..report import Figure
from ..tables.taxes import DIRECT, KINDS
from .selector import Selector

HOUSING, PROPERTY, LAND, BUSINESS = "01", "02", "03", "08"
# In the order shown: what most residents pay comes first. English names are parts of figures' ids.
SHOWN = {PROPERTY: "property", LAND: "land", HOUSING: "housing", BUSINESS: "business"}
# Since the finance act for 2020 (art. 16), from 2021 on: communes no longer receive the tax on main homes, and take over the départements'
# share of the tax on built property. Neither rates nor bases nor products of 2020 and 2021 compare.
REFORM = 2021
# What was received for these taxes, in M14 and M57 alike: «Impôts directs locaux».
RECEIVED = Selector("R", "F", "real", natures=("73111",))
# How far the product may be from base × rate: bases are notified in spring and settled later.
TOLERANCE = Fraction(5, 100)
ROUNDING = 100_00
# Percent. Rates on land without buildings pass a hundred in some communes; none passes two hundred.
HIGHEST = 200


@dataclass(frozen=True)
class Levy:
    """One tax of one year as it can be shown: amounts in cents, the rate in per cent, None for what is not given or cannot be right.

    `wrong` is «base» or «rate» when the document's own contradicts the rest; `printed` are then its (base, rate, product) as written.
    """

    code: str
    year: int
    base: int | None
    rate: Fraction | None
    product: int | None
    file: str
    row: int
    rate_change: float | None = None
    wrong: str = ""
    printed: tuple[int | None, Fraction | None, int | None] = (None, None, None)

    @property
    def name(self) -> str:
        return KINDS[self.code]

    @property
    def computed(self) -> int | None:
        """What the printed base makes at the printed rate, in cents."""
        base, rate, _ = self.printed
        return None if base is None or rate is None else _times(base, rate)


@dataclass(frozen=True)
class Effects:
    """What moved a product in a year, in cents: the base at the old rate, the rate on the new base, and what neither explains."""

    code: str
    base: int
    rate: int
    rest: int

    @property
    def total(self) -> int:
        return self.base + self.rate + self.rest


@remembered
def in_year(accounts: Accounts, siret: str, year: int) -> dict[str, Levy]:
    """The taxes that the executed account of a budget and year lists, by code; many pages of other years ask for them."""
    return of(accounts.taxes_of(siret, year))


def of(taxes: pd.DataFrame) -> dict[str, Levy]:
    """The taxes of one budget and year by code, in the order shown. One that brings nothing is left out."""
    found = {}
    for code in SHOWN:
        rows = taxes[(taxes["tax"] == code) & (taxes["type"] == DIRECT)]
        if len(rows) and (levy := _levy(code, rows)):
            found[code] = levy
    return found


def _levy(code: str, rows: pd.DataFrame) -> Levy | None:
    """One tax, from the rows of it: several add up, and have a rate only when it is the same."""
    base, product = _sum(rows["base_cents"]), _sum(rows["product_cents"])
    rates = set(rows["rate_pct"].dropna())
    # A float's shortest text is what its file says.
    rate = Fraction(str(rates.pop())) if len(rates) == 1 else None
    if not product and not rate:
        return None
    # Zero is how some software leaves a case empty; nothing brings a product without a base, nor with a rate of nothing.
    base, rate = base or None, rate or None
    first = rows.iloc[0]
    changes = rows["rate_change_pct"].dropna()
    levy = {
        "code": code, "year": int(first["year"]), "product": product, "file": first["file"], "row": int(first["row"]),
        "rate_change": float(changes.iloc[0]) if len(rows) == 1 and len(changes) else None, "printed": (base, rate, product),
    }  # fmt: skip
    wrong = _wrong(base, rate, product)
    return Levy(base=None if wrong == "base" else base, rate=None if wrong == "rate" else rate, wrong=wrong, **levy)


def _sum(amounts: pd.Series) -> int | None:
    return None if amounts.isna().any() else int(amounts.sum())


def _wrong(base: int | None, rate: Fraction | None, product: int | None) -> str:
    """Which of the three contradicts the others: a rate written as a fraction or out of range, else the base."""
    if rate is not None and not 0 < rate <= HIGHEST:
        return "rate"
    if base is None or rate is None or product is None or _holds(base, rate, product):
        return ""
    return "rate" if _holds(base, rate * 100, product) else "base"


def _holds(base: int, rate: Fraction, product: int) -> bool:
    return abs(product - _times(base, rate)) <= max(TOLERANCE * product, ROUNDING)


def _times(base: int, rate: Fraction) -> int:
    return round_half_up(base * rate.numerator, 100 * rate.denominator)


def total(levies: Mapping[str, Levy]) -> int | None:
    """What the taxes shown are to bring, in cents; None when one of them does not say."""
    products = [levy.product for levy in levies.values()]
    return None if not products or None in products else sum(products)


def voted(levies: Mapping[str, Levy]) -> int:
    """How many of the taxes shown have a rate or bring something: a line of the annex of which nothing is right is no tax."""
    return sum(bool(levy.rate or levy.product) for levy in levies.values())


def compares(year: int) -> bool:
    """Whether the taxes of a year compare with those of the year before."""
    return year != REFORM


def first_comparable(years: Iterable[int], has_break: bool) -> int:
    """The first of some years that compares with the last, when the reform changed what is shown (`has_break`)."""
    known = sorted(years)
    return next(year for year in known if not has_break or year >= REFORM or known[-1] < REFORM)


def effects(now: Mapping[str, Levy], before: Mapping[str, Levy]) -> list[Effects]:
    """What moved each product since the year before, for the taxes that are known whole in both."""
    found = []
    for code, levy in now.items():
        old = before.get(code)
        known = (levy.base, levy.rate, levy.product)
        if old is None or None in (*known, old.base, old.rate, old.product) or levy.year != old.year + 1 or not compares(levy.year):
            continue
        by_base = _times(levy.base - old.base, old.rate)
        by_rate = _times(levy.base, levy.rate - old.rate)
        found.append(Effects(code, by_base, by_rate, levy.product - old.product - by_base - by_rate))
    return found


@dataclass(frozen=True)
class TaxFigure:
    """A figure of the annex before it is computed: its id, words, unit, and which number of which tax it is (all of them for «»)."""

    id: str
    label: str
    meaning: str
    unit: str
    code: str
    measure: str

    def value(self, levies: Mapping[str, Levy]) -> int | float | None:
        """Cents, or per cent; None when the year does not say."""
        if not self.code:
            return total(levies)
        levy = levies.get(self.code)
        given = getattr(levy, self.measure) if levy else None
        return float(given) if isinstance(given, Fraction) else given

    def text(self) -> str:
        """For a machine."""
        return f"table=impots type=D tax={self.code or '|'.join(SHOWN)} measure={self.measure}"


READ = "Lu tel quel dans l'annexe de la fiscalité."
ADDED = "La somme des produits que l'annexe de la fiscalité donne à ces impôts."
MEASURES = (
    ("rate", "Taux", "Le pourcentage de la base que l'assemblée a voté.", "percent"),
    ("base", "Base", "La valeur qui est taxée, telle que l'administration l'a calculée.", "EUR"),
    ("product", "Produit", "Ce que l'impôt doit rapporter dans l'année, selon le vote.", "EUR"),
)


def definitions() -> tuple[TaxFigure, ...]:
    """Every figure that an annex may give, in the order of the index."""
    whole = TaxFigure(
        "tax_product", "Produit attendu des impôts votés", "Ce que doivent rapporter ensemble les impôts dont le taux est voté.", "EUR", "",
        "product",
    )  # fmt: skip
    each = [
        TaxFigure(f"tax_{measure}_{name}", f"{label} de la {KINDS[code]}", meaning, unit, code, measure)
        for code, name in SHOWN.items()
        for measure, label, meaning, unit in MEASURES
    ]
    return (whole, *each)


def figures(accounts: Accounts, siret: str, year: int) -> Sequence[Figure]:
    """The figures of the tax annex of the main budget, those that it gives."""
    if siret != accounts.main or not accounts.is_executed(siret, year):
        return ()
    now = in_year(accounts, siret, year)
    before = in_year(accounts, siret, year - 1) if compares(year) and accounts.is_executed(siret, year - 1) else {}
    found = []
    for definition in definitions():
        value = definition.value(now)
        # A total of other taxes is another total.
        has_before = bool(definition.code) or before.keys() == now.keys()
        if value is not None:
            found.append(
                Figure(
                    definition.id, definition.label, siret[:9], siret, year, definition.unit, value,
                    definition.value(before) if has_before else None,
                    READ if definition.code else ADDED, definition.text(),
                )
            )  # fmt: skip
    return found
