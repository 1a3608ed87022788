"""The contracts of the town's story: what each buys, from whom, and which part of which amount of the accounts it is. Tables only.

Contracts of every year are in `contract_rounds`. Amounts are made in `contracts`, without tax.
"""

from dataclasses import dataclass

ADAPTED, OPEN, NEGOTIATED = "Procédure adaptée", "Appel d'offres ouvert", "Procédure avec négociation"
DIRECT = "Marché passé sans publicité ni mise en concurrence préalable"


@dataclass(frozen=True)
class Bought:
    """A contract. `on` is the day of its notification, `months` how long it lasts.

    `share` is which part it is of what the accounts write, without tax: of an `operation` (its accounts that start with `natures`), of what
    a `project` has cost, or of accounts in the years of the contract. A framework agreement has a maximum in euros instead. `changes` are
    its modifications: the day, what each adds as a share of the contract, and why. `offers` is drawn when it is 0, not published when
    negative.
    """

    purpose: str
    cpv: str
    on: str
    months: int
    holders: tuple[str, ...]
    share: float = 0.0
    operation: str = ""
    natures: tuple[str, ...] = ("",)
    project: str = ""
    maximum: int = 0
    procedure: str = ADAPTED
    offers: int = 0
    changes: tuple[tuple[str, float, str], ...] = ()
    of_framework: str = ""
    lot: int = 0


def _lots(what: str, on: str, months: int, lots: tuple, **same) -> tuple[Bought, ...]:
    """Lots of one purchase: (what, CPV, holder, share, offers and what else)."""
    return tuple(
        Bought(f"{what}. Lot {number} : {part}", cpv, on, months, (holder,), share, lot=number, **same | dict(rest))
        for number, (part, cpv, holder, share, *rest) in enumerate(lots, 1)
    )


SCHOOL, TILLEULS = "202101", "Reconstruction du groupe scolaire Les Tilleuls"
_SCHOOL = {"operation": SCHOOL, "project": "ecole-les-tilleuls"}
_WORKS = _SCHOOL | {"natures": ("2313",), "procedure": OPEN}
SCHOOL_CONTRACTS = (
    Bought("Études de sol pour le groupe scolaire Les Tilleuls", "71351500-8", "2021-02-18", 4, ("ground",), 0.07, natures=("2031",),
           offers=3, **_SCHOOL),
    Bought("Maîtrise d'œuvre du groupe scolaire Les Tilleuls", "71221000-3", "2021-06-11", 44, ("architect", "engineers"), 0.71,
           natures=("2031",), procedure=NEGOTIATED, offers=4, **_SCHOOL),
    Bought("Contrôle technique du groupe scolaire Les Tilleuls", "71356100-9", "2021-10-04", 36, ("control",), 0.09, natures=("2031",),
           **_SCHOOL),
    Bought("Coordination de la sécurité du chantier des Tilleuls", "71317210-8", "2021-11-15", 34, ("safety",), 0.073, natures=("2031",),
           **_SCHOOL),
    *_lots(TILLEULS, "2022-03-14", 26, (
        ("terrassements et réseaux", "45112500-0", "earth", 0.061, ("offers", 4)),
        # The ground was worse than surveyed: the council voted more, twice.
        ("fondations et gros œuvre", "45262210-6", "builder", 0.297, ("offers", 3), ("changes", (
            ("2023-05-22", 0.193, "Fondations plus profondes, après la découverte d'un sol moins solide que prévu"),
            ("2024-02-12", 0.081, "Reprise des fondations de la seconde moitié et prolongation de quatre mois"),
        ))),
        ("charpente bois", "45261100-5", "frame", 0.083, ("offers", 2)),
        ("couverture et étanchéité", "45261210-9", "roof", 0.052),
        ("façades", "45443000-4", "facade", 0.047),
        ("menuiseries extérieures", "45421000-4", "windows", 0.063, ("offers", 5)),
        ("serrurerie", "44316500-3", "metal", 0.014),
        ("cloisons et faux plafonds", "45410000-4", "plaster", 0.041),
        ("menuiseries intérieures", "45421000-4", "joiner", 0.033, ("offers", 1)),
        ("sols", "45432100-5", "floors", 0.027),
        ("peintures", "45442100-8", "paint", 0.016, ("offers", 7)),
        ("chauffage, ventilation, plomberie", "45331000-6", "heating", 0.057, ("offers", 2)),
        ("électricité", "45311000-0", "electric", 0.036, ("offers", 4)),
        ("équipement de la cuisine", "39221000-7", "kitchen", 0.019, ("offers", 1)),
    ), **_WORKS),
    Bought("Cour plantée de l'école Les Tilleuls", "45112710-5", "2023-11-20", 12, ("garden",), 0.94, operation=SCHOOL,
           project="ecole-les-tilleuls", natures=("2312",), offers=3),
    Bought("Mobilier de l'école Les Tilleuls", "39160000-1", "2024-04-08", 5, ("furniture",), 0.93, natures=("21841",), offers=3,
           **_SCHOOL),
    Bought("Ordinateurs et écrans de l'école Les Tilleuls", "30213000-5", "2024-05-13", 4, ("computers",), 0.71, natures=("21831",),
           offers=2, **_SCHOOL),
)  # fmt: skip

_QUAYS = {"operation": "202001", "project": "quais-de-la-vanelle"}
_STREET = {"operation": "202401", "project": "rue-de-la-tannerie"}
_LIGHTS = {"operation": "202202", "project": "eclairage-public"}
_POOL = {"operation": "202301", "project": "nouvelle-piscine"}
OTHER_OPERATIONS = (
    Bought("Maîtrise d'œuvre des quais de la Vanelle", "71322000-1", "2020-02-10", 60, ("studies",), 0.06, natures=("2315",), **_QUAYS),
    *_lots("Aménagement des quais de la Vanelle", "2020-05-25", 54, (
        ("voirie et réseaux", "45233120-6", "roads", 0.41),
        ("pierre et consolidation de la berge", "45243000-2", "stone", 0.37, ("changes", (
            ("2022-09-19", 0.064, "Consolidation de trente mètres de berge de plus, quai de la Verrerie"),
        ))),
        ("éclairage", "45316100-6", "lamps", 0.053),
    ), natures=("2315",), **_QUAYS),
    Bought("Plantations des quais de la Vanelle", "77310000-6", "2021-01-25", 48, ("garden",), 0.82, natures=("2312",), **_QUAYS),
    Bought("Remplacement de l'éclairage des rues", "45316110-9", "2022-04-19", 48, ("lamps", "electric"), 0.88, procedure=OPEN, offers=4,
           **_LIGHTS),
    Bought("Diagnostic de la charpente de la piscine, après sa fermeture", "71315400-3", "2023-04-24", 2, ("divers",), 0.13,
           natures=("2031",), procedure=DIRECT, offers=-1, **_POOL),
    Bought("Étude : réparer la piscine ou en construire une autre", "71241000-9", "2023-09-18", 18, ("pool",), 0.47, natures=("2031",),
           offers=2, **_POOL),
    Bought("Maîtrise d'œuvre de la rue de la Tannerie", "71322000-1", "2023-06-12", 22, ("studies",), 0.97, natures=("2031",), **_STREET),
    *_lots("Rue de la Tannerie", "2024-01-22", 14, (
        ("voirie et réseaux", "45233120-6", "roads", 0.79, ("offers", 4)),
        ("sols qui laissent passer la pluie", "45233222-1", "stone", 0.17, ("offers", 2)),
    ), natures=("2315",), **_STREET),
    Bought("Rue de la Tannerie. Lot 3 : arbres", "77310000-6", "2024-01-22", 26, ("trees",), 0.96, natures=("2121",), lot=3, offers=3,
           **_STREET),
    Bought("Rue de la Tannerie. Lot 4 : éclairage", "45316100-6", "2024-01-22", 14, ("lamps",), 0.95, natures=("21534",), lot=4, offers=1,
           **_STREET),
)  # fmt: skip


def _of(project: str, purpose: str, cpv: str, on: str, months: int, holder: str, share: float = 0.97, **more) -> Bought:
    return Bought(purpose, cpv, on, months, (holder,), share, project=project, **more)


SMALL_PROJECTS = (
    _of("bp-2021-jeux-coteaux", "Jeux pour enfants aux Coteaux", "37535200-9", "2021-11-08", 6, "play"),
    _of("bp-2022-verger-moulin", "Verger du Moulin", "77310000-6", "2022-11-14", 12, "trees", 0.95),
    _of("bp-2022-fontaines-centre", "Fontaines à boire dans le centre", "45232150-8", "2023-02-06", 4, "roads", 0.94),
    _of("bp-2023-basket-coteaux", "Terrain de basket des Coteaux", "45236119-7", "2023-12-11", 9, "sport", 0.86, offers=3),
    _of("bp-2023-ponton-ecluses", "Ponton des Trois Écluses", "45244000-9", "2024-03-18", 4, "locks", 0.97, offers=1),
    _of("toiture-gymnase-coteaux", "Toit du gymnase des Coteaux", "45261210-9", "2023-03-13", 6, "roof", 0.93, offers=3),
    _of("vestiaires-milliat", "Vestiaires du gymnase Alice Milliat", "45212290-5", "2024-01-15", 7, "builder", 0.95, offers=4),
    _of("fenetres-jules-ferry", "Fenêtres de l'école Jules Ferry", "45421132-8", "2023-05-09", 4, "windows", offers=5),
    _of("toiture-jean-mace", "Toit de l'école Jean Macé", "45261210-9", "2024-05-21", 4, "roof", 0.91, offers=2),
    _of("dortoir-moulin", "Dortoir de la maternelle du Moulin", "45214100-1", "2023-05-30", 3, "builder", 0.95),
    _of("jardin-tetards", "Jardin de la crèche Les Têtards", "45112710-5", "2024-03-11", 3, "garden", offers=4),
    _of(
        "clocher-saint-nicolas",
        "Clocher de l'église Saint-Nicolas : charpente et couverture",
        "45212350-4",
        "2023-04-03",
        26,
        "bells",
        0.92,
        offers=2,
    ),
    _of("climat-mediatheque", "Stores et ventilation de la médiathèque", "45331210-1", "2024-04-15", 3, "heating", 0.92, offers=3),
    _of("trottoirs-avenue-du-lavoir", "Trottoirs de l'avenue du Lavoir", "45233222-1", "2023-02-20", 4, "roads", 0.96, offers=4),
    _of("piste-boulevard-de-l-ouest", "Piste cyclable du boulevard de l'Ouest", "45233162-2", "2024-05-06", 6, "asphalt", 1.03, offers=3),
    _of("carrefour-des-moulins", "Plateau du carrefour des Moulins", "45233128-2", "2024-08-26", 2, "roads", 0.93, offers=3),
    _of("pluie-rue-de-la-garance", "Bacs plantés de la rue de la Garance", "45232130-2", "2024-01-29", 5, "stone", 0.95, offers=2),
    _of("arbres-2024", "Plantation de trois cents arbres", "77211600-8", "2023-12-18", 4, "trees", 0.98, offers=4),
    _of("chauffage-hotel-de-ville", "Pompe à chaleur de l'hôtel de ville", "45331100-7", "2024-05-27", 6, "heating", 1.02, offers=2),
    _of("pelouse-stade", "Pelouse du stade de la Vanelle", "45236250-7", "2023-05-15", 3, "sport", 0.96, offers=3),
)
STORY_CONTRACTS = (*SCHOOL_CONTRACTS, *OTHER_OPERATIONS, *SMALL_PROJECTS)
