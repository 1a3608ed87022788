"""A declared table types its frame, publishes exact amounts and describes itself: once each, and for every table there is."""

import importlib
import pkgutil
import re

import pandas as pd
import pytest

from pipeline import tables
from pipeline.tables import DTYPES, SCHEMA_TYPES, Column, Table, euros_text

DECLARED = [
    value
    for module in pkgutil.iter_modules(tables.__path__)
    for value in vars(importlib.import_module(f"pipeline.tables.{module.name}")).values()
    if isinstance(value, Table)
]
SMALL = Table(
    "essais",
    "Essais",
    "Une table d'essai.",
    (
        Column("code", "code", "Un code."),
        Column("is_paid", "boolean", "Vrai quand c'est payé."),
        Column("paid_cents", "cents", "Payé, en euros.", is_required=False),
        Column("year", "year", "Exercice."),
        Column("side", "code", "D ou R.", ("D", "R")),
    ),
)
ROWS = {"code": ["01", ""], "is_paid": [True, False], "paid_cents": [-5, None], "year": [2024, 2025], "side": ["D", "R"]}


@pytest.mark.parametrize(
    ("cents", "text"),
    [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123456, "1234.56"), (-123400, "-1234.00"), (10**17 + 1, "1000000000000000.01"),
     (None, ""), (pd.NA, "")],
)  # fmt: skip
def test_cents_are_published_exactly(cents, text):
    assert euros_text(cents) == text


def test_a_frame_has_the_types_of_its_columns():
    frame = SMALL.frame(ROWS)
    assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == {
        "code": "str", "is_paid": "bool", "paid_cents": "Int64", "year": "int64", "side": "str"
    }  # fmt: skip
    assert list(frame["code"]) == ["01", ""]
    assert SMALL.empty().dtypes.to_dict() == frame.dtypes.to_dict() and len(SMALL.empty()) == 0
    with pytest.raises(KeyError, match="side"):
        SMALL.frame({name: values for name, values in ROWS.items() if name != "side"})


def test_what_is_published_has_declared_columns_and_amounts_in_euros():
    frame = SMALL.frame(ROWS).assign(secret=["a", "b"])
    assert SMALL.published(frame).to_csv(index=False, lineterminator="\n") == (
        "code,is_paid,paid_eur,year,side\n01,True,-0.05,2024,D\n,False,,2025,R\n"
    )


def test_the_schema_says_types_words_and_constraints():
    assert SMALL.schema() == {
        "name": "essais",
        "title": "Essais",
        "description": "Une table d'essai.",
        "fields": [
            {"name": "code", "type": "string", "description": "Un code.", "constraints": {"required": True}},
            {"name": "is_paid", "type": "boolean", "description": "Vrai quand c'est payé.", "constraints": {"required": True}},
            {"name": "paid_eur", "type": "number", "description": "Payé, en euros."},
            {"name": "year", "type": "year", "description": "Exercice.", "constraints": {"required": True}},
            {"name": "side", "type": "string", "description": "D ou R.", "constraints": {"required": True, "enum": ["D", "R"]}},
        ],
        "missingValues": [""],
    }


def test_every_kind_is_typed_and_published():
    assert DTYPES.keys() == SCHEMA_TYPES.keys()


@pytest.mark.parametrize("table", DECLARED, ids=lambda table: table.name)
def test_a_declaration_is_whole(table):
    assert re.fullmatch(r"[a-z-]+", table.name) and table.title and table.words.endswith(".")
    names, published = ([getattr(column, kind) for column in table.columns] for kind in ("name", "published_name"))
    assert len(set(names)) == len(names) and all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in names)
    # A national schema writes its names in its own way: nomBeneficiaire, DELIB_OBJET.
    assert len(set(published)) == len(published)
    assert all(re.fullmatch(r"[a-z][a-zA-Z0-9_]*|[A-Z][A-Z0-9_]*", name) for name in published)
    for column in table.columns:
        assert column.kind in DTYPES and column.words.endswith("."), column.name
        assert (column.kind == "cents") == column.name.endswith("_cents"), column.name
        assert (column.kind == "boolean") == column.name.startswith("is_"), column.name


def test_no_two_tables_have_the_same_name():
    names = [table.name for table in DECLARED]
    assert len(set(names)) == len(names) >= 4
