"""The annex of grants: associations, the CCAS, a company, landlords and, as in real files, a few persons. All are invented.

It covers most of what the accounts pay on these accounts, not all: small grants are left out, and help in kind is in no account.
"""

from collections.abc import Iterator

from .chance import Chance, apportion
from .exercise import Exercise
from .norms import function_of, norm
from .place import CCAS
from .xml_writer import Tables, euros

# Associations by function of M57 and how much each receives of what the function gives.
ASSOCIATIONS: dict[str, dict[str, int]] = {
    "024": {"Comité des fêtes d'Ormevanne": 6, "Les Jardins partagés du Halage": 2, "Ormevanne en mémoire": 1},
    "212": {"Parents d'élèves des Tilleuls": 2, "Parents d'élèves du Bord de l'eau": 1},
    "311": {"Harmonie de la Vanelle": 5, "Chœur des Trois Écluses": 2, "Atelier théâtre du Moulin": 4, "Ciné-club du Lavoir": 1},
    "326": {
        "Club nautique d'Ormevanne": 7, "Étoile sportive ormevannaise": 12, "Judo club des Coteaux": 3, "Ormevanne handball": 8,
        "Les Foulées de la Vanelle": 1, "Tennis club du Parc": 3, "Gymnastique volontaire": 2,
    },
    "338": {"Maison des jeunes du Quai": 9, "Éclaireurs de la Vanelle": 1, "Ludothèque Pique-Puce": 3},
    "424": {"Épicerie solidaire du Pont": 5, "Entraide ormevannaise": 3, "Bricothèque de la Gare": 1},
    "4221": {"Crèche parentale Les Têtards": 6, "Relais des assistantes maternelles": 1},
    "61": {"Union des commerçants d'Ormevanne": 1},
    "76": {"Les Amis du Héron": 2, "Rivière vivante": 3},
}  # fmt: skip
COMPANIES = {"Halles de la Vanelle (SCOP)": 3}
LANDLORDS = {"HABITAT DE LA VANELLE": ("U4", 5), "FOYERS DES TROIS ECLUSES": ("P4", 2)}
# Names that nobody bears, so that a reader that lets one out is seen.
PERSONS = ("Mme Hermeline TROIS-ECLUSES", "M. Barnabé de la VANELLE", "Nom anonymisé")
# Help in kind: who, what, its value in euros per inhabitant.
IN_KIND = (
    ("Étoile sportive ormevannaise", "Mise à disposition du gymnase des Coteaux", 1.9),
    ("Harmonie de la Vanelle", "Mise à disposition de locaux", 0.7),
    ("Maison des jeunes du Quai", "MAD Personnel", 1.6),
    ("Épicerie solidaire du Pont", "Mise à disposition de locaux", 0.5),
)
GRANTS, TO_COMPANIES, TO_CCAS, TO_PERSONS, TO_LANDLORDS = ("6574", "65748"), ("65742",), ("657362", "657363"), ("6714", "65131"), ("20422",)
# What the annex leaves out of each line.
UNLISTED = 0.06


def tables(exercise: Exercise, chance: Chance) -> Tables:
    return {"CONCOURS": _rows(exercise, chance)}


def given(exercise: Exercise, chance: Chance) -> dict[str, int]:
    """What each association receives in the year, in cents."""
    lines: dict[str, int] = {}
    for line in exercise.lines:
        if line.is_activity and line.nature in GRANTS and line.executed > 0:
            lines[line.function] = lines.get(line.function, 0) + line.executed
    received: dict[str, int] = {}
    for function, cents in lines.items():
        # A small town's lines have no function, and one list serves all.
        names = {
            name: weight * chance.around_one(0.25, "grant", exercise.year, name)
            for code, listed in ASSOCIATIONS.items()
            if function in ("", function_of(code, exercise.year))
            for name, weight in listed.items()
        }
        if norm(exercise.year) == "M14" and function in ("", function_of("61", exercise.year)):
            names |= COMPANIES
        received |= dict(zip(names, _parts(cents, list(names.values())), strict=True))
    return received


def to_companies(exercise: Exercise) -> dict[str, int]:
    """What each company receives in the year on the accounts of companies, which M14 does not tell apart; in cents."""
    paid = _paid(exercise, TO_COMPANIES)
    return {name: cents for name, cents in zip(COMPANIES, _parts(paid, list(COMPANIES.values())), strict=True) if cents}


def to_persons(exercise: Exercise) -> dict[str, int]:
    """What each person receives in the year, in cents."""
    paid = _paid(exercise, TO_PERSONS)
    return dict(zip(PERSONS, apportion(paid // 3, [3, 2, 4]), strict=True)) if paid else {}


def in_kind(exercise: Exercise, chance: Chance) -> Iterator[tuple[str, str, int]]:
    """Help that is not money: (who, what, its value in cents)."""
    for name, what, each in IN_KIND:
        yield name, what, round(each * exercise.people * chance.around_one(0.05, "in kind", name, exercise.year)) * 100


def _rows(exercise: Exercise, chance: Chance) -> Iterator[dict[str, object]]:
    article = "6574" if norm(exercise.year) == "M14" else "65748"
    for name, cents in given(exercise, chance).items():
        yield _grant(exercise, article, "P2" if name in COMPANIES else "P1", name, cents)
    for name, cents in to_companies(exercise).items():
        yield _grant(exercise, TO_COMPANIES[0], "P2", name, cents)
    if ccas := _paid(exercise, TO_CCAS):
        nature = next(line.nature for line in exercise.lines if line.nature in TO_CCAS)
        yield _grant(exercise, nature, "U4", CCAS.upper(), ccas)
    for name, cents in to_persons(exercise).items():
        nature = next(line.nature for line in exercise.lines if line.nature in TO_PERSONS)
        yield _grant(exercise, nature, "P3", name, cents) | {"ObjSubv": "BOURSE AU PERMIS DE CONDUIRE"}
    weights = [float(weight) for _, weight in LANDLORDS.values()]
    for (name, (code, _)), cents in zip(LANDLORDS.items(), _parts(_paid(exercise, TO_LANDLORDS), weights), strict=True):
        yield _grant(exercise, TO_LANDLORDS[0], code, name, cents) | {"CodInvFonc": "I", "ObjSubv": "SURCHARGE FONCIERE"}
    for name, what, value in in_kind(exercise, chance):
        yield {"CodNatJurBenefCA": "P1", "LibOrgaBenef": _written(name, exercise.year), "MtSubv": euros(value), "LibPrestaNat": what}


def _grant(exercise: Exercise, article: str, code: str, name: str, cents: int) -> dict[str, object]:
    return {
        "CodArticle": article, "CodInvFonc": "F", "CodNatJurBenefCA": code, "LibOrgaBenef": _written(name, exercise.year),
        "MtSubv": euros(cents), "ObjSubv": "SUBVENTION DE FONCTIONNEMENT",
    }  # fmt: skip


def _written(name: str, year: int) -> str:
    """The name as that year's software has it: capitals, then small letters with spaces left behind."""
    return name.upper() if norm(year) == "M14" else f"{name} " if len(name) % 4 == 0 else name


def _paid(exercise: Exercise, natures: tuple[str, ...]) -> int:
    return sum(line.executed for line in exercise.lines if line.is_activity and line.nature in natures)


def _parts(cents: int, weights: list[float]) -> list[int]:
    """What each listed receiver gets, the unlisted ones left out."""
    return apportion(cents, [*weights, UNLISTED * sum(weights)])[:-1] if cents else [0] * len(weights)
