"""The annex of programme authorisations follows from one year to the next, and says of operations what the accounts say of them."""

from collections.abc import Iterator

from ..accounts import Accounts
from ..figures.authorisations import Authorisation, authorisations
from ..formats import language
from . import OK, WARNING, Outcome

TITLE = "Les autorisations de programme s'enchaînent et suivent les comptes"
WHAT = {"voted": "voté", "paid": "payé"}


def check(accounts: Accounts) -> list[Outcome]:
    """One outcome for each year of a budget that has authorisations; a warning for each difference."""
    found: dict[tuple[str, int], list[Outcome]] = {}
    for each in authorisations(accounts):
        for now in each.situations:
            found.setdefault((each.budget, now.year), [])
        for outcome in (*_gaps(each), *_differences(each)):
            found[each.budget, outcome.year].append(outcome)
    fine = "Ce qui est voté et payé suit l'année d'avant, et ce que les comptes disent des mêmes opérations."
    return [
        outcome
        for (budget, year), outcomes in sorted(found.items())
        for outcome in outcomes or [Outcome("authorisations_match", TITLE, budget, year, OK, fine)]
    ]


def _gaps(each: Authorisation) -> Iterator[Outcome]:
    for gap in each.gaps:
        said, ended = (language("fr").euros(amount) for amount in (gap.said, gap.ended))
        words = f"{each.name} : {WHAT[gap.what]} avant l'année, l'annexe dit {said} ; celle de l'année d'avant finissait à {ended}."
        yield Outcome("authorisations_match", TITLE, each.budget, gap.at.year, WARNING, words, gap.ended, gap.said, file=gap.at.file)


def _differences(each: Authorisation) -> Iterator[Outcome]:
    files = {now.year: now.file for now in each.situations}
    for year, cents in each.differences.items():
        said, spent = (language("fr").euros(amount) for amount in (each.paid[year], each.in_accounts.get(year, 0)))
        words = f"{each.name} : l'annexe dit {said} payés dans l'année, les lignes de ses opérations font {spent}."
        yield Outcome(
            "authorisations_match", TITLE, each.budget, year, WARNING, words, each.paid[year] - cents, each.paid[year], file=files[year]
        )
