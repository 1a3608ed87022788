"""planDeCompte.xml → a chart of accounts."""

import pytest

from pipeline import config
from pipeline.errors import Findings, InputError
from pipeline.nomenclature.chart import Account, Chapter
from pipeline.sources import plan_de_comptes
from tests.sources.documents import town

PLAN = """<Nomenclature Norme="M57" Declinaison="M57_D" Exer="2024">
<Nature><Chapitres><Chapitre Code="011" Libelle="Charges" Section="F"/><Chapitre Code="900" Libelle="Par nature" Section="I"/></Chapitres>
<Comptes><Compte Code="604" Libelle="RÃ©sultat d'Ã©tudes" DR="011" ROES="">
<Compte Code="6042" Libelle="Études d\x92État \x96 autres" DR="011"/></Compte>
<Compte Libelle="sans code"/></Comptes></Nature>
<Fonction><Chapitres><Chapitre Code="930" Libelle="Services" Section="F"/><Chapitre Code="900" Libelle="Services" Section="F"/></Chapitres>
<Compte Code="93020" Libelle="Administration"/>
<RefFonctionnelles><RefFonc Code="0" Libelle="Services généraux">
<RefFonc Code="020" Libelle="Administration"/></RefFonc></RefFonctionnelles>
</Fonction></Nomenclature>"""


def written(folder, content: str, name: str = "plan.xml"):
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_what_a_chart_holds(tmp_path):
    declination, year, chart = plan_de_comptes.read(written(tmp_path, PLAN), "plan.xml")
    assert (declination, year, chart.norm, chart.is_complete, chart.origin) == ("M57_D", 2024, "M57", True, "plan.xml")
    assert chart.accounts == {
        "604": Account("604", "Résultat d'études", real_d="011"),
        "6042": Account("6042", "Études d'État – autres", real_d="011"),
    }
    assert chart.chapters == {
        "011": Chapter("011", "Charges", "F"), "900": Chapter("900", "Par nature", "I"), "930": Chapter("930", "Services", "F"),
    }  # fmt: skip
    assert chart.functions == {"0": "Services généraux", "020": "Administration"}


@pytest.mark.parametrize("content", ["<Nomenclature/>", "<DocumentBudgetaire/>", '<Nomenclature Norme="M57"/>'])
def test_a_file_that_is_no_chart(tmp_path, content):
    with pytest.raises(InputError) as raised:
        plan_de_comptes.read(written(tmp_path, content), "plan.xml")
    assert str(raised.value) == (
        "plan.xml : ce n'est pas un plan de comptes (élément « Nomenclature » et ses comptes attendus). "
        "Donnez le fichier planDeCompte.xml de l'année et de la nomenclature."
    )


def all_of(folder, **files: str) -> list[str]:
    """The faults of the charts of a town."""
    for name, content in files.items():
        written(folder, content, f"{name}.plan")
    findings = Findings()
    plan_de_comptes.read_all(config.load(town(folder, {"a.xml": "<a/>"}, more_sources='plans_de_comptes = "*.plan"')), findings)
    return [str(fault) for fault in findings.faults]


def test_two_charts_of_the_same_year(tmp_path):
    assert all_of(tmp_path, a=PLAN, b=PLAN) == []
    assert all_of(tmp_path, b=PLAN.replace("Études", "Autres études")) == [
        "b.plan : le plan de comptes M57_D de 2024 est donné deux fois, aussi dans a.plan. Gardez un seul des deux fichiers."
    ]


def test_every_faulty_chart_is_told(tmp_path):
    assert [sentence.split(" :")[0] for sentence in all_of(tmp_path, a="", b="<a/>", c=PLAN)] == ["a.plan", "b.plan"]
