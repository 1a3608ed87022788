"""What the town says of its own accounts: the story in words, without amounts, so that it holds at every size."""

import csv
import io
from collections.abc import Container

# Year, what it is about, what is said.
COMMENTS = (
    (
        2020,
        "ecole-enfance/cantines",
        "Les écoles ont fermé au printemps 2020, et les cantines avec elles. La ville a acheté moins de repas. Elle a continué de "
        "payer les agents.",
    ),
    (
        2020,
        "tarifs/cantines",
        "Un repas qui n'est pas servi n'est pas facturé : la recette a suivi les fermetures du printemps.",
    ),
    (
        2020,
        "culture/theatres-et-spectacles",
        "La saison a été interrompue au printemps, puis à l'automne. Les abonnements ont été remboursés en partie.",
    ),
    (
        2020,
        "tarifs/culture",
        "Cette recette comprend une ligne négative : le remboursement des abonnements de la saison interrompue.",
    ),
    (
        2020,
        "administration/services-de-la-mairie",
        "La ville a acheté des masques et des produits de nettoyage, et versé une prime aux agents restés en poste pendant le "
        "confinement. L'État a remboursé une partie des masques.",
    ),
    (
        2020,
        "cadre-de-vie/rues-et-quais",
        "Les chantiers se sont arrêtés au printemps 2020. Une partie des travaux s'est faite en 2021.",
    ),
    (
        2020,
        "economie/commerces-et-marches",
        "La ville a donné davantage à l'union des commerçants, dont les boutiques et les marchés ont fermé au printemps.",
    ),
    (
        2020,
        "gross_savings",
        "Les services fermés ont rapporté moins, et il a fallu acheter des masques, nettoyer davantage et aider les commerçants. "
        "L'épargne a baissé.",
    ),
    (
        2021,
        "impots/taxe-fonciere-et-autres-impots-directs",
        "La taxe d'habitation sur les résidences principales a disparu pour les communes. À sa place, la ville reçoit la part de "
        "taxe foncière du département. Le taux de la ville passe donc de 21,86 % à 36,90 % : c'est l'addition des deux taux, pas "
        "une hausse décidée par la ville.",
    ),
    (
        2021,
        "dotations/compensations-d-impots-par-l-etat",
        "L'État versait à la ville de quoi compenser les exonérations de taxe d'habitation. Cette somme a disparu avec la taxe ; "
        "elle est maintenant comprise dans la taxe foncière.",
    ),
    (
        2021,
        "cadre-de-vie/parcs-et-jardins",
        "Premier budget participatif : les habitants ont choisi des jeux aux Coteaux et des bancs aux Trois Écluses.",
    ),
    (
        2022,
        "cadre-de-vie/eclairage-public",
        "Le prix de l'électricité a augmenté de 80 % en un an : éclairer les mêmes rues a coûté bien plus cher. Le remplacement des "
        "lampes par d'autres qui consomment moins a commencé cette année.",
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
        "culture/ecole-de-musique-et-ateliers-d-artistes",
        "L'école de musique est passée à la communauté d'agglomération le 1er janvier 2022, avec ses professeurs. Ce qui reste ici, "
        "ce sont surtout les subventions aux associations. Les années d'avant et d'après ne se comparent donc pas.",
    ),
    (
        2022,
        "impots/reverse-par-l-intercommunalite",
        "La communauté d'agglomération paie maintenant l'école de musique. Elle reverse à la ville d'autant moins : le coût de "
        "l'école a été retiré de l'attribution de compensation.",
    ),
    (
        2022,
        "compte 6228",
        "Une ligne est négative : un prestataire a rendu une somme payée en trop l'année précédente.",
    ),
    (
        2022,
        "ecole-enfance/ecoles-elementaires",
        "Le chantier du groupe scolaire Les Tilleuls commence. Les écoles en service, elles, ont surtout coûté plus cher à chauffer.",
    ),
    (
        2022,
        "gross_savings",
        "La ville épargne moins que d'habitude, d'abord à cause de l'énergie. Il en reste assez pour rembourser les emprunts, mais "
        "moins pour payer des travaux.",
    ),
    (
        2023,
        "ecole-enfance/ecoles-elementaires",
        "Le chantier des Tilleuls bat son plein. Le sol est moins solide que ne le disaient les sondages : le conseil a voté des "
        "crédits en plus en cours d'année, et les travaux les ont encore dépassés.\n"
        "L'État, la région, le département et la caisse d'allocations familiales paient une partie des travaux, un emprunt une "
        "autre.",
    ),
    (
        2023,
        "impots/taxe-fonciere-et-autres-impots-directs",
        "Le conseil municipal a augmenté de 2 % le taux de la taxe foncière, de 36,90 % à 37,64 %, après deux années de factures "
        "d'énergie très élevées. Le reste de la hausse vient des bases, que la loi fait suivre les prix.",
    ),
    (
        2023,
        "sport-jeunesse/piscines",
        "La charpente a été jugée dangereuse et la piscine a fermé au printemps. Moins d'énergie, moins d'entretien : la baisse "
        "n'est pas une économie, c'est un service qui s'est arrêté. L'étude d'une nouvelle piscine a commencé.",
    ),
    (
        2023,
        "dette/renegociation-d-emprunts",
        "La ville a remplacé un emprunt à taux variable par un emprunt à taux fixe. La même somme entre et sort : la dette n'a pas "
        "changé pour autant.",
    ),
    (
        2023,
        "dette/interets",
        "Les intérêts des emprunts à taux variable ont suivi la hausse des taux : c'est pourquoi l'un d'eux a été remplacé en cours "
        "d'année.",
    ),
    (
        2023,
        "cadre-de-vie/parcs-et-jardins",
        "Le budget participatif a payé un verger au Moulin et des fontaines à boire dans le centre.",
    ),
    (
        2023,
        "equipment_expenditure",
        "La ville s'était engagée à investir entre 6 et 12 millions d'euros par an. Elle en a payé 13 : le sol de l'école a demandé des "
        "fondations plus profondes. Il n'était plus possible d'arrêter le chantier à mi-hauteur.",
    ),
    (
        2024,
        "ecole-enfance/ecoles-elementaires",
        "L'école des Tilleuls a ouvert. Elle a coûté plus cher que prévu, à cause du sol. Le mobilier et les ordinateurs ont été "
        "achetés pour la rentrée.",
    ),
    (
        2024,
        "staff_expenditure",
        "Pour ouvrir l'école des Tilleuls, le conseil a créé dix postes depuis 2022 : six dans les classes maternelles, quatre à la "
        "cantine.",
    ),
    (
        2024,
        "cadre-de-vie/rues-et-quais",
        "Pour payer l'école sans dépasser le budget, la suite des quais est reportée à 2025. La rue de la Tannerie, elle, a été "
        "refaite et plantée, avec l'aide de l'État et du département.",
    ),
    (
        2024,
        "cadre-de-vie/eclairage-public",
        "Les dernières rues du programme seront équipées en 2025 : le matériel est commandé, il n'est pas encore payé.",
    ),
    (
        2024,
        "cadre-de-vie/parcs-et-jardins",
        "Le budget participatif a payé un ponton aux Trois Écluses. Des arbres ont été plantés rue de la Tannerie.",
    ),
    (
        2024,
        "sport-jeunesse/stades",
        "Le terrain de basket des Coteaux, choisi au budget participatif de 2023, est ouvert.",
    ),
    (
        2024,
        "administration/services-de-la-mairie",
        "Une partie des véhicules et des ordinateurs commandés ne sera livrée, et payée, qu'en 2025.",
    ),
    (
        2024,
        "sport-jeunesse/piscines",
        "La piscine est restée fermée toute l'année. Il reste à payer une partie du personnel, l'eau et l'énergie du bâtiment, et "
        "l'étude de la nouvelle piscine, qui a pris du retard.",
    ),
    (
        2024,
        "equipment_expenditure",
        "C'est encore plus que les 12 millions d'euros par an promis en 2020 : l'école s'est terminée cette année. Les quais ont été "
        "reportés pour que l'écart ne soit pas plus grand.",
    ),
    (
        2024,
        "dette/interets",
        "C'est la première année entière des deux emprunts de 2023, celui de l'école et celui qui en remplace un ancien. Leurs taux "
        "sont plus élevés que ceux des dix années précédentes.",
    ),
    (
        2024,
        "emprunts/nouveaux-emprunts",
        "Un second emprunt a été signé pour l'école, pour vingt ans.",
    ),
    (
        2025,
        "sport-jeunesse/piscines",
        "L'étude de la nouvelle piscine continue. Le montant est une prévision : rien n'est encore dépensé.",
    ),
    (
        2025,
        "cadre-de-vie/rues-et-quais",
        "Les travaux des quais, reportés de 2024, doivent reprendre.",
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
