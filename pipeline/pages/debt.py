"""The debt and the surplus of a budget and year: how much, how many years of savings, who lends, at which rate, until when, at what cost;
then what the year leaves (surplus.py)."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pandas as pd

from ..charts import Drawing, years
from ..charts.years import Series
from ..figures import debt as figures
from ..figures.debt import Group
from ..figures.loans import RATES as KINDS
from ..formats import Language
from ..report import Block, Card, Cards, Column, Fact, Facts, Gauge, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import clauses, measures
from ..sentences import debt as sentences
from ..sentences.headings import Reporter
from . import repayment, surplus
from .key_figure import address, quoted
from .loans import bars, readable, table
from .prices import real_change, with_constant
from .site import Site, View

NAME = "La dette et l'excédent"
SHOWN = 6
LEVELS = {"fixed_rate_share": "de la dette à taux fixe", "average_rate": "taux moyen de la dette"}
RATES = KINDS | {"": "taux non indiqué"}


def is_told(view: View) -> bool:
    """Only the annex of an executed account says what is owed."""
    return not view.is_forecast and "debt_outstanding" in view.figures


def page(site: Site, view: View) -> Page:
    language, year = site.language, view.year
    loans = site.accounts.loans_of(view.siret, year)
    owed = view.figures["debt_outstanding"]
    sections = [Section((Cards(_cards(site, view)),), title="Est-ce beaucoup ?")]
    if over := _years(site, view):
        sections.append(over)
    if owed.value > 0:
        lenders = figures.groups(loans, lambda row: readable(row.lender) or "Prêteur non indiqué")
        sections.append(
            Section((bars(site, lenders, owed.value, SHOWN),), kicker="Qui prête", title=sentences.lenders(lenders, owed.value, language))
        )
        blocks = (*levels(view, LEVELS, language), bars(site, _rates(loans), owed.value), *_risks(loans, owed.value))
        sections.append(Section(blocks, kicker="À quel taux", title=sentences.rates(_rates(loans), owed.value, language)))
        sections += repayment.sections(site, view)
    sections.append(_cost(site, view))
    sections += _apart(site, view, loans)
    if owed.value > 0:
        sections.append(Section((table(loans),), title="Emprunt par emprunt"))
    sections += surplus.sections(site, view)
    sections.append(Section((_links(view),), title="Pour aller plus loin"))
    return Page(
        address=f"{view.base}dette/",
        name=NAME,
        title=sentences.title(_debtor(site, view), owed.value, year, language),
        description=f"{site.accounts.town.name}, dette au 31 décembre {year} : montant, prêteurs, durée, coût ; ce que l'année laisse.",
        sections=tuple(sections),
        lead=_lead(site, view),
        hero=(_facts(site, view, loans), *_elsewhere(site, view)),
        year=year,
        nav="L'équilibre",
        crumbs=view.crumbs,
    )


def _debtor(site: Site, view: View) -> Reporter:
    """Who owes: the town, or one of its other budgets by name."""
    budget = site.accounts.budgets[view.siret]
    return site.reporter if view.siret == site.accounts.main else Reporter(f"le budget « {budget.name} »", "il", budget.name)


def _elsewhere(site: Site, view: View) -> list[Block]:
    """What the other budgets of the year owe, beside the main one's debt."""
    if view.siret != site.accounts.main:
        return []
    others = [other for (_, year), other in site.views.items() if year == view.year and other is not view and is_told(other)]
    found: list[Block] = []
    for other in others:
        said = sentences.besides(_debtor(site, other), other.figures["debt_outstanding"].value, site.language)
        found.append(Notice(said, Link("Sa dette", f"{other.base}dette/")))
    return found


def gauge(site: Site, view: View) -> Gauge | None:
    """How far the years to repay are from the alert of the law, where it has one and the years can be computed."""
    limit, value = figures.THRESHOLDS.get(site.accounts.town.kind), view.figures["debt_years"].value
    if limit is None or value is None:
        return None
    widest = limit * Fraction(5, 3)
    return Gauge(round(min(100, float(100 * Fraction(str(value)) / widest)), 2), 60.0, "0", f"{limit} ans : alerte")


def years_card(site: Site, view: View, link: Link) -> Card:
    """The years to repay, as a key figure with its gauge."""
    language, figure = site.language, view.figures["debt_years"]
    owed = view.figures["debt_outstanding"].value
    unit = [f"{language.quantity(owed)} dus"]
    unit.append(clauses.per_inhabitant(owed, site.people(view), language, is_short=True))
    text = sentences.years(figure.value, figure.previous, figures.THRESHOLDS.get(site.accounts.town.kind), view.year, language)
    value = measures.written(figure.value, "years", language)
    words = ", ".join(each for each in unit if each)
    quote = "" if figure.value is None else quoted(site, view, f"{figure.label} : {value} en {view.year}")
    return Card("Pour rembourser toute la dette", value, words, text, "debt", link, gauge(site, view), quote)


def _cards(site: Site, view: View) -> tuple[Card, ...]:
    language, owed, people = site.language, view.figures["debt_outstanding"].value, site.people(view)
    found = [years_card(site, view, Link("D'où vient ce chiffre ?", address(view, "debt_years")))]
    if people:
        text = "Toute la dette, partagée entre tous. Elle se rembourse avec les recettes de la collectivité, pas par habitant."
        link = Link("Comparé à ce que le document imprime", f"{view.base}ratios/") if "ratio_05" in view.figures else None
        found.append(Card("Par habitant", clauses.each(owed, people, language) or language.quantity(0), "de dette", text, "debt", link))
    return tuple(found)


def _lead(site: Site, view: View) -> str:
    language, figure = site.language, view.figures["debt_outstanding"]
    per_head = clauses.per_inhabitant(figure.value, site.people(view), language)
    said = [clauses.sentence(f"c'est {per_head}" if per_head else "")]
    said.append(clauses.trend(figure.value, figure.previous, view.year - 1, language, "La dette"))
    return " ".join(text for text in (*said, "Les intérêts à venir n'y sont pas comptés.") if text)


def _facts(site: Site, view: View, loans: pd.DataFrame) -> Facts:
    language, figure = site.language, view.figures["debt_outstanding"]
    facts = [Fact(f"au 31 décembre {view.year}", language.quantity(figure.value), "debt")]
    if figure.previous is not None:
        facts.append(
            Fact(
                f"au 31 décembre {view.year - 1}", language.quantity(figure.previous, language.scale_of(max(figure.value, figure.previous)))
            )
        )
    facts.append(Fact("emprunts en cours", language.number(len(figures.owed(loans)))))
    left = view.figures["closing_result"].value
    name, tone = ("déficit", "spend") if left < 0 else ("excédent", "earn")
    facts.append(Fact(f"{name} de clôture", language.quantity(abs(left)), tone, f"{view.base}dette/#{surplus.ANCHOR}"))
    return Facts(tuple(facts))


def levels(view: View, names: Mapping[str, str], language: Language) -> list[Block]:
    """The share at a fixed rate and the average rate, when the annex tells nearly all the rates. `names` are theirs, by figure."""
    known = [(label, view.figures[id_], address(view, id_)) for id_, label in names.items() if id_ in view.figures]
    facts = tuple(Fact(label, language.percent(Fraction(str(found.value)) / 100), "debt", href) for label, found, href in known)
    return [Facts(facts)] if facts else []


def _rates(loans: pd.DataFrame) -> list[Group]:
    return figures.groups(loans, lambda row: RATES[row.rate])


def _risks(loans: pd.DataFrame, total: int) -> list[Block]:
    """The Gissler classes, in a sentence when all is in the safest, else as a table."""
    groups = figures.groups(loans, lambda row: row.risk)
    if [group.label for group in groups] == [""]:
        return []
    if [group.label for group in groups] == ["1A"]:
        return [Prose(("Tous les emprunts sont classés 1A, la classe la plus sûre de la charte Gissler, qui note le risque des emprunts "
                       "des collectivités de 1A à 6F.",))]  # fmt: skip
    rows = tuple(
        (group.label or "non indiquée", group.count, group.cents) for group in sorted(groups, key=lambda group: group.label or "9")
    )
    columns = (Column("Classe", "code"), Column("Emprunts", "number"), Column("Capital restant dû", "cents"))
    note = (
        "La charte Gissler note le risque de 1A, la classe la plus sûre, à 6F : le chiffre dit de quoi dépend le taux, la lettre comment."
    )
    return [Table("Le risque des emprunts", columns, rows, ("Total", len(figures.owed(loans)), total), note=note)]


def _years(site: Site, view: View) -> Section | None:
    kept = tuple(year for year in site.accounts.executed_years(view.siret) if "debt_outstanding" in site.views[view.siret, year].figures)
    if len(kept) < 2:
        return None
    values = {year: site.views[view.siret, year].figures["debt_outstanding"].value for year in kept}
    first, last = kept[0], kept[-1]
    takeaway = clauses.sentence(
        f"{site.language.amount(values[last])} en {last}", clauses.change(values[last], values[first], first, site.language)
    )
    title = f"La dette au 31 décembre, de {first} à {last}"
    real = real_change(site, values, first, last)

    def make(slug: str) -> Drawing:
        drawing = years.draw(slug, title, f"{takeaway} {real}".strip(), [Series("Dette", values)], kept, "debt", site.language)
        return with_constant(site, drawing, values, kept)

    return Section((replace(site.draw(site.chart_slug(view, "dette"), make), takeaway=real),), title=takeaway)


def _cost(site: Site, view: View) -> Section:
    """What was paid in the year, from the accounts' lines: they are what was really paid."""
    language, found = site.language, view.figures
    paid = [found["debt_repayment"].value, found["interest"].value]
    scale = language.scale_together(paid)
    title, text = sentences.cost(*paid, found["debt_outstanding"].previous, view.year, language)
    facts = Facts(
        (
            Fact("capital remboursé", language.quantity(paid[0], scale), "debt"),
            Fact("intérêts et frais", language.quantity(paid[1], scale), "spend"),
        )
    )
    links = Links(
        "",
        (
            Link("Le capital remboursé, ligne à ligne", address(view, "debt_repayment")),
            Link("Les intérêts, ligne à ligne", address(view, "interest")),
            *([Link("Le coût pour 100 euros dus", address(view, "debt_cost"))] if "debt_cost" in found else []),
        ),
    )
    return Section((facts, *([Prose((text,))] if text else []), links), kicker="Ce qu'elle a coûté", title=title)


def _apart(site: Site, view: View, loans: pd.DataFrame) -> list[Section]:
    """What must never be added to the debt: loans of others that are guaranteed, and loans told twice because they were replaced."""
    sections = []
    language = site.language
    if "debt_guaranteed" in view.figures:
        cents, count = view.figures["debt_guaranteed"].value, len(figures.GUARANTEED.of(loans))
        title = f"À part : {language.amount(cents)} empruntés par d'autres, que {site.reporter.subject} garantit."
        text = sentences.guaranteed(site.reporter, count, language)
        link = Links("", (Link("D'où vient le montant garanti ?", address(view, "debt_guaranteed")),))
        sections.append(Section((Prose((text,)), link), title=title))
    replaced = figures.REFINANCING.total(loans)
    if replaced > 0:
        link = Link("D'où vient ce chiffre ?", address(view, "debt_refinanced"))
        sections.append(Section((Notice(sentences.replaced(replaced, view.year, language), link),)))
    return sections


def _links(view: View) -> Links:
    links = [Link("D'où vient le montant de la dette ?", address(view, "debt_outstanding"))]
    links.append(Link("Comment le budget s'équilibre", f"{view.base}equilibre/", "les deux sections, le résultat, ce qui est engagé"))
    if "ratio_01" in view.figures:
        links.append(Link("Vit-on selon ses moyens ?", f"{view.base}sante/", "de l'épargne aux emprunts"))
    return Links("", tuple(links))
