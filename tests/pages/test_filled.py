"""Columns that nothing fills."""

from pipeline.pages.filled import filled
from pipeline.report import Column

COLUMNS = (Column("Nom"), Column("Service"), Column("Actions", "number"), Column("Échéance"))


def test_columns_that_no_row_fills_are_left_out():
    rows = [(["", "/a/"], "", 0, None), (["Berges", "/b/"], "", None, "2024")]
    assert filled(COLUMNS, rows) == ((COLUMNS[0], *COLUMNS[2:]), ((["", "/a/"], 0, None), (["Berges", "/b/"], None, "2024")))


def test_the_first_columns_stay():
    assert filled(COLUMNS, iter([("", "", None, "")]), always=2) == (COLUMNS[:2], (("", ""),))
