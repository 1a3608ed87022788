"""[policies], [districts], [projects], [plans], [actions]…: how a town calls the columns of its own tables (ours → theirs), when it is not
guessed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..errors import Findings
from .values import choice, day, place, section, text, texts, written

POLICY_COLUMNS = tuple(
    "nomenclature side real section nature function policy sub_policy address about policy_en sub_policy_en colour icon".split()
)
DISTRICT_COLUMNS = ("name", "code", "population", "former_name", "renamed_year", "crs", "layer")
# What files usually call these is known to sources/project_columns.
PROJECT_COLUMNS = tuple(
    "project name policy theme function operation authorisation contracts phase start_planned end_planned start_actual end_actual "
    "cost_planned cost_voted cost_final description place district precision longitude latitude year spent".split()
)
# What files usually call these is known to sources/result_columns.
RESULT_COLUMNS = {
    "plans": "plan name model authority levels start end description".split(),
    "actions": (
        "action plan parent name description purpose theme authority service referent partners group priority start deadline done_on "
        "status progress news updated_on planned spent hours policy function operation authorisation project district indicators"
    ).split(),
    "groups": "group name kind plan authority service members members_count purpose expected start end".split(),
    "events": "kind name plan group action date end done_on status by summary address".split(),
    "indicators": (
        "indicator name definition formula unit direction nature low high periodicity perspective theme policy plan source owner limits "
        "territory baseline baseline_on target target_on current current_on"
    ).split(),
    "observations": "indicator name territory on value is_estimate note".split(),
    "requests": "request category service channel status received_on taken_on ended_on address district longitude latitude".split(),
    "contacts": "month channel theme service received in_time delay_days target_days target_share".split(),
    "contact_costs": "year item funder cost".split(),
    "portraits": "territory kind title words address on".split(),
    "wellbeing": "year theme measure unit criterion group agents value note".split(),
    "surveys": "survey name people population asked answered mode start end organiser policy plan limits".split(),
    "survey_answers": "survey question answer answers base is_multiple".split(),
    "returns": "return name action policy start cost yearly_cost yearly_gain years basis method".split(),
    "commitments": (
        "commitment name kind figure lines policy service first_year last_year low high unit base_year perimeter source description"
    ).split(),
    "project_steps": "project step start end estimate final hours hourly lesson".split(),
}


@dataclass(frozen=True)
class PolicyTable:
    """A town's own table from budget codes to policies, and the names of its columns (ours → theirs).

    `completes`: what it does not take keeps the usual policy, instead of standing apart.
    """

    path: Path
    columns: dict[str, str]
    is_exact: bool
    completes: bool = False

    def called(self, name: str) -> str:
        """How the table calls one of our columns."""
        return " ".join(self.columns.get(name, name).split())


def policies(raw: dict, folder: Path, findings: Findings) -> PolicyTable | None:
    """The town's own policies; None when it keeps the usual ones."""
    part = section(raw, "policies", ("table", "match", "others", "columns"), findings)
    if not part:
        return None
    columns = texts(section(part, "columns", POLICY_COLUMNS, findings, "policies.columns"), findings)
    table = text(part, "table", findings, required=True)
    path = place(folder, table)
    if table and not path.is_file():
        what = f"le fichier « {table} » n'existe pas (cherché dans {path.parent})"
        findings.fault(what, file="town.toml", column="policies.table")
    match = choice(part, "match", ("prefix", "exact"), "prefix", findings)
    others = choice(part, "others", ("apart", "usual"), "apart", findings)
    if match == "exact" and others == "usual":
        what = '« others = "usual" » ne va pas avec « match = "exact" » : nos règles prennent des débuts de codes'
        findings.fault(what, file="town.toml", column="policies.others", remedy="Retirez l'une des deux lignes.")
    return PolicyTable(path=path, columns=columns, is_exact=match == "exact", completes=others == "usual")


def districts(raw: dict, findings: Findings) -> dict[str, str]:
    return texts(section(raw, "districts", DISTRICT_COLUMNS, findings), findings)


def projects(raw: dict, findings: Findings) -> dict[str, str]:
    part = section(raw, "projects", ("columns",), findings)
    return texts(section(part, "columns", PROJECT_COLUMNS, findings, "projects.columns"), findings)


def results(raw: dict, findings: Findings) -> Mapping[str, dict[str, str]]:
    """The columns of each table of results that the town names, by its key among the sources."""
    found = {}
    for name, known in RESULT_COLUMNS.items():
        part = section(raw, name, ("columns", *(("levels",) if name == "actions" else ())), findings)
        if given := texts(section(part, "columns", tuple(known), findings, f"{name}.columns"), findings):
            found[name] = given
    return found


def levels(raw: dict, findings: Findings) -> tuple[str, ...]:
    """[actions] levels: the columns that hold, from the widest to the finest, what actions are part of."""
    part = raw.get("actions", {})
    given = part.get("levels", []) if isinstance(part, dict) else []
    if not isinstance(given, list) or not all(isinstance(each, str) and each.strip() for each in given):
        remedy = 'Écrivez par exemple levels = ["Axe", "Objectif"].'
        findings.fault(f"« {written(given)} » n'est pas une liste de colonnes", file="town.toml", column="actions.levels", remedy=remedy)
        return ()
    return tuple(each.strip() for each in given)


def as_of(raw: dict, findings: Findings) -> str:
    """[results] as_of: the day on which results were drawn up, as ISO text; empty when it is that of the newest value."""
    part = section(raw, "results", ("as_of",), findings)
    given = day(part, "as_of", "results.as_of", "2024-12-31", findings)
    return given.isoformat() if given else ""
