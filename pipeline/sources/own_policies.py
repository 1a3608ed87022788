"""A town's own table from accounts to policies: read, and joined to the rules shipped here when it only completes them.

A row with codes is a rule; a row with an address and no code only names a policy. Faults are told with their row; nothing else is decided.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from ..config import PolicyTable
from ..errors import Findings, InputError, known_names
from ..formats import slug
from ..nomenclature import emblems
from ..nomenclature.emblems import Look
from ..nomenclature.policies import NORMS, UNCLASSIFIED, Policies, Policy, by_name, default
from ..nomenclature.rules import Rule, Rules
from . import text, workbook
from .repeated import Repeated

SIDES = {"d": "D", "depense": "D", "depenses": "D", "r": "R", "recette": "R", "recettes": "R"}
SECTIONS = {"f": "F", "fonctionnement": "F", "exploitation": "F", "i": "I", "investissement": "I"}
CODES = ("side", "section", "nature", "function")
COLUMNS = ("nomenclature", *CODES, "policy", "sub_policy", "address", "about", "policy_en", "sub_policy_en", "colour", "icon")
DASHES = ("-", "–", "")
# What a line between sections is called: it belongs to no policy.
INTERNAL = ("ordre", "o", "1")
# Those that our own rules know; the others share one of theirs.
KNOWN_NORMS = tuple(norm for norm, rules in NORMS.items() if norm.lower() == rules)


def of_town(table: PolicyTable | None, shown: str, findings: Findings) -> Policies:
    """The policies of a town: its own table when it gives one, over ours when it completes them; else the default ones."""
    if table is None:
        return default()
    raw = [row for row in _read(table, shown, findings) if row["policy"]]
    keys = _keys(raw, table, shown, findings)
    ruling = [row for row in raw if any(row[code] for code in CODES) or not row["address"]]
    by_norm = {norm: _rules(ruling, norm, keys) for norm in ("", *KNOWN_NORMS)}
    _conflicts(by_norm, shown, findings)
    policies = _named(raw, keys, table)
    english = {(keys[slug(row["policy"])], slug(row["sub_policy"])): row["sub_policy_en"] for row in raw if row["sub_policy_en"]}
    looks = _looks(raw, keys, table, shown, findings)
    if table.completes:
        usual = default()
        # The first rule of some codes wins: a row of this nomenclature, then one for all, then ours.
        rules = {norm.lower(): Rules((*by_norm[norm], *by_norm[""], *usual.rules[norm.lower()].rules)) for norm in KNOWN_NORMS}
        new = {key: policy for key, policy in policies.items() if key not in usual.policies}
        named = {key: policies.get(key, policy) for key, policy in usual.policies.items() if key != UNCLASSIFIED}
        return Policies(named | new | {UNCLASSIFIED: usual.policies[UNCLASSIFIED]}, rules, english=english, looks=looks)
    policies[UNCLASSIFIED] = Policy(
        UNCLASSIFIED, "Lignes à classer", "Lignes que la table des politiques de la ville ne connaît pas encore."
    )
    own = {norm: Rules((*found, *by_norm[""]) if norm else found, table.is_exact) for norm, found in by_norm.items()}
    return Policies(policies, {}, own, english, looks)


def _rules(rows: Sequence[dict], norm: str, keys: Mapping[str, str]) -> list[Rule]:
    """The rules that a table gives for one nomenclature by name; those of no nomenclature are for all of them."""
    return [
        Rule(*(row[code] for code in CODES), (keys[slug(row["policy"])], row["sub_policy"]), row["row"])
        for row in rows
        if row["nomenclature"] == norm
    ]


def _conflicts(by_norm: Mapping[str, list[Rule]], shown: str, findings: Findings) -> None:
    for found in by_norm.values():
        for first, second in Rules(found).conflicts():
            codes = " ".join(filter(None, (second.side, second.section, second.nature, second.function)))
            what = f"les lignes {first.row} et {second.row} rattachent les mêmes codes ({codes}) à deux politiques"
            findings.fault(what, file=shown, row=second.row, remedy="Gardez-en une seule.")


def _keys(rows: Sequence[dict], table: PolicyTable, shown: str, findings: Findings) -> dict[str, str]:
    """From the slug of a policy's name to its key: the address that the table gives it, else that of ours when it completes them."""
    known = by_name(default()) if table.completes else {}
    given: dict[str, str] = {}
    taken: dict[str, str] = {}
    for row in rows:
        if not row["address"]:
            continue
        name, address = slug(row["policy"]), slug(row["address"])
        if given.setdefault(name, address) != address:
            what = f"« {row['policy']} » a déjà une autre adresse, « {given[name]} »"
            findings.fault(what, file=shown, row=row["row"], column=table.called("address"), remedy="Gardez-en une seule.")
        elif taken.setdefault(address, name) != name:
            what = f"l'adresse « {address} » est déjà celle d'une autre politique"
            findings.fault(what, file=shown, row=row["row"], column=table.called("address"), remedy="Donnez-leur deux adresses.")
    named = {slug(row["policy"]) for row in rows}
    return {name: given.get(name) or known.get(name, name) for name in named}


def _named(rows: Sequence[dict], keys: Mapping[str, str], table: PolicyTable) -> dict[str, Policy]:
    """One policy a key, named by its most frequent spelling: «Espaces publics» and «Espaces Publics» are one.

    One of ours that the table completes keeps our words unless the table gives it an address, and its own with it.
    """
    found: dict[str, list[dict]] = {}
    for row in rows:
        found.setdefault(keys[slug(row["policy"])], []).append(row)
    policies = {}
    for key, same in found.items():
        label = Counter(row["policy"] for row in same).most_common(1)[0][0]
        about, label_en = (next((row[name] for row in same if row[name]), "") for name in ("about", "policy_en"))
        ours = default().policies.get(key) if table.completes and not any(row["address"] for row in same) else None
        policies[key] = ours or Policy(key, label, about, label_en)
    return policies


def _looks(rows: Sequence[dict], keys: Mapping[str, str], table: PolicyTable, shown: str, findings: Findings) -> dict[str, Look]:
    """The emblems that the rows choose: one of a policy's rows is enough, and two may not choose differently."""
    found: dict[str, Look] = {}
    for row in rows:
        given = []
        for name, known, what in (("icon", emblems.icons(), "un pictogramme"), ("colour", emblems.COLOURS, "une couleur")):
            value = slug(row[name])
            if value and value not in known:
                remedy = f"Connus : {known_names(value, known)}."
                what = f"« {row[name]} » n'est pas {what} de la charte"
                findings.fault(what, file=shown, row=row["row"], column=table.called(name), remedy=remedy)
            given.append(value if value in known else "")
        if not any(given):
            continue
        key = keys[slug(row["policy"])]
        before = found.get(key, Look("", ""))
        if any(one and other and one != other for one, other in zip(before, given, strict=True)):
            what = f"la politique « {row['policy']} » a déjà une autre couleur ou un autre pictogramme"
            findings.fault(what, file=shown, row=row["row"], remedy="Gardez le même choix sur toutes ses lignes, ou sur une seule.")
        found[key] = Look(*(one or other for one, other in zip(before, given, strict=True)))
    return found


def _read(table: PolicyTable, shown: str, findings: Findings) -> list[dict]:
    """The town's rows under our column names, real lines only, sub-policies under their most frequent spelling."""
    rows = _opened(table, shown, findings)
    places = _places(*rows[0], table, shown, findings) if rows else {}
    kept, said = [], Repeated(shown)
    for number, cells in rows[1:] if places else ():
        if len(cells) > len(rows[0][1]):
            said.uneven(number)
            continue
        values = {name: cells[place] if place < len(cells) else "" for name, place in places.items()}
        if any(values.values()) and slug(values.get("real", "")) not in INTERNAL:
            kept.append(_row(values, number, table, shown, findings))
    said.tell(findings)
    spelling: dict[str, Counter] = {}
    for row in kept:
        spelling.setdefault(slug(row["sub_policy"]), Counter())[row["sub_policy"]] += 1
    return [row | {"sub_policy": spelling[slug(row["sub_policy"])].most_common(1)[0][0]} for row in kept]


def _opened(table: PolicyTable, shown: str, findings: Findings) -> list[tuple[int, list[str]]]:
    """The rows of the file with their number, its header first; none when it cannot be read."""
    if workbook.is_one(table.path):
        findings.fault("le fichier est un classeur, et un CSV est attendu", file=shown, remedy="Enregistrez le tableau au format CSV.")
        return []
    try:
        rows = list(text.rows(table.path, shown))
    except InputError as error:
        for fault in error.faults:
            findings.add(fault)
        return []
    if not rows:
        findings.fault("le fichier est vide", file=shown, row=1, remedy="Le README dit les colonnes attendues.")
    return rows


def _places(first: int, cells: list[str], table: PolicyTable, shown: str, findings: Findings) -> dict[str, int]:
    """Where each of our columns stands in the header, which is row `first`; none when one lacks."""
    header = [" ".join(name.split()) for name in cells]
    places = {}
    before = len(findings.faults)
    for name in (*COLUMNS, "real"):
        wanted = table.called(name)
        if wanted in header:
            places[name] = header.index(wanted)
        elif name in table.columns or name in ("side", "nature", "policy"):
            findings.fault(
                f"il manque la colonne « {wanted} »", file=shown, row=first, remedy=f"Colonnes trouvées : {known_names(wanted, header)}."
            )
    return places if len(findings.faults) == before else {}


def _row(values: dict[str, str], number: int, table: PolicyTable, shown: str, findings: Findings) -> dict:
    """A row in our words; what is none of them is a fault."""
    side, section = SIDES.get(slug(values["side"]), ""), SECTIONS.get(slug(values.get("section", "")), "")
    norm, policy = values.get("nomenclature", "").upper(), "" if values["policy"] in DASHES else values["policy"]
    if values["side"] and not side:
        what = f"« {values['side']} » n'est pas un sens (dépense ou recette)"
        findings.fault(what, file=shown, row=number, column=table.called("side"))
    if values.get("section") and not section:
        what = f"« {values['section']} » n'est pas une section (fonctionnement ou investissement)"
        findings.fault(what, file=shown, row=number, column=table.called("section"))
    if norm not in ("", *KNOWN_NORMS):
        what = f"« {values['nomenclature']} » n'est pas une nomenclature que nous connaissons"
        remedy = f"Écrivez {known_names(norm, KNOWN_NORMS)}, ou rien pour toutes."
        findings.fault(what, file=shown, row=number, column=table.called("nomenclature"), remedy=remedy)
    if policy and not slug(policy):
        what = f"« {policy} » n'a ni lettre ni chiffre, et ne peut pas être le nom d'une politique"
        remedy = "Donnez-lui un nom, ou laissez la case vide."
        findings.fault(what, file=shown, row=number, column=table.called("policy"), remedy=remedy)
        policy = ""
    return {name: values.get(name, "") for name in COLUMNS} | {
        "side": side,
        "section": section,
        "nomenclature": norm,
        "row": number,
        "policy": policy,
        "sub_policy": "" if values.get("sub_policy", "") in DASHES else values["sub_policy"],
    }
