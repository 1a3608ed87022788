"""«Prévu, réalisé»: what was voted against what was done, items from the largest gap down, each section apart, with the town's comments."""

from collections.abc import Callable
from dataclasses import dataclass

from ..figures.breakdown import Node
from ..figures.comments import SPENDING
from ..formats import Scale
from ..report import Bar, Bars, Block, Column, Fact, Facts, Link, Notice, Page, Prose, Section, Table
from ..sentences import clauses
from ..sentences import execution as sentences
from . import comments
from .measured import measured, width
from .shelf import Shelf, shelves
from .site import Site, View

SHOWN = 6
# Comments on items of spending, by section and path.
Said = dict[tuple[str, str], str]
CEILING = (
    "Un crédit voté est un plafond, chapitre par chapitre : le dépasser demande un nouveau vote. Il est donc normal qu'il en reste un peu "
    "à la fin de l'année."
)
DELAY = (
    "Un chantier qui prend du retard passe d'une année à l'autre : un écart d'investissement est souvent un retard, plus rarement une "
    "économie."
)
REVENUE = (
    "Une recette prévue est une estimation, pas une autorisation : on peut recevoir plus. Une subvention arrive souvent une année après "
    "les travaux qu'elle paie, et un emprunt prévu n'est pris que s'il est nécessaire."
)


@dataclass(frozen=True)
class Part:
    """A section of spending as this page tells it: its letter, the words of its heading, the paragraph that explains its gaps."""

    letter: str
    name: str
    noun: str
    about: str

    def done(self, node: Node, year: int) -> int:
        return (node.operating if self.letter == "F" else node.capital).get(year, 0)

    def voted(self, node: Node, year: int) -> int:
        return node.voted_in.get((self.letter, year), 0)

    def left(self, node: Node, year: int) -> int:
        """Voted and not spent, in cents; negative when more was spent than voted."""
        return self.voted(node, year) - self.done(node, year)


PARTS = (Part("F", "Pour fonctionner", "fonctionnement", CEILING), Part("I", "Pour investir", "investissement", DELAY))


def is_used(root: Node, part: Part, year: int) -> bool:
    """Whether any item of a section was voted or spent in a year."""
    return any(part.left(node, year) or part.done(node, year) for policy in root.in_year(year) for node in policy.in_year(year))


def gaps(root: Node, part: Part, year: int) -> tuple[list[tuple[Node, Node]], list[tuple[Node, Node]]]:
    """(policy, item) spent below what was voted, then those spent above it, each list from the largest gap down."""
    items = [(policy, node) for policy in root.in_year(year) for node in policy.in_year(year)]
    items.sort(key=lambda each: (-abs(part.left(each[1], year)), each[1].path))
    under, over = ([each for each in items if sign * part.left(each[1], year) > 0] for sign in (1, -1))
    return under, over


@dataclass(frozen=True)
class Row:
    """An item as the tables show it, in cents: voted, done, and how far below or above what was voted, each in a column of its own because
    residents do not read negative amounts. `later` is what is already committed and still to be paid; None where it is not told."""

    node: Node
    voted: int
    done: int
    later: int | None = None

    @property
    def cells(self) -> tuple:
        left = self.voted - self.done
        later = () if self.later is None else (self.later,)
        return self.voted, self.done, *later, left if left > 0 else "", -left if left < 0 else ""


def spent(root: Node, part: Part, year: int) -> list[Row]:
    """The policies of a section that were voted or spent, from the largest gap down."""
    rows = [
        Row(
            node, part.voted(node, year), part.done(node, year),
            node.carried_over.get((part.letter, year), 0) if part.letter == "I" else None,
        )
        for node in sorted(root.in_year(year), key=lambda node: -abs(part.left(node, year)))
    ]  # fmt: skip
    return [row for row in rows if row.voted or row.done]


def received(root: Node, year: int) -> list[Row]:
    """Revenue over both sections: the price of an asset sold is voted in one (024) and received in the other (775)."""
    rows = [Row(node, node.voted.get(year, 0), node.cents[year]) for node in root.in_year(year)]
    return sorted(rows, key=lambda row: -abs(row.voted - row.done))


def table(caption: str, columns: tuple[Column, ...], rows: list[Row], link: Callable[[Node], list[str]], is_collapsed: bool) -> Table:
    """Rows and their total, each leading to its item by `link`."""
    shown = tuple((link(row.node), *row.cells) for row in rows)
    total = (["Total", ""], *(sum(row[place] or 0 for row in shown) for place in range(1, len(columns))))
    return Table(caption, columns, shown, total, collapsed=is_collapsed)


def is_told(site: Site, view: View) -> bool:
    """The main budget's years that are over, when their documents hold what was voted."""
    root = site.spending[view.siret].root
    return view.siret == site.accounts.main and not view.is_forecast and root.voted.get(view.year, 0) > 0


def address(view: View) -> str:
    return f"{view.base}prevu-realise/"


def page(site: Site, view: View) -> Page:
    year, language = view.year, site.language
    spending, *_, revenue = shelves(site, view.siret)
    root = spending.breakdown.root
    done, voted = root.cents[year], root.voted[year]
    said = _said(site, view)
    sections = [section for part in PARTS for section in _spent(site, view, spending, part, said)]
    if year in revenue.breakdown.root.cents:
        sections.append(_received(site, view, revenue))
    if others := _others(site, view, said):
        sections.append(others)
    lead = sentences.difference(done, voted, "dépensé", language)
    return Page(
        address=address(view),
        name="Prévu et réalisé",
        title=sentences.whole(done, voted, year, site.reporter, language),
        description=f"{site.accounts.town.name}, {year} : ce qui était prévu, ce qui a été fait, poste par poste. {lead}",
        sections=tuple(sections),
        kicker=f"Comptes {year}",
        lead=lead,
        hero=_facts(site, view, root),
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs,
    )


def _facts(site: Site, view: View, root: Node) -> tuple[Block, ...]:
    """The rate of each section."""
    found = []
    for part, tone in zip(PARTS, ("spend", "invest"), strict=True):
        done, voted = part.done(root, view.year), part.voted(root, view.year)
        if voted > 0 and done >= 0:
            found.append(Fact(f"{part.noun} réalisé", site.language.percent(done / voted), tone))
    return (Facts(tuple(found)),) if found else ()


def _spent(site: Site, view: View, shelf: Shelf, part: Part, said: Said) -> list[Section]:
    """What was spent below what was voted, then what was spent above it."""
    year, language = view.year, site.language
    root = shelf.breakdown.root
    done, voted = part.done(root, year), part.voted(root, year)
    if not is_used(root, part, year):
        return []
    explained = [part.about]
    later = root.carried_over.get((part.letter, year), 0)
    if later > 0:
        explained.append(f"{language.amount(later)} sont déjà engagés et seront payés plus tard : ce sont les restes à réaliser.")

    under, over = gaps(root, part, year)
    blocks: list[Block] = [Prose(tuple(explained))]
    if under:
        note = f"Ce qui n'a pas été dépensé en {part.noun}, du plus grand écart au plus petit."
        blocks.append(_gaps(site, view, shelf, part, under, said, note))
    caption = f"{part.noun.capitalize()} de {year}, prévu et réalisé, au centime"
    columns = _columns("Dépensé", part.letter == "I")
    blocks.append(table(caption, columns, spent(root, part, year), lambda node: [node.label, shelf.target(view, node)], True))
    title = sentences.part(part.name, "dépensé", done, voted, language)
    sections = [Section(tuple(blocks), title=title, anchor=part.noun)]
    if over:
        count = f"{len(over)} postes ont" if len(over) > 1 else "Un poste a"
        told = f"{count} dépensé plus que prévu en {part.noun}."
        sections.append(Section((_gaps(site, view, shelf, part, over, said, ""),), title=told))
    return sections


def _gaps(site: Site, view: View, shelf: Shelf, part: Part, items: list[tuple[Node, Node]], said: Said, note: str) -> Bars:
    """Items from the largest gap down; gaps share one unit and add up as displayed."""
    language, year = site.language, view.year
    found = [abs(part.left(node, year)) for _, node in items]
    scale = language.scale_of(found[0])
    rows = []
    for (policy, node), gap, amount in zip(items, found, measured(found, language), strict=True):
        beside, text = _row(site, view, part, policy, node, scale, said)
        rows.append(Bar(node.label, shelf.target(view, node), width(gap, found[0]), amount, beside, text, gap))
    if len(rows) <= SHOWN + 1:
        return Bars("neutral", tuple(rows), note=note)
    return Bars("neutral", tuple(rows[:SHOWN]), tuple(rows[SHOWN:]), f"Les {len(rows) - SHOWN} autres écarts", note)


def _row(site: Site, view: View, part: Part, policy: Node, node: Node, scale: Scale, said: Said) -> tuple[str, str]:
    """What stands beside a gap and under it: the rate; the amounts, what is still to be paid, the town's comment."""
    language, year = site.language, view.year
    done, voted = part.done(node, year), part.voted(node, year)
    beside = "non prévu" if voted <= 0 else f"{language.percent(done / voted, 0)} réalisés" if done > 0 else "rien de dépensé"
    spent = f"{'dépensé' if done > 0 else 'récupéré'} {language.quantity(abs(done), scale)}" if done else "rien de dépensé"
    expected = f"prévu {language.quantity(voted, scale)}" if voted > 0 else "rien de prévu"
    told = [f"{policy.label}.", clauses.sentence(expected, spent)]
    later = node.carried_over.get((part.letter, year), 0)
    if later > 0:
        told.append(f"Déjà engagé, à payer plus tard : {language.quantity(later, scale)}.")
    if comment := said.get((part.letter, "/".join(node.path))):
        told.append(f"{comments.title(site)} : {comment}")
    return beside, " ".join(told)


def _said(site: Site, view: View) -> Said:
    """The comments on items of spending, by section and path: told once, in the section where the item's gap is larger."""
    found: Said = {}
    nodes = {node.path: node for node in site.spending[view.siret].root.walk() if len(node.path) == 2}
    for each in comments.of(site, view):
        for place in each.places:
            node = nodes.get(place.path)
            if place.shelf == SPENDING and node and not place.about and any(part.left(node, view.year) for part in PARTS):
                part = max(PARTS, key=lambda part: abs(part.left(node, view.year)))
                key = (part.letter, "/".join(place.path))
                found[key] = " ".join([*filter(None, [found.get(key)]), each.text.replace("\n", " ")])
    return found


def _others(site: Site, view: View, said: Said) -> Section | None:
    """The year's comments that stand beside no gap above, each leading to what it is about."""
    paths = {path for _, path in said}
    notices = []
    for each in comments.of(site, view):
        place = each.places[0]
        if place.shelf != SPENDING or "/".join(place.path) not in paths or place.about:
            where = Link(comments.subject(site, view, place), comments.address(site, view, place))
            notices.append(Notice(each.text.replace("\n", " "), where))
    return Section(tuple(notices), title=f"{comments.title(site)}, aussi.") if notices else None


def _columns(verb: str, later: bool) -> tuple[Column, ...]:
    names = ("Prévu", verb, *(("À payer plus tard",) if later else ()), "Moins que prévu", "Plus que prévu")
    return (Column("Poste", "link"), *(Column(name, "cents") for name in names))


def _received(site: Site, view: View, shelf: Shelf) -> Section:
    year, root = view.year, shelf.breakdown.root
    caption = f"Les recettes de {year}, prévues et reçues, au centime"
    rows = received(root, year)
    told = table(caption, _columns("Reçu", False), rows, lambda node: [node.label, shelf.target(view, node)], False)
    title = sentences.part("Les recettes", "reçu", root.cents[year], root.voted.get(year, 0), site.language)
    return Section((Prose((REVENUE,)), told), title=title, anchor="recettes")
