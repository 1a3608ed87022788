"""«Quels impôts la ville vote-t-elle ?»: base, rate and product of each tax of the year, its rate over years, and what was received."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from types import ModuleType

import pandas as pd

from ..charts import Drawing, rates
from ..figures import levies as figures
from ..figures.levies import PROPERTY, RECEIVED, REFORM, SHOWN, Effects, Levy
from ..formats import Language, capitalised, largest_remainder
from ..report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import levies as sentences
from ..sentences.headings import Reporter
from . import key_figure
from .shelf import shelves
from .site import Site, View

CSV = "/donnees/impots.csv"
# Per cent: below, a rise printed for 2021 already compares with the two rates together, as some software does.
JUMP = 10


def address(view: View) -> str:
    return f"{view.base}impots/"


def title(site: Site) -> str:
    return sentences.title(site.reporter)


def page(site: Site, view: View) -> Page:
    year, known = view.year, of(site, view.year)
    sections = [_taxes(site, view, known), _payers(site, known, year)]
    sections += [section for section in (_years(site, known), _effects(site, view, known), _received(site, view, known)) if section]
    sections.append(Section((_links(site, view),)))
    return Page(
        address=address(view),
        name="Les impôts votés",
        title=title(site),
        description=f"{site.accounts.town.name}, {year} : base, taux et produit de chaque impôt local, et ce que les comptes ont reçu.",
        sections=tuple(sections),
        kicker=f"Comptes {year}",
        lead=lead(site, known, year, sentences, site.language),
        hero=(_facts(site, view, known),),
        year=year,
        nav="D'où il vient",
        crumbs=view.crumbs,
    )


def of(site: Site, year: int) -> dict[str, Levy]:
    """The taxes of the main budget in an executed year."""
    accounts = site.accounts
    return figures.in_year(accounts, accounts.main, year) if accounts.is_executed(accounts.main, year) else {}


def lead(site: Site, known: dict[str, Levy], year: int, say: ModuleType, language: Language, who: Reporter | None = None) -> str:
    """The rate that most residents know and what all taxes were to bring; `say` is the theme «levies» in a language, `who` votes in it."""
    main = next((levy for levy in known.values() if levy.rate is not None), None)
    before = of(site, year - 1).get(main.code) if main and figures.compares(year) else None
    return say.lead(
        who or site.reporter,
        main,
        before,
        figures.total(known),
        site.inhabitants(year),
        year,
        language,
        main is not None and main.code == PROPERTY and year == REFORM and site.accounts.town.kind == "commune",
    )


def _facts(site: Site, view: View, known: dict[str, Levy]) -> Facts:
    found = [
        Fact(sentences.SHORT[code], site.language.rate(levy.rate), "earn", key_figure.address(view, f"tax_rate_{SHOWN[code]}"))
        for code, levy in known.items()
        if levy.rate is not None
    ]
    if total := figures.total(known):
        found.append(Fact("produit attendu", site.language.quantity(total), "neutral", key_figure.address(view, "tax_product")))
    return Facts(tuple(found))


def _taxes(site: Site, view: View, known: dict[str, Levy]) -> Section:
    """What is taxed, how much of it, and what it brings."""
    language, total = site.language, figures.total(known)
    rows = []
    for code, levy in known.items():
        measure = next((name for name in ("product", "rate", "base") if getattr(levy, name) is not None), "")
        target = key_figure.address(view, f"tax_{measure}_{SHOWN[code]}") if measure else ""
        link = [capitalised(levy.name), target]
        rows.append((link, levy.base, None if levy.rate is None else float(levy.rate / 100), levy.product, levy.row))
    columns = (Column("Impôt", "link"), Column("Base", "euros"), Column("Taux", "percent", decimals(known)),
               Column("Produit attendu", "euros"), Column("Ligne du fichier", "number"))  # fmt: skip
    last = (["Total", ""], "", "", total, "") if total is not None and len(rows) > 1 else ()
    note = f"Document : {', '.join(sorted({levy.file for levy in known.values()}))}."
    if any(None in row for row in rows):
        note += " Un tiret : le document ne donne pas ce nombre, ou en donne un qui contredit les autres."
    table = Table(f"Les impôts votés en {view.year}", columns, tuple(rows), last, note=note, csv=CSV)
    hidden = [sentences.hidden_base(levy, language) for levy in known.values() if levy.wrong == "base"]
    notices = [Notice(said, Link("Ce qui est vérifié", "/verification/#ecarts")) for said in hidden]
    words = Prose((sentences.BASE, sentences.RATE, sentences.PRODUCT))
    return Section((table, *notices, words), title=sentences.product(total, figures.voted(known), view.year, language))


def decimals(known: dict[str, Levy]) -> int:
    """How many decimals the rates of a table are written with."""
    return 3 if any(levy.rate and levy.rate * 100 % 1 for levy in known.values()) else 2


def payers(site: Site, known: dict[str, Levy], year: int, say: ModuleType, language: Language) -> list[Block]:
    """Who pays, then what the reform changed, for a year that comes after it; `say` is the theme «levies» in a language."""
    kind = site.accounts.town.kind
    blocks: list[Block] = [Prose(say.payers(known, year))]
    if year >= REFORM and (said := say.reform(kind)):
        blocks.append(Prose(said))
    main = known.get(PROPERTY)
    if kind == "commune" and year == REFORM and main and (main.rate_change or 0) >= JUMP:
        blocks.append(Notice(say.printed_change(main, language)))
    return blocks


def _payers(site: Site, known: dict[str, Levy], year: int) -> Section:
    blocks = payers(site, known, year, sentences, site.language)
    return Section(tuple(blocks), title="Qui les paie, et ce qui a changé en 2021" if len(blocks) > 1 else "Qui les paie")


@dataclass(frozen=True)
class Series:
    """The rates of all executed years: every tax by year, the code of the first one and its rate by year (two at least), whether the reform
    of 2021 breaks it, the years before and after when both are shown, and the codes of all taxes that have a rate."""

    by_year: dict[int, dict[str, Levy]]
    code: str
    found: dict[int, Fraction]
    has_break: bool
    breaks: tuple[int, int] | None
    codes: list[str]


def over_years(site: Site, known: dict[str, Levy]) -> Series | None:
    """None when no tax has a rate in two years."""
    by_year = {year: of(site, year) for year in site.accounts.executed_years(site.accounts.main)}
    code = next((code for code, levy in known.items() if levy.rate is not None), "")
    found = {year: each[code].rate for year, each in by_year.items() if code in each and each[code].rate is not None}
    if len(found) < 2:
        return None
    has_break = code == PROPERTY and site.accounts.town.kind == "commune"
    breaks = next(((before, after) for before, after in pairwise(sorted(found)) if before < REFORM <= after), None) if has_break else None
    codes = [each for each in SHOWN if any(each in taxes and taxes[each].rate is not None for taxes in by_year.values())]
    return Series(by_year, code, found, has_break, breaks, codes)


def _years(site: Site, known: dict[str, Levy]) -> Section | None:
    """The rate of the first tax over all executed years; its table holds the others."""
    language, series = site.language, over_years(site, known)
    if series is None:
        return None
    by_year, code, found, breaks, codes = series.by_year, series.code, series.found, series.breaks, series.codes
    name = known[code].name
    takeaway = sentences.rates(found, series.has_break, language)
    title = f"Taux de la {name}, de {min(found)} à {max(found)}"
    columns = (Column("Année", "year"), *(Column(capitalised(sentences.SHORT[each])) for each in codes))
    rows = tuple(
        (year, *(language.rate(by_year[year][each].rate) if each in by_year[year] and by_year[year][each].rate is not None else ""
                 for each in codes)) for year in found
    )  # fmt: skip
    table = Table(f"{title} : le tableau", columns, rows, collapsed=True)

    def make(slug: str) -> Drawing:
        return rates.draw(slug, title, takeaway, found, table, language, breaks[1] if breaks else None, codes.index(code) + 1)

    blocks: list[Block] = [site.draw(f"taux-{SHOWN[code]}", make)]
    if breaks:
        before, after = (by_year[year][code] for year in breaks)
        blocks.append(Notice(sentences.jump(before, after, language)))
    return Section(tuple(blocks), kicker=capitalised(name), title=takeaway)


def moved(site: Site, known: dict[str, Levy], year: int) -> tuple[list[Effects], dict[str, tuple[int, int]], bool]:
    """What moved the products since the year before, by tax, and the products of then and now, in cents to the euro that add up as they
    are shown; then whether no rate changed."""
    before = of(site, year - 1)
    found, ends = [], {}
    for each in figures.effects(known, before):
        start, end = before[each.code].product, known[each.code].product
        first, base, rate, rest = largest_remainder([start, each.base, each.rate, each.rest], 100, end)
        found.append(Effects(each.code, base, rate, rest))
        ends[each.code] = (first, first + base + rate + rest)
    return found, ends, all(known[each.code].rate == before[each.code].rate for each in found)


def apart(known: dict[str, Levy], found: list[Effects]) -> list[Levy]:
    """The taxes of the year's product that `found` leaves out."""
    compared = {each.code for each in found}
    return [levy for code, levy in known.items() if levy.product and code not in compared]


def _effects(site: Site, view: View, known: dict[str, Levy]) -> Section | None:
    """What the rate and what the base added to each product since the year before."""
    language, year = site.language, view.year
    found, ends, is_same = moved(site, known, year)
    if not found:
        return None
    rows = []
    for each in found:
        name, (start, end) = known[each.code].name, ends[each.code]
        rows.append((capitalised(name), start, each.base, each.rate, each.rest, end))
    columns = (Column("Impôt"), Column(f"Produit {year - 1}", "euros"), Column("Par la base", "euros"), Column("Par le taux", "euros"),
               Column("Reste", "euros"), Column(f"Produit {year}", "euros"))  # fmt: skip
    total = ("Total", *(sum(row[place] for row in rows) for place in range(1, 6))) if len(rows) > 1 else ()
    note = (
        f"Par la base : ce que change sa variation, au taux de {year - 1}. Par le taux : ce que change la sienne, sur la base de {year}. "
        "Reste : l'écart entre le produit imprimé et la base multipliée par le taux."
    )
    note = f"{note} {sentences.aside(apart(known, found))}".strip()
    table = Table(f"Ce qui change le produit, de {year - 1} à {year}", columns, tuple(rows), total, note=note)
    return Section((table,), kicker="Le taux ou la base ?", title=sentences.effects(found, is_same, year, language))


def received(site: Site, view: View) -> pd.DataFrame:
    """The budget lines of what the accounts received for these taxes."""
    return RECEIVED.of(site.accounts.of(view.siret, view.year))


def _received(site: Site, view: View, known: dict[str, Levy]) -> Section | None:
    """What the accounts received for direct taxes, with its lines."""
    language, year, kind = site.language, view.year, site.accounts.town.kind
    lines = received(site, view)
    cents, total = RECEIVED.total(lines), figures.total(known)
    if cents <= 0:
        return None
    said = [sentences.received(site.reporter, cents, total, view.figures["operating_revenue"].value, site.inhabitants(year), language)]
    if total and cents != total:
        said.append(sentences.gap(kind, year, figures.HOUSING in known, cents > total))
    rows = tuple((row.nature, row.nature_label, int(row.amount_cents), int(row.row)) for row in lines.itertuples() if row.amount_cents)
    columns = (Column("Compte", "code"), Column("Libellé"), Column("Montant", "cents"), Column("Ligne du fichier", "number"))
    several = ("Total", "", cents, "") if len(rows) > 1 else ()
    table = Table("Les lignes additionnées" if len(rows) > 1 else "La ligne des comptes", columns, rows, several)
    title = f"En {year}, les comptes ont reçu {language.amount(cents)} d'impôts directs."
    return Section((Prose(tuple(said)), table), kicker="Ce qui a été reçu", title=title)


def _links(site: Site, view: View) -> Links:
    revenue = shelves(site, view.siret)[-1].address(view)
    return Links("", (Link("D'où vient l'argent", revenue, "toutes les recettes"), Link("Tous les chiffres clés", f"{view.base}chiffres/")))
