"""Annexes of executed accounts → their tables. So far: the loans (DATA_EMPRUNT).

What the annex says of each loan is taken as it is; two things are derived, the last year and the risk class. Annexes are typed by hand more
than lines are: only the capital due must be a number, any other value that is none is left empty. Names of natural persons stop here.
"""

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from math import ceil

from ..errors import Findings
from ..tables.loans import KINDS, LOANS, PERIODS, PROFILES
from . import persons
from .amounts import LIMIT, to_decimal
from .raw import CORRECT, RawDocument

UNNAMED = "Un particulier"
# Account 16878 is «autres organismes et particuliers»: a lender there is named only when it is clearly a body.
_INDIVIDUALS = "16878"
_BODY = re.compile(
    r"caisse|agence|banque|soci[eé]t[eé]|syndicat|commun|r[eé]gion|d[eé]partement|[eé]tat|office|[eé]tablissement|f[eé]d[eé]ration|association"
    r"|fonds|m[eé]tropole|cr[eé]dit|\b(?:caf|sa|sas|sem|spl|epl|scic|epci|hlm|cdc|tr[eé]sor)\b",
    re.IGNORECASE,
)
# «R», révisable, is no longer to be used since 2013 and still is.
RATES = {"F": "F", "V": "V", "R": "V", "C": "C"}
# Above this a duration is not in years.
LONGEST = 100


def add_loans(columns: dict[str, list], document: RawDocument, identity: Mapping, findings: Findings) -> None:
    """Append the loans of an executed document to the columns of LOANS. Rows that are no loan (10, elements of a ratio) are left out."""
    for values, row in document.loans:
        kind = values.get("CodTypEmpr", "").strip()
        if kind not in KINDS:
            continue
        cells = _loan(values, kind, identity, row, findings) | {"row": row}
        for column in LOANS.columns:
            columns[column.name].append(cells[column.name] if column.name in cells else identity[column.name])


def _loan(values: Mapping[str, str], kind: str, identity: Mapping, row: int, findings: Findings) -> dict:
    given = {name: " ".join(value.split()) for name, value in values.items()}
    owed = given.get("MtCapitalRestDu_31_12", "")
    if owed and rounded_cents(owed) is None:
        what = f"« {owed[:40]} » n'est pas un montant"
        findings.fault(what, file=identity["file"], row=row, column="MtCapitalRestDu_31_12", remedy=CORRECT)
    account = given.get("CodArticle", "")
    first = given.get("AnEncaisse", "")
    return {
        "kind": kind,
        "account": account,
        "lender": _lender(given.get("LibOrgaPreteur", ""), account),
        "purpose": persons.without(given.get("ObjEmpr", "")),
        "first_year": int(first) if re.fullmatch(r"(?:19|20)\d\d", first) else None,
        "last_year": _last_year(given.get("DureeRest", ""), identity["year"]),
        "years_left": _years_left(given.get("DureeRest", "")),
        "period": _known(given.get("CodPeriodRembDtVote") or given.get("CodPeriodRemb", ""), PERIODS),
        "profile": _known(given.get("CodProfilAmortDtVote") or given.get("CodProfilAmort", ""), PROFILES),
        "borrowed_cents": rounded_cents(given.get("MtEmprOrig", "")),
        "owed_cents": rounded_cents(owed),
        "capital_cents": rounded_cents(given.get("MtCapitalExer", "")),
        "interest_cents": rounded_cents(given.get("MtIntExer", "")),
        "rate": RATES.get(given.get("CodTyptxDtVote") or given.get("CodTyptxInit", ""), ""),
        "rate_pct": _rate(given.get("TxActua") or given.get("TxActuaInit", "")),
        "risk": _risk(given),
    }


def _lender(name: str, account: str) -> str:
    is_person = persons.names_one(name) or (account.startswith(_INDIVIDUALS) and not _BODY.search(name))
    return UNNAMED if name and is_person else name


def _risk(given: Mapping[str, str]) -> str:
    """«1A» to «6F», of the contract as it now is, hedges included; empty when either half is missing or unknown."""
    index = given.get("IndSousJacentDtVote") or given.get("IndSousJacent", "")
    structure = given.get("StructureDtVote") or given.get("Structure", "")
    return f"{index}{structure}" if re.fullmatch(r"[1-6][A-F]", f"{index}{structure}") else ""


def _known(code: str, codes: Mapping[str, str]) -> str:
    return code if code in codes else ""


def _years_left(text: str) -> float | None:
    number = _number(text)
    return float(number) if number is not None and 0 <= number <= LONGEST else None


def _last_year(left: str, year: int) -> int | None:
    """The year of the last instalment: 9.41 years after the end of 2022 is in 2032."""
    number = _years_left(left)
    return None if number is None else year + ceil(number)


def _rate(text: str) -> float | None:
    number = _number(text)
    return float(number) if number is not None and abs(number) < 100 else None


def rounded_cents(text: str) -> int | None:
    """Cents, rounded when the annex is finer: it is no account that must balance."""
    number = _number(text)
    if number is None or abs(number * 100) >= LIMIT:
        return None
    return int((number * 100).to_integral_value(ROUND_HALF_UP))


def _number(text: str) -> Decimal | None:
    try:
        return to_decimal(text.replace("€", "")) if text else None
    except ValueError:
        return None
