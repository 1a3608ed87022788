"""Trees and dates of the pattern site: a branch that opens on another, one without actions, dates past, late and to come."""

from pipeline.report import Branch, Column, DataFile, Files, Link, Moment, Page, Section, Table, Timeline, Tree

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
FILES = Files("Le budget : 1 fichier", (LINES,), collapsed=True)


def page() -> Page:
    return Page(
        address=ADDRESS,
        name="Arbre et dates",
        title="Ce qui était promis.",
        description="Un arbre et des dates.",
        sections=(
            Section((TREE,), title="De quoi il est fait"),
            Section((DATES,), title="Quand ?"),
            Section((FILES,), title="Les fichiers"),
        ),
    )
