"""“Which taxes does the town vote?” in English: base, rate and product of each, the rate over years, and what was received."""

from ...figures import levies as figures
from ...figures.levies import SHOWN, Levy
from ...formats import capitalised
from ...report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ...sentences.en import levies as sentences
from .. import levies as french
from ..key_figure import address as figure_address
from .frame import MY_TAXES, NAMES, REVENUE, TAXES, Speaker

CSV = "/donnees/impots.csv"


def page(told: Speaker) -> Page:
    site, year = told.site, told.year
    known = french.of(site, year)
    sections = [_taxes(told, known), _payers(told, known), *_years(told, known), *_effects(told, known), *_received(told, known)]
    links = [Link(NAMES[address], address) for address in (MY_TAXES, REVENUE) if address in told.addresses]
    if links:
        sections.append(Section((Links("", tuple(links)),)))
    lead = french.lead(site, known, year, sentences, told.language, told.who)
    return told.page(TAXES, sentences.title(told.who), lead, sections, french.address(told.view), (_facts(told, known),))


def _facts(told: Speaker, known: dict[str, Levy]) -> Facts:
    found = [
        Fact(sentences.SHORT[code], told.language.rate(levy.rate), "earn", figure_address(told.view, f"tax_rate_{SHOWN[code]}"))
        for code, levy in known.items()
        if levy.rate is not None
    ]
    if total := figures.total(known):
        found.append(Fact("expected yield", told.language.quantity(total), "neutral", figure_address(told.view, "tax_product")))
    return Facts(tuple(found))


def _taxes(told: Speaker, known: dict[str, Levy]) -> Section:
    """What is taxed, how much of it, and what it brings."""
    language, total = told.language, figures.total(known)
    rows = []
    for code, levy in known.items():
        rate = None if levy.rate is None else float(levy.rate / 100)
        rows.append((capitalised(sentences.NAMES[code]), levy.base, rate, levy.product))
    columns = (Column("Tax"), Column("Base", "euros"), Column("Rate", "percent", french.decimals(known)), Column("Expected yield", "euros"))
    last = ("Total", "", "", total) if total is not None and len(rows) > 1 else ()
    note = f"Document: {', '.join(sorted({levy.file for levy in known.values()}))}."
    if any(None in row for row in rows):
        note += " A dash: the document does not give this number, or gives one that contradicts the others."
    table = Table(f"The taxes voted in {told.year}", columns, tuple(rows), last, note=note, csv=CSV)
    hidden = [sentences.hidden_base(levy, language) for levy in known.values() if levy.wrong == "base"]
    notices = [Notice(said, Link("What is checked", "/verification/#ecarts")) for said in hidden]
    words = Prose((sentences.BASE, sentences.RATE, sentences.PRODUCT))
    return Section((table, *notices, words), title=sentences.product(total, figures.voted(known), told.year, language))


def _payers(told: Speaker, known: dict[str, Levy]) -> Section:
    blocks = french.payers(told.site, known, told.year, sentences, told.language)
    return Section(tuple(blocks), title="Who pays them, and what changed in 2021" if len(blocks) > 1 else "Who pays them")


def _years(told: Speaker, known: dict[str, Levy]) -> list[Section]:
    """The rates over all executed years; the heading tells the first one."""
    language, series = told.language, french.over_years(told.site, known)
    if series is None:
        return []
    name, found = sentences.NAMES[series.code], series.found
    columns = (Column("Year", "year"), *(Column(capitalised(sentences.SHORT[code])) for code in series.codes))
    rows = tuple((year, *(_rate(told, series.by_year[year].get(code)) for code in series.codes)) for year in found)
    blocks: list[Block] = [Table(f"The rates voted, from {min(found)} to {max(found)}", columns, rows)]
    if series.breaks:
        before, after = (series.by_year[year][series.code] for year in series.breaks)
        blocks.append(Notice(sentences.jump(before, after, language)))
    return [Section(tuple(blocks), kicker=capitalised(name), title=sentences.rates(found, series.has_break, language))]


def _rate(told: Speaker, levy: Levy | None) -> str:
    return told.language.rate(levy.rate) if levy and levy.rate is not None else ""


def _effects(told: Speaker, known: dict[str, Levy]) -> list[Section]:
    """What the rate and what the base added to each product since the year before."""
    year = told.year
    found, ends, is_same = french.moved(told.site, known, year)
    if not found:
        return []
    rows = []
    for each in found:
        start, end = ends[each.code]
        rows.append((capitalised(sentences.SHORT[each.code]), start, each.base, each.rate, each.rest, end))
    columns = (Column("Tax"), Column(f"Yield in {year - 1}", "euros"), Column("From the base", "euros"),
               Column("From the rate", "euros"), Column("Rest", "euros"), Column(f"Yield in {year}", "euros"))  # fmt: skip
    total = ("Total", *(sum(row[place] for row in rows) for place in range(1, 6))) if len(rows) > 1 else ()
    note = (
        f"From the base: what its change makes, at the rate of {year - 1}. From the rate: what its change makes, on the base of {year}. "
        "Rest: the difference between the printed yield and the base multiplied by the rate."
    )
    note = f"{note} {sentences.aside(french.apart(known, found))}".strip()
    table = Table(f"What changes the yield, from {year - 1} to {year}", columns, tuple(rows), total, note=note)
    return [Section((table,), kicker="The rate or the base?", title=sentences.effects(found, is_same, year, told.language))]


def _received(told: Speaker, known: dict[str, Levy]) -> list[Section]:
    """What the accounts received for direct taxes."""
    language, year = told.language, told.year
    cents, total = int(french.received(told.site, told.view)["amount_cents"].sum()), figures.total(known)
    if cents <= 0:
        return []
    revenue = told.view.figures["operating_revenue"].value
    said = [sentences.received(told.who, cents, total, revenue, told.people, language)]
    if total and cents != total:
        said.append(sentences.gap(told.site.accounts.town.kind, year, figures.HOUSING in known, cents > total))
    link = Links("", (Link("The lines added up", french.address(told.view)),))
    title = f"In {year}, the accounts received {language.amount(cents)} of direct taxes."
    return [Section((Prose(tuple(text for text in said if text)), link), kicker="What was received", title=title)]
