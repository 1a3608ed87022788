"""What the council decided, one row a decision: the columns of the SCDL «Délibérations» schema (2.1), then what each is about here."""

from . import PROVENANCE, Column, Table

SEVERAL = "|"

DECISIONS = Table(
    name="deliberations",
    title="Délibérations",
    words="Les décisions votées par l'assemblée des élus, telles que la collectivité les donne : la liste peut ne pas être "
    "complète. Un vote qui n'est pas donné est vide, jamais zéro. Un objet qui nomme une personne s'arrête avant son nom.",
    columns=(
        Column("authority", "text", "Nom de la collectivité qui délibère.", is_required=False, published_as="COLL_NOM"),
        Column("authority_siret", "code", "SIRET de la collectivité.", is_required=False, published_as="COLL_SIRET"),
        Column("decision", "code", "Numéro de la délibération.", published_as="DELIB_ID"),
        Column("date", "date", "Date du vote.", published_as="DELIB_DATE"),
        Column("matter_code", "code", "Code de la matière dans la nomenclature ACTES (7.1 : décisions budgétaires).", is_required=False,
               published_as="DELIB_MATIERE_CODE"),
        Column("matter", "text", "Matière.", is_required=False, published_as="DELIB_MATIERE_NOM"),
        Column("object", "text", "Objet de la délibération.", published_as="DELIB_OBJET"),
        Column("budget_year", "code", "Exercice du budget que la décision change : une année, ou deux (2024/2026).", is_required=False,
               published_as="BUDGET_ANNEE"),
        Column("budget_name", "text", "Nom du budget que la décision change.", is_required=False, published_as="BUDGET_NOM"),
        Column("prefecture", "code", "Préfecture ou sous-préfecture qui l'a reçue (PREF012).", is_required=False, published_as="PREF_ID"),
        Column("received_on", "date", "Date à laquelle elle l'a reçue.", is_required=False, published_as="PREF_DATE"),
        Column("members", "integer", "Nombre d'élus de l'assemblée.", is_required=False, published_as="VOTE_EFFECTIF"),
        Column("voters", "integer", "Nombre d'élus qui ont pris part au vote.", is_required=False, published_as="VOTE_REEL"),
        Column("votes_for", "integer", "Votes pour.", is_required=False, published_as="VOTE_POUR"),
        Column("votes_against", "integer", "Votes contre.", is_required=False, published_as="VOTE_CONTRE"),
        Column("abstentions", "integer", "Abstentions.", is_required=False, published_as="VOTE_ABSTENTION"),
        Column("address", "text", "Adresse du texte : https, ou une page de ce site.", is_required=False, published_as="DELIB_URL"),
        Column("items", "text", "Politiques ou sous-politiques (leur code dans les adresses du site), séparées par « | ».",
               is_required=False),
        Column("projects", "text", "Identifiants des projets, séparés par « | ».", is_required=False),
        Column("actions", "text", "Identifiants des actions, séparés par « | ».", is_required=False),
        Column("plans", "text", "Identifiants des plans, séparés par « | ».", is_required=False),
        Column("bodies", "text", "Organismes subventionnés (SIRET, numéro RNA ou nom), séparés par « | ».", is_required=False),
        *PROVENANCE,
    ),
)  # fmt: skip
