"""The town's folder: which documents it holds, in which hand each is written, and its town.toml."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pipeline.formats import slug

from . import (
    cfu,
    comments,
    contracts,
    conventions,
    decided,
    decisions,
    decp,
    identity,
    media,
    neighbours,
    placements,
    policies,
    populations,
    press,
    projects,
    totem,
)
from .agglomeration import Agglomeration
from .amendment import amendment, before_amendment
from .ccas import Ccas
from .chance import Chance
from .exercise import Exercise
from .norms import has_functions
from .place import AGGLOMERATION, AGGLOMERATION_SIRET, CCAS, CCAS_SIRET, Town
from .principal import Principal
from .results import files as results
from .story import POOL_SPENDING
from .territory import files as territory
from .water import Water
from .xml_writer import Style, writer

FOLDER = Path("raw", "budget")
FILE_NAMES = {"P": "ville", "A": "eau"}
# The accounts of other authorities stand apart from the town's.
OTHERS_FOLDER = Path("raw", "autres")
OTHERS_NAMES = {CCAS: "ccas", AGGLOMERATION: "agglomeration"}
WINDOWS = Style("ISO-8859-1", "\r\n")
UNIX_LATIN = Style("ISO-8859-1", "\n")
UNIX = Style("UTF-8", "\n")
AMENDMENT_NUMBER = 1
COMMENTS_FILE = "comments.csv"
COMMENTS_LINE = f'comments = ["{COMMENTS_FILE}"]\n'

TOWN_TOML = """\
# La ville de démonstration. Elle n'existe pas : ni sa rivière, ni ses comptes, ni ses associations, ni ses entreprises.
name = "{name}"
siren = "{siren}"
insee = "{insee}"
kind = "commune"
language = "fr"
fictional = true

[sources]
budget = ["raw/budget/*.xml", "raw/autres/*.xml"]
{comments}{decided}# Des communes à qui se comparer et un indice des prix, inventés eux aussi.
peers = ["raw/comparaison/*.json"]
prices = ["raw/prix.csv"]
{populations}# Le territoire, inventé lui aussi, dessiné à un endroit de France où il n'est pas.
districts = ["raw/territoire/quartiers.geojson"]
addresses = ["raw/territoire/adresses.csv"]
equipment = ["raw/territoire/equipements.csv"]
# Ce qui sert à se repérer sur la carte.
streets = ["raw/territoire/rues.geojson"]
water = ["raw/territoire/eau.geojson"]
parks = ["raw/territoire/parcs.geojson"]
railways = ["raw/territoire/voie-ferree.geojson"]
{projects}{contracts}{press}{results}
# Qui agit à côté de la ville : ses comptes restent à part.
[[authorities]]
siren = "{ccas_siren}"
name = "{ccas_name}"
kind = "ccas"

[[authorities]]
siren = "{agglomeration_siren}"
name = "{agglomeration_name}"
kind = "epci"

# Les quartiers d'avant : l'un avait un autre nom, deux n'en faisaient qu'un.
[[former_districts]]
file = "raw/territoire/quartiers-2019.geojson"
until = 2021

# Les habitants d'une année, quand le chiffre imprimé dans ses comptes ne convient pas.
[population]
{year} = {inhabitants}
{breaks}{policies}{settings}{identity}
# À qui écrire ; la page Accessibilité le dit.
[contact]
email = "bonjour@{host}.example"
"""

BREAKS = """
# À partir de quand une série n'est plus comparable, et pourquoi : un trait sur le graphique, cette phrase dessous.
[[breaks]]
year = 2023
code = "sport-jeunesse/piscines"
text = "la piscine a fermé au printemps. Les montants d'avant sont ceux d'années entières d'ouverture."
"""


def generate(folder: Path, town: Town, say: Callable[[str], None] = lambda text: None) -> list[Path]:
    """Write the town's folder, year by year: whatever the size asked for, a year is some hundreds of lines until it is written."""
    folder.mkdir(parents=True, exist_ok=True)
    # Comments name policies, which small communes do not have: they keep no functions.
    said = comments.written((*town.executed_years, town.planned_year)) if has_functions(town.inhabitants) else ""
    filed = policies.written(town)
    settings = TOWN_TOML.format(
        name=town.name, host=slug(town.name), siren=town.siren, insee=town.insee, year=town.first_year, inhabitants=town.inhabitants,
        comments=COMMENTS_LINE if said else "", populations=populations.LINE if populations.is_told(town) else "",
        decided=decided.lines(town), projects=projects.LINES if projects.is_told(town) else "",
        contracts=conventions.LINE + decp.LINES + placements.LINE + media.LINE if projects.is_told(town) else "",
        press=(press.LINE if press.is_printed(town) else "") + (decisions.LINE if decisions.is_published(town) else ""),
        results=results.LINES if projects.is_told(town) else "", settings=results.SETTINGS if projects.is_told(town) else "",
        policies=policies.SETTINGS if filed else "",
        breaks=BREAKS if said and is_broken(town) else "", identity=identity.PART if projects.is_told(town) else "",
        ccas_siren=CCAS_SIRET[:9], ccas_name=CCAS, agglomeration_siren=AGGLOMERATION_SIRET[:9], agglomeration_name=AGGLOMERATION,
    )  # fmt: skip
    written = []
    for path, text in ((folder / "town.toml", settings), (folder / COMMENTS_FILE, said), (folder / policies.FILE, filed)):
        if text:
            path.write_text(text, encoding="utf-8", newline="\n")
            written.append(path)
    written += neighbours.generate(folder, town)
    written += populations.generate(folder, town)
    written += territory.generate(folder, town)
    accounts = write_accounts(folder, town, say)
    written += accounts
    kept = [
        exercise
        for exercise in accounts.values()
        if exercise.kind == "P" and not exercise.authority and (exercise.is_executed or _is_plan(exercise, town))
    ]
    signed = contracts.signed(town, kept) if projects.is_told(town) else []
    written += projects.generate(folder, town, kept, contracts.by_project(signed))
    written += conventions.generate(folder, town, kept)
    written += decided.generate(folder, town, conventions.repeated(town, kept))
    written += decp.generate(folder, town, signed)
    written += placements.generate(folder, signed)
    written += media.generate(folder, town)
    written += identity.generate(folder, town)
    written += press.generate(folder, town)
    written += decisions.generate(folder, town)
    written += results.generate(folder, town, kept)
    return written


def write_accounts(folder: Path, town: Town, say: Callable[[str], None] = lambda text: None) -> dict[Path, Exercise]:
    """Write the accounts alone, which takes half the time."""
    written = {}
    for exercise, together in _documents(town):
        path = folder / (OTHERS_FOLDER if exercise.authority else FOLDER) / file_name(exercise)
        _write(path, exercise, town, together)
        written[path] = exercise
        say(f"{path.name}: {path.stat().st_size:,} bytes")
    return written


def _documents(town: Town) -> Iterator[tuple[Exercise, tuple[Exercise, ...]]]:
    """Every document, with the budgets that it shows side by side; of the last years, what was voted as well."""
    principal, water, others = Principal(town), Water(town), (Ccas(town), Agglomeration(town))
    past: dict[str, tuple[Exercise, ...]] = {"P": (), "A": ()}
    for year in (*town.executed_years, town.planned_year):
        is_planned = year == town.planned_year
        annex, lent = water.exercise(year, is_planned)
        annex = replace(annex, past=past["A"])
        main = replace(principal.exercise(year, is_planned, lent), past=past["P"])
        yield main, (main, annex)
        yield annex, ()
        if not is_planned:
            yield from ((other.of(main), ()) for other in others)
        if year in town.voted_years:
            amended = amendment(main, town, Chance(town.seed))
            yield amended, ()
            if not is_planned:
                yield before_amendment(main, amended), ()
                yield before_amendment(annex), ()
        past = {"P": (*past["P"], main), "A": (*past["A"], annex)}


def _is_plan(exercise: Exercise, town: Town) -> bool:
    return exercise.stage == "BP" and exercise.year == town.planned_year


def is_broken(town: Town) -> bool:
    """Whether the pool closes between two years of the town."""
    return town.first_year < min(POOL_SPENDING) <= town.planned_year


def file_name(exercise: Exercise) -> str:
    number = str(AMENDMENT_NUMBER) if exercise.stage == "DM" else ""
    name = OTHERS_NAMES[exercise.authority] if exercise.authority else FILE_NAMES[exercise.kind]
    return f"{exercise.year}_{exercise.stage}{number}_{name}.xml"


def _style(exercise: Exercise) -> Style:
    """Accounts until 2022 come from one piece of software, later ones from another."""
    if exercise.stage == "CFU":
        return UNIX_LATIN
    return WINDOWS if exercise.year <= 2022 or exercise.stage == "DM" else UNIX


def _write(path: Path, exercise: Exercise, town: Town, together: tuple[Exercise, ...]) -> None:
    with writer(path, _style(exercise)) as xml:
        if exercise.stage == "CFU":
            cfu.write(xml, exercise, town, together)
            return
        with xml.inside("DocumentBudgetaire", xmlns=totem.NAMESPACE):
            totem.write(xml, exercise, town, together, number=AMENDMENT_NUMBER if exercise.stage == "DM" else None)
