"""A «compte financier unique»: the accountant's part, with the totals that the law calls official, then the budget document.

Written as in real files: the execution of each section by chapter (EB_DF, EB_RF, EB_DI, EB_RI), the result of the year (CR) and the summary
balance sheet in thousands of euros (BI_S_A, BI_S_P). Names of accountants, seals and signatures are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from . import totem
from .closing import TEN_EUROS
from .draft import Line
from .exercise import Exercise
from .norms import chapter_of
from .place import Town
from .xml_writer import Writer, euros

NAMESPACE = "http://www.minefi.gouv.fr/cp/demat/doccfu"
ACCOUNTANT_NAMESPACE = "http://www.minefi.gouv.fr/cp/demat/doccomptable"
SIDES = {"D": "dépenses", "R": "recettes"}
SECTIONS = {"F": "fonctionnement", "I": "investissement"}
REAL_TOTALS = {"F": "Total des {} réelles et mixtes", "I": "Total des {} réelles d'investissement"}
# What the town owned before its first year and what it is owed, in euros per inhabitant; a water budget is a small part of it.
FIXED_ASSETS, CLAIMS = 5_240.0, 96.0


@dataclass(frozen=True)
class Amounts:
    """What a set of lines adds up to, in cents."""

    opened: int = 0
    executed: int = 0

    @classmethod
    def of(cls, lines: list[Line]) -> "Amounts":
        return cls(sum(line.credits for line in lines), sum(line.executed for line in lines))

    def values(self) -> dict[str, str]:
        return {
            "MtPrevisions": euros(self.opened), "MtEmissions": euros(self.executed), "MtRealNettes": euros(self.executed),
            "MtSoldePrevReal": euros(self.opened - self.executed),
        }  # fmt: skip


def write(xml: Writer, exercise: Exercise, town: Town, together: tuple[Exercise, ...]) -> None:
    with xml.inside("doccfu:CompteFinancierUnique", xmlns__doccfu=NAMESPACE):
        with xml.inside("DocumentComptable", xmlns=ACCOUNTANT_NAMESPACE):
            _header(xml, exercise, town)
            with xml.inside("BudgetComptable", SIRET=exercise.siret):
                _states(xml, exercise, town)
        with xml.inside("DocumentBudgetaire", xmlns=totem.NAMESPACE):
            totem.write(xml, exercise, town, together, totals=tuple(_calculated(exercise)))


def _header(xml: Writer, exercise: Exercise, town: Town) -> None:
    with xml.inside("EnteteComptable"), xml.inside("Infos"):
        xml.values(Nomenclature=exercise.nomenclature.partition("-")[2], Exercice=exercise.year)
        xml.empty("Edition", DateArrete=f"{exercise.year}-12-31", DateEdition=f"{exercise.year + 1}-03-12", TypeEdition="D")
        xml.empty(
            "Collectivite", CodeBC="12300" if exercise.kind == "P" else "12302", Libelle=f"{town.name.upper()} {exercise.name}",
            Population=exercise.people, Siret=exercise.siret, TypeBC="BP" if exercise.kind == "P" else "BA", TypeColl="Commune",
        )  # fmt: skip
        xml.empty("Tresorerie", Codique=totem.TREASURY_CODE, Dpt=town.insee[:2], LibellePoste=totem.TREASURY)
        xml.values(NatFonc="1", NatVot="FcIc")


def _states(xml: Writer, exercise: Exercise, town: Town) -> None:
    _balance_sheet(xml, exercise, town)
    _result(xml, exercise)
    for section in "IF":
        for side in "DR":
            _Statement(xml, f"EB_{side}{section}").write(exercise, side, section)


def _balance_sheet(xml: Writer, exercise: Exercise, town: Town) -> None:
    """A summary that balances: what the town owns and is owed on one side, its own funds and its debt on the other."""
    built = exercise.books.works * (exercise.year - town.first_year + 1) * 2 // 3
    assets = round(FIXED_ASSETS * 100 * town.inhabitants * (1 if exercise.kind == "P" else 0.07)) + built
    cash = exercise.books.operating_result + exercise.books.capital_result
    claims = round(CLAIMS * 100 * exercise.people * (1 if exercise.kind == "P" else 0.1))
    debt = sum(payment.loan.owed for payment in exercise.payments)
    # In thousands of euros with two decimals: rounded first, so that what is shown adds up.
    assets, claims, cash, debt = (round(cents / TEN_EUROS) for cents in (assets, claims, cash, debt))
    owned = assets + claims + cash
    rows = {
        "BI_S_A": {
            "TOTAL ACTIF IMMOBILISÉ (I)": assets,
            "Créances": claims,
            "Trésorerie": cash,
            "TOTAL ACTIF CIRCULANT (II)": claims + cash,
        },
        "BI_S_P": {"TOTAL FONDS PROPRES (I)": owned - debt, "TOTAL DETTES FINANCIÈRES (2)": debt},
    }
    for state, amounts in rows.items():
        for number, (name, tens) in enumerate((amounts | {"TOTAL GÉNÉRAL (I + II + III + IV)": owned}).items(), start=1):
            is_total = name.startswith("TOTAL")
            xml.row(
                "LigneComptable", Etat=state, NumOrdre=number, Intitule1=name, MtNet=euros(tens), Format="GAGE" if is_total else "AG",
                ModeTraitement="TOTALISATION" if is_total else "REGROUP_AGREGAT_BILAN",
            )  # fmt: skip


def _result(xml: Writer, exercise: Exercise) -> None:
    result = exercise.total("R", "F") - exercise.total("D", "F")
    xml.row(
        "LigneComptable", Etat="CR", NumOrdre=1, Intitule1="RESULTAT DE L'EXERCICE (VIII = IV + VII )", MtNet=euros(result), Format="GAGE",
        ModeTraitement="TOTALISATION",
    )  # fmt: skip


class _Statement:
    """One state of execution, numbered row after row: accounts, chapters, then the totals (real, order, year, section with its result)."""

    def __init__(self, xml: Writer, state: str) -> None:
        self.xml = xml
        self.state = state
        self.number = 0

    def write(self, exercise: Exercise, side: str, section: str) -> None:
        lines = [line for line in exercise.lines if line.side == side and line.section == section]
        real = [line for line in lines if line.is_activity]
        order = [line for line in lines if line.order]
        brought = [line for line in lines if line.is_brought_forward]
        self._chapters(real, side, section, exercise.year)
        self._total(REAL_TOTALS[section].format(SIDES[side]), real)
        self._chapters(order, side, section, exercise.year)
        self._total(f"Total des {SIDES[side]} d'ordre {'de' if section == 'F' else 'en'} {SECTIONS[section]}", order)
        self._total(f"Total des {SIDES[side]} {_of(section)} de l'exercice", [*real, *order])
        opened = Amounts.of(brought).opened
        number = (
            "002 Résultat de fonctionnement reporté" if section == "F" else "001 Solde d'exécution de la section d'investissement reporté"
        )
        place = {"Chapitre": number[:3], "CodeRD": side, "Section": section}
        self._row(number, "CHAPITRE_SANS_EXECUTION", place | ({"MtPrevisions": euros(opened)} if opened else {}))
        everything = Amounts(Amounts.of(lines).opened, Amounts.of([*real, *order]).executed)
        self._row(f"Total des {SIDES[side]} de la section {_of(section)}", "TOTALISATION", everything.values())

    def _chapters(self, lines: list[Line], side: str, section: str, year: int) -> None:
        def chapter(line: Line) -> str:
            return chapter_of(line.nature, side, line.order, year) or line.nature

        for code, inside in groupby(sorted(lines, key=lambda line: (chapter(line), line.nature)), key=chapter):
            place = {"Chapitre": code, "CodeRD": side, "Section": section}
            kept = list(inside)
            suffix = "_OPERATION" if kept[0].order else ""
            for nature, same in groupby(kept, key=lambda line: line.nature):
                executed = Amounts.of(list(same)).executed
                if executed:
                    amounts = {"MtEmissions": euros(executed), "MtRealNettes": euros(executed)}
                    self._row(nature, f"DETAIL_CHAPITRE{suffix}", {"Nature": nature, **place, **amounts})
            self._row(f"total chapitre {code}", f"TOTAL_DETAIL_CHAPITRE{suffix}", place | Amounts.of(kept).values())

    def _total(self, title: str, lines: list[Line]) -> None:
        self._row(title, "TOTALISATION", Amounts.of(lines).values())

    def _row(self, title: str, treatment: str, values: dict[str, str]) -> None:
        self.number += 1
        format_ = "GAGE" if treatment == "TOTALISATION" else "AGE"
        self.xml.row(
            "LigneComptable", Etat=self.state, NumOrdre=self.number, Intitule1=title, **values, Format=format_, ModeTraitement=treatment
        )


def _of(section: str) -> str:
    return "de fonctionnement" if section == "F" else "d'investissement"


def _calculated(exercise: Exercise) -> Iterator[dict[str, str]]:
    """Lines that software adds to a CFU: chapter totals, twice, then a total by operation without side. A reader must drop them all."""

    def chapter(line: Line) -> tuple[str, str, str]:
        return line.side, chapter_of(line.nature, line.side, line.order, exercise.year) or line.nature, line.order

    for (side, code, order), lines in groupby(sorted(exercise.lines, key=chapter), key=chapter):
        amounts = Amounts.of(list(lines))
        for information in ("TNULL", "T"):
            yield {
                "ChapitreNature": code, "InfoOpe": information, "CodRD": side, "CredOuv": euros(amounts.opened),
                "MtReal": euros(amounts.executed), "OpBudg": "1" if order else "0",
            }  # fmt: skip
    with_number = sorted((line for line in exercise.lines if line.operation and line.side == "D"), key=lambda line: line.operation)
    for number, lines in groupby(with_number, key=lambda line: line.operation):
        amounts = Amounts.of(list(lines))
        yield {"Groupe": "GDEPINVOP", "Operation": number, "CredOuv": euros(amounts.opened), "MtReal": euros(amounts.executed)}
