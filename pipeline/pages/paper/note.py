"""The «note de présentation brève et synthétique» of a year (CGCT L2313-1): sober, in numbered parts, what is missing said at the end."""

from collections.abc import Callable
from dataclasses import dataclass

from ...formats import NBSP
from ...report import Balance, Block, Cards, Column, Link, Links, Notice, Page, Prose, Section, Table
from ...sentences.clauses import listed
from .. import comments, key_figure
from ..site import View
from . import families, works
from .excerpts import Source, charts, contents, facts, first, gauged, inside, lead, numbered, own_words, pdf, unfolded

NAME = "Note de présentation"
TITLE = "Note de présentation brève et synthétique"
# Where the law asks for it, by kind of authority; the others have texts of their own, which are not cited.
CODE = "code général des collectivités territoriales"
LAW = {"commune": f"{CODE}, article L.{NBSP}2313-1"}
# From 2026 on the ordinance of 12 June 2025 moves these articles to another part of the same code.
LAST_OF_ARTICLE = 2025
# The law asks it of local governments and their groupings.
NOT_ASKED = ("ccas",)
EXPLAINED = (
    "operating_expenditure", "operating_revenue", "capital_expenditure", "capital_revenue", "gross_savings", "net_savings",
    "equipment_expenditure", "debt_repayment", "carried_over_expenditure",
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A part of the note: its anchor, its name, what makes it, and what it is called when no file tells it."""

    anchor: str
    name: str
    make: Callable[[Source], Section | None]
    lacking: str = ""


def address(view: View) -> str:
    return f"{view.base}note-de-presentation/"


def page(source: Source) -> Page:
    view, town = source.view, source.site.accounts.town
    made = [(part, part.make(source)) for part in PARTS]
    parts = [(part.anchor, part.name, [section]) for part, section in made if section]
    lacking = [part.lacking for part, section in made if section is None and part.lacking]
    parts.append(("sources", "D'où vient cette note", [_sources(source, lacking)]))
    about = f"le budget voté pour {view.year}" if view.is_forecast else f"les comptes de {view.year}"
    here = address(view)
    return Page(
        address=here,
        name=NAME,
        title=f"{TITLE} : {about}.",
        description=f"{town.name}, {view.year} : l'équilibre du budget, l'épargne, la dette, les impôts et les investissements, en bref.",
        sections=(contents(here, "Dans cette note", parts), *numbered(parts)),
        kicker=town.name,
        lead=_law(source),
        year=view.year,
        nav="L'équilibre",
        crumbs=view.crumbs,
        paper="note",
        pdf=pdf(here),
        words=own_words(here),
    )


def _law(source: Source) -> str:
    view = source.view
    town = source.site.accounts.town
    law = LAW.get(town.kind) if view.year <= LAST_OF_ARTICLE else CODE
    cited = f" ({law})" if law else ""
    what = "son budget" if view.is_forecast else "ses comptes"
    if town.kind in NOT_ASKED:
        return f"Une présentation brève et synthétique, jointe à {what} pour que chacun en comprenne les enjeux."
    return (
        f"La loi demande à chaque collectivité de joindre à {what} une présentation brève et synthétique, pour que chacun en comprenne les "
        f"enjeux{cited}."
    )


def _context(source: Source) -> Section:
    site, view, home = source.site, source.view, source.home
    people, said = site.people(view), [home.lead] if home.lead else []
    if people:
        said.append(f"{site.accounts.town.name} compte {site.language.number(people)} habitants.")
    notices = [Notice(each.text) for each in home.hero if isinstance(each, Notice)]
    return Section((Prose(tuple(said) or (home.title,)), *notices), title=home.title)


def _priorities(source: Source) -> Section | None:
    found = source.page("depenses/")
    if found is None:
        return None
    tables = [unfolded(each) for each in first(found, Table)]
    return Section((*_said(source), *tables), title=found.title) if tables else None


def _said(source: Source) -> list[Block]:
    """What the town itself says of the year, each comment under the name of what it is about."""
    site, view = source.site, source.view
    rows = tuple(
        (comments.subject(site, view, each.places[0]), " ".join(each.text.split())) for each in comments.of(site, view) if each.places
    )
    return [Table(comments.title(site), (Column("Sujet"), Column("Commentaire")), rows)] if rows else []


def _balance(source: Source) -> Section:
    found = source.page("equilibre/")
    parts = [*lead(found), *first(source.home, Balance), *inside(found, "calcul"), *inside(found, "engage", Prose, Table)]
    return Section(tuple(parts), title=found.title)


def _section(letter: str, title: str, text: str) -> Callable[[Source], Section | None]:
    def make(source: Source) -> Section | None:
        tables = [families.table(source.site, source.view, side, letter) for side in ("D", "R")]
        return Section((Prose((text,)), *filter(None, tables)), title=title) if any(tables) else None

    return make


def _savings(source: Source) -> Section:
    """The chain of a year that is over; what a budget plans to save is a card of its home page."""
    found = source.page("sante/")
    if found is None:
        title = next(part.title for part in source.home.sections if any(isinstance(each, Cards) for each in part.blocks))
        return Section(tuple(first(source.home, Cards)), title=title)
    return Section((*lead(found), *facts(found), *inside(found, "pas-a-pas"), *charts(found)), title=found.title)


def _debt(source: Source) -> Section | None:
    found = source.page("dette/")
    if found is None:
        return None
    notices = [Notice(each.text) for each in found.hero if isinstance(each, Notice)]
    return Section((*lead(found), *facts(found, 3), *notices, *gauged(found), *charts(found, "dette", count=1)), title=found.title)


def _ratios(source: Source) -> Section | None:
    found = source.page("ratios/")
    return Section((*lead(found), *inside(found, "ratios")), title=found.title) if found else None


def _taxes(source: Source) -> Section | None:
    found = source.page("impots/")
    return Section((*lead(found), *facts(found), *first(found, Table)), title=found.title) if found else None


def _works(source: Source) -> Section | None:
    site, view = source.site, source.view
    tables = [each for each in (works.of_projects(site, view), works.of_items(site, view)) if each]
    if not tables:
        return None
    title = f"À quoi {'doit servir' if view.is_forecast else 'a servi'} l'investissement en {view.year} ?"
    return Section(tuple(tables), title=title)


def _staff(source: Source) -> Section | None:
    """What staff costs, then how many they are."""
    found, counted = source.page("depenses/nature/personnel/", "depenses/personnel/"), source.page("effectifs/")
    parts = [*lead(found), *facts(found), *charts(found)] if found else []
    if counted:
        parts += [Prose((f"{counted.title} {counted.lead}",)), *facts(counted, 2), *inside(counted, "category", Table)]
    told = found or counted
    return Section(tuple(parts), title=told.title) if told else None


def _budgets(source: Source) -> Section | None:
    found = source.page("budgets/")
    if found is None:
        return None
    tables = [each for part in found.sections if not part.anchor for each in part.blocks if isinstance(each, Table)][:1]
    return Section((*lead(found), *tables, *inside(found, "flux", Notice)), title=found.title)


def budget_of(source: Source) -> str:
    """Which budget the document tells: the main one, or the only one that is given."""
    budget = source.site.accounts.budgets[source.view.siret]
    return f"budget « {budget.name} »" if budget.is_annex else "budget principal"


def words(source: Source) -> Table:
    """What the figures of the documents mean."""
    site, view = source.site, source.view
    known = {each.id: each for each in site.definitions}
    told = [id_ for id_ in EXPLAINED if id_ in known and key_figure.address(view, id_) in source.pages]
    rows = tuple(([known[id_].label, key_figure.address(view, id_)], known[id_].meaning) for id_ in told)
    return Table("Les mots des comptes", (Column("Mot", "link"), Column("Ce qu'il veut dire")), rows)


def _words(source: Source) -> Section:
    return Section((words(source), Links("", (Link("Tous les mots des comptes", "/glossaire/"),))), title="Que veulent dire ces mots ?")


def _sources(source: Source, lacking: list[str]) -> Section:
    site, view = source.site, source.view
    said = [
        f"Tous les montants sont ceux du {budget_of(source)}, sauf là où un autre budget est nommé. Ils comptent les opérations réelles, "
        "celles où de l'argent entre ou sort, et sont calculés à partir du fichier officiel transmis à l'État.",
        key_figure.origin(site, view),
    ]
    if lacking:
        said.append(f"Les fichiers donnés pour {view.year} ne permettent pas de présenter ici {listed(lacking)}.")
    links = (
        Link("Chaque chiffre et les lignes dont il vient", key_figure.index_address(view)),
        Link("Ce qui est vérifié", "/verification/", "chaque contrôle, chaque écart"),
    )
    return Section((Prose(tuple(said)), Links("", links)), title="Comment vérifier ces chiffres ?")


PARTS = (
    Part("contexte", "Le contexte", _context),
    Part("priorites", "Les priorités", _priorities),
    Part("equilibre", "L'équilibre", _balance),
    Part("fonctionnement", "Le fonctionnement", _section(
        "F", "De quoi est fait le fonctionnement ?",
        "Le fonctionnement est ce qui revient chaque année : d'un côté les salaires, les achats, les subventions et les intérêts, de "
        "l\'autre les impôts, les dotations et les tarifs.",
    )),
    Part("investissement", "L'investissement", _section(
        "I", "De quoi est fait l'investissement ?",
        "L'investissement est ce qui dure, travaux et achats, et le remboursement des emprunts. Il est payé par l'épargne, des "
        "subventions, la TVA que rend l'État et des emprunts.",
    )),
    Part("epargne", "L'épargne", _savings),
    Part("dette", "La dette", _debt, "la dette, emprunt par emprunt"),
    Part("ratios", "Les ratios", _ratios, "les ratios légaux"),
    Part("impots", "Les impôts", _taxes, "les taux des impôts"),
    Part("investissements", "Les principaux investissements", _works),
    Part("personnel", "Le personnel", _staff, "les dépenses de personnel"),
    Part("budgets", "Les autres budgets", _budgets),
    Part("mots", "Les mots", _words),
)  # fmt: skip
