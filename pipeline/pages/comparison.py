"""«Est-ce beaucoup ?»: our amounts per inhabitant among those of named towns, in the OFGL's definitions, never mixed with the rest."""

from ..figures import catalogue, comparison, ofgl
from ..figures.comparison import FACTOR, FEWEST, MOST, Group, Peer, Ranking
from ..figures.ofgl import Aggregate
from ..formats import round_half_up, slug
from ..report import Bars, Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import clauses
from ..sentences import comparison as sentences
from ..tables.peers import stratum
from . import key_figure
from . import ofgl as second_perimeter
from .ranked_towns import bars, ours_and_median, place, rankings, scale_of
from .site import Site, View

NAME = "Comparer"
PEERS_FILE = Link("Les montants des autres communes (CSV)", "/donnees/communes-comparees.csv")


def is_told(site: Site, view: View) -> bool:
    """For an executed main budget, when other towns are given for the year or shortly before and our inhabitants are known."""
    return (
        view.siret == site.accounts.main
        and not view.is_forecast
        and bool(site.inhabitants(view.year))
        and comparison.peers_year(site.accounts.peers, site.accounts.main[:9], view.year) is not None
    )


def page(site: Site, view: View) -> Page:
    accounts, people = site.accounts, site.inhabitants(view.year)
    chosen = comparison.group(accounts.peers, accounts.main[:9], accounts.town.kind, people, view.year)
    return _compared(site, view, chosen) if chosen.peers else _nobody(site, view, chosen)


def _page(site: Site, view: View, title: str, lead: str, sections: list[Section], hero: tuple[Block, ...] = ()) -> Page:
    return Page(
        address=f"{view.base}comparer/",
        name=NAME,
        title=title,
        description=f"{site.accounts.town.name}, {view.year}. {lead}",
        sections=tuple(sections),
        lead=lead,
        hero=hero,
        year=view.year,
        nav="Les chiffres clés",
        crumbs=view.crumbs,
    )


# --- nobody to compare with --------------------------------------------------------------------------------------------------------------


def _nobody(site: Site, view: View, chosen: Group) -> Page:
    name, language, people = site.accounts.town.name, site.language, site.inhabitants(view.year)
    is_commune = site.accounts.town.kind == "commune"
    why = sentences.rule(FEWEST, FACTOR) if is_commune else sentences.other_kind(name)
    lead = f"{name} a {language.number(people)} habitants. {why}"
    columns = (Column("Commune"), Column("Habitants, environ", "number"), Column("Tranche"))
    rows = tuple((peer.name, _hundreds(peer.inhabitants), sentences.band(stratum(peer.inhabitants), language)) for peer in chosen.left_out)
    table = Table(
        f"Les communes données pour {chosen.year}", columns, rows,
        note=f"Notre tranche de population : {sentences.band(stratum(people), language)}.",
    )  # fmt: skip
    return _page(site, view, sentences.nobody(name), lead, [Section((table,), title="Trop différentes, ou trop peu nombreuses")])


# --- towns alike -------------------------------------------------------------------------------------------------------------------------


def _compared(site: Site, view: View, chosen: Group) -> Page:
    found = rankings(site, view, chosen)
    name, language = site.accounts.town.name, site.language
    facts = (
        Fact("habitants", language.number(site.inhabitants(view.year))),
        Fact("communes comparées", str(len(chosen.peers))),
        Fact("leurs comptes", str(chosen.year)),
    )
    lead = sentences.overview(name, [sentences.side(each.ours.cents, each.median) for _, each in found])
    sections = [
        Section((*_notices(site, view, chosen), _overview(site, view, found)), title="En un coup d'œil, par habitant"),
        *(_ranked(site, view, aggregate, ranking) for aggregate, ranking in found),
        Section((Prose(_caveats()),), title="À lire avant de conclure"),
        Section((Prose(_choice(site, view, chosen)),), title="Comment les communes sont choisies"),
        Section((_sources(site, view), _links(view)), title="Comment nos chiffres sont calculés"),
    ]
    return _page(site, view, sentences.page_title(name, len(chosen.peers)), lead, sections, (Facts(facts),))


def _overview(site: Site, view: View, found: list[tuple[Aggregate, Ranking]]) -> Table:
    rows = []
    for aggregate, ranking in found:
        ours, median = ranking.ours.cents, ranking.median
        rows.append(
            (
                [aggregate.quotient.label, f"{view.base}comparer/#{slug(aggregate.quotient.label)}"],
                ours,
                round_half_up(median.numerator, median.denominator),
                sentences.against_median(ours, median, scale_of(ranking, site.language), site.language),
                place(ranking, sentences),
            )
        )
    columns = (
        Column("Montant par habitant", "link"), Column(site.accounts.town.name, "euros"), Column("Médiane des autres", "euros"),
        Column("Constat"), Column("Rang"),
    )  # fmt: skip
    note = (
        "Le rang va du montant le plus élevé au plus bas. La médiane partage les autres communes en deux : autant au-dessus, autant "
        "au-dessous."
    )
    return Table("Les montants comparés, en euros par habitant", columns, tuple(rows), note=note)


def _ranked(site: Site, view: View, aggregate: Aggregate, ranking: Ranking) -> Section:
    language, scale = site.language, scale_of(ranking, site.language)
    id_ = aggregate.quotient.id
    rows = bars(ranking, sentences, language, f", {_our(site)}", key_figure.address(view, id_) if id_ in view.figures else "")
    count = len(rows) - 1
    amount = sentences.amount(ranking.median, scale, language)
    first, others = ours_and_median(ranking, rows, f"Médiane des {count} autres", amount)
    shown = Bars(aggregate.quotient.tone, first, others, sentences.others(count), aggregate.caveat)
    label = aggregate.quotient.label
    return Section(
        (Prose((aggregate.quotient.meaning,)), shown),
        kicker=label,
        title=sentences.title(site.accounts.town.name, ranking.ours.cents, ranking.median, scale, language),
        anchor=slug(label),
    )


def _our(site: Site) -> str:
    return f"notre {site.reporter.subject.removeprefix('la ')}"


def _notices(site: Site, view: View, chosen: Group) -> list[Block]:
    """What makes the two sides differ: another year, annex budgets, a nomenclature that the formulas were not proved on."""
    found: list[Block] = []
    if chosen.year != view.year:
        found.append(
            Notice(
                f"Les comptes des autres communes sont ceux de {chosen.year}, les derniers donnés ; les nôtres sont ceux de {view.year}. "
                "Une partie de l'écart vient de la hausse des prix entre les deux."
            )
        )
    if chosen.perimeter == "consolidated":
        found.append(
            Notice(
                "Les montants des autres communes réunissent leur budget principal et leurs budgets annexes ; les nôtres sont ceux du "
                "budget principal seul."
            )
        )
    found += second_perimeter.doubts(site, view)
    return found


def _caveats() -> tuple[str, ...]:
    return (
        "Qui fait quoi ? Selon les lieux, c'est la commune ou son intercommunalité qui gère la piscine ou nettoie les rues. Ce qu'une "
        "autre collectivité paie n'apparaît pas dans les comptes de la commune.",
        "Avec ses agents ou par contrat ? Un service assuré en régie se voit dans les frais de personnel ; confié à une entreprise, il se "
        "voit dans les achats ; concédé, il n'apparaît presque plus.",
        "Une commune touristique équipe et entretient pour bien plus de monde qu'elle n'a d'habitants : ses montants par habitant sont "
        "plus élevés.",
        "L'investissement va et vient : une seule année ne dit pas si une commune investit beaucoup.",
        "Les montants des autres communes sont publiés par l'OFGL (Observatoire des finances et de la gestion publique locales). Les "
        "nôtres sont calculés ici avec ses définitions, sur le budget principal seul. Ils diffèrent un peu des chiffres du reste de ce "
        "site, qui suivent les définitions de la loi : les deux ne se mélangent pas.",
    )


def _choice(site: Site, view: View, chosen: Group) -> tuple[str, ...]:
    band = sentences.band(stratum(site.inhabitants(view.year)), site.language)
    given = len(chosen.peers) + len(chosen.left_out)
    said = [
        f"Sur {given} communes données, sont gardées celles de notre tranche de population ({band}), qui ont de la moitié au double de nos "
        f"habitants, et parmi elles les {MOST} plus proches par la taille. Aucun montant n'est regardé pour les choisir.",
        f"Gardées : {_named(site, chosen.peers)}.",
    ]
    if chosen.left_out:
        said.append(f"Écartées : {_named(site, chosen.left_out)}.")
    return tuple(said)


def _named(site: Site, peers: tuple[Peer, ...]) -> str:
    return clauses.listed([f"{peer.name} ({sentences.inhabitants(peer.inhabitants, site.language)})" for peer in peers])


def _sources(site: Site, view: View) -> Table:
    """Our amounts and what they add up, beside what the OFGL publishes of us when it is among the records."""
    accounts, people = site.accounts, site.inhabitants(view.year)
    behind = catalogue.behind(accounts, view.siret, view.year)
    peers = accounts.peers
    own = peers[(peers["siren"] == accounts.main[:9]) & (peers["year"] == view.year) & (peers["perimeter"] == "main")]
    printed = dict(zip(own["aggregate"], own["amount_cents"], strict=True))
    rows = []
    for aggregate in ofgl.AGGREGATES:
        cents, _ = aggregate.quotient.parts(behind)
        if cents is not None:
            formula = aggregate.quotient.words().removeprefix("(").partition(") ÷ ")[0]
            published = (int(printed[aggregate.key]),) if aggregate.key in printed else (None,)
            name = aggregate.quotient.label
            # An authority that the OFGL's formulas are not known for has no page of them.
            named = [name, key_figure.address(view, aggregate.quotient.id) if aggregate.quotient.id in view.figures else ""]
            rows.append((named, formula, cents, *(published if printed else ())))
    columns = (Column("Montant", "link"), Column("Ce qui est additionné"), Column(f"Calculé pour {view.year}", "cents"))
    columns += (Column("Publié par l'OFGL", "cents"),) if printed else ()
    note = f"Population : {site.language.number(people)} habitants ({accounts.population_sources[view.year]})."
    return Table(f"Nos montants de {view.year}, au centime", columns, tuple(rows), note=note)


def _links(view: View) -> Links:
    return Links(
        "",
        (
            PEERS_FILE,
            Link("Les chiffres clés, aux définitions de la loi", f"{view.base}chiffres/"),
        ),
    )


def _hundreds(number: int) -> int:
    return round_half_up(number, 100) * 100 if number >= 10_000 else number
