"""Each comment of the town is about a year of its accounts and about one thing in them. A comment that would show nowhere is a fault.

For the makers alone: it tells faults with their row, and has no place on the reconciliation page.
"""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from ..accounts import Accounts
from ..errors import Findings, known_names
from ..figures.comments import Directory, directories, trees


def refuse(accounts: Accounts, findings: Findings) -> None:
    """A fault for each comment whose year or code is unknown, or whose code may be several things."""
    if accounts.comments.empty:
        return
    known = directories(accounts, trees(accounts), accounts.comments["year"].unique())
    for row in accounts.comments.itertuples():
        where = {"file": row.file, "row": int(row.row)}
        if row.year not in known:
            years = ", ".join(str(year) for year in accounts.years())
            findings.fault(f"il n'y a pas de comptes pour l'année {row.year}", **where, column="year", remedy=f"Années connues : {years}.")
            continue
        tell(row.code, row.year, known[row.year].readings(row.code), [known[row.year]], findings, where | {"column": "code"})


def tell(code: str, year: int, readings: Mapping, known: Sequence[Directory], findings: Findings, where: Mapping) -> None:
    """A fault when a code that the town wrote has no reading, or several, among what may be named in the accounts of a year."""
    if len(readings) == 1:
        return
    if readings:
        findings.fault(f"« {code} » désigne plusieurs choses à la fois en {year}", **where, remedy=f"Écrivez {_or(list(readings))}.")
    else:
        findings.fault(f"« {code} » ne désigne rien dans les comptes de {year}", **where, remedy=_remedy(code, known))


def _remedy(code: str, known: Sequence[Directory]) -> str:
    names = sorted({name for each in known for name in each.names()})
    figures = frozenset().union(*(each.figures for each in known))
    close = get_close_matches(code, names, n=3, cutoff=0.6)
    if close:
        return f"Noms proches : {known_names(code, close)}."
    policies = [name for name in names if "/" not in name and name not in figures]
    return (
        f"Noms connus : {known_names(code, policies)}, ou l'un de leurs postes (« culture/bibliotheques »), un chapitre, un compte, une "
        "fonction, un chiffre clé (« gross_savings »)."
    )


def _or(names: list[str]) -> str:
    quoted = [f"« {name} »" for name in names]
    return f"{', '.join(quoted[:-1])} ou {quoted[-1]}"
