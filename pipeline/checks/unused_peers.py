"""Other towns given and never compared with: advice for the finance team, told by `check`, so that a file is not put there for nothing."""

from ..accounts import Accounts
from ..errors import Findings
from ..figures.comparison import FEWEST, LATEST, group, peers_year


def advise(accounts: Accounts, findings: Findings) -> None:
    """Say why the last executed year has no comparison, when other towns are given."""
    years, siren = accounts.executed_years(accounts.main), accounts.main[:9]
    if not len(accounts.peers) or not years:
        return
    year = years[-1]
    inhabitants = accounts.population.get(year)
    if peers_year(accounts.peers, siren, year) is None:
        what = f"les communes données pour comparer n'ont pas de comptes de {year - LATEST} à {year}"
        findings.advise(what, remedy="Téléchargez l'année la plus récente que publie l'OFGL.")
    elif not inhabitants:
        what = f"les communes données ne servent pas : le nombre d'habitants de {year} n'est pas connu"
        findings.advise(what, remedy=f"Écrivez-le dans town.toml, sous [population] : {year} = …")
    elif not group(accounts.peers, siren, accounts.town.kind, inhabitants, year).peers:
        what = f"moins de {FEWEST} des communes données pour comparer ont une taille proche de la nôtre"
        findings.advise(what, remedy="Ajoutez des communes de la même tranche de population, de la moitié au double de vos habitants.")
