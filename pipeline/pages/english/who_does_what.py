"""“Who does what?” in English: what the town pays to others and receives from them, then each policy with all who act for it."""

from collections.abc import Iterator

from ...accounts import PRINCIPAL
from ...figures import printed_budgets
from ...figures.flows import Flow
from ...nomenclature.competences import Competence
from ...nomenclature.policies import default
from ...report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ...sentences.en import flows as sentences
from ...sentences.en import labels
from .. import flows, who_pays
from ..filled import filled
from .frame import WHO, Speaker

TITLE = "Who does what, and who pays for what?"
OWN_NOTE = "Accounts that name the other body, real movements only; other payments may be recorded on other accounts."
FRENCH = "fr"


def page(told: Speaker) -> Page:
    found = who_pays.flows_of(told.site, told.view)
    counterpart = who_pays.address(told.view)
    links = [Link("The legal texts, policy by policy", counterpart)]
    bodies = told.site.accounts.bodies
    if len(bodies[(bodies["budget"] == told.view.siret) & (bodies["year"] == told.year)]):
        links.append(Link(f"The bodies linked to {told.who.subject}", f"{counterpart}#organismes", "as the document prints them"))
    sections = [*_flows(told, found), *_policies(told, found), Section((Links("", tuple(links)),), title="To go further")]
    return told.page(WHO, TITLE, sentences.lead(told.who), sections, counterpart, tuple(_facts(told, found)))


def _facts(told: Speaker, found: list[Flow]) -> Iterator[Block]:
    names = (("paid to other public bodies", "spend"), ("received from other public bodies", "earn"))
    sums = zip(names, who_pays.totals(found), strict=True)
    if facts := tuple(Fact(label, told.language.quantity(cents), tone) for (label, tone), cents in sums if cents > 0):
        yield Facts(facts)


def _flows(told: Speaker, found: list[Flow]) -> Iterator[Section]:
    who = told.who.subject
    for is_paid, title in ((True, f"What {who} pays to others"), (False, f"What others pay to {who}")):
        kept = flows.around_main(found, is_paid)
        if not kept:
            continue
        blocks: list[Block] = [_around(told, kept, is_paid)]
        if not is_paid:
            crossed = printed_budgets.crossed(told.site.accounts, told.year)
            said = [sentences.crossed(told.site.accounts.budgets[siret].name, cents, told.language) for siret, cents in crossed.items()]
            blocks += [Prose(tuple(said))] if said else []
        yield Section(tuple(blocks), title=title, anchor="paid" if is_paid else "received")


def _around(told: Speaker, kept: list[Flow], is_paid: bool) -> Table:
    """What the town pays to others (or receives), as its accounts tell it, beside what theirs say."""
    theirs = any(flow.is_comparable for flow in kept)
    columns = [Column("To whom" if is_paid else "From whom", "link"), Column("For what"), Column("Account", "code")]
    columns += [Column(f"According to {told.who.subject}", "cents")]
    columns += [Column("According to the other", "cents"), Column("Difference", "cents")] if theirs else []
    rows = []
    for flow in kept:
        label, words = labels.FLOWS[flow.kind.id]
        said = [f"{label}.", words]
        other = flows.their_cents(flow)
        if flow.kind.is_shared and other:
            said.append(sentences.for_all(other, told.language))
        compared = (other, flow.difference_cents) if flow.is_comparable else ("", "")
        codes = ", ".join(flow.paid_accounts if is_paid else flow.received_accounts)
        amounts = (flows.own_cents(flow), *(compared if theirs else ()))
        rows.append((_side(told, flow, "receiver" if is_paid else "payer"), " ".join(filter(None, said)), codes, *amounts))
    total = (["Total", ""], "", "", sum(map(flows.own_cents, kept)), *(("", "") if theirs else ()))
    caption = f"What {told.who.subject} {'pays' if is_paid else 'receives'} in {told.year}, to the cent"
    return Table(caption, tuple(columns), tuple(rows), total, note=OWN_NOTE)


def _side(told: Speaker, flow: Flow, side: str) -> list[str]:
    """Who is on a side: names, which are French, else what it is."""
    names = flows.names(told.site, flow, side)
    english = ["main budget" if name == PRINCIPAL else name for name in names]
    label = sentences.side(english, getattr(flow.kind, side), flow.kind.id)
    return [label, "", FRENCH] if names and english == names else [label, ""]


def _policies(told: Speaker, found: list[Flow]) -> Iterator[Section]:
    blocks: tuple[Block, ...] = (Notice(sentences.GENERAL),)
    for number, (policy, given) in enumerate(who_pays.competences(told.site, found).items()):
        label, other = _name(told, policy)
        grant = who_pays.grant_in(policy, found)
        table = _policy(told, label, policy, given)
        said = [_acting(told, policy, given)]
        said += [sentences.twice(grant, told.who, told.language)] if grant else []
        lead = blocks if number == 0 else ()
        title = f"“{label}”" if other else label
        yield Section((*lead, Prose(tuple(said)), table), kicker="Who does what" if number == 0 else "", title=title, anchor=policy)


def _acting(told: Speaker, policy: str, given: list[Competence]) -> str:
    def named(each: Competence | None, siret: str) -> str:
        if siret == told.view.siret:
            return told.who.subject
        if siret:
            return f"{told.site.accounts.budgets[siret].name}{'' if each else ' (annex budget)'}"
        name = labels.AUTHORITIES[each.kind]
        return f"{name[:1].lower()}{name[1:]}"

    known, silent = who_pays.known_and_silent(told.site, told.view, policy, given, named)
    return sentences.acting(known, silent, told.year, told.view.is_forecast, told.language)


def _name(told: Speaker, policy: str) -> tuple[str, str]:
    """What a policy is called, and its language when it has no English name."""
    found = (default().policies | told.site.accounts.policies.policies)[policy]
    return (found.label_en, "") if found.label_en else (found.label, FRENCH)


def _policy(told: Speaker, label: str, policy: str, given: list[Competence]) -> Table:
    """One policy: the town first, its annex budgets, then others; amounts of both sections where there are any."""
    site, view = told.site, told.view
    rows = []
    for each, siret in who_pays.actors(site, view, policy, given):
        href, amounts = who_pays.address_of(site, siret, policy, view), who_pays.amounts(site, siret, policy, told.year)
        if siret == view.siret:
            name = [told.who.subject_capital, href]
        elif siret:
            name = [site.accounts.budgets[siret].name, href, FRENCH]
        else:
            name = [labels.AUTHORITIES[each.kind], ""]
        rows.append((name, _done(each), *amounts))
    columns = (
        Column("Who", "link"),
        Column("What it does, in general", "link"),
        Column(f"{'Planned' if view.is_forecast else 'Spent'} in {told.year}", "euros"),
        Column("Per resident of its own area", "euros"),
    )
    return Table(f"{label}: who acts", *filled(columns, rows, always=2), collapsed=True)


def _done(each: Competence | None) -> list[str]:
    """What is done, in the authority's own words where it gives some: those are French."""
    if each is None:
        return ["A separate budget (annex budget).", ""]
    return [each.words_en, ""] if each.words_en else [each.words, "", FRENCH]
