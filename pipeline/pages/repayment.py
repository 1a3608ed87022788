"""The debt to come, on the debt page: what would be left at the end of each year without a new loan, and how good that computation is."""

from ..charts import Drawing
from ..charts import repayment as chart
from ..figures import debt as figures
from ..figures import repayment
from ..report import Block, Prose, Section
from ..sentences import repayment as sentences
from .site import Site, View


def sections(site: Site, view: View) -> list[Section]:
    """Nothing when most of the debt has no end written."""
    language, year = site.language, view.year
    owed = view.figures["debt_outstanding"].value
    found = repayment.outlook(site.accounts.loans_of(view.siret, year), year)
    missing = [sentences.apart(found.apart_count, found.apart_cents, owed, language)] if found.apart_count else []
    if not found.last_year or not found.half_year or 2 * found.left[year] <= owed:
        return [Section((Prose(tuple(missing)),), kicker="Jusqu'à quand", title=sentences.unknown())] if missing else []
    said = sentences.outlook(found.half_year, found.last_year, year)
    part = "" if view.siret == site.accounts.main else f"{site.accounts.budgets[view.siret].slug}-"

    def make(slug: str) -> Drawing:
        title = f"La dette de fin {year}, d'année en année, sans nouvel emprunt"
        return chart.draw(slug, title, said, found.left, language)

    blocks: list[Block] = [site.draw(f"{part}dette-a-venir-{year}", make), Prose((*missing, sentences.method(), *_checked(site, view)))]
    return [Section(tuple(blocks), kicker="Jusqu'à quand", title=said)]


def _checked(site: Site, view: View) -> list[str]:
    """The same computation made on the annex of the year before, against what this year's says was paid back."""
    before, now = (site.accounts.loans_of(view.siret, year) for year in (view.year - 1, view.year))
    announced, repaid = repayment.outlook(before, view.year - 1).first_repaid, figures.REPAID.total(now)
    if announced <= 0 or repaid <= 0:
        return []
    return [sentences.checked(announced, repaid, view.year, site.language)]
