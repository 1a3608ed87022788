"""How residents reach the town: contacts by month, channel and theme, how soon they are answered, what it costs and who pays."""

from . import PROVENANCE, Column, Table

CONTACTS = Table(
    name="contacts",
    title="Contacts avec les habitants",
    words="Appels, courriels, visites et démarches en ligne : un mois, un canal, un thème et un service par ligne. Un mois absent n'est "
    "pas un mois sans contact.",
    columns=(
        Column("month", "code", "Mois (2024-09)."),
        Column("channel", "text", "Canal : téléphone, accueil, courriel, démarche en ligne.", is_required=False),
        Column("theme", "text", "Thème de la demande : état civil, déchets, école.", is_required=False),
        Column("service", "text", "Service qui répond. Jamais le nom d'une personne.", is_required=False),
        Column("received", "integer", "Contacts reçus dans le mois."),
        Column("in_time", "integer", "Parmi eux, ceux qui ont reçu une réponse dans le délai visé.", is_required=False),
        Column("delay_days", "number", "Délai moyen de réponse, en jours.", is_required=False),
        Column("target_days", "number", "Délai visé, en jours.", is_required=False),
        Column("target_share", "number", "Part visée de réponses dans ce délai, de 0 à 1.", is_required=False),
        *PROVENANCE,
    ),
)
CONTACT_COSTS = Table(
    name="contacts-couts",
    title="Coût de la relation avec les habitants",
    words="Ce que coûtent l'accueil, le téléphone et les démarches en ligne, et qui le paie : une année, un poste et un financeur "
    "par ligne.",
    columns=(
        Column("year", "year", "Année."),
        Column("item", "text", "Ce qui est payé : centre de contact, logiciel, démarches en ligne.", is_required=False),
        Column("funder", "text", "Qui paie, quand ce n'est pas la collectivité.", is_required=False),
        Column("is_own", "boolean", "Vrai quand c'est la collectivité elle-même."),
        Column("cost_cents", "cents", "Montant, en euros."),
        *PROVENANCE,
    ),
)
