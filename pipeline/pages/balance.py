"""How the budget balances: the two sections, what is left of each, what is carried over, and what the result opens next year."""

from ..figures.selector import Selector
from ..formats import Language, Scale, largest_remainder
from ..report import Block, Column, Fact, Facts, Link, Links, Page, Prose, Section, Table
from ..sentences import savings as sentences
from . import debt, decisions, health, surplus
from .key_figure import address
from .site import Site, View

SECTIONS = (("F", "Fonctionnement"), ("I", "Investissement"))
# From what came in to what is left: name, movement, side.
STEPS = (
    ("Recettes réelles", "real", "R"),
    ("Dépenses réelles", "real", "D"),
    ("Écritures internes, recettes", "order", "R"),
    ("Écritures internes, dépenses", "order", "D"),
    ("Reporté de l'année précédente (excédent)", "brought_forward", "R"),
    ("Reporté de l'année précédente (déficit)", "brought_forward", "D"),
)
PROOFS = (
    ("operating_result", "Résultat de fonctionnement"),
    ("capital_result", "Résultat d'investissement"),
    ("carried_over_expenditure", "Restes à réaliser en dépense"),
)


def page(site: Site, view: View) -> Page:
    """The balance of a budget and year, executed or voted."""
    year, who = view.year, site.reporter_of(view)
    lines = site.accounts.of(view.siret, year)
    rows = []
    for name, movement, side in STEPS:
        amounts = [(1 if side == "R" else -1) * Selector(side, section, movement).total(lines) for section, _ in SECTIONS]
        if any(amounts):
            rows.append((name, *amounts, sum(amounts)))
    results = tuple(sum(row[place] for row in rows) for place in (1, 2, 3))
    caption = f"{'Ce qui est voté' if view.is_forecast else 'Du reçu au résultat'} en {year}, au centime"
    table = Table(
        caption, (Column(""), *(Column(name, "cents") for _, name in SECTIONS), Column("Ensemble", "cents")), tuple(rows),
        ("Résultat" if not view.is_forecast else "Équilibre", *results),
        note="Les recettes sont comptées en plus, les dépenses en moins.",
    )  # fmt: skip
    return Page(
        address=f"{view.base}equilibre/",
        name="L'équilibre",
        title=_title(site, view, results),
        description=f"{site.accounts.town.name}, {year} : les deux sections du budget, le résultat et ce qui est reporté.",
        sections=(
            Section((Prose(_why(who.subject_capital, who.pronoun)),), title="Pourquoi deux sections ?"),
            Section((table,), title="Le calcul", anchor="calcul"),
            *([] if view.is_forecast else [_carried(site, view, results)]),
            *([] if view.is_forecast or debt.is_told(view) else surplus.went(site, view)),
            *decisions.of_budget(site, view),
            *_further(site, view),
        ),
        lead=_lead(site, view, results),
        hero=(_facts(site, results),) if not view.is_forecast else (),
        year=year,
        nav="L'équilibre",
        crumbs=view.crumbs,
    )


def _further(site: Site, view: View) -> list[Section]:
    """Where savings and debt are told, when they are."""
    links = [Link(sentences.question(site.reporter), f"{view.base}sante/", "l'épargne, les emprunts")] if health.is_told(site, view) else []
    if debt.is_told(view):
        links.append(Link(debt.NAME, f"{view.base}dette/", "qui prête, jusqu'à quand ; ce que l'année laisse"))
    return [Section((Links("", tuple(links)),), title="Pour aller plus loin")] if links else []


def _title(site: Site, view: View, results: tuple[int, ...]) -> str:
    language, year, result = site.language, view.year, results[2]
    annex = "" if view.siret == site.accounts.main else site.accounts.budgets[view.siret].name
    if view.is_forecast:
        budget = f"Le budget {annex} de {year}" if annex else f"Le budget {year}"
        if result == 0:
            return f"{budget} est voté en équilibre."
        return f"{budget} prévoit {language.amount(abs(result))} de {'recettes' if result > 0 else 'dépenses'} en plus."
    closing = f"À la fin de {year}, dans le budget {annex}," if annex else f"À la fin de {year},"
    if result == 0:
        return f"{closing} il ne reste rien et il ne manque rien."
    (*_, together), scale = _shown(results, language)
    return f"{closing} il {'reste' if result > 0 else 'manque'} {language.amount(abs(together), scale)}."


def _lead(site: Site, view: View, results: tuple[int, ...]) -> str:
    if view.is_forecast:
        return "La loi impose que chaque section soit votée avec autant de recettes que de dépenses, reports compris."
    language = site.language
    parts = []
    shown, scale = _shown(results, language)
    for amount, name in zip(shown[:2], ("le fonctionnement", "l'investissement"), strict=True):
        if amount:
            kind = "d'excédent" if amount > 0 else "de déficit"
            parts.append(f"{language.amount(abs(amount), scale)} {kind} pour {name}")
    link = "la différence entre" if min(results[:2]) < 0 < max(results[:2]) else "le total de"
    return f"C'est {link} {' et '.join(parts)}, reports des années précédentes compris." if parts else ""


def _facts(site: Site, results: tuple[int, ...]) -> Facts:
    language = site.language
    shown, scale = _shown(results, language)
    return Facts(
        tuple(
            Fact(name, language.signed(language.quantity(abs(amount), scale), amount), "earn" if amount >= 0 else "spend")
            for amount, name in zip(shown, ("résultat de fonctionnement", "résultat d'investissement", "ensemble"), strict=True)
        )
    )


def _shown(results: tuple[int, ...], language: Language) -> tuple[tuple[int, ...], Scale]:
    """The results of both sections and of both together, in one unit: as displayed, the first two make the third, that the title says."""
    scale = language.scale_together(results)
    sections = largest_remainder(results[:2], scale.step)
    return (*sections, sum(sections)), scale


def _why(subject: str, pronoun: str) -> tuple[str, ...]:
    return (
        "Le fonctionnement, c'est ce qui revient chaque année : les salaires, l'énergie, les repas, les subventions aux associations d'un "
        "côté ; les impôts, les dotations de l'État et les tarifs de l'autre. L'investissement, c'est ce qui dure : une école, une rue, "
        "un véhicule, et le remboursement des emprunts qui les ont payés.",
        f"{subject} doit recevoir plus qu'{pronoun} ne dépense en fonctionnement : la différence, l'épargne, rembourse d'abord les "
        "emprunts, puis paie une partie des travaux. Un déficit d'investissement n'est donc pas une alerte en soi : il est couvert "
        "l'année suivante par l'excédent de fonctionnement.",
        "Les écritures internes passent d'une section à l'autre sans qu'aucun argent n'entre ni ne sorte, comme l'usure des bâtiments. "
        "Elles ne comptent ni dans les dépenses ni dans les recettes montrées sur ce site.",
    )


def _carried(site: Site, view: View, results: tuple[int, ...]) -> Section:
    """The investment commitments that come with the result, and the need that they leave."""
    spending, revenue = view.figures["carried_over_expenditure"].value, view.figures["carried_over_revenue"].value
    language = site.language
    need = -min(0, results[1] + revenue - spending)
    rows = (
        ("Résultat d'investissement", results[1]),
        ("À recevoir plus tard (restes à réaliser)", revenue),
        ("À payer plus tard (restes à réaliser)", -spending),
    )
    table = Table(
        "Ce qu'il faut encore financer, au centime",
        (Column(""), Column("Montant", "cents")),
        rows,
        ("Ensemble", sum(row[1] for row in rows)),
    )
    aims = ["couvrir le déficit d'investissement"] * (results[1] < 0) + ["payer ce qui est engagé"] * (spending > 0)
    words = (
        f"Il faut encore {language.amount(need)} pour {' et '.join(aims)} : c'est le besoin de financement, que l'excédent de "
        "fonctionnement couvre d'abord."
        if need
        else "Ce qui est engagé est déjà financé : l'excédent de fonctionnement reste entier."
    )
    after = results[0] - need
    kept = (
        f"Une fois ce besoin couvert, il reste {language.amount(after)} à reporter sur l'année suivante."
        if after >= 0
        else f"L'excédent de fonctionnement n'y suffit pas : il manque {language.amount(-after)}."
    )
    blocks: tuple[Block, ...] = (Prose((words, kept)), table)
    links = tuple(Link(label, address(view, id_)) for id_, label in PROOFS)
    return Section((*blocks, Links("D'où viennent ces chiffres ?", links)), title="Ce qui est engagé mais pas encore payé", anchor="engage")
