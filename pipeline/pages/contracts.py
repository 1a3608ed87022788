"""«À qui la ville achète-t-elle ?»: the contracts notified in a year, what they buy, how they were chosen, who holds them, what changed."""

import pandas as pd

from ..figures import contracts as figures
from ..figures import project_contracts
from ..figures.projects import BASE, Project
from ..formats import capitalised
from ..nomenclature.cpv import divisions
from ..report import Block, Column, Fact, Facts, Link, Links, Notice, Page, Prose, Section, Table
from ..sentences import clauses
from ..sentences import contracts as sentences
from ..tables.contracts import CATEGORIES
from .key_figure import address as figure_address
from .list_bars import Item, bars, kept
from .site import Site, View

SHOWN = 10
# Objects run to a thousand letters, and a capital signs a thousand contracts: the file holds them all.
LONGEST, MOST_ROWS = 120, 300
CSV = "/donnees/marches.csv"
PROCEDURES = {
    "adapt": "Procédure adaptée : l'acheteur fixe lui-même les étapes, selon l'achat, dans les limites de la loi.",
    "ouvert": "Appel d'offres ouvert : toute entreprise peut répondre, la meilleure offre est choisie selon des critères annoncés.",
    "restreint": "Appel d'offres restreint : seules les entreprises retenues après une première sélection peuvent faire une offre.",
    "gociation": "Procédure avec négociation : l'acheteur discute les offres avec les entreprises avant de choisir.",
    "sans publicit": "Sans publicité ni mise en concurrence : l'acheteur s'adresse à une seule entreprise, dans les cas que la loi permet.",
}


def is_told(view: View) -> bool:
    return "contracts_count" in view.figures


def address(view: View) -> str:
    return f"{view.base}marches/"


def link(site: Site, view: View) -> Link:
    return Link(sentences.question(site.reporter), address(view), "les contrats signés, comment ils ont été choisis")


def page(site: Site, view: View) -> Page:
    language, year, who = site.language, view.year, site.reporter
    rows = figures.of(site.accounts, view.siret, year)
    count, frameworks, cents = (view.figures[f"contracts_{name}"].value for name in ("count", "frameworks", "total"))
    return Page(
        address=address(view),
        name="Marchés",
        title=sentences.question(who),
        description=f"{site.accounts.town.name}, {year} : {sentences.contracts(count, language)}, montants, procédures, titulaires.",
        sections=(
            _bought(site, rows),
            _chosen(site, rows),
            *_holders(site, rows),
            *_modified(site, view),
            Section((_table(site, rows),), title="Contrat par contrat"),
        ),
        kicker=f"Les contrats notifiés en {year}",
        lead=sentences.lead(who, count, frameworks, cents, year, language),
        hero=(_facts(site, view), Notice(sentences.not_spending(year, frameworks > 0))),
        year=year,
        nav="Où va l'argent",
        crumbs=view.crumbs,
    )


def _facts(site: Site, view: View) -> Facts:
    language, found = site.language, view.figures
    names = {"contracts_count": "contrats", "contracts_frameworks": "accords-cadres", "contracts_single_offer": "à une seule offre"}
    facts = [
        Fact(words, language.number(found[id_].value), href=figure_address(view, id_)) for id_, words in names.items() if found[id_].value
    ]
    if found["contracts_total"].value:
        amount = language.quantity(found["contracts_total"].value)
        facts.insert(1, Fact("signés hors accords-cadres", amount, href=figure_address(view, "contracts_total")))
    return Facts(tuple(facts))


def _bought(site: Site, rows: pd.DataFrame) -> Section:
    """Works, supplies, services, then the first digits of the vocabulary."""
    language = site.language
    named = [(CATEGORIES.get(code, "achat non précisé"), count, cents) for code, count, cents in figures.tally(rows, "category")]
    items = sorted(
        (Item(words, cents or 0, sentences.contracts(count, language)) for words, count, cents in named), key=lambda item: -item.cents
    )
    title = sentences.most_frequent(*named[0][:2], len(rows), language)
    if items[0].cents:
        title = sentences.largest(items[0].label, items[0].cents, language)
    divided = rows.assign(division=rows["cpv"].str[:2])
    known = divisions()
    table = Table(
        "Ce qui est acheté, plus en détail",
        (Column("Achat"), Column("Contrats", "number"), Column("Montant signé, hors accords-cadres", "cents")),
        tuple(
            (known[code].label if code in known else "Non précisé", count, cents)
            for code, count, cents in figures.tally(divided, "division")
        ),
        ("Total", len(rows), figures.SIGNED.total(rows)),
        "D'après les deux premiers chiffres du code CPV, le vocabulaire européen des achats publics.",
        collapsed=True,
    )
    blocks: list[Block] = [table]
    if any(item.cents for item in items):
        blocks.insert(0, bars(site, items, "des montants signés hors accords-cadres", "neutral"))
    return Section(tuple(blocks), kicker="Pour acheter quoi", title=title)


def _chosen(site: Site, rows: pd.DataFrame) -> Section:
    language = site.language
    procedures = figures.tally(rows, "procedure")
    offers = figures.offers(rows)
    known = int(rows["offers"].notna().sum())
    used = [words for key, words in PROCEDURES.items() if any(key in name.lower() for name, _, _ in procedures)]
    blocks: list[Block] = [
        Table(
            "Les procédures",
            (Column("Procédure"), Column("Contrats", "number")),
            tuple((name or "Non indiquée", count) for name, count, _ in procedures),
            ("Total", len(rows)),
        ),
        Table(
            "Les offres reçues",
            (Column("Offres"), Column("Contrats", "number")),
            tuple((capitalised(name), count) for name, count in offers),
            ("Total", len(rows)),
        ),
    ]
    single = figures.SINGLE.total(rows)
    section = [*blocks, *([Prose(tuple(used))] if used else [])]
    return Section(tuple(section), kicker="Comment ils ont été choisis", title=sentences.single(single, known, language), layout="stack")


def holder_name(holder: figures.Holder) -> str:
    """The name that the town gave, else the number by groups: «SIRET 808 368 997 00041»."""
    if holder.id == figures.TOGETHER:
        return "Contrats à plusieurs titulaires"
    if holder.id == figures.UNKNOWN:
        return "Titulaires sans numéro lisible"
    if holder.name:
        return holder.name
    number = holder.id
    is_siret = len(number) == 14 and number.isdigit()
    return f"SIRET {number[:3]} {number[3:6]} {number[6:9]} {number[9:]}" if is_siret else f"Numéro {number}"


def _holders(site: Site, rows: pd.DataFrame) -> list[Section]:
    language = site.language
    found = figures.holders(rows, site.accounts.holders)
    many = (figures.TOGETHER, figures.UNKNOWN)
    items = [Item(holder_name(each), each.cents, sentences.contracts(each.contracts, language), is_many=each.id in many) for each in found]
    apart = tuple(item for item in items if item.is_many)
    own = items[: len(items) - len(apart)]
    if not own or not sum(item.cents for item in items):
        return []
    note = "Un montant signé par plusieurs titulaires n'est pas partagé entre eux."
    named = [bool(each.name) for each in found if each.id not in many]
    if not all(named):
        official = "Les données officielles donnent le numéro SIRET de chaque titulaire, pas son nom"
        note = f"{official} : {'celui qui manque' if any(named) else 'il'} se cherche dans l'annuaire des entreprises. {note}"
    share = clauses.share(own[0].cents, sum(item.cents for item in items), language)
    count = len(own)
    title = f"{language.number(count)} titulaire{'s' if count > 1 else ''}, hors accords-cadres."
    if share and count > 1:
        title = f"{language.number(count)} titulaires, hors accords-cadres ; le premier porte {share} des montants."
    shown = kept(own, SHOWN, "titulaires", apart)
    return [Section((bars(site, shown, "des montants signés hors accords-cadres", "neutral", note),), kicker="À qui", title=title)]


def _modified(site: Site, view: View) -> list[Section]:
    count, of, cents = figures.modified(site.accounts, view.siret, view.year)
    if not count:
        return []
    links = Links("", (Link("Les modifications (CSV)", "/donnees/marches-modifications.csv"),))
    title = sentences.modified(count, of, cents, view.year, site.language)
    return [Section((Prose((sentences.modified_how(),)), links), kicker="Les contrats modifiés", title=title)]


def shortened(purpose: str) -> str:
    """An object that fits in a cell."""
    return purpose if len(purpose) <= LONGEST else f"{purpose[:LONGEST].rsplit(' ', 1)[0]}…"


def _project(projects: list[Project]) -> list | str:
    """The project that a contract is for, as a link; the list of all of them when there are several; nothing without any."""
    if len(projects) > 1:
        return [f"{len(projects)} projets", BASE]
    return [projects[0].name, projects[0].address] if projects else ""


def _table(site: Site, rows: pd.DataFrame) -> Table:
    ordered = rows.sort_values(["is_framework", "amount_cents", "contract"], ascending=[True, False, True], na_position="last")
    built = project_contracts.projects_of(site.accounts, site.projects)
    cells = []
    for row in ordered.head(MOST_ROWS).itertuples():
        cents = None if row.is_framework or pd.isna(row.amount_cents) else int(row.amount_cents)
        kind = "accord-cadre" if row.is_framework else CATEGORIES.get(row.category, "")
        offers = None if pd.isna(row.offers) else int(row.offers)
        project = _project(built.get((row.contract, int(row.year)), []))
        cells.append((shortened(row.purpose) or "Objet non publié", kind, row.procedure, project, offers, cents))
    columns = [Column("Objet"), Column("Nature"), Column("Procédure"), Column("Projet", "link"), Column("Offres", "number"),
               Column("Montant signé", "cents")]  # fmt: skip
    if not any(row[3] for row in cells):
        columns, cells = [*columns[:3], *columns[4:]], [(*row[:3], *row[4:]) for row in cells]
    is_cut = len(rows) > MOST_ROWS
    caption = f"Les {MOST_ROWS} plus grands contrats" if is_cut else "Tous les contrats, du plus grand au plus petit"
    note = f"Fichier : {', '.join(sorted(set(rows['file'])))}. Les accords-cadres viennent en dernier, sans leur maximum."
    if is_cut:
        note += f" Les {site.language.number(len(rows))} contrats sont dans le fichier à télécharger."
    return Table(caption, tuple(columns), tuple(cells), (), note, CSV, True)
