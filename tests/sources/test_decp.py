"""Contracts in DECP: both formats, what is published again, what is not read, and a real year of a capital."""

import json

import pytest

from pipeline.config import Town
from pipeline.errors import Findings
from pipeline.sources import decp

SIREN = "219912342"
BUYER = {"id": f"{SIREN}00017"}
CONTRACT = {
    "id": "2024T01", "acheteur": BUYER, "nature": "Marché", "objet": "Toiture de l'école", "codeCPV": "45261210-9",
    "procedure": "Procédure adaptée", "dureeMois": 8, "dateNotification": "2024-05-02", "datePublicationDonnees": "2024-05-20",
    "montant": 120000.504, "offresRecues": 3, "techniques": {"technique": ["Sans objet"]},
    "modalitesExecution": {"modaliteExecution": ["Tranches"]},
    "titulaires": [{"titulaire": {"typeIdentifiant": "SIRET", "id": "80836899700041"}}], "idAccordCadre": "NC",
}  # fmt: skip


def read(folder, content, names: str = "", **parts) -> tuple[decp.Contracts, list[str], Findings]:
    path = folder / "decp.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    sources = {"contracts": (path,)}
    if names:
        (folder / "noms.csv").write_text(names, encoding="utf-8")
        sources["holders"] = (folder / "noms.csv",)
    findings = Findings()
    found = decp.read(Town(folder, "Ormevanne", SIREN, sources=sources, **parts), findings)
    return found, [str(fault) for fault in findings.faults], findings


def plain(frame) -> list[dict]:
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def test_a_contract(tmp_path):
    found, faults, _ = read(tmp_path, {"marches": {"marche": [CONTRACT]}}, "siret,nom\n808 368 997 00041,Toits du Val\n")
    assert faults == []
    keys = {"authority": SIREN, "year": 2024, "contract": "2024T01"}
    assert plain(found.contracts) == [
        keys | {
            "buyer_id": f"{SIREN}00017", "nature": "Marché", "purpose": "Toiture de l'école", "cpv": "45261210-9", "category": "works",
            "procedure": "Procédure adaptée", "is_framework": False, "offers": 3, "months": 8, "notified_on": "2024-05-02",
            "amount_cents": 120000_50, "framework": "", "file": "decp.json", "row": 1,
        }
    ]  # fmt: skip
    assert plain(found.holders) == [
        keys | {"notified_on": "2024-05-02", "holder_id_type": "SIRET", "holder_id": "80836899700041", "holder": "Toits du Val"}
    ]
    assert found.modifications.empty


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"techniques": {"technique": ["Accord-cadre", "Sans objet"]}}, True),
        ({"nature": "Accord-cadre"}, True),
        ({"modalitesExecution": {"modaliteExecution": ["Bons de commande"]}}, True),
        ({"techniques": ["Concours"]}, False),
    ],
)
def test_a_framework_agreement_is_known(tmp_path, given, expected):
    assert read(tmp_path, [CONTRACT | given])[0].contracts["is_framework"].tolist() == [expected]


def test_what_is_not_known_is_not_zero(tmp_path):
    found, faults, _ = read(tmp_path, [CONTRACT | {"offresRecues": "NC", "dureeMois": "NC", "montant": "NC", "codeCPV": ""}])
    (row,) = plain(found.contracts)
    assert (row["offers"], row["months"], row["amount_cents"], row["category"], faults) == (None, None, None, "", [])
    assert plain(read(tmp_path, [CONTRACT | {"offresRecues": 0}])[0].contracts)[0]["offers"] is None


def test_the_flat_format_of_2019(tmp_path):
    """Its holders have names, which may be those of sole traders: none is read."""
    old = {key: value for key, value in CONTRACT.items() if key not in ("techniques", "modalitesExecution")} | {
        "_type": "Marché", "titulaires": [{"typeIdentifiant": "SIRET", "id": "80836899700041", "denominationSociale": "Durand Louise"}],
        "modifications": [{"dateNotificationModification": "2025-01-10", "montant": 130000}],
    }  # fmt: skip
    found, faults, _ = read(tmp_path, {"marches": [old]})
    assert faults == []
    assert found.holders[["holder_id", "holder"]].values.tolist() == [["80836899700041", ""]]
    assert plain(found.modifications[["modified_on", "amount_cents", "added_cents"]]) == [
        {"modified_on": "2025-01-10", "amount_cents": 130000_00, "added_cents": 9999_50}
    ]
    assert not any("Durand" in str(frame.to_dict()) for frame in (found.contracts, found.holders, found.modifications))


def test_a_concession(tmp_path):
    raw = {
        "id": "C1", "autoriteConcedante": BUYER, "nature": "Délégation de service public", "objet": "Halle", "dateSignature": "2024-02-01",
        "valeurGlobale": 900000, "concessionnaires": [{"concessionnaire": {"typeIdentifiant": "SIRET", "id": "80836899700041"}}],
    }  # fmt: skip
    for content in ({"marches": {"contrat-concession": [raw]}}, {"marches": [raw | {"_type": "Contrat de concession"}]}):
        found, faults, _ = read(tmp_path, content)
        assert faults == []
        assert found.contracts[["category", "amount_cents", "notified_on"]].values.tolist() == [["concession", 900000_00, "2024-02-01"]]
        assert found.holders["holder_id"].tolist() == ["80836899700041"]


def test_free_text_in_the_place_of_a_number_is_not_kept(tmp_path):
    holders = [{"titulaire": {"typeIdentifiant": "HORS-UE", "id": text}} for text in ("Durand Louise", "GB 123 456", "")]
    found, _, _ = read(tmp_path, [CONTRACT | {"titulaires": holders}])
    assert found.holders[["holder_id_type", "holder_id"]].values.tolist() == [["", ""], ["HORS-UE", "GB123456"]]


def test_a_contract_published_again_is_one_contract_in_its_last_state(tmp_path):
    first, second = ({"id": n, "dateNotificationModification": f"2024-0{n}-01", "montant": 5000 * n} for n in (6, 7))
    again = CONTRACT | {"datePublicationDonnees": "2024-09-01", "objet": "Toiture et préau", "modifications": [{"modification": second}]}
    before = CONTRACT | {"modifications": [{"modification": first}]}
    found, faults, findings = read(tmp_path, [again, before])
    assert faults == []
    assert found.contracts["purpose"].tolist() == ["Toiture et préau"]
    assert found.modifications[["number", "added_cents"]].values.tolist() == [["6", 30000_00], ["7", 35000_00]]
    assert [str(each) for each in findings.advice] == ["decp.json : 1 contrat est publié plusieurs fois : seul le dernier état est gardé."]


def test_a_modification_is_a_new_amount_or_a_difference(tmp_path):
    """127,835 becomes 124,557; then 3,000 can only be what is added; a change of duration alone adds nothing known."""
    written = [("2024-06-01", 124557.46), ("2024-07-01", 3000), ("2024-08-01", None)]
    changes = [{"modification": {"dateNotificationModification": day, "montant": amount}} for day, amount in written]
    found, _, _ = read(tmp_path, [CONTRACT | {"montant": 127835.12, "modifications": changes}])
    assert [row["added_cents"] for row in plain(found.modifications)] == [-3277_66, 3000_00, None]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"montant": 1.0e17}, "colonne « montant » : contrat « 2024T01 », « 1E+17 » est plus grand que tout compte public."),
        ({"dateNotification": "2024-02-30"}, "colonne « dateNotification » : contrat « 2024T01 », « 2024-02-30 » n'est pas une date "
         "(AAAA-MM-JJ attendu)."),
        ({"acheteur": {"id": "219"}}, "colonne « acheteur.id » : contrat « 2024T01 », « 219 » n'est pas un SIRET (quatorze "
         "chiffres attendus)."),
        ({"id": ""}, "colonne « id » : contrat « n° 1 », il manque l'identifiant."),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence(tmp_path, given, said):
    found, faults, _ = read(tmp_path, [CONTRACT | given])
    assert [each.lower() for each in faults] == [f"decp.json, {said} corrigez-le là où il est publié.".lower()]
    assert found.contracts.empty


def test_a_day_that_a_spreadsheet_lost_is_kept_and_told(tmp_path):
    found, faults, findings = read(tmp_path, [CONTRACT | {"dateNotification": "1970-01-01"}])
    assert (faults, findings.warnings, found.contracts["year"].tolist()) == ([], (), [1970])
    assert [str(each) for each in findings.advice] == [
        "decp.json, colonne « dateNotification » : contrat « 2024T01 », « 1970-01-01 » n'est sans doute pas le jour de sa notification. "
        "Il est publié tel quel, dans la page d'aucune année. Corrigez la date là où il est publié."
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "le fichier n'est pas lisible (du JSON est attendu). Téléchargez-le de nouveau depuis le profil d'acheteur."),
        ("{}", "le fichier n'a aucun contrat (« marches », puis « marche » ou « contrat-concession », attendu). Téléchargez-le de "
         "nouveau depuis le profil d'acheteur."),
        ([CONTRACT | {"acheteur": {"id": "24310063300011"}}], "1 contrat est d'acheteurs que town.toml ne nomme pas. SIREN nommés : "
         "219912342. Donnez le fichier de la collectivité."),
    ],
)  # fmt: skip
def test_a_file_that_is_not_the_towns(tmp_path, content, said):
    assert read(tmp_path, content)[1] == [f"decp.json : {said}"]


def test_contracts_of_others_are_set_aside_even_when_faulty(tmp_path):
    other = {"id": "X", "acheteur": {"id": "24310063300011"}, "montant": 1e17}
    found, faults, findings = read(tmp_path, [CONTRACT, other])
    assert (len(found.contracts), faults) == (1, [])
    assert [str(each) for each in findings.warnings] == [
        "decp.json : 1 contrat est d'acheteurs que town.toml ne nomme pas : mis de côté. SIREN nommés : 219912342."
    ]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("siret;nom\n12;Toits\n", "noms.csv, ligne 2 : « 12 » et « Toits » ne sont pas un SIRET (quatorze chiffres) et un nom."),
        ("siret;adresse\n", "noms.csv, ligne 1 : il manque la colonne « nom ». Colonnes trouvées : « adresse », « siret »."),
    ],
)
def test_names_of_holders_that_cannot_be_read(tmp_path, names, said):
    assert read(tmp_path, [CONTRACT], names)[1] == [said]


def test_a_real_year_of_a_capital(shared_data):
    findings = Findings()
    town = Town(shared_data, "Paris", "217500016", sources={"contracts": (shared_data / "decp" / "paris_2024.json",)})
    found = decp.read(town, findings)
    assert (findings.faults, findings.warnings) == ((), ())
    rows = found.contracts
    assert (len(rows), rows["year"].value_counts().to_dict()) == (1054, {2024: 1053, 2023: 1})
    assert int((rows["offers"] == 1).sum()) == 295
    # All amounts as published, framework agreements included: read whole, added nowhere.
    assert int(rows["amount_cents"].sum()) == 3_201_692_029_04
    assert (len(found.modifications), found.modifications["contract"].nunique()) == (13, 10)
    assert int(found.modifications["added_cents"].sum()) == 112_956_78
