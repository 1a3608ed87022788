"""The decisions of the council as the town publishes them: a CSV in the SCDL «Délibérations» format, with columns that say what each is
about. Those on grants bear the references of the conventions (`conventions`).
"""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from . import conventions, spreadsheet
from .chance import Chance
from .decision_tables import BUDGETS, BY_PROXY, GRANT, MATTERS, OTHERS, Decided
from .place import NAME, Town
from .projects import is_told

FOLDER = Path("raw", "deliberations")
FILE = "deliberations.csv"
LINE = f'decisions = ["{FOLDER.as_posix()}/{FILE}"]\n'
ABOUT = ("POLITIQUE", "PROJET", "ACTION", "PLAN")
HEADER = (
    "COLL_NOM", "COLL_SIRET", "DELIB_ID", "DELIB_DATE", "DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM", "DELIB_OBJET", "BUDGET_ANNEE",
    "BUDGET_NOM", "PREF_ID", "PREF_DATE", "VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION", "DELIB_URL", *ABOUT,
)  # fmt: skip
MEMBERS, PROXIES = 35, 3
YEARS = (2019, 2025)
# Grants: the month of their conventions → the first day that the council may sit before it, what it votes, and how.
SITTINGS = {
    2: ((1, 25), "Subventions aux associations, premier vote de l'année", (32, 0, 0)),
    3: ((2, 15), "Subventions aux associations, second vote de l'année", (28, 0, 5)),
    9: ((9, 12), "Subvention complémentaire à l'Étoile sportive ormevannaise pour son tournoi", (33, 0, 0)),
}
THURSDAY = 3


def is_published(town: Town) -> bool:
    """They tell the story of the demonstration alone, all of it."""
    return is_told(town) and town.name == NAME and (town.first_year, town.planned_year) == YEARS


def generate(folder: Path, town: Town) -> list[Path]:
    """Write the file, the oldest decision first."""
    if not is_published(town):
        return []
    decided = sorted((*BUDGETS, *OTHERS, *_grants(town)), key=lambda each: (each.day, each.number))
    rows = [[row[name] for name in HEADER] for row in (_row(town, each) for each in decided)]
    return spreadsheet.save(folder / FOLDER, {FILE: spreadsheet.table([HEADER, *rows])})


def _grants(town: Town) -> Iterator[Decided]:
    chance = Chance(town.seed)
    for year in town.executed_years:
        for month, ((first_month, first_day), what, votes) in SITTINGS.items():
            day = date(year, first_month, first_day)
            day += timedelta((THURSDAY - day.weekday()) % 7)
            yield Decided(day.isoformat(), conventions.number_voted(year, month, chance), GRANT, f"{what} ({year})", votes)


def _row(town: Town, each: Decided) -> dict[str, object]:
    cast = sum(each.votes) or ""
    votes = dict(zip(("VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"), each.votes or ("",) * 3, strict=True))
    about = {column: " | ".join(which for kind, which in each.about if kind == column) for column in ABOUT}
    received = date.fromisoformat(each.day) + timedelta(4)
    return {
        "COLL_NOM": f"Ville {town.of_name}", "COLL_SIRET": town.siret, "DELIB_ID": conventions.reference(int(each.day[:4]), each.number),
        "DELIB_DATE": each.day, "DELIB_MATIERE_CODE": each.matter, "DELIB_MATIERE_NOM": MATTERS[each.matter], "DELIB_OBJET": each.object,
        "BUDGET_ANNEE": each.budget, "BUDGET_NOM": "Budget principal" if each.budget else "", "PREF_ID": "PREF099",
        "PREF_DATE": received.isoformat(), "VOTE_EFFECTIF": MEMBERS, "VOTE_REEL": cast - PROXIES if each.day == BY_PROXY else cast, **votes,
        "DELIB_URL": each.text, **about,
    }  # fmt: skip
