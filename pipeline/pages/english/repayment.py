"""The debt to come in English, on the debt page: what would be left at the end of each year without a new loan."""

from ...figures.repayment import Outlook
from ...report import Bar, Bars, Prose, Section
from ...sentences.en import repayment as sentences
from .. import repayment as french
from ..measured import measured, width
from .frame import Speaker

# More bars than this and only some years are shown.
MOST = 12


def sections(told: Speaker) -> list[Section]:
    """Nothing when most of the debt has no end written."""
    found = french.outlook(told.site, told.view)
    missing = french.apart(found, told.view, sentences, told.language)
    if not french.is_known(found, told.view):
        return [Section((Prose(tuple(missing)),), kicker="Until when", title=sentences.unknown())] if missing else []
    said = sentences.outlook(found.half_year, found.last_year, told.year)
    prose = Prose((*missing, sentences.method(), *french.checked(told.site, told.view, sentences, told.language)))
    return [Section((_bars(told, found), prose), kicker="Until when", title=said)]


def _bars(told: Speaker, found: Outlook) -> Bars:
    """What is left at the end of each year, or of every few years up to the last."""
    left, language = found.left, told.language
    first, last = min(left), max(left)
    step = -(-(last - first) // MOST)
    years = sorted({*range(first, last + 1, step), last})
    scale = language.scale_of(left[first])
    rows = []
    for year in years:
        amount = measured([left[year]], language, scale)[0] if left[year] else "nothing"
        rows.append(Bar(f"End of {year}", "", width(left[year], left[first]), amount, "", "", left[year]))
    return Bars("debt", tuple(rows), note=f"One year in {step} is shown." if step > 1 else "")
