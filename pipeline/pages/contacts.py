"""«Comment la mairie répond-elle ?»: contacts by month, channel and theme, the share answered in time, what it costs and who pays."""

from collections.abc import Iterator

from ..charts import months as chart
from ..figures.contacts import Contacts, Told
from ..formats import capitalised
from ..report import Block, Column, Link, Links, Page, Prose, Section, Table
from ..sentences import contacts as sentences
from ..sentences.projects import day
from .results import BASE as RESULTS
from .results import NAV
from .site import Site

BASE = f"{RESULTS}relation-usagers/"
NAME = "La relation avec les habitants"
PARTS = (("channel", "Par où passent les habitants ?", "Canal", "canaux"), ("theme", "Que demandent-ils ?", "Thème", "themes"),
         ("service", "Qui leur répond ?", "Service", "services"))  # fmt: skip


def is_told(site: Site) -> bool:
    return site.contacts is not None


def page(site: Site) -> Page:
    found = site.contacts
    months = [month for month, told in found.by_month.items() if told]
    said = [sentences.received(found.whole.received, months, site.language)] if months else []
    if found.whole.share is not None:
        said.append(sentences.in_time(found.whole, found.target_share(), found.target_days(), site.language))
    if not months:
        said.append(_cost_said(site, found))
    lead = " ".join(said)
    return Page(
        address=BASE,
        name=NAME,
        title="Comment les habitants joignent-ils leurs services ?" if months else "Combien coûte la relation avec les habitants ?",
        description=f"{site.accounts.town.name}. {lead}",
        sections=(*_months(site, found), *_in_time(site, found), *_parts(found), *_cost(site, found), _data(found)),
        lead=lead,
        nav=NAV,
        crumbs=(Link("Les résultats", RESULTS),),
    )


def _months(site: Site, found: Contacts) -> Iterator[Section]:
    by_month = found.by_month
    if not by_month:
        return
    channels = found.monthly("channel")
    names = [name or sentences.UNSAID["channel"] for name in channels]
    has_parts = len(names) > 1
    columns = (Column("Mois"), *((Column(name, "number") for name in names) if has_parts else ()), Column("Tous les contacts", "number"))
    rows = tuple(
        (day(month), *((part.get(month) for part in channels.values()) if has_parts else ()), total)
        for month, total in found.totals.items()
    )
    table = Table("Les contacts, mois par mois", columns, rows, collapsed=len(rows) > 1)
    title = "Combien de contacts chaque mois ?"
    missing = " ".join(filter(None, (sentences.missing(found.missing), sentences.partial(found.partial))))
    if len(rows) < 2:
        yield Section((table,), title=title, anchor="mois")
        return
    totals = {month: total for month, total in found.totals.items() if total is not None}
    if not totals:
        yield Section((Prose((missing,)), table), title=title, anchor="mois")
        return
    series = {"Contacts": found.totals}
    heading = sentences.extremes(totals, site.language)
    drawn = site.draw(
        "contacts-par-mois",
        lambda slug: chart.draw(
            slug, heading, "Les contacts reçus, mois par mois.", f"Contacts reçus par mois. {missing}".strip(), series, table
        ),
    )
    yield Section((drawn,), title=title, anchor="mois")


def _in_time(site: Site, found: Contacts) -> Iterator[Section]:
    """The share answered in time, month by month, and its target."""
    whole = found.whole
    if whole.share is None and whole.delay_days is None:
        return
    target = found.target_share()
    said = [sentences.in_time(whole, target, found.target_days(), site.language), sentences.delay(whole, site.language)]
    blocks: list[Block] = [Prose((" ".join(filter(None, said)),))]
    shares = {month: told.share if told else None for month, told in found.by_month.items()}
    if sum(share is not None for share in shares.values()) > 1:
        rows = tuple((day(month), None if share is None else float(share)) for month, share in shares.items())
        table = Table("La part des réponses dans le délai, mois par mois", (Column("Mois"), Column("Dans le délai", "percent")), rows,
                      collapsed=True)  # fmt: skip
        series = {"Dans le délai": {month: None if share is None else float(share) for month, share in shares.items()}}
        aimed = "" if target is None else f" Les tirets sont l'objectif, {site.language.percent(target, 0)}."
        caption = f"Part des contacts qui ont reçu une réponse dans le délai visé, par mois.{aimed}"
        heading = sentences.lowest(shares, site.language)
        goal = None if target is None else float(target)
        blocks.append(
            site.draw(
                "contacts-dans-le-delai",
                lambda slug: chart.draw(
                    slug, heading, "La part des réponses dans le délai, mois par mois.", caption, series, table, goal, True
                ),
            )
        )
    yield Section(tuple(blocks), title="Répond-on à temps ?", anchor="delai")


def _parts(found: Contacts) -> Iterator[Section]:
    for column, title, label, anchor in PARTS:
        parts = found.by(column)
        if len([name for name in parts if name]) < 2:
            continue
        rows = []
        for name, told in parts.items():
            kept = found.rows[found.rows[column] == name]
            shown = name or sentences.UNSAID[column]
            rows.append((capitalised(shown), *_row(told, found.target_share(kept))))
        whole = ("Ensemble", *_row(found.whole, found.target_share()))
        columns = (Column(label), Column("Contacts", "number"), Column("Dans le délai", "percent"), Column("Objectif", "percent", 0),
                   Column("Délai moyen (jours)", "number", 1))  # fmt: skip
        kept = [place for place in range(len(columns)) if place < 2 or any(row[place] is not None for row in rows)]
        cut = [tuple(row[place] for place in kept) for row in (*rows, whole)]
        table = Table(f"Les contacts par {label.lower()}", tuple(columns[place] for place in kept), tuple(cut[:-1]), cut[-1])
        yield Section((table,), title=title, anchor=anchor)


def _row(told: Told, target) -> tuple:
    share, delay = told.share, told.delay_days
    return told.received, *(None if value is None else float(value) for value in (share, target, delay))


def _cost(site: Site, found: Contacts) -> Iterator[Section]:
    """What it costs: who pays, for what, year by year; each table adds up to the same total."""
    cost = found.cost
    if cost is None:
        return
    own = site.reporter.subject_capital
    tables = [Table("Qui paie", (Column("Financeur"), Column("Montant", "cents")),
                    tuple((name or own, cents) for name, cents in cost.by_funder.items()), ("Ensemble", cost.total))]  # fmt: skip
    if len([name for name in cost.by_item if name]) > 1:
        rows = tuple((name or "Sans précision", cents) for name, cents in cost.by_item.items())
        tables.append(Table("Ce qui est payé", (Column("Poste"), Column("Montant", "cents")), rows, ("Ensemble", cost.total)))
    if len(cost.by_year) > 1:
        rows = tuple(cost.by_year.items())
        tables.append(Table("Année par année", (Column("Année", "year"), Column("Montant", "cents")), rows, ("Ensemble", cost.total)))
    title = "Quel en est le coût, et qui paie ?"
    yield Section((Prose((_cost_said(site, found),)), *tables), title=title, anchor="cout")


def _cost_said(site: Site, found: Contacts) -> str:
    return sentences.cost(found.cost, site.reporter.subject, site.language) if found.cost else ""


def _data(found: Contacts) -> Section:
    links = []
    if len(found.rows):
        links.append(Link("Les contacts (CSV)", "/donnees/contacts.csv", "avec le sens de chaque colonne"))
    if found.cost:
        links.append(Link("Le coût et les financeurs (CSV)", "/donnees/contacts-couts.csv", "avec le sens de chaque colonne"))
    words = "Ces chiffres sont ceux que donne la collectivité. Un mois qu'elle ne donne pas reste vide : ce n'est pas zéro."
    return Section((Prose((words,)), Links("", tuple(links))), title="D'où cela vient", anchor="donnees")
