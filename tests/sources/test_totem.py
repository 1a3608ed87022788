"""The structure of TotEM documents: several budgets, single financial accounts, calculated rows, what is passed over."""

from tests.sources.documents import SIREN, SIRET, budget_of, document, line, read_one, rows, town, values
from tests.sources.documents import read as read_town

WATER = SIREN + "00025"


def accountant(siret: str, cents: str) -> str:
    total = {"Etat": "EB_2_1_DF", "ModeTraitement": "TOTALISATION", "MtRealNettes": cents,
             "Intitule1": "Total des dépenses de fonctionnement de l'exercice"}  # fmt: skip
    noise = {"Etat": "EB_2_1_DF", "ModeTraitement": "TITRE", "Intitule1": "Charges à caractère général", "MtRealNettes": "9"}
    rows_ = "".join(f"<LigneComptable>{values(row)}</LigneComptable>" for row in (noise, total))
    return f'<BudgetComptable SIRET="{siret}">{rows_}</BudgetComptable>'


def cfu(accounts: str, content: str) -> str:
    return f'<c:CompteFinancierUnique xmlns:c="urn:doccfu">\n{accounts}\n{content}</c:CompteFinancierUnique>'


def test_several_budgets_in_one_file(tmp_path):
    found = read_one(
        tmp_path,
        document(
            budget_of(line("6042", real="1.00")),
            budget_of(line("6042", real="2.00"), IdEtab=WATER, LibelleEtab="EAU", Nomenclature="M4-M49_D", CodTypBud="A"),
        ),
    )
    assert rows(found, "line", "budget", "nomenclature", "executed_cents") == [(1, SIRET, "M57-M57_D", 100), (2, WATER, "M4-M49_D", 200)]
    assert list(found.documents["budget_name"]) == ["BUDGET PRINCIPAL", "EAU"]
    assert list(found.documents["is_annex"]) == [False, True]


def test_a_single_financial_account_gives_each_budget_its_own_totals(tmp_path):
    content = document(budget_of(line("6042"), NatDec="10"), budget_of(line("6042"), NatDec="10", IdEtab=WATER))
    parts = f"<DocumentComptable>{accountant(SIRET, '100.00')}{accountant(WATER, '250.00')}</DocumentComptable>"
    found = read_one(tmp_path, cfu(parts, content))
    columns = ["budget", "stage", "origin", "measure", "section", "side", "executed_cents", "row"]
    assert [tuple(row) for row in found.totals[columns].itertuples(index=False)] == [
        (SIRET, "CFU", "accountant", "total", "F", "D", 10000, 2),
        (WATER, "CFU", "accountant", "total", "F", "D", 25000, 2),
    ]


def test_a_single_financial_account_without_its_accountant_s_part(tmp_path):
    found = read_one(tmp_path, cfu("", document(budget_of(line("6042"), NatDec="10"))))
    assert rows(found, "stage", "executed_cents") == [("CFU", 10000)]
    assert found.totals.empty


def test_calculated_rows_are_counted_and_dropped(tmp_path):
    found = read_one(
        tmp_path,
        document(budget_of(line("6042"), line("60", real="999", attributes=' calculated="true"'), line("6", attributes=' calculated="1"'))),
    )
    assert rows(found, "nature", "executed_cents") == [("6042", 10000)]
    assert list(found.documents["calculated_lines"]) == [2]


def test_what_belongs_to_no_budget_is_passed_over(tmp_path):
    stray = line("6042", real="5.00") + "<InformationsGenerales><Information Code='PopTot' V='12'/></InformationsGenerales>"
    report = "<DocumentRapport><Budget><Code V='00'/></Budget></DocumentRapport>"
    content = document(budget_of(line("6042"))).replace("\n<Budget>", f"{stray}{report}\n<Budget>", 1)
    found = read_one(tmp_path, content)
    assert rows(found, "executed_cents") == [(10000,)]
    assert found.printed.empty


def test_what_the_header_prints(tmp_path):
    printed = {"PopTot": "23 871", "ValDepRFonc": "1 282,07", "ValDepPers": "57,03 %", "EPCI": "Val de Vanelle", "TITRE1": ""}
    inside = "".join(f'<Information Code="{code}" V="{value}"/>' for code, value in printed.items())
    found = read_one(tmp_path, document(budget_of(f"<InformationsGenerales>{inside}</InformationsGenerales>", line("6042"))))
    values_read = [None if value != value else value for value in found.printed["value"]]
    assert dict(zip(found.printed["code"], values_read, strict=True)) == {
        "PopTot": 23871.0, "ValDepRFonc": 1282.07, "ValDepPers": 57.03, "EPCI": None, "TITRE1": None,
    }  # fmt: skip
    assert list(found.documents["printed_population"]) == [23871]


def test_a_population_with_a_point_between_thousands(tmp_path):
    inside = '<InformationsGenerales><Information Code="PopTot" V="3.446"/></InformationsGenerales>'
    assert list(read_one(tmp_path, document(budget_of(inside, line("6042")))).documents["printed_population"]) == [3446]


def test_the_totals_of_other_budgets_are_not_those_of_this_one(tmp_path):
    def row(kind: str, siret: str, amount: str, attributes: str = "") -> str:
        given = {"CodTypBudAgreg": kind, "SiretBudAnnexe": siret, "CodInvFonc": "I", "CodRD": "R", "MtRealMandatTitre": amount}
        return f"<CONSOLIDATION{attributes}>{values(given)}</CONSOLIDATION>"

    annex = row("01", SIRET, "10.00") + row("02", WATER, "20.00") + row("01", SIRET, "30.00", ' calculated="true"') + row("01", SIRET, "")
    found = read_one(tmp_path, document(budget_of(line("6042"), after=f"<Annexes>{annex}</Annexes>")))
    assert [(row.origin, row.section, row.side, row.executed_cents) for row in found.totals.itertuples()] == [
        ("consolidation", "I", "R", 1000)
    ]


def test_an_amended_budget_is_the_sum_of_what_was_voted(tmp_path):
    files = {
        "bp.xml": document(budget_of(line("6042", real=None, MtPrev="100.00", CredOuv="120.00", MtRARPrec="20.00"), NatDec="01")),
        # The credits opened of an amendment may repeat those of the budget: only what it adds counts.
        "dm1.xml": document(budget_of(line("6042", real=None, MtPrev="-30.00", CredOuv="90.00"), NatDec="02", NumDec="1")),
        "dm2.xml": document(budget_of(line("6042", real=None, MtPrev="5.00"), NatDec="2", NumDec="2")),
        "bs.xml": document(budget_of(line("6042", real=None, MtPrev="1.00", MtRARPrec="2.00"), NatDec="03")),
    }
    found = read_town(town(tmp_path, files))
    assert rows(found, "stage", "stage_number", "voted_cents", "executed_cents", "carried_over_cents") == [
        ("BP", "", 12000, None, None),
        ("DM", "1", -3000, None, None),
        ("DM", "2", 500, None, None),
        ("BS", "", 300, None, None),
    ]
