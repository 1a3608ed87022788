"""Files of contacts and of what they cost: the templates, and what is wrong."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import contacts
from tests import ways
from tests.sources.documents import town
from tests.sources.tiny_places import tuples

HEADER = "mois;canal;theme;service;recus;repondus_dans_le_delai;delai_moyen_jours;delai_vise_jours;part_visee"
ROW = "2024-09;Téléphone;État civil;Accueil;100;80;1,5;3;80 %"
COSTS = "annee;poste;financeur;montant"


def read(folder, *rows: str, source=contacts.read, key: str = "contacts", header: str = HEADER):
    (folder / "c.csv").write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    findings = Findings()
    found = source(config.load(town(folder, {"a.xml": "<a/>"}, more_sources=f'{key} = ["c.csv"]')), findings)
    return found, [str(fault) for fault in findings.faults], [str(warning) for warning in findings.warnings]


def costs(folder, *rows: str):
    return read(folder, *rows, source=contacts.read_costs, key="contact_costs", header=COSTS)


def test_the_template_is_read_in_the_order_of_months(tmp_path):
    found, faults, warnings = read(tmp_path, ROW, "01/08/2024;Courriel;;;20;;;;")
    assert (faults, warnings) == ([], [])
    assert tuples(found, "month", "channel", "theme", "service", "received", "in_time", "delay_days", "target_days", "target_share") == [
        ("2024-08", "Courriel", "", "", 20, None, None, None, None),
        ("2024-09", "Téléphone", "État civil", "Accueil", 100, 80, 1.5, 3, 0.8),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2024-09", "2024", "ligne 2, colonne « mois » : « 2024 » n'est pas un mois (2024-09 ou 09/2024 attendus)."),
        (";100;80;", ";;80;", "ligne 2, colonne « recus » : le nombre de contacts manque. Retirez la ligne s'il n'est pas connu : ce n'est "
                              "pas zéro."),
        (";100;80;", ";70;80;", "ligne 2, colonne « repondus_dans_le_delai » : 80 réponses dans le délai, pour 70 contacts reçus. Corrigez "
                                "l'un des deux nombres."),
        ("80 %", "180 %", "ligne 2, colonne « part_visee » : « 180 % » est plus que tout (100 % au plus)."),
        ("1,5", "-1,5", "ligne 2, colonne « delai_moyen_jours » : « -1,5 » est négatif."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path, old, new, said):
    assert read(tmp_path, ROW.replace(old, new))[1] == [f"c.csv, {said}"]


def test_the_same_month_twice_is_told(tmp_path):
    assert read(tmp_path, ROW, ROW)[1] == [
        "c.csv, ligne 3, colonne « mois » : le mois 2024-09 est donné deux fois pour le même canal, le même thème et le même service (déjà "
        "lu : ligne 2). Gardez une seule ligne."
    ]


@pytest.mark.parametrize(("written", "share"), [("80 %", 0.8), ("80", 0.8), ("0,8", 0.8), ("1", 1.0), ("1 %", 0.01)])
def test_a_target_is_a_share_however_it_is_written(tmp_path, written, share):
    assert list(read(tmp_path, ROW.replace("80 %", written))[0]["target_share"]) == [share]


def test_who_pays_is_the_authority_itself_unless_another_is_named(tmp_path):
    found, faults, _ = costs(tmp_path, "2024;Logiciel;;10", "2024;Logiciel;Ville;20,50", "2024;;Région;30", "2024;;M. Untel;1")
    assert faults == []
    assert tuples(found, "year", "item", "funder", "is_own", "cost_cents") == [
        (2024, "Logiciel", "", True, 10_00), (2024, "Logiciel", "", True, 20_50), (2024, "", "Région", False, 30_00),
        (2024, "", "Financeur non nommé", False, 1_00),
    ]  # fmt: skip


def test_a_cost_without_its_year_or_its_amount_is_told(tmp_path):
    assert costs(tmp_path, "24;;;10", "2024;;;")[1] == [
        "c.csv, ligne 2, colonne « annee » : « 24 » n'est pas une année. Écrivez quatre chiffres.",
        "c.csv, ligne 3, colonne « montant » : le montant manque. Retirez la ligne s'il n'est pas connu : ce n'est pas zéro.",
    ]


def test_the_way_of_citizen_relations_costs_what_it_says(tmp_path):
    _, given = ways.relations(tmp_path)
    findings = Findings()
    found = contacts.read_costs(config.load(town(tmp_path, {"a.xml": "<a/>"}, more_sources=f'contact_costs = ["{given.name}"]')), findings)
    assert findings.faults == ()
    assert int(found["cost_cents"].sum()) == 1_170_000_00
