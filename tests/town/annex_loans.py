"""The annex of the debt: the town's own loans, those that replaced others, those that it guarantees, and the elements of a ratio."""

from collections.abc import Iterator
from datetime import date, timedelta

from . import guarantees
from .exercise import Exercise
from .loans import Loan, Payment
from .xml_writer import Writer, euros

OWN, REFINANCING, REFINANCED, GUARANTEED, RATIO = "01", "05", "06", "09", "10"
# The order of the official schema.
ORDER = (
    "CodTypEmpr", "CodProfilAmort", "CodProfilAmortDtVote", "CodArticle", "AnEncaisse", "ObjEmpr", "MtEmprOrig", "DureeRest",
    "CodTypPreteur", "LibOrgaPreteur", "CodPeriodRemb", "CodPeriodRembDtVote", "CodTyptxInit", "CodTyptxDtVote", "IndexTxVariInit",
    "TxActuaInit", "IndexTxVariDtVote", "TxActua", "IndiceEmpr", "MtIntExer", "MtCapitalExer", "MtCapitalRestDu_01_01", "MtICNE",
    "MtCapitalRestDu_31_12", "NomBenefEmprGaranti", "CodTypEmprGaranti", "TotGarEchoirExer", "AnnuitNetDette", "ProvGarantiEmpr",
    "RReelFon", "NumContrat", "Tot1Annuite", "IndSousJacent", "IndSousJacentDtVote", "Structure", "StructureDtVote", "DtSignInit",
    "DtEmission", "Dt1RembInit", "RtAnticipe", "Couverture", "Renegocie", "DureeContratInit", "MtCRDRefin",
)  # fmt: skip
NAMES = {OWN: "EMPRUNT", REFINANCING: "REFINANCING", GUARANTEED: "GUARANTEES"}


def write(xml: Writer, exercise: Exercise) -> set[str]:
    """Write the annex; returns which of its states are there."""
    rows = list(_rows(exercise))
    with xml.inside("DATA_EMPRUNT"):
        for values in rows:
            xml.row("EMPRUNT", **{name: values[name] for name in ORDER if name in values})
        if exercise.stage == "CFU":
            owed = sum(payment.loan.owed for payment in exercise.payments)
            with xml.inside("EMPRUNT", calculated="true"):
                xml.values(Groupe="TOTAL_PAR_NATURE", MtCapitalRestDu_31_12=euros(owed))
    return {NAMES[values["CodTypEmpr"]] for values in rows if values["CodTypEmpr"] in NAMES}


def _rows(exercise: Exercise) -> Iterator[dict[str, object]]:
    for payment in exercise.payments:
        if payment.loan.owed or payment.owed_before:
            yield _own(exercise, payment, OWN)
    # A refinancing is told twice in real files: as a loan, and again as types 05 and 06. Adding them would count the debt twice.
    for payment in exercise.payments:
        if payment.loan.refinances and payment.loan.drawn == exercise.year:
            yield _own(exercise, payment, REFINANCING)
            yield from (_own(exercise, old, REFINANCED) for old in exercise.payments if old.loan.number == payment.loan.refinances)
    if not exercise.is_executed:
        return
    for payment in exercise.guaranteed:
        yield _guaranteed(exercise, payment)
    if exercise.guaranteed:
        yield {
            "CodTypEmpr": RATIO, "TotGarEchoirExer": euros(_annuity(exercise.guaranteed)),
            "AnnuitNetDette": euros(_annuity(exercise.payments)), "ProvGarantiEmpr": "0.00",
            "RReelFon": euros(exercise.real("R", "F")), "Tot1Annuite": "0.00",
        }  # fmt: skip


def _annuity(payments: tuple[Payment, ...]) -> int:
    return sum(payment.capital + payment.interest for payment in payments)


def _own(exercise: Exercise, payment: Payment, kind: str) -> dict[str, object]:
    loan = payment.loan
    first = date(loan.drawn + 1, 12, 31) - timedelta(days=round(loan.since_due * 365))
    signed = first - timedelta(days=365 + 40)
    return {
        **_terms(exercise, payment, kind),
        "CodArticle": "166" if kind != OWN else "1641", "NumContrat": loan.number,
        "CodTypPreteur": "02" if "PUBLIQUE" in loan.lender else "01",
        "IndSousJacent": loan.risk[0], "IndSousJacentDtVote": loan.risk[0], "Structure": loan.risk[1], "StructureDtVote": loan.risk[1],
        "DtSignInit": signed.isoformat(), "DtEmission": f"{signed + timedelta(days=40):%d/%m/%Y}", "Dt1RembInit": first.isoformat(),
        "RtAnticipe": "true", "Couverture": "false", "Renegocie": "false", "DureeContratInit": f"{loan.years}.0",
        "MtCRDRefin": euros(loan.amount) if kind == REFINANCING else None,
    }  # fmt: skip


def _guaranteed(exercise: Exercise, payment: Payment) -> dict[str, object]:
    borrower = payment.loan.borrower
    return {
        **_terms(exercise, payment, GUARANTEED), "NomBenefEmprGaranti": borrower, "CodTypEmprGaranti": guarantees.CODES[borrower],
        "IndSousJacentDtVote": "1", "StructureDtVote": "A", "RtAnticipe": "false", "Couverture": "false", "Renegocie": "false",
    }  # fmt: skip


def _terms(exercise: Exercise, payment: Payment, kind: str) -> dict[str, object]:
    """What every loan of the annex says of itself."""
    loan, year = payment.loan, exercise.year
    return {
        "CodTypEmpr": kind, "CodProfilAmort": loan.profile, "CodProfilAmortDtVote": loan.profile, "AnEncaisse": loan.drawn,
        "ObjEmpr": loan.purpose, "MtEmprOrig": euros(loan.amount), "DureeRest": f"{loan.left(year):.2f}", "LibOrgaPreteur": loan.lender,
        "CodPeriodRemb": loan.period, "CodPeriodRembDtVote": loan.period, "CodTyptxInit": loan.kind, "CodTyptxDtVote": loan.kind,
        "IndexTxVariInit": _index(loan), "TxActuaInit": f"{loan.rate / 100:.2f}", "IndexTxVariDtVote": _index(loan),
        "TxActua": f"{loan.rate_in(year) / 100:.2f}", "IndiceEmpr": "EUR", "MtIntExer": euros(payment.interest),
        "MtCapitalExer": euros(payment.capital), "MtCapitalRestDu_01_01": euros(payment.owed_before),
        "MtICNE": euros(loan.accrued_in(year)), "MtCapitalRestDu_31_12": euros(loan.owed),
    }  # fmt: skip


def _index(loan: Loan) -> str:
    rate = f"{loan.rate / 100:.2f}"
    if loan.borrower:
        return f"Livret A + {rate}"
    return {"F": f"Taux fixe à {rate} %", "V": f"Euribor 03 M + {rate}", "C": f"Taux fixe à {rate} % si Euribor 12 M < 5.5 %"}[loan.kind]
