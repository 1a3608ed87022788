"""The annexes of what may cost one day or was borrowed for a while: the cash line, provisions, other engagements."""

from collections.abc import Iterator

from .chance import Chance
from .exercise import Exercise
from .xml_writer import Tables, euros

CASH_INTEREST, SET_ASIDE, TAKEN_BACK = "6615", "6817", "7817"
# The cash line: what may be drawn, and how many euros were drawn and paid back for one of interest.
CASH_LIMIT = 200_000_000
DRAWN_FOR_INTEREST = 140
# What was set aside on the eve of the first year, in years of what the first year sets aside.
OPENING_YEARS = 6
# A share of a housing programme's deficit, paid over ten years.
DEFICIT, DEFICIT_YEARS, DEFICIT_SINCE = 41_250_000, 10, 2018


def tables(exercise: Exercise, chance: Chance) -> Tables:
    return {"TRESORERIE": _cash(exercise), "AUTRE_ENGAGEMENT": _engagement(exercise), "PROVISION": _provision(exercise)}


def _executed(exercise: Exercise, nature: str) -> int:
    return sum(line.executed for line in exercise.lines if line.nature == nature)


def _cash(exercise: Exercise) -> Iterator[dict[str, object]]:
    interest = _executed(exercise, CASH_INTEREST)
    moved = min(CASH_LIMIT * 3, interest * DRAWN_FOR_INTEREST) // 1_000_000 * 1_000_000
    yield {
        "CodArticle": "51931", "LibOrgaPret": "CAISSE DES TROIS ECLUSES", "DtDec": f"{exercise.year}-02-03",
        "MtMaxAutori": euros(CASH_LIMIT), "MtTirage": euros(moved), "MtRemb": euros(moved), "MtRestDu": "0.00",
        "NumContrat": f"LT{exercise.year}-1", "MtRembInt": euros(interest),
    }  # fmt: skip


def _provision(exercise: Exercise) -> Iterator[dict[str, object]]:
    years = (*exercise.past, exercise)
    opening = _executed(years[0], SET_ASIDE) * OPENING_YEARS
    before = opening + sum(_executed(past, SET_ASIDE) - _executed(past, TAKEN_BACK) for past in exercise.past)
    added, taken = _executed(exercise, SET_ASIDE), _executed(exercise, TAKEN_BACK)
    yield {
        "CodTypTabProv": "E", "CodTypProv": "S", "CodSTypProv": "D", "LibNatProv": "Provision pour dépréciation des comptes de redevables",
        "MtProvExer": euros(added), "DtConstitProv": "2014-12-11", "MtProvConstit_01_01_N": euros(before), "MtProvRepr": euros(taken),
        "LibObjProv": "Créances douteuses", "MtTotalProvAConstit": euros(before + added - taken),
    }  # fmt: skip


def _engagement(exercise: Exercise) -> Iterator[dict[str, object]]:
    left = DEFICIT_SINCE + DEFICIT_YEARS - exercise.year
    if 0 < left <= DEFICIT_YEARS:
        each = DEFICIT // DEFICIT_YEARS
        yield {
            "CodTypAutEng": "D", "CodArticle": "8017", "CodTypPersoMorale": "U", "AnnOrig": DEFICIT_SINCE,
            "NatEng": "PARTICIPATION DEFICIT OPERATION RIVES DE VANELLE", "NomOrgaBenef": "HABITAT DE LA VANELLE",
            "DureeEng": DEFICIT_YEARS, "CodePeriod": "A", "MtDetteOrig": euros(DEFICIT), "MtDette": euros(each * left),
            "MtAnnuit": euros(each),
        }  # fmt: skip
