"""The key figures of a budget and year: an index, and for each «d'où vient ce chiffre ?» with its formula, accounts, lines and file."""

from collections.abc import Iterator
from typing import NamedTuple

from ..accounts import Accounts, remembered
from ..figures.balance import Definition
from ..figures.loans import LoanSelector
from ..figures.selector import Selector
from ..formats import capitalised, round_half_up
from ..report import Column, Fact, Facts, Figure, Page, Prose, Section, Table
from . import corrected, history, key_figure, levy_figures, list_figures, ofgl, proportion, quotients, staff
from .key_figure import INDEX, KICKER, NAV, address
from .site import Site, View

LARGEST = 15


class Line(NamedTuple):
    """What a page tells of a line, and the amounts that it may count for, in cents: None when not given."""

    line: int
    row: int
    file: str
    chapter: str
    nature: str
    nature_label: str
    function: str
    amount_cents: int | None
    carried_over_cents: int | None


def csv_address(view: View, id_: str) -> str:
    """Where the lines behind a figure are, as a file."""
    return f"{address(view, id_)}lignes.csv"


def pages(site: Site, view: View) -> Iterator[Page]:
    """The index, then a page a figure. A carried-over amount does not exist in a budget that is only voted."""
    shown = [each for each in site.definitions if each.id in view.figures]
    yield _index(site, view, shown)
    apart = ofgl.definitions(site, view)
    for definitions in (shown, apart):
        order = [(address(view, each.id), each.label) for each in definitions]
        for definition in definitions:
            if isinstance(definition.terms[0].selector, LoanSelector):
                yield quotients.owed_page(site, view, definition, order, ofgl.NAME, ofgl.not_to_mix(site, view, definition))
            else:
                yield _figure(site, view, definition, order)


def _index(site: Site, view: View, shown: list[Definition]) -> Page:
    language, people = site.language, site.people(view)
    rows = []
    for definition in shown:
        figure = view.figures[definition.id]
        row = [[definition.label, address(view, definition.id)], figure.value]
        row.append(round_half_up(figure.value, people) if people else None)
        row.append(figure.previous)
        rows.append(tuple(row))
    columns = [
        Column("Chiffre", "link"),
        Column(str(view.year), "cents"),
        Column("par habitant", "cents"),
        Column(str(view.year - 1), "cents"),
    ]
    if not people:
        columns, rows = [columns[0], columns[1], columns[3]], [(row[0], row[1], row[3]) for row in rows]
    if all(row[-1] is None for row in rows):
        columns, rows = columns[:-1], [row[:-1] for row in rows]
    table = Table(f"Les chiffres clés de {view.year}, au centime", tuple(columns), tuple(rows))
    lead = "Chacun mène à sa définition, aux comptes qu'il additionne et aux lignes du fichier officiel."
    if people:
        origin = f" ({site.accounts.population_sources[view.year]})" if site.accounts.is_own(view.siret) else ""
        lead += f" Population : {language.number(people)} habitants{origin}."
    return Page(
        address=key_figure.index_address(view),
        name=INDEX,
        title=f"Les chiffres clés{site.of_budget(view)} en {view.year}, et d'où ils viennent.",
        description=f"{site.accounts.town.name}, {view.year} : dépenses, recettes, épargne, investissement, résultats et leur définition.",
        sections=(
            Section((table,)),
            *quotients.index(site, view),
            *levy_figures.index(site, view),
            *list_figures.index(site, view),
            *ofgl.index(site, view),
        ),
        lead=lead,
        year=view.year,
        nav=NAV,
        crumbs=view.crumbs,
    )


def _whole(site: Site, view: View, definition: Definition) -> tuple[str, int]:
    """What a figure is a part of: all real spending or revenue for a sum of such lines, nothing for a difference or for what is apart."""
    if len(definition.terms) > 1 or ofgl.is_apart(definition):
        return "", 0
    chosen = definition.terms[0].selector
    if chosen.movement != "real" or chosen.measure != "amount_cents":
        return "", 0
    verb = "prévus" if view.is_forecast else "dépensés" if chosen.side == "D" else "reçus"
    return verb, Selector(chosen.side, movement="real").total(site.accounts.of(view.siret, view.year))


def _figure(site: Site, view: View, definition: Definition, order: list[tuple[str, str]]) -> Page:
    figure, language, year = view.figures[definition.id], site.language, view.year
    facts = [Fact("au centime", language.euros(figure.value), definition.tone)]
    values = {each: other.figures[figure.id].value for each, other in history.years_of(site, view, definition)}
    facts += proportion.facts(site, view, values, _whole(site, view, definition), lambda other: address(other, figure.id))
    count = len(figure.lines)
    facts.append(Fact("lignes additionnées" if count > 1 else "ligne additionnée", language.number(count)))
    known, counted = _lines(site.accounts, view.siret, year), dict(figure.lines)
    lines = [line for number, line in known.items() if number in counted]
    origin = key_figure.origin(site, view)
    parts = _parts(site, view, definition, lines)
    summed = (*ofgl.not_to_mix(site, view, definition), Prose((figure.formula, origin)), *parts, *_accounts(figure, lines))
    sections = [Section(summed, title="Ce qui est additionné"), *history.amounts(site, view, definition)]
    sections += staff.beside(site, view, definition)
    if lines:
        sections.append(Section((_largest(site, view, figure, known),), title="Les lignes"))
    return key_figure.page(
        site, view, definition.id, order,
        title=told(site, view, definition),
        meaning=definition.meaning,
        facts=Facts(tuple(facts)),
        sections=sections,
        kicker=ofgl.NAME if ofgl.is_apart(definition) else KICKER,
    )  # fmt: skip


def told(site: Site, view: View, definition: Definition) -> str:
    """«Épargne brute : 4,1 millions d'euros en 2024.»"""
    cents, language = view.figures[definition.id].value, site.language
    amount = language.amount(cents) if cents >= 0 else f"moins {language.amount(-cents)}"
    return f"{definition.label}{site.of_budget(view)} : {amount} {'prévus pour' if view.is_forecast else 'en'} {view.year}."


@remembered
def _lines(accounts: Accounts, siret: str, year: int) -> dict[int, Line]:
    """The lines of a budget and year by their number, in their order: plain values, made once for its fifty figures."""
    lines = accounts.of(siret, year)
    columns = [lines[name].astype(object).where(lines[name].notna(), None) for name in Line._fields]
    return {line.line: line for line in map(Line._make, zip(*columns, strict=True))}


def _parts(site: Site, view: View, definition: Definition, lines: list[Line]) -> tuple[Table, ...]:
    """What is added: the terms of a difference, or the chapters of a sum. It adds up to the figure; nothing when there is nothing."""
    if len(definition.terms) > 1:
        # Every line of the year: those that two terms take count for nothing in the end, and are part of both.
        whole = site.accounts.of(view.siret, view.year)
        rows = [(capitalised(term.selector.words()), term.sign * term.selector.total(whole)) for term in definition.terms]
        rows = [row for row in rows if row[1]] or rows[:1]
        columns = (Column("Terme"), Column("Montant", "cents"))
        return (Table("Les termes du calcul", columns, tuple(rows), ("Total", sum(row[1] for row in rows))),)
    measure = definition.terms[0].selector.measure
    found: dict[str, list[int]] = {}
    for line in lines:
        found.setdefault(line.chapter, []).append(int(getattr(line, measure) or 0))
    nomenclature = site.accounts.chosen_documents(view.siret, view.year)["nomenclature"].iloc[0]
    chapters = site.accounts.charts.get(nomenclature, view.year).chapters
    rows = [
        (chapter, chapters[chapter].label if chapter in chapters else "", len(amounts), sum(amounts))
        for chapter, amounts in sorted(found.items())
        if sum(amounts)
    ]
    if not rows:
        return ()
    columns = (Column("Chapitre", "code"), Column("Libellé du chapitre"), Column("Lignes", "number"), Column("Montant", "cents"))
    return (Table("Par chapitre", columns, tuple(rows), ("Total", "", sum(row[2] for row in rows), sum(row[3] for row in rows))),)


def _accounts(figure: Figure, lines: list[Line]) -> tuple[Table, ...]:
    """The accounts added and what each counts for, the largest first; nothing when there are no lines."""
    counted = dict(figure.lines)
    found: dict[str, list] = {}
    for line in lines:
        each = found.setdefault(line.nature, [line.nature_label, 0, 0])
        each[1] += 1
        each[2] += counted[line.line]
    rows = sorted(((nature, *each) for nature, each in found.items()), key=lambda row: (-abs(row[3]), row[0]))
    if not rows:
        return ()
    columns = (Column("Compte", "code"), Column("Libellé du compte"), Column("Lignes", "number"), Column("Montant", "cents"))
    total = ("Total", "", sum(row[2] for row in rows), sum(row[3] for row in rows))
    return (Table("Compte par compte, au centime", columns, tuple(rows), total, collapsed=True),)


def _largest(site: Site, view: View, figure: Figure, known: dict[int, Line]) -> Table:
    """The lines that count most, with the sign that they count for."""
    largest = dict(sorted(figure.lines, key=lambda pair: (-abs(pair[1]), pair[0]))[:LARGEST])
    told = [(known[number], cents) for number, cents in largest.items()]
    rows = [(line.nature, line.nature_label, line.function, cents, int(line.row)) for line, cents in told]
    columns = (
        Column("Compte", "code"),
        Column("Libellé"),
        Column("Fonction", "code"),
        Column("Montant", "cents"),
        Column("Ligne du fichier", "number"),
    )
    if not any(row[2] for row in rows):
        columns, rows = (*columns[:2], *columns[3:]), [(*row[:2], *row[3:]) for row in rows]
    count = len(figure.lines)
    caption = f"Les {LARGEST} plus grandes lignes sur {count}" if count > LARGEST else "La ligne" if count == 1 else f"Les {count} lignes"
    note = corrected.note(site, ((line.file, number) for number, line in known.items() if number in largest))
    return Table(caption, columns, tuple(rows), note=note, csv=csv_address(view, figure.id))


def line_files(site: Site, view: View) -> Iterator[tuple[str, Figure]]:
    """Each CSV of lines to write: its address and its figure."""
    for definition in (*site.definitions, *ofgl.definitions(site, view)):
        figure = view.figures.get(definition.id)
        if figure and figure.lines:
            yield csv_address(view, definition.id), figure
