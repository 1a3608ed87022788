"""What seldom happens and must still be readable: very long, empty, nothing, negative, huge, alone, forty at once, hostile."""

from dataclasses import replace

from pipeline.report import (
    Balance,
    BalanceRow,
    Bar,
    Bars,
    Card,
    Cards,
    ChartView,
    Column,
    Emblem,
    Fact,
    Facts,
    Gauge,
    Link,
    Links,
    Notice,
    Page,
    Part,
    Picture,
    Proof,
    Prose,
    Section,
    Table,
)

HOSTILE = "<script>alert('1')</script> & \"guillemets\""
LONG = "Participation au syndicat intercommunal à vocation unique pour la construction et la gestion de la station d'épuration"
WORD = "Anticonstitutionnellementintercommunalisation"
HUGE = 123_456_789_012_345_67


def bar(label: str, width_pct: float, cents: int, amount: str, href: str = "") -> Bar:
    return Bar(label, href, width_pct, amount, "", "", cents)


def tables() -> tuple[Table, ...]:
    return (
        Table("Aucune ligne", (Column("Libellé"), Column("Montant", "cents")), ()),
        Table("Une seule colonne", (Column("Libellé"),), ((LONG,), (WORD,), (HOSTILE,))),
        Table(
            "Un calcul pas à pas",
            (Column("Étape"), Column("Valeur", "value")),
            tuple((f"Étape {step}", "6,6 ans" if step % 2 else "1 234,50 €") for step in range(20)),
            in_order=True,
        ),
        Table(
            "Zéro, négatif, énorme, absent",
            (
                Column("Libellé"),
                Column("Montant", "cents"),
                Column("Arrondi", "euros"),
                Column("Taux", "percent", 2),
                Column("Indice", "number", 3),
            ),
            (
                ("Zéro", 0, 0, 0.0, 0),
                ("Négatif", -1_234_56, -1_234_56, -0.031, -1.5),
                ("Énorme", HUGE, HUGE, 12.5, 1e9),
                (LONG, None, None, None, None),
            ),
            ("Total", HUGE, HUGE, None, None),
        ),
        Table(
            "Des liens et des codes",
            (Column("Page", "link"), Column("Compte", "code"), Column("Année", "year")),
            ((("Accueil", "/"), "60612", 2022), ((HOSTILE, ""), "011", 2021), (None, "", 2020)),
        ),
    )


def page(csv: str) -> Page:
    blank = Table("Lignes du graphique", (Column("Année", "year"), Column("Montant", "euros")), ((2022, 0),), csv=f"/{csv}")
    return Page(
        address="/cas-difficiles/",
        name=LONG,
        title=f"{LONG} : {WORD} {HOSTILE}",
        description=HOSTILE,
        kicker=HOSTILE,
        lead=f"{LONG}. {LONG}.",
        hero=(
            Facts((Fact(HOSTILE, HOSTILE), Fact(LONG, "123\u202f456\u202f789\u202f012\u202f345,67\u00a0€", "debt"))),
            Cards((Card(LONG, WORD, "", "", "neutral"),)),
        ),
        sections=(
            Section(
                title="Une barre d'une seule part, une autre de six, une autre de rien",
                blocks=(
                    Balance(
                        (
                            BalanceRow(LONG, "1\u00a0€", "invest", (Part("tout", 100, 100.0),)),
                            BalanceRow("Six", "6\u00a0€", "debt", tuple(Part(f"{LONG} {n}", n, 16.6) for n in range(1, 7))),
                            BalanceRow("Rien", "0\u00a0€", "neutral", ()),
                        )
                    ),
                ),
            ),
            Section(
                title="Un classement où tout est long, nul ou négatif",
                kicker=LONG,
                blocks=(
                    Bars(
                        "earn",
                        (
                            Bar(
                                LONG,
                                "/",
                                100.0,
                                "123\u202f456\u202f789\u00a0millions",
                                "1\u202f234\u202f567\u00a0€ par habitant",
                                f"{LONG}. {LONG}.",
                                HUGE,
                            ),
                            replace(bar(f"{LONG} {WORD}", 50.0, 0, "0\u00a0€", "/"), emblem=Emblem("percent", "prune")),
                            bar(WORD, 0.0, 0, "0\u00a0€", "/2022/depenses/"),
                            bar("Négatif", -4.2, -420, "\u22124\u00a0€"),
                            bar(HOSTILE, 0.004, 1, "moins de 1\u00a0€"),
                        ),
                        more=tuple(bar(f"Ligne {n}", n * 2.5, n, f"{n}\u00a0€") for n in range(40)),
                        more_label=f"Les 40 autres : {LONG}",
                        note=LONG,
                        links=(Link(LONG, "/"), Link("Sans adresse", "")),
                    ),
                    Bars("neutral", ()),
                ),
            ),
            Section(
                blocks=(
                    Cards(
                        (
                            Card(WORD, "123\u202f456\u202f789\u00a0millions", LONG, LONG, "spend", gauge=Gauge(0, 100, LONG, LONG)),
                            Card("Au bout", "0", "", "", "debt", Link(LONG, "/", LONG), Gauge(100, 0, "", "")),
                        )
                    ),
                    *tables(),
                )
            ),
            Section(
                title="Un graphique sans version étroite rétrécit",
                layout="split",
                blocks=(
                    ChartView("seul", LONG, "", "", blank),
                    Proof(LONG, LONG),
                    Links("", (Link(WORD, "/", LONG), Link(HOSTILE, "#ici"))),
                    Notice(f"{LONG}. {HOSTILE}"),
                    Prose(()),
                    Prose((HOSTILE, LONG)),
                ),
            ),
            Section((), title=WORD, anchor="ici"),
        ),
        crumbs=tuple(Link(LONG, "/") for _ in range(4)),
        years=tuple(Link(str(year), "/2021/") for year in range(2000, 2022)) + (Link("2022", ""),),
        previous=Link(LONG, "/"),
        next=Link(WORD, "/2022/depenses/", LONG),
        emblem=Emblem("dots"),
        picture=Picture("/images/pendant.svg", HOSTILE, 500, 700, LONG, HOSTILE),
        emphasis=WORD,
    )
