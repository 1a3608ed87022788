"""town.toml → Town: who reports, and where its files are. Reads that one file and lists the others; opens none of them.

Each part of the file is a module, which knows its keys and what is said of one that is wrong.
"""

import re
import tomllib
from pathlib import Path

from ..errors import Fault, Findings, InputError
from . import columns, files
from .authorities import ATTACHED, Authority, authorities, budget_names
from .breaks import Break, breaks
from .columns import PolicyTable
from .contact import Audited, Contact, audited, contact
from .files import LAYERS, SOURCES
from .former_districts import FormerDistricts, former_districts
from .households import Household, households
from .identity import Identity, identity
from .populations import Denominator, by_year, denominators
from .town import Town
from .values import choice, flag, known, section, siren, text, web_address, whole

__all__ = (
    "ATTACHED", "KEYS", "KINDS", "LANGUAGES", "LAYERS", "SOURCES", "Audited", "Authority", "Break", "Contact", "Denominator",
    "FormerDistricts", "Household", "Identity", "PolicyTable", "Town", "load",
)  # fmt: skip

KINDS = ("commune", "epci", "departement", "region", "ccas", "syndicat")
LANGUAGES = ("fr",)
NOMENCLATURES = ("M57", "M14", "M4", "M52")
# What the file may hold at its top: values, then parts.
KEYS = tuple(
    "name siren insee kind language url fictional authorities sources population policies accounts budgets households denominators "
    "breaks districts former_districts projects map plans actions groups events indicators observations portraits wellbeing surveys "
    "survey_answers returns commitments project_steps results identity contact accessibility".split()
)
MAP_KEYS = ("state_tiles",)
ACCOUNT_KEYS = ("nomenclature", "asset_sales_in_savings", "comment_from_pct", "comment_from_eur")


def load(folder: Path) -> Town:
    """Read `folder`/town.toml.

    Raises:
        InputError: with every fault of the file: unknown keys, wrong values, patterns that match nothing, files that nobody may read.
    """
    findings = Findings()
    folder = folder.resolve()
    path = folder / "town.toml"
    if folder.name == path.name and folder.is_file():
        raise InputError([Fault(f"« {folder} » est un fichier", remedy="Donnez avec --town le dossier qui le contient.")])
    if not folder.is_dir():
        raise InputError([Fault(f"le dossier « {folder} » n'existe pas", remedy="Donnez le dossier d'une ville avec --town.")])
    if not path.is_file():
        what = f"il n'y a pas de fichier town.toml dans le dossier « {folder.name} »"
        remedy = "Créez-le (le README en montre un) ou donnez un autre dossier avec --town."
        # What Windows makes of it, and hides.
        if (folder / "town.toml.txt").is_file():
            remedy = "Renommez « town.toml.txt » en « town.toml » ; dans l'explorateur, affichez d'abord les extensions des fichiers."
        raise InputError([Fault(what, remedy=remedy)])
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        remedy = "Enregistrez-le de nouveau en choisissant cet encodage."
        raise InputError([Fault("le fichier n'est pas enregistré en UTF-8", file="town.toml", remedy=remedy)]) from None
    # A number of thousands of digits and lists within lists without end are other errors than TOML's.
    except (ValueError, RecursionError) as error:
        raise InputError([_unreadable(str(error))]) from None
    town = _town(folder, raw, findings)
    files.refuse_closed(town.inputs, town.shown, findings)
    findings.raise_faults()
    return town


def _unreadable(said: str) -> Fault:
    """What TOML refuses, from the sentence of its reader."""
    row = re.search(r"line (\d+)", said)
    what = f"{'la' if row else 'une'} ligne n'est pas lisible (clé = valeur attendu)"
    remedy = "Un texte se met entre guillemets droits, une liste entre crochets, une clé s'écrit sans accent et ne se donne qu'une fois."
    if twice := re.search(r"Cannot declare \('(\w+)',\) twice", said):
        what, remedy = f"la partie [{twice[1]}] est donnée deux fois", "Gardez-en une seule, et mettez-y toutes ses lignes."
    elif "end of document" in said:
        what, remedy = "le fichier s'arrête au milieu d'une ligne", "Fermez le guillemet, le crochet ou l'accolade de sa dernière valeur."
    elif "\\" in said:
        what, remedy = "la ligne contient une barre « \\ »", "Séparez les dossiers par « / », sous Windows aussi."
    return Fault(what, file="town.toml", row=int(row[1]) if row else None, remedy=remedy)


def _town(folder: Path, raw: dict, findings: Findings) -> Town:
    known(raw, "", KEYS, findings, SOURCES)
    accounts = section(raw, "accounts", ACCOUNT_KEYS, findings)
    return Town(
        folder=folder,
        name=text(raw, "name", findings, required=True),
        siren=siren(raw, "siren", findings),
        kind=choice(raw, "kind", KINDS, Town.kind, findings),
        insee=text(raw, "insee", findings),
        language=choice(raw, "language", LANGUAGES, Town.language, findings),
        url=web_address(raw, "url", findings),
        is_fictional=flag(raw, "fictional", findings),
        authorities=authorities(raw, findings),
        budget_names=budget_names(raw, findings),
        sources=files.read(raw, folder, findings),
        population=by_year(raw.get("population", {}), findings),
        policies=columns.policies(raw, folder, findings),
        nomenclature=choice(accounts, "nomenclature", ("", *NOMENCLATURES), "", findings),
        asset_sales_in_savings=flag(accounts, "asset_sales_in_savings", findings),
        comment_from_pct=whole(accounts, "comment_from_pct", Town.comment_from_pct, findings),
        comment_from_eur=whole(accounts, "comment_from_eur", Town.comment_from_eur, findings),
        households=households(raw, findings),
        denominators=denominators(raw, findings),
        breaks=breaks(raw, findings),
        district_columns=columns.districts(raw, findings),
        former_districts=former_districts(raw, folder, findings),
        project_columns=columns.projects(raw, findings),
        has_state_tiles=flag(section(raw, "map", MAP_KEYS, findings), "state_tiles", findings),
        result_columns=columns.results(raw, findings),
        action_levels=columns.levels(raw, findings),
        results_as_of=columns.as_of(raw, findings),
        identity=identity(raw, folder, findings),
        contact=contact(raw, findings),
        audited=audited(raw, findings),
    )
