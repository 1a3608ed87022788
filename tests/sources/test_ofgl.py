"""What the OFGL publishes about other towns: records of real cities, exports in their several forms, and what is said of a wrong one."""

import json

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import ofgl
from tests.sources.documents import town

ENTRY = {"year": 2024, "montant": 30_000_000, "eur_hab": 1250.0}
RECORD = {
    "source": "OFGL",
    "perimeter_label_fr": "Comptes principaux",
    "city": {
        "nom": "Lioubrac", "siren": "219912406", "population_latest": 24000, "latest_year": 2024,
        "series": {"depenses_fonctionnement": [{"year": 2023, "montant": 28_000_000, "eur_hab": 1170.6}, ENTRY], "inconnu": [ENTRY]},
    },
}  # fmt: skip
EXPORT = """exer;com_name;siren;agregat;montant;ptot;euros_par_habitant;type_de_budget
2024-01-01;Lioubrac;219912406;Dépenses de fonctionnement;30000000.004;24000;1250;Budget principal
2024-01-01;Lioubrac;219912406;Dépenses de fonctionnement;400000;24000;16.7;Budget annexe
2024-01-01;Lioubrac;219912406;Fonds de roulement;1;24000;0;Budget principal
2024-01-01;Lioubrac;219912406;Epargne brute;;24000;;Budget principal
"""


def read(folder, **files: str):
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")
    names = ", ".join(f'"{name.replace("_", ".")}"' for name in files)
    findings = Findings()
    frame = ofgl.read(config.load(town(folder, {"a.xml": "<a/>"}, more_sources=f"peers = [{names}]")), findings)
    return frame, [str(fault) for fault in findings.faults]


def rows(frame) -> list[tuple]:
    names = ["town", "siren", "year", "population", "stratum", "perimeter", "aggregate", "amount_cents", "per_inhabitant_cents"]
    return list(frame[names].itertuples(index=False, name=None))


def test_a_record(tmp_path):
    """The inhabitants of a past year come from what the record divides by them."""
    frame, faults = read(tmp_path, a_json=json.dumps(RECORD))
    assert faults == []
    assert rows(frame) == [
        ("Lioubrac", "219912406", 2023, 23919, "20000-49999", "main", "depenses_fonctionnement", 28_000_000_00, 1170_60),
        ("Lioubrac", "219912406", 2024, 24000, "20000-49999", "main", "depenses_fonctionnement", 30_000_000_00, 1250_00),
    ]


def test_an_export_gives_main_budgets_and_what_is_compared(tmp_path):
    expected = [("Lioubrac", "219912406", 2024, 24000, "20000-49999", "main", "depenses_fonctionnement", 30_000_000_00, 1250_00)]
    frame, faults = read(tmp_path, a_csv=EXPORT)
    assert (rows(frame), faults, frame["row"].tolist()) == (expected, [], [2])
    words = "Exercice;Nom 2024 Commune;Code Siren Collectivité;Agrégat;Montant;Population totale;Autre;Type de budget"
    labels = "\n".join([words, *EXPORT.splitlines()[1:]])
    assert rows(read(tmp_path, a_csv=labels)[0]) == expected


def test_an_export_that_names_no_budget_holds_them_together(tmp_path):
    together = "\n".join(line.rpartition(";")[0] for line in EXPORT.splitlines()[:2])
    assert read(tmp_path, a_csv=together)[0]["perimeter"].tolist() == ["consolidated"]


def changed(**city) -> str:
    return json.dumps(RECORD | {"city": RECORD["city"] | city})


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a_json", "{", "a.json : le fichier n'est pas lisible (du JSON est attendu). Téléchargez-le de nouveau."),
        ("a_json", '{"city": NaN}', "a.json : le fichier n'est pas lisible (du JSON est attendu). Téléchargez-le de nouveau."),
        ("a_json", "[1]", "a.json : le fichier n'est pas celui d'une commune (« city », avec « nom » et « series », attendu)."),
        ("a_json", changed(siren="12"), "a.json, colonne « siren » : « 12 » n'est pas un SIREN (neuf chiffres attendus)."),
        (
            "a_json",
            changed(series={"epargne_brute": [{"year": 2024, "montant": "1", "eur_hab": 1}]}),
            "a.json : « epargne_brute » : une année, un montant (« montant ») et un montant par habitant (« eur_hab ») sont attendus.",
        ),
        (
            "a_csv",
            EXPORT.replace("agregat", "poste"),
            "a.csv, ligne 1 : il manque la colonne « agregat ». Colonnes trouvées : « com_name », « euros_par_habitant », « exer », "
            "« montant », « poste », « ptot », « siren », « type_de_budget ».",
        ),
        ("a_csv", EXPORT.replace("2024-01-01", "24"), "a.csv, ligne 2, colonne « exer » : « 24 » n'est pas une année."),
        (
            "a_csv",
            EXPORT.replace("30000000.004", "30 O00"),
            "a.csv, ligne 2 : « 30 O00 » n'est pas un nombre. Exportez de nouveau les communes depuis le site de l'OFGL.",
        ),
    ],
)
def test_what_is_wrong_is_told(name, content, said, tmp_path):
    assert read(tmp_path, **{name: content})[1][0] == said


def test_a_town_given_twice_is_told(tmp_path):
    frame, faults = read(tmp_path, a_json=json.dumps(RECORD), b_csv=EXPORT)
    assert len(frame) == 2
    assert faults == [
        "b.csv, ligne 2 : Lioubrac, 2024 : « Dépenses de fonctionnement » est donné deux fois. Déjà lu dans a.json : gardez un seul des "
        "deux."
    ]


def test_no_file_is_no_town(tmp_path):
    findings = Findings()
    assert len(ofgl.read(config.load(town(tmp_path, {"a.xml": "<a/>"})), findings)) == 0


def test_real_cities(shared_data, tmp_path):
    """Nine cities, eight years, eight aggregates: the published amounts, and savings that are revenue less spending, to the euro."""
    findings = Findings()
    given = f'peers = ["{(shared_data / "ofgl").as_posix()}/*.json"]'
    frame = ofgl.read(config.load(town(tmp_path, {"a.xml": "<a/>"}, more_sources=given)), findings)
    assert findings.faults == () and len(frame) == 9 * 8 * 8
    assert set(frame["perimeter"]) == {"consolidated"} and set(frame["stratum"]) == {"100000-"}
    bordeaux = frame[(frame["siren"] == "213300635") & (frame["year"] == 2024)].set_index("aggregate")
    assert bordeaux["amount_cents"].to_dict() == {
        "depenses_fonctionnement": 361_939_920_00,
        "recettes_fonctionnement": 416_676_492_00,
        "epargne_brute": 54_736_572_00,
        "frais_personnel": 175_965_030_00,
        "achats_charges": 83_458_742_00,
        "concours_etat": 42_390_200_00,
        "depenses_equipement": 109_202_951_00,
        "encours_dette": 355_713_786_00,
    }
    assert (bordeaux["population"].unique().tolist(), bordeaux.loc["encours_dette", "per_inhabitant_cents"]) == ([265_255], 1341_00)
    wide = frame.pivot(index=["siren", "year"], columns="aggregate", values="amount_cents")
    gap = wide["recettes_fonctionnement"] - wide["depenses_fonctionnement"] - wide["epargne_brute"]
    assert gap.abs().max() <= 1_00
