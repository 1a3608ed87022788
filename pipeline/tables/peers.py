"""What other towns spend and receive, as the OFGL publishes it: the aggregates that a town is compared on, and nothing else."""

from . import Column, Table, listed

# The key of each aggregate in a record, and the OFGL's own name for it, in the order of the page.
AGGREGATES = {
    "depenses_fonctionnement": "Dépenses de fonctionnement",
    "recettes_fonctionnement": "Recettes de fonctionnement",
    "epargne_brute": "Epargne brute",
    "frais_personnel": "Frais de personnel",
    "achats_charges": "Achats et charges externes",
    "concours_etat": "Concours de l'Etat",
    "depenses_equipement": "Dépenses d'équipement",
    "encours_dette": "Encours de dette",
}
PERIMETERS = {"main": "budget principal seul", "consolidated": "budget principal et budgets annexes réunis"}
# The population bands in which the OFGL sorts communes: the lower bound of each.
BANDS = (0, 100, 200, 500, 2_000, 3_500, 5_000, 10_000, 20_000, 50_000, 100_000)


PEERS = Table(
    name="communes-comparees",
    title="Autres communes, pour comparer",
    words="Les agrégats que l'OFGL (Observatoire des finances et de la gestion publique locales) calcule pour d'autres communes, tels que "
    "donnés. Ils ont leurs propres définitions : ne les rapprochez pas des chiffres clés, mais de ceux de la page « comparer ».",
    columns=(
        Column("town", "text", "Commune."),
        Column("siren", "code", "SIREN de la commune."),
        Column("year", "year", "Exercice."),
        Column("population", "integer", "Habitants, donnés ou déduits du montant par habitant, à quelques habitants près."),
        Column("stratum", "code", "Tranche de population : du premier au dernier nombre d'habitants (20000-49999)."),
        Column("perimeter", "code", f"Périmètre : {listed(PERIMETERS, ' ')}.", tuple(PERIMETERS)),
        Column("aggregate", "code", f"Agrégat : {listed(AGGREGATES, ' ')}.", tuple(AGGREGATES)),
        Column("amount_cents", "cents", "Montant, en euros."),
        Column("per_inhabitant_cents", "cents", "Montant par habitant, en euros."),
        Column("file", "text", "Fichier lu."),
        Column("row", "integer", "Ligne de ce fichier, quand il en a.", is_required=False),
    ),
)


def stratum(inhabitants: int) -> str:
    """The code of the band of a number of inhabitants: 24131 → «20000-49999», 2 149 216 → «100000-»."""
    lower = max(bound for bound in BANDS if bound <= inhabitants)
    above = next((bound for bound in BANDS if bound > inhabitants), None)
    return f"{lower}-{above - 1 if above else ''}"
