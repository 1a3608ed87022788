"""How many posts an executed account lists, voted and filled: counts of groups, never a post nor a person."""

from . import OFFICIAL_PROVENANCE, Column, Table, listed
from .wellbeing import FLOOR

# What parts the posts: all of them together, then four ways that are never crossed.
WHOLE = "total"
CRITERIA = {
    WHOLE: "tous les agents",
    "status": "fonctionnaires ou contractuels",
    "category": "catégorie hiérarchique",
    "branch": "filière",
    "time": "temps complet ou non",
}
# Groups too small to be shown, together.
REST = "autres"
# CodTypAgent, CodCatAgent, TempsComplet and CodSectAgentTitulaire of the official format, functional posts of direction (DIR1, DIR2, DIR4,
# DIR5) together. Empty when the account does not say.
GROUPS = {
    "status": {"I": "fonctionnaires", "N": "contractuels", "R": "agents rattachés"},
    "category": {"A": "catégorie A", "B": "catégorie B", "C": "catégorie C"},
    "branch": {
        "ADM": "administrative", "TECH": "technique", "S": "sociale", "MS": "médico-sociale", "MT": "médico-technique", "SP": "sportive",
        "CULT": "culturelle", "ANIM": "animation", "POL": "police municipale", "URB": "urbanisme", "DIR": "emplois de direction",
        "X": "hors filière",
    },
    "time": {"1": "temps complet", "0": "temps non complet"},
}  # fmt: skip
WORDS = {code: words for groups in GROUPS.values() for code, words in groups.items()}
CODES = (WHOLE, *WORDS, REST)

STAFF = Table(
    name="effectifs",
    title="Postes et agents",
    words="L'annexe du personnel des comptes exécutés, comptée par groupes : les postes votés, et ceux qui sont pourvus. Les groupes de "
    f"moins de {FLOOR} agents sont réunis sous « {REST} » ; aucun poste, aucun grade, aucune rémunération n'est publié.",
    columns=(
        Column("authority", "code", "SIREN de la collectivité."),
        Column("budget", "code", "SIRET du budget."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape : CA ou CFU.", ("CA", "CFU")),
        Column("criterion", "code", f"Ce qui distingue les groupes. {listed(CRITERIA)}.", tuple(CRITERIA)),
        Column(
            "group",
            "code",
            f"Groupe ; vide quand le compte ne le dit pas. {WHOLE} : tous ; {REST} : petits groupes réunis ; {listed(WORDS)}.",
            CODES,
            is_required=False,
        ),
        Column("posts", "number", "Postes votés (effectif budgétaire) ; vide si le compte ne les donne pas.", is_required=False),
        Column("filled", "number", "Postes pourvus, en équivalents temps plein ; vide si le compte ne les donne pas.", is_required=False),
        *OFFICIAL_PROVENANCE,
    ),
)
