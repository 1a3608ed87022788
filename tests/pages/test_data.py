"""The data page: each file in its family, folded when there are many."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

from pipeline import tables
from pipeline.pages import data
from pipeline.report import Column, DataFile, Files, Link
from pipeline.report import Table as Shown
from pipeline.tables import Table
from pipeline.tables.districts import DISTRICTS
from pipeline.tables.loans import LOANS

from . import built


def files(*declared: Table) -> list[Files]:
    page = data.page(built.site(built.DEMONSTRATION), tuple((table, 1_200) for table in declared))
    return [block for section in page.sections for block in section.blocks if isinstance(block, Files)]


def test_every_declared_table_is_in_one_family():
    modules = [import_module(f"pipeline.tables.{path.stem}") for path in Path(tables.__file__).parent.glob("[a-z]*.py")]
    declared = {value.name for module in modules for value in vars(module).values() if isinstance(value, Table)}
    placed = [name for names in data.FAMILIES.values() for name in names]
    assert (len(placed), set(placed)) == (len(set(placed)), declared)


def test_a_file_is_said_by_its_words_its_lines_and_its_folded_columns():
    (family,) = files(replace(DISTRICTS, columns=DISTRICTS.columns[:1]))
    (column,) = DISTRICTS.columns[:1]
    heads = (Column("Colonne", "code"), Column("Nature"), Column("Ce qu'elle dit"))
    row = (column.published_name, data.KINDS[column.kind], column.words)
    columns = Shown("Les colonnes du fichier quartiers.csv", heads, (row,), collapsed=True)
    link = Link("quartiers.csv", "/donnees/quartiers.csv", "1\u202f200 lignes")
    assert family == Files("Les quartiers et les lieux", (DataFile("quartiers", DISTRICTS.title, DISTRICTS.words, link, columns),))


def test_many_files_are_folded_by_family_which_says_how_many_it_holds():
    unknown = [replace(DISTRICTS, name=f"fichier-{rank}") for rank in range(data.MANY)]
    assert [(family.title, family.collapsed) for family in files(*unknown, DISTRICTS, LOANS)] == [
        ("Les impôts et la dette : 1\u00a0fichier", True),
        ("Les quartiers et les lieux : 1\u00a0fichier", True),
        ("Les autres fichiers : 12\u00a0fichiers", True),
    ]
