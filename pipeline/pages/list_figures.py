"""Figures counted on a list (grants, contracts, posts) among the key figures: their rows in the index, and where each comes from."""

from collections.abc import Iterator

from ..figures import contracts, staff, subsidies
from ..figures.balance import Definition
from ..formats import Language
from ..report import Fact, Facts, Link, Links, Page, Prose, Section
from ..sentences import clauses, measures
from . import key_figure
from .key_figure import address, origin
from .site import Site, View

# Where each list is told at length, under the view's base, its file, what its rows are called, and its name in the index.
LISTS = (
    (subsidies.definitions, "subventions", "Les subventions une à une", "subventions.csv", "Les subventions, d'après leur liste"),
    (contracts.definitions, "marches", "Les contrats un à un", "marches.csv", "Les contrats publics"),
    (staff.definitions, "effectifs", "Les effectifs, groupe par groupe", "effectifs.csv", "Les agents, d'après l'annexe du personnel"),
)


def index(site: Site, view: View) -> list[Section]:
    """Their rows in the index of key figures, when the year has a list."""
    found = []
    for define, _, _, _, caption in LISTS:
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
            found.append(Section((key_figure.table(caption, view, rows),)))
    return found


def _before(view: View, definition: Definition, unit: str, language: Language) -> str:
    before = view.figures[definition.id].previous
    return "" if before is None else measures.written(before, unit, language)


def pages(site: Site, view: View) -> Iterator[Page]:
    """A page for each of them."""
    for define, part, name, file, _ in LISTS:
        shown = [(each, unit) for each, unit in define() if each.id in view.figures]
        order = [(address(view, each.id), each.label) for each, _ in shown]
        for definition, unit in shown:
            yield _page(site, view, definition, unit, order, Link(name, f"{view.base}{part}/"), file)


def _page(site: Site, view: View, definition: Definition, unit: str, order: list[tuple[str, str]], above: Link, file: str) -> Page:
    figure, language = view.figures[definition.id], site.language
    told = language.amount(figure.value) if unit == "EUR" else measures.written(figure.value, unit, language)
    facts = [Fact("au centime" if unit == "EUR" else str(view.year), measures.written(figure.value, unit, language), definition.tone)]
    lead = definition.meaning
    if figure.previous is not None:
        facts.append(Fact(f"en {view.year - 1}", measures.written(figure.previous, unit, language)))
        if unit == "EUR":
            lead = f"{lead} {clauses.trend(figure.value, figure.previous, view.year - 1, language)}"
    files = sorted(set(_rows(site, view, definition)["file"]))
    is_annex = set(files) <= set(site.accounts.chosen_documents(view.siret, view.year)["file"])
    source = origin(site, view) if is_annex else f"{'Fichiers' if len(files) > 1 else 'Fichier'} : {', '.join(files)}."
    links = Links("", (above, Link("Toutes les lignes (CSV)", f"/donnees/{file}")))
    return key_figure.page(
        site, view, definition.id, order,
        title=f"{definition.label} : {told} en {view.year}.",
        meaning=definition.meaning,
        facts=Facts(tuple(facts)),
        sections=(Section((Prose((figure.formula, source)), links), title="Ce qui est additionné"),),
        lead=lead.strip(),
    )  # fmt: skip


def _rows(site: Site, view: View, definition: Definition):
    if definition.id.startswith("contracts"):
        return definition.terms[0].selector.of(contracts.of(site.accounts, view.siret, view.year))
    if definition.id.startswith("staff"):
        return definition.terms[0].selector.of(site.accounts.staff_of(view.siret, view.year))
    return definition.terms[0].selector.of(subsidies.of(site.accounts, view.siret, view.year).rows)
