"""What residents tell the town that is broken or dirty, and what became of it. No free text, no name, no exact place."""

from . import Column, Table, listed

# Where a request stands. The first two are open, the others are ended.
STATUSES = {
    "received": "reçu, pas encore pris en charge",
    "taken_up": "pris en charge",
    "closed": "traité et clos",
    "refused": "refusé",
    "passed_on": "transmis à un autre organisme, à qui il revient",
    "duplicate": "déjà signalé par quelqu'un d'autre",
}
OPEN = ("received", "taken_up")
# A square whose sides are so many thousandths of a degree, 70 to 110 metres in France, is shown when it has at least so many requests.
SQUARE_DEGREES, FEWEST_IN_SQUARE = 0.001, 5


REQUESTS = Table(
    name="signalements",
    title="Signalements des habitants",
    words="Ce que les habitants ont signalé à la collectivité, et ce que chaque signalement est devenu : un par ligne, sans texte libre, "
    "sans nom et sans adresse.",
    columns=(
        Column("request", "code", "Numéro du signalement ; vide quand il ne ressemble pas à un numéro.", is_required=False),
        Column("category", "text", "Catégorie, telle que la collectivité la nomme.", is_required=False),
        Column("service", "text", "Service ou organisme chargé d'y répondre. Jamais le nom d'une personne.", is_required=False),
        Column("channel", "text", "Par où il est arrivé : téléphone, application, courriel.", is_required=False),
        Column("status", "code", f"Ce qu'il est devenu. {listed(STATUSES)}.", tuple(STATUSES)),
        Column("received_on", "date", "Jour où il est arrivé, à l'heure de la collectivité."),
        Column("taken_on", "date", "Jour où il a été pris en charge.", is_required=False),
        Column("ended_on", "date", "Jour où il a été clos, refusé ou transmis.", is_required=False),
        Column("district", "code", "Code du quartier. Vide quand il n'est pas connu.", is_required=False),
        Column(
            "longitude",
            "number",
            f"Longitude du milieu d'un carré d'environ cent mètres. Vide quand ce carré a moins de {FEWEST_IN_SQUARE} signalements, pour "
            "que personne ne soit reconnu.",
            is_required=False,
        ),
        Column("latitude", "number", "Latitude, de même.", is_required=False),
        Column("file", "text", "Fichier lu."),
        Column("row", "integer", "Ligne de ce fichier, ou rang du signalement dans un fichier JSON."),
    ),
)
