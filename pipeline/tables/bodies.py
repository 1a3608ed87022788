"""The bodies that an executed account lists around the authority: those it has created, those it belongs to, as its annexes print them."""

from . import OFFICIAL_PROVENANCE, Column, Table, listed

# CodNatEtab and CodNatOrgGroup of the official format, each after what kind of annex it is.
KINDS = {
    "etablissement-01": "établissement public créé par la collectivité",
    "etablissement-02": "service tenu dans un budget annexe",
    "etablissement-03": "service soumis à la TVA, sans budget annexe",
    "groupement-01": "intercommunalité",
    "groupement-02": "syndicat mixte",
    "groupement-03": "syndicat mixte ouvert",
    "groupement-09": "autre groupement",
}

BODIES = Table(
    name="organismes",
    title="Établissements créés et groupements",
    words="Ce que les comptes exécutés disent des organismes liés à la collectivité : ceux qu'elle a créés (annexe des établissements) et "
    "ceux dont elle est membre (annexe des groupements), avec le montant imprimé. Ces montants sont aussi dans les lignes budgétaires : ne "
    "les additionnez pas.",
    columns=(
        Column("authority", "code", "SIREN de la collectivité."),
        Column("budget", "code", "SIRET du budget."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape : CA ou CFU.", ("CA", "CFU")),
        Column("kind", "code", f"Nature : {listed(KINDS, ' ')}.", tuple(KINDS), False),
        Column("name", "text", "Nom imprimé. Un particulier n'est pas nommé."),
        Column("siret", "code", "SIRET de l'organisme, s'il est imprimé.", is_required=False),
        Column("category", "text", "Catégorie (CCAS, caisse des écoles…) ou mode de financement, tels qu'imprimés.", is_required=False),
        Column("joined_on", "code", "Date de création ou d'adhésion.", is_required=False),
        Column("paid_cents", "cents", "Financement imprimé pour l'année, en euros. Vide quand l'annexe n'en dit rien.", is_required=False),
        *OFFICIAL_PROVENANCE,
    ),
)
