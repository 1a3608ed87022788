"""«Prévu, réalisé»: what was voted against what was done, items from the largest gap down, each section apart, with the town's comments."""

from fractions import Fraction

from ..figures.breakdown import Node
from ..figures.comments import SPENDING
from ..formats import Scale, is_plural
from ..report import Bar, Bars, Block, Column, Link, Notice, Page, Prose, Section
from ..sentences import clauses
from ..sentences import execution as sentences
from . import comments
from .gaps import PARTS, SHOWN, Part, Words, gaps, is_used, rate, rates, received, spent, table, unit
from .measured import measured, width
from .shelf import Shelf, shelves
from .site import Site, View

# Comments on items of spending, by section and path.
Said = dict[tuple[str, str], str]
ABOUT = ("près de", "un peu plus de")
WORDS = {
    "F": Words(
        "Pour fonctionner",
        "fonctionnement",
        "Un crédit voté est un plafond, chapitre par chapitre : le dépasser demande un nouveau vote. Il est donc normal qu'il en reste un "
        "peu à la fin de l'année.",
    ),
    "I": Words(
        "Pour investir",
        "investissement",
        "Un chantier qui prend du retard passe d'une année à l'autre : un écart d'investissement est souvent un retard, plus rarement une "
        "économie.",
    ),
}
REVENUE = (
    "Une recette prévue est une estimation, pas une autorisation : on peut recevoir plus. Une subvention arrive souvent une année après "
    "les travaux qu'elle paie, et un emprunt prévu n'est pris que s'il est nécessaire."
)


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
        hero=rates(root, year, WORDS, "réalisé", language),
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs,
    )


def _spent(site: Site, view: View, shelf: Shelf, part: Part, said: Said) -> list[Section]:
    """What was spent below what was voted, then what was spent above it."""
    year, language, words = view.year, site.language, WORDS[part.letter]
    root = shelf.breakdown.root
    done, voted = part.done(root, year), part.voted(root, year)
    if not is_used(root, part, year):
        return []
    explained = [words.about]
    later = root.carried_over.get((part.letter, year), 0)
    if later > 0:
        explained.append(f"{language.amount(later)} sont déjà engagés et seront payés plus tard : ce sont les restes à réaliser.")

    under, over = gaps(root, part, year)
    blocks: list[Block] = [Prose(tuple(explained))]
    if under:
        note = f"Ce qui n'a pas été dépensé en {words.noun}, du plus grand écart au plus petit."
        blocks.append(_gaps(site, view, shelf, part, under, said, note))
    caption = f"{words.noun.capitalize()} de {year}, prévu et réalisé, au centime"
    columns = _columns("Dépensé", part.letter == "I")
    blocks.append(table(caption, columns, spent(root, part, year), lambda node: [node.label, shelf.target(view, node)], True))
    title = sentences.part(words.name, "dépensé", done, voted, language)
    sections = [Section(tuple(blocks), title=title, anchor=words.noun)]
    if over:
        count = f"{len(over)} postes ont" if len(over) > 1 else "Un poste a"
        told = f"{count} dépensé plus que prévu en {words.noun}."
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
    later = max(node.carried_over.get((part.letter, year), 0), 0)
    scale = unit((done, voted, voted - done, later), scale, language)
    many = "s" if voted > 0 and is_plural(Fraction(100 * done, voted), 0, language.code) else ""
    beside = "non prévu" if voted <= 0 else f"{rate(done, voted, language, ABOUT)} réalisé{many}" if done > 0 else "rien de dépensé"
    spent = f"{'dépensé' if done > 0 else 'récupéré'} {language.quantity(abs(done), scale)}" if done else "rien de dépensé"
    expected = f"prévu {language.quantity(voted, scale)}" if voted > 0 else "rien de prévu"
    told = [f"{policy.label}.", clauses.sentence(expected, spent)]
    if later:
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
