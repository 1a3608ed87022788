"""The annex of staff: posts by grade, voted and held. No name, no pay: real files hold some, and no reader may let them out."""

from collections.abc import Iterator

from .chance import Chance
from .exercise import Exercise
from .norms import norm
from .story import POOL_SPENDING, TRANSFER_YEAR
from .xml_writer import Tables

FOR_INHABITANTS = 24_000
# Grade, category, branch of the service, posts of civil servants in a town of 24,000 inhabitants.
GRADES = (
    ("Directeur général des services", "A", "DIR1", 1),
    ("Directeur général adjoint des services", "A", "DIR2", 2),
    ("Attaché principal", "A", "ADM", 5),
    ("Attaché", "A", "ADM", 9),
    ("Rédacteur principal de 1ère classe", "B", "ADM", 8),
    ("Rédacteur", "B", "ADM", 11),
    ("Adjoint administratif principal de 1ère classe", "C", "ADM", 17),
    ("Adjoint administratif", "C", "ADM", 26),
    ("Ingénieur principal", "A", "TECH", 3),
    ("Ingénieur", "A", "TECH", 3),
    ("Technicien principal de 1ère classe", "B", "TECH", 6),
    ("Technicien", "B", "TECH", 5),
    ("Agent de maîtrise principal", "C", "TECH", 14),
    ("Agent de maîtrise", "C", "TECH", 11),
    ("Adjoint technique principal de 1ère classe", "C", "TECH", 29),
    ("Adjoint technique principal de 2ème classe", "C", "TECH", 41),
    ("Adjoint technique", "C", "TECH", 62),
    ("Agent spécialisé principal de 1ère classe des écoles maternelles", "C", "S", 16),
    ("Agent spécialisé principal de 2ème classe des écoles maternelles", "C", "S", 13),
    ("Éducateur de jeunes enfants", "A", "MS", 7),
    ("Puéricultrice", "A", "MS", 2),
    ("Auxiliaire de puériculture de classe normale", "B", "MS", 19),
    ("Bibliothécaire", "A", "CULT", 1),
    ("Assistant de conservation du patrimoine et des bibliothèques", "B", "CULT", 5),
    ("Adjoint du patrimoine", "C", "CULT", 6),
    ("Professeur d'enseignement artistique", "A", "CULT", 3),
    ("Assistant d'enseignement artistique principal de 1ère classe", "B", "CULT", 9),
    ("Éducateur des activités physiques et sportives", "B", "SP", 8),
    ("Animateur", "B", "ANIM", 6),
    ("Adjoint d'animation principal de 2ème classe", "C", "ANIM", 12),
    ("Adjoint d'animation", "C", "ANIM", 34),
    ("Chef de service de police municipale", "B", "POL", 1),
    ("Brigadier-chef principal de police municipale", "C", "POL", 7),
    ("Gardien-brigadier de police municipale", "C", "POL", 4),
)
MUSIC = ("Professeur d'enseignement artistique", "Assistant d'enseignement artistique principal de 1ère classe")
LIFEGUARDS = ("Éducateur des activités physiques et sportives",)
LIFEGUARDS_LEFT = 0.4
# The rebuilt school opens in 2024, with more classes and a larger canteen: share of the posts of these grades from each year on.
SCHOOL_STAFF = {
    "Agent spécialisé principal de 2ème classe des écoles maternelles": {2023: 1.16, 2024: 1.47},
    "Adjoint d'animation principal de 2ème classe": {2024: 1.34},
}
# Those who clean schools and watch over meals have posts of fewer hours.
SHORTER = ("3-a°", "3-1")
# What the branch, the contract and its reason are called for those who are no civil servants: share of the posts of these grades.
CONTRACTS = (
    ("Adjoint d'animation", "C", "ANIM", 9, "3-a°"),
    ("Adjoint technique", "C", "TECH", 14, "3-1"),
    ("Auxiliaire de puériculture de classe normale", "B", "MS", 5, "3-3-2°"),
    ("Attaché", "A", "ADM", 4, "3-3-2°"),
    ("Collaborateur de cabinet", "A", "X", 1, "110"),
)


def tables(exercise: Exercise, chance: Chance) -> Tables:
    return {"PERSONNEL": _rows(exercise, chance)}


def _rows(exercise: Exercise, chance: Chance) -> Iterator[dict[str, object]]:
    for grade, category, branch, count in GRADES:
        yield _post(exercise, chance, "I", grade, category, branch, count * _share(grade, exercise.year))
    for grade, category, branch, count, reason in CONTRACTS:
        yield _post(exercise, chance, "N", grade, category, branch, count, reason)


def _share(grade: str, year: int) -> float:
    if grade in MUSIC and year >= TRANSFER_YEAR:
        return 0.0
    if grade in SCHOOL_STAFF:
        return max((share for known, share in SCHOOL_STAFF[grade].items() if known <= year), default=1.0)
    return LIFEGUARDS_LEFT if grade in LIFEGUARDS and year >= min(POOL_SPENDING) else 1.0


def _post(
    exercise: Exercise, chance: Chance, kind: str, grade: str, category: str, branch: str, count: float, reason: str = ""
) -> dict[str, object]:
    voted = round(count * exercise.people / FOR_INHABITANTS)
    # Some posts are vacant, and now and then more are held than were voted, as real files show.
    held = max(0, voted - round(voted * 0.09 * chance.share("posts", exercise.year, kind, grade)))
    if voted and chance.share("too many", exercise.year, kind, grade) > 0.96:
        held = voted + 1
    yes, no = ("1", "0") if norm(exercise.year) == "M57" else ("true", "false")
    return {
        "CodTypAgent": kind, "EmploiGradeAgent": grade, "CodCatAgent": category, "TempsComplet": no if reason in SHORTER else yes,
        "Permanent": yes, "NatureContrat": "CDD" if reason else None, "CodSectAgentTitulaire": branch, "CodMotifContrAgent": reason or None,
        "EffectifBud": f"{voted}.0", "EffectifPourvu": f"{held}.0",
    }  # fmt: skip
