"""Each picture and article is about something that the site tells: a project, a district, a year of the accounts; each decision about a
sub-policy too.

For the makers alone: it tells warnings with their row, and has no place on the reconciliation page. Policies are told when files are read.
"""

from ..accounts import Accounts
from ..errors import Findings, known_names
from ..formats import slug
from ..places import Places
from ..tables.decisions import SEVERAL
from ..tables.media import SUBJECTS

SHOWN = 8


def warn(accounts: Accounts, places: Places, findings: Findings) -> None:
    """A warning for each row about something unknown: what it says would show nowhere."""
    known = {
        "project": set(accounts.projects["project"]),
        "district": {*places.district_names, *places.district_names.values()},
        "year": {str(year) for year in accounts.years()},
    }
    for shown, table in (("l'image n'est montrée", accounts.media), ("l'article n'est montré", accounts.press)):
        for row in table.itertuples():
            names = known.get(row.about_kind)
            if names is None or slug(row.about) in set(map(slug, names)):
                continue
            near = known_names(row.about, names).split(", ")
            remedy = f"Connus : {', '.join(near[:SHOWN])}{'…' if len(near) > SHOWN else ''}." if names else "Il n'y en a aucun ici."
            what = f"« {row.about} » est inconnu ({SUBJECTS[row.about_kind]}) : {shown} nulle part"
            findings.warning(what, file=row.file, row=int(row.row), column="identifiant", remedy=remedy)
    below = {f"{policy}/{slug(sub)}" for policy, sub in zip(accounts.lines["policy"], accounts.lines["sub_policy"], strict=True)}
    for row in accounts.decisions.itertuples():
        for item in row.items.split(SEVERAL):
            if "/" in item and item not in below:
                what = f"« {item} » est inconnu (sous-politique) : la délibération n'y est montrée nulle part"
                remedy = f"Les plus proches : {known_names(item, below, SHOWN)}."
                findings.warning(what, file=row.file, row=int(row.row), column="politique", remedy=remedy)
