"""The first sheet of XLSX and ODS files as text, and what is refused of a hostile one."""

import zipfile

import pytest

from pipeline.errors import InputError
from pipeline.sources import workbook, workbook_parts

RELATION = '<Relationships xmlns="r"><Relationship Id="rId7" Target="worksheets/data.xml"/></Relationships>'
BOOK = '<workbook xmlns="w" xmlns:r="r"><sheets><sheet name="A" r:id="rId7"/><sheet name="B" r:id="rId8"/></sheets></workbook>'
STRINGS = '<sst xmlns="w"><si><t>Nom</t></si><si><r><t>Les </t></r><r><t>amis</t></r><rPh><t>x</t></rPh></si></sst>'
STYLES = (
    '<styleSheet xmlns="w"><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="0.00&quot;d&quot;"/>'
    '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>'
    '<xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>'
    "</styleSheet>"
)
SHEET = (
    '<worksheet xmlns="w"><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr">'
    "<is><t>Mon</t><t>tant</t></is></c></row>"
    '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>43119</v></c><c r="C3"><f>SUM(A1:A9)</f><v>292000.5</v></c>'
    '<c r="D3"><v>3.03530E+13</v></c><c r="E3" s="2"><v>12</v></c></row><row r="4"/></sheetData></worksheet>'
)
EXCEL = {
    "xl/workbook.xml": BOOK,
    "xl/_rels/workbook.xml.rels": RELATION,
    "xl/sharedStrings.xml": STRINGS,
    "xl/styles.xml": STYLES,
    "xl/worksheets/data.xml": SHEET,
}
CONTENT = (
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table>'
    '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    '<table:table-row><table:table-cell table:number-columns-repeated="2" office:value-type="string">'
    "<text:p>1<text:span>er</text:span> août"
    '</text:p><text:p>puis</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2017-07-24T00:00:00">'
    '<text:p>24/07/17</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="40000"><office:annotation>'
    "<text:p>à revoir</text:p></office:annotation><text:p>40 000,00</text:p></table:table-cell></table:table-row>"
    '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row></table:table>'
    "<table:table><table:table-row><table:table-cell><text:p>autre</text:p></table:table-cell></table:table-row></table:table>"
    "</office:document-content>"
)


def made(folder, parts: dict[str, str]):
    path = folder / "a.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def fault(path) -> str:
    with pytest.raises(InputError) as caught:
        list(workbook.rows(path, "raw/a.xlsx"))
    return str(caught.value)


def test_a_sheet_of_excel(tmp_path):
    path = made(tmp_path, EXCEL)
    assert workbook.is_one(path)
    assert list(workbook.rows(path, "a")) == [
        (2, ["Nom", "", "Montant"]),
        (3, ["Les amis", "2018-01-19", "292000.5", "30353000000000", "12"]),
    ]


def test_a_sheet_of_open_document(tmp_path):
    path = made(tmp_path, {"content.xml": CONTENT})
    assert list(workbook.rows(path, "a")) == [(3, ["1er août\npuis", "1er août\npuis", "2017-07-24", "40000"])]


AGAIN = "Enregistrez le tableau de nouveau, au format CSV."


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"a.txt": "bonjour"}, "l'archive ZIP n'est pas un classeur (XLSX ou ODS attendu)"),
        ({"content.xml": "<a><b></a>"}, "le classeur est abîmé et ne se lit pas"),
        ({"content.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "le classeur contient une "
         "déclaration DOCTYPE, qu'aucun tableur n'écrit"),
        (EXCEL | {"xl/worksheets/data.xml": SHEET.replace("<v>1</v>", "<v>99</v>")}, "le classeur est abîmé et ne se lit pas"),
        ({"xl/workbook.xml": BOOK}, "le classeur n'a aucune feuille"),
        ({"content.xml": CONTENT.replace('"2"><table:table-cell table:number-columns-repeated="1024"/>',
                                         '"900000"><table:table-cell><text:p>a</text:p></table:table-cell>')},
         "la feuille a plus de 200000 lignes"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path, parts, said):
    assert fault(made(tmp_path, parts)) == f"raw/a.xlsx : {said}. {AGAIN}"


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook_parts, "MOST_BYTES", 10_000)
    path = made(tmp_path, {"content.xml": "<a>" + " " * 20_000 + "</a>"})
    assert fault(path) == f"raw/a.xlsx : le classeur est trop grand une fois décompressé. {AGAIN}"
    assert path.stat().st_size < 1000


def test_a_cut_file_is_told(tmp_path):
    path = made(tmp_path, EXCEL)
    path.write_bytes(path.read_bytes()[:500])
    assert fault(path) == f"raw/a.xlsx : le classeur est abîmé et ne se lit pas. {AGAIN}"
