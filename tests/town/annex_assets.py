"""The annexes of what the town owns and builds: what came in and went out, how it wears, programmes, works in the place of owners."""

from collections.abc import Iterator

from .chance import Chance
from .exercise import Authorised, Exercise
from .xml_writer import Tables, euros

# What is bought on an account, as ledgers put it; the others are not listed one by one.
GOODS: dict[str, tuple[str, ...]] = {
    "2051": ("LICENCES BUREAUTIQUES", "LOGICIEL ETAT CIVIL", "SITE DE LA VILLE"),
    "2111": ("PARCELLE AK 214 CHEMIN DE HALAGE", "PARCELLE BD 57 RUE DU MOULIN"),
    "2121": ("PLANTATION ARBRES", "PLANTATION HAIE PARC"),
    "2128": ("AMENAGEMENT SQUARE", "AIRE DE JEUX", "CLOTURES"),
    "21312": ("TRVX ECOLE DU BORD DE L'EAU", "TRVX ECOLE DU MOULIN TOITURE", "TRVX PREAUX"),
    "2152": ("INSTALLATION VOIRIE SIGNALISATION", "ARCEAUX VELOS"),
    "2158": ("OUTILLAGE ESPACES VERTS", "TONDEUSE"),
    "2182": ("FOURGON SERVICE VOIRIE", "VEHICULE ELECTRIQUE PM"),
    "21828": ("FOURGON SERVICE VOIRIE", "VEHICULE ELECTRIQUE PM"),
    "2183": ("TABLEAUX NUMERIQUES ECOLES", "SERVEUR", "POSTES INFORMATIQUES"),
    "21831": ("TABLEAUX NUMERIQUES ECOLES",),
    "21838": ("SERVEUR", "POSTES INFORMATIQUES "),
    "2184": ("MOBILIER CLASSES", "MOBILIER BUREAUX"),
    "21841": ("MOBILIER CLASSES",),
    "21848": ("MOBILIER BUREAUX",),
    "2188": ("MATERIEL DIVERS", "MATERIEL SPORTIF", "FOUR OFFICE"),
}
LIVES = (("Immobilisations incorporelles", 3), ("Véhicules", 7), ("Mobilier", 12), ("Matériel informatique", 4), ("Bâtiments", 40))
SALE_PRICE, BOOK_VALUE = "775", "675"
THIRD_PARTY = "454"


def tables(exercise: Exercise, chance: Chance) -> Tables:
    return {
        "TIERS": _for_owners(exercise),
        "PATRIMOINE": _moves(exercise, chance),
        "AMORTISSEMENT_METHODE": (
            {"LibBienAmort": name, "DureeBienAmort": years, "DtDelib": "2009-06-18", "ProcAmort": "L"} for name, years in LIVES
        ),
        "APCP": (_programme(exercise, authorised) for authorised in exercise.authorised),
    }


def _moves(exercise: Exercise, chance: Chance) -> Iterator[dict[str, object]]:
    for line in exercise.lines:
        labels = GOODS.get(line.nature, ())
        if not (labels and line.is_activity and line.side == "D" and line.executed > 0):
            continue
        parts = chance.split(line.executed, len(labels), "goods", exercise.year, *line.key)
        for number, (label, cents) in enumerate(zip(labels, parts, strict=True)):
            day = 1 + int(chance.share("bought", exercise.year, *line.key, number) * 27)
            yield {
                "CodVariPatrim": "01", "CodEntreeSorti": "E", "CodModalAcqui": "01", "LibBien": label, "MtValAcquiBien": euros(cents),
                "NumInventaire": f"{exercise.year}-{line.nature}-{line.function or '0'}-{number + 1}",
                "DtAcquiBien": f"{exercise.year}-{1 + day % 12:02d}-{day:02d}",
            }  # fmt: skip
    price, value = (sum(line.executed for line in exercise.lines if line.nature == nature) for nature in (SALE_PRICE, BOOK_VALUE))
    if price:
        yield {
            "CodVariPatrim": "01", "CodEntreeSorti": "S", "CodModalSorti": "01", "LibBien": "CESSION TERRAIN A BATIR CHEMIN DES VANNES",
            "MtValAcquiBien": euros(value), "MtCumulAmortBien": "0.00", "DtAcquiBien": "1994-05-17", "MtVNCBienSorti": euros(value),
            "MtPrixCessBienSorti": euros(price), "DtCessBienSorti": f"{exercise.year}-09-23",
        }  # fmt: skip


def _programme(exercise: Exercise, authorised: Authorised) -> dict[str, object]:
    """A programme: what was voted in all, and how it has been paid: before, this year, and what is left for later."""
    spent_before = sum(past.spent_on(authorised.operation) for past in exercise.past)
    opened = sum(line.credits for line in exercise.lines if line.operation == authorised.operation and line.side == "D")
    spent = exercise.spent_on(authorised.operation)
    left = max(0, authorised.total - spent_before - spent)
    # As councils plan: most of what is left in the next year.
    next_year = left * 3 // 4
    return {
        "CodTypAutori": "P", "CodSTypAutori": "S", "NumAutori": authorised.number, "LibAutori": authorised.label,
        "Chapitre": authorised.operation, "MtAutoriPrec": euros(authorised.before),
        "MtAutoriPropose": euros(authorised.total - authorised.before), "MtAutoriVote": euros(authorised.total - authorised.before),
        "MtCPAnt": euros(spent_before), "MtCPOuv": euros(opened), "MtCPReal": euros(spent), "MtCredAFinanc_NPlus1": euros(next_year),
        "MtCredAFinanc_Sup_NPlus1": euros(left - next_year), "TypeChapitre": "3",
    }  # fmt: skip


def _for_owners(exercise: Exercise) -> Iterator[dict[str, object]]:
    for line in exercise.lines:
        if not line.nature.startswith(THIRD_PARTY):
            continue
        before = sum(
            same.executed for past in exercise.past for same in past.lines if same.nature.startswith(THIRD_PARTY) and same.side == line.side
        )
        yield {
            "CodOper": line.third_party, "LibOper": line.label, "CodRD": line.side, "CodChapitre": f"{line.nature[:4]}{line.third_party}",
            "TypOpDep": "R", "MtRealCumulPrec": euros(before), "MtCredOuv": euros(line.credits), "MtRealExer": euros(line.executed),
            "RAR": euros(line.carried_over), "MtCumulReal": euros(before + line.executed),
        }  # fmt: skip
