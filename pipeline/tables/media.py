"""Pictures that the town gives with its report, and what the press writes of it: each about one thing that the site tells.

The columns of the files that a town fills in: `fichier`, `alternative`, `legende`, `credit`, `licence`, `date`, `sujet`, `identifiant` for
pictures; `titre`, `journal`, `date`, `adresse`, `resume`, `sujet`, `identifiant` for articles.
"""

from . import Column, Table, listed

# What a picture or an article may be about, and how a file says it.
SUBJECTS = {"project": "projet", "policy": "politique", "district": "quartier", "year": "année", "home": "accueil"}

_ABOUT = (
    Column("about_kind", "code", f"De quoi il est question. {listed(SUBJECTS)}.",
           tuple(SUBJECTS)),
    Column("about", "code", "Lequel : l'identifiant du projet, la politique (son code dans les adresses du site), le quartier, l'année. "
           "Vide pour la page d'accueil.", is_required=False),
    Column("file", "text", "Fichier lu."),
    Column("row", "integer", "Ligne de ce fichier."),
)  # fmt: skip

MEDIA = Table(
    name="images",
    title="Images",
    words="Les images que la collectivité joint à son rapport : une ligne par image et par sujet. Les fichiers sont ceux du site, sans les "
    "informations que les appareils y ajoutent (lieu, date, réglages). Chaque image garde sa licence : ne la réutilisez que si elle le "
    "permet.",
    columns=(
        Column("picture", "code", "Adresse de l'image sur le site."),
        Column("alternative", "text", "Ce que montre l'image, pour qui ne la voit pas. Vide pour une image décorative.", is_required=False),
        Column("caption", "text", "Légende.", is_required=False),
        Column("credit", "text", "Qui a fait l'image."),
        Column("licence", "text", "Licence.", is_required=False),
        Column("date", "code", "Date de l'image : année, mois ou jour (2024, 2024-09, 2024-09-02).", is_required=False),
        Column("width", "integer", "Largeur, en pixels."),
        Column("height", "integer", "Hauteur, en pixels."),
        *_ABOUT,
    ),
)

PRESS = Table(
    name="presse",
    title="Articles de presse",
    words="Ce que la presse écrit de la collectivité : une ligne par article et par sujet. Les articles appartiennent à leurs journaux ; "
    "seuls leur titre et leur adresse sont ici. Le résumé est de la collectivité.",
    columns=(
        Column("title", "text", "Titre de l'article."),
        Column("outlet", "text", "Journal."),
        Column("date", "code", "Date de l'article : année, mois ou jour (2024, 2024-09, 2024-09-02)."),
        Column("address", "text", "Adresse de l'article : https, ou une page de ce site."),
        Column("summary", "text", "De quoi parle l'article, dans les mots de la collectivité.", is_required=False),
        *_ABOUT,
    ),
)
