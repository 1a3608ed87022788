"""The pages of a fictional town as residents would see them, to look at while working on the theme."""

from dataclasses import replace

from pipeline.report import ChartView, Emblem, Fact, Facts, Link, Links, Notice, Page, Prose, Section

from .pieces import LINES, METHOD, POLICY, RANKINGS, SPENDING, YEARS, balance, health, lines_table, policies, proof, series_table


def home_page() -> Page:
    return Page(
        address="/",
        name="2022",
        title="En 2022, Rivebelle a dépensé 263,4\u00a0millions d'euros.",
        description="Ce que Rivebelle a dépensé et reçu en 2022, expliqué à ses habitants.",
        kicker="Le rapport de l'année 2022",
        lead="C'est 2 356 euros par habitant, 4,5 % de plus qu'en 2021. Quatre euros sur cinq font vivre les services de tous les jours ; "
        "le reste construit, répare et rembourse.",
        hero=(balance(),),
        sections=(
            Section(
                kicker="Où va l'argent",
                title="L'école et l'accueil des enfants sont la première politique de la ville.",
                anchor="depenses",
                blocks=(policies(),),
            ),
            Section(kicker="La santé des comptes", title="La ville épargne assez pour rembourser, tout juste.", blocks=(health(),)),
        ),
        year=2022,
        years=YEARS,
        is_home=True,
        alternate="/en/",
    )


def policy_page() -> Page:
    facts = (
        Fact("par rapport à 2021", "+ 3,1 millions", "spend"),
        Fact("prévu au budget", "47,2 millions"),
        Fact("réalisé", "97 %", href=LINES),
        Fact("villes comparables", "371 € par habitant"),
        Fact("ici", "409 € par habitant"),
    )
    chart = ChartView(
        slug="ecole",
        title="L'investissement va et vient, le fonctionnement monte.",
        takeaway="En 2018, la ville a payé l'essentiel du nouveau groupe scolaire.",
        caption="Millions d'euros. Foncé : faire fonctionner. Clair : construire.",
        table=series_table(),
    )
    done = (
        Links("Projets", (Link("Groupe scolaire des Bords", LINES, "6,9 millions"), Link("Cour végétalisée", LINES, "0,4 million"))),
        Links(
            "Engagements",
            (Link("Quatre écoles rénovées", LINES, "2 sur 4"), Link("Cantine payée en ligne", LINES, "faite")),
            emblem=Emblem("heart", "rose"),
        ),
        Links("Marchés et aides", (Link("Repas scolaires, trois ans", LINES, "9,1 millions"),)),
    )
    to_know = (
        Notice("En 2023, la nomenclature change : deux dépenses passent de l'école à la jeunesse.", Link("Lesquelles", METHOD)),
        Prose(("Une école se construit une fois ; chauffer, nourrir et encadrer, c'est chaque année.", "Rien n'est déduit des recettes.")),
    )
    return Page(
        address=POLICY,
        name="École et enfance",
        title="L'école et l'enfance ont coûté 45,7\u00a0millions d'euros en 2022.",
        description="Ce que Rivebelle a dépensé pour l'école et l'enfance en 2022.",
        lead="C'est 17 euros sur 100 dépensés, et 4 480 euros par élève. L'énergie et une école de plus expliquent la hausse.",
        hero=(Facts(facts, "L'école et l'enfance ont coûté 45,7 millions d'euros en 2022 (Rivebelle, compte administratif 2022)"),),
        sections=(
            Section(layout="split", blocks=(chart, proof())),
            Section(kicker="Ce que cet argent a fait", title="Huit enfants sur dix déjeunent à la cantine.", layout="columns", blocks=done),
            Section(title="Ce qu'il faut savoir", blocks=to_know),
        ),
        year=2022,
        nav="Où va l'argent",
        crumbs=(Link("2022", "/"), Link("Dépenses", SPENDING)),
        years=YEARS,
        previous=Link("Toutes les dépenses", SPENDING),
        next=Link("Cadre de vie et espaces publics", LINES),
        emblem=Emblem("satchel", "bleu"),
        emphasis="45,7\u00a0millions d'euros",
    )


def spending_page() -> Page:
    return Page(
        address=SPENDING,
        name="Dépenses",
        title="Où sont allés les 263,4\u00a0millions d'euros de 2022 ?",
        description="Les dépenses de Rivebelle en 2022, politique par politique.",
        sections=(Section(blocks=(replace(policies(), years=RANKINGS),)), Section(title="Ligne à ligne", blocks=(lines_table(),))),
        year=2022,
        nav="Où va l'argent",
        crumbs=(Link("2022", "/"),),
        years=YEARS,
    )


def lines_page() -> Page:
    return Page(
        address=LINES,
        name="Lignes",
        title="Les lignes du compte administratif",
        description="Chaque ligne.",
        sections=(Section(blocks=(lines_table(),)),),
        crumbs=(Link("2022", "/"), Link("Dépenses", SPENDING), Link("École et enfance", POLICY)),
    )


def bare_page() -> Page:
    """The least that a page may say."""
    return Page(address="/2021/", name="2021", title="2021", description="L'année 2021.", year=2021)
