"""What is measured beside money: indicators, where each started and what it aims at by territory, and its values."""

from . import PROVENANCE, Column, Table, listed

DIRECTIONS = {"up": "doit augmenter", "down": "doit baisser", "range": "doit rester entre deux bornes"}
# What may be done of the values of several territories: only rates are compared.
NATURES = {"rate": "taux ou moyenne, qui se compare d'un territoire à l'autre", "count": "nombre ou total, qui s'additionne"}
# How often a value is expected, and how many months that is.
PERIODS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "two_years": 24, "three_years": 36}
PERIOD_WORDS = {code: f"{months} mois" for code, months in PERIODS.items()}
# The four perspectives of a balanced scorecard.
PERSPECTIVES = {
    "users": "habitants et usagers",
    "finance": "finances",
    "process": "fonctionnement interne",
    "learning": "agents et compétences",
}


INDICATORS = Table(
    name="indicateurs",
    title="Indicateurs",
    words="Ce que la collectivité mesure : un indicateur par ligne.",
    columns=(
        Column("indicator", "code", "Identifiant de l'indicateur : il fait l'adresse de sa page."),
        Column("name", "text", "Nom de l'indicateur."),
        Column("definition", "text", "Ce qui est mesuré, en une phrase.", is_required=False),
        Column("formula", "text", "Comment la valeur est calculée.", is_required=False),
        Column("unit", "text", "Unité, au pluriel : jours, tonnes, % des classes."),
        Column("direction", "code", f"Sens souhaité. {listed(DIRECTIONS)}.", tuple(DIRECTIONS), is_required=False),
        Column(
            "nature",
            "code",
            f"Ce qu'est la valeur. {listed(NATURES)}. Vide : un taux si l'unité commence par % ou dit « par habitant », « pour mille ».",
            tuple(NATURES),
            is_required=False,
        ),
        Column("low", "number", "Borne basse, quand la valeur doit rester entre deux bornes.", is_required=False),
        Column("high", "number", "Borne haute, de même.", is_required=False),
        Column("periodicity", "code", f"Rythme des mesures. {listed(PERIOD_WORDS)}.", tuple(PERIODS), is_required=False),
        Column(
            "perspective", "code", f"Axe d'un tableau de bord équilibré. {listed(PERSPECTIVES)}.", tuple(PERSPECTIVES), is_required=False
        ),
        Column("theme", "text", "Thème, tel que la collectivité l'écrit.", is_required=False),
        Column("policy", "code", "Politique (son code dans les adresses du site).", is_required=False),
        Column("plan", "code", "Identifiant du plan qu'il suit.", is_required=False),
        Column("source", "text", "Qui produit la valeur.", is_required=False),
        Column("owner", "text", "Service qui en répond. Jamais le nom d'une personne.", is_required=False),
        Column("limits", "text", "Ce que l'indicateur ne dit pas.", is_required=False),
        *PROVENANCE,
    ),
)
TARGETS = Table(
    name="indicateurs-cibles",
    title="Valeurs de départ et cibles des indicateurs",
    words="D'où part chaque indicateur et ce qu'il vise : un territoire par ligne.",
    columns=(
        Column("indicator", "code", "Identifiant de l'indicateur."),
        Column("territory", "text", "Territoire ; vide pour tout celui de la collectivité.", is_required=False),
        Column("baseline", "number", "Valeur de départ.", is_required=False),
        Column("baseline_on", "code", "Date de la valeur de départ : année, mois ou jour.", is_required=False),
        Column("target", "number", "Cible.", is_required=False),
        Column("target_on", "code", "Date à laquelle la cible doit être atteinte.", is_required=False),
        Column(
            "current_on",
            "code",
            "Date de la valeur que la source compare à la cible ; sans elle, c'est la dernière valeur.",
            is_required=False,
        ),
        *PROVENANCE,
    ),
)
OBSERVATIONS = Table(
    name="indicateurs-valeurs",
    title="Valeurs des indicateurs",
    words="Les valeurs mesurées : un indicateur, un territoire et une date par ligne.",
    columns=(
        Column("indicator", "code", "Identifiant de l'indicateur."),
        Column("territory", "text", "Territoire ; vide pour tout celui de la collectivité.", is_required=False),
        Column("on", "code", "Date ou période de la valeur : année, mois ou jour."),
        Column("value", "number", "Valeur."),
        Column("is_estimate", "boolean", "Vrai quand la valeur est une estimation."),
        Column(
            "is_comparable",
            "boolean",
            "Faux quand la valeur n'est pas de la même durée que la cible (un mois, quand la cible est d'une année) : elle n'est pas "
            "comparée.",
        ),
        Column("note", "text", "Ce qu'il faut savoir de cette valeur.", is_required=False),
        *PROVENANCE,
    ),
)
