"""[sources]: which files a town gives, by what they hold. Lists them, and sees that each opens; reads none."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from glob import glob
from pathlib import Path

from ..errors import Findings, told_by_system
from .values import place, section, written

# The layers that a map shows to find one's way by.
LAYERS = ("streets", "water", "parks", "railways")
# The keys of [sources], in the order in which files are told. A kind of file more is a line more.
SOURCES = (
    "budget",  # accounts and budgets: TOTEM XML or CSV
    "plans_de_comptes",  # charts of accounts: the State's XML
    "population",  # inhabitants by year
    "comments",  # what the town says of a change
    "corrections",  # values of other files that are wrong, and what they should be
    "explanations",  # why documents differ where they do
    "peers",  # other towns, as the OFGL publishes them
    "prices",  # an index of prices by year
    "notice_rates",  # rates of all who receive the property tax
    "populations",  # what else amounts are divided by
    "districts",  # their boundaries
    "addresses",  # the town's addresses and their positions
    "equipment",  # what stands where: schools, parks
    "address_decisions",  # what the town says of an address that is not found
    *LAYERS,
    "placements",  # where grants and contracts are, which have no address of their own
    "competences",  # who does what
    "subsidies",  # conventions of grants
    "contracts",  # public contracts (DECP)
    "holders",  # the names of companies that hold them
    "projects",  # what the town builds
    "project_funding",  # who pays for it
    "project_spending",  # what it has cost by year
    "media",  # pictures, listed by a file beside them
    "press",  # articles of newspapers
    "decisions",  # what the council voted
    "plans",  # what the town promised to do
    "actions",  # what its plans are made of, and where each stands
    "groups",  # who works on its plans together
    "events",  # the dates of plans and groups: steps, meetings, letters, evaluations
    "indicators",  # what is measured, and what it aims at
    "observations",  # the values of indicators
    "requests",  # what residents report, and what became of it
    "contacts",  # how residents reach the town, month by month
    "contact_costs",  # what that costs, and who pays
    "portraits",  # orientations and documents of each territory
    "wellbeing",  # absence, turnover, insurance and training of agents, by groups
    "surveys",  # who was asked, how, how many answered
    "survey_answers",  # how many gave each answer
    "returns",  # what an action or a tool costs and brings in
    "commitments",  # what it must keep within for years, on a figure of its accounts
    "project_steps",  # how the cost of projects is made, step by step
    "accessibility",  # the grid of criteria that an audit of the site filled in
)

# What spreadsheets leave beside a file that is open.
LEFT_OPEN = ("~$", ".~lock.")
# Files that a list of pictures may name, which stand beside it.
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")


def beside(lists: tuple[Path, ...]) -> tuple[Path, ...]:
    """The pictures that stand beside their lists, or in folders there, each once and in order."""
    found = (path for each in lists for path in each.parent.rglob("*") if path.suffix.lower() in PICTURES and path.is_file())
    return tuple(sorted(set(found)))


def read(raw: dict, folder: Path, findings: Findings) -> dict[str, tuple[Path, ...]]:
    """The files by key of SOURCES, absolute, in order; keys that name none are left out. Budgets must be named."""
    given = section(raw, "sources", SOURCES, findings)
    if not given.get("budget"):
        remedy = 'Écrivez par exemple budget = ["raw/*.xml"].'
        findings.fault("aucun fichier de budget n'est indiqué", file="town.toml", column="sources.budget", remedy=remedy)
    return {key: found for key in SOURCES if (found := _files(given.get(key, []), key, folder, findings))}


def refuse_closed(paths: Iterable[Path], shown: Callable[[Path], str], findings: Findings) -> None:
    """Tell all the files that the system does not let anybody read, before the first of them stops a reader."""
    for path in paths:
        try:
            with path.open("rb"):
                pass
        # One that is not there is told where it is named.
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            continue
        except OSError as error:
            findings.add(replace(told_by_system(error), file=shown(path)))


def _files(patterns: object, key: str, folder: Path, findings: Findings) -> tuple[Path, ...]:
    patterns = [patterns] if isinstance(patterns, str) else patterns
    if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns):
        what = f"« {written(patterns)} » n'est pas une liste de fichiers"
        findings.fault(what, file="town.toml", column=f"sources.{key}", remedy=f'Écrivez par exemple {key} = ["raw/*.xml"].')
        return ()
    found: dict[Path, None] = {}
    for pattern in patterns:
        # Not the folder's own name, which may have brackets.
        matches = sorted(place(folder, match) for match in glob(pattern, root_dir=folder, recursive=True))
        files = [match for match in matches if match.is_file() and not match.name.startswith(LEFT_OPEN)]
        if not files:
            what = f"« {pattern} » ne désigne aucun fichier (cherché dans {(folder / pattern).parent})"
            findings.fault(what, file="town.toml", column=f"sources.{key}", remedy="Vérifiez le nom du dossier et l'extension.")
        found.update(dict.fromkeys(files))
    return tuple(found)
