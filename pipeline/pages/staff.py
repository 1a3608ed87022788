"""«Combien d'agents travaillent pour la ville ?»: the posts of a budget and year, voted and filled, by groups, beside what staff costs.

How agents are is another page (agents.py). Small groups were joined when the files were read: nothing here knows them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from ..charts import posts as chart
from ..figures import staff as figures
from ..figures.balance import Definition
from ..figures.breakdown import Node
from ..figures.staff import Count, Criterion
from ..formats import capitalised
from ..report import Bar, Bars, Block, Column, Fact, Facts, Link, Links, Page, Proof, Prose, Section, Table
from ..sentences import staff as sentences
from ..sentences.clauses import listed
from ..tables.staff import REST
from ..tables.wellbeing import FLOOR
from . import result_links
from .key_figure import address as figure_address
from .key_figure import quoted
from .measured import width
from .site import Site, View

NAME, PART, CSV = "Les effectifs", "effectifs", "/donnees/effectifs.csv"
# The item of the accounts by nature that pays staff, and the figure that says the same.
ITEM, COST = ("personnel",), "staff_expenditure"
# Years beside each other in a table; the file to download has them all.
MOST_YEARS = 3


def is_told(view: View) -> bool:
    return "staff_filled" in view.figures or "staff_posts" in view.figures


def address(view: View) -> str:
    return f"{view.base}{PART}/"


def link(site: Site, view: View) -> Link:
    return Link(sentences.question(site.reporter_of(view)), address(view), "les postes votés et pourvus, par catégorie et par filière")


def links_of(site: Site, view: View, node: Node) -> tuple[Link, ...]:
    """Where the item of the accounts that pays staff is told in agents."""
    return (link(site, view),) if node.path == ITEM and is_told(view) else ()


def beside(site: Site, view: View, definition: Definition) -> tuple[Section, ...]:
    """The same beside the figure of what staff costs."""
    return (Section((Links("", (link(site, view),)),)),) if definition.id == COST and is_told(view) else ()


def page(site: Site, view: View) -> Page:
    language, year, who = site.language, view.year, site.reporter_of(view)
    now = figures.by_year(site.accounts, view.siret)[year]
    title = sentences.title(who, view.siret != site.accounts.main, now.posts, now.filled, year, language)
    before = figures.by_year(site.accounts, view.siret).get(year - 1)
    lead = []
    if now.filled is not None:
        lead.append(sentences.moved(now.filled, before.filled if before else None, year - 1, language))
    lead.append(sentences.depends(who))
    told = [each for each in figures.criteria(site.accounts, view.siret, year) if _parts(each)]
    drawn = [each for each in told if each.code == "status" and _statuses(site, view)]
    sections = [
        _counted(site, now),
        *_years(site, view, drawn),
        *(_criterion(site, view, each) for each in told if each not in drawn),
        Section((Prose((sentences.secrecy(FLOOR),)), _proof(site, view)), title="Qu'est-ce qui n'est pas montré ?", anchor="secret"),
    ]
    return Page(
        address=address(view),
        name=NAME,
        title=title,
        description=f"{site.accounts.town.name}, {year} : postes votés et pourvus, par catégorie et par filière, et leur coût.",
        sections=tuple(sections),
        kicker=f"Les effectifs de {year}{site.of_budget(view)}",
        lead=" ".join(filter(None, lead)),
        hero=(_facts(site, view, now, quoted(site, view, title)),),
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs,
    )


def _facts(site: Site, view: View, now: Count, quote: str) -> Facts:
    language, facts = site.language, []
    for name, value, id_ in (("postes pourvus, en équivalents temps plein", now.filled, "staff_filled"),
                             ("postes votés", now.posts, "staff_posts")):  # fmt: skip
        if value is not None:
            facts.append(Fact(name, sentences.number(value, language), href=figure_address(view, id_)))
    is_town = view.siret == site.accounts.main
    if is_town and (each := sentences.per_thousand(now.filled, site.people(view), language)):
        facts.append(Fact("pour 1 000 habitants", each))
    if (cost := view.figures.get(COST)) and cost.value > 0:
        facts.append(Fact("de salaires et cotisations", language.quantity(cost.value), "spend", figure_address(view, COST)))
    return Facts(tuple(facts), quote)


def _counted(site: Site, now: Count) -> Section:
    """What is filled of what is voted, and what these words mean."""
    heading, text = sentences.occupied(now.posts, now.filled, site.language) if now.posts and now.filled else ("", "")
    return Section((Prose(tuple(filter(None, (sentences.WORDS, text)))),), kicker="Votés et pourvus", title=heading or "Que compte-t-on ?")


def _told(groups: Mapping[str, Count]) -> dict[str, Fraction]:
    """What is filled of each group; what is voted where that is not known."""
    return {code: each.posts or Fraction(0) if each.filled is None else each.filled for code, each in groups.items()}


def _parts(criterion: Criterion) -> bool:
    """Whether two groups have posts: software that fills one box for all says nothing of the other."""
    return sum(value > 0 for value in _told(criterion.groups).values()) > 1


def _criterion(site: Site, view: View, criterion: Criterion) -> Section:
    """The groups of a criterion as bars, the largest first, and their table through the years."""
    language, values = site.language, _told(criterion.groups)
    kicker, _ = sentences.NAMES[criterion.code]
    places, shown = sentences.decimals(list(values.values())), dict(zip(values, sentences.parts(list(values.values())), strict=True))
    rows = []
    for code in _order(criterion):
        label = sentences.label(criterion.code, code)
        drawn = width(int(values[code] * 100), int(max(values.values()) * 100))
        rows.append(Bar(capitalised(label), "", drawn, language.number(shown[code], places), "", "", round(shown[code])))
    is_filled = all(each.filled is not None for each in criterion.groups.values())
    note = "Postes pourvus, en équivalents temps plein." if is_filled else "Postes votés."
    title = sentences.largest(criterion.code, values, language) if is_filled else ""
    blocks: tuple[Block, ...] = (
        Prose((sentences.MEANINGS[criterion.code],)),
        Bars("neutral", tuple(rows), note=note),
        _table(site, view, criterion),
    )
    return Section(blocks, kicker=kicker if title else "", title=title or f"{kicker}.", anchor=criterion.code)


def _order(criterion: Criterion) -> list[str]:
    """Its groups, the largest first, then those that have no name."""
    values = _told(criterion.groups)
    return sorted(values, key=lambda code: (code in (REST, ""), -values[code]))


def _table(site: Site, view: View, criterion: Criterion) -> Table:
    """What is voted in the year, and what is filled in it and in those just before."""
    kicker, first = sentences.NAMES[criterion.code]
    known = figures.by_year(site.accounts, view.siret)
    years = [year for year in known if year <= view.year][-MOST_YEARS:]
    of = {year: next((each.groups for each in figures.criteria(site.accounts, view.siret, year) if each.code == criterion.code), None)
          for year in years}  # fmt: skip
    order = _order(criterion)
    codes = [*order, *dict.fromkeys(code for groups in of.values() if groups for code in groups if code not in order)]
    columns, cells = [Column(first)], []
    for what, year in (("posts", view.year), *(("filled", year) for year in years)):
        values = {code: getattr(each, what) for code, each in (of[year] or {}).items()}
        if values and None not in values.values():
            columns.append(Column(f"{'Votés' if what == 'posts' else 'Pourvus'} en {year}", "value"))
            places = sentences.decimals(list(values.values()))
            shown = zip(values, sentences.parts(list(values.values())), strict=True)
            written = {code: site.language.number(each, places) for code, each in shown}
            # A group that is not told is nobody, unless it is among those joined.
            absent = None if REST in values else "0"
            cells.append(([written.get(code, absent) for code in codes], site.language.number(sum(values.values()), places)))
    rows = tuple((sentences.label(criterion.code, code), *(column[place] for column, _ in cells)) for place, code in enumerate(codes))
    return Table(f"{kicker} : les postes", tuple(columns), rows, ("Total", *(total for _, total in cells)), csv=CSV, collapsed=True)


def _filled(site: Site, view: View) -> dict[int, Fraction]:
    """What is filled in each year that gives it."""
    return {year: each.filled for year, each in figures.by_year(site.accounts, view.siret).items() if each.filled is not None}


def _statuses(site: Site, view: View) -> dict[str, dict[int, Fraction]]:
    """The same with and without the status of civil servants, where there are years to compare and each tells it."""
    filled = _filled(site, view)
    return figures.by_status(site.accounts, view.siret, filled) if len(filled) > 1 else {}


def _years(site: Site, view: View, drawn: list[Criterion]) -> Iterator[Section]:
    """All the years that are known, the same on each of their pages; `drawn` is the criterion that the chart parts posts by."""
    known, language, filled = figures.by_year(site.accounts, view.siret), site.language, _filled(site, view)
    if len(known) < 2:
        return
    title = sentences.through(filled, language) if len(filled) > 1 else "Année par année."
    blocks: list[Block] = [_drawn(site, view, filled)] if len(filled) > 1 else []
    for each in drawn:
        blocks += [Prose((sentences.MEANINGS[each.code],)), _table(site, view, each)]
    rows = []
    for year, each in known.items():
        written = [None if value is None else sentences.number(value, language) for value in (each.posts, each.filled)]
        cost = site.views[view.siret, year].figures.get(COST) if (view.siret, year) in site.views else None
        rows.append((year, *written, cost.value if cost else None))
    columns = (Column("Année", "year"), Column("Postes votés", "value"), Column("Postes pourvus", "value"),
               Column("Salaires et cotisations", "euros"))  # fmt: skip
    blocks.append(Table("Les postes et ce qu'ils coûtent, année par année", columns, tuple(rows), note=sentences.COST_NOTE, csv=CSV))
    yield Section(tuple(blocks), kicker="Au fil des années", title=title, anchor="annees")


def _drawn(site: Site, view: View, filled: Mapping[int, Fraction]) -> Block:
    places = max(sentences.decimals([each]) for each in filled.values())
    parts = _statuses(site, view)
    named = {sentences.label("status", code): values for code, values in parts.items()} or {sentences.FILLED: filled}
    hundredths = {name: {year: int(each * 100) for year, each in values.items()} for name, values in named.items()}
    said = sentences.by_status(parts, site.language)
    title = f"{sentences.FILLED}, de {min(filled)} à {max(filled)}"

    def make(slug: str):
        return chart.draw(slug, title, said, "Équivalents temps plein.", hundredths, places, site.language)

    return replace(site.draw(site.chart_slug(view, "effectifs"), make), takeaway=said)


def _proof(site: Site, view: View) -> Proof:
    rows = site.accounts.staff_of(view.siret, view.year)
    places = [f"{file}, à partir de la ligne {site.language.number(int(row))}" for file, row in rows.groupby("file")["row"].min().items()]
    text = (
        "L'annexe du personnel du compte de l'année, telle que la collectivité l'a remplie : chaque groupe additionne les lignes qui le "
        f"disent. Fichier : {listed(places)}."
    )
    found = [Link(figure.label, figure_address(view, figure.id)) for id_ in ("staff_filled", "staff_posts", COST)
             if (figure := view.figures.get(id_))]  # fmt: skip
    if site.agents:
        found.append(Link("Comment vont les agents", result_links.AGENTS, "absences, départs, formation, prévention"))
    return Proof("D'où viennent ces chiffres ?", text, None, (*found, Link("Les effectifs (CSV)", CSV)))
