"""What the bench counts and how it shows it. Nothing is timed here."""

import sys
from xml.etree import ElementTree

import pytest

from pipeline import bench, config
from pipeline.errors import InputError
from pipeline.geocoder.trial import Result
from pipeline.weight import Weight
from tests.conftest import ROOT


def test_the_table_says_what_is_over_its_limit():
    columns = {"demonstration": {bench.LINES: 3400, bench.UNCHANGED: 1.04}, "Montreuil": {bench.UNCHANGED: 2.31, bench.FOREIGN: 0}}
    assert bench.table(columns).splitlines() == [
        "|                         | limit | demonstration | Montreuil |                 |",
        "| ----------------------- | ----: | ------------: | --------: | --------------- |",
        "| budget lines read       |       |         3 400 |           |                 |",
        "| again, nothing changed  |   2 s |         1.0 s |     2.3 s | over: Montreuil |",
        "| requests to other hosts |     0 |               |         0 | ok              |",
    ]


def test_weights_are_told_by_kind_of_page():
    demonstration = Weight(by_kind={"depenses": [9_000, 12_340, 10_000], "carte": [36_700]})
    said = bench.weights_table({"a": demonstration, "b": Weight(by_kind={"carte": [8_000]})})
    assert said.splitlines() == [
        "| kind of page | a: pages | a: middle, kB | a: heaviest, kB | b: pages | b: middle, kB | b: heaviest, kB |",
        "| ------------ | -------: | ------------: | --------------: | -------: | ------------: | --------------: |",
        "| carte        |        1 |          36.7 |            36.7 |        1 |           8.0 |             8.0 |",
        "| depenses     |        3 |          10.0 |            12.3 |          |               |                 |",
    ]


def test_the_table_of_addresses_says_what_is_found_and_what_wrongly():
    results = {"one letter dropped": Result(417, 402, 0), "a street that the town does not have": Result(139, 0, 1)}
    assert bench.addresses_table(results, 2.224).splitlines() == [
        "| addresses written with               | asked |  found | elsewhere |",
        "| ------------------------------------ | ----: | -----: | --------: |",
        "| one letter dropped                   |   417 | 96.4 % |         0 |",
        "| a street that the town does not have |   139 |        |         1 |",
        "",
        "a thousand addresses: 4.0 s",
    ]


def test_a_process_is_measured_and_its_failure_told(tmp_path):
    held = bench.run([sys.executable, "-c", "held = bytearray(80_000_000)"], tmp_path)
    assert held.seconds > 0
    assert held.peak_mb is None or held.peak_mb > 80
    with pytest.raises(InputError, match=r"La commande mesurée a échoué .* Ses derniers mots suivent.\nNon\."):
        bench.run([sys.executable, "-c", "print('non'); raise SystemExit(1)"], tmp_path)


def test_the_town_of_the_large_file_is_read(tmp_path):
    bench._write_large_town(ROOT, tmp_path / "large")
    (tmp_path / "large" / "large.xml").touch()
    assert config.load(tmp_path / "large").files("budget") == (tmp_path / "large" / "large.xml",)


def test_the_large_file_is_one_valid_document(monkeypatch, tmp_path):
    monkeypatch.setattr(bench, "BIG_FILE_MB", 1)
    source = ROOT / "data" / "raw" / "budget" / "2022_CA_ville.xml"
    bench._write_large(source, tmp_path / "large.xml")
    small, large = (len(ElementTree.parse(path).getroot().findall(".//{*}LigneBudget")) for path in (source, tmp_path / "large.xml"))
    assert small < large == small * (large // small)
    assert 0.8 < (tmp_path / "large.xml").stat().st_size / 1_000_000 < 1.2
