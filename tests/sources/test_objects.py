"""Rows of a CSV, a workbook, a JSON or a GeoJSON are the same rows."""

import pytest

from pipeline.errors import InputError
from pipeline.sources import objects
from pipeline.sources.objects import Row
from tests.sources.tiny_workbooks import excel, open_document


def read(folder, name: str, text: str) -> list[Row]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(objects.read(path, name).rows)


def test_one_table_in_three_formats(tmp_path):
    cells = {"nom": "École", "cout": "1200.50"}
    assert read(tmp_path, "a.csv", "nom;cout\nÉcole;1200.50\n") == [Row(2, cells)]
    assert read(tmp_path, "a.json", '[{"nom": " École ", "cout": 1200.50, "vide": {"a": 1}}]') == [Row(1, cells)]
    point = {"type": "Point", "coordinates": ["2.9", "47.3"]}
    text = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nom":"École","cout":1200.50},"geometry":%s}]}'
    assert read(tmp_path, "a.geojson", text % '{"type":"Point","coordinates":[2.9,47.3]}') == [Row(1, cells, point)]


def test_what_stands_beside_a_wrapped_list_is_true_of_every_row(tmp_path):
    text = '{"year": 2022, "stats": {"n": 2}, "data": [{"nom": "a"}, {"nom": "b", "year": 2021, "x": null, "y": NaN}]}'
    assert read(tmp_path, "a.json", text) == [
        Row(1, {"year": "2022", "nom": "a"}),
        Row(2, {"year": "2021", "nom": "b", "x": "", "y": ""}),
    ]


def test_a_sum_of_floats_is_the_amount_that_was_meant(tmp_path):
    text = '[{"a": 9655229.389999999, "b": 48.865437, "c": 1e999, "d": 0.105}]'
    assert read(tmp_path, "a.json", text) == [Row(1, {"a": "9655229.39", "b": "48.865437", "c": "1e999", "d": "0.105"})]


def test_a_row_that_does_not_match_its_header_is_told(tmp_path):
    assert [row.is_short for row in read(tmp_path, "a.csv", "nom,cout\nÉcole\nMairie,3\n")] == [True, False]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.xls", "PK", "a.xls : « .xls » n'est pas un format de tableau connu. Formats connus : .csv, .txt, .tsv, .xlsx, .ods, .json, "
                        ".geojson. Exportez votre tableur en CSV."),
        ("a.json", "{", "a.json : le fichier n'est pas un JSON lisible. Exportez le fichier de nouveau."),
        ("a.json", "3", "a.json : le fichier n'est pas une liste d'objets, une par ligne de tableau. Exportez le fichier de nouveau."),
        ("a.geojson", '{"type":"FeatureCollection","features":3}',
         "a.geojson : le fichier n'a pas de liste « features ». Exportez le fichier de nouveau."),
        ("a.geojson", '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:2154"}},"features":[]}',
         "a.geojson : les positions ne sont pas déclarées en degrés (WGS 84). Exportez de nouveau en WGS 84 (EPSG:4326)."),
    ],
)  # fmt: skip
def test_another_format_is_refused(name, text, said, tmp_path):
    with pytest.raises(InputError) as raised:
        read(tmp_path, name, text)
    assert str(raised.value) == said


@pytest.mark.parametrize("write", [excel, open_document])
def test_a_workbook_is_read_by_the_name_of_its_sheet(write, tmp_path):
    sheets = {
        "Lisez-moi": [["Bonjour"]],
        "Projets 2024": [["nom", "cout", "lieu"], ["École", 1200.5, "rue\nMadame"], [], ["Quais", 9655229.389999999], ["a", "b", "c", "d"]],
    }
    path = write(tmp_path / f"a.{'xlsx' if write is excel else 'ods'}", sheets)
    found = objects.read(path, "raw/a", "projet")
    assert (found.names, found.shown) == (["nom", "cout", "lieu"], "raw/a, feuille « Projets 2024 »")
    assert list(found.rows) == [
        Row(2, {"nom": "École", "cout": "1200.5", "lieu": "rue Madame"}),
        Row(4, {"nom": "Quais", "cout": "9655229.39", "lieu": ""}),
        Row(5, {"nom": "a", "cout": "b", "lieu": "c"}, is_short=True),
    ]
    # Without a sheet of that name, the first one; a workbook of one sheet does not name it.
    assert objects.read(path, "raw/a", "depense").shown == "raw/a, feuille « Lisez-moi »"
    alone = objects.read(write(path, {"Feuil1": [["nom"], ["École"]]}), "raw/a", "projet")
    assert (alone.shown, list(alone.rows)) == ("raw/a", [Row(2, {"nom": "École"})])
