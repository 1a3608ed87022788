"""What a chart of accounts answers."""

import pytest

from pipeline.nomenclature.chart import Account, Chapter, ChartOfAccounts, compact

CHART = ChartOfAccounts(
    "M57",
    accounts={
        "60": Account("60", "Achats", real_d="011"),
        "604": Account("604", "Achats d'études", real_d="011"),
        "6048": Account("6048", "Autres"),
        "681": Account("681", "Dotations", between_d="042"),
        "2313": Account("2313", "Constructions", real_d="23", real_r="23", between_d="040", between_r="040", within_d="041"),
    },
    chapters={code: Chapter(code, f"Chapitre {code}", section) for code, section in
              {"011": "F", "042": "F", "23": "I", "040": "I", "041": "I", "021": "I", "930": "F"}.items()},
    functions={"0": "Services généraux", "020": "Administration"},
    is_complete=True,
    origin="plan.xml",
)  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        (("604", "", "D", False), ("011", "F")),
        (("60412", "", "D", False), ("011", "F")),
        (("2313", "", "D", False), ("23", "I")),
        (("2313", "", "D", True), ("040", "I")),
        (("2313", "", "D", True, True), ("041", "I")),
        (("2313", "", "R", True, True), ("040", "I")),
        (("2313", "2313", "D", False), ("23", "I")),
        (("604", "930", "D", False), ("011", "F")),
        (("604", "23", "D", False), ("23", "I")),
        (("021", "", "R", False), ("021", "I")),
        (("001", "", "R", False), ("001", "I")),
        (("002", "", "D", False), ("002", "F")),
        (("758", "", "R", False), ("75", "F")),
        (("165", "", "D", False), ("16", "I")),
    ],
)
def test_the_place_of_a_line(asked, place):
    assert CHART.place(*asked) == place


def test_an_account_that_is_never_real():
    assert [CHART.is_order_only(*asked) for asked in (("681", "D"), ("681", "R"), ("2313", "D"), ("99", "D"))] == [
        True,
        False,
        False,
        False,
    ]


def test_labels():
    assert [CHART.label(code) for code in ("60", "6041", "021", "99")] == ["Achats", "Achats d'études", "Chapitre 021", ""]
    # The official «Autres» says nothing alone: our own table, or the account above, says it.
    assert CHART.label("6048") == "Achats d'études : autres"
    assert [CHART.function(code) for code in ("020", "01", "0201", "9")] == ["Administration", "Services généraux", "Administration", ""]


def test_what_a_complete_chart_knows():
    assert [CHART.knows_account(code) for code in ("604", "6041", "001", "021")] == [True, False, True, True]
    assert [CHART.knows_function(code) for code in ("020", "", "021")] == [True, True, False]


def test_what_the_compact_table_knows():
    assert [compact("M57").knows_account(code) for code in ("6042", "60421234", "9")] == [True, True, False]
    assert compact("M832") is None
    assert compact("M4").functions == {}
