"""What the town says of its own accounts: the story in words, without amounts, so that it holds at every size."""

import csv
import io
from collections.abc import Container

# Year, what it is about, what is said.
COMMENTS = (
    (
        2022,
        "cadre-de-vie/eclairage-public",
        "Le prix de l'électricité a augmenté de 80 % en un an : éclairer les mêmes rues a coûté bien plus cher. Le remplacement des lampes "
        "par d'autres qui consomment moins a commencé cette année.",
    ),
    (
        2022,
        "sport-jeunesse/piscines",
        "Une piscine se chauffe toute l'année, l'eau comme l'air : sa facture d'électricité et de gaz a augmenté de plus des trois quarts.",
    ),
    (
        2022,
        "compte 60612",
        "La dépense a augmenté comme le prix, de 80 % : la ville a consommé à peu près autant d'électricité qu'en 2021.",
    ),
    (
        2022,
        "ecole-enfance/ecoles-elementaires",
        "Le chantier du groupe scolaire Les Tilleuls commence. Les écoles en service, elles, ont surtout coûté plus cher à chauffer.",
    ),
    (
        2022,
        "gross_savings",
        "La ville épargne moins que d'habitude, d'abord à cause de l'énergie. Il en reste assez pour rembourser les emprunts, mais moins "
        "pour payer des travaux.",
    ),
    (
        2023,
        "ecole-enfance/ecoles-elementaires",
        "Le chantier des Tilleuls bat son plein. Le sol est moins solide que ne le disaient les sondages : les travaux "
        "coûtent plus cher que les crédits votés pour eux.\n"
        "L'État, la région et le département paient une partie des travaux, un emprunt une autre.",
    ),
    (
        2023,
        "sport-jeunesse/piscines",
        "La charpente a été jugée dangereuse et la piscine a fermé au printemps. Moins d'énergie, moins d'entretien : la baisse n'est pas "
        "une économie, c'est un service qui s'est arrêté. Les études de la rénovation ont commencé.",
    ),
    (
        2023,
        "dette/renegociation-d-emprunts",
        "La ville a remplacé un emprunt à taux variable par un emprunt à taux fixe. La même somme entre et sort : la dette n'a pas changé "
        "pour autant.",
    ),
    (
        2023,
        "economie/commerce-artisanat-et-marches",
        "La baisse ne vient pas d'une décision : avec la nouvelle présentation des comptes, une partie de ce poste est passée dans l'aide "
        "aux entreprises.",
    ),
    (
        2024,
        "ecole-enfance/ecoles-elementaires",
        "L'école des Tilleuls a ouvert. Elle a coûté plus cher que prévu, à cause du sol. Le mobilier et les ordinateurs ont été "
        "achetés pour la rentrée.",
    ),
    (
        2024,
        "cadre-de-vie/rues-et-routes",
        "Pour payer l'école sans dépasser le budget, des travaux de voirie ont attendu. La suite des quais est reportée à 2025.",
    ),
    (
        2024,
        "sport-jeunesse/piscines",
        "La piscine est restée fermée toute l'année. Il reste à payer une partie du personnel, l'eau et l'énergie du bâtiment, et les "
        "études de la rénovation.",
    ),
    (
        2024,
        "dette/interets",
        "C'est la première année entière des deux emprunts de 2023, celui de l'école et celui qui en remplace un ancien. Leurs taux sont "
        "plus élevés que ceux des dix années précédentes.",
    ),
    (
        2025,
        "sport-jeunesse/piscines",
        "La rénovation de la piscine doit commencer. Le montant est une prévision : rien n'est encore dépensé.",
    ),
)


def written(years: Container[int]) -> str:
    """The file of the comments of these years, empty when there is none."""
    kept = [comment for comment in COMMENTS if comment[0] in years]
    if not kept:
        return ""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([("year", "code", "text"), *kept])
    return text.getvalue()
