"""A budget document as TotEM carries it: header, printed information, lines, annexes (XSD DocumentBudgetaire, version 95 and later)."""

from collections.abc import Iterator
from dataclasses import replace

from . import annexes, decided
from .chance import Chance
from .draft import Line
from .exercise import STAGE_CODES, Exercise
from .information import information
from .norms import chapter_of, nature_of
from .place import Town
from .xml_writer import Writer, euros

NAMESPACE = "http://www.minefi.gouv.fr/cp/demat/docbudgetaire"
SCHEMA_VERSIONS = {2019: 101, 2020: 103, 2021: 106, 2022: 108, 2023: 110, 2024: 113, 2025: 115}
TREASURY, TREASURY_CODE = "SGC VAL DE VANELLE", "099012"
# Lines that the accounting software lists twice, with two amounts to add: account of the model.
LISTED_TWICE = ("6288", "6156", "2188")


def write(
    xml: Writer, exercise: Exercise, town: Town, together: tuple[Exercise, ...], totals: tuple = (), number: int | None = None
) -> None:
    """Write one document. `together` are the budgets shown side by side in the annexes, `totals` the calculated lines of a CFU, `number`
    that of an amendment."""
    chance = Chance(town.seed)
    xml.value("VersionSchema", SCHEMA_VERSIONS.get(exercise.year, 115 if exercise.year > 2025 else 100))
    with xml.inside("BlocEditeur"):
        xml.value("CodeEditeur", "GENERATEUR DE DEMONSTRATION")
    decided = _decided_on(exercise)
    with xml.inside("EnTeteDocBudgetaire"):
        xml.values(
            DteStr=decided, LibellePoste=TREASURY, IdPost=TREASURY_CODE,
            LibelleColl=exercise.authority.upper() or f"VILLE {town.of_name.upper()}",
            IdColl=exercise.siret if exercise.authority else town.siret,
            NatCEPL=None if exercise.authority else "Commune", Departement="099",
        )  # fmt: skip
    with xml.inside("Budget"):
        with xml.inside("EnTeteBudget"):
            xml.values(
                LibelleEtab=exercise.name, IdEtab=exercise.siret, CodColl=town.insee[2:], CodInseeColl=town.insee,
                CodBud="00" if exercise.kind == "P" else "02", Nomenclature=exercise.nomenclature,
            )  # fmt: skip
        _block(xml, exercise, town, decided, number)
        with xml.inside("InformationsGenerales"):
            for code, text in information(exercise).items():
                xml.empty("Information", Code=code, V=text)
        for line in listed(exercise, town, chance):
            _line(xml, exercise, line, chance)
        for values in totals:
            _calculated(xml, values)
        if not exercise.authority:
            annexes.write(xml, exercise, together, chance)


def _decided_on(exercise: Exercise) -> str:
    """Accounts are voted in the spring after the year, with the budget of the year under way; an amendment in the autumn."""
    if exercise.is_executed:
        return f"{exercise.year + 1}-04-07"
    return f"{exercise.year}-10-13" if exercise.stage == "DM" else f"{exercise.year}-04-07"


def _block(xml: Writer, exercise: Exercise, town: Town, decided: str, number: int | None) -> None:
    with xml.inside("BlocBudget"):
        xml.values(
            NatDec=STAGE_CODES[exercise.stage], NumDec=number, Exer=exercise.year, ProjetBudget="false", DteDec=decided, DteDecEx=decided,
            NatVote="FcIc", OpeEquip="true" if exercise.kind == "P" else "false", VoteFormelChap="false", TypProv="1", BudgPrec="1",
            ReprRes="3", NatFonc="1", PresentationSimplifiee="false", CodTypBud=exercise.kind,
        )  # fmt: skip
        if exercise.kind == "A":
            xml.values(IdEtabPal=town.siret, LibelleEtabPal="BUDGET PRINCIPAL")


def listed(exercise: Exercise, town: Town, chance: Chance) -> Iterator[Line]:
    """The lines in the order of the file; some are in several parts, all of the town's own accounts when very large files are asked for."""
    parts = (
        max(1, town.lines_per_year // len(exercise.lines))
        if exercise.kind == "P" and exercise.is_executed and not exercise.authority
        else 1
    )
    twice = {nature_of(nature, exercise.year, town.inhabitants) for nature in LISTED_TWICE}
    for line in exercise.lines:
        count = max(parts, 2 if line.nature in twice and line.function in ("", "020") and line.executed > 0 else 1)
        yield from _in_parts(line, count, chance, exercise.year)


def _in_parts(line: Line, count: int, chance: Chance, year: int) -> Iterator[Line]:
    if count == 1:
        yield line
        return
    amounts = {
        name: chance.split(getattr(line, name) or 0, count, "part", year, *line.key, name)
        for name in ("executed", "opened", "carried_in", "carried_over")
    }
    for number in range(count):
        yield replace(line, **{name: parts[number] for name, parts in amounts.items()})


def _line(xml: Writer, exercise: Exercise, line: Line, chance: Chance) -> None:
    new = line.credits - line.carried_in
    is_vote = not exercise.is_executed
    is_amendment = exercise.stage == "DM"
    # An operation line keeps its chapter: operations are for information, and chapters hold the vote.
    values = {
        "Nature": line.nature,
        "LibCpte": line.label or None,
        "Fonction": decided.function_keyed(exercise, line.nature, line.function) or None,
        "Operation": line.operation or None,
        "ContNat": chapter_of(line.nature, line.side, line.order, exercise.year) or None,
        "ArtSpe": "false",
        "ContOp": f"{line.nature}{line.third_party}" if line.third_party else None,
        "CodRD": line.side,
        "MtBudgPrec": euros(exercise.voted_before.get(line.key, 0)) if is_vote else None,
        "MtRARPrec": euros(line.carried_in) if line.carried_in else None,
        "MtPropNouv": euros(new) if is_vote else None,
        "MtPrev": euros(new),
        "CredOuv": euros(line.credits) if line.credits and not is_amendment else None,
        "MtReal": euros(line.executed) if exercise.is_executed else None,
        "MtRAR3112": euros(line.carried_over) if line.carried_over else None,
        "OpBudg": "1" if line.order else "0",
        "TypOpBudg": {"within": "1", "between": "2"}.get(line.order),
        "OpeCpteTiers": line.third_party or None,
    }
    with xml.inside("LigneBudget"):
        xml.values(**values)
        accrued = _accrued(exercise, line, chance)
        if accrued:
            xml.empty("MtSup", Code="ProdChaRat", V=euros(accrued))
        if line.operation:
            xml.empty("CaracSup", Code="TypOpe", V="2")
        if exercise.stage == "CFU":
            xml.values(CredAnnules=euros(line.credits - line.executed - line.carried_over), MtMdtTitreEmis=euros(line.executed))


def _accrued(exercise: Exercise, line: Line, chance: Chance) -> int:
    """The part of what was executed that was not yet invoiced (rattachements): already in it, never to be added."""
    is_running = (
        exercise.is_executed and line.side == "D" and line.nature.startswith(("60", "61", "62")) and not line.nature.startswith("621")
    )
    luck = chance.share("accrued", exercise.year, *line.key)
    return round(line.executed * luck * 0.16) if is_running and luck > 0.6 and line.executed > 0 else 0


def _calculated(xml: Writer, values: dict[str, str]) -> None:
    with xml.inside("LigneBudget", calculated="true", generator="Totaux.xsl"):
        xml.values(**values)
