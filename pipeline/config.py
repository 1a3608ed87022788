"""town.toml → Town: who reports, and where its files are. Reads that one file and lists the others; opens none of them."""

import re
import tomllib
from dataclasses import dataclass, field
from glob import glob
from pathlib import Path

from .errors import Fault, Findings, InputError, known_names

KINDS = ("commune", "epci", "departement", "region", "ccas", "syndicat")
LANGUAGES = ("fr",)
SOURCES = ("budget", "plans_de_comptes", "population", "comments", "peers", "prices", "subsidies", "contracts", "holders")
SECTIONS = {
    "": tuple("name siren insee kind language fictional authorities sources population policies accounts budgets".split()),
    "sources": SOURCES,
    "policies": ("table", "match", "columns"),
    "policies.columns": ("side", "real", "section", "nature", "function", "policy", "sub_policy"),
    "accounts": ("nomenclature", "asset_sales_in_savings", "comment_from_pct", "comment_from_eur"),
    "authorities": ("siren", "name", "kind"),
}
NOMENCLATURES = ("M57", "M14", "M4", "M52")


@dataclass(frozen=True)
class PolicyTable:
    """A town's own table from budget codes to policies, and the names of its columns (ours → theirs)."""

    path: Path
    columns: dict[str, str]
    is_exact: bool


@dataclass(frozen=True)
class Town:
    """Who reports and where its files are. Paths are absolute; `shown(path)` is how a path is told to a maker."""

    folder: Path
    name: str
    siren: str
    kind: str = "commune"
    insee: str = ""
    language: str = "fr"
    is_fictional: bool = False
    authorities: dict[str, str] = field(default_factory=dict)
    budget_names: dict[str, str] = field(default_factory=dict)
    budget_files: tuple[Path, ...] = ()
    plan_files: tuple[Path, ...] = ()
    population_files: tuple[Path, ...] = ()
    population: dict[int, int] = field(default_factory=dict)
    policies: PolicyTable | None = None
    nomenclature: str = ""
    asset_sales_in_savings: bool = False
    comment_files: tuple[Path, ...] = ()
    peer_files: tuple[Path, ...] = ()
    price_files: tuple[Path, ...] = ()
    subsidy_files: tuple[Path, ...] = ()
    contract_files: tuple[Path, ...] = ()
    holder_files: tuple[Path, ...] = ()
    comment_from_pct: int = 20
    comment_from_eur: int = 50_000

    def shown(self, path: Path) -> str:
        """A path as its maker knows it: relative to the town's folder when it is inside, else its last two parts."""
        try:
            return path.relative_to(self.folder).as_posix()
        except ValueError:
            return "/".join(path.parts[-2:])

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Every data file that the accounts are computed from, town.toml first."""
        own = (self.policies.path,) if self.policies else ()
        own += (*self.comment_files, *self.peer_files, *self.price_files)
        own += (*self.subsidy_files, *self.contract_files, *self.holder_files)
        return (self.folder / "town.toml", *self.budget_files, *self.plan_files, *self.population_files, *own)


def load(folder: Path) -> Town:
    """Read `folder`/town.toml.

    Raises:
        InputError: with every fault of the file: unknown keys, wrong values, patterns that match nothing.
    """
    findings = Findings()
    folder = folder.resolve()
    path = folder / "town.toml"
    if not folder.is_dir():
        raise InputError([Fault(f"le dossier « {folder} » n'existe pas", remedy="Donnez le dossier d'une ville avec --town.")])
    if not path.is_file():
        what = f"il n'y a pas de fichier town.toml dans le dossier « {folder.name} »"
        raise InputError([Fault(what, remedy="Créez-le (le README en montre un) ou donnez un autre dossier avec --town.")])
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        remedy = "Enregistrez-le de nouveau en choisissant cet encodage."
        raise InputError([Fault("le fichier n'est pas enregistré en UTF-8", file="town.toml", remedy=remedy)]) from None
    except tomllib.TOMLDecodeError as error:
        row = re.search(r"line (\d+)", str(error))
        what = "la ligne n'est pas lisible (clé = valeur attendu)"
        remedy = "Un texte se met entre guillemets droits, une liste entre crochets ; une clé ne se donne qu'une fois."
        raise InputError([Fault(what, file="town.toml", row=int(row[1]) if row else None, remedy=remedy)]) from None
    town = _town(folder, raw, findings)
    findings.raise_faults()
    return town


def _town(folder: Path, raw: dict, findings: Findings) -> Town:
    _known(raw, "", findings)
    sources = _section(raw, "sources", findings)
    accounts = _section(raw, "accounts", findings)
    siren = _siren(_text(raw, "siren", findings, required=True), "siren", findings)
    if not sources.get("budget"):
        findings.fault(
            "aucun fichier de budget n'est indiqué",
            file="town.toml",
            column="sources.budget",
            remedy='Écrivez par exemple budget = ["raw/*.xml"].',
        )
    return Town(
        folder=folder,
        name=_text(raw, "name", findings, required=True),
        siren=siren,
        insee=_text(raw, "insee", findings),
        kind=_choice(raw, "kind", KINDS, "commune", findings),
        language=_choice(raw, "language", LANGUAGES, "fr", findings),
        is_fictional=_flag(raw, "fictional", findings),
        authorities=_authorities(raw.get("authorities", []), findings),
        budget_names=_budget_names(raw.get("budgets", {}), findings),
        budget_files=_files(folder, sources, "budget", findings),
        plan_files=_files(folder, sources, "plans_de_comptes", findings),
        population_files=_files(folder, sources, "population", findings),
        population=_population(raw.get("population", {}), findings),
        policies=_policies(folder, raw, findings),
        nomenclature=_choice(accounts, "nomenclature", ("", *NOMENCLATURES), "", findings),
        asset_sales_in_savings=_flag(accounts, "asset_sales_in_savings", findings),
        comment_files=_files(folder, sources, "comments", findings),
        peer_files=_files(folder, sources, "peers", findings),
        price_files=_files(folder, sources, "prices", findings),
        subsidy_files=_files(folder, sources, "subsidies", findings),
        contract_files=_files(folder, sources, "contracts", findings),
        holder_files=_files(folder, sources, "holders", findings),
        comment_from_pct=_whole(accounts, "comment_from_pct", Town.comment_from_pct, findings),
        comment_from_eur=_whole(accounts, "comment_from_eur", Town.comment_from_eur, findings),
    )


def _section(raw: dict, name: str, findings: Findings, path: str = "") -> dict:
    """The part of the file named `name`; `path` when it stands in another."""
    section = raw.get(name, {})
    if not isinstance(section, dict):
        remedy = f"Écrivez [{path or name}] sur une ligne, puis ses clés."
        findings.fault(f"« {path or name} » est une partie, pas une valeur", file="town.toml", remedy=remedy)
        return {}
    _known(section, path or name, findings)
    return section


def _known(section: dict, name: str, findings: Findings) -> None:
    for key in section:
        if key not in SECTIONS[name]:
            findings.fault(
                f"la clé « {key} » est inconnue",
                file="town.toml",
                column=name,
                remedy=f"Clés connues : {known_names(key, SECTIONS[name])}.",
            )


def _text(raw: dict, key: str, findings: Findings, required: bool = False) -> str:
    value = raw.get(key, "")
    if not isinstance(value, str):
        findings.fault(f"« {value} » doit être un texte entre guillemets", file="town.toml", column=key)
        return ""
    if required and not value.strip():
        findings.fault(f"la clé « {key} » manque", file="town.toml", remedy=f'Ajoutez une ligne {key} = "…".')
    return value.strip()


def _siren(text: str, column: str, findings: Findings) -> str:
    """Nine digits, written with or without spaces."""
    siren = "".join(text.split())
    if siren and not re.fullmatch(r"\d{9}", siren, re.ASCII):
        findings.fault(f"« {text} » n'est pas un SIREN (neuf chiffres attendus)", file="town.toml", column=column)
    return siren


def _flag(raw: dict, key: str, findings: Findings) -> bool:
    value = raw.get(key, False)
    if not isinstance(value, bool):
        findings.fault(
            f"« {value} » est inconnu", file="town.toml", column=key, remedy="Écrivez true (oui) ou false (non), sans guillemets."
        )
    return value is True


def _whole(raw: dict, key: str, default: int, findings: Findings) -> int:
    """A number of zero or more, without decimals."""
    value = raw.get(key, default)
    # True is an integer in Python.
    if type(value) is not int or value < 0:
        what = f"« {value} » n'est pas un nombre entier positif"
        findings.fault(what, file="town.toml", column=key, remedy=f"Écrivez par exemple {key} = {default}.")
        return default
    return value


def _choice(raw: dict, key: str, known: tuple[str, ...], default: str, findings: Findings) -> str:
    value = raw.get(key, default)
    if value not in known:
        remedy = f"Valeurs connues : {known_names(str(value), filter(None, known))}."
        findings.fault(f"« {value} » est inconnu", file="town.toml", column=key, remedy=remedy)
        return default
    return value


def _files(folder: Path, sources: dict, key: str, findings: Findings) -> tuple[Path, ...]:
    patterns = sources.get(key, [])
    patterns = [patterns] if isinstance(patterns, str) else patterns
    if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns):
        what = f"« {patterns} » n'est pas une liste de fichiers"
        findings.fault(what, file="town.toml", column=f"sources.{key}", remedy=f'Écrivez par exemple {key} = ["raw/*.xml"].')
        return ()
    found: dict[Path, None] = {}
    for pattern in patterns:
        matches = sorted(Path(match).resolve() for match in glob(str(folder / pattern), recursive=True))
        files = [match for match in matches if match.is_file()]
        if not files:
            looked_into = (folder / pattern).parent
            findings.fault(
                f"« {pattern} » ne désigne aucun fichier (cherché dans {looked_into})",
                file="town.toml",
                column=f"sources.{key}",
                remedy="Vérifiez le nom du dossier et l'extension.",
            )
        found.update(dict.fromkeys(files))
    return tuple(found)


def _authorities(raw: object, findings: Findings) -> dict[str, str]:
    if not isinstance(raw, list) or not all(isinstance(entry, dict) for entry in raw):
        findings.fault("« authorities » est une liste de parties [[authorities]]", file="town.toml")
        return {}
    named = {}
    for entry in raw:
        _known(entry, "authorities", findings)
        siren = _siren(_text(entry, "siren", findings, required=True), "authorities.siren", findings)
        named[siren] = _text(entry, "name", findings) or siren
    return named


def _budget_names(raw: object, findings: Findings) -> dict[str, str]:
    """[budgets]: the SIRET of a budget and the name that residents know it by."""
    if not isinstance(raw, dict):
        findings.fault("[budgets] attend des lignes « SIRET = nom »", file="town.toml")
        return {}
    for siret, name in raw.items():
        if not (re.fullmatch(r"\d{14}", siret, re.ASCII) and isinstance(name, str) and name.strip()):
            findings.fault(f"« {siret} = {name} » n'est pas un SIRET (quatorze chiffres) et un nom", file="town.toml", column="budgets")
    return {siret: str(name).strip() for siret, name in raw.items()}


def _population(raw: object, findings: Findings) -> dict[int, int]:
    if not isinstance(raw, dict):
        findings.fault("[population] attend des lignes « année = habitants »", file="town.toml")
        return {}
    population = {}
    for year, inhabitants in raw.items():
        # True is an integer in Python.
        if not re.fullmatch(r"\d{4}", year, re.ASCII) or type(inhabitants) is not int or not 0 < inhabitants < 10**9:
            what = f"« {year} = {inhabitants} » n'est pas une année et un nombre d'habitants"
            findings.fault(what, file="town.toml", column="population", remedy="Écrivez par exemple 2024 = 23871.")
            continue
        population[int(year)] = inhabitants
    return population


def _policies(folder: Path, raw: dict, findings: Findings) -> PolicyTable | None:
    section = _section(raw, "policies", findings)
    if not section:
        return None
    columns = _section(section, "columns", findings, "policies.columns")
    columns = {key: _text(columns, key, findings) for key in columns}
    table = _text(section, "table", findings, required=True)
    path = (folder / table).resolve()
    if table and not path.is_file():
        findings.fault(
            f"le fichier « {table} » n'existe pas (cherché dans {path.parent})",
            file="town.toml",
            column="policies.table",
        )
    match = _choice(section, "match", ("prefix", "exact"), "prefix", findings)
    return PolicyTable(path=path, columns=columns, is_exact=match == "exact")
