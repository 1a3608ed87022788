"""The annexes of a budget document: loans, grants to associations, budgets taken together, and the list of annexes."""

from .chance import Chance, apportion
from .exercise import Exercise
from .loans import Payment
from .norms import function_of, norm
from .xml_writer import Writer, euros

# Associations by function of M57 and how much each receives of what the function gives. All are invented.
ASSOCIATIONS: dict[str, dict[str, int]] = {
    "024": {"Comité des fêtes d'Ormevanne": 6, "Les Jardins partagés du Halage": 2, "Ormevanne en mémoire": 1},
    "212": {"Parents d'élèves des Tilleuls": 2, "Parents d'élèves du Bord de l'eau": 1},
    "311": {"Harmonie de la Vanelle": 5, "Chœur des Trois Écluses": 2, "Atelier théâtre du Moulin": 4, "Ciné-club du Lavoir": 1},
    "326": {
        "Club nautique d'Ormevanne": 7, "Étoile sportive ormevannaise": 12, "Judo club des Coteaux": 3, "Ormevanne handball": 8,
        "Les Foulées de la Vanelle": 1, "Tennis club du Parc": 3, "Gymnastique volontaire": 2,
    },
    "338": {"Maison des jeunes du Quai": 9, "Éclaireurs de la Vanelle": 1, "Ludothèque Pique-Puce": 3},
    "424": {"Épicerie solidaire du Pont": 5, "Entraide ormevannaise": 3, "Bricothèque de la Gare": 1},
    "4221": {"Crèche parentale Les Têtards": 6, "Relais des assistantes maternelles": 1},
    "61": {"Union des commerçants d'Ormevanne": 1},
    "76": {"Les Amis du Héron": 2, "Rivière vivante": 3},
}  # fmt: skip
GRANTS = ("6574", "65748")

ANNEX_CODES = {
    "M14": {"IV-A2.2": "EMPRUNT", "IV-B1.7": "CONCOURS", "IV-C3.5": "CONSOLIDATION"},
    "M57": {"IV-B1.2": "EMPRUNT", "IV-B8.1.1": "CONCOURS", "IV-C2.1": "CONSOLIDATION"},
}
MODEL_PAGES = ("PG", "SOM", "I-A", "I-B", "II-A1", "II-A2", "III-A1", "III-A2", "III-B1", "III-B2")
EMPTY_ANNEXES = ("IV-A5", "IV-A7.1.1", "IV-B2.1", "IV-D2.2")


def write(xml: Writer, exercise: Exercise, together: tuple[Exercise, ...], chance: Chance) -> None:
    """Every annex of a document. `together` are the budgets that the principal one shows, itself first; empty for an annex budget."""
    with xml.inside("Annexes"):
        present = set()
        if exercise.stage != "DM":
            present.add("EMPRUNT")
            _loans(xml, exercise)
        if exercise.kind == "P" and exercise.is_executed:
            present |= {"CONCOURS", "CONSOLIDATION"}
            _grants(xml, exercise, chance)
            _together(xml, exercise, together)
        _contents(xml, exercise, present)


def _loans(xml: Writer, exercise: Exercise) -> None:
    with xml.inside("DATA_EMPRUNT"):
        for payment in exercise.payments:
            if payment.loan.owed or payment.owed_before:
                _loan(xml, exercise, payment, "01")
        # A refinancing is told twice in real files: as a loan, and again as type 05. Adding both would count the debt twice.
        for payment in exercise.payments:
            if payment.loan.refinances and payment.loan.drawn == exercise.year:
                _loan(xml, exercise, payment, "05")
        if exercise.stage == "CFU":
            owed = sum(payment.loan.owed for payment in exercise.payments)
            with xml.inside("EMPRUNT", calculated="true"):
                xml.values(Groupe="TOTAL_PAR_NATURE", MtCapitalRestDu_31_12=euros(owed))


def _loan(xml: Writer, exercise: Exercise, payment: Payment, kind: str) -> None:
    loan = payment.loan
    kind_of_rate, rate = ("V" if loan.is_variable else "F"), f"{loan.rate / 100:.2f}"
    with xml.inside("EMPRUNT"):
        xml.values(
            CodTypEmpr=kind, CodProfilAmort="C", CodProfilAmortDtVote="C", CodArticle="166" if kind == "05" else "1641",
            AnEncaisse=loan.drawn, ObjEmpr=loan.purpose, MtEmprOrig=euros(loan.amount),
            DureeRest=f"{max(0, loan.drawn + loan.years - exercise.year)}.00", CodTypPreteur="01", LibOrgaPreteur=loan.lender,
            CodPeriodRemb="A", CodTyptxInit=kind_of_rate, CodTyptxDtVote=kind_of_rate, TxActuaInit=rate, TxActua=rate,
            IndiceEmpr="EUR", MtIntExer=euros(payment.interest), MtCapitalExer=euros(payment.capital),
            MtCapitalRestDu_01_01=euros(payment.owed_before), MtICNE=euros(loan.accrued_in(exercise.year)),
            MtCapitalRestDu_31_12=euros(loan.owed),
            NumContrat=loan.number, IndSousJacent="1", IndSousJacentDtVote="1", Structure="A", StructureDtVote="A",
            RtAnticipe="false", Couverture="false", Renegocie="false",
        )  # fmt: skip


def _grants(xml: Writer, exercise: Exercise, chance: Chance) -> None:
    """Grants by association: those of a function add up to its lines. A small town's lines have no function, and one list serves all."""
    lines = [line for line in exercise.lines if line.is_activity and line.nature in GRANTS and line.executed > 0]
    given: dict[str, int] = {}
    for line in lines:
        given[line.function] = given.get(line.function, 0) + line.executed
    receivers: dict[str, dict[str, float]] = {function: {} for function in given}
    for code, names in ASSOCIATIONS.items():
        function = "" if "" in given else function_of(code, exercise.year)
        receivers[function] |= {name: weight * chance.around_one(0.25, "grant", exercise.year, name) for name, weight in names.items()}
    with xml.inside("DATA_CONCOURS"):
        for function, names in receivers.items():
            for name, amount in zip(names, apportion(given[function], list(names.values())), strict=True):
                xml.row(
                    "CONCOURS", CodArticle=lines[0].nature, CodInvFonc="F", CodNatJurBenefCA="P1", LibOrgaBenef=name.upper(),
                    MtSubv=euros(amount), ObjSubv="SUBVENTION DE FONCTIONNEMENT",
                )  # fmt: skip


def _together(xml: Writer, exercise: Exercise, together: tuple[Exercise, ...]) -> None:
    """Totals of each budget, real and order, results brought forward left out."""
    with xml.inside("DATA_CONSOLIDATION"):
        for number, budget in enumerate(together, start=1):
            for section in "IF":
                for side in "DR":
                    _total(xml, exercise, budget, f"{number:02d}", section, side)
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
    values = {
        "CodTypBudAgreg": "01" if budget.kind == "P" else "02", "CodBudAnnex": number, "LibBudAnnex": budget.name, "CodInvFonc": section,
        "CodRD": side, "MtCredOuv": euros(opened), "MtRealMandatTitre": euros(executed), "RAR": euros(carried),
    }  # fmt: skip
    # Versions of the format after 95 name the budget and what is cancelled.
    if exercise.stage == "CFU":
        values |= {"SiretBudAnnexe": budget.siret, "CredAnnul": euros(opened - executed - carried)}
    xml.row("CONSOLIDATION", **values)


def _contents(xml: Writer, exercise: Exercise, present: set[str]) -> None:
    codes = ANNEX_CODES[norm(exercise.year)]
    yes, no = ("1", "0") if exercise.stage == "CFU" else ("true", "false")
    with xml.inside("DATA_SOMMAIRE"):
        for code in (*MODEL_PAGES, *codes, *EMPTY_ANNEXES, "ARS"):
            is_present = code not in EMPTY_ANNEXES and (code not in codes or codes[code] in present)
            xml.row("SOMMAIRE", CodeAnnexe=code, Present=yes if is_present else no)
