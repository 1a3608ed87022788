"""Who receives what on a property-tax notice of the town, by rates: the columns of the notice, as the town copies them."""

from . import PROVENANCE, Column, Table

NOTICE_RATES = Table(
    name="avis-taxe-fonciere",
    title="Destinataires de la taxe foncière",
    words="Ce que porte un avis de taxe foncière de la commune : un taux par destinataire et par taxe, recopié par la commune.",
    columns=(
        Column("year", "year", "Année de l'avis."),
        Column("receiver", "text", "Qui reçoit : la commune, l'intercommunalité, un syndicat, un établissement public."),
        Column("tax", "text", "Taxe : foncière, ordures ménagères, milieux aquatiques, spéciale d'équipement."),
        Column("rate_pct", "number", "Taux de l'avis, en pour cent de la base."),
        Column("fee_pct", "number", "Frais de gestion que l'État ajoute, en pour cent de la taxe.", is_required=False),
        Column("is_town", "boolean", "Vrai pour la part communale de la taxe foncière."),
        *PROVENANCE,
    ),
)
