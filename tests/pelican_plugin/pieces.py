"""What the pages of a fictional town are made of: addresses, rankings, cards, charts, proofs and tables. Figures are there for the eye."""

from pipeline.report import Balance, BalanceRow, Bar, Bars, Card, Cards, Column, Emblem, Gauge, Link, Measure, Part, Proof, Table

from .drawings import columns

CSV = "donnees/depenses-2022.csv"
SPENDING, POLICY, LINES, METHOD = "/2022/depenses/", "/2022/depenses/ecole-et-enfance/", "/2022/lignes/", "/methode/"
RANKINGS = (Link("2021", "/2021/"),)
YEARS = (Link("2020", LINES), Link("2021", "/2021/"), Link("2022", ""))

SERIES = {2017: (35.1, 6.9), 2018: (35.4, 21.2), 2019: (36.4, 10.5), 2020: (35.2, 4.9), 2021: (36.6, 6.0), 2022: (38.7, 7.0)}
CHARTS = {"ecole": columns("ecole", SERIES, 560, has_cells=True), "seul": columns("seul", SERIES, 640)}


EACH = (409, 351, 232, 105, 97, 56, 37, 11)
MEASURES = (
    Measure("euros", "en euros"),
    Measure(
        "inhabitant",
        "par habitant",
        tuple(f"{n} € par habitant" for n in EACH),
        "En tout : 1 298 € par habitant.",
        tuple(f"Plus {n} par habitant." for n in EACH),
    ),
    Measure(
        "constant",
        "en euros de 2024",
        tuple(f"{n} < mille" for n in EACH),
        "Convertis.",
        (),
        (80.0, 100.0, 50.0, 25.0, 20.0, 10.0, 5.0, 1.0),
    ),
)


# A pictogram and a colour; without colour a tile takes that of its bars.
EMBLEMS = {"École et enfance": ("satchel", "bleu"), "Cadre de vie et espaces publics": ("lamp", "vert"), "Sport et jeunesse": ("ball", "")}


def policy_row(label: str, millions: float, per_inhabitant: int, text: str, href: str = POLICY) -> Bar:
    amount = f"{millions:.1f}\u00a0millions".replace(".", ",")
    emblem = Emblem(*EMBLEMS[label]) if label in EMBLEMS else None
    cents = round(millions * 100_000_000)
    return Bar(label, href, millions / 45.7 * 100, amount, f"{per_inhabitant} € par habitant", text, cents, emblem=emblem)


def balance() -> Balance:
    spent = (Part("211,3 millions pour fonctionner", 21_130_000_000, 75.9), Part("52,1 millions investis", 5_210_000_000, 18.7))
    received = (Part("237,0 millions chaque année", 23_700_000_000, 85.1), Part("41,5 millions à investir", 4_150_000_000, 14.9))
    return Balance(
        rows=(BalanceRow("Dépensé", "263,4\u00a0millions", "spend", spent), BalanceRow("Reçu", "278,5\u00a0millions", "earn", received)),
        note="Les deux barres n'ont pas à être égales : ce qui reste sert à investir l'année suivante.",
        link=Link("Comment le budget s'équilibre", METHOD),
    )


def policies() -> Bars:
    return Bars(
        tone="spend",
        rows=(
            policy_row(
                "École et enfance", 45.7, 409, "17 € sur 100. Plus 3,1 millions en un an : un groupe scolaire de plus, et l'énergie."
            ),
            policy_row("Cadre de vie et espaces publics", 39.2, 351, "15 € sur 100. Voirie, propreté, parcs, éclairage. Stable."),
            policy_row("Sport et jeunesse", 26.0, 232, "10 € sur 100. Plus 1,0 million en un an."),
            policy_row("Solidarité et santé", 11.7, 105, "4 € sur 100. Hors centre communal d'action sociale, présenté à part."),
            policy_row("Sécurité", 10.8, 97, "4 € sur 100."),
            policy_row("Culture", 6.3, 56, "2 € sur 100. La plus grande part est assurée par l'agglomération."),
        ),
        more=(policy_row("Logement", 4.1, 37, "2 € sur 100.", ""), policy_row("Économie locale", 1.2, 11, "Moins de 1 € sur 100.", "")),
        more_label="Les 2 autres politiques",
        note="37,5 millions ne se rattachent à aucune politique.",
        links=(Link("Pourquoi", METHOD), Link("Toutes les dépenses", SPENDING)),
        measures=MEASURES,
    )


def health() -> Cards:
    return Cards(
        (
            Card(
                title="Ce qui reste après avoir fait tourner les services",
                value="21,2\u00a0millions",
                unit="épargne brute, 9,1 % des recettes",
                text="En dessous de 8 %, une ville devient fragile ; au-dessus de 15 %, elle est à l'aise.",
                tone="earn",
                link=Link("D'où vient ce chiffre ?", LINES),
                quote="Épargne brute : 21,2 millions d'euros en 2022 (Rivebelle, compte administratif 2022)",
            ),
            Card(
                title="Combien d'années pour rembourser toute la dette",
                value="9,7\u00a0ans",
                unit="206,1 millions, 1 844 € par habitant",
                text="Un an de moins qu'en 2019.",
                tone="debt",
                link=Link("La dette, prêteur par prêteur", LINES),
                gauge=Gauge(60.6, 75, "0", "12 ans : alerte"),
            ),
            Card(
                title="Ce que la ville a construit et réparé",
                value="32,9\u00a0millions",
                unit="dépenses d'équipement, 294 € par habitant",
                text="Villes de la même taille : 253 €. La moitié pour les écoles.",
                tone="invest",
                link=Link("Projet par projet", LINES),
            ),
        )
    )


def series_table() -> Table:
    return Table(
        caption="Dépenses d'école et d'enfance de 2017 à 2022",
        columns=(Column("Année", "year"), Column("Faire fonctionner", "euros"), Column("Construire", "euros"), Column("Part", "percent")),
        rows=tuple((year, round(lower * 1e8), round(upper * 1e8), 0.17) for year, (lower, upper) in SERIES.items()),
        note="Dépenses réelles.",
        csv=f"/{CSV}",
        collapsed=True,
    )


def proof() -> Proof:
    parts = (
        ("Personnel (chapitre 012)", 2_811_340_211),
        ("Repas, énergie, fournitures (011)", 820_457_790),
        ("Travaux et équipement (20, 21, 23)", 701_538_763),
        ("214 autres lignes", 239_688_102),
    )
    total = ("Total", sum(cents for _label, cents in parts))
    return Proof(
        title="D'où vient ce chiffre ?",
        text="Dépenses réelles, fonctions 20 à 28 et 64, des deux sections.",
        table=Table("Ce que l'on additionne", (Column("Nature de la dépense"), Column("Montant", "cents")), parts, total),
        links=(Link("Les 231 lignes", LINES, "compte administratif 2022, lignes 118 à 1402 du fichier voté"),),
    )


def lines_table() -> Table:
    labels = "Libellé Chapitre Compte Voté Réalisé Taux Lignes Fichier".split()
    kinds = "text code code cents cents percent number link".split()
    return Table(
        caption="Les lignes du compte administratif 2022",
        columns=tuple(Column(label, kind) for label, kind in zip(labels, kinds, strict=True)),
        rows=tuple(
            (
                f"Fournitures, ligne {n}" if n != 20 else "Œuvres d'art, ligne 20",
                "011",
                f"60{n:03}",
                123_456_789 * n,
                113_456_712 * n if n % 7 else None,
                0.919,
                n,
                ("page", SPENDING),
            )
            for n in range(1, 41)
        ),
        total=("Total", None, None, 10_123_456_698, 9_303_450_384, 0.919, 820, ("", "")),
        note="Montants au centime, comme au compte voté.",
        csv=f"/{CSV}",
    )
