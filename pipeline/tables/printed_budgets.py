"""What a main account prints of the budgets beside it: each one's totals, and the flows between them that the law has taken away."""

from . import OFFICIAL_PROVENANCE, Column, Table, listed

# CodTypBudAgreg of the consolidation annex, then the annex that an intercommunality fills about its communes.
KINDS = {
    "02": "un budget annexe ou rattaché",
    "04": "flux réciproques entre le budget principal et les budgets annexes",
    "crossed": "flux réciproques entre une intercommunalité et ses communes",
}

PRINTED_BUDGETS = Table(
    name="budgets-imprimes",
    title="Budgets présentés ensemble dans les documents officiels",
    words="L'annexe de consolidation des comptes exécutés : les totaux de chaque budget (opérations d'ordre comprises), dont "
    "ceux qui ne sont pas donnés ligne à ligne, et les flux réciproques.",
    columns=(
        Column("authority", "code", "SIREN de la collectivité qui imprime l'annexe."),
        Column("budget", "code", "SIRET du budget qui imprime l'annexe."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape : CA ou CFU.", ("CA", "CFU")),
        Column("kind", "code", f"Nature : {listed(KINDS, ' ')}.", tuple(KINDS)),
        Column("siret", "code", "SIRET du budget présenté, s'il est imprimé.", is_required=False),
        Column("name", "text", "Nom imprimé du budget présenté.", is_required=False),
        Column("section", "code", "F ou I.", ("F", "I")),
        Column("side", "code", "D ou R.", ("D", "R")),
        Column("executed_cents", "cents", "Réalisé, en euros."),
        *OFFICIAL_PROVENANCE,
    ),
)
