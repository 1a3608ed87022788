"""What the town says of what it builds: each project in its own words, where and when. Tables only; amounts are made in `projects`.

The operations are those of `capital`; the other projects are paid from the programme of every year.
"""

from dataclasses import dataclass

from .policies import CARE, CLEAN, CULTURE, HALL, SCHOOLS, SPORT, STREETS


@dataclass(frozen=True)
class Told:
    """A project as its file tells it. `when` are the planned start and end, then the actual ones; `cost` is an estimate in thousands of
    euros for a town of the demonstration's size, 0 when there is none.

    `operation` is its number in the accounts. `paid` is, for a project without one, the account and function of the yearly programme that
    pays for it and which share of it in each year. `place` may be a position in metres from the town hall.
    """

    id: str
    name: str
    phase: str
    when: tuple[str, str, str, str]
    place: str | tuple[float, float]
    about: str
    policy: str = ""
    district: str = ""
    cost: int = 0
    operation: str = ""
    authorisation: str = ""
    function: str = ""
    paid: tuple[str, str, dict[int, float]] | None = None


STUDY, DECIDED, WORKS, DONE, STOPPED = "à l'étude", "décidé", "en travaux", "terminé", "abandonné"

LARGE = (
    Told("ecole-les-tilleuls", "Reconstruire l'école Les Tilleuls", DONE, ("2022-03", "2024-03", "2022-04", "2024-09"),
         "Groupe scolaire Les Tilleuls", "Douze classes, une cantine et une cour plantée, reconstruites par moitiés pour que les enfants "
         "restent dans leur quartier.", SCHOOLS, operation="202101", authorisation="AP-2021-01", function="212"),
    Told("quais-de-la-vanelle", "Refaire les quais de la Vanelle", WORKS, ("2020-03", "2024-06", "2020-06", ""),
         "Quai de la Vanelle | Quai du Halage | Quai de la Verrerie",
         "Rendre les quais aux piétons et aux vélos, planter, consolider la berge.", STREETS, operation="202001",
         authorisation="AP-2020-01"),
    Told("eclairage-public", "Changer l'éclairage des rues", WORKS, ("2022", "2026", "2022-05", ""), "",
         "Des lampes à diodes, moins fortes la nuit, dans toute la ville.", STREETS, operation="202202"),
    Told("nouvelle-piscine", "Une nouvelle piscine", STUDY, ("2023-06", "", "2023-09", ""), "",
         "Réparer l'ancienne piscine ou en construire une autre : l'étude compare. Rien n'est décidé.", SPORT, operation="202301"),
    Told("rue-de-la-tannerie", "Refaire et planter la rue de la Tannerie", WORKS, ("2024-02", "2025-03", "2024-02", ""),
         "Rue de la Tannerie", "Trottoirs élargis, trente-deux arbres, un sol qui laisse passer la pluie.", STREETS, operation="202401",
         authorisation="AP-2023-01"),
)  # fmt: skip

_VOTED = "Choisi par un vote des habitants, au budget participatif de {}."


def _voted(id_: str, name: str, year: int, end: str, place: str, operation: str, district: str = "", phase: str = DONE) -> Told:
    ends = ("", f"{year + 1}-12", "", end)
    return Told(f"bp-{year}-{id_}", name, phase, ends, place, _VOTED.format(year), district=district, operation=operation)


PARTICIPATORY = (
    _voted("jeux-coteaux", "Des jeux pour enfants aux Coteaux", 2021, "2022-06", "École maternelle des Coteaux", "202111"),
    _voted("abri-velos-gare", "Un abri à vélos à la gare", 2021, "2022-09", "Gare d'Ormevanne", "202112"),
    _voted("bancs-ecluses", "Des bancs le long du quai des Trois Écluses", 2021, "2022-04", "Quai des Trois Écluses", "202113"),
    _voted("verger-moulin", "Un verger au Moulin", 2022, "2023-11", "", "202211", "Le Moulin"),
    _voted("fontaines-centre", "Des fontaines à boire dans le centre", 2022, "2023-06",
           "Place de l'Hôtel-de-Ville | Halle du Vieux Marché | Rue Gambetta", "202212"),
    _voted("ping-pong-lavoir", "Des tables de ping-pong au Lavoir", 2022, "2023-05", "Centre social du Lavoir", "202213"),
    _voted("basket-coteaux", "Un terrain de basket aux Coteaux", 2023, "2024-10", "Gymnase des Coteaux", "202311"),
    _voted("boites-a-livres", "Des boîtes à livres à Pique-Puce", 2023, "2024-05",
           "Mairie annexe de Pique-Puce | Centre social de Pique-Puce", "202312"),
    _voted("ponton-ecluses", "Un ponton aux Trois Écluses", 2023, "2024-07", "Base nautique des Trois Écluses", "202313"),
    _voted("cour-oasis", "Une cour d'école plantée dans le centre", 2024, "", "École élémentaire Jules Ferry", "202411", phase=WORKS),
    _voted("fresque-parc", "Une fresque au Parc", 2024, "2024-11", "Allée Lili Boulanger", "202412"),
    _voted("sentier-coteaux", "Un sentier aux Coteaux", 2024, "", "", "202413", "Les Coteaux", DECIDED),
)  # fmt: skip

USUAL = (
    Told("chauffage-hotel-de-ville", "Remplacer le chauffage de l'hôtel de ville", WORKS, ("2024-05", "2024-10", "2024-06", ""),
         "Hôtel de ville", "Une pompe à chaleur à la place de la chaudière à gaz de 1988.", HALL, cost=118,
         paid=("21351", "020", {2024: 0.62})),
    Told("toiture-gymnase-coteaux", "Refaire le toit du gymnase des Coteaux", DONE, ("2023-04", "2023-09", "2023-04", "2023-10"),
         "Gymnase des Coteaux", "Le toit fuyait ; il est isolé et porte des panneaux solaires.", SPORT, cost=180,
         paid=("21314", "321", {2023: 0.74})),
    Told("vestiaires-milliat", "Des vestiaires pour le gymnase Alice Milliat", DONE, ("2024-02", "2024-08", "2024-02", "2024-08"),
         "Gymnase Alice Milliat", "Quatre vestiaires, dont deux pour les équipes féminines.", SPORT, cost=190,
         paid=("21314", "321", {2024: 0.71})),
    Told("fenetres-jules-ferry", "Changer les fenêtres de l'école Jules Ferry", DONE, ("2023-07", "2023-08", "2023-07", "2023-08"),
         "École élémentaire Jules Ferry", "Soixante-deux fenêtres.", SCHOOLS, cost=150, paid=("21312", "212", {2023: 0.46})),
    Told("toiture-jean-mace", "Refaire le toit de l'école Jean Macé", DONE, ("2024-07", "2024-08", "2024-07", "2024-09"),
         "École élémentaire Jean Macé", "Le toit date de 1961.", SCHOOLS, cost=128, paid=("21312", "212", {2024: 0.44})),
    Told("isolation-george-sand", "Isoler l'école George Sand", DECIDED, ("2025-07", "2026-08", "", ""),
         "École élémentaire George Sand", "Murs et combles.", SCHOOLS, cost=640),
    Told("dortoir-moulin", "Agrandir le dortoir de la maternelle du Moulin", DONE, ("2023-06", "2023-08", "2023-07", "2023-08"),
         "École maternelle du Moulin", "", SCHOOLS, cost=95, paid=("21312", "211", {2023: 0.52})),
    Told("cour-mesanges", "Planter la cour de la maternelle Les Mésanges", STUDY, ("2026", "2026", "", ""),
         "École maternelle Les Mésanges", "", SCHOOLS),
    Told("jardin-tetards", "Un jardin pour la crèche Les Têtards", DONE, ("2024", "2024", "2024-04", "2024-06"), "Crèche Les Têtards", "",
         SCHOOLS, cost=60, paid=("21318", "4221", {2024: 0.78})),
    Told("clocher-saint-nicolas", "Restaurer le clocher de l'église Saint-Nicolas", WORKS, ("2023-03", "2025-06", "2023-05", ""),
         "Église Saint-Nicolas", "La charpente, les abat-sons et la couverture.", CULTURE, cost=260,
         paid=("2313", "312", {2023: 0.88, 2024: 0.93})),
    Told("climat-mediatheque", "Rafraîchir la médiathèque l'été", DONE, ("2024-04", "2024-06", "2024-05", "2024-06"),
         "Médiathèque Olympe de Gouges", "Des stores, un toit clair et une ventilation de nuit.", CULTURE, cost=58,
         paid=("21314", "313", {2024: 0.94})),
    Told("trottoirs-avenue-du-lavoir", "Élargir les trottoirs de l'avenue du Lavoir", DONE, ("2023-03", "2023-06", "2023-03", "2023-06"),
         "Avenue du Lavoir", "", STREETS, cost=300, paid=("2151", "845", {2023: 0.27})),
    Told("piste-boulevard-de-l-ouest", "Une piste cyclable boulevard de l'Ouest", WORKS, ("2024-04", "2024-10", "2024-06", ""),
         "Boulevard de l'Ouest", "Une piste à double sens, séparée des voitures, sur 900 mètres.", STREETS, cost=450,
         paid=("2151", "845", {2024: 0.31})),
    Told("carrefour-des-moulins", "Calmer le carrefour des Moulins", DONE, ("2024", "2024", "2024-09", "2024-10"),
         "carrefour boulevard de l'Ouest et rue des Moulins", "Un plateau et des passages protégés.", STREETS, cost=70,
         paid=("2152", "845", {2024: 0.28})),
    Told("bornes-parking-du-halage", "Des bornes de recharge au parking du Halage", DONE, ("2024-05", "2024-06", "2024-05", "2024-06"),
         "Parking du Halage", "Six bornes.", STREETS, cost=31, paid=("2152", "845", {2024: 0.15})),
    Told("pluie-rue-de-la-garance", "Retenir l'eau de pluie rue de la Garance", DONE, ("2024-01", "2024-05", "2024-02", "2024-05"),
         "20 rue de la Garance", "Des bacs plantés gardent l'eau des orages.", CLEAN, cost=110, paid=("2315", "734", {2024: 0.83})),
    Told("arbres-2024", "Replanter trois cents arbres", DONE, ("2024-01", "2024-03", "2024-01", "2024-03"),
         "Rue des Aiguilleurs | Avenue Pierre Semard | Rue Simone Veil | Avenue de la Commune", "Un hiver de plantations, quartier par "
         "quartier.", STREETS, cost=64, paid=("2121", "511", {2024: 0.57})),
    Told("jardin-du-lavoir", "Replanter le jardin du Lavoir", DONE, ("2023", "2023", "2023-10", "2023-12"), (-1330, -640), "", STREETS,
         cost=45, paid=("2128", "511", {2023: 0.29})),
    Told("clos-des-vignes", "Rouvrir le Clos des Vignes", DECIDED, ("2025", "2026", "", ""), (-560, 1390), "Un verger, une mare, des "
         "allées accessibles à tous.", STREETS, cost=210),
    Told("place-du-vieux-marche", "Repenser la place du Vieux Marché", STUDY, ("2025", "2027", "", ""), "Halle du Vieux Marché",
         "Les habitants et les commerçants sont consultés.", STREETS),
    Told("pelouse-stade", "Refaire la pelouse du stade de la Vanelle", DONE, ("2023-06", "2023-08", "2023-06", "2023-08"), (1690, 330), "",
         SPORT, cost=75, paid=("2128", "322", {2023: 0.81})),
    Told("extension-maison-des-jeunes", "Agrandir la maison des jeunes du Quai", STOPPED, ("2020", "2022", "", ""),
         "Maison des jeunes du Quai", "Le terrain voisin n'était plus à vendre.", SPORT, cost=520),
    Told("centre-social-pique-puce", "Rénover le centre social de Pique-Puce", STUDY, ("2026", "2028", "", ""),
         "Centre social de Pique-Puce", "", CARE, cost=1_900),
)  # fmt: skip
PROJECTS = (*LARGE, *PARTICIPATORY, *USUAL)

# Who else pays, by account of the grant received for an operation.
FUNDERS = {"13462": "État", "1347": "État", "1321": "État", "1322": "Région", "1323": "Département",
           "13251": "Val de Vanelle Agglomération", "1328": "Autres organismes"}  # fmt: skip
NAMED = {("202101", "1328"): "Caisse d'allocations familiales", ("202202", "1328"): "Syndicat d'énergie"}
# Promised, and obtained so far, as shares of a project's estimate.
PROMISED = {
    "clocher-saint-nicolas": {"État (monuments historiques)": (0.4, 0.22), "Région": (0.15, 0.15), "Fondation des clochers": (0.05, 0.0)},
    "toiture-gymnase-coteaux": {"Département": (0.25, 0.25)},
    "isolation-george-sand": {"État": (0.3, 0.0), "Région": (0.1, 0.0)},
}
