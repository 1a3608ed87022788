"""Each commitment is about a figure of the accounts, in its own unit. One that would show nothing is a fault.

For the makers alone: it tells faults with their row, and has no place on the reconciliation page.
"""

import pandas as pd

from ..accounts import Accounts
from ..errors import Findings, known_names
from ..figures.commitments import figure_of, known_figures, terms_of
from ..tables.commitments import UNITS


def refuse(accounts: Accounts, findings: Findings) -> None:
    """A fault for each commitment whose figure, lines, unit or policy the accounts do not have."""
    for row in accounts.commitments.itertuples():
        where = {"file": row.file, "row": int(row.row)}
        figure = figure_of(accounts, row.figure) if row.figure else None
        if row.figure and figure is None:
            remedy = f"Chiffres connus : {known_names(row.figure, known_figures(accounts))}."
            findings.fault(f"« {row.figure} » n'est pas un chiffre des comptes", **where, column="chiffre", remedy=remedy)
            continue
        try:
            terms = terms_of(accounts, row)
        except ValueError as error:
            findings.fault(str(error), **where, column="lignes", remedy="Partez du sélecteur d'un chiffre de chiffres.csv.")
            continue
        if row.policy and not terms:
            what = f"« {row.figure} » n'est pas une somme de lignes : il ne se calcule pas par politique"
            findings.fault(what, **where, column="politique", remedy="Videz la politique, ou nommez un chiffre en euros.")
        if row.policy and not (accounts.lines["policy"] == row.policy).any():
            known = known_names(row.policy, set(accounts.lines["policy"]) - {""})
            remedy = f"Politiques des comptes : {known}." if known else "Ces comptes ne disent pas les politiques."
            findings.fault(f"aucune ligne des comptes n'est de la politique « {row.policy} »", **where, column="politique", remedy=remedy)
        unit = figure.unit if figure else "EUR"
        if row.kind != "change" and row.unit and row.unit != unit:
            what = f"l'unité donnée ({UNITS[row.unit]}) n'est pas celle du chiffre ({UNITS[unit]})"
            findings.fault(what, **where, column="unite", remedy="Corrigez l'unité et les bornes, ou laissez l'unité vide.")
        if row.kind == "change" and unit == "percent":
            what = "une évolution en % d'un chiffre déjà en % se lirait mal"
            findings.fault(what, **where, column="nature", remedy="Écrivez un plafond ou un plancher.")
        if not pd.isna(row.base_year) and not accounts.is_executed(accounts.main, int(row.base_year)):
            years = ", ".join(map(str, accounts.executed_years(accounts.main)))
            what = f"il n'y a pas de compte exécuté pour l'année de base {row.base_year}"
            findings.fault(what, **where, column="annee_de_base", remedy=f"Années connues : {years}.")
