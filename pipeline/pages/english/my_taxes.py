"""“Where does your money go?” in English: what a household pays to the town, split as the town spends, for amounts given or typed."""

from collections.abc import Sequence
from fractions import Fraction

from ...figures.taxes import FEES, STATE, Share, notice_of, policies, split
from ...formats import Language
from ...report import Bar, Bars, Choice, Column, Link, Links, Page, Prose, Receipt, Section, Table
from ...sentences.en import clauses
from .. import notice
from .. import taxes as french
from .frame import MY_TAXES, NAMES, REVENUE, SPENDING, TAXES, Speaker

TITLE = "Where does your money go?"
Row = tuple[str, str, str, str]  # label, its language, address, text


def page(told: Speaker) -> Page:
    year, who = told.year, told.who.subject
    shares = notice_of(told.site.accounts, year)
    lead = f"This is how what you pay to {who} is shared out, if each euro follows its operating spending in {year}. "
    lead += (
        f"The total of your property tax notice (taxe foncière) is enough: the share of {who} is taken from it with the rates of {year}."
        if shares
        else "Take the commune's share of your property tax (taxe foncière): it is on your tax notice."
    )
    sections = [_notice(told, shares)] if shares else []
    sections += [
        Section((_receipt(told, shares), _table(told)), title=f"Your share, policy by policy, in {year}."),
        Section((Prose(_method(told)),), title="How it is computed"),
        Section((Prose(_elsewhere(bool(shares))), _links(told)), title="What this share does not pay for"),
    ]
    return told.page(MY_TAXES, TITLE, lead, sections, french.address(told.view))


def typed(language: Language, cents: int) -> str:
    """An amount as a reader would type it: “1,200”, “1,234.50”."""
    return language.number(Fraction(cents, 100), 2 if cents % 100 else 0)


def _bars(language: Language, tone: str, rows: Sequence[Row], cents: int, weights: Sequence[int]) -> Bars:
    found, decimals = [], 2 if cents % 100 else 0
    for (label, other, href, text), weight, part in zip(rows, weights, split(cents, weights), strict=True):
        amount = language.euros(part, decimals) if part else f"less than {language.euros(1 if decimals else 100, decimals)}"
        share = clauses.share(weight, sum(weights), language)
        found.append(Bar(label, href, round(100 * weight / max(weights), 2), amount, share, text, part, other))
    nearest = "cent" if decimals else "euro"
    note = f"For {language.euros(cents, decimals)}, to the nearest {nearest}; the parts add up to the total."
    return Bars(tone, tuple(found), note=note)


def _notice(told: Speaker, shares: list[Share]) -> Section:
    """Who receives what a whole notice says, by rates; its first part goes on to the policies. Receivers and taxes are French names."""
    language, year = told.language, told.year
    rows: list[Row] = []
    for share in shares:
        if share.rate is None and (share.receiver, share.tax) == (STATE, FEES):
            rows.append(("The State: management fees", "", "", "What the State adds to each tax."))
        else:
            rows.append((f"{share.receiver} : {share.tax}", told.site.language.code, "", f"Rate: {language.rate(share.rate)}."))
    weights = tuple(share.weight for share in shares)
    receipt = Receipt(
        label="The total of your property tax notice, in euros",
        hint="The amount of the tax, for example 1,500. The calculation is made in this page: nothing is sent or kept.",
        value=typed(language, notice.FIRST),
        bars=_bars(language, "earn", rows, notice.FIRST, weights),
        weights=weights,
        name="notice",
        feeds="amount",
    )
    has_fees = any(share.rate is None for share in shares)
    method = "All these rates apply to the same base: the share of each is its rate, divided by the sum of the rates"
    method += ", management fees included." if has_fees else "."
    method += f" The rates are those of a notice in {told.site.accounts.town.name} for {year}."
    if not has_fees:
        method += " The State's management fees are not counted."
    said = (
        method,
        "A notice with an exemption, a cap or properties in several communes cannot be shared out like this: take its column “Commune” "
        "instead, and type it further down.",
    )
    return Section((receipt, Prose(said)), title="First, who receives what your notice says?")


def _amounts(told: Speaker) -> list[int]:
    """Cents of the amounts shown. Households have French names: only what they pay is told, each amount once."""
    return list(dict.fromkeys(cents for _, cents in french.typical(told.site, told.year)))


def _euros(language: Language, cents: int) -> str:
    return language.euros(cents, 2 if cents % 100 else 0)


def _receipt(told: Speaker, shares: list[Share]) -> Receipt:
    language, year, who = told.language, told.year, told.who.subject
    tree = told.shelves[SPENDING].breakdown
    nodes = policies(tree, year)
    first = french.first_amount(told.site, year, shares)
    weights = tuple(node.operating[year] for node in nodes)
    rows = [(*told.name(tree, node), f"{SPENDING}#{node.path[0]}", "") for node in nodes]
    return Receipt(
        label=f"The share of {who}, in euros" if shares else "What you pay, in euros",
        hint="For example 1,234.50. The calculation is made in this page: nothing is sent or kept.",
        value=typed(language, first),
        bars=_bars(language, told.shelves[SPENDING].tone, rows, first, weights),
        weights=weights,
        choices=tuple(Choice(_euros(language, cents), typed(language, cents)) for cents in _amounts(told)),
        name="amount",
    )


def _table(told: Speaker) -> Table:
    language, year, tree = told.language, told.year, told.shelves[SPENDING].breakdown
    nodes, found = policies(tree, year), _amounts(told)
    weights = [node.operating[year] for node in nodes]
    kind = "cents" if any(paid % 100 for paid in found) else "euros"
    named = [told.name(tree, node) for node in nodes]
    links = [[label, f"{SPENDING}#{node.path[0]}", *([other] if other else [])] for node, (label, other) in zip(nodes, named, strict=True)]
    rows = tuple((link, *parts) for link, *parts in zip(links, *(split(paid, weights) for paid in found), strict=True))
    columns = (Column("Policy", "link"), *(Column(f"For {_euros(language, paid)}", kind) for paid in found))
    note = "Rounded to the euro; the parts add up to the total." if kind == "euros" else "The parts add up to the total."
    is_given = told.site.accounts.town.households and any(name not in ("", None) for name, _ in french.typical(told.site, year))
    caption = "What typical households pay, the commune's share of property tax" if is_given else (
        "Common amounts of property tax, the commune's share"
    )  # fmt: skip
    return Table(caption, columns, rows, (["Total", ""], *found), note=note)


def _method(told: Speaker) -> tuple[str, ...]:
    language, year, who = told.language, told.year, told.who.subject
    said = [
        f"No tax is set aside for one service: what you pay mixes with the other revenue of {who}, and the council decides how it is used. "
        "The calculation therefore supposes that each euro is spent like all the others.",
        f"The split is that of real operating spending in {year}, because local taxes are operating revenue. Works, paid for mostly by "
        "savings, grants and loans, are not in it; interest on loans is.",
    ]
    if share := clauses.share(*french.share_of_taxes(told.site, told.view), language):
        said.append(
            f"Taxes, from all taxpayers, make up {share} of what {who} receives to run its services. The rest comes mostly from the State "
            "and from what users pay: your taxes therefore pay for only part of each service."
        )
    return tuple(said)


def _elsewhere(is_shared: bool) -> tuple[str, ...]:
    """Where the rest of the notice goes, in words; how to read the notice when its rates are not given."""
    others = (
        "to the intermunicipal authority; to joint authorities; to a public land agency, through the special equipment tax; to whoever "
        "collects household waste; to whoever looks after rivers and protects against floods (the GEMAPI tax); to the State, for its "
        "management fees"
    )
    first = "Your property tax notice adds up what several bodies receive. "
    if is_shared:
        first += f"Only the commune's share is split between policies. The others go elsewhere, depending on the place: {others}."
    else:
        first += f"Only the column “Commune” is split here: type its amount. The others go, depending on the place, {others}."
    return (
        first,
        "Income tax and VAT go to the State, to social security and to other authorities. The housing tax is paid only on second homes "
        "now. If you are a tenant, your landlord pays the property tax.",
        "Since 2021, the commune also receives the share that went to the département. A coefficient corrects this transfer: part of what "
        "you pay may help other communes, or others may help yours.",
    )


def _links(told: Speaker) -> Links:
    notes = {SPENDING: "all of it, investment included", REVENUE: "", TAXES: "the base, the rate and the yield of each"}
    return Links("", tuple(Link(NAMES[address], address, note) for address, note in notes.items() if address in told.addresses))
