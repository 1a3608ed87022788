"""Codes → section, chapter, real or order, function: what official files leave out or write in several ways."""

import pytest

from tests.sources.documents import SIRET, budget_of, document, line, read_one, rows

PLACE = ("nature", "side", "section", "movement", "chapter", "function")


def placed(folder, *lines: str, **header: object) -> list[tuple]:
    return rows(read_one(folder, document(budget_of(*lines, **header))), *PLACE)


def test_section_and_chapter_without_a_vote_level(tmp_path):
    lines = [
        line("6042"), line("64111"), line("739211"), line("6419", "R"), line("73111", "R"), line("2313"), line("204182"), line("1641"),
        line("10222", "R"), line("001", "R"), line("002"), line("458101"), line("4541"), line("775", "R"),
    ]  # fmt: skip
    assert placed(tmp_path, *lines) == [
        ("6042", "D", "F", "real", "011", ""),
        ("64111", "D", "F", "real", "012", ""),
        ("739211", "D", "F", "real", "014", ""),
        ("6419", "R", "F", "real", "013", ""),
        ("73111", "R", "F", "real", "731", ""),
        ("2313", "D", "I", "real", "23", ""),
        ("204182", "D", "I", "real", "204", ""),
        ("1641", "D", "I", "real", "16", ""),
        ("10222", "R", "I", "real", "10", ""),
        ("001", "R", "I", "brought_forward", "001", ""),
        ("002", "D", "F", "brought_forward", "002", ""),
        ("458101", "D", "I", "real", "4581", ""),
        ("4541", "D", "I", "real", "4541", ""),
        ("775", "R", "F", "real", "77", ""),
    ]


def test_the_vote_level_is_the_chapter_only_when_it_is_one(tmp_path):
    lines = [
        line("6042", ContNat="65"),
        line("2031", ContNat="2031", Operation="12"),
        line("2031", ContNat="900"),
        line("6042", ContNat=""),
    ]
    assert [(row[4], row[2]) for row in placed(tmp_path, *lines)] == [("65", "F"), ("20", "I"), ("20", "I"), ("011", "F")]


@pytest.mark.parametrize("declination", ["M57", "M57_D", "M57_A", "m57-m57_d", " M57-M57_A "])
def test_m57_however_it_is_named(tmp_path, declination):
    found = placed(tmp_path, line("681"), line("231"), line("6450"), Nomenclature=declination)
    assert [(row[0], row[4]) for row in found] == [("681", "68"), ("231", "23"), ("6450", "012")]


@pytest.mark.parametrize(
    ("written", "read"), [("M4-M43_D", "M4-M43_D"), ("M49", "M4-M49"), ("M43_D", "M4-M43_D"), ("M4", "M4"), ("M52-M52", "M52")]
)
def test_other_norms(tmp_path, written, read):
    found = read_one(tmp_path, document(budget_of(line("6061"), line("1641", "R"), line("2315"), Nomenclature=written, CodTypBud="a")))
    assert rows(found, "nomenclature", "section", "chapter") == [(read, "F", "011"), (read, "I", "16"), (read, "I", "23")]
    assert list(found.documents["is_annex"]) == [True]


@pytest.mark.parametrize(
    ("given", "movement"),
    [
        ({"OpBudg": "1"}, "order"), ({"OpBudg": "true"}, "order"), ({"OpBudg": "TRUE"}, "order"), ({"OpBudg": "0"}, "real"),
        ({"OpBudg": "false"}, "real"), ({"OpBudg": "0", "ContNat": "042"}, "real"),
        ({"OpBudg": None}, "order"), ({"OpBudg": "", "ContNat": "042"}, "order"), ({"OpBudg": None, "TypOpBudg": "2"}, "order"),
    ],
)  # fmt: skip
def test_a_depreciation_is_an_internal_entry_unless_the_file_says_otherwise(tmp_path, given, movement):
    assert placed(tmp_path, line("6811", **given))[0][3] == movement


def test_an_account_that_can_be_both_is_real_when_nothing_says_otherwise(tmp_path):
    lines = [line("66111", OpBudg=None), line("66111", OpBudg=None, ContNat="66"), line("66111", OpBudg=None, ContNat="042")]
    assert [(row[3], row[4]) for row in placed(tmp_path, *lines)] == [("real", "66"), ("real", "66"), ("order", "042")]


def test_the_chapter_of_an_internal_entry_follows_its_kind(tmp_path):
    lines = [
        line("2313", "R", OpBudg="1", TypOpBudg="1"),
        line("2313", "R", OpBudg="1", TypOpBudg="2"),
        line("1641", OpBudg="1", TypOpBudg="1"),
    ]
    assert [(row[2], row[4]) for row in placed(tmp_path, *lines)] == [("I", "041"), ("I", "040"), ("I", "041")]


def test_a_budget_voted_by_function(tmp_path):
    lines = [
        line("6042", Fonction="93020", ContFon="930"), line("2313", Fonction="90325", ContFon="903"), 
        line("7411", "R", Fonction="942"), line("1641", Fonction="923"), line("6811", Fonction="946", OpBudg="1"),
        line("021", "R", Fonction="951"), line("6042", Fonction="020"),
    ]  # fmt: skip
    assert placed(tmp_path, *lines, NatFonc="2") == [
        ("6042", "D", "F", "real", "011", "020"),
        ("2313", "D", "I", "real", "23", "325"),
        ("7411", "R", "F", "real", "74", "01"),
        ("1641", "D", "I", "real", "16", "01"),
        ("6811", "D", "F", "order", "042", "01"),
        ("021", "R", "I", "real", "021", "01"),
        ("6042", "D", "F", "real", "011", "020"),
    ]


def test_the_functional_accounts_of_a_mixed_vote(tmp_path):
    found = placed(tmp_path, line("6042", Fonction="93020"), line("6042", Fonction="020"), line("6042", Fonction="90"), NatFonc="3")
    assert [row[5] for row in found] == ["020", "020", "90"]


def test_codes_with_blanks_and_small_letters(tmp_path):
    assert placed(tmp_path, line(" 6042 ", "d", Fonction=" 020 ")) == [("6042", "D", "F", "real", "011", "020")]


def test_amounts_negative_missing_and_in_every_spelling(tmp_path):
    lines = [line("6042", real=real) for real in ("-12.50", "1 234,5", "1.5E3", "", None)]
    found = read_one(tmp_path, document(budget_of(*lines)))
    assert rows(found, "executed_cents", "carried_over_cents", "voted_cents") == [
        (-1250, 0, None), (123450, 0, None), (150000, 0, None), (0, 0, None), (0, 0, None),
    ]  # fmt: skip


def test_voted_is_what_is_opened_else_what_is_voted_with_what_is_carried_in(tmp_path):
    opened = [line("6042", CredOuv="10.00", MtPrev="3.00"), line("6042", MtPrev="3.00")]
    assert rows(read_one(tmp_path, document(budget_of(*opened))), "voted_cents") == [(1000,), (0,)]
    voted = [line("6042", MtPrev="3.00", MtRARPrec="1.00"), line("6042", MtRARPrec="1.00"), line("6042")]
    assert rows(read_one(tmp_path, document(budget_of(*voted))), "voted_cents") == [(400,), (100,), (None,)]


def test_the_name_of_an_operation_names_nobody(tmp_path):
    """Works done in the place of an owner are often named after him."""
    lines = [
        line("4541", Operation="1", LibCpte="TRAVAUX UNTEL", Fonction=None),
        line("2313", Operation="2", LibCpte="Mur de Mme Untel"),
        line("2313", Operation="3", LibCpte="Mur du cimetière"),
    ]
    assert rows(read_one(tmp_path, document(budget_of(*lines))), "operation_label") == [("",), ("",), ("Mur du cimetière",)]


def test_a_line_knows_where_it_stands_and_what_it_is_called(tmp_path):
    found = read_one(tmp_path, document(budget_of(line("6042"), line("2313", Operation="21", LibCpte="École Jean Macé", Fonction="211"))))
    columns = ("line", "row", "file", "budget", "nature_label", "function_label", "operation", "operation_label")
    assert rows(found, *columns) == [
        (1, 6, "raw/compte.xml", SIRET, "Achats de prestations de services (autres que terrains à aménager)", "", "", ""),
        (2, 7, "raw/compte.xml", SIRET, "Constructions en cours", "Écoles maternelles", "21", "École Jean Macé"),
    ]


def test_a_budget_without_lines(tmp_path):
    found = read_one(tmp_path, document(budget_of()))
    assert found.lines.empty
    assert list(found.documents["lines"]) == [0]
