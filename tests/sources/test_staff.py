"""The annex of staff: posts are counted, groups that would show somebody are joined, and nothing else is kept."""

import pytest

from pipeline.errors import Findings
from pipeline.sources.raw import RawDocument
from pipeline.sources.staff import add_staff
from pipeline.tables.staff import STAFF
from tests.pages import built
from tests.sources.documents import budget_of, document, line, read_one, values

IDENTITY = {"authority": "219900001", "budget": "21990000100025", "year": 2022, "stage": "CA", "file": "raw/2022.xml"}
POST = {"CodTypAgent": "I", "CodCatAgent": "C", "TempsComplet": "true", "CodSectAgentTitulaire": "TECH", "EffectifBud": "1.0",
        "EffectifPourvu": "1.0"}  # fmt: skip


def read(*posts: dict[str, str | None]) -> tuple[list[tuple], Findings]:
    """(criterion, group, posts, filled) of an annex whose rows differ from POST so; None leaves a value out."""
    columns: dict[str, list] = {column.name: [] for column in STAFF.columns}
    raw, findings = RawDocument("raw/2022.xml", 1), Findings()
    for row, post in enumerate(posts, start=40):
        raw.staff.append(({name: value for name, value in (POST | post).items() if value is not None}, row))
    add_staff(columns, raw, IDENTITY, findings)
    frame = STAFF.frame(columns)
    assert set(frame["row"]) <= {40}
    cells = frame[["criterion", "group", "posts", "filled"]].astype(object).where(lambda each: each.notna(), None)
    return [tuple(row) for row in cells.itertuples(index=False)], findings


def test_rows_that_are_alike_are_different_agents_and_parts_of_posts_add_up():
    office = {"CodSectAgentTitulaire": "ADM", "EffectifBud": "1", "EffectifPourvu": "0,8"}
    assert read(*[{}] * 6, *[office] * 7)[0] == [
        ("total", "total", 13.0, 11.6),
        ("branch", "ADM", 7.0, 5.6),
        ("branch", "TECH", 6.0, 6.0),
    ]


def test_a_small_group_is_joined_with_another_so_that_none_is_had_by_subtraction():
    managers = [{"CodSectAgentTitulaire": code} for code in ("DIR1", "DIR2", "CULT", "POL", "POL")]
    found, _ = read(*[{}] * 20, *[{"CodSectAgentTitulaire": "ADM"}] * 9, *managers)
    assert found == [("total", "total", 34.0, 34.0), ("branch", "ADM", 9.0, 9.0), ("branch", "TECH", 20.0, 20.0),
                     ("branch", "autres", 5.0, 5.0)]  # fmt: skip
    one = {"CodSectAgentTitulaire": "ADM"}
    assert read(*[{}] * 20, *[one] * 7, {"CodSectAgentTitulaire": "CULT"})[0] == [
        ("total", "total", 28.0, 28.0), ("branch", "TECH", 20.0, 20.0), ("branch", "autres", 8.0, 8.0),
    ]  # fmt: skip


def test_one_of_another_status_is_not_told_at_all():
    assert read(*[{}] * 30, {"CodTypAgent": "N"})[0] == [("total", "total", 31.0, 31.0)]
    assert read(*[{}] * 4)[0] == []


def test_what_is_left_out_is_nil_unless_nothing_is_filled_in():
    vacant = {"EffectifPourvu": None}
    assert read(*[{}] * 6, vacant, vacant)[0] == [("total", "total", 8.0, 6.0)]
    assert read(*[vacant] * 6)[0] == read(*[{"EffectifPourvu": "0"}] * 6)[0] == [("total", "total", 6.0, None)]
    assert read(*[{"EffectifBud": None, "EffectifPourvu": None}] * 6)[0] == []


def test_codes_that_are_unknown_or_empty_are_not_said():
    assert read(*[{}] * 6, *[{"CodCatAgent": ""}] * 3, *[{"CodCatAgent": "Z"}] * 3)[0] == [
        ("total", "total", 12.0, 12.0), ("category", "C", 6.0, 6.0), ("category", "", 6.0, 6.0),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["deux", "-1"])
def test_a_number_of_posts_that_is_none_is_a_fault(text):
    _, findings = read({}, {"EffectifBud": text})
    assert [str(fault) for fault in findings.faults] == [
        f"raw/2022.xml, ligne 41, colonne « EffectifBud » : « {text} » n'est pas un nombre de postes (un nombre positif attendu). Corrigez "
        "la ligne dans le logiciel comptable et exportez de nouveau."
    ]


def test_neither_grade_nor_pay_leaves_the_reader_of_the_file(tmp_path, monkeypatch):
    kept: list[dict] = []
    monkeypatch.setattr("pipeline.sources.budget.staff.add_staff", lambda columns, raw, *_: kept.extend(each for each, _ in raw.staff))
    secret = {"EmploiGradeAgent": "Collaborateur de cabinet", "RemunAgent": "54321.00", "IndiceAgent": "712", "CodMotifContrAgent": "110"}
    annex = f"<Annexes><DATA_PERSONNEL><PERSONNEL>{values(POST | secret)}</PERSONNEL></DATA_PERSONNEL></Annexes>"
    read_one(tmp_path, document(budget_of(line("6042"), after=annex)))
    assert kept == [POST]


@pytest.mark.parametrize(
    ("town", "year", "expected"),
    [
        ("montreuil", 2017, {"total": (2288.33, 2229.11), "I": (1769.88, 1731.64), "N": (518.45, 497.47), "A": (280.29, 264.91),
                             "B": (280.91, 271.17), "C": (1727.13, 1693.03)}),
        ("montreuil", 2022, {"total": (2294.15, 2268.2), "I": (1592.08, 1574.28), "N": (702.07, 693.92), "A": (303.75, 298.4),
                             "B": (287.62, 283.52), "C": (1702.78, 1686.28)}),
        ("crach", 2021, {"total": (30.0, 34.0)}),
        ("mohon", 2023, {"total": (8.0, 8.0)}),
    ],
)  # fmt: skip
def test_real_accounts(town, year, expected, shared_data):
    accounts = built.read(town)
    rows = accounts.staff_of(accounts.main, year)
    rows = rows[rows["criterion"].isin(("total", "status", "category"))]
    assert {row.group: (row.posts, row.filled) for row in rows.itertuples()} == expected
    for _, groups in accounts.staff_of(accounts.main, year).groupby("criterion"):
        assert round(float(groups["filled"].sum()), 2) == expected["total"][1]
    assert (accounts.staff[accounts.staff["filled"] > 0]["filled"] > 4).all()
