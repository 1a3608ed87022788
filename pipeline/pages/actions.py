"""One action, or one branch of a plan: where it stands, when, with what means, what follows it, and who carries it."""

from collections.abc import Iterator

from ..figures.plans import Action, Plan, added, tally
from ..figures.policy_results import policies_of, projects_of
from ..formats import slug
from ..report import Block, Fact, Facts, Link, Links, Page, Proof, Prose, Section
from ..sentences import clauses
from ..sentences import indicators as measured
from ..sentences import results as sentences
from ..sentences.projects import day
from . import calendar, decisions, plan_branches, result_links, results
from . import projects as index
from .site import Site


def pages(site: Site) -> Iterator[Page]:
    for plan in site.plans:
        for branch in plan.branches:
            yield from _pages(site, plan, branch, (Link("Les résultats", results.BASE), Link(plan.name, plan.address)))


def _pages(site: Site, plan: Plan, action: Action, crumbs: tuple[Link, ...]) -> Iterator[Page]:
    yield _page(site, plan, action, crumbs)
    for child in action.children:
        yield from _pages(site, plan, child, (*crumbs, Link(action.name, action.address)))


def _page(site: Site, plan: Plan, action: Action, crumbs: tuple[Link, ...]) -> Page:
    found = tally(action.leaves)
    state = sentences.state(action.standing) if action.standing else ""
    name = sentences.bare(action.name)
    title = sentences.heading(action.name, found) if action.is_group else f"{name} : {state}." if state else f"{name}."
    facts = tuple(_facts(site, action))
    level = plan.levels[action.depth - 1] if action.depth <= len(plan.levels) else "Action"
    sections = (
        *_where(site, plan, action),
        *_dates(site, action),
        *_means(site, action),
        *_followed(site, action),
        *_who(site, action),
        *decisions.of_action(site, action),
        _origin(site, action),
    )
    return Page(
        address=action.address,
        name=action.name,
        title=title,
        description=f"{site.accounts.town.name}, {plan.name}. {title}",
        sections=sections,
        kicker=level,
        lead=action.text("description"),
        hero=(Facts(facts),) if facts else (),
        nav=results.NAV,
        crumbs=crumbs,
    )


def _facts(site: Site, action: Action) -> Iterator[Fact]:
    language = site.language
    if action.standing:
        yield Fact("état", sentences.marked(action.standing))
    if action.text("deadline"):
        yield Fact("échéance", day(action.text("deadline")))
    if action.progress.ratio is not None:
        yield Fact("avancement", sentences.part_of(action.progress.ratio, language))
    if action.planned_cents is not None:
        yield Fact("crédits prévus", language.amount(action.planned_cents))


def _where(site: Site, plan: Plan, action: Action) -> Iterator[Section]:
    """Where it stands; for a branch, what it holds."""
    language, who = site.language, site.reporter
    found = tally(action.leaves)
    said = [f"À quoi cela sert : {sentences.bare(action.text('purpose'))}."] if action.text("purpose") else []
    said += [sentences.deadline(action.text("deadline"), action.text("done_on"), action.standing, action.months_late, plan.as_of, language)]
    if action.is_group:
        said += [*sentences.by_number(found, language), *sentences.by_credits(found, language)]
    if action.progress.ratio is not None or not action.is_group:
        said.append(sentences.progress(action.progress, who, language))
    blocks: list[Block] = [Prose((" ".join(filter(None, said)),))]
    if news := action.text("news"):
        when = f", {sentences.when(action.text('updated_on'))}" if action.text("updated_on") else ""
        blocks.append(Prose((f"Ce qu'en dit {who.subject}{when} : « {news} »",)))
    yield Section((*blocks, *(plan_branches.below(action, plan) if action.children else ())), title="Où en est-on ?", anchor="avancement")


def _dates(site: Site, action: Action) -> Iterator[Section]:
    """What the calendar says of it."""
    if dates := [each for each in site.events if each.action == action.id]:
        yield Section((calendar.timeline(site, dates),), title="Quand ?", anchor="calendrier")


def _means(site: Site, action: Action) -> Iterator[Section]:
    """Credits and hours, and where the same money is in the accounts."""
    language = site.language
    dropped = added([leaf for leaf in action.leaves if leaf.standing == "abandoned"], "planned_cents") if action.is_group else None
    said = [sentences.abandoned_too(sentences.credits(action.planned_cents, action.spent_cents, action.is_group, language), dropped)]
    said.append(sentences.hours(action.hours, language))
    names = (("operation", "l'opération"), ("authorisation", "l'autorisation de programme"), ("function", "la fonction"))
    if codes := [f"{words} {code}" for column, words in names if (code := action.text(column))]:
        said.append(f"Dans les comptes, c'est {clauses.listed(codes)}.")
    links = []
    known = {project.id: project for project in site.projects}
    for policy in sorted(policies_of(site.accounts, action, known)):
        if href := index.policy_href(site, policy):
            links.append(Link(index.policy_label(site, policy), href, f"tout ce qui est dépensé pour cette politique en {site.latest}"))
    links += index.function_link(site, action.text("function"))
    links += [Link(each.name, each.address, "le projet") for each in projects_of(action, site.projects)]
    links += result_links.authorised_for(site, action)
    blocks: list[Block] = [Prose((" ".join(filter(None, said)),))]
    if links:
        blocks.append(Links("", tuple(links)))
    yield Section(tuple(blocks), title="Avec quels moyens ?", anchor="moyens")


def _followed(site: Site, action: Action) -> Iterator[Section]:
    """The indicators that tell what it changes."""
    named = set(action.several("indicators"))
    kept = [indicator for indicator in site.indicators if indicator.id in named]
    if kept:
        links = tuple(Link(each.name, each.address, measured.marked(each.main.standing)) for each in kept)
        yield Section((Links("", links),), title="Qu'est-ce que cela change ?", anchor="indicateurs")


def _who(site: Site, action: Action) -> Iterator[Section]:
    said = []
    if authorities := action.several("authority"):
        said.append(f"Qui agit : {clauses.listed(authorities)}.")
    if service := action.text("service"):
        said.append(f"Service pilote : {service}.")
    if referent := action.text("referent"):
        said.append(f"À qui s'adresser : {sentences.bare(referent)}.")
    if partners := action.text("partners"):
        said.append(f"Partenaires : {partners.replace('|', ',').replace(' ,', ',')}.")
    if priority := action.text("priority"):
        said.append(f"Priorité : {sentences.PRIORITIES[priority]}.")
    districts = [site.places.district_names.get(code, code) for code in action.several("district")]
    if districts:
        said.append(f"Quartier{'s' if len(districts) > 1 else ''} : {clauses.listed(districts)}.")
    named = {slug(each) for each in action.several("group")}
    links = tuple(Link(group.name, group.address, "le groupe qui y travaille") for group in site.groups if slug(group.id) in named)
    links += tuple(Link(each.name, each.address, "le thème") for each in site.themes if action in each.actions)
    blocks: list[Block] = [*([Prose(tuple(said))] if said else []), *([Links("", links)] if links else [])]
    if blocks:
        yield Section(tuple(blocks), title="Qui s'en occupe ?", anchor="qui")


def _origin(site: Site, action: Action) -> Section:
    words = f"Ces informations sont celles que donne {site.reporter.subject} : {action.text('file')}, ligne {action.given['row']}."
    proof = Proof("D'où viennent ces informations ?", words, None, (Link("Les actions à télécharger (CSV)", "/donnees/actions.csv"),))
    return Section((proof,))
