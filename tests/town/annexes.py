"""The annexes of a budget document, in the order of the official schema; the modules annex_… make most of them.

A voted budget holds its debt alone, an amendment nothing, an executed principal account them all.
"""

from collections.abc import Iterable, Mapping

from . import annex_assets, annex_bodies, annex_grants, annex_loans, annex_risks, annex_staff, annex_taxes, decided
from .chance import Chance
from .exercise import Exercise
from .norms import norm
from .xml_writer import Writer, euros

# Where the table of contents lists each annex; the model of the M57 has no place for some.
CODES: dict[str, dict[str, tuple[str, ...]]] = {
    "M14": {
        "TRESORERIE": ("IV-A2.1",),
        "EMPRUNT": ("IV-A2.2", "IV-A2.3", "IV-A2.4"),
        "REFINANCING": ("IV-A2.6",),
        "AMORTISSEMENT_METHODE": ("IV-A3",),
        "PROVISION": ("IV-A4",),
        "TIERS": ("IV-A9",),
        "PATRIMOINE": ("IV-A10.1", "IV-A10.2"),
        "GUARANTEES": ("IV-B1.1", "IV-B1.2"),
        "AUTRE_ENGAGEMENT": ("IV-B1.5",),
        "CONCOURS": ("IV-B1.7",),
        "APCP": ("IV-B2.1",),
        "PERSONNEL": ("IV-C1.1",),
        "FORMATION": ("IV-C1.2",),
        "ORGANISME_ENG": ("IV-C2",),
        "ORGANISME_GROUP": ("IV-C3.1",),
        "ETAB_SERVICE": ("IV-C3.2", "IV-C3.3", "IV-C3.4"),
        "CONSOLIDATION": ("IV-C3.5",),
        "FISCALITE": ("IV-D1",),
    },
    "M57": {
        "ORGANISME_GROUP": ("I-B3.1",),
        "ETAB_SERVICE": ("I-B3.2", "I-B3.3", "IV-D2.1"),
        "FISCALITE": ("I-F",),
        "CONSOLIDATION": ("IV-A3",),
        "TRESORERIE": ("IV-B1.1",),
        "EMPRUNT": ("IV-B1.2", "IV-B1.3", "IV-B1.4"),
        "REFINANCING": ("IV-B1.6",),
        "AMORTISSEMENT_METHODE": ("IV-B2",),
        "PROVISION": ("IV-B3.1",),
        "GUARANTEES": ("IV-B7.1", "IV-B7.2"),
        "CONCOURS": ("IV-B8.1.1",),
        "AUTRE_ENGAGEMENT": ("IV-B8.4",),
        "PERSONNEL": ("IV-B9",),
        "ORGANISME_ENG": ("IV-B10",),
        "APCP": ("IV-C2.1",),
        "FORMATION": ("IV-D7",),
    },
}
# After the loans, which come first.
ORDER = (
    "TRESORERIE", "TIERS", "AUTRE_ENGAGEMENT", "CONCOURS", "FORMATION", "FISCALITE", "CONSOLIDATION", "ORGANISME_ENG", "ORGANISME_GROUP",
    "PATRIMOINE", "PERSONNEL", "AMORTISSEMENT_METHODE", "PROVISION", "APCP", "ETAB_SERVICE",
)  # fmt: skip
MODEL_PAGES = ("PG", "SOM", "I-A", "I-B", "II-A1", "II-A2", "III-A1", "III-A2", "III-B1", "III-B2")
EMPTY_ANNEXES = ("IV-A5", "IV-A7.1.1", "IV-D2.2")
# What the water budget pays for the town's staff, the only flow between the two.
LENT_STAFF = ("70841", "708421")
# One account prints, by the software's own way, what the capital section spent with the deficit brought forward in it.
CARRIED_IN_TOTAL = 2020


def write(xml: Writer, exercise: Exercise, together: tuple[Exercise, ...], chance: Chance) -> None:
    """Every annex of a document. `together` are the budgets that the principal one shows, itself first; empty for an annex budget."""
    tables: dict[str, Iterable[Mapping[str, object]]] = {}
    if together and exercise.is_executed:
        for module in (annex_assets, annex_bodies, annex_grants, annex_risks, annex_staff, annex_taxes):
            tables |= module.tables(exercise, chance)
    with xml.inside("Annexes"):
        present = annex_loans.write(xml, exercise) if exercise.stage != "DM" else set()
        for name in ORDER:
            if name == "CONSOLIDATION" and tables:
                _together(xml, exercise, together)
                present.add(name)
            elif xml.rows(name, tables.get(name, ())):
                present.add(name)
        _contents(xml, exercise, present)


def _together(xml: Writer, exercise: Exercise, together: tuple[Exercise, ...]) -> None:
    """Totals of each budget, real and order, results brought forward left out; then what they pay each other."""
    with xml.inside("DATA_CONSOLIDATION"):
        for number, budget in enumerate(together, start=1):
            for section in "IF":
                for side in "DR":
                    _total(xml, exercise, budget, f"{number:02d}", section, side)
        opened, executed = (
            sum(getattr(line, what) for line in exercise.lines if line.nature in LENT_STAFF) for what in ("credits", "executed")
        )
        for side in "DR":
            xml.row(
                "CONSOLIDATION", CodTypBudAgreg="04", CodInvFonc="F", CodRD=side, MtCredOuv=euros(opened),
                MtRealMandatTitre=euros(executed), RAR="0.00",
            )  # fmt: skip
        if exercise.stage == "CFU":
            for section in "FI":
                for side in "DR":
                    with xml.inside("CONSOLIDATION", calculated="true"):
                        xml.values(
                            Groupe="AGREG_AVANT_NEUTRALISATION", CodInvFonc=section, CodRD=side,
                            MtCredOuv=euros(sum(budget.total(side, section, "credits") for budget in together)),
                            MtRealMandatTitre=euros(sum(budget.total(side, section) for budget in together)),
                            RAR=euros(sum(budget.total(side, section, "carried_over") for budget in together)),
                        )  # fmt: skip


def _total(xml: Writer, exercise: Exercise, budget: Exercise, number: str, section: str, side: str) -> None:
    opened, executed, carried = (budget.total(side, section, what) for what in ("credits", "executed", "carried_over"))
    if exercise.year == CARRIED_IN_TOTAL and budget is exercise:
        executed += sum(line.executed for line in budget.lines if line.is_brought_forward and (line.side, line.section) == (side, section))
    if budget is exercise:
        executed -= decided.missing_in_print(budget, side, section)
    values = {
        "CodTypBudAgreg": "01" if budget.kind == "P" else "02", "CodBudAnnex": number, "LibBudAnnex": budget.name, "CodInvFonc": section,
        "CodRD": side, "MtCredOuv": euros(opened), "MtRealMandatTitre": euros(executed), "RAR": euros(carried),
    }  # fmt: skip
    # Versions of the format after 95 name the budget and what is cancelled.
    if exercise.stage == "CFU":
        values |= {"SiretBudAnnexe": budget.siret, "CredAnnul": euros(opened - executed - carried)}
    xml.row("CONSOLIDATION", **values)


def _contents(xml: Writer, exercise: Exercise, present: set[str]) -> None:
    yes, no = ("1", "0") if exercise.stage == "CFU" else ("true", "false")
    listed = {code: name in present for name, codes in CODES[norm(exercise.year)].items() for code in codes}
    listed = dict.fromkeys(MODEL_PAGES, True) | listed | dict.fromkeys(EMPTY_ANNEXES, False) | {"ARS": True}
    with xml.inside("DATA_SOMMAIRE"):
        for code, is_there in listed.items():
            xml.row("SOMMAIRE", CodeAnnexe=code, Present=yes if is_there else no)
