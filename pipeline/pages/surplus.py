"""The surplus of a budget and year, on the debt page: what the year leaves, what of it is not free, and where the year before's went."""

from fractions import Fraction

from ..formats import Language
from ..report import Balance, BalanceRow, Block, Column, Link, Notice, Part, Prose, Section, Table
from ..sentences import surplus as sentences
from ..sentences.surplus import Opening, Surplus
from .key_figure import address
from .site import Site, View

ANCHOR = "excedent"
LEFT = (
    ("operating_result", "Résultat de fonctionnement", 1),
    ("capital_result", "Résultat d'investissement", 1),
    ("carried_over_revenue", "À recevoir plus tard pour l'investissement (restes à réaliser)", 1),
    ("carried_over_expenditure", "À payer plus tard pour l'investissement (restes à réaliser)", -1),
)
WENT = (
    ("surplus_set_aside", "Mis de côté pour l'investissement (compte 1068)", "Mis de côté pour l'investissement (compte 1068)"),
    ("operating_brought_forward", "Laissé au fonctionnement (compte 002)", "Déficit de fonctionnement repris (compte 002)"),
    ("capital_brought_forward", "Excédent d'investissement repris (compte 001)", "Déficit d'investissement repris (compte 001)"),
)


def sections(site: Site, view: View) -> list[Section]:
    """For a year that is over: what it leaves, then what became of what the year before left."""
    value, found = left(view)
    told = (Prose(sentences.meaning(found, site.language)), *_left(view, value, found))
    title = sentences.title(found, view.year, site.language, _budget(site, view))
    return [Section(told, kicker="Et l'excédent ?", title=title, anchor=ANCHOR), *went(site, view)]


def left(view: View) -> tuple[dict[str, int], Surplus]:
    """What the year leaves: its parts in cents by figure, and what sentences need of them."""
    value = {id_: view.figures[id_].value for id_, *_ in LEFT}
    return value, Surplus(*value.values())


def result_before(site: Site, view: View) -> int | None:
    """What the accounts of the year before left, in cents; None when they are not given."""
    earlier = site.views.get((view.siret, view.year - 1))
    return earlier.figures["closing_result"].value if earlier and not earlier.is_forecast else None


def _budget(site: Site, view: View) -> str:
    return "" if view.siret == site.accounts.main else f", dans le budget {site.accounts.budgets[view.siret].name},"


def _left(view: View, value: dict[str, int], found: Surplus) -> list[Table]:
    """The two results that make what is left, then what is committed, each table adding up."""
    columns = (Column("", "link"), Column("Montant", "cents"))
    rows = [([name, address(view, id_)], sign * value[id_]) for id_, name, sign in LEFT]
    closing = (["Résultat de clôture", address(view, "closing_result")], found.closing)
    after = (["Une fois réglé ce qui est engagé", address(view, "result_after_commitments")], found.after)
    tables = [Table(f"Ce que {view.year} laisse, au centime", columns, tuple(rows[:2]), closing)]
    if committed := tuple(row for row in rows[2:] if row[1]):
        tables.append(Table("Avec ce qui est engagé et pas encore payé ou reçu", columns, (closing, *committed), after))
    return tables


def went(site: Site, view: View) -> list[Section]:
    """What became of what the year before left."""
    language, before = site.language, view.year - 1
    parts = [view.figures[id_].value for id_, *_ in WENT]
    if not any(parts):
        return []
    found = Opening(*parts)
    parted = ("pour l'investissement", "pour le fonctionnement")
    blocks: list[Block] = list(split(found, f"Excédent de fonctionnement de {before}", parted, language))
    if said := sentences.opening(found, before, language):
        blocks.append(Prose(said))
    rows = [([name if cents > 0 else name_below, address(view, id_)], cents)
            for (id_, name, name_below), cents in zip(WENT, parts, strict=True) if cents]  # fmt: skip
    result = result_before(site, view)
    is_all = result == sum(parts)
    total = (
        [f"Résultat de clôture de {before}", address(site.views[view.siret, before], "closing_result")]
        if is_all
        else [f"Repris en {view.year}", ""]
    )
    columns = (Column("", "link"), Column("Montant", "cents"))
    blocks.append(Table(f"Ce que {before} a laissé, tel que {view.year} le reprend", columns, tuple(rows), (total, sum(parts))))
    if result is not None and not is_all:
        words = f"Les comptes de {before} laissaient {language.euros(result)} : {view.year} reprend aussi, ou ne reprend pas, autre chose."
        blocks.append(Notice(words, Link("Ce qui est vérifié", "/verification/")))
    return [Section(tuple(blocks), kicker=f"L'excédent de {before}, un an après", title=sentences.destination(found, before, language))]


def split(found: Opening, name: str, words: tuple[str, str], language: Language) -> tuple[Block, ...]:
    """The operating surplus in its two parts, when there are two."""
    if found.set_aside <= 0 or found.operating <= 0:
        return ()
    whole = found.set_aside + found.operating
    amounts = (found.set_aside, found.operating)
    shown, scale = sentences.parted(found, language)
    parts = tuple(
        Part(
            f"{language.number(Fraction(rounded, scale.cents), scale.decimals)} {word}",
            cents,
            round(float(Fraction(100 * cents, whole)), 2),
        )
        for rounded, cents, word in zip(shown, amounts, words, strict=True)
    )
    return (Balance((BalanceRow(name, language.quantity(sum(shown), scale), "earn", parts),)),)
