"""Our place among other towns, amount by amount: the rankings as the pages of every language show them."""

from collections.abc import Sequence
from types import ModuleType

from ..figures import catalogue, comparison, ofgl
from ..figures.comparison import Group, Ranking
from ..figures.ofgl import Aggregate
from ..formats import Language, Scale, round_half_up
from ..report import Bar
from ..sentences import clauses
from .measured import width
from .site import Site, View


def rankings(site: Site, view: View, chosen: Group) -> list[tuple[Aggregate, Ranking]]:
    """Each aggregate that can be computed here and that enough of the others have."""
    accounts, people = site.accounts, site.inhabitants(view.year)
    behind = catalogue.behind(accounts, view.siret, view.year)
    found = []
    for aggregate in ofgl.AGGREGATES:
        euros = aggregate.quotient.value(behind)
        if euros is None:
            continue
        cents = round_half_up(euros.numerator * 100, euros.denominator)
        if ranking := comparison.ranking(accounts.peers, chosen, aggregate.key, accounts.town.name, people, cents):
            found.append((aggregate, ranking))
    return found


def scale_of(ranking: Ranking, language: Language) -> Scale:
    """One unit for a ranking: euros, with cents when all amounts are small."""
    return language.scale_of(max(abs(row.cents) for row in ranking.rows))


def place(ranking: Ranking, say: ModuleType) -> str:
    """Our place in words; `say` is the theme «comparison» in a language."""
    shared_by = sum(row.cents == ranking.ours.cents for row in ranking.rows)
    return say.place(ranking.rank, len(ranking.rows), shared_by)


def bars(ranking: Ranking, say: ModuleType, language: Language, ours: str, href: str = "") -> tuple[Bar, ...]:
    """Each town; our own has what is said of its place, `ours` after its name, and leads to `href`."""
    scale = scale_of(ranking, language)
    said = clauses.sentence(place(ranking, say), say.against_median(ranking.ours.cents, ranking.median, scale, language))
    return tuple(
        Bar(
            label=f"{row.name}{ours}" if row.is_ours else row.name,
            href=href if row.is_ours else "",
            width_pct=width(row.cents, ranking.rows[0].cents),
            amount=say.amount(row.cents, scale, language),
            note=say.inhabitants(row.inhabitants, language),
            text=said if row.is_ours else "",
            value=row.cents,
        )
        for row in ranking.rows
    )


def ours_and_median(ranking: Ranking, rows: Sequence[Bar], label: str, amount: str) -> tuple[tuple[Bar, ...], tuple[Bar, ...]]:
    """Our own bar beside that of the median of the others, which `label` and `amount` tell; and the bars of the others."""
    ours, others = ([bar for bar, row in zip(rows, ranking.rows, strict=True) if row.is_ours is mine] for mine in (True, False))
    cents = round_half_up(ranking.median.numerator, ranking.median.denominator)
    return (*ours, Bar(label, "", width(cents, ranking.rows[0].cents), amount, "", "", cents)), tuple(others)
