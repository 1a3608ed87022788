"""Pages with a field that a script answers: what a household pays, what is around an address."""

from pipeline.report import Bar, Bars, Choice, Column, Link, Near, Page, Receipt, Section, Table

from .pieces import CSV, POLICY


def taxes_page() -> Page:
    """A receipt split as the reader types."""
    rows = (
        Bar("École et enfance", POLICY, 100.0, "667\u00a0€", "66,7 %", "Les écoles, la cantine.", 66700),
        Bar("Culture", "", 50.0, "333\u00a0€", "33,3 %", "", 33300),
    )
    split = Receipt("Ce que vous payez, en euros", "Par exemple 1 234,50.", "1\u202f000", Bars("spend", rows, note="Pour 1 000 €."), (2, 1),
                    (Choice("Un appartement : 600 €", "600"),), "part")  # fmt: skip
    whole = Receipt("Le total de votre avis, en euros", "", "1\u202f500", Bars("earn", rows), (2, 1), name="avis", feeds="part")
    return Page(
        address="/2022/mes-impots/",
        name="Mes impôts",
        title="Où va votre argent ?",
        description="De votre taxe foncière aux politiques de Rivebelle.",
        sections=(Section(blocks=(whole, split), title="Votre part."),),
        year=2022,
        crumbs=(Link("2022", "/"),),
    )


def near_page() -> Page:
    """A search around an address: its files are only named here."""
    files = (f"/{CSV}",), (f"/{CSV}",), f"/{CSV}", "3f2a9c51"
    radii = Choice("300 mètres", "300"), Choice("600 mètres", "600")
    districts = Link("Centre", "#centre"), Link("La Gare", "#gare")
    field = Near("Votre rue", "Par exemple : 1 rue du Pont.", "Rien n'est envoyé.", *files, radii, districts)
    table = Table("Équipements : 1", (Column("Nom", "link"), Column("Où")), ((("Mairie", ""), "1 rue du Pont"),))
    return Page(
        address="/pres-de-chez-moi/",
        name="Près de chez moi",
        title="Qu'y a-t-il près de chez moi ?",
        description="Ce qui se trouve autour d'une adresse.",
        hero=(field,),
        sections=(Section((table,), title="Centre", anchor="centre"), Section((table,), title="La Gare", anchor="gare")),
    )
