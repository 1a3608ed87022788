"""Pictures and articles of the pattern site: three drawings in a row, one alone, an article elsewhere and one on this site."""

from pathlib import Path

from pipeline.report import Article, Gallery, Link, Page, Picture, Press, Section

ADDRESS = "/images-et-presse/"
PICTURES = (
    Picture("/images/avant.svg", "Un bâtiment bas à toit plat.", 800, 500, "Dessin : Comptes clairs, mars 2021.", "L'école avant."),
    Picture("/images/pendant.svg", "", 500, 700, "Crédit : Rivebelle, licence CC BY 4.0.", "Une <légende> & ses signes. " * 6),
    Picture("/images/apres.svg", "La nouvelle école.", 800, 500, "© Rivebelle."),
)
LOGO = Picture("/images/logo.svg", "", 300, 100, "")
ARTICLES = (
    Article(Link("Une école en deux moitiés", "https://gazette.example/ecole"), "La Gazette, 3 mars 2024", "Le chantier, vu de la rue."),
    Article(Link("« La piscine <ferme> »", "/methode/"), "Le Courrier, 2023", about=(Link("École", "/"), Link("Sport", "/2021/"))),
)


def draw(files: Path) -> None:
    """The files of the pictures, under `files`."""
    (files / "images").mkdir(parents=True, exist_ok=True)
    for picture in (*PICTURES, LOGO):
        text = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {picture.width} {picture.height}">'
            '<rect width="100%" height="100%" fill="#d5efe9"/><path d="M100 300L300 120L500 300Z" fill="#c2410c"/></svg>'
        )
        (files / picture.src.strip("/")).write_text(text, encoding="utf-8")


def page() -> Page:
    return Page(
        address=ADDRESS,
        name="Images et presse",
        title="Ce qui se voit, ce qui s'écrit.",
        description="Des images et des articles.",
        sections=(
            Section((Gallery(PICTURES),), title="En images"),
            Section((Gallery(PICTURES[1:2]),), title="En image"),
            Section((Press(ARTICLES, "Chaque article n'engage que son journal."),), title="La presse en parle"),
        ),
    )
