"""Every figure of every executed budget and year, as the site shows it."""

from . import Column, Table

FIGURES = Table(
    name="chiffres",
    title="Chiffres clés",
    words="Chaque chiffre clé de chaque budget exécuté. Les montants sont en euros avec deux décimales ; un budget seulement voté n'y est "
    "pas.",
    columns=(
        Column("figure", "code", "Identifiant du chiffre."),
        Column("authority", "code", "SIREN de la collectivité."),
        Column("budget", "code", "SIRET du budget, ou consolidated pour l'ensemble des budgets de la collectivité, flux internes retirés."),
        Column("year", "year", "Exercice."),
        Column(
            "value",
            "number",
            "Valeur : euros avec deux décimales, ou nombre simple (9.1 pour 9,1 %). Vide quand elle n'est pas calculable.",
            is_required=False,
        ),
        Column(
            "unit",
            "code",
            "Unité : EUR, EUR/inhabitant (euros par habitant), EUR/population (euros par élève, par ménage… que nomme "
            "l'identifiant), percent (pour cent), years (années), count (nombre), FTE (équivalents temps plein).",
            ("EUR", "EUR/inhabitant", "EUR/population", "percent", "years", "count", "FTE"),
        ),
    ),
)
