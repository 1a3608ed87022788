"""From budget lines to public policies (what the money is for) and families (what it is made of).

Policies come from the rules shipped here, one list per nomenclature brought to the same policies so that series cross a change of
nomenclature, or from the town's own table. Order lines are internal entries and have neither.
"""

import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..config import PolicyTable
from ..errors import Findings, known_names
from ..formats import slug
from . import emblems
from .chart import rows
from .emblems import Look
from .rules import Rule, Rules

UNCLASSIFIED = "a-classer"
# The M52 and M71 share the accounts of the M57 but not its functions: their lines are told by account alone.
NORMS = {"M57": "m57", "M14": "m14", "M4": "m4", "M52": "m57", "M71": "m57"}
OTHER_FUNCTIONS = ("M52", "M71")
SIDES = {"d": "D", "depense": "D", "depenses": "D", "r": "R", "recette": "R", "recettes": "R"}
SECTIONS = {"f": "F", "fonctionnement": "F", "exploitation": "F", "i": "I", "investissement": "I"}
COLUMNS = ("side", "section", "nature", "function", "policy", "sub_policy", "colour", "icon")


@dataclass(frozen=True)
class Policy:
    """What residents see first: its address part, its words, and what it contains in one sentence."""

    id: str
    label: str
    about: str = ""
    label_en: str = ""


@dataclass(frozen=True)
class Policies:
    """The policies of a town, in display order, and the rules that lead to them. A target is (policy id, sub-policy label).
    `looks` are the emblems that the town chose, in part or whole."""

    policies: dict[str, Policy]
    rules: dict[str, Rules]
    own: Rules | None = None
    looks: dict[str, Look] = field(default_factory=dict)

    def take(self, norm: str, side: str, section: str, nature: str, function: str) -> tuple[str, str]:
        """The policy and sub-policy of a real line: («a-classer», "") when the town's table lacks it, ("", "") when our rules do."""
        if self.own is not None:
            rule = self.own.take(side, section, nature, function)
            return (rule.target[0], rule.target[1]) if rule else (UNCLASSIFIED, "")
        rules = self.rules.get(NORMS.get(norm, ""))
        rule = rules.take(side, section, nature, "" if norm in OTHER_FUNCTIONS else function) if rules else None
        return (rule.target[0], rule.target[1]) if rule else ("", "")


def by_name(policies: Policies) -> dict[str, str]:
    """The keys of a town's policies and of the usual ones, by key and by slug of their label: how files name them."""
    known = {slug(each.label): key for key, each in (default().policies | policies.policies).items() if key != UNCLASSIFIED}
    return known | {key: key for key in known.values()}


@dataclass(frozen=True)
class Family:
    id: str
    label: str
    about: str = ""
    label_en: str = ""


@cache
def families() -> dict[str, Family]:
    """The families of nature, in display order."""
    return {row["id"]: Family(row["id"], row["label_fr"], row["about_fr"], row["label_en"]) for row in rows("families.csv")}


@cache
def _family_rules(norm: str) -> Rules:
    kept = [row for row in rows("family_rules.csv") if row["nomenclature"] in ("", norm)]
    # A rule of this very nomenclature comes before a rule for all of them.
    kept.sort(key=lambda row: row["nomenclature"] == "")
    return Rules(Rule(row["side"], row["section"], row["nature"], "", (row["family"],)) for row in kept)


def family_of(norm: str, side: str, section: str, nature: str) -> str:
    """The family of a real line's account, or empty when no rule takes it."""
    rule = _family_rules("M57" if norm in ("M52", "M71") else norm).take(side, section, nature, "")
    return rule.target[0] if rule else ""


@cache
def default() -> Policies:
    """The policies and rules shipped with the program."""
    policies = {row["id"]: Policy(row["id"], row["label_fr"], row["about_fr"], row["label_en"]) for row in rows("policies.csv")}
    policies[UNCLASSIFIED] = Policy(
        UNCLASSIFIED, "Lignes à classer", "Lignes qu'aucune règle ne rattache encore à une politique.", "Not classified yet"
    )
    rules = {}
    for name in ("m57", "m14", "m4"):
        found = rows(f"policy_rules_{name}.csv")
        rules[name] = Rules(
            Rule(row["side"], row["section"], row["nature"], row["function"], (row["policy"], row["sub_policy"]), number)
            for number, row in enumerate(found, 2)
        )
    return Policies(policies, rules)


def of_town(table: PolicyTable | None, shown: str, findings: Findings) -> Policies:
    """The policies of a town: its own table when it gives one, else the default ones."""
    if table is None:
        return default()
    raw = _read(table, shown, findings)
    policies = _named(raw)
    rules = [
        Rule(row["side"], row["section"], row["nature"], row["function"], (slug(row["policy"]), row["sub_policy"]), row["row"])
        for row in raw
        if row["policy"]
    ]
    own = Rules(rules, table.is_exact)
    for first, second in own.conflicts():
        codes = " ".join(filter(None, (second.side, second.section, second.nature, second.function)))
        what = f"les lignes {first.row} et {second.row} rattachent les mêmes codes ({codes}) à deux politiques"
        findings.fault(what, file=shown, row=second.row, remedy="Gardez-en une seule.")
    policies[UNCLASSIFIED] = Policy(
        UNCLASSIFIED, "Lignes à classer", "Lignes que la table des politiques de la ville ne connaît pas encore."
    )
    return Policies(policies, {}, own, _looks(raw, shown, findings))


def _named(raw: list[dict]) -> dict[str, Policy]:
    """One policy per slug, named by its most frequent spelling: «Espaces publics» and «Espaces Publics» are one."""
    spellings: dict[str, Counter] = {}
    for row in raw:
        if row["policy"]:
            spellings.setdefault(slug(row["policy"]), Counter())[row["policy"]] += 1
    return {key: Policy(key, counts.most_common(1)[0][0]) for key, counts in spellings.items()}


def _looks(raw: list[dict], shown: str, findings: Findings) -> dict[str, Look]:
    """The emblems that the rows choose: one of a policy's rows is enough, and two may not choose differently."""
    found: dict[str, Look] = {}
    for row in raw:
        key, given = slug(row["policy"]), []
        for name, known, what in (("icon", emblems.icons(), "un pictogramme"), ("colour", emblems.COLOURS, "une couleur")):
            value = slug(row[name])
            if value and value not in known:
                remedy = f"Connus : {known_names(value, known)}."
                findings.fault(f"« {row[name]} » n'est pas {what} de la charte", file=shown, row=row["row"], remedy=remedy)
            given.append(value if value in known else "")
        if not key or not any(given):
            continue
        before = found.get(key, Look("", ""))
        if any(one and other and one != other for one, other in zip(before, given, strict=True)):
            what = f"la politique « {row['policy']} » a déjà une autre couleur ou un autre pictogramme"
            findings.fault(what, file=shown, row=row["row"], remedy="Gardez le même choix sur toutes ses lignes, ou sur une seule.")
        found[key] = Look(*(one or other for one, other in zip(before, given, strict=True)))
    return found


def _read(table: PolicyTable, shown: str, findings: Findings) -> list[dict]:
    """The town's rows under our column names, real lines only, sub-policies under their most frequent spelling."""
    text = _text(table.path)
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=first.count))
    header = [" ".join(name.split()) for name in next(reader, [])]
    places = {}
    before = len(findings.faults)
    for name in (*COLUMNS, "real"):
        wanted = " ".join(table.columns.get(name, name).split())
        if wanted in header:
            places[name] = header.index(wanted)
        elif name in table.columns or name in ("side", "nature", "policy"):
            findings.fault(
                f"il manque la colonne « {wanted} »", file=shown, row=1, remedy=f"Colonnes trouvées : {known_names(wanted, header)}."
            )
    if len(findings.faults) > before:
        return []
    kept = []
    for cells in reader:
        values = {name: cells[place].strip() if place < len(cells) else "" for name, place in places.items()}
        if not any(values.values()) or slug(values.get("real", "")) in ("ordre", "o", "1"):
            continue
        side, section = SIDES.get(slug(values["side"]), ""), SECTIONS.get(slug(values.get("section", "")), "")
        if values["side"] and not side:
            findings.fault(f"« {values['side']} » n'est pas un sens (dépense ou recette)", file=shown, row=reader.line_num)
        if values.get("section") and not section:
            what = f"« {values['section']} » n'est pas une section (fonctionnement ou investissement)"
            findings.fault(what, file=shown, row=reader.line_num)
        dashes = {"-", "–", ""}
        kept.append(
            {name: values.get(name, "") for name in COLUMNS}
            | {
                "side": side,
                "section": section,
                "row": reader.line_num,
                "policy": "" if values["policy"] in dashes else values["policy"],
                "sub_policy": "" if values.get("sub_policy", "") in dashes else values["sub_policy"],
            }
        )
    spelling: dict[str, Counter] = {}
    for row in kept:
        spelling.setdefault(slug(row["sub_policy"]), Counter())[row["sub_policy"]] += 1
    return [row | {"sub_policy": spelling[slug(row["sub_policy"])].most_common(1)[0][0]} for row in kept]


def _text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
