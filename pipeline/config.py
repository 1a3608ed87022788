"""town.toml → Town: who reports, and where its files are. Reads that one file and lists the others; opens none of them."""

import re
import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from glob import glob
from math import isfinite
from pathlib import Path

from .errors import Fault, Findings, InputError, known_names

KINDS = ("commune", "epci", "departement", "region", "ccas", "syndicat")
LANGUAGES = ("fr",)
# Who else acts for the town's inhabitants: an authority beside the one that reports. The first two belong to the town alone.
ATTACHED = ("ccas", "caisse_des_ecoles")
AUTHORITY_KINDS = (*ATTACHED, "cias", "epci", "syndicat", "departement", "region", "commune")
SOURCES = tuple(
    "budget plans_de_comptes population populations comments peers prices notice_rates competences subsidies contracts holders "
    "districts addresses equipment address_decisions streets water parks railways projects project_funding project_spending".split()
)
# Our name of each column of a table of projects; what files usually call it is known to sources/projects.
PROJECT_COLUMNS = tuple(
    "project name policy theme function operation authorisation phase start_planned end_planned start_actual end_actual cost_planned "
    "cost_voted cost_final description place district precision longitude latitude year spent".split()
)
SECTIONS = {
    "": tuple(
        "name siren insee kind language fictional authorities sources population policies accounts budgets households denominators "
        "breaks districts projects".split()
    ),
    "sources": SOURCES,
    "policies": ("table", "match", "columns"),
    "policies.columns": ("side", "real", "section", "nature", "function", "policy", "sub_policy"),
    "accounts": ("nomenclature", "asset_sales_in_savings", "comment_from_pct", "comment_from_eur"),
    "authorities": ("siren", "name", "kind", "inhabitants"),
    "households": ("name", "amount", "base"),
    "denominators": ("label", "plural", "items"),
    "breaks": ("year", "code", "text"),
    "districts": ("name", "code", "population", "former_name", "renamed_year", "crs"),
    "projects": ("columns",),
    "projects.columns": PROJECT_COLUMNS,
}
# Euros: what the field of the tax page takes at most.
LARGEST_TAX = 1_000_000
NOMENCLATURES = ("M57", "M14", "M4", "M52")


@dataclass(frozen=True)
class PolicyTable:
    """A town's own table from budget codes to policies, and the names of its columns (ours → theirs)."""

    path: Path
    columns: dict[str, str]
    is_exact: bool


@dataclass(frozen=True)
class Authority:
    """Another authority whose budgets stand beside the town's: its name, what it is, and whom it serves, by year, when that is given."""

    name: str
    kind: str = ""
    inhabitants: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Household:
    """A typical household, by what it pays to the town (`paid_cents`) or by the base of its home (`base_cents`), the other None."""

    name: str
    paid_cents: int | None
    base_cents: int | None


@dataclass(frozen=True)
class Denominator:
    """What amounts may be divided by: its key in the town's file, its words, and the items of spending that it makes sense for («» is all
    of it, «ecole-enfance/cantines» an item and what it holds)."""

    key: str
    singular: str
    plural: str
    items: tuple[str, ...]

    @property
    def paths(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(filter(None, item.split("/"))) for item in self.items)


@dataclass(frozen=True)
class Break:
    """A break of series that the town declares: from `year` on, `code` (an item, a figure; everything when empty) is another thing."""

    year: int
    code: str
    text: str


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
    authorities: dict[str, Authority] = field(default_factory=dict)
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
    notice_rate_files: tuple[Path, ...] = ()
    households: tuple[Household, ...] = ()
    other_population_files: tuple[Path, ...] = ()
    denominators: dict[str, Denominator] = field(default_factory=dict)
    breaks: tuple[Break, ...] = ()
    district_files: tuple[Path, ...] = ()
    district_columns: dict[str, str] = field(default_factory=dict)
    address_files: tuple[Path, ...] = ()
    equipment_files: tuple[Path, ...] = ()
    address_decision_files: tuple[Path, ...] = ()
    street_files: tuple[Path, ...] = ()
    water_files: tuple[Path, ...] = ()
    park_files: tuple[Path, ...] = ()
    railway_files: tuple[Path, ...] = ()
    competence_files: tuple[Path, ...] = ()
    subsidy_files: tuple[Path, ...] = ()
    contract_files: tuple[Path, ...] = ()
    holder_files: tuple[Path, ...] = ()
    project_files: tuple[Path, ...] = ()
    project_columns: dict[str, str] = field(default_factory=dict)
    project_funding_files: tuple[Path, ...] = ()
    project_spending_files: tuple[Path, ...] = ()
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
        own += (*self.comment_files, *self.peer_files, *self.price_files, *self.notice_rate_files, *self.other_population_files)
        own += (*self.district_files, *self.address_files, *self.equipment_files, *self.address_decision_files, *self.competence_files)
        own += (*self.subsidy_files, *self.contract_files, *self.holder_files)
        own += (*self.street_files, *self.water_files, *self.park_files, *self.railway_files)
        own += (*self.project_files, *self.project_funding_files, *self.project_spending_files)
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
    districts = _section(raw, "districts", findings)
    project_columns = _section(_section(raw, "projects", findings), "columns", findings, "projects.columns")
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
        notice_rate_files=_files(folder, sources, "notice_rates", findings),
        households=_households(raw.get("households", []), findings),
        other_population_files=_files(folder, sources, "populations", findings),
        denominators=_denominators(raw.get("denominators", {}), findings),
        breaks=_breaks(raw.get("breaks", []), findings),
        district_files=_files(folder, sources, "districts", findings),
        district_columns={key: _text(districts, key, findings) for key in districts},
        address_files=_files(folder, sources, "addresses", findings),
        equipment_files=_files(folder, sources, "equipment", findings),
        address_decision_files=_files(folder, sources, "address_decisions", findings),
        street_files=_files(folder, sources, "streets", findings),
        water_files=_files(folder, sources, "water", findings),
        park_files=_files(folder, sources, "parks", findings),
        railway_files=_files(folder, sources, "railways", findings),
        competence_files=_files(folder, sources, "competences", findings),
        subsidy_files=_files(folder, sources, "subsidies", findings),
        contract_files=_files(folder, sources, "contracts", findings),
        holder_files=_files(folder, sources, "holders", findings),
        project_files=_files(folder, sources, "projects", findings),
        project_columns={key: _text(project_columns, key, findings) for key in project_columns},
        project_funding_files=_files(folder, sources, "project_funding", findings),
        project_spending_files=_files(folder, sources, "project_spending", findings),
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


def _authorities(raw: object, findings: Findings) -> dict[str, Authority]:
    if not isinstance(raw, list) or not all(isinstance(entry, dict) for entry in raw):
        findings.fault("« authorities » est une liste de parties [[authorities]]", file="town.toml")
        return {}
    named = {}
    for entry in raw:
        _known(entry, "authorities", findings)
        siren = _siren(_text(entry, "siren", findings, required=True), "authorities.siren", findings)
        column = "authorities.kind"
        kind = _choice({column: entry.get("kind", "")}, column, ("", *AUTHORITY_KINDS), "", findings)
        people = _population(entry.get("inhabitants", {}), findings, "authorities.inhabitants")
        named[siren] = Authority(_text(entry, "name", findings) or siren, kind, people)
    return named


def _households(raw: object, findings: Findings) -> tuple[Household, ...]:
    """[[households]]: a name, and either what is paid to the town in a year or the base of the home, in euros."""
    if not isinstance(raw, list) or not all(isinstance(entry, dict) for entry in raw):
        findings.fault("« households » est une liste de parties [[households]]", file="town.toml")
        return ()
    found = []
    for entry in raw:
        _known(entry, "households", findings)
        name = _text(entry, "name", findings, required=True)
        given = [key for key in ("amount", "base") if key in entry]
        if len(given) != 1:
            remedy = "Écrivez l'un des deux : amount = 850 (part communale payée, en euros) ou base = 2100 (base de l'avis)."
            findings.fault(f"le ménage « {name} » n'a pas un montant ou une base, et un seul", file="town.toml", column="households",
                           remedy=remedy)  # fmt: skip
            continue
        value = entry[given[0]]
        # True is an integer in Python.
        is_number = type(value) is int or type(value) is float and isfinite(value)
        cents = Decimal(str(value)) * 100 if is_number else Decimal(0)
        if not 100 <= cents <= LARGEST_TAX * 100 or cents % 1:
            what = f"« {value} » n'est pas un montant en euros, de 1 à un million"
            findings.fault(what, file="town.toml", column=f"households.{given[0]}", remedy=f"Écrivez par exemple {given[0]} = 1200.")
            continue
        found.append(Household(name, *((int(cents), None) if given == ["amount"] else (None, int(cents)))))
    return tuple(found)


def _budget_names(raw: object, findings: Findings) -> dict[str, str]:
    """[budgets]: the SIRET of a budget and the name that residents know it by."""
    if not isinstance(raw, dict):
        findings.fault("[budgets] attend des lignes « SIRET = nom »", file="town.toml")
        return {}
    for siret, name in raw.items():
        if not (re.fullmatch(r"\d{14}", siret, re.ASCII) and isinstance(name, str) and name.strip()):
            findings.fault(f"« {siret} = {name} » n'est pas un SIRET (quatorze chiffres) et un nom", file="town.toml", column="budgets")
    return {siret: str(name).strip() for siret, name in raw.items()}


def _denominators(raw: object, findings: Findings) -> dict[str, Denominator]:
    """[denominators.x]: what a population of the town's file is called, and what it divides."""
    if not isinstance(raw, dict) or not all(isinstance(entry, dict) for entry in raw.values()):
        remedy = 'Écrivez par exemple [denominators.licencies], puis label = "licencié", plural = "licenciés", items = ["sport-jeunesse"].'
        findings.fault("« denominators » est une suite de parties [denominators.nom]", file="town.toml", remedy=remedy)
        return {}
    found = {}
    for key, entry in raw.items():
        _known(entry, "denominators", findings)
        label, plural = (_text(entry, name, findings, required=True) for name in ("label", "plural"))
        items = entry.get("items", [""])
        if not re.fullmatch(r"[a-z0-9_]+", key, re.ASCII):
            what = f"« {key} » n'est pas un nom de population (minuscules sans accent, chiffres et _ attendus)"
            findings.fault(what, file="town.toml", column="denominators")
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            remedy = 'Écrivez par exemple items = ["ecole-enfance/cantines"].'
            findings.fault(f"« {items} » n'est pas une liste de postes", file="town.toml", column=f"denominators.{key}", remedy=remedy)
            items = []
        found[key] = Denominator(key, label, plural, tuple(items))
    return found


def _breaks(raw: object, findings: Findings) -> tuple[Break, ...]:
    """[[breaks]]: from which year on a series is another thing, and why. Whether year and code exist is told where accounts are known."""
    if not isinstance(raw, list) or not all(isinstance(entry, dict) for entry in raw):
        findings.fault("« breaks » est une liste de parties [[breaks]]", file="town.toml")
        return ()
    found = []
    for entry in raw:
        _known(entry, "breaks", findings)
        code, text = _text(entry, "code", findings), _text(entry, "text", findings, required=True)
        year = _whole(entry, "year", 0, findings)
        if not 1000 <= year <= 9999:
            what = "une rupture de série n'a pas d'année"
            findings.fault(what, file="town.toml", column="breaks", remedy="Écrivez par exemple year = 2022, la première année d'après.")
        found.append(Break(year, code, text))
    return tuple(found)


def _population(raw: object, findings: Findings, column: str = "population") -> dict[int, int]:
    """Inhabitants by year, of the part of the file that `column` names."""
    if not isinstance(raw, dict):
        findings.fault(f"[{column}] attend des lignes « année = habitants »", file="town.toml")
        return {}
    population = {}
    for year, inhabitants in raw.items():
        # True is an integer in Python.
        if not re.fullmatch(r"\d{4}", year, re.ASCII) or type(inhabitants) is not int or not 0 < inhabitants < 10**9:
            what = f"« {year} = {inhabitants} » n'est pas une année et un nombre d'habitants"
            findings.fault(what, file="town.toml", column=column, remedy="Écrivez par exemple 2024 = 23871.")
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
