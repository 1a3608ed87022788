"""What amounts may be divided by besides inhabitants, and the items of spending that each makes sense for. A town adds its own."""

from ..config import Denominator, Town

# An item without a part of it («()» as a whole) is everything that is spent.
SHIPPED = (
    Denominator("menages", "ménage", "ménages", ("",)),
    Denominator(
        "eleves", "élève", "élèves",
        ("ecole-enfance/cantines", "ecole-enfance/ecoles-moyens-communs", "ecole-enfance/periscolaire-et-classes-de-decouverte"),
    ),
    Denominator("eleves_maternelle", "élève de maternelle", "élèves de maternelle", ("ecole-enfance/ecoles-maternelles",)),
    Denominator("eleves_elementaire", "élève d'élémentaire", "élèves d'élémentaire", ("ecole-enfance/ecoles-elementaires",)),
    Denominator("places_creche", "place de crèche", "places de crèche", ("ecole-enfance/creches-et-petite-enfance",)),
)  # fmt: skip


def known(town: Town) -> dict[str, Denominator]:
    """Every population that the town's files may name, by its key: those shipped, and those of town.toml, which win."""
    return {each.key: each for each in SHIPPED} | town.denominators
