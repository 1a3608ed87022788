"""The key figures of a budget and year: an index, and for each «d'où vient ce chiffre ?» with its formula, accounts, lines and file."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

import pandas as pd

from ..charts import Drawing, years
from ..charts.years import Series
from ..figures.balance import Definition
from ..report import Column, Fact, Facts, Figure, Link, Page, Prose, Section, Table
from ..sentences import clauses
from . import listed, quotients
from .prices import real_change, with_constant
from .site import Site, View, siblings

LARGEST = 15
# What only a closed year has: a voted budget would show a zero that means nothing.
CLOSING = ("carried_over", "operating_result", "capital_result")


def address(view: View, id_: str) -> str:
    return f"{view.base}chiffres/{id_.replace('_', '-')}/"


def csv_address(view: View, id_: str) -> str:
    """Where the lines behind a figure are, as a file."""
    return f"{address(view, id_)}lignes.csv"


def pages(site: Site, view: View) -> Iterator[Page]:
    """The index, then a page a figure. A carried-over amount does not exist in a budget that is only voted."""
    shown = [each for each in site.definitions if not (view.is_forecast and each.id.startswith("carried_over"))]
    yield _index(site, view, shown)
    order = [(address(view, each.id), each.label) for each in shown]
    for definition in shown:
        yield _figure(site, view, definition, order)


def _index(site: Site, view: View, shown: list[Definition]) -> Page:
    language, people = site.language, site.inhabitants(view.year)
    rows = []
    for definition in shown:
        figure = view.figures[definition.id]
        row = [[definition.label, address(view, definition.id)], figure.value]
        row.append(float(Fraction(figure.value, people * 100)) if people else None)
        row.append(figure.previous)
        rows.append(tuple(row))
    columns = [
        Column("Chiffre", "link"),
        Column(str(view.year), "cents"),
        Column("par habitant, en euros", "number"),
        Column(str(view.year - 1), "cents"),
    ]
    if not people:
        columns, rows = [columns[0], columns[1], columns[3]], [(row[0], row[1], row[3]) for row in rows]
    if all(row[-1] is None for row in rows):
        columns, rows = columns[:-1], [row[:-1] for row in rows]
    table = Table(f"Les chiffres clés de {view.year}, au centime", tuple(columns), tuple(rows))
    lead = "Chacun mène à sa définition, aux comptes qu'il additionne et aux lignes du fichier officiel."
    if people:
        lead += f" Population : {language.number(people)} habitants ({site.accounts.population_sources[view.year]})."
    return Page(
        address=f"{view.base}chiffres/",
        name="Chiffres clés",
        title=f"Les chiffres clés{site.of_budget(view)} en {view.year}, et d'où ils viennent.",
        description=f"{site.accounts.town.name}, {view.year} : dépenses, recettes, épargne, investissement, résultats et leur définition.",
        sections=(Section((table,)), *quotients.index(site, view), *listed.index(site, view)),
        lead=lead,
        year=view.year,
        nav="Les chiffres clés",
        crumbs=view.crumbs,
    )


def _figure(site: Site, view: View, definition: Definition, order: list[tuple[str, str]]) -> Page:
    figure, language, year = view.figures[definition.id], site.language, view.year
    here = address(view, definition.id)
    people = site.inhabitants(year)
    per_head = clauses.per_inhabitant(figure.value, people, language) if figure.value > 0 else ""
    moved = clauses.trend(figure.value, figure.previous, year - 1, language)
    said = [definition.meaning, clauses.sentence(f"c'est {per_head}" if per_head else ""), moved]
    lead = " ".join(text for text in said if text)
    facts = [Fact("au centime", language.euros(figure.value), definition.tone)]
    if figure.previous is not None:
        facts.append(Fact(f"en {year - 1}", language.euros(figure.previous)))
    facts.append(Fact("lignes additionnées", language.number(len(figure.lines))))
    lines = site.accounts.of(view.siret, year)
    lines = lines[lines["line"].isin([line for line, _ in figure.lines])]
    documents = site.accounts.chosen_documents(view.siret, year)
    files = ", ".join(sorted(set(documents["file"])))
    sections = [
        Section((Prose((figure.formula, f"Document : {files}.")), *_parts(site, view, definition, lines)), title="Ce qui est additionné")
    ]
    sections += _series(site, view, definition)
    if len(lines):
        sections.append(Section((_largest(view, figure, lines),), title="Les lignes"))
    previous, following = siblings(order, here)
    amount = language.amount(figure.value) if figure.value >= 0 else f"moins {language.amount(-figure.value)}"
    return Page(
        address=here,
        name=definition.label,
        title=f"{definition.label}{site.of_budget(view)} : {amount} {'prévus pour' if view.is_forecast else 'en'} {year}.",
        description=f"{site.accounts.town.name}, {year}. {definition.meaning}",
        sections=tuple(sections),
        kicker="D'où vient ce chiffre ?",
        lead=lead.strip(),
        hero=(Facts(tuple(facts)),),
        year=year,
        nav="Les chiffres clés",
        crumbs=(*view.crumbs, Link("Chiffres clés", f"{view.base}chiffres/")),
        previous=previous,
        next=following,
    )


def _parts(site: Site, view: View, definition: Definition, lines: pd.DataFrame) -> tuple[Table, ...]:
    """What is added: the terms of a difference, or the chapters of a sum. It adds up to the figure; nothing when there is nothing."""
    if len(definition.terms) > 1:
        rows = [
            (term.selector.words()[:1].upper() + term.selector.words()[1:], term.sign * term.selector.total(lines))
            for term in definition.terms
        ]
        rows = [row for row in rows if row[1]] or rows[:1]
        columns = (Column("Terme"), Column("Montant", "cents"))
        return (Table("Les termes du calcul", columns, tuple(rows), ("Total", sum(row[1] for row in rows))),)
    measure = definition.terms[0].selector.measure
    sums = lines.groupby("chapter", sort=True)[measure].agg(lambda amounts: int(amounts.fillna(0).sum()))
    counts = lines.groupby("chapter", sort=True)["line"].count()
    nomenclature = site.accounts.chosen_documents(view.siret, view.year)["nomenclature"].iloc[0]
    chapters = site.accounts.charts.get(nomenclature, view.year).chapters
    rows = [
        (chapter, chapters[chapter].label if chapter in chapters else "", int(counts[chapter]), int(cents))
        for chapter, cents in sums.items()
        if cents
    ]
    if not rows:
        return ()
    columns = (Column("Chapitre", "code"), Column("Libellé du chapitre"), Column("Lignes", "number"), Column("Montant", "cents"))
    return (Table("Par chapitre", columns, tuple(rows), ("Total", "", sum(row[2] for row in rows), sum(row[3] for row in rows))),)


def _series(site: Site, view: View, definition: Definition) -> list[Section]:
    kept, forecast = site.series_years(view.siret)
    values = {year: site.views[view.siret, year].figures[definition.id].value for year in kept}
    if len(kept) < 2 or not any(values.values()) or definition.id.startswith(CLOSING) and len(kept) - len(forecast) < 2:
        return []
    if definition.id.startswith(CLOSING):
        kept, forecast = tuple(year for year in kept if year not in forecast), frozenset()
    executed = [year for year in kept if year not in forecast] or list(kept)
    first, last = executed[0], executed[-1]
    takeaway = clauses.sentence(
        f"{'moins ' if values[last] < 0 else ''}{site.language.amount(abs(values[last]))} en {last}",
        clauses.change(values[last], values[first], first, site.language) if first != last else "",
    )
    real = real_change(site, values, first, last)
    part = site.accounts.budgets[view.siret].slug if view.siret != site.accounts.main else ""
    slug = "-".join(each for each in (part, "chiffre", definition.id.replace("_", "-")) if each)
    title = f"{definition.label}, de {kept[0]} à {kept[-1]}"

    def make(slug: str) -> Drawing:
        series, said = [Series(definition.label, values)], f"{takeaway} {real}".strip()
        drawing = years.draw(slug, title, said, series, kept, definition.tone, site.language, forecast, site.break_year(view.siret))
        return with_constant(site, drawing, values, executed)

    return [Section((replace(site.draw(slug, make), takeaway=real),), title=takeaway)]


def _largest(view: View, figure: Figure, lines: pd.DataFrame) -> Table:
    """The lines that count most, with the sign that they count for."""
    by_number = {int(row.line): row for row in lines.itertuples()}
    rows = []
    for line, cents in sorted(figure.lines, key=lambda pair: (-abs(pair[1]), pair[0]))[:LARGEST]:
        row = by_number[line]
        rows.append((row.nature, row.nature_label, row.function, cents, int(row.row)))
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
    return Table(caption, columns, tuple(rows), csv=csv_address(view, figure.id))


def line_files(site: Site, view: View) -> Iterator[tuple[str, Figure]]:
    """Each CSV of lines to write: its address and its figure."""
    for definition in site.definitions:
        figure = view.figures[definition.id]
        if figure.lines and not (view.is_forecast and definition.id.startswith("carried_over")):
            yield csv_address(view, definition.id), figure
