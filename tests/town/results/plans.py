"""The files of the plans: the mandate's as a CSV that says what each action is part of, the common project's as a workbook by step.

What an action that is a project has cost, and may cost, is what the project's own files say, from the accounts.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from .. import spreadsheet, xlsx
from ..chance import Chance
from ..exercise import Exercise
from ..place import NAME, Town
from ..project_tables import PROJECTS
from ..projects import USUAL_SIZE, costs, paid_for
from . import mandate, shared
from .deeds import Contract, Deed

FOLDER = Path("raw", "resultats")
WORKBOOK = "projet-commun.xlsx"
LINES = f"""\
plans = ["raw/resultats/plans.csv"]
actions = ["raw/resultats/actions.csv", "raw/resultats/{WORKBOOK}"]
groups = ["raw/resultats/groupes.csv"]
events = ["raw/resultats/calendrier.csv"]
"""
# The workbook says what each action is part of by a column; the day on which all results were drawn up is the town's to say.
SETTINGS = f"""
# Le projet commun dit dans une colonne de quelle étape est chaque action.
[actions]
levels = ["Étape"]

# Le jour où tout cela était vrai : ce qui est en retard l'est ce jour-là.
[results]
as_of = "{mandate.AS_OF}"
"""
ACTION_HEADER = """
    identifiant plan parent nom description theme service referent partenaires priorite debut echeance realise_le statut avancement
    point_d_etape mis_a_jour_le credits_prevus credits_depenses politique fonction operation autorisation_programme projets quartiers
    indicateurs
""".split()
PROJECT_OF = {project.id: project for project in PROJECTS}


def texts(town: Town, years: dict[int, Exercise]) -> dict[str, str]:
    """The CSV files by name. `years` are those of the main budget, executed or planned."""
    plans = (
        ("identifiant", "nom", "modele", "collectivite", "niveaux", "debut", "fin", "description"),
        (mandate.PLAN, mandate.NAME, mandate.MODEL, NAME, " | ".join(mandate.LEVELS), mandate.START, mandate.END, mandate.ABOUT),
        (shared.PLAN, shared.TITLE, shared.MODEL, shared.ALL, " | ".join(shared.LEVELS), shared.START, shared.END, shared.ABOUT),
    )
    groups = [
        ("identifiant", "nom", "type", "plan", "collectivites", "service", "membres", "nombre_de_membres", "mission", "attendu", "debut"),
        *((each.id, each.name, each.kind, each.plan, each.authorities, each.service, " | ".join(each.members), each.count or "",
           each.purpose, each.expected, each.start) for each in shared.GROUPS),
    ]  # fmt: skip
    events = [
        ("type", "titre", "plan", "groupe", "date", "fin", "realise_le", "statut", "organisme", "resume", "adresse"),
        *((each.kind, each.name, each.plan, each.group, each.on, each.end, each.done_on, each.status, each.by, each.summary,
           f"/{each.page}/" if each.page else "") for each in shared.CALENDAR),
    ]  # fmt: skip
    rows = [ACTION_HEADER, *([row.get(name, "") for name in ACTION_HEADER] for row in _mandate(town, years))]
    return {
        "plans.csv": spreadsheet.table(plans),
        "actions.csv": spreadsheet.table(rows),
        "groupes.csv": spreadsheet.table(groups),
        "calendrier.csv": spreadsheet.table(events),
    }


def generate(folder: Path, town: Town, years: dict[int, Exercise]) -> list[Path]:
    """Write the files of the plans in the town's folder."""
    saved = spreadsheet.save(folder / FOLDER, texts(town, years))
    header = ["Étape", "Action", "Plan", "Structure pilote", "Priorité", "Statut", "Avancement", "Échéance", "Réalisé le",
              "Heures", "Crédits dépensés", "Groupe de travail", "Point d'étape", "Mis à jour le"]  # fmt: skip
    rows = [
        [f"{each.step}. {shared.STEPS[each.step - 1]}", each.name, shared.PLAN, each.who, "oui" if each.is_first else "non", each.status,
         each.progress if each.progress >= 0 else "", each.deadline, each.done_on,
         each.hours or "", each.euros or "", each.group, each.news, "31/12/2024"]
        for each in shared.ACTIONS
    ]  # fmt: skip
    xlsx.write(folder / FOLDER / WORKBOOK, {"Actions": [header, *rows]})
    return [*saved, folder / FOLDER / WORKBOOK]


def _mandate(town: Town, years: dict[int, Exercise]) -> Iterator[dict]:
    for theme in mandate.THEMES:
        yield {"identifiant": theme.id, "plan": mandate.PLAN, "nom": theme.name, "theme": theme.name}
        for contract in theme.contracts:
            yield {
                "identifiant": contract.id, "plan": mandate.PLAN, "parent": theme.id, "nom": contract.name, "description": contract.about,
                "service": contract.service, "referent": contract.referent, "politique": contract.policy,
            }  # fmt: skip
            for deed in contract.deeds:
                yield _row(deed, contract, town, years)


def _row(deed: Deed, contract: Contract, town: Town, years: dict[int, Exercise]) -> dict:
    planned, spent = _money(deed, town, years)
    start, deadline, done = deed.when
    projects = [PROJECT_OF[each] for each in deed.projects]
    operations = {each.operation for each in projects}
    # An action of several operations has none of its own.
    one = projects[0] if len(operations) == 1 and projects else None
    return {
        "identifiant": deed.id, "plan": mandate.PLAN, "parent": contract.id, "nom": deed.name, "description": deed.about,
        "service": deed.service or contract.service, "referent": "" if deed.service else contract.referent,
        "partenaires": deed.partners, "priorite": "élevée" if deed.is_first else "", "debut": start, "echeance": deadline,
        "realise_le": done, "statut": deed.status, "avancement": "" if deed.progress < 0 else f"{deed.progress} %",
        "point_d_etape": deed.news, "mis_a_jour_le": mandate.AS_OF, "credits_prevus": spreadsheet.amount(planned),
        "credits_depenses": spreadsheet.amount(spent),
        "politique": deed.policy or contract.policy, "fonction": deed.function, "operation": one.operation if one else "",
        "autorisation_programme": one.authorisation if one else "", "projets": " | ".join(deed.projects),
        "quartiers": " | ".join(deed.districts), "indicateurs": " | ".join(deed.indicators),
    }  # fmt: skip


def _money(deed: Deed, town: Town, years: dict[int, Exercise]) -> tuple[int | None, int | None]:
    """Cents planned and spent: those of its projects, else its own at the town's size; None when nobody tells."""
    if not deed.projects:
        if not deed.cost:
            return None, None
        planned = round(deed.cost * town.inhabitants / USUAL_SIZE) * 1_000_00
        drawn = Chance(town.seed).around_one(0.03, "deed", deed.id)
        return planned, round(planned * min(deed.spent * drawn, 1.0)) if deed.spent < 1 else round(planned * drawn)
    planned, spent = [], []
    for project in (PROJECT_OF[each] for each in deed.projects):
        paid = dict(paid_for(project, years))
        first, voted, _ = costs(project, town, years, paid)
        planned.append(voted or first)
        done = [exercise.spent_on(project.operation) for exercise in years.values() if exercise.is_executed] if project.operation else ()
        spent.append(sum(done) or sum(paid.values()) or None)
    return _sum(planned), _sum(spent)


def _sum(amounts: Iterable[int | None]) -> int | None:
    known = [cents for cents in amounts if cents is not None]
    return sum(known) if known else None
