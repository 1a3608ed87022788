"""The tax annex holds together: base × rate makes the product, rates can be rates, and the rate of the notice is the annex's.

A few per cent apart are usual: bases are notified in spring and settled later. A base or a rate that cannot be right is told here with both
numbers, and is not shown on the page of taxes.
"""

from ..accounts import Accounts
from ..figures import levies
from ..figures.levies import HIGHEST, PROPERTY, REFORM, TOLERANCE, Levy
from ..formats import Language, capitalised, language
from . import OK, WARNING, Outcome

TITLE = "Le produit de chaque impôt est sa base multipliée par son taux"
NOTICE = "Le taux de l'avis de taxe foncière est celui de l'annexe"
PERCENT = int(100 * TOLERANCE)
# How far the State's coefficient of 2021 may take what a commune receives from base × rate.
CORRECTED = (0.5, 2)


def check(accounts: Accounts) -> list[Outcome]:
    found = []
    siret = accounts.main
    for year in accounts.executed_years(siret):
        known = levies.in_year(accounts, siret, year)
        for levy in known.values():
            found += _coherent(accounts, siret, levy)
        found += _notice(accounts, siret, year, known.get(PROPERTY))
    return found


def _coherent(accounts: Accounts, siret: str, levy: Levy) -> list[Outcome]:
    french = language("fr")
    _, rate, product = levy.printed
    name = capitalised(levy.name)
    if levy.wrong == "rate" and rate is not None and rate > HIGHEST:
        words = f"{name} : le taux imprimé, {french.rate(rate)}, ne peut pas être un taux. Le site ne le montre pas."
        return [Outcome("levied_taxes", TITLE, siret, levy.year, WARNING, words, file=_where(levy))]
    if levy.computed is None or product is None:
        return []
    if not levy.wrong:
        words = f"{name} : montants égaux, à {PERCENT}{french.before_sign}% près."
        return [Outcome("levied_taxes", TITLE, siret, levy.year, OK, words, levy.computed, product, _where(levy))]
    return [Outcome("levied_taxes", TITLE, siret, levy.year, WARNING, _words(accounts, levy, name, french), levy.computed, product,
                    _where(levy))]  # fmt: skip


def _words(accounts: Accounts, levy: Levy, name: str, french: Language) -> str:
    base, rate, product = levy.printed
    said = (
        f"{name} : la base imprimée ({french.euros(base, 0)}), au taux imprimé ({french.rate(rate)}), ferait "
        f"{french.euros(levy.computed, 0)}, et le produit imprimé est {french.euros(product, 0)}."
    )
    if levy.wrong == "rate":
        return f"{said} Le taux est sans doute écrit en fraction, et non en pour cent : le site ne le montre pas."
    is_corrected = accounts.town.kind == "commune" and levy.code == PROPERTY and levy.year >= REFORM
    if is_corrected and CORRECTED[0] <= product / levy.computed <= CORRECTED[1]:
        said += " Le coefficient correcteur de l'État, s'il est compris dans ce produit, peut l'expliquer."
    return f"{said} Le site montre le taux et le produit, pas cette base."


def _notice(accounts: Accounts, siret: str, year: int, levy: Levy | None) -> list[Outcome]:
    """The town's rate on the notice beside the one of the annex, when both are given."""
    rows = accounts.notice_rates[(accounts.notice_rates["year"] == year) & accounts.notice_rates["is_town"]]
    if rows.empty or levy is None or levy.rate is None:
        return []
    french = language("fr")
    given, where = float(rows["rate_pct"].iloc[0]), f"{rows['file'].iloc[0]}, ligne {rows['row'].iloc[0]}"
    if given == float(levy.rate):
        return [Outcome("notice_rates", NOTICE, siret, year, OK, f"{french.rate(levy.rate)} des deux côtés.", file=where)]
    words = f"L'avis donne {french.rate(given)} pour la commune, l'annexe {french.rate(levy.rate)}. Le partage de l'avis suit l'avis."
    return [Outcome("notice_rates", NOTICE, siret, year, WARNING, words, file=where)]


def _where(levy: Levy) -> str:
    return f"{levy.file}, ligne {levy.row}"
