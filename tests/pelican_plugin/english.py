"""A page in another language: what leads to a French page says so, once where a whole list does."""

from pipeline.report import Bar, Bars, Column, Edition, Fact, Facts, Link, Links, Notice, Page, Section, Table

from .pieces import LINES, METHOD, POLICY

EDITION = Edition("/en/", (Link("Spending", "/en/"), Link("About", "/en/about/")), (Link("Method", "/methode/"),), "Figures of 2022.")


def page() -> Page:
    rows = (
        Bar("Éducation", POLICY, 100.0, "€45.7\u00a0million", "€409 per resident", "", 4_570_000_000, language="fr"),
        Bar("Culture", "/en/#culture", 50.0, "€22.9\u00a0million", "", "", 2_290_000_000),
    )
    rows_of = ((("Revenue", LINES), 123_456), (("Here", "/en/"), None), (("Musées", LINES, "fr"), 1), (("Agglomération", "", "fr"), 2))
    table = Table("Steps", (Column("Step", "link"), Column("Amount", "cents")), rows_of)
    mixed = Links("", (Link("Method", METHOD, "how"), Link("Here", "/en/")))
    return Page(
        address="/en/",
        name="2022",
        title="In 2022, Rivebelle spent €263.4\u00a0million.",
        description="What Rivebelle spent and received in 2022.",
        hero=(Facts((Fact("done", "97%", href=LINES),)),),
        sections=(
            Section((Bars("spend", rows), table, Notice("Mind: the gap!", Link("Why", METHOD)), mixed), title="All of it"),
            Section((Links("Culture", (Link("Musées", LINES, "€1"),), anchor="culture", language="fr"),), layout="columns"),
        ),
        year=2022,
        nav="Spending",
        is_home=True,
        language="en",
        alternate="/",
    )
