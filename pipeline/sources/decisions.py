"""Decisions of the council: files in the SCDL «Délibérations» format, with columns of ours that attach a decision → their table.

Real files lack columns, write «unanimité» for a number, fill with zeros what nobody counted, or hold the decisions of several authorities.
Names of natural persons stop here (decision_objects).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from ..config import Town
from ..errors import NEAREST, Findings, known_names
from ..formats import slug
from ..nomenclature.policies import Policies, by_name
from ..tables.decisions import DECISIONS, SEVERAL
from . import decision_objects, sheets, web_addresses
from .amounts import to_count
from .sheets import Row

# Ours → what files call them, as slugs: SCDL's own name first.
NAMES = {
    "authority": ("coll-nom", "collectivite"),
    "authority_siret": ("coll-siret", "siret"),
    "decision": ("delib-id", "numero", "deliberation", "identifiant"),
    "date": ("delib-date", "date"),
    "matter_code": ("delib-matiere-code", "matiere-code"),
    "matter": ("delib-matiere-nom", "delib-matiere", "delib-competence", "matiere"),
    "object": ("delib-objet", "objet", "titre"),
    "budget_year": ("budget-annee",),
    "budget_name": ("budget-nom",),
    "prefecture": ("pref-id",),
    "received_on": ("pref-date",),
    "members": ("vote-effectif", "vote-efffectif"),
    "voters": ("vote-reel",),
    "votes_for": ("vote-pour", "pour"),
    "votes_against": ("vote-contre", "contre"),
    "abstentions": ("vote-abstention", "vote-abstentions", "vote-abst", "abstention", "abstentions"),
    "address": ("delib-url", "url", "lien"),
    "items": ("politique", "politiques"),
    "projects": ("projet", "projets"),
    "actions": ("action", "actions"),
    "plans": ("plan", "plans"),
    "bodies": ("beneficiaire", "beneficiaires"),
}  # fmt: skip
NEEDED = ("decision", "date", "object")
COUNTS = ("members", "voters", "votes_for", "votes_against", "abstentions")
CAST = COUNTS[2:]
UNANIMITY = ("unanimite", "a-l-unanimite", "adopte-a-l-unanimite", "adoptee-a-l-unanimite")
BUDGET_YEAR = re.compile(r"(\d{4})(?:[/-](\d{4}))?", re.ASCII)
ABOUT = {"projects": "d'un projet", "actions": "d'une action", "plans": "d'un plan"}


@dataclass(frozen=True)
class Known:
    """What a decision may be about: by slug, the policies, the identifiers of each kind of ABOUT, the bodies that receive grants."""

    policies: Mapping[str, str]
    ids: Mapping[str, Mapping[str, str]]
    bodies: Mapping[str, str]


def read(
    town: Town, policies: Policies, projects: pd.DataFrame, plans: pd.DataFrame, actions: pd.DataFrame, subsidies: pd.DataFrame,
    findings: Findings,
) -> pd.DataFrame:  # fmt: skip
    """Every decision, in the order of the files. The frames are what decisions may be about."""
    ids = {"projects": projects["project"], "actions": actions["action"], "plans": plans["plan"]}
    known = Known(by_name(policies), {kind: _by_slug(found) for kind, found in ids.items()}, _bodies(subsidies))
    found: dict[tuple[str, str, str], dict] = {}
    for row in sheets.rows(town, "decisions", NAMES, NEEDED, findings):
        if (decision := _decision(row, town, known)) is None:
            continue
        key = (decision["decision"], decision["date"], decision["object"])
        if found.setdefault(key, decision) is not decision:
            what = f"la délibération « {decision['decision']} » est donnée deux fois : une seule est gardée"
            row.warning("twice", what, "decision", "Retirez la ligne de trop.")
    return DECISIONS.of_rows(found.values())


def _by_slug(ids: Iterable[str]) -> dict[str, str]:
    return {slug(id_): id_ for id_ in ids}


def _bodies(subsidies: pd.DataFrame) -> dict[str, str]:
    """Bodies that are named, by identifier and by name: «99901001500014», «comite-des-fetes» → what is kept of each."""
    named = subsidies[subsidies["is_named"]]
    found = {}
    for name, siret, rna in named[["beneficiary", "beneficiary_siret", "beneficiary_rna"]].itertuples(index=False):
        kept = siret or rna or name
        found |= {slug(each): kept for each in (name, siret, rna) if each}
    return found


def _decision(row: Row, town: Town, known: Known) -> dict | None:
    siret = re.sub(r"\D", "", row.text("authority_siret"))
    if len(siret) == 14 and siret[:9] != town.siren:
        what = f"la délibération est celle d'une autre collectivité (SIRET {siret}) : elle n'est pas montrée"
        row.warning("authority", what, "authority_siret", f"Seules celles du SIREN {town.siren} le sont.")
        return None
    day, votes = _day(row, "date"), _votes(row)
    about = {kind: _ids(row, kind, known.ids[kind]) for kind in ABOUT} | {"items": _items(row, known), "bodies": _named(row, known)}
    for column in ("decision", "object"):
        if not row.text(column):
            row.fault("empty", "la case est vide", column, "Remplissez-la, ou retirez la ligne.")
    if not row.text("date"):
        row.fault("empty", "la case est vide", "date", "Donnez le jour du vote.")
    if not (day and row.text("decision") and row.text("object")):
        return None
    words, is_whole = _object(row)
    return {
        "authority": row.unnamed("authority"), "authority_siret": siret if len(siret) == 14 else "", "decision": row.text("decision"),
        "date": day, "matter_code": row.text("matter_code"), "matter": row.unnamed("matter"), "object": words,
        "budget_year": _budget_year(row), "budget_name": row.unnamed("budget_name"), "prefecture": row.text("prefecture"),
        "received_on": _day(row, "received_on"), **votes, "address": _address(row) if is_whole else "", **about,
        "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip


def _object(row: Row) -> tuple[str, bool]:
    """What the decision is about without the name of a person, and whether nothing was cut."""
    given = row.text("object")
    words = decision_objects.without_names(given, row.text("matter_code"))
    if words == given:
        return given, True
    row.remark("person", "l'objet semble nommer une personne : sa fin et son lien ne sont pas montrés", "object")
    return f"{words}…" if words else row.unnamed("matter") or "Objet non montré", False


def _day(row: Row, column: str) -> str:
    found = row.date(column)
    if found and len(found) < len("2024-03-26"):
        row.fault("day", f"« {row.text(column)} » n'est pas un jour (26/03/2024 attendu)", column)
        return ""
    return found


def _budget_year(row: Row) -> str:
    given = row.text("budget_year")
    if given and not BUDGET_YEAR.fullmatch(given):
        row.warning("budget", f"« {given} » n'est pas une année (2024, ou 2024/2026) : la case n'est pas lue", "budget_year")
        return ""
    return given.replace("-", "/")


def _address(row: Row) -> str:
    """A link in https; any other is told and not shown, because nothing else is lost with it."""
    given = row.text("address")
    try:
        return web_addresses.to_address(given) if given else ""
    except ValueError as error:
        row.warning("address", f"{error} : le lien n'est pas montré", "address", web_addresses.REMEDY)
        return ""


def _votes(row: Row) -> dict[str, int | None]:
    """The numbers of a vote, None for each that is not known."""
    found = {column: _count(row, column) for column in COUNTS}
    members, voters = found["members"], found["voters"]
    if slug(row.text("votes_for")) in UNANIMITY:
        found["votes_for"] = voters
    cast = [found[column] for column in CAST if found[column] is not None]
    if cast and not any(cast):
        row.remark("nothing", "le vote est à zéro partout : il est compris comme non donné", "votes_for", "Laissez ces cases vides.")
        found |= dict.fromkeys(CAST)
    elif voters is not None and sum(cast) > voters:
        what = f"pour, contre et abstentions font {sum(cast)} votes, plus que les {voters} votants donnés"
        row.remark("votes", what, "voters", "Corrigez l'un d'eux. Le site compte les votes (une procuration en fait un de plus).")
    if None not in (members, voters) and voters > members:
        row.remark("members", f"{voters} votants sont plus que l'effectif de {members} élus", "members", "Corrigez l'un des deux.")
    return found


def _count(row: Row, column: str) -> int | None:
    given = row.text(column)
    if not given or (column == "votes_for" and slug(given) in UNANIMITY):
        return None
    try:
        return to_count(given)
    except ValueError as error:
        row.fault("number", str(error), column, "Laissez la case vide quand le vote n'est pas connu.")
        return None


def _ids(row: Row, kind: str, known: Mapping[str, str]) -> str:
    found = []
    for given in row.several(kind):
        if slug(given) in known:
            found.append(known[slug(given)])
            continue
        remedy = f"Les plus proches : {known_names(given, known.values(), NEAREST)}." if known else "Il n'y en a aucun ici."
        row.fault("about", f"« {given} » n'est pas l'identifiant {ABOUT[kind]}", kind, remedy)
    return SEVERAL.join(dict.fromkeys(found))


def _items(row: Row, known: Known) -> str:
    """Policies, and sub-policies as addresses write them: «sport-jeunesse/piscines»."""
    found = []
    for given in row.several("items"):
        policy, _, below = given.partition("/")
        if slug(policy) in known.policies:
            found.append("/".join(filter(None, (known.policies[slug(policy)], slug(below)))))
            continue
        remedy = f"Politiques connues : {known_names(slug(policy), set(known.policies.values()))}."
        row.fault("policy", f"« {policy.strip()} » n'est pas une politique", "items", remedy)
    return SEVERAL.join(dict.fromkeys(found))


def _named(row: Row, known: Known) -> str:
    """Bodies that the lists of grants name; of another nothing is kept, for it may be somebody."""
    found = [known.bodies[slug(given)] for given in row.several("bodies") if slug(given) in known.bodies]
    if len(found) < len(row.several("bodies")):
        what = "un bénéficiaire n'est pas dans les subventions lues : la délibération ne lui est pas rattachée"
        row.warning("body", what, "bodies", "Donnez son SIRET, son numéro RNA, ou son nom comme la liste des subventions l'écrit.")
    return SEVERAL.join(dict.fromkeys(found))
