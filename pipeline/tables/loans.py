"""Every loan that an executed account lists: who lends what, at which rate, until when, and what was paid in the year."""

from . import OFFICIAL_PROVENANCE, Column, Table, listed

# CodTypEmpr of the official format. Only «01» is what the authority itself owes: the others repeat it (05, 06) or are another's (02, 09).
KINDS = {
    "01": "emprunt de la collectivité",
    "02": "emprunt pour le compte d'un autre organisme",
    "05": "emprunt de refinancement, déjà compté en 01",
    "06": "emprunt refinancé",
    "09": "emprunt d'un autre, que la collectivité garantit",
}
# CodPeriodRemb and CodProfilAmort of the official format.
PERIODS = {"A": "annuel", "S": "semestriel", "I": "trimestriel", "B": "bimestriel", "M": "mensuel", "X": "autre"}
PROFILES = {"C": "la même part chaque fois", "P": "de plus en plus", "F": "tout à la fin", "X": "autrement"}


LOANS = Table(
    name="emprunts",
    title="Emprunts et garanties",
    words="L'annexe de la dette des comptes exécutés : un emprunt par ligne. Seules les lignes de nature 01 font la dette : ne les "
    "additionnez pas avec les refinancements (05, 06), qui la répètent, ni avec les emprunts garantis (09), que d'autres remboursent.",
    columns=(
        Column("authority", "code", "SIREN de la collectivité."),
        Column("budget", "code", "SIRET du budget."),
        Column("year", "year", "Exercice."),
        Column("stage", "code", "Étape : CA ou CFU.", ("CA", "CFU")),
        Column("kind", "code", f"Nature : {listed(KINDS, ' ')}.", tuple(KINDS)),
        Column("account", "code", "Compte par nature.", is_required=False),
        Column("lender", "text", "Prêteur. Un particulier n'est pas nommé.", is_required=False),
        Column("purpose", "text", "Objet de l'emprunt.", is_required=False),
        Column("first_year", "integer", "Année où l'argent est reçu.", is_required=False),
        Column("last_year", "integer", "Année du dernier remboursement, déduite de la durée restante.", is_required=False),
        Column("years_left", "number", "Durée restante au 31 décembre, en années.", is_required=False),
        Column("period", "code", f"Rythme des échéances : {listed(PERIODS, ' ')}.", tuple(PERIODS), is_required=False),
        Column("profile", "code", f"Façon de rendre le capital : {listed(PROFILES, ' ')}.", tuple(PROFILES), is_required=False),
        Column("borrowed_cents", "cents", "Montant emprunté à l'origine, en euros.", is_required=False),
        Column("owed_cents", "cents", "Capital restant dû au 31 décembre, en euros.", is_required=False),
        Column("capital_cents", "cents", "Capital remboursé dans l'année, en euros.", is_required=False),
        Column("interest_cents", "cents", "Intérêts de l'année, en euros.", is_required=False),
        Column("rate", "code", "Taux : F fixe, V variable, C complexe.", ("F", "V", "C"), is_required=False),
        Column("rate_pct", "number", "Niveau du taux, en pour cent.", is_required=False),
        Column("risk", "code", "Classe de la charte Gissler, de 1A (la plus sûre) à 6F : indice, puis structure.", is_required=False),
        *OFFICIAL_PROVENANCE,
    ),
)
