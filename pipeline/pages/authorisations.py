"""«Que peut-on dépenser sur plusieurs années ?»: the programme authorisations, and the page of each."""

from collections.abc import Iterator, Sequence

from ..figures import authorisations as figures
from ..figures.authorisations import BASE, Authorisation, address
from ..figures.projects import BASE as PROJECTS
from ..figures.projects import Project
from ..report import Bar, Bars, Block, Column, Fact, Facts, Link, Links, Notice, Page, Proof, Prose, Section, Table
from ..sentences import authorisations as sentences
from ..sentences import clauses
from ..sentences import projects as project_words
from ..sentences import results as result_words
from . import decisions, projects
from .measured import measured, width
from .result_links import AUTHORISED as NAME
from .site import Site

NAV = "Où va l'argent"
CSV = "/donnees/autorisations-de-programme.csv"


def is_told(site: Site) -> bool:
    return bool(site.authorisations)


def pages(site: Site) -> Iterator[Page]:
    yield _index(site)
    for each in site.authorisations:
        yield _page(site, each)


def _index(site: Site) -> Page:
    language = site.language
    current = [each for each in site.authorisations if not each.is_closed]
    closed = [each for each in site.authorisations if each.is_closed]
    title = sentences.title(*(sentences.added(current, name) for name in ("total", "paid_to_date")), language)
    about = [sentences.ABOUT, *([sentences.ENGAGEMENT] if any(each.kind == "E" for each in site.authorisations) else [])]
    table = _table(site, current, "Ce qui est autorisé, payé, et ce qui reste")
    shown = Section(
        (*_ranked(site, current), table, Prose((sentences.VERIFIED,))), kicker="Où on en est", title=_standing(current, language)
    )
    sections = [shown] if current else []
    if closed:
        caption = "Les autorisations terminées ou annulées"
        sections.append(Section((_table(site, closed, caption),), title="Quelles sont celles qui ne sont plus dans les comptes ?"))
    words = "Chaque montant vient de l'annexe du compte de l'année : le fichier et la ligne sont sur la page de chaque autorisation."
    links = (Link("Les autorisations de programme (CSV)", CSV), *([Link(projects.name(site), PROJECTS)] if site.projects else []))
    sections.append(Section((Proof("D'où viennent ces chiffres ?", words, None, links),)))
    return Page(
        address=BASE, name=NAME, title=title, description=f"{site.accounts.town.name}. {title}", sections=tuple(sections),
        lead=" ".join(about), nav=NAV,
    )  # fmt: skip


def _standing(current: Sequence[Authorisation], language) -> str:
    left = sentences.added(current, "remaining")
    if left is None or left <= 0:
        return "Où en est chaque autorisation ?"
    return f"Il reste {language.amount(left)} à payer."


def _ranked(site: Site, found: Sequence[Authorisation]) -> Iterator[Bars]:
    """What each is authorised to spend, and how much of it is paid; nothing where one does not tell."""
    totals = [each.last.total for each in found]
    if len(found) < 2 or None in totals or min(totals) <= 0:
        return
    rows = []
    for each, amount in zip(found, measured(totals, site.language), strict=True):
        total, paid = each.last.total, each.last.paid_to_date
        share = "" if paid is None or paid > total else clauses.share(paid, total, site.language)
        text = f"Payé à {share}." if share else ""
        rows.append(Bar(each.name, address(each), width(total, max(totals)), amount, "", text, total))
    yield Bars("invest", tuple(rows), note="Chaque barre montre ce qui est autorisé.")


def _table(site: Site, found: Sequence[Authorisation], caption: str) -> Table:
    """One row each; a total only where each tells its own."""
    rows = [
        ([f"{each.name}{_of_budget(site, each)}", address(each)], each.last.year, each.last.total, each.last.paid_to_date,
         each.last.remaining)
        for each in found
    ]  # fmt: skip
    columns = (Column("Autorisation", "link"), Column("À la fin de", "year"), Column("Autorisé", "cents"), Column("Payé", "cents"),
               Column("Reste", "cents"))  # fmt: skip
    sums = [sentences.added(found, name) for name in ("total", "paid_to_date", "remaining")]
    total = (["Total", ""], "", *sums) if len(rows) > 1 and None not in sums else ()
    return Table(caption, columns, tuple(rows), total)


def _page(site: Site, each: Authorisation) -> Page:
    language = site.language
    title = sentences.heading(each, language)
    facts = tuple(_facts(site, each))
    said = filter(None, (sentences.votes(each, language), sentences.left(each, language), sentences.closed(each)))
    sections = [Section((Prose((" ".join(said),)), *_bars(site, each)), title="Qu'est-ce qui est voté, qu'est-ce qui est payé ?"),
                _years(site, each), *_beside(site, each), *_decided(site, each), Section((_proof(each),))]  # fmt: skip
    number = f" {each.number}" if each.number else ""
    return Page(
        address=address(each), name=each.name, title=title, description=f"{site.accounts.town.name}. {title}",
        sections=tuple(sections), kicker=f"{sentences.NAMES[each.kind].capitalize()}{number}{_of_budget(site, each)}",
        lead="Un plafond voté pour plusieurs années. Chaque année, une partie en est payée.", hero=(Facts(facts),) if facts else (),
        nav=NAV, crumbs=(Link(NAME, BASE),),
    )  # fmt: skip


def _of_budget(site: Site, each: Authorisation) -> str:
    return "" if each.budget == site.accounts.main else f" (budget {site.accounts.budgets[each.budget].name})"


def _facts(site: Site, each: Authorisation) -> Iterator[Fact]:
    """What is authorised; what is paid and what is left, which add up to it."""
    last, language = each.last, site.language
    if last.total is None:
        return
    scale = language.scale_together([last.total, last.paid_to_date or 0, last.remaining or 0])
    here = f"{address(each)}#annees"
    yield Fact("autorisé en tout", language.quantity(last.total, scale), "invest", here)
    if last.remaining is not None and last.remaining >= 0:
        names = (f"payé à la fin de {last.year}", "reste à payer")
        for name, amount in zip(names, measured((last.paid_to_date, last.remaining), language, scale), strict=True):
            yield Fact(name, amount, "invest", here)


def _bars(site: Site, each: Authorisation) -> Iterator[Bars]:
    """What was paid year by year, in all what is paid to date."""
    parts = {f"Avant {each.situations[0].year}": each.paid_otherwise} if each.paid_otherwise > 0 else {}
    parts |= {str(year): cents for year, cents in each.paid.items()}
    if len(parts) < 2 or max(parts.values()) <= 0:
        return
    amounts = measured(list(parts.values()), site.language)
    yield Bars("invest", tuple(
        Bar(label, "", width(cents, max(parts.values())), amount, "", "", cents)
        for (label, cents), amount in zip(parts.items(), amounts, strict=True)
    ), note="Chaque barre montre ce qui a été payé.")  # fmt: skip


def _years(site: Site, each: Authorisation) -> Section:
    """Each year to the cent, beside what the accounts say of the same operations, and what does not follow."""
    compared = each.in_accounts is not None
    columns = [Column("Année", "year"), Column("Voté dans l'année", "cents"), Column("Autorisé en tout", "cents"),
               Column("Ouvert au budget", "cents"), Column("Payé", "cents")]  # fmt: skip
    columns += [Column("Dans les comptes", "cents")] if compared else []
    columns.append(Column("Reste à payer", "cents"))
    rows = [
        (now.year, now.voted, now.total, now.opened, now.paid, *((each.in_accounts.get(now.year),) if compared else ()), now.remaining)
        for now in each.situations
    ]
    note = ""
    if each.paid_otherwise > 0:
        note = (
            f"{site.language.euros(each.paid_otherwise)} ont été payés avant {each.situations[0].year}, ou dans une année qui manque ici."
        )
    blocks: list[Block] = [Table("Année par année, au centime", tuple(columns), tuple(rows), note=note)]
    if said := sentences.accounts(each, site.language):
        blocks.insert(0, Notice(said) if each.differences else Prose((said,)))
    blocks += [Notice(sentences.gap(gap, site.language)) for gap in each.gaps]
    return Section(tuple(blocks), title="Année par année", anchor="annees")


def _beside(site: Site, each: Authorisation) -> Iterator[Section]:
    """What the money is for: projects and actions."""
    built = _built(site, each)
    links = [Link(one.name, one.address, project_words.phase(one.phase) if one.phase else "le projet") for one in built]
    for action in (one for one in site.nodes.values() if each in figures.paying(one, site.authorisations)):
        links.append(Link(action.name, action.address, f"l'action{f', {result_words.state(action.standing)}' if action.standing else ''}"))
    for policy in dict.fromkeys(one.policy for one in built):
        if href := projects.policy_href(site, policy):
            links.append(Link(projects.policy_label(site, policy), href, f"tout ce qui est dépensé en {site.latest}"))
    if not links:
        return
    blocks: list[Block] = [Links("", tuple(links))]
    total = each.last.total
    if len(built) == 1 and total is not None and built[0].cost_voted_cents not in (None, total):
        blocks.append(Notice(sentences.project_cost(built[0].name, built[0].cost_voted_cents, total, site.language)))
    yield Section(tuple(blocks), title="À quoi sert cet argent ?", anchor="projets")


def _built(site: Site, each: Authorisation) -> list[Project]:
    return [one for one in site.projects if each in figures.paying(one, site.authorisations)]


def _decided(site: Site, each: Authorisation) -> Iterator[Section]:
    """What the council decided about the projects that it pays."""
    ids = {project.id for project in _built(site, each)}
    yield from decisions.section(site, [one for one in site.decisions if ids.intersection(one.projects)])


def _proof(each: Authorisation) -> Proof:
    rows = [(now.year, now.file, ", ".join(map(str, now.rows))) for now in each.situations]
    columns = (Column("Année", "year"), Column("Fichier"), Column("Ligne"))
    words = "L'annexe des autorisations de programme et des crédits de paiement, dans le compte de chaque année."
    links = (Link("Les autorisations de programme (CSV)", CSV), Link("Toutes les lignes (CSV)", "/donnees/lignes-budgetaires.csv"))
    return Proof("D'où viennent ces chiffres ?", words, Table("Les lignes lues", columns, tuple(rows), collapsed=True), links)
