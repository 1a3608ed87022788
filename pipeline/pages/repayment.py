"""The debt to come, on the debt page: what would be left at the end of each year without a new loan, and how good that computation is."""

from types import ModuleType

from ..charts import Drawing
from ..charts import repayment as chart
from ..figures import debt as figures
from ..figures import repayment
from ..figures.repayment import Outlook
from ..formats import Language
from ..report import Block, Prose, Section
from ..sentences import repayment as sentences
from .site import Site, View


def sections(site: Site, view: View) -> list[Section]:
    """Nothing when most of the debt has no end written."""
    language, year = site.language, view.year
    found = outlook(site, view)
    missing = apart(found, view, sentences, language)
    if not is_known(found, view):
        return [Section((Prose(tuple(missing)),), kicker="Jusqu'à quand", title=sentences.unknown())] if missing else []
    said = sentences.outlook(found.half_year, found.last_year, year)

    def make(slug: str) -> Drawing:
        title = f"La dette de fin {year}, d'année en année, sans nouvel emprunt"
        return chart.draw(slug, title, said, found.left, language)

    blocks: list[Block] = [
        site.draw(site.chart_slug(view, f"dette-a-venir-{year}"), make),
        Prose((*missing, sentences.method(), *checked(site, view, sentences, language))),
    ]
    return [Section(tuple(blocks), kicker="Jusqu'à quand", title=said)]


def outlook(site: Site, view: View) -> Outlook:
    return repayment.outlook(site.accounts.loans_of(view.siret, view.year), view.year)


def is_known(found: Outlook, view: View) -> bool:
    """Whether the annex says when most of the debt ends."""
    return bool(found.last_year and found.half_year) and 2 * found.left[view.year] > view.figures["debt_outstanding"].value


def apart(found: Outlook, view: View, say: ModuleType, language: Language) -> list[str]:
    """What is said of the loans that are not in the computation; `say` is the theme «repayment» in a language."""
    owed = view.figures["debt_outstanding"].value
    return [say.apart(found.apart_count, found.apart_cents, owed, language)] if found.apart_count else []


def checked(site: Site, view: View, say: ModuleType, language: Language) -> list[str]:
    """The same computation made on the annex of the year before, against what this year's says was paid back."""
    before, now = (site.accounts.loans_of(view.siret, year) for year in (view.year - 1, view.year))
    announced, repaid = repayment.outlook(before, view.year - 1).first_repaid, figures.REPAID.total(now)
    if announced <= 0 or repaid <= 0:
        return []
    return [say.checked(announced, repaid, view.year, language)]
