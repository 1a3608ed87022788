"""What is promised, on the pattern site: trees, dates, counts by status, ways done and works; with parts too thin to be told, values
that went back, beyond or nowhere, and works of which little is known."""

from pipeline.report import (
    Branch,
    Column,
    DataFile,
    Emblem,
    Files,
    Link,
    Moment,
    Page,
    Picture,
    Section,
    Share,
    Strip,
    Table,
    Timeline,
    Tree,
    Way,
    Work,
    Works,
)

ADDRESS = "/arbre-et-dates/"
TREE = Tree(
    (
        Branch(
            "Une ville <verte> & sobre", "/", "3 actions réalisées sur 5", 60.0,
            (
                Branch("Planter des arbres dans toutes les cours d'école et sur les places " * 2, "/2021/", "1 action réalisée sur 2", 50.0,
                       (Branch("Cour des Tilleuls", "/", "● Réalisée"), Branch("Place du Marché", "/2021/", "◆ En retard"))),
                Branch("Éteindre la nuit", "/", "▲ En cours"),
            ),
        ),
        Branch("Un objectif sans action", "/2021/", "aucune action pour l'instant"),
    ),
    "Chaque barre montre la part des actions qui sont réalisées.",
)  # fmt: skip
DATES = Timeline(
    (
        Moment("Mars 2024", "Diagnostic", "● Réalisée", "/methode/", "Réalisation prévue en mars 2024, faite en mai 2024.", is_past=True),
        Moment("Septembre 2024", "Choix des actions", "◆ En retard", text="Ce qu'en dit la ville : « L'avis <d'un voisin> manque. »"),
        Moment("Du 2 mars 2025 au 4 mars 2025", "Réunion publique", "○ À venir", "https://rivebelle.example/reunion"),
        Moment("2026", "Bilan"),
    ),
    "Les dates sont celles que donne la ville.",
)

LINES = DataFile(
    "lignes", "Lignes <budgétaires>", "Chaque ligne des comptes.", Link("depenses-2022.csv", "/donnees/depenses-2022.csv", "3 lignes"),
    Table("Les colonnes", (Column("Colonne", "code"), Column("Ce qu'elle dit")), (("line", "Rang."),), collapsed=True),
)  # fmt: skip
STRIP = Strip(
    "91 actions <du plan>",
    (
        Share("●", "42", "réalisées", 46.15, "done", "/"),
        Share("▲", "26", "en cours", 28.57, "going"),
        Share("◆", "7", "en retard", 7.69, "late"),
        Share("■", "1", "en pause ou bloquée", 1.1, "held"),
        Share("◇", "11", "à l'étude, ce qui se dit parfois bien plus longuement que cela", 12.09, "ahead"),
        Share("✕", "4", "abandonnées", 4.4, "none"),
    ),
    "Une action abandonnée ne compte pas dans le total.",
    (Link("Les voir", "/"),),
)
HUGE = Strip("1 234 567 signalements", (Share("●", "1234566", "clos", 100.0, "done"), Share("◆", "1", "en retard", 0.0, "late")))
WAYS = Table(
    "Le chemin fait",
    (Column("Indicateur"), Column("Où en est-ce ?", "way"), Column("Part", "share")),
    (
        ("À mi-chemin, en retard", Way("◆ En retard sur la cible", 15, 47.5, 80, 100, 60), 0.5),
        ("Cible dépassée", Way("● Cible atteinte", 15, 97, 80, 100), 1.0),
        ("Parti dans l'autre sens", Way("▼ S'éloigne de la cible", 15, 2, 80, 100, 40), 0.0),
        ("Entre deux bornes", Way("● Cible atteinte", 50, 50, 35, 65), 0.004),
        ("Au-delà d'une borne", Way("○ Cible non atteinte à ce jour", 90, 90, 35, 65), 1.5),
        ("Sans cible <ni valeur>", Way("· Sans cible"), None),
        ("Rien", "", ""),
    ),
)
LITTLE = Work("Repenser la place du Vieux Marché et toutes les rues qui y mènent", "/", "", "")
WORKS = Works(
    (
        Work("Refaire les <quais>", "/", "4,5 millions d'euros", "coût voté", "3,3 millions d'euros payés, soit 73,3 %.", 73.3,
             "Centre. Fin prévue en juin 2025.", Picture("/images/avant.svg", "Un quai.", 800, 500, "Dessin"), Emblem("leaf", "vert")),
        Work("Changer l'éclairage", "/", "1 560 000 euros", "coût estimé", "Rien n'est encore payé.", 0.0, emblem=Emblem("lamp", "ocre")),
        LITTLE,
    ),
    "Du plus coûteux au moins coûteux.",
)  # fmt: skip
FILES = Files("Le budget : 1 fichier", (LINES,), collapsed=True)


def page() -> Page:
    return Page(
        address=ADDRESS,
        name="Arbre et dates",
        title="Ce qui était promis.",
        description="Un arbre et des dates.",
        sections=(
            Section((STRIP, HUGE, WAYS), title="Où en est-on ?"),
            Section((WORKS,), title="Que construit-on ?"),
            Section((Works((LITTLE,)),), title="Un chantier dont on ne sait rien"),
            Section((TREE,), title="De quoi il est fait"),
            Section((DATES,), title="Quand ?"),
            Section((FILES,), title="Les fichiers"),
        ),
    )
