"""Every English page, and the links between each of them and the French page of the same subject."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ...report import Page
from ..site import Site
from . import breakdown, compare, debt, execution, home, means, my_taxes, ratios, taxes, who_does_what
from .frame import COMPARE, DEBT, EXECUTION, HOME, MEANS, MY_TAXES, RATIOS, TAXES, WHO, Speaker, speaker

MADE: dict[str, Callable[[Speaker], Page]] = {
    HOME: home.page,
    MEANS: means.page,
    DEBT: debt.page,
    MY_TAXES: my_taxes.page,
    TAXES: taxes.page,
    EXECUTION: execution.page,
    WHO: who_does_what.page,
    RATIOS: ratios.page,
    COMPARE: compare.page,
}


def beside(site: Site, french: Sequence[Page]) -> list[Page]:
    """The French pages, each with the address of its English counterpart where there is one, then the English pages."""
    told = speaker(site)
    made = [MADE[address](told) if address in MADE else breakdown.page(told, address) for address in told.addresses]
    counterpart = {page.alternate: page.address for page in made} | {told.view.base: HOME}
    return [*(replace(page, alternate=counterpart.get(page.address, "")) for page in french), *made]
