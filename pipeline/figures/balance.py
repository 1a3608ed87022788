"""The figures of the two sections: what was spent and received, what is left, what is carried over, and the first amounts people ask for.

Definitions: CGCT R2313-2 and instructions M57/M14, with the formulas proved on official accounts (chapters, real movements). A convention
that differs between towns is a setting of town.toml and is said in the figure's words.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas as pd

from ..accounts import Accounts
from ..report import Figure
from . import selector
from .selector import Selector, Term

# A refinancing (166) pays a loan back with another one: it is in both sides and changes nothing for the town.
REFINANCING = Selector("D", "I", "real", natures=("166",))
# What the year before left and is set aside to invest: received once already, as that year's revenue.
RESERVES = Selector("R", "I", "real", natures=("1068",))
SALES = Selector("R", movement="real", natures=("775",))


@dataclass(frozen=True)
class Definition:
    """A figure before it is computed: id, words for residents, what it means in one sentence, and its signed terms."""

    id: str
    label: str
    meaning: str
    terms: tuple[Term, ...]
    tone: str = "neutral"
    section: str = ""


def _one(id_: str, label: str, meaning: str, chosen: Selector, tone: str = "neutral") -> Definition:
    return Definition(id_, label, meaning, (Term(1, chosen),), tone, chosen.section)


def _result(section: str, id_: str, label: str, meaning: str) -> Definition:
    terms = []
    for movement in ("real", "order", "brought_forward"):
        terms += [Term(1, Selector("R", section, movement)), Term(-1, Selector("D", section, movement))]
    return Definition(id_, label, meaning, tuple(terms), "neutral", section)


def definitions(asset_sales_in_savings: bool) -> tuple[Definition, ...]:
    """Every figure of this theme, in the order of the index page."""
    operating_d, operating_r = Selector("D", "F", "real"), Selector("R", "F", "real")
    savings = (Term(1, operating_r), Term(-1, operating_d))
    if not asset_sales_in_savings:
        savings += (Term(-1, replace(SALES, section="F")),)
    return (
        _one("operating_expenditure", "Dépenses réelles de fonctionnement",
             "Ce que coûtent les services de tous les jours : personnel, achats, énergie, subventions, intérêts.", operating_d, "spend"),
        _one("operating_revenue", "Recettes réelles de fonctionnement",
             "Ce qui revient chaque année : impôts, dotations de l'État, tarifs payés par les usagers.", operating_r, "earn"),
        _one("capital_expenditure", "Dépenses réelles d'investissement",
             "Ce qui construit, répare et achète pour durer, et ce qui rembourse les emprunts.", Selector("D", "I", "real"), "invest"),
        _one("capital_revenue", "Recettes réelles d'investissement",
             "Ce qui paie l'investissement : subventions, remboursement de TVA, emprunts, réserves.", Selector("R", "I", "real"), "earn"),
        Definition("gross_savings", "Épargne brute",
                   "Ce qui reste des recettes de l'année une fois payés les services et les intérêts : de quoi rembourser la dette, puis "
                   "investir.",
                   savings, "earn", "F"),
        _one("equipment_expenditure", "Dépenses d'équipement",
             "Travaux, terrains, bâtiments, matériel et études de l'année (comptes 20 à 23, sans les subventions versées).",
             Selector("D", "I", "real", natures=("20", "21", "22", "23"), but_natures=("204",)), "invest"),
        _one("debt_repayment", "Remboursement du capital des emprunts",
             "Le capital des emprunts qui revient aux prêteurs dans l'année, et les cautions rendues (chapitre 16), sans les emprunts "
             "remplacés par d'autres (compte 166) ni les allers-retours des lignes de trésorerie (compte 16449).",
             Selector("D", "I", "real", chapters=("16",), but_natures=("166", "16449")), "debt"),
        _one("staff_expenditure", "Dépenses de personnel", "Les salaires et cotisations des agents (chapitre 012).",
             Selector("D", "F", "real", chapters=("012",)), "spend"),
        _one("asset_sales", "Ventes de biens", "Le prix des terrains, bâtiments et matériels vendus (comptes 775).", SALES, "earn"),
        _result("F", "operating_result", "Résultat de la section de fonctionnement",
                "Ce qui reste (ou manque) en fonctionnement à la fin de l'année, report de l'année précédente compris."),
        _result("I", "capital_result", "Résultat de la section d'investissement",
                "Ce qui reste (ou manque) en investissement à la fin de l'année, report de l'année précédente compris."),
        _one("carried_over_expenditure", "Dépenses d'investissement engagées, à payer plus tard",
             "Les restes à réaliser : ce qui est commandé mais pas encore payé au 31 décembre.",
             Selector("D", "I", measure="carried_over_cents"), "invest"),
        _one("carried_over_revenue", "Recettes d'investissement certaines, à recevoir plus tard",
             "Les restes à réaliser : ce qui est promis mais pas encore reçu au 31 décembre.",
             Selector("R", "I", measure="carried_over_cents"), "earn"),
        _one("order_operating_expenditure", "Écritures internes en dépense de fonctionnement",
             "Aucun argent ne sort : amortissements et transferts d'une section à l'autre.", Selector("D", "F", "order")),
        _one("order_operating_revenue", "Écritures internes en recette de fonctionnement",
             "Aucun argent n'entre : transferts d'une section à l'autre.", Selector("R", "F", "order")),
        _one("order_capital_expenditure", "Écritures internes en dépense d'investissement",
             "Aucun argent ne sort : transferts entre sections et écritures de patrimoine.", Selector("D", "I", "order")),
        _one("order_capital_revenue", "Écritures internes en recette d'investissement",
             "Aucun argent n'entre : amortissements et écritures de patrimoine.", Selector("R", "I", "order")),
    )  # fmt: skip


def figures(accounts: Accounts, siret: str, year: int) -> dict[str, Figure]:
    """The figures of this theme for a budget and year, by id."""
    return computed(accounts, siret, year, definitions(accounts.town.asset_sales_in_savings))


def computed(accounts: Accounts, siret: str, year: int, wanted: Iterable[Definition]) -> dict[str, Figure]:
    """Definitions made figures of a budget and year, by id. Forecast figures are made too; only executed ones are published."""
    found = {}
    lines, before = accounts.of(siret, year), _comparable(accounts, siret, year)
    for definition in wanted:
        behind = selector.counted(definition.terms, lines)
        found[definition.id] = Figure(
            id=definition.id,
            label=definition.label,
            authority=siret[:9],
            budget=siret,
            year=year,
            unit="EUR",
            value=selector.total(definition.terms, lines),
            previous=selector.total(definition.terms, before) if before is not None else None,
            formula=selector.words(definition.terms),
            selector=" ; ".join(f"{'+' if term.sign > 0 else '-'} {term.selector.text()}" for term in definition.terms),
            lines=tuple((int(line), int(cents)) for line, cents in behind.items()),
        )
    return found


def _comparable(accounts: Accounts, siret: str, year: int) -> pd.DataFrame | None:
    """The lines of the year before, when it is there and of the same kind (executed with executed)."""
    if year - 1 not in accounts.years(siret) or accounts.is_executed(siret, year) != accounts.is_executed(siret, year - 1):
        return None
    return accounts.of(siret, year - 1)
