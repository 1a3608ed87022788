"""Taxes of the annex: what is kept as written, the printed total that is dropped, and what is said of values that are none."""

import pytest

from pipeline import config
from pipeline.errors import Fault, Findings
from pipeline.sources import budget, plan_de_comptes
from pipeline.sources.raw import CORRECT, RawDocument
from pipeline.sources.taxes import add_taxes
from pipeline.tables.taxes import TAXES
from tests.pages import built
from tests.sources.documents import budget_of, document, line, town, values

IDENTITY = {"authority": "219900001", "budget": "21990000100025", "year": 2022, "stage": "CA", "file": "raw/2022.xml"}
TAX = {
    "CodTypContrib": "D", "CodSousTypContrib": "02", "MtBaseNotif": "207924438", "TxVariBase": "3.31", "TxApplicConsMunic": "41.44",
    "TxVariTx": "7.41", "MtProdVote": "86376579.0", "TxVariProd": "10.87",
}  # fmt: skip


def read(**given: str | None) -> tuple[list[dict], Findings]:
    """The rows made of one tax, whose given values differ; None leaves one out."""
    columns: dict[str, list] = {column.name: [] for column in TAXES.columns}
    document, findings = RawDocument("raw/2022.xml", 1), Findings()
    document.taxes.append(({name: value for name, value in (TAX | given).items() if value is not None}, 42))
    add_taxes(columns, document, IDENTITY, findings)
    TAXES.frame(columns)
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)], findings


def test_a_tax():
    (row,), findings = read()
    assert row == IDENTITY | {
        "type": "D", "tax": "02", "label": "", "base_cents": 207_924_438_00, "rate_pct": 41.44, "product_cents": 86_376_579_00,
        "rate_change_pct": 7.41, "row": 42,
    }  # fmt: skip
    assert not findings.faults and not findings.warnings


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"CodSousTypContrib": "2"}, {"tax": "02"}),
        ({"CodTypContrib": "I", "CodSousTypContrib": "21"}, {"type": "I", "tax": "21"}),
        ({"CodTypContrib": None}, {"type": "D"}),
        ({"LibTaxe": " TAXE  FONCIERE "}, {"label": "TAXE FONCIERE"}),
        ({"MtBaseNotif": None, "TxApplicConsMunic": None}, {"base_cents": None, "rate_pct": None}),
        ({"MtBaseNotif": "0.00", "TxApplicConsMunic": "0.000"}, {"base_cents": 0, "rate_pct": 0.0}),
        ({"MtBaseNotif": "1 234,565 €"}, {"base_cents": 123457}),
        ({"TxApplicConsMunic": "38,58 %"}, {"rate_pct": 38.58}),
        ({"MtProdVote": None}, {"product_cents": None}),
    ],
)
def test_awkward_values(given, expected):
    (row,), findings = read(**given)
    assert {name: row[name] for name in expected} == expected
    assert not findings.faults and not findings.warnings


def test_the_printed_total_is_dropped_in_silence_and_an_unknown_tax_is_told():
    assert read(CodSousTypContrib="99")[0] == []
    rows, findings = read(CodSousTypContrib="77")
    what = "« 77 » n'est pas un impôt du format officiel (01 à 24 attendus) : la ligne est laissée de côté"
    assert rows == [] and findings.warnings == (
        Fault(what, file="raw/2022.xml", row=42, column="CodSousTypContrib", remedy=CORRECT),
    )  # fmt: skip


@pytest.mark.parametrize(("name", "text"), [("MtBaseNotif", "néant"), ("MtBaseNotif", "-5"), ("TxApplicConsMunic", "36 O")])
def test_a_value_that_is_none_is_told_and_left_empty(name, text):
    (row,), findings = read(**{name: text})
    assert row["base_cents" if name == "MtBaseNotif" else "rate_pct"] is None
    expected = "un montant possible (zéro ou plus, sans lettres)" if name == "MtBaseNotif" else "un pourcentage"
    what = f"« {text} » n'est pas {expected} : la case est lue comme vide"
    assert findings.warnings == (Fault(what, file="raw/2022.xml", row=42, column=name, remedy=CORRECT),) and not findings.faults


def test_a_product_that_is_no_amount_is_a_fault():
    _, findings = read(MtProdVote="8 6O0")
    what = "« 8 6O0 » n'est pas un montant possible (zéro ou plus, sans lettres)"
    assert findings.faults == (Fault(what, file="raw/2022.xml", row=42, column="MtProdVote", remedy=CORRECT),)


@pytest.mark.parametrize(("stage", "attributes", "expected"), [("09", "", 1), ("01", "", 0), ("09", ' calculated="true"', 0)])
def test_only_what_an_executed_account_wrote_itself_is_read(tmp_path, stage, attributes, expected):
    annex = f"<Annexes><DATA_FISCALITE><FISCALITE{attributes}>{values(TAX)}</FISCALITE></DATA_FISCALITE></Annexes>"
    findings = Findings()
    settings = config.load(town(tmp_path, {"a.xml": document(budget_of(line("6042"), after=annex, NatDec=stage))}))
    found = budget.read(settings, plan_de_comptes.read_all(settings, findings), findings).taxes
    assert len(found) == expected and list(found["product_cents"]) == [86_376_579_00] * expected
    assert not findings.faults


MONTREUIL = {
    2017: ("43979372 42173215 199001", "26.76 22.29 35.38"), 2018: ("44131928 42690590 232673", "26.76 22.29 35.38"),
    2019: ("45603886 43762400 220063", "26.76 22.29 35.38"), 2020: ("47840773 44793717 224629", "26.76 22.29 35.38"),
    2021: ("3924580 77909354 205066", "nan 38.58 35.38"), 2022: ("3314354 86376579 208279", "nan 41.44 35.38"),
}  # fmt: skip


def test_real_annexes(shared_data):
    taxes = built.read("montreuil").taxes
    found = {
        int(year): (" ".join(str(cents // 100) for cents in rows["product_cents"]), " ".join(str(rate) for rate in rows["rate_pct"]))
        for year, rows in taxes.groupby("year")
    }
    assert found == MONTREUIL
    assert [(row.tax, row.base_cents, row.rate_change_pct) for row in built.read("crach").taxes.itertuples()] == [
        ("02", 4_420_000_00, 82.83), ("03", 118_200_00, 0.0)
    ]  # fmt: skip
    assert [(row.tax, row.base_cents, row.product_cents) for row in built.read("mohon").taxes.itertuples()] == [
        ("02", 279_706_00, 281_101_00), ("03", 69_878_00, 70_232_00)
    ]  # fmt: skip
