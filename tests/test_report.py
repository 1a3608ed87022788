"""report.json: what was written is what is read, in French typography, in the same bytes, and never by another version."""

import dataclasses

import pytest

from pipeline import report
from pipeline.report import BLOCKS, Column, Edition, Link, Page, Prose, Report, Section, Table, TownCard

TOWN = TownCard("Ormevanne", "219912342", "commune", "fr")


def whole(**changes) -> Report:
    page = Page("/", "Accueil", "Où va l'argent ?", "Tout : le reste.", (Section((Prose(("« Eau » ; bois !",)),)),))
    given = {"town": TOWN, "digest": "a", "years": (2024,), "menu": (), "footer": (), "source": "", "pages": (page,)} | changes
    return Report(**given)


def test_what_is_written_is_read_as_plain_values(tmp_path):
    path = tmp_path / "report.json"
    table = Table("Postes", (Column("Poste", "link"), Column("Montant", "cents")), ((["Eau", "/eau/"], 100), ("Bois", None)))
    report.write(whole(pages=(Page("/", "a", "b", "c", (Section((table,)),)),)), path)
    block = report.read(path)["pages"][0]["sections"][0]["blocks"][0]
    assert block["component"] == "table"
    assert block["rows"] == [[["Eau", "/eau/"], 100], ["Bois", None]]
    assert block["columns"][1] == {"label": "Montant", "kind": "cents", "decimals": None}


def test_french_signs_stay_with_their_word(tmp_path):
    path = tmp_path / "report.json"
    report.write(whole(footer=(Link("Où ?", "/a-b/?c"),)), path)
    read = report.read(path)
    assert read["pages"][0]["title"] == "Où va l'argent\u00a0?"
    assert read["pages"][0]["sections"][0]["blocks"][0]["paragraphs"] == ["«\u00a0Eau\u00a0»\u00a0; bois\u00a0!"]
    assert read["footer"] == [{"label": "Où\u00a0?", "href": "/a-b/?c", "note": ""}]


def test_another_language_keeps_its_own_typography(tmp_path):
    path = tmp_path / "report.json"
    english = Page("/en/", "2024", "Why ?", "All: the rest.", (Section((Prose(("5 % ; « Eau »",)),)),), language="en")
    report.write(whole(pages=(english,), editions={"en": Edition("/en/", (Link("Why ?", "/en/"),), (), "")}), path)
    read = report.read(path)
    assert read["pages"][0]["title"] == read["editions"]["en"]["menu"][0]["label"] == "Why ?"
    assert read["pages"][0]["sections"][0]["blocks"][0]["paragraphs"] == ["5 % ; « Eau »"]


def test_the_same_report_is_the_same_bytes(tmp_path):
    charts = {"b": "<svg/>", "a": "<svg/>"}
    report.write(whole(charts=charts), tmp_path / "one.json")
    report.write(whole(charts=dict(reversed(charts.items()))), tmp_path / "two.json")
    raw = (tmp_path / "one.json").read_bytes()
    assert raw == (tmp_path / "two.json").read_bytes()
    assert raw.endswith(b"}\n") and b"\r" not in raw


def test_another_version_is_refused(tmp_path):
    path = tmp_path / "report.json"
    report.write(whole(version=0), path)
    with pytest.raises(ValueError, match=r"version 0 du rapport, \d+ attendue. Relancez « python3 tasks.py site ».$"):
        report.read(path)


def test_values_are_frozen_and_blocks_are_known_by_their_component():
    for name, block in BLOCKS.items():
        assert block.component == name and block.__dataclass_params__.frozen
    with pytest.raises(dataclasses.FrozenInstanceError):
        TOWN.name = "Ailleurs"
