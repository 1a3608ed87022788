"""Which budget, year and stage a document is. What is said of a faulty header is in test_faults.py."""

from tests.sources.documents import SIREN, SIRET, budget_of, document, faults, line, read_one, town


def identity(folder, **header: object) -> dict:
    return read_one(folder, document(budget_of(line("6042"), **header))).documents.iloc[0].to_dict()


def test_what_the_header_says(tmp_path):
    found = identity(tmp_path, NumDec="3", DteDec="2025-04-03", NatFonc="2")
    assert {name: value for name, value in found.items() if name != "sha256"} == {
        "authority": SIREN, "budget": SIRET, "budget_name": "BUDGET PRINCIPAL", "is_annex": False, "year": 2024, "stage": "CA",
        "stage_number": "", "nomenclature": "M57-M57_D", "is_voted_by_function": True, "decided_on": "2025-04-03",
        "printed_population": found["printed_population"], "lines": 1, "calculated_lines": 0, "file": "raw/compte.xml",
    }  # fmt: skip


def test_spaces_and_lost_zeros(tmp_path):
    found = identity(tmp_path, IdEtab="219 912 342 00017", Exer=" 2024 ", NatDec="9", CodTypBud="a")
    assert (found["budget"], found["year"], found["stage"], found["is_annex"]) == (SIRET, 2024, "CA", True)


def test_the_authority_when_the_budget_has_no_siret(tmp_path):
    content = document(budget_of(line("6042"), IdEtab=None)).replace("<LibelleColl", f'<IdColl V="{SIREN}00025"/><LibelleColl')
    assert list(read_one(tmp_path, content).documents["budget"]) == [f"{SIREN}00025"]


def test_an_unknown_declination_is_read_with_the_chart_that_the_town_gives(tmp_path):
    content = document(budget_of(line("6042"), Nomenclature="M57-M57_E"))
    assert len(faults(town(tmp_path, {"compte.xml": content}))) == 1
    plan = """<Nomenclature Norme="M57" Declinaison="M57_E" Exer="2024"><Nature>
        <Chapitres><Chapitre Code="011" Libelle="Charges" Section="F"/></Chapitres>
        <Comptes><Compte Code="6042" Libelle="Achats d'études" DR="011"/></Comptes></Nature></Nomenclature>"""
    (tmp_path / "plan.xml").write_text(plan, encoding="utf-8")
    found = read_one(tmp_path, content, more_sources='plans_de_comptes = ["plan.xml"]')
    assert list(found.lines["nature_label"]) == ["Achats d'études"]
    assert list(found.lines["nomenclature"]) == ["M57-M57_E"]
