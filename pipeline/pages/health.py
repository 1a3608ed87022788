"""«La ville vit-elle selon ses moyens ?»: the savings chain of a year, in sentences, in a table that adds up, and over years."""

from collections.abc import Mapping
from dataclasses import replace
from types import ModuleType

from ..charts import Drawing
from ..charts.savings import draw
from ..figures import savings
from ..figures.selector import Selector, total
from ..formats import Language, largest_remainder
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import clauses, measures
from ..sentences import equipment as of_equipment
from ..sentences import savings as sentences
from . import breaks, debt, ratios
from .key_figure import address
from .prices import real_change, with_constant
from .site import Site, View

NAME = "Vivre selon ses moyens"
WORKS = ("Qui paie les travaux ?", "construit, réparé, acheté", "payé par d'autres", "le reste, net")


def is_told(site: Site, view: View) -> bool:
    """The chain judges a year that is over, for the main budget."""
    return view.siret == site.accounts.main and not view.is_forecast


def page(site: Site, view: View) -> Page:
    language, year = site.language, view.year
    rows, chain = chain_of(site, view)
    rate = view.figures["savings_rate"].value
    told = measures.written(rate, "percent", language) if rate is not None else ""
    sections = [
        Section(
            (Prose(sentences.steps(chain, told, site.reporter, language)),),
            title="Des recettes à l'investissement, pas à pas",
            anchor="pas-a-pas",
        ),
        Section((_table(view, rows),), title="Le même calcul, au centime"),
    ]
    sections += equipment(view, of_equipment, WORKS, language)
    if over := _years(site, view):
        sections.append(Section(over, title=_over_title(site, view)))
    sections.append(Section((Prose(_reading()), _links(site, view)), title="Comment lire ces chiffres"))
    return Page(
        address=f"{view.base}sante/",
        name=NAME,
        title=sentences.question(site.reporter),
        description=f"{site.accounts.town.name}, {year}. {sentences.answer(chain, year, language)}",
        sections=tuple(sections),
        lead=sentences.answer(chain, year, language),
        hero=(_facts(site, view, told),),
        year=year,
        nav="L'équilibre",
        crumbs=view.crumbs,
    )


def chain_of(site: Site, view: View) -> tuple[list[tuple], sentences.Chain]:
    """The steps as (words, figure id or empty, signed cents, what is left after it), and what sentences need of them."""
    lines = site.accounts.of(view.siret, view.year)
    is_in = site.accounts.town.asset_sales_in_savings
    figures = view.figures
    interest = savings.INTEREST.total(lines)
    spending = figures["operating_expenditure"].value
    received = total(savings.revenue(is_in), lines)
    sold = 0 if is_in else figures["asset_sales"].value
    borrowed, invested = savings.BORROWED.total(lines), savings.CAPITAL_BUT_DEBT.total(lines)
    steps = (
        ("Recettes de fonctionnement" + ("" if is_in else ", ventes de biens à part"), "operating_revenue", received),
        ("Dépenses de fonctionnement, sans les intérêts", "operating_expenditure", interest - spending),
        ("= Épargne de gestion", "management_savings", None),
        ("Intérêts des emprunts", "interest", -interest),
        ("= Épargne brute", "gross_savings", None),
        ("Capital rendu aux prêteurs", "debt_repayment", -figures["debt_repayment"].value),
        ("= Épargne nette", "net_savings", None),
        ("TVA remboursée (FCTVA)", "", Selector("R", "I", "real", natures=("10222",)).total(lines)),
        ("Taxe d'aménagement", "", Selector("R", "I", "real", natures=("10226",)).total(lines)),
        ("Subventions d'investissement reçues", "", Selector("R", "I", "real", natures=("13",)).total(lines)),
        ("Ventes de biens", "asset_sales", sold),
        ("= Autofinancement de l'investissement", "own_funding", None),
        ("Investissement, sans les emprunts", "capital_expenditure", -invested),
        ("Emprunts nouveaux", "", borrowed),
        ("Emprunts remplacés et lignes de trésorerie, en net", "", total(savings.REPLACED, lines)),
        ("Autres recettes d'investissement", "", total(savings.OTHER_CAPITAL, lines)),
    )
    rows, left = [], 0
    for words, id_, cents in steps:
        left += cents or 0
        if cents != 0:
            rows.append((words, id_, cents, left))
    chain = sentences.Chain(
        received, figures["management_savings"].value, figures["gross_savings"].value, figures["net_savings"].value,
        figures["own_funding"].value, invested, borrowed, left,
    )  # fmt: skip
    return rows, chain


def table(
    view: View, steps: list[tuple], caption: str, columns: tuple[str, ...], ends: tuple[str, str], note: str,
    names: Mapping[str, str] | None = None,
) -> Table:  # fmt: skip
    """Received and spent in two columns, because residents stumble on negative amounts, and what is left after each step.

    `ends` are what is added to reserves or taken from them; `names` those of the steps in another language.
    """
    shown = []
    for words, id_, cents, left in steps:
        # A step leads to its figure when it is the whole of it: spending without interest is not.
        is_whole = id_ and (cents is None or abs(cents) == abs(view.figures[id_].value))
        received, spent = (cents if cents and cents > 0 else ""), (-cents if cents and cents < 0 else "")
        shown.append(([names[words] if names else words, address(view, id_) if is_whole else ""], received, spent, left))
    last = steps[-1][3]
    sums = (sum(row[place] or 0 for row in shown) for place in (1, 2))
    first, *others = columns
    return Table(
        caption, (Column(first, "link"), *(Column(each, "cents") for each in others)), tuple(shown), ([ends[last < 0], ""], *sums, last),
        note=note, in_order=True,
    )  # fmt: skip


def _table(view: View, rows: list[tuple]) -> Table:
    return table(
        view, rows, f"Des recettes aux réserves en {view.year}", ("Étape", "Reçu", "Dépensé", "Ce qui reste"),
        ("Ajouté aux réserves", "Pris sur les réserves"),
        "L'excédent mis de côté l'année précédente (compte 1068) n'est pas une recette de l'année : c'est une réserve.",
    )  # fmt: skip


def _facts(site: Site, view: View, rate: str) -> Facts:
    language, figures = site.language, view.figures
    saved = [figures[id_].value for id_ in ("gross_savings", "net_savings")]
    scale = language.scale_together(saved)
    facts = [Fact(label, language.quantity(cents, scale), "earn" if cents >= 0 else "spend")
             for label, cents in zip(("épargne brute", "épargne nette"), saved, strict=True)]  # fmt: skip
    if rate:
        facts.append(Fact("taux d'épargne brute", rate))
    if "debt_years" in figures:
        facts.append(Fact("pour rembourser la dette", measures.written(figures["debt_years"].value, "years", language), "debt"))
    return Facts(tuple(facts))


def equipment(view: View, say: ModuleType, words: tuple[str, str, str, str], language: Language) -> list[Section]:
    """Equipment gross and net: what others pay of it. Nothing in a year without equipment.

    `say` is the theme «equipment» in a language, `words` the heading and the three amounts in it.
    """
    title, whole, given, rest = words
    gross, net = (view.figures[id_].value for id_ in ("equipment_expenditure", "equipment_net_expenditure"))
    if gross <= 0:
        return []
    scale = language.scale_of(gross)
    facts = [Fact(whole, language.quantity(gross, scale), "invest", address(view, "equipment_expenditure"))]
    if 0 < net < gross:
        others, own = largest_remainder([gross - net, net], scale.step)
        facts.append(Fact(given, language.quantity(others, scale), "earn", address(view, "equipment_paid_by_others")))
        facts.append(Fact(rest, language.quantity(own, scale), "invest", address(view, "equipment_net_expenditure")))
    said = (say.others(gross, net), say.MEANING)
    return [Section((Facts(tuple(facts)), Prose(tuple(text for text in said if text))), title=title)]


def _over_title(site: Site, view: View) -> str:
    years = site.accounts.executed_years(view.siret)
    enough = sum(site.views[view.siret, year].figures["net_savings"].value >= 0 for year in years)
    if enough == len(years):
        return f"Chaque année de {years[0]} à {years[-1]}, l'épargne a suffi à rembourser les emprunts."
    if not enough:
        return f"De {years[0]} à {years[-1]}, l'épargne n'a jamais suffi à rembourser les emprunts."
    count = f"{enough} année{'s' if enough > 1 else ''} sur {len(years)}"
    return f"De {years[0]} à {years[-1]}, l'épargne a suffi à rembourser les emprunts {count}."


def _years(site: Site, view: View) -> tuple[Block, ...]:
    """The chart and, under it, the breaks of its series: the dotted line on it says nothing alone."""
    years = site.accounts.executed_years(view.siret)
    if len(years) < 2:
        return ()
    saved, repaid = (
        {year: site.views[view.siret, year].figures[id_].value for year in years} for id_ in ("gross_savings", "debt_repayment")
    )
    moved = clauses.trend(saved[years[-1]], saved[years[0]], years[0], site.language, f"L'épargne brute de {years[-1]}")
    constant = real_change(site, saved, years[0], years[-1])
    real = f"{moved} {constant}" if constant else ""
    title = f"L'épargne et le capital des emprunts, de {years[0]} à {years[-1]}"

    def make(slug: str) -> Drawing:
        said = f"{_over_title(site, view)} {real}".strip()
        drawing = draw(slug, title, said, saved, repaid, years, site.language, site.break_year(view.siret))
        return with_constant(site, drawing, saved, years, "Épargne brute")

    marks = breaks.of_figure(site, view.siret, "gross_savings", years)
    return (replace(site.draw("epargne-et-emprunts", make), takeaway=real), *(mark.notice for mark in marks))


def _reading() -> tuple[str, ...]:
    return (
        "L'épargne brute est ce qui reste des recettes de l'année quand les services et les intérêts sont payés. Elle rembourse "
        "d'abord le capital des emprunts : la loi veut qu'il le soit avec des ressources propres, jamais avec un nouvel emprunt. Ce qui "
        "reste ensuite, l'épargne nette, paie une partie des travaux.",
        "Emprunter pour investir n'est pas vivre au-dessus de ses moyens : une école sert quarante ans, et ceux qui s'en serviront la "
        "paient aussi. Emprunter pour payer les services de tous les jours est interdit.",
        "On lit souvent qu'un taux d'épargne brute est fragile sous 8 % et confortable au-dessus de 15 %. C'est un usage, pas une règle.",
    )


def _links(site: Site, view: View) -> Links:
    links = [Link("Les ratios légaux, calculés et imprimés", f"{view.base}ratios/")] if ratios.is_told(site, view) else []
    if debt.is_told(view):
        links.insert(0, Link("La dette, prêteur par prêteur", f"{view.base}dette/"))
    links.append(Link("Comment le budget s'équilibre", f"{view.base}equilibre/", "résultat, reports, restes à payer"))
    return Links("", tuple(links))
