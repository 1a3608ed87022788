"""Public contracts as signed, who holds them and what changed since: the essential data of public procurement (DECP)."""

from . import Column, Table, listed

# The first digits of the common procurement vocabulary say what is bought.
WORKS, SUPPLIES, SERVICES, CONCESSION = "works", "supplies", "services", "concession"
CATEGORIES = {WORKS: "travaux", SUPPLIES: "fournitures", SERVICES: "services", CONCESSION: "concession"}

_KEYS = (
    Column("authority", "code", "SIREN de l'acheteur."),
    Column("year", "year", "Année de la notification (ou de la signature d'une concession)."),
    Column("contract", "code", "Identifiant du contrat chez l'acheteur."),
)

CONTRACTS = Table(
    name="marches",
    title="Marchés et concessions",
    words="Les contrats publics notifiés, tels qu'ils sont publiés au format DECP. Les montants sont hors taxes, signés pour toute la "
    "durée du contrat : ce ne sont pas des dépenses de l'année. Celui d'un accord-cadre est un maximum ou une estimation, souvent répété "
    "pour chaque titulaire : n'additionnez pas ces maximums.",
    columns=(
        *_KEYS,
        Column("buyer_id", "code", "SIRET de l'acheteur.", published_as="acheteur_id"),
        Column("nature", "text", "Nature du contrat.", is_required=False),
        Column("purpose", "text", "Objet.", is_required=False, published_as="objet"),
        Column("cpv", "code", "Code CPV de ce qui est acheté.", is_required=False, published_as="codeCPV"),
        Column("category", "code", f"Ce qui est acheté : {listed(CATEGORIES, ' ')}.",
               tuple(CATEGORIES), is_required=False),
        Column("procedure", "text", "Procédure.", is_required=False),
        Column("is_framework", "boolean", "Vrai pour un accord-cadre ou un marché à bons de commande, dont le montant est un maximum ou "
               "une estimation."),
        Column("offers", "integer", "Nombre d'offres reçues.", is_required=False, published_as="offresRecues"),
        Column("months", "integer", "Durée en mois.", is_required=False, published_as="dureeMois"),
        Column("notified_on", "date", "Date de notification ou de signature.", published_as="dateNotification"),
        Column("amount_cents", "cents", "Montant signé, hors taxes, en euros.", is_required=False, published_as="montant"),
        Column("framework", "code", "Identifiant de l'accord-cadre dont le marché découle.", is_required=False,
               published_as="idAccordCadre"),
        Column("file", "text", "Fichier lu."),
        Column("row", "integer", "Rang du contrat dans ce fichier, à partir de 1."),
    ),
)  # fmt: skip

HOLDERS = Table(
    name="marches-titulaires",
    title="Titulaires des marchés",
    words="Qui tient chaque contrat : une ligne par titulaire. Le nom n'est donné que si la collectivité l'a fourni.",
    columns=(
        *_KEYS,
        Column("notified_on", "date", "Date de notification du contrat.", published_as="dateNotification"),
        Column(
            "holder_id_type",
            "code",
            "Nature de l'identifiant : SIRET, TVA ou autre.",
            is_required=False,
            published_as="titulaire_typeIdentifiant",
        ),
        Column("holder_id", "code", "Identifiant du titulaire.", is_required=False, published_as="titulaire_id"),
        Column("holder", "text", "Nom du titulaire.", is_required=False, published_as="titulaire_nom"),
    ),
)

MODIFICATIONS = Table(
    name="marches-modifications",
    title="Modifications des marchés",
    words="Les avenants publiés, une ligne par modification, avec le montant tel qu'il est écrit. Selon les acheteurs, c'est le nouveau "
    "montant du contrat ou ce qui s'y ajoute.",
    columns=(
        *_KEYS,
        Column("number", "code", "Numéro de la modification.", is_required=False),
        Column("modified_on", "date", "Date de notification de la modification.", is_required=False,
               published_as="dateNotificationModification"),
        Column("amount_cents", "cents", "Montant écrit, hors taxes, en euros.", is_required=False, published_as="montant"),
        Column("added_cents", "cents", "Ce que la modification ajoute (ou retire), tel que compris ici, en euros.", is_required=False,
               published_as="montant_ajoute"),
        Column("months", "integer", "Nouvelle durée en mois.", is_required=False, published_as="dureeMois"),
    ),
)  # fmt: skip
