"""The rates of a notice as the town copies them, and what is said of a file that is wrong."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import notice_rates
from tests.sources.documents import town

GOOD = """annee;Destinataire;taxe;taux;frais
2024;Commune;taxe foncière;41,44;3
2024;Val de Vanelle;ordures ménagères;7.5;8
2023;TEST;taxe foncière;40;3
2024;Commune;ordures ménagères;1;8
"""


def read(folder, text: str):
    (folder / "avis.csv").write_text(text, encoding="utf-8")
    findings = Findings()
    settings = config.load(town(folder, {"a.xml": "<a/>"}, more_sources='notice_rates = ["avis.csv"]'))
    found = notice_rates.read(settings, findings)
    return found, [str(fault) for fault in findings.faults]


def test_every_rate_and_whose_it_is(tmp_path):
    found, faults = read(tmp_path, GOOD)
    assert faults == []
    assert list(found.itertuples(index=False, name=None)) == [
        (2024, "Commune", "taxe foncière", 41.44, 3.0, True, "avis.csv", 2),
        (2024, "Val de Vanelle", "ordures ménagères", 7.5, 8.0, False, "avis.csv", 3),
        (2023, "TEST", "taxe foncière", 40.0, 3.0, True, "avis.csv", 4),
        (2024, "Commune", "ordures ménagères", 1.0, 8.0, False, "avis.csv", 5),
    ]


def test_fees_may_be_left_out(tmp_path):
    found, faults = read(tmp_path, "annee,destinataire,taxe,taux\n2024,Ville,foncier,40\n")
    assert faults == [] and found["fee_pct"].isna().all() and list(found["is_town"]) == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["avis.csv : le fichier est vide. Donnez d'abord une ligne « annee,destinataire,taxe,taux,frais »."]),
        ("annee,qui,taxe\n", [
            "avis.csv, ligne 1 : il manque la colonne « destinataire ». Colonnes trouvées : « annee », « qui », « taxe ».",
            "avis.csv, ligne 1 : il manque la colonne « taux ». Colonnes trouvées : « taxe », « annee », « qui ».",
        ]),
        ("annee,destinataire,taxe,taux,frais\n24,,TF,0,30\n2024,Commune,TF,cent,\n2024,Commune,TF,40,3\n", [
            "avis.csv, ligne 2, colonne « annee » : « 24 » n'est pas une année (quatre chiffres attendus).",
            "avis.csv, ligne 2, colonne « destinataire » : la case est vide. Remplissez-la, ou retirez la ligne.",
            "avis.csv, ligne 2, colonne « taux » : « 0 » n'est pas un taux en pour cent (plus de 0, au plus 100). Recopiez le taux de "
            "l'avis, par exemple 41,44.",
            "avis.csv, ligne 2, colonne « frais » : « 30 » n'est pas un pourcentage de frais (de 0 à 20). Écrivez par exemple 3, ou "
            "laissez vide toute la colonne.",
            "avis.csv, ligne 3, colonne « taux » : « cent » n'est pas un taux en pour cent (plus de 0, au plus 100). Recopiez le taux de "
            "l'avis, par exemple 41,44.",
        ]),
        ("annee,destinataire,taxe,taux,frais\n2024,Syndicat,TF,4,3\n2024,Syndicat,TF,5,\n", [
            "avis.csv, ligne 2, colonne « destinataire » : il manque le taux de la commune pour 2024. Ajoutez une ligne dont le "
            "destinataire est « Commune ».",
            "avis.csv, ligne 3, colonne « frais » : les frais manquent sur cette ligne, alors que d'autres lignes de 2024 les donnent. "
            "Remplissez-les tous, ou aucun.",
            "avis.csv, ligne 3 : « Syndicat », « TF » est donné deux fois pour 2024. Gardez une seule ligne.",
        ]),
    ],
)  # fmt: skip
def test_every_fault_is_told_at_once(tmp_path, text, expected):
    assert read(tmp_path, text)[1] == expected
