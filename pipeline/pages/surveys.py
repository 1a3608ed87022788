"""What people answered when they were asked: all surveys, then each with who answered, its questions and what their shares are worth."""

from collections.abc import Iterator

from ..figures.surveys import Question, Survey
from ..report import Bar, Bars, Block, Column, Fact, Facts, Link, Links, Notice, Page, Proof, Prose, Section, Table
from ..sentences import surveys as sentences
from ..sentences.projects import day
from ..sentences.results import part_of
from ..tables.surveys import MODES
from . import projects as index
from . import result_links, results
from .filled import filled
from .measured import width
from .site import Site

NAME, TITLE = "Les enquêtes", "Que répondent ceux que l'on interroge ?"


def is_told(site: Site) -> bool:
    return bool(site.surveys)


def pages(site: Site) -> Iterator[Page]:
    yield _all(site)
    for survey in site.surveys:
        yield _page(site, survey)


def _all(site: Site) -> Page:
    language = site.language
    rows = []
    for each in site.surveys:
        rate = part_of(each.response_rate, language) if each.response_rate is not None else ""
        asked = MODES.get(each.mode, "")
        rows.append(([each.name, each.address], day(each.end or each.start), each.people, asked, each.answered, rate))
    columns = (
        Column("Enquête", "link"),
        Column("Date", "date"),
        Column("Qui elle concerne"),
        Column("Qui a été interrogé"),
        Column("Réponses", "number"),
        Column("Taux de réponse"),
    )
    table = Table("Les enquêtes, la plus récente d'abord" if len(rows) > 1 else "L'enquête", *filled(columns, rows))
    said = (
        "Un pourcentage ne vaut pour toute la population que si ceux qui ont été interrogés ont été tirés au sort. Sinon, il ne dit que "
        "l'avis de ceux qui ont répondu."
    )
    return Page(
        address=result_links.SURVEYS,
        name=NAME,
        title=TITLE,
        description=f"{site.accounts.town.name} : les enquêtes, qui a répondu et ce que valent leurs résultats.",
        sections=(Section((table, Prose((said,)))), Section((Links("", _data()),), title="D'où cela vient")),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE),),
    )


def _page(site: Site, survey: Survey) -> Page:
    language = site.language
    title = sentences.heading(survey, language)
    said = (" ".join(sentences.who_answered(survey, language)), " ".join(sentences.about(survey, language)))
    small = sentences.smallness(survey) if survey.answered else ""
    blocks: list[Block] = [Prose(tuple(filter(None, said))), *([Notice(small)] if small else [])]
    return Page(
        address=survey.address,
        name=survey.name,
        title=title,
        description=f"{site.accounts.town.name}. {title}",
        sections=(
            Section(tuple(blocks), title="Qui a répondu ?", anchor="repondants"),
            *(_question(site, survey, each, place) for place, each in enumerate(survey.questions, 1)),
            *_limits(site, survey),
            _beside(site, survey),
            Section(
                (Proof("D'où viennent ces chiffres ?", f"L'enquête est décrite dans {survey.file}, ligne {survey.row}.", None, _data()),)
            ),
        ),
        kicker="Enquête",
        hero=(Facts(tuple(_facts(site, survey))),),
        nav=results.NAV,
        crumbs=(Link("Les résultats", results.BASE), Link(NAME, result_links.SURVEYS)),
    )


def _facts(site: Site, survey: Survey) -> Iterator[Fact]:
    yield Fact("ont répondu", sentences.people(survey.answered, site.language))
    if survey.response_rate is not None:
        yield Fact("taux de réponse", part_of(survey.response_rate, site.language))
    if survey.mode:
        yield Fact("qui a été interrogé", MODES[survey.mode])


def _question(site: Site, survey: Survey, question: Question, place: int) -> Section:
    """Each answer as a bar, in the order in which they were proposed."""
    language = site.language
    most = max((answer.count for answer in question.answers), default=0)
    bars = []
    for answer, share in zip(question.answers, sentences.shares(question, language), strict=True):
        text = "" if answer.share is None else f"{sentences.answers(answer.count, language)}."
        bars.append(Bar(answer.text, "", width(answer.count, most), share, sentences.near(answer, language), text, answer.count))
    note = sentences.base(question, language)
    if survey.mode == "random" and sentences.is_tight(question.answers):
        note = f"{note} {sentences.TIGHT}"
    return Section((Bars("neutral", tuple(bars), note=note),), title=question.text, anchor=f"question-{place}")


def _limits(site: Site, survey: Survey) -> Iterator[Section]:
    said = [sentences.method(survey, site.language), f"Ce que l'enquête ne dit pas : {survey.limits.rstrip('.')}." if survey.limits else ""]
    if any(said):
        yield Section((Prose(tuple(filter(None, said))),), title="Que valent ces pourcentages ?", anchor="methode")


def _beside(site: Site, survey: Survey) -> Section:
    links = [Link(plan.name, plan.address, "le plan") for plan in site.plans if plan.id == survey.plan]
    if href := index.policy_href(site, survey.policy):
        links.append(Link(index.policy_label(site, survey.policy), href, f"tout ce qui est dépensé en {site.latest}"))
    links.append(Link("Toutes les enquêtes", result_links.SURVEYS))
    return Section((Links("", tuple(links)),), title="À voir aussi")


def _data() -> tuple[Link, ...]:
    return (Link("Les enquêtes (CSV)", "/donnees/enquetes.csv"), Link("Les réponses (CSV)", "/donnees/enquetes-reponses.csv"))
