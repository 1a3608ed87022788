"""Essential data of public procurement (DECP) in JSON → the tables of contracts, their holders and their modifications.

Reads the format of 2022 (`marches.marche`, `contrat-concession`, or a bare list) and the flat one of 2019. A contract is published again at
each modification: its last state is kept, with the modifications of all of them. No name is read: a holder may be a sole trader, so that
only the names that the town itself gives (`holders`) are shown.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

import pandas as pd

from ..config import Town
from ..errors import Findings
from ..formats import slug
from ..nomenclature.cpv import category_of
from ..tables.contracts import CONCESSION, CONTRACTS, HOLDERS, MODIFICATIONS
from . import holders, persons, text
from .amounts import LIMIT

DOWNLOAD = "Téléchargez-le de nouveau depuis le profil d'acheteur."
# No buyer published what it signed before: an earlier day is what a spreadsheet makes of none (1970-01-01, 1899-12-30).
FIRST_YEAR = 2000
_FRAMEWORK = ("accord-cadre", "bons-de-commande")
# Below half of a contract, the amount of a modification is what it adds; above, the new amount. The schema asks for the new one, and many
# publish the difference.
NEW_AMOUNT_FROM = Decimal("0.5")
_IDENTIFIER = re.compile(r"[A-Z0-9][A-Z0-9 ./-]{3,30}")


@dataclass(frozen=True)
class Contracts:
    """Three tables as declared in tables/contracts: one row a contract, a holder, a modification."""

    contracts: pd.DataFrame = field(default_factory=CONTRACTS.empty)
    holders: pd.DataFrame = field(default_factory=HOLDERS.empty)
    modifications: pd.DataFrame = field(default_factory=MODIFICATIONS.empty)


def read(town: Town, findings: Findings) -> Contracts:
    """Every contract of the town and its authorities, by date; faults are collected."""
    names = holders.read(town, findings)
    known: dict[tuple, dict] = {}
    for path in town.files("contracts"):
        shown = town.shown(path)
        repeated = strangers = ours = 0
        for rank, raw, is_concession in _records(path, shown, findings):
            buyer_id = _buyer(raw, is_concession)
            if len(buyer_id) == 14 and buyer_id.isdigit() and buyer_id[:9] not in (town.siren, *town.authorities):
                strangers += 1
                continue
            found = _contract(raw, buyer_id, is_concession, shown, rank, findings)
            if found is None:
                continue
            ours += 1
            key = (found["buyer_id"], found["contract"], found["notified_on"])
            if before := known.get(key):
                repeated += 1
                found = _merged(before, found)
            known[key] = found
        _tell(strangers, repeated, ours, town, shown, findings)
    for each in known.values():
        if each["year"] < FIRST_YEAR:
            what = f"contrat « {each['contract']} », « {each['notified_on']} » n'est sans doute pas le jour de sa notification"
            remedy = "Il est publié tel quel, dans la page d'aucune année. Corrigez la date là où il est publié."
            findings.advise(what, file=each["file"], column="dateNotification", remedy=remedy)
    ordered = sorted(known.values(), key=lambda each: (each["notified_on"], each["contract"], each["buyer_id"]))
    return Contracts(
        CONTRACTS.of_rows(ordered),
        HOLDERS.of_rows(each | given | {"holder": names.get(given["holder_id"], "")} for each in ordered for given in each["holders"]),
        MODIFICATIONS.of_rows(each | change for each in ordered for change in _added(each)),
    )


def _tell(strangers: int, repeated: int, ours: int, town: Town, shown: str, findings: Findings) -> None:
    if strangers:
        what = f"{strangers} contrat{'s sont' if strangers > 1 else ' est'} d'acheteurs que town.toml ne nomme pas"
        remedy = f"SIREN nommés : {', '.join([town.siren, *town.authorities])}."
        if ours:
            findings.warning(f"{what} : mis de côté", file=shown, remedy=remedy)
        else:
            findings.fault(what, file=shown, remedy=f"{remedy} Donnez le fichier de la collectivité.")
    if repeated:
        what = f"{repeated} contrat{'s sont publiés' if repeated > 1 else ' est publié'} plusieurs fois"
        findings.advise(f"{what} : seul le dernier état est gardé", file=shown)


# --- a file ------------------------------------------------------------------------------------------------------------------------------


def _records(path: Path, shown: str, findings: Findings) -> Iterator[tuple[int, dict, bool]]:
    """Each record of a file: (rank from 1, as it is, whether it is a concession)."""
    try:
        content = json.loads(text.decoded(path.read_bytes()), parse_float=Decimal, parse_constant=lambda name: None)
    except (ValueError, RecursionError):
        findings.fault("le fichier n'est pas lisible (du JSON est attendu)", file=shown, remedy=DOWNLOAD)
        return
    inside = content.get("marches", content) if isinstance(content, dict) else content
    groups = inside if isinstance(inside, dict) else {"marche": inside}
    rank = 0
    for name in ("marche", "contrat-concession"):
        records = groups.get(name)
        for raw in records if isinstance(records, list) else ():
            rank += 1
            if isinstance(raw, dict):
                yield rank, raw, name != "marche" or "concession" in slug(str(raw.get("_type", "")))
    if not rank:
        what = "le fichier n'a aucun contrat (« marches », puis « marche » ou « contrat-concession », attendu)"
        findings.fault(what, file=shown, remedy=DOWNLOAD)


def _buyer(raw: dict, is_concession: bool) -> str:
    """The SIRET of who buys, as it is given."""
    buyer = raw.get("autoriteConcedante" if is_concession else "acheteur")
    return "".join(_text(buyer.get("id") if isinstance(buyer, dict) else buyer).split())


def _contract(raw: dict, buyer_id: str, is_concession: bool, shown: str, rank: int, findings: Findings) -> dict | None:
    """A contract in the columns of CONTRACTS, with its holders and modifications, or None and a fault."""
    before = len(findings.faults)
    id_ = _text(raw.get("id")) or _text(raw.get("uid"))

    def fault(column: str, what: str) -> None:
        findings.fault(f"contrat « {id_ or f'n° {rank}'} », {what}", file=shown, column=column, remedy="Corrigez-le là où il est publié.")

    if not id_:
        fault("id", "il manque l'identifiant")
    if not re.fullmatch(r"\d{14}", buyer_id, re.ASCII):
        fault("acheteur.id", f"« {buyer_id[:40]} » n'est pas un SIRET (quatorze chiffres attendus)")
    signed = ("dateSignature", "dateDebutExecution") if is_concession else ("dateNotification",)
    written = next((_text(raw.get(name)) for name in signed if _text(raw.get(name))), "")
    day = _day(written)
    if day is None:
        fault(signed[0], f"« {written[:40]} » n'est pas une date (AAAA-MM-JJ attendu)")
    cents = _cents(raw.get("valeurGlobale" if is_concession else "montant"), "montant", fault)
    changes = [_modification(each, fault) for each in _unwrapped(raw.get("modifications"), "modification")]
    if len(findings.faults) > before:
        return None
    cpv = _text(raw.get("codeCPV"))
    said = " ".join(map(slug, (_text(raw.get("nature")), *_listed(raw, "techniques", "technique"),
                               *_listed(raw, "modalitesExecution", "modaliteExecution"))))  # fmt: skip
    return {
        "authority": buyer_id[:9], "year": day.year, "contract": id_, "buyer_id": buyer_id, "nature": _text(raw.get("nature")),
        "purpose": persons.without(_text(raw.get("objet"))), "cpv": cpv,
        "category": CONCESSION if is_concession else category_of(cpv), "procedure": _text(raw.get("procedure")),
        "is_framework": any(word in said for word in _FRAMEWORK), "offers": _count(raw.get("offresRecues")),
        "months": _count(raw.get("dureeMois")), "notified_on": day.isoformat(), "amount_cents": cents,
        "framework": "" if slug(_text(raw.get("idAccordCadre"))) in ("nc", "non", "sans-objet") else _text(raw.get("idAccordCadre")),
        "file": shown, "row": rank, "published": _text(raw.get("datePublicationDonnees")), "changes": changes,
        "holders": list(_holders(raw, "concessionnaire" if is_concession else "titulaire")),
    }  # fmt: skip


def _merged(before: dict, after: dict) -> dict:
    """Two publications of one contract: the last state, and the modifications of both, each once."""
    last = after if after["published"] >= before["published"] else before
    changes = {(each["number"], each["modified_on"]): each for each in (*before["changes"], *after["changes"])}
    return last | {"changes": list(changes.values())}


# --- what is in a contract ---------------------------------------------------------------------------------------------------------------


def _unwrapped(given: object, name: str) -> Iterator[dict]:
    """The entries of a list, which the format of 2022 wraps in their own name and that of 2019 does not."""
    for entry in given if isinstance(given, list) else ():
        inside = entry.get(name, entry) if isinstance(entry, dict) else None
        if isinstance(inside, dict):
            yield inside


def _holders(raw: dict, name: str) -> Iterator[dict]:
    """The identifiers of the holders, each once; free text in the place of one is not kept, because it may be a name."""
    seen = set()
    for entry in _unwrapped(raw.get(f"{name}s"), name):
        id_, kind = _text(entry.get("id")).upper(), _text(entry.get("typeIdentifiant")).upper()
        is_code = bool(_IDENTIFIER.fullmatch(id_)) and sum(letter.isdigit() for letter in id_) >= 4
        id_ = id_.replace(" ", "") if is_code else ""
        if id_ not in seen:
            seen.add(id_)
            yield {"holder_id_type": kind if is_code else "", "holder_id": id_}


def _modification(raw: dict, fault) -> dict:
    day = _day(_text(raw.get("dateNotificationModification")) or _text(raw.get("dateSignatureModification")))
    return {
        "number": _text(raw.get("id")), "modified_on": day.isoformat() if day else "",
        "amount_cents": _cents(raw.get("montant"), "modifications.montant", fault), "months": _count(raw.get("dureeMois")),
    }  # fmt: skip


def _added(contract: dict) -> Iterator[dict]:
    """The modifications of a contract in their order, each with what it adds to the amount before it."""
    amount = contract["amount_cents"]
    for change in sorted(contract["changes"], key=lambda each: (each["modified_on"], each["number"])):
        written = change["amount_cents"]
        added = None
        if amount and written is not None:
            added = written - amount if written >= NEW_AMOUNT_FROM * amount else written
            amount += added
        yield change | {"added_cents": added}


def _listed(raw: dict, name: str, inside: str) -> list[str]:
    """«techniques» → its list of words, whatever wraps it."""
    given = raw.get(name)
    given = given.get(inside) if isinstance(given, dict) else given
    return [_text(each) for each in (given if isinstance(given, list) else [given]) if isinstance(each, str)]


def _text(given: object) -> str:
    if isinstance(given, bool) or not isinstance(given, (str, int, Decimal)):
        return ""
    words = " ".join(str(given).split())
    return "" if words.lower() in ("nan", "none", "null") else words


def _day(given: str) -> date | None:
    try:
        return date.fromisoformat(given[:10])
    except ValueError:
        return None


def _count(given: object) -> int | None:
    """A number of offers or months; «NC» and zero say nothing."""
    text_ = _text(given)
    return int(text_) if re.fullmatch(r"[1-9]\d{0,4}", text_, re.ASCII) else None


def _cents(given: object, column: str, fault) -> int | None:
    """An amount to the cent; None when it is not given («NC»)."""
    written = _text(given)
    if not written or not any(letter.isdigit() for letter in written):
        return None
    try:
        cents = (Decimal(written) * 100).to_integral_value(ROUND_HALF_UP)
    except InvalidOperation:
        fault(column, f"« {written[:40]} » n'est pas un montant")
        return None
    if not abs(cents) < LIMIT:
        fault(column, f"« {written[:40]} » est plus grand que tout compte public")
        return None
    return int(cents)
