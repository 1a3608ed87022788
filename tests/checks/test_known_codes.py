from pipeline.checks import known_codes
from tests.checks.tiny import account, accounts_of, line, told

PLAN = """<Nomenclature Norme="M57" Declinaison="M57_D" Exer="2024"><Nature>
<Chapitres><Chapitre Code="011" Libelle="Charges" Section="F"/></Chapitres>
<Comptes><Compte Code="604" Libelle="Achats" DR="011"/></Comptes></Nature>
<Fonction><RefFonctionnelles><RefFonc Code="02" Libelle="Administration"/></RefFonctionnelles></Fonction></Nomenclature>"""


def test_with_the_compact_table(tmp_path):
    found = accounts_of(tmp_path, account(line("6042", Fonction="020"), line("2313")))
    assert told(known_codes, found) == [
        (2024, "ok", "2 codes de compte, tous connus (table abrégée M57).", None, None),
        (2024, "ok", "Un seul code de fonction, connu (table abrégée M57).", None, None),
    ]


def test_a_code_that_nothing_resembles_stops_the_build(tmp_path):
    found = accounts_of(tmp_path, account(line("8"), line("99", Fonction="x")))
    remedy = "Donnez le plan de comptes de l'année dans sources.plans_de_comptes."
    assert told(known_codes, found) == [
        (2024, "fault", f"2 comptes que le plan de comptes (table abrégée M57) ne connaît pas : « 8 », « 99 ». {remedy}", None, None),
        (2024, "fault", f"1 fonction que le plan de comptes (table abrégée M57) ne connaît pas : « x ». {remedy}", None, None),
    ]


def test_a_code_that_the_chart_of_its_year_lacks(tmp_path):
    (tmp_path / "plan.xml").write_text(PLAN, encoding="utf-8")
    natures = [line(f"6040{digit}", Fonction="02") for digit in range(9)]
    given = {"more_sources": 'plans_de_comptes = "plan.xml"'}
    listed = ", ".join(f"« 6040{digit} »" for digit in range(8))
    name = "Les lignes prennent le nom du compte supérieur."
    assert told(known_codes, accounts_of(tmp_path, account(*natures), **given)) == [
        (2024, "warning", f"9 comptes que le plan de comptes (plan.xml) ne connaît pas : {listed}…. {name}", None, None),
        (2024, "ok", "Un seul code de fonction, connu (plan.xml).", None, None),
    ]
    assert [each[1] for each in told(known_codes, accounts_of(tmp_path, account(*natures, year=2023), **given))] == ["ok", "ok"]


def test_a_norm_without_any_chart(tmp_path):
    found = accounts_of(tmp_path, account(line("6042"), Nomenclature="M832-M832"))
    assert told(known_codes, found) == [
        (2024, "fault", "1 compte que le plan de comptes ne connaît pas : « 6042 ». "
                        "Donnez le plan de comptes de l'année dans sources.plans_de_comptes.", None, None),
    ]  # fmt: skip
