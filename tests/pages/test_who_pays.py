"""«Qui fait quoi, qui paie quoi ?» and the budgets of a year: other authorities stay apart, flows add up, what is missing is said."""

import pytest

from pipeline.formats import NARROW, NBSP
from tests.pages import built
from tests.pages.built import Made
from tests.pages.reading import blocks, links, texts


def tables(page: dict) -> list[dict]:
    return [block for block in blocks(page) if block["component"] == "table"]


def table(page: dict, caption: str) -> dict:
    return next(each for each in tables(page) if each["caption"].startswith(caption))


def cell(page: dict, caption: str, row: str, column: str):
    """A cell by the beginning of its table's caption, its row's first cell, and its column."""
    shown = table(page, caption)
    place = [each["label"] for each in shown["columns"]].index(column)
    names = [each[0][0] if isinstance(each[0], list) else each[0] for each in shown["rows"]]
    return shown["rows"][names.index(row)][place]


def test_each_year_has_its_page_and_the_ways_to_it(demonstration):
    for year in demonstration.report["years"]:
        address = f"/{year}/qui-paie-quoi/"
        assert demonstration.pages[address]["title"] == f"Qui fait quoi, qui paie quoi{NBSP}?"
        for above in (f"/{year}/", f"/{year}/depenses/", f"/{year}/budgets/"):
            assert address in links(demonstration.pages[above]), above
        assert f"{address}#culture" in links(demonstration.pages[f"/{year}/depenses/culture/"])


def test_amounts_are_those_of_each_authority_and_of_its_own_inhabitants(demonstration):
    """Nothing of another authority is divided by the town's inhabitants, nor the other way round."""
    page = demonstration.pages["/2024/qui-paie-quoi/"]
    accounts = built.read(built.DEMONSTRATION)
    for name, siret in (("La ville", "21991234200017"), ("Val de Vanelle Agglomération", "24991234900011")):
        lines = accounts.of(siret, 2024)
        kept = lines[(lines["side"] == "D") & (lines["movement"] == "real") & (lines["policy"] == "sport-jeunesse")]
        spent = int(kept["amount_cents"].sum())
        assert cell(page, "Sport et jeunesse", name, "Dépensé en 2024") == spent
        each = cell(page, "Sport et jeunesse", name, "Par habitant de son territoire")
        assert abs(each - spent / accounts.inhabitants(siret, 2024)) <= 0.5
    assert (accounts.inhabitants("21991234200017", 2024), accounts.inhabitants("24991234900011", 2024)) == (24_307, 62_840)


def test_an_authority_without_accounts_is_told_in_words_alone(demonstration):
    page = demonstration.pages["/2024/qui-paie-quoi/"]
    assert cell(page, "École et petite enfance", "La région", "Ce qu'il fait, en général") == "Construit et entretient les lycées."
    assert cell(page, "École et petite enfance", "La région", "Dépensé en 2024") == ""


def test_the_grant_to_the_ccas_is_the_same_on_both_sides_and_not_added(demonstration):
    page = demonstration.pages["/2024/qui-paie-quoi/"]
    name = "Centre communal d'action sociale d'Ormevanne"
    both = [cell(page, "Ce que la ville verse", name, column) for column in ("Selon la ville", "Selon l'autre", "Écart")]
    assert both == [1_085_189_78, 1_085_189_78, 0]
    said = [text for _, text in texts(page)]
    assert (
        f"Dans la dépense de la ville, 1{NARROW}085{NARROW}190{NBSP}euros sont sa subvention au CCAS, que le CCAS dépense à son "
        f"tour{NBSP}: les deux montants ne s'additionnent pas."
    ) in said


def test_flows_listed_are_what_is_removed(demonstration):
    """The last column of the flows adds up to what is taken away from the sum of budgets, in each total."""
    page = demonstration.pages["/2024/budgets/"]
    for flows, budgets in (("Chaque flux entre budgets", "Les budgets de 2024"), ("Chaque flux retiré", "L'ensemble en 2024")):
        removed = table(page, flows)["total"][-1]
        rows = table(page, budgets)["rows"]
        apart = next(row for row in rows if row[0][0] == "Flux entre budgets, retirés")
        assert -apart[1] == -apart[2] == removed > 0 == apart[3] == apart[4]
        for place, cents in enumerate(table(page, budgets)["total"][1:], 1):
            assert sum(row[place] for row in rows) == cents


def test_policies_of_all_budgets_add_up_to_their_spending(demonstration):
    page = demonstration.pages["/2024/budgets/"]
    whole = table(page, "Les budgets de 2024")["total"]
    assert table(page, "Dépenses de 2024")["total"][-1] == whole[1] + whole[3]


def test_an_intercommunality_is_in_no_total(demonstration):
    page = demonstration.pages["/2024/budgets/"]
    name = "Val de Vanelle Agglomération"
    held = [each["caption"] for each in tables(page) if name in str(each["rows"])]
    assert held == ["Les autres collectivités en 2024, opérations réelles"] and not table(page, held[0])["total"]
    own = demonstration.pages["/2024/budgets/val-de-vanelle-agglomeration/"]
    assert own["kicker"] == "Une autre collectivité"


def test_a_budget_that_is_printed_and_not_given_is_said_to_be_missing(village: Made):
    page = village.pages["/2023/budgets/"]
    assert page["title"] == f"En 2023, le document présente 2 budgets{NBSP}; un seul est donné."
    assert cell(page, "Les budgets présentés en 2023", "HA5712023 HAMEAU DE SEVIGNE MOHON 625", "Dépenses de fonctionnement") == 182_059_27
    assert "/2023/budgets/#manquants" in links(village.pages["/2023/"])


def test_a_village_alone_is_told_who_does_what_and_what_it_belongs_to(village: Made):
    page = village.pages["/2023/qui-paie-quoi/"]
    assert [column["label"] for column in table(page, "Culture")["columns"]] == ["Qui", "Ce qu'il fait, en général"]
    assert table(page, "Les groupements dont la commune est membre")["rows"] == [
        ["PLOERMEL CO0MMUNAUTE", "intercommunalité", "ATTRIBUTION DE COMPENSATION", 0]
    ]


@pytest.mark.parametrize("address", ["/2022/qui-paie-quoi/", "/2022/budgets/"])
def test_a_transport_budget_alone_has_neither_page(voted, address):
    assert address not in voted.pages


def test_aid_to_works_counts_as_what_others_pay(village):
    """Mohon: 7 452,52 euros of its département for a playground (1323), beside what the region and others pay for its services."""
    rows = table(village.pages["/2023/qui-paie-quoi/"], "Ce que la commune reçoit")["rows"]
    assert ["Le département", "Aide aux travaux.", "1323", 7_452_52] in [[row[0], row[1], row[2], row[3]] for row in rows]
