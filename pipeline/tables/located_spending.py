"""Which spending has a place: what each project and each body that is subsidised cost in a year, and where that is."""

from . import Column, Table, listed
from .projects import PRECISIONS

KINDS = {"projects": "un projet", "subsidies": "un organisme subventionné"}

LOCATED_SPENDING = Table(
    name="depenses-situees",
    title="Dépenses des projets et subventions, avec leur quartier",
    words="Ce que chaque projet a coûté au budget principal et ce que chaque organisme en a reçu, année par année, avec son quartier quand "
    "il est connu. Rien n'y est compté deux fois. Le reste des dépenses (salaires, achats, dette…) n'a pas de lieu : il n'y est pas.",
    columns=(
        Column("kind", "code", f"Ce que c'est. {listed(KINDS)}.", tuple(KINDS)),
        Column("id", "code", "Identifiant du projet (plusieurs, séparés par « | », quand ils partagent une opération) ; SIRET, numéro RNA "
               "ou nom de l'organisme."),
        Column("name", "text", "Nom."),
        Column("year", "year", "Année."),
        Column("spent_cents", "cents", "Payé dans l'année, en euros."),
        Column("policy", "code", "Politique (son code dans les adresses du site).", is_required=False),
        Column("district", "code", "Code du quartier, ou de plusieurs séparés par « | » : la somme n'est pas partagée entre eux.",
               is_required=False),
        Column("precision", "code", f"Comment le lieu est connu. {listed(PRECISIONS)}.",
               tuple(PRECISIONS)),
    ),
)  # fmt: skip
