"""Figures counted on a list (grants, contracts) among the key figures: their rows in the index, and where each comes from."""

from collections.abc import Iterator

from ..figures import contracts, subsidies
from ..figures.balance import Definition
from ..formats import Language
from ..report import Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import clauses, measures
from .quotients import address, origin
from .site import Site, View, siblings

# Where each list is told at length, under the view's base, its file, and what its rows are called.
LISTS = (
    (subsidies.definitions, "subventions", "Les subventions une à une", "subventions.csv"),
    (contracts.definitions, "marches", "Les contrats un à un", "marches.csv"),
)


def index(site: Site, view: View) -> list[Section]:
    """Their rows in the index of key figures, when the year has a list."""
    found = []
    for define, _, _, _ in LISTS:
        rows = [
            (
                [each.label, address(view, each.id)],
                measures.written(view.figures[each.id].value, unit, site.language),
                _before(view, each, unit, site.language),
            )
            for each, unit in define()
            if each.id in view.figures
        ]
        if rows:
            columns = (Column("Chiffre", "link"), Column(str(view.year)), Column(str(view.year - 1)))
            caption = "Les subventions, d'après leur liste" if define is subsidies.definitions else "Les contrats publics"
            if not any(row[2] for row in rows):
                columns, rows = columns[:2], [row[:2] for row in rows]
            found.append(Section((Table(caption, columns, tuple(rows)),)))
    return found


def _before(view: View, definition: Definition, unit: str, language: Language) -> str:
    before = view.figures[definition.id].previous
    return "" if before is None else measures.written(before, unit, language)


def pages(site: Site, view: View) -> Iterator[Page]:
    """A page for each of them."""
    for define, part, name, file in LISTS:
        shown = [(each, unit) for each, unit in define() if each.id in view.figures]
        order = [(address(view, each.id), each.label) for each, _ in shown]
        for definition, unit in shown:
            yield _page(site, view, definition, unit, order, Link(name, f"{view.base}{part}/"), file)


def _page(site: Site, view: View, definition: Definition, unit: str, order: list[tuple[str, str]], above: Link, file: str) -> Page:
    figure, language, here = view.figures[definition.id], site.language, address(view, definition.id)
    told = language.amount(figure.value) if unit == "EUR" else measures.written(figure.value, unit, language)
    facts = [Fact("au centime" if unit == "EUR" else str(view.year), measures.written(figure.value, unit, language), definition.tone)]
    lead = definition.meaning
    if figure.previous is not None:
        facts.append(Fact(f"en {view.year - 1}", measures.written(figure.previous, unit, language)))
        if unit == "EUR":
            lead = f"{lead} {clauses.trend(figure.value, figure.previous, view.year - 1, language)}"
    previous, following = siblings(order, here)
    files = sorted(set(_rows(site, view, definition)["file"]))
    is_annex = set(files) <= set(site.accounts.chosen_documents(view.siret, view.year)["file"])
    source = origin(site, view) if is_annex else f"{'Fichiers' if len(files) > 1 else 'Fichier'} : {', '.join(files)}."
    links = Links("", (above, Link("Toutes les lignes (CSV)", f"/donnees/{file}")))
    return Page(
        address=here,
        name=definition.label,
        title=f"{definition.label} : {told} en {view.year}.",
        description=f"{site.accounts.town.name}, {view.year}. {definition.meaning}",
        sections=(Section((Prose((figure.formula, source)), links), title="Ce qui est additionné"),),
        kicker="D'où vient ce chiffre ?",
        lead=lead.strip(),
        hero=(Facts(tuple(facts)),),
        year=view.year,
        nav="Les chiffres clés",
        crumbs=(*view.crumbs, Link("Chiffres clés", f"{view.base}chiffres/")),
        previous=previous,
        next=following,
    )


def _rows(site: Site, view: View, definition: Definition):
    if definition.id.startswith("contracts"):
        return definition.terms[0].selector.of(contracts.of(site.accounts, view.siret, view.year))
    return definition.terms[0].selector.of(subsidies.of(site.accounts, view.siret, view.year).rows)
