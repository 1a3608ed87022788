"""The reconciliation page: each check, each difference with its amount and the town's words, each correction, each document read and what
was set aside.
"""

from ..checks import EXPLAINED, OK, Outcome
from ..report import Block, Column, Fact, Facts, Notice, Page, Section, Table
from . import corrected
from .site import Site

STAGES = {
    "BP": "Budget primitif",
    "DM": "Décision modificative",
    "BS": "Budget supplémentaire",
    "CA": "Compte administratif",
    "CFU": "Compte financier unique",
}


def page(site: Site) -> Page:
    """One page for every budget and year."""
    outcomes, language = site.outcomes, site.language
    differing = [outcome for outcome in outcomes if outcome.level != OK]
    documents = site.accounts.documents
    kept, aside = int(documents["lines"].sum()), int(documents["calculated_lines"].sum())
    held = len(outcomes) - len(differing)
    title = f"{counted(site)}."
    facts = Facts(
        (
            Fact("documents officiels lus", language.number(len(documents))),
            Fact("lignes gardées", language.number(kept)),
            Fact("lignes calculées écartées", language.number(aside)),
            Fact("contrôles sans écart", f"{language.number(held)} sur {language.number(len(outcomes))}"),
        )
    )
    sections = []
    if differing:
        sections.append(Section(tuple(_differences(site, differing)), title="Les écarts, tels qu'ils sont", anchor="ecarts"))
    sections += corrected.sections(site)
    groups = _grouped(outcomes)
    sections.append(Section((_summary(groups), *(_detail(site, same) for same in groups)), title="Les contrôles", anchor="controles"))
    sections.append(Section((_documents(site),), title="Les documents lus", anchor="documents"))
    return Page(
        address="/verification/",
        name="Ce qui est vérifié",
        title=title,
        description=f"{site.accounts.town.name} : les contrôles faits sur les comptes officiels, les écarts trouvés et les documents lus.",
        sections=tuple(sections),
        lead="Rien n'est corrigé en silence : une différence entre documents officiels est montrée avec son montant, une correction avec "
        "son motif.",
        hero=(facts,),
        nav="Comprendre",
    )


def _differences(site: Site, differing: list[Outcome]) -> list[Block]:
    several = len(site.accounts.budgets) > 1
    columns = [Column("Année", "year"), *([Column("Budget")] if several else []), Column("Ce qui diffère")]
    columns += [Column("Attendu", "cents"), Column("Trouvé", "cents"), Column("Écart", "cents")]
    rows = []
    for each in sorted(differing, key=lambda outcome: -outcome.year):
        name = [site.accounts.budgets[each.budget].name] if several else []
        rows.append((each.year, *name, f"{each.words}{_why(site, each)}", *_amounts(each), _or_empty(each.difference_cents)))
    return [
        Notice(
            "Un écart ne veut pas dire une faute : une annexe peut être incomplète, une population avoir changé, le résultat d'un autre "
            "budget avoir été repris."
        ),
        Table("Les écarts trouvés", tuple(columns), tuple(rows)),
    ]


def counted(site: Site) -> str:
    """How many checks, and what they found: «291 contrôles, 1 écart montré et expliqué»."""
    differing = [outcome for outcome in site.outcomes if outcome.level != OK]
    plural = "s" if len(differing) > 1 else ""
    explained = sum(outcome.level == EXPLAINED for outcome in differing)
    found = f"{len(differing)} écart{plural} montré{plural}{_told(len(differing), explained)}" if differing else "aucun écart"
    return f"{site.language.number(len(site.outcomes))} contrôles, {found}"


def _told(count: int, explained: int) -> str:
    """How many differences are explained, after how many there are."""
    if not explained:
        return ""
    if explained == count:
        return " et expliqué" if count == 1 else " et expliqués"
    return f", dont {explained} expliqué{'s' if explained > 1 else ''}"


def _why(site: Site, outcome: Outcome) -> str:
    """The town's explanation, when it gives one."""
    if outcome.level != EXPLAINED:
        return ""
    return f" Explication ({outcome.explained_by}, {corrected.when(site, outcome.explained_on)}) : {outcome.explanation}"


def _grouped(outcomes: list[Outcome]) -> list[list[Outcome]]:
    groups: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        groups.setdefault(outcome.title, []).append(outcome)
    return list(groups.values())


def _summary(groups: list[list[Outcome]]) -> Table:
    rows = []
    for same in groups:
        differing = sum(outcome.level != OK for outcome in same)
        rows.append((f"{same[0].title}.", len(same) - differing, differing))
    columns = (Column("Contrôle"), Column("Sans écart", "number"), Column("Avec un écart", "number"))
    return Table("Ce qui est contrôlé", columns, tuple(rows), ("Total", sum(row[1] for row in rows), sum(row[2] for row in rows)))


def _detail(site: Site, outcomes: list[Outcome]) -> Table:
    has_amounts = any(outcome.expected_cents is not None for outcome in outcomes)
    several = len(site.accounts.budgets) > 1
    columns = [Column("Année", "year")] + ([Column("Budget")] if several else []) + [Column("Constat")]
    columns += [Column("Attendu", "cents"), Column("Trouvé", "cents")] if has_amounts else []
    rows = []
    for each in sorted(outcomes, key=lambda outcome: (-outcome.year, outcome.budget)):
        row = [each.year] + ([site.accounts.budgets[each.budget].name] if several else []) + [each.words]
        row += _amounts(each) if has_amounts else []
        rows.append(tuple(row))
    return Table(f"{outcomes[0].title} : le détail", tuple(columns), tuple(rows), collapsed=True, summed_up=True)


def _amounts(outcome: Outcome) -> list[int | str]:
    """What was expected and what was found; nothing where a check compares no amounts, since none is missing."""
    return [_or_empty(outcome.expected_cents), _or_empty(outcome.found_cents)]


def _or_empty(cents: int | None) -> int | str:
    return "" if cents is None else cents


def _documents(site: Site) -> Table:
    columns = (Column("Année", "year"), Column("Budget"), Column("Document"), Column("Nomenclature", "code"), Column("Lignes", "number"),
               Column("Écartées", "number"), Column("Fichier", "code"))  # fmt: skip
    rows = tuple(
        (
            int(row.year),
            site.accounts.budgets[row.budget].name,
            f"{STAGES[row.stage]} {row.stage_number}".strip(),
            row.nomenclature,
            int(row.lines),
            int(row.calculated_lines),
            row.file,
        )
        for row in site.accounts.documents.sort_values(["year", "budget", "stage"], ascending=[False, True, True]).itertuples()
    )
    note = "Les lignes écartées sont des totaux calculés par le logiciel, que le fichier marque comme tels."
    return Table("Les documents officiels lus", columns, rows, note=note)
