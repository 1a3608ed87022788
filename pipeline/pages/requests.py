"""«Que deviennent les signalements ?»: what residents report, what became of it, how soon, what it is about and where."""

from collections.abc import Iterator, Mapping

from ..charts import months as chart
from ..figures.requests import Requests, Tally
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import places as place_words
from ..sentences import requests as sentences
from ..sentences.projects import day
from ..tables.requests import FEWEST_IN_SQUARE
from . import strips
from .results import BASE as RESULTS
from .results import NAV
from .site import Site
from .territory import MAP, District

BASE = f"{RESULTS}signalements/"
NAME = "Les signalements des habitants"
# On a phone a row of five columns takes as much room as a paragraph.
SHOWN, FEW = 5, 5
COUNTED = ("closed", "refused", "passed_on", "duplicate", "taken_up", "received")
OTHERS = {"category": "autres catégories", "service": "autres services", "channel": "autres canaux", "district": "autres"}


def is_told(site: Site) -> bool:
    return site.requests is not None


def page(site: Site) -> Page:
    found = site.requests
    when = sentences.period(found.rows["received_on"].min(), found.as_of, site.language)
    lead = sentences.fates(found.whole, site.language)
    strip = strips.of_requests(found.whole.by_status, site.language)
    return Page(
        address=BASE,
        name=NAME,
        title="Que deviennent les signalements des habitants ?",
        description=f"{site.accounts.town.name}, {when}. {lead}",
        sections=(
            _fates(site, found),
            Section((Prose((sentences.delays(found.whole, site.language), sentences.ages(found.whole, found.as_of, site.language))),),
                    title="En combien de temps sont-ils traités ?", anchor="delais"),
            *_months(site, found),
            *_parts(found, "category", "De quoi s'agit-il ?", "Catégorie", "categories"),
            *_parts(found, "service", "Qui doit y répondre ?", "Service", "services"),
            *_parts(found, "channel", "Par où arrivent-ils ?", "Canal", "canaux"),
            *_districts(site, found),
            _data(found),
        ),
        lead=f"{'' if strip else lead} Période : {when}.".strip(),
        hero=(*strip, _facts(site, found, bool(strip))),
        nav=NAV,
        crumbs=(Link("Les résultats", RESULTS),),
    )  # fmt: skip


def _facts(site: Site, found: Requests, is_drawn: bool) -> Facts:
    """Figures in large, without those that are drawn above."""
    number, whole = site.language.number, found.whole
    facts = [] if is_drawn else [Fact("reçus", number(whole.received)), Fact(sentences.marked("closed"), number(whole.closed))]
    facts.append(Fact("encore ouverts" if is_drawn else "○ Encore ouverts", number(whole.open)))
    if whole.median is not None:
        facts.append(Fact("pour au moins la moitié des clos, au plus", sentences.days(whole.median, site.language)))
    return Facts(tuple(facts))


def _fates(site: Site, found: Requests) -> Section:
    """What became of those that came each year: a row adds up."""
    kept = [status for status in COUNTED if found.whole.by_status[status]]
    columns = (Column("Arrivés en", "year"), Column("Reçus", "number"), *(Column(sentences.FATES[status][3], "number") for status in kept))
    rows = [(year, *_counted(tally, kept)) for year, tally in found.by_year.items()]
    total = ("Ensemble", *_counted(found.whole, kept)) if len(rows) > 1 else ()
    note = f"Chaque signalement compte dans l'année où il est arrivé, et pour ce qu'il est devenu au {site.language.on(found.as_of)}."
    table = Table("Les signalements et ce qu'ils sont devenus", columns, tuple(rows), total, note)
    return Section((table,), title="Que sont-ils devenus ?", anchor="devenir")


def _counted(tally: Tally, statuses: list[str]) -> tuple[int, ...]:
    return tally.received, *(tally.by_status[status] for status in statuses)


def _months(site: Site, found: Requests) -> Iterator[Section]:
    """What came and what was ended each month; nothing for one month alone."""
    by_month = found.by_month
    if len(by_month) < 2:
        return
    caption = "Par mois. Terminés : clos, refusés, transmis ou déjà signalés, par mois de leur fin."
    if not found.has_whole_months:
        caption += f" Le dernier mois s'arrête au {site.language.on(found.as_of)}."
    columns = (Column("Mois"), Column("Reçus", "number"), Column("Terminés", "number"))
    rows = tuple((day(month), *counts) for month, counts in by_month.items())
    table = Table("Les signalements, mois par mois", columns, rows, collapsed=True)
    series = {name: {month: counts[place] for month, counts in by_month.items()} for place, name in enumerate(("Reçus", "Terminés"))}
    heading = sentences.busiest(by_month, site.language)
    takeaway = "Les signalements reçus et ceux qui ont pris fin, mois par mois."
    drawn = site.draw("signalements-par-mois", lambda slug: chart.draw(slug, heading, takeaway, caption, series, table))
    yield Section((drawn,), title="Combien de signalements chaque mois ?", anchor="mois")


def _parts(found: Requests, column: str, title: str, label: str, anchor: str) -> Iterator[Section]:
    """The requests by the values of a column; nothing when only one is known."""
    parts = found.by(column)
    if len([name for name in parts if name]) > 1:
        caption = f"Les signalements par {label.lower()}"
        yield Section(tuple(_table(found.whole, parts, caption, Column(label), column)), title=title, anchor=anchor)


def _table(
    whole: Tally, parts: Mapping[str, Tally], caption: str, head: Column, kind: str, links: Mapping[str, list] | None = None
) -> list:
    """One row for each part, those beyond the first behind a disclosure; the whole stands under the first ones."""
    columns = (head, Column("Reçus", "number"), Column("Encore ouverts", "number"), Column("Traités et clos", "number"),
               Column("Délai médian (jours)", "number"))  # fmt: skip
    unsaid = sentences.UNSAID[kind]
    rows = [((links or {}).get(name, name or unsaid) if name or not links else [unsaid, ""], *_row(tally)) for name, tally in parts.items()]
    everything = ["Ensemble", ""] if links is not None else "Ensemble"
    note = "Au moins la moitié des signalements clos l'ont été dans le délai médian, qui n'est pas donné pour moins de dix."
    total = (everything, *_row(whole))
    if len(rows) <= SHOWN + 1:
        return [Table(caption, columns, tuple(rows), total, note, collapsed=kind == "channel")]
    rest = Table(f"{caption} : les {len(rows) - SHOWN} {OTHERS[kind]}", columns, tuple(rows[SHOWN:]), collapsed=True)
    return [Table(caption, columns, tuple(rows[:SHOWN]), total, f"{note} L'ensemble compte aussi les lignes du tableau replié."), rest]


def _row(tally: Tally) -> tuple:
    median = tally.median
    shown = None if median is None else int(median) if median.denominator == 1 else float(median)
    return tally.received, tally.open, tally.closed, shown


def _districts(site: Site, found: Requests) -> Iterator[Section]:
    territory = site.territory
    parts = found.by_district
    if not any(parts):
        return
    words = place_words.parts(site.accounts.town.kind)
    names = {each.code: [each.name, f"{each.address}#signalements"] for each in territory.districts} if territory else {}
    links = {code: names.get(code, [code, ""]) for code in parts if code}
    known = found.whole.received - (parts[""].received if "" in parts else 0)
    said = sentences.where(known, found.whole.received, site.language, words)
    blocks: list[Block] = [Prose((said,))] if said else []
    blocks += _table(found.whole, parts, f"Les signalements par {words.one}", Column(words.one_capital, "link"), "district", links)
    if found.squares and territory:
        blocks.append(Links("", (Link("Les endroits le plus souvent signalés", MAP, "sur la carte, à cent mètres près"),)))
    yield Section(tuple(blocks), title=f"Où ? {words.one_capital} par {words.one}", anchor="quartiers")


def _data(found: Requests) -> Section:
    said = [sentences.PRIVATE.format(least=FEWEST_IN_SQUARE)]
    if found.rows["file"].str.endswith(".json").any():
        said.append(sentences.LAST_CHANGE)
    links = (Link("Les signalements (CSV)", "/donnees/signalements.csv", "avec le sens de chaque colonne"),)
    return Section((Prose(tuple(said)), Links("", links)), title="D'où cela vient, et ce qui n'est pas publié", anchor="donnees")


def in_district(site: Site, district: District) -> Iterator[Section]:
    """What was reported in a district, for its page; nothing when nothing was."""
    found = site.requests
    rows = found.in_district(district.code) if found else ()
    if not len(rows):
        return
    tally = found.by_district[district.code]
    blocks: list[Block] = [Prose((sentences.in_district(tally, found.as_of, site.language),))]
    named = rows[rows["category"] != ""]["category"].value_counts()
    if len(named) > 1:
        columns = (Column("Catégorie"), Column("Reçus", "number"))
        ordered = sorted(named.items(), key=lambda each: (-each[1], str(each[0])))[:FEW]
        blocks.append(Table("Les catégories les plus fréquentes", columns, tuple((str(name), int(number)) for name, number in ordered)))
    blocks.append(Links("", (Link("Tous les signalements, et leurs délais", BASE),)))
    yield Section(tuple(blocks), "Ce que l'on y signale", "Quels problèmes y signale-t-on ?", anchor="signalements")
