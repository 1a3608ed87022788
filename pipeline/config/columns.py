"""[policies], [districts] and [projects]: how a town calls the columns of its own tables (ours → theirs), when it is not guessed."""

from dataclasses import dataclass
from pathlib import Path

from ..errors import Findings
from .values import choice, section, text, texts

POLICY_COLUMNS = ("side", "real", "section", "nature", "function", "policy", "sub_policy")
DISTRICT_COLUMNS = ("name", "code", "population", "former_name", "renamed_year", "crs", "layer")
# What files usually call these is known to sources/project_columns.
PROJECT_COLUMNS = tuple(
    "project name policy theme function operation authorisation contracts phase start_planned end_planned start_actual end_actual "
    "cost_planned cost_voted cost_final description place district precision longitude latitude year spent".split()
)


@dataclass(frozen=True)
class PolicyTable:
    """A town's own table from budget codes to policies, and the names of its columns (ours → theirs)."""

    path: Path
    columns: dict[str, str]
    is_exact: bool


def policies(raw: dict, folder: Path, findings: Findings) -> PolicyTable | None:
    """The town's own policies; None when it keeps the usual ones."""
    part = section(raw, "policies", ("table", "match", "columns"), findings)
    if not part:
        return None
    columns = texts(section(part, "columns", POLICY_COLUMNS, findings, "policies.columns"), findings)
    table = text(part, "table", findings, required=True)
    path = (folder / table).resolve()
    if table and not path.is_file():
        what = f"le fichier « {table} » n'existe pas (cherché dans {path.parent})"
        findings.fault(what, file="town.toml", column="policies.table")
    match = choice(part, "match", ("prefix", "exact"), "prefix", findings)
    return PolicyTable(path=path, columns=columns, is_exact=match == "exact")


def districts(raw: dict, findings: Findings) -> dict[str, str]:
    return texts(section(raw, "districts", DISTRICT_COLUMNS, findings), findings)


def projects(raw: dict, findings: Findings) -> dict[str, str]:
    part = section(raw, "projects", ("columns",), findings)
    return texts(section(part, "columns", PROJECT_COLUMNS, findings, "projects.columns"), findings)
