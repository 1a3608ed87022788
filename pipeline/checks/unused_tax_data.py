"""Rates of a notice and typical households that no page shows: advice for the finance team, told by `check` alone."""

from ..accounts import Accounts
from ..errors import Findings
from ..figures.taxes import town_rate


def advise(accounts: Accounts, findings: Findings) -> None:
    """Say which years of notices have no executed account, and which households cannot be told in the last year."""
    years = accounts.executed_years(accounts.main)
    for (year, file), rows in accounts.notice_rates.groupby(["year", "file"]):
        if year not in years:
            what = f"les taux d'avis de {year} ne servent pas : il n'y a pas de compte exécuté de {year}"
            findings.advise(what, file=file, row=int(rows["row"].iloc[0]), remedy="Donnez ce compte, ou gardez-les pour plus tard.")
    named = [each.name for each in accounts.town.households if each.base_cents is not None]
    if named and years and town_rate(accounts, years[-1]) is None:
        left_out = ", ".join(f"« {name} »" for name in named)
        what = f"des ménages types donnés par leur base ne sont pas montrés en {years[-1]}, faute de taux de taxe foncière : {left_out}"
        findings.advise(what, file="town.toml", column="households", remedy="Donnez amount au lieu de base, ou les taux de l'avis.")
