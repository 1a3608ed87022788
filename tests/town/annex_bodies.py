"""The annexes about others: what the town belongs to, what it has created, where it has engaged itself, and its councillors' training."""

from collections.abc import Iterator

from . import annex_grants, guarantees
from .chance import Chance
from .exercise import BUDGET_NAMES, Exercise
from .norms import function_of
from .place import AGGLOMERATION, CCAS, CCAS_SIRET, WATER_NIC
from .xml_writer import Tables, euros

# Syndicates that the town pays a contribution: function of M57, name, when it joined.
SYNDICATES = (
    ("512", "SYNDICAT D'ENERGIE DE LA VANELLE", "1967-03-14"),
    ("76", "SYNDICAT MIXTE DU BASSIN DE LA VANELLE", "2004-01-01"),
    ("821", "SYNDICAT DES TRANSPORTS SCOLAIRES DES TROIS VALLEES", "1988-09-01"),
)
CONTRIBUTIONS = ("65548", "65568")
# Grants above this are an engagement that the law lists (CGCT L2313-1), in cents.
LISTED_GRANT = 7_500_000
# Trainers, and what they taught.
TRAININGS = (
    ("INSTITUT DES ELUS DU HERON", "Le budget de votre collectivité : comprendre avant de voter"),
    ("INSTITUT DES ELUS DU HERON", "Prendre la parole en public "),
    ("ECOLE DU BATELEUR", "Associer les habitants à un projet"),
)
TRAINING = ("6535", "65315")


def tables(exercise: Exercise, chance: Chance) -> Tables:
    return {
        "FORMATION": _trainings(exercise, chance),
        "ORGANISME_ENG": _engagements(exercise, chance),
        "ORGANISME_GROUP": _groups(exercise),
        "ETAB_SERVICE": _services(exercise),
    }


def _groups(exercise: Exercise) -> Iterator[dict[str, object]]:
    yield {
        "CodNatOrgGroup": "01", "NomOrgGroup": AGGLOMERATION.upper(), "DtAdhGroup": "2014-01-01", "CodModFinanc": "Fiscalité propre",
        "MtFinancOrgGroup": "0.00",
    }  # fmt: skip
    for function, name, joined in SYNDICATES:
        paid = sum(
            line.executed
            for line in exercise.lines
            if line.is_activity and line.nature in CONTRIBUTIONS and line.function == function_of(function, exercise.year)
        )
        if paid:
            yield {
                "CodNatOrgGroup": "02" if "MIXTE" in name else "09", "NomOrgGroup": name, "DtAdhGroup": joined,
                "CodModFinanc": "Contribution budgétaire", "MtFinancOrgGroup": euros(paid),
            }  # fmt: skip


def _services(exercise: Exercise) -> Iterator[dict[str, object]]:
    yield {
        "CodNatEtab": "01", "LibCatEtab": "CCAS", "LibEtab": CCAS.upper(), "SiretEtab": CCAS_SIRET, "DtCreatEtab": "1986-01-06",
        "LibNatActivEtab": "SPA", "IndicTVAEtab": "false",
    }  # fmt: skip
    yield {
        "CodNatEtab": "02", "LibCatEtab": "Régie", "LibEtab": BUDGET_NAMES["A"], "SiretEtab": exercise.siret[:9] + WATER_NIC,
        "DtCreatEtab": "1931-05-02", "NumDelibEtab": "31-17", "LibNatActivEtab": "SPIC", "IndicTVAEtab": "true",
    }  # fmt: skip
    yield {"CodNatEtab": "03", "LibEtab": "LOCATION DE LA HALLE AUX GRAINS", "IndicTVAEtab": "true"}


def _engagements(exercise: Exercise, chance: Chance) -> Iterator[dict[str, object]]:
    yield {
        "CodNatEng": "01", "DtEng": "2017-06-22", "NatEng": "Concession des marchés forains (10 ans)", "NomOrgEng": "HALLES DE LA VANELLE",
        "RSOrgEng": " ", "NatJurOrgEng": "SCOP", "MtOrgEng": "0.00",
    }  # fmt: skip
    yield {
        "CodNatEng": "02", "DtEng": "2015-11-19", "NomOrgEng": "VANELLE AMENAGEMENT", "RSOrgEng": "VANELLE AMENAGEMENT",
        "NatJurOrgEng": "Société publique locale", "MtOrgEng": "37500.00",
    }  # fmt: skip
    owed: dict[str, int] = {}
    for payment in exercise.guaranteed:
        owed[payment.loan.borrower] = owed.get(payment.loan.borrower, 0) + payment.loan.owed
    for name, cents in owed.items():
        yield {"CodNatEng": "03", "NomOrgEng": name, "NatJurOrgEng": guarantees.LEGAL_FORMS[name], "MtOrgEng": euros(cents)}
    for name, cents in annex_grants.given(exercise, chance).items():
        if cents > LISTED_GRANT:
            yield {
                "CodNatEng": "04", "NatEng": "Subventions de fonctionnement", "NomOrgEng": name.upper(), "RSOrgEng": " ",
                "NatJurOrgEng": "Association", "MtOrgEng": euros(cents),
            }  # fmt: skip


def _trainings(exercise: Exercise, chance: Chance) -> Iterator[dict[str, object]]:
    """Councillors have no name here. Since 2021 the annex says who taught, where and for how much."""
    paid = sum(line.executed for line in exercise.lines if line.nature in TRAINING)
    parts = chance.split(paid, len(TRAININGS), "training", exercise.year)
    for (teacher, subject), cents in zip(TRAININGS, parts, strict=True):
        values: dict[str, object] = {"NomElu": "Elu anonymise"}
        if exercise.year >= 2021:
            values |= {"NomOrgaForm": teacher, "CoutForm": euros(cents), "DateLieuForm": f"14 mars {exercise.year}, Ormevanne"}
        yield values | {"ActionFinanc": subject}
