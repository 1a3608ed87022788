"""Files of requests: the template, Open311, what is dirty in them, and what never leaves them."""

import json
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import requests
from pipeline.sources.requests import local_day
from tests import ways
from tests.sources.documents import town
from tests.sources.tiny_places import tuples
from tests.sources.tiny_workbooks import excel, open_document

HEADER = "identifiant;catégorie;service;canal;statut;reçu_le;pris_en_charge_le;clos_le;adresse;quartier;longitude;latitude"
ROW = "S1;Propreté;Cadre de vie;Téléphone;clos;2024-03-01;2024-03-02;2024-03-05;12 rue de l'Étape;Est;2,001;47,0002"
PARIS = ZoneInfo("Europe/Paris")


def read(folder, *rows: str, header: str = HEADER, **more: str):
    (folder / "s.csv").write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return read_file(folder, "s.csv", **more)


def read_file(folder, name: str, **more: str):
    findings = Findings()
    settings = config.load(town(folder, {"a.xml": "<a/>"}, more_sources=f'requests = ["{name}"]', **more))
    found = requests.read(settings, findings, date(2025, 1, 1))
    return found, [str(fault) for fault in findings.faults], [str(each) for each in (*findings.warnings, *findings.advice)]


def test_the_template_is_read(tmp_path):
    found, faults, warnings = read(tmp_path, ROW, "S2;;;;En cours;02/03/2024 14:30;;;;;;")
    assert (faults, warnings) == ([], [])
    assert tuples(found, *requests.COLUMNS) == [
        ("S1", "Propreté", "Cadre de vie", "Téléphone", "closed", "2024-03-01", "2024-03-02", "2024-03-05", "Est", "12 rue de l'Étape",
         2.001, 47.0002, "s.csv", 2),
        ("S2", "", "", "", "taken_up", "2024-03-02", "", "", "", "", None, None, "s.csv", 3),
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "write"), [("s.xlsx", excel), ("s.ods", open_document)])
def test_a_workbook_is_the_same(tmp_path, name, write):
    write(tmp_path / name, {"Signalements": [HEADER.split(";"), ROW.split(";")]})
    found, faults, _ = read_file(tmp_path, name)
    assert faults == []
    assert tuples(found, "request", "ended_on", "longitude", "row") == [("S1", "2024-03-05", 2.001, 2)]


def test_an_open311_server_is_read_without_what_residents_wrote(tmp_path):
    ways.reports(tmp_path)
    found, faults, warnings = read_file(tmp_path, "requests.json")
    assert (faults, warnings, len(found)) == ([], [], ways.REPORTS)
    assert tuples(found.head(1), "request", "category", "service", "status", "received_on", "ended_on", "row") == [
        ("0", "Propreté", "Cadre de vie", "closed", "2024-01-01", "2024-01-01", 1)
    ]
    # An open one has no end, whatever its last change.
    assert tuples(found.iloc[[9]], "status", "ended_on") == [("received", "")]
    assert not any("Untel" in str(value) or "exemple.fr" in str(value) for value in found.to_numpy().ravel())


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-31T23:30:00Z", "2024-04-01"),
        ("2024-01-01T00:30:00+05:00", "2023-12-31"),
        ("2024-01-01T00:30:00", "2024-01-01"),
        ("2024-01-01", "2024-01-01"),
        ("2/9/2024 8h05", "2024-09-02"),
    ],
)
def test_a_moment_is_a_day_at_the_clock_of_the_town(text, day):
    assert local_day(text, PARIS) == day


def test_overseas_the_clock_is_another(tmp_path):
    found, *_ = read(tmp_path, "S1;;;;reçu;2024-01-01T00:30:00+01:00;;;;;;", insee='"97105"')
    assert list(found["received_on"]) == ["2023-12-31"]


KNOWN = "Statuts connus : « clos », « doublon », « pris en charge », « reçu », « refusé », « transmis »."
DAY = "n'est pas un jour depuis 1990 (02/09/2024 ou 2024-09-02 attendus)."
IGNORED = "Cette date est ignorée, et le délai n'est pas compté."


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("clos;2024", "parti;2024", f"« statut » : le statut « parti » est inconnu. {KNOWN}"),
        ("clos;2024", ";2024", f"« statut » : le statut manque. {KNOWN}"),
        ("clos;2024-03-01", "clos;", "« reçu_le » : la date de réception manque. Donnez le jour où le signalement est arrivé."),
        ("clos;2024-03-01", "clos;2024-03", f"« reçu_le » : « 2024-03 » {DAY}"),
        ("clos;2024-03-01", "clos;1900-01-01", f"« reçu_le » : « 1900-01-01 » {DAY}"),
        (
            "clos;2024-03-01",
            "clos;31/02/2024",
            "« reçu_le » : « 31/02/2024 » n'est pas une date (2024, 09/2024 ou 02/09/2024 attendus).",
        ),
    ],
)
def test_what_cannot_be_understood_is_a_fault(tmp_path, old, new, said):
    _, faults, _ = read(tmp_path, ROW.replace(old, new))
    assert faults == [f"s.csv, ligne 2, colonne {said}"]


@pytest.mark.parametrize(
    ("old", "new", "said", "kept"),
    [
        (
            "clos;2024-03-01",
            "clos;2030-03-01",
            "« reçu_le » : « 2030-03-01 » est dans l'avenir. Le signalement est laissé de côté : corrigez sa date.",
            [],
        ),
        (
            "2024-03-05",
            "2030-03-05",
            f"« clos_le » : « 2030-03-05 » est dans l'avenir. {IGNORED}",
            [("closed", "2024-03-01", "2024-03-02", "")],
        ),
        (
            "2024-03-05",
            "2024-02-05",
            f"« clos_le » : « 2024-02-05 » est avant la réception (« 2024-03-01 »). {IGNORED}",
            [("closed", "2024-03-01", "2024-03-02", "")],
        ),
        (
            "clos;2024",
            "en cours;2024",
            "« clos_le » : le signalement est ouvert et a une date de clôture. Cette date est ignorée.",
            [("taken_up", "2024-03-01", "2024-03-02", "")],
        ),
    ],
)
def test_a_date_that_cannot_be_true_is_left_out(tmp_path, old, new, said, kept):
    found, faults, warnings = read(tmp_path, ROW.replace(old, new))
    assert (faults, warnings) == ([], [f"s.csv, ligne 2, colonne {said}"])
    assert tuples(found, "status", "received_on", "taken_on", "ended_on") == kept


def test_the_last_state_of_a_request_given_twice_is_kept(tmp_path):
    later = ROW.replace("clos;", "reçu;").replace("2024-03-05", "")
    found, faults, warnings = read(tmp_path, later, ROW, later)
    assert faults == []
    assert warnings == [
        "s.csv, ligne 3, colonne « identifiant » : le signalement « S1 » est donné deux fois (déjà lu : s.csv, ligne 2) (1 autre ligne de "
        "même). Sa dernière mise à jour a été gardée."
    ]
    assert tuples(found, "status", "row") == [("closed", 3)]


def test_no_name_leaves_the_file(tmp_path):
    row = ROW.replace("Cadre de vie", "Jean Martin").replace("S1", "Mme Untel").replace("Propreté", "Chez M. Untel")
    found, faults, warnings = read(tmp_path, row)
    assert faults == [] and len(warnings) == 3
    assert tuples(found, "request", "category", "service") == [("", "", "")]


def test_what_people_wrote_is_no_category(tmp_path):
    rows = [ROW.replace("S1", f"S{number}").replace("Propreté", f"Il y a un trou numéro {number}") for number in range(30)]
    found, faults, warnings = read(tmp_path, *rows)
    assert faults == []
    assert warnings == [
        "s.csv, colonne « categorie » : 30 textes différents, là où une liste de catégories est attendue : ce texte n'est pas publié. "
        "[requests.columns] category dans town.toml dit quelle colonne est la bonne."
    ]
    assert set(found["category"]) == {""}


def test_a_position_out_of_france_is_ignored_and_zero_is_none(tmp_path):
    found, faults, warnings = read(tmp_path, ROW.replace("2,001;47,0002", "47;2"), ROW.replace("S1", "S2").replace("2,001;47,0002", "0;0"))
    assert faults == []
    assert warnings == [
        "s.csv, ligne 2, colonne « longitude » : « 47 » et « 2 » ne sont pas une position en France (longitude, puis latitude, en degrés). "
        "Elle est ignorée."
    ]
    assert tuples(found, "longitude", "latitude") == [(None, None), (None, None)]


def test_a_server_that_wraps_its_list_is_read_and_what_is_no_list_is_told(tmp_path):
    row = {"service_request_id": 7, "status": "OPEN", "requested_datetime": "2024-03-01T10:00:00Z", "lat": None, "long": None}
    (tmp_path / "r.json").write_text(json.dumps({"service_requests": [row]}), encoding="utf-8")
    found, faults, warnings = read_file(tmp_path, "r.json")
    assert (faults, warnings, tuples(found, "request", "status")) == ([], [], [("7", "received")])
    (tmp_path / "r.json").write_text("[]", encoding="utf-8")
    assert read_file(tmp_path, "r.json")[1][0].startswith("r.json, ligne 1 : le fichier est vide.")
    (tmp_path / "r.json").write_text('{"a": 1}', encoding="utf-8")
    assert read_file(tmp_path, "r.json")[1] == [
        "r.json : le fichier n'est pas une liste d'objets, une par ligne de tableau. Exportez le fichier de nouveau."
    ]
