"""A report on a past year tells what was known at its end."""

from dataclasses import replace

from pipeline.tables.contracts import CONTRACTS, MODIFICATIONS
from pipeline.tables.decisions import DECISIONS
from pipeline.tables.media import MEDIA, PRESS
from tests.figures.test_contracts import CONTRACT, changed, frame
from tests.figures.test_projects import with_projects
from tests.sources.tiny_places import tuples

PICTURE = {"picture": "/images/a.png", "alternative": "", "caption": "", "credit": "Ville", "licence": "", "width": 1, "height": 1,
           "about_kind": "home", "about": "", "file": "m.csv", "row": 2}  # fmt: skip
ARTICLE = {"title": "a", "outlet": "b", "address": "/a/", "summary": "", "about_kind": "home", "about": "", "file": "p.csv", "row": 2}

DECISION = dict.fromkeys((column.name for column in DECISIONS.columns), "") | {"decision": "1", "date": "2023-12-31", "object": "Tarifs"}
DECISION |= dict.fromkeys(("members", "voters", "votes_for", "votes_against", "abstentions")) | {"file": "d.csv", "row": 2}


def test_projects_are_as_they_stood():
    accounts = with_projects(
        {"project": "done later", "phase": "delivered", "start_actual": "2022-05", "end_actual": "2024-09", "cost_final_cents": 9},
        {"project": "done by then", "phase": "delivered", "start_actual": "2021", "end_actual": "2023-12", "cost_final_cents": 9},
        {"project": "begun later", "phase": "works", "start_actual": "2024-01"},
        {"project": "studied before", "phase": "works", "start_actual": "2024-01"},
        {"project": "paid later"},
        {"project": "no start", "phase": "delivered", "end_actual": "2024"},
        {"project": "no date", "phase": "planned", "contracts": "1|2|3"},
        spending=[("studied before", 2023, 5), ("studied before", 2024, 50), ("paid later", 2024, 1)],
        funding=[("paid later", "État", False, 1, 1, "f.csv", 2), ("no date", "État", False, 1, 1, "f.csv", 3)],
    )
    signed = [CONTRACT | {"contract": "1", "year": 2023}, CONTRACT | {"contract": "2", "year": 2024}]
    cut = replace(accounts, contracts=frame(CONTRACTS, *signed)).until(2023)
    assert tuples(cut.projects, "project", "phase", "start_actual", "end_actual", "cost_final_cents", "contracts") == [
        ("done later", "works", "2022-05", "", None, ""),
        ("done by then", "delivered", "2021", "2023-12", 9, ""),
        ("studied before", "", "", "", None, ""),
        ("no start", "", "", "", None, ""),
        # The third contract is not published: whether it is later is not known.
        ("no date", "planned", "", "", None, "1|3"),
    ]
    assert tuples(cut.project_spending, "project", "year") == [("studied before", 2023)]
    assert tuples(cut.project_funding, "project") == [("no date",)]


def test_tables_without_rows_keep_their_columns():
    cut = with_projects().until(2023)
    assert all(list(getattr(cut, name)) == list(getattr(with_projects(), name)) for name in ("projects", "media", "press", "modifications"))


def test_pictures_articles_and_changes_of_later_years_are_left_out():
    about = {"about_kind": "year", "about": "2024"}
    pictures = (PICTURE | {"date": "2023-12"}, PICTURE | {"date": ""}, PICTURE | {"date": "2024-01"}, PICTURE | about | {"date": ""})
    changes = (changed("2023-12-31", 1, year=2022), changed("2024-01-01", 1, year=2022), changed("2024-01-01", 1))
    accounts = replace(
        with_projects(),
        media=frame(MEDIA, *pictures),
        press=frame(PRESS, ARTICLE | {"date": "2023"}, ARTICLE | {"date": "2024-02-03"}),
        modifications=frame(MODIFICATIONS, *changes),
    )
    cut = replace(accounts, decisions=frame(DECISIONS, DECISION, DECISION | {"date": "2024-01-01"})).until(2023)
    assert list(cut.decisions["date"]) == ["2023-12-31"]
    assert (list(cut.media["date"]), list(cut.press["date"])) == (["2023-12", ""], ["2023"])
    assert list(cut.modifications["modified_on"]) == ["2023-12-31"]
