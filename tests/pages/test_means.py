"""«La ville vit-elle selon ses moyens ?», the debt and the legal ratios, as pages: where they stand, and that what they show adds up."""

import csv
import re
from collections import Counter

import pytest

from tests.pages.built import Made
from tests.pages.reading import blocks, displayed_cents

KINDS = ("sante", "dette", "ratios")


def pages(town: Made, kind: str) -> list[dict]:
    """The pages of a kind, of the main budget and of others. Spending by policy has a «dette» of its own."""
    address = re.compile(rf"/\d{{4}}/(?:budgets/[^/]+/)?{kind}/")
    return [page for page in town.pages.values() if address.fullmatch(page["address"])]


def rows_of(town: Made, name: str) -> list[dict[str, str]]:
    """The rows of a published file, those of the main budget of the demonstration."""
    with (town.folder / "files" / "donnees" / name).open(encoding="utf-8") as handle:
        return [row for row in csv.DictReader(handle) if row["budget"].endswith("17")]


def table(page: dict, caption: str) -> dict:
    return next(block for block in blocks(page) if block["component"] == "table" and block["caption"].startswith(caption))


def test_pages_stand_for_years_that_are_over(demonstration):
    years = range(2019, 2025)
    expected = {f"/{year}/{kind}/" for year in years for kind in KINDS} | {f"/{year}/budgets/service-des-eaux/dette/" for year in years}
    assert {page["address"] for kind in KINDS for page in pages(demonstration, kind)} == expected


def test_a_voted_budget_claims_nothing(voted):
    assert [page["address"] for kind in KINDS for page in pages(voted, kind)] == []


def test_the_chain_adds_up(town):
    """Each row is what was left before, plus what is received, less what is spent; the last is the total: no reader sorts it."""
    for page in pages(town, "sante"):
        shown = table(page, "Des recettes aux réserves")
        assert shown["in_order"]
        left = 0
        for _, received, spent, after in shown["rows"]:
            left += (received or 0) - (spent or 0)
            assert after == left, page["address"]
        _, received, spent, last = shown["total"]
        assert received - spent == last == left


def test_the_chain_ends_on_what_all_real_operations_left(demonstration):
    """Revenue less spending in both sections, without what the year before set aside (1068)."""
    page = demonstration.pages["/2024/sante/"]
    of_year = [each for each in demonstration.report["figures"] if each["year"] == 2024 and each["budget"].endswith("17")]
    figures = {each["id"]: each["value"] for each in of_year}
    reserves = sum(
        round(float(row["executed_eur"]) * 100)
        for row in rows_of(demonstration, "lignes-budgetaires.csv")
        if (row["year"], row["nature"], row["side"], row["movement"]) == ("2024", "1068", "R", "real") and row["executed_eur"]
    )
    kept = figures["operating_revenue"] + figures["capital_revenue"] - figures["operating_expenditure"] - figures["capital_expenditure"]
    assert table(page, "Des recettes aux réserves")["total"][3] == kept - reserves


def test_the_break_that_the_chart_of_savings_draws_is_told_under_it(demonstration):
    page = demonstration.pages["/2024/sante/"]
    over = next(section for section in page["sections"] if section["blocks"][0]["component"] == "chart")
    chart, *notices = over["blocks"]
    assert "stroke-dasharray" in demonstration.report["charts"][chart["slug"]]
    assert [notice["text"] for notice in notices] == [
        "En 2023, les règles de présentation des comptes ont changé\u00a0: une partie de l'écart entre 2022 et 2023 peut venir de ce "
        "changement."
    ]


def test_displayed_parts_of_the_debt_add_up(town):
    for page in pages(town, "dette"):
        rankings = [block for block in blocks(page) if block["component"] == "bars"]
        exact = {sum(row["value"] for row in (*ranking["rows"], *ranking["more"])) for ranking in rankings}
        assert len(exact) <= 1, page["address"]
        for ranking in rankings:
            rows = [*ranking["rows"], *ranking["more"]]
            unit = max((displayed_cents(row["amount"]) for row in rows), default=0)
            shown = sum(displayed_cents(row["amount"]) for row in rows)
            assert abs(shown - sum(row["value"] for row in rows)) <= max(unit // 10, 10**7), page["address"]


def test_the_years_to_repay_are_a_card_of_the_home_page(demonstration):
    cards = next(block["cards"] for block in blocks(demonstration.pages["/"]) if block["component"] == "cards")
    card = next(card for card in cards if card["title"] == "Pour rembourser toute la dette")
    assert card["value"] == "6,6\u00a0ans"
    assert card["gauge"] == {"at_pct": 33.02, "mark_pct": 60.0, "low": "0", "high": "12 ans\u00a0: alerte"}
    assert card["link"]["href"] == "/2024/dette/"


def test_the_debt_per_resident_is_one_number_wherever_the_page_says_it(demonstration):
    """106,4975 € rounds to 106, not through 106,50 to 107."""
    page = demonstration.pages["/2024/budgets/service-des-eaux/dette/"]
    cards = next(block["cards"] for block in blocks(page) if block["component"] == "cards")
    assert [card["value"] for card in cards if card["title"] == "Par habitant"] == ["106\u00a0€"]
    assert page["lead"].startswith("C'est 106\u00a0euros par habitant.")


def test_every_figure_that_is_divided_has_its_page(demonstration):
    ids = {each["id"] for each in demonstration.report["figures"] if each["year"] == 2024 and each["budget"].endswith("17")}
    assert {f"ratio_{number:02d}" for number in range(1, 12)} | {"debt_outstanding", "debt_years", "savings_rate"} <= ids
    for id_ in ids:
        assert f"/2024/chiffres/{id_.replace('_', '-')}/" in demonstration.pages


def test_ratios_are_published_as_plain_numbers(demonstration):
    rows = {row["figure"]: (row["value"], row["unit"]) for row in rows_of(demonstration, "chiffres.csv") if row["year"] == "2024"}
    assert rows["ratio_01"] == ("1387.2384", "EUR/inhabitant")
    assert rows["ratio_07"] == ("55.5627", "percent")
    assert rows["ratio_08"] == ("", "percent")
    assert rows["debt_years"] == ("6.6044", "years")
    assert rows["debt_outstanding"] == ("30909957.05", "EUR")


def test_loans_are_published(demonstration):
    """As many as the annexes list; refinancing, told twice, keeps its own kind."""
    rows = rows_of(demonstration, "emprunts.csv")
    counts = Counter((row["year"], row["kind"]) for row in rows)
    own = {"2019": 10, "2020": 11, "2021": 12, "2022": 13, "2023": 15, "2024": 15}
    guaranteed = {"2019": 23, "2020": 23, "2021": 24, "2022": 24, "2023": 25, "2024": 25}
    assert {year: counts[year, "01"] for year in own} == own
    assert {year: counts[year, "09"] for year in guaranteed} == guaranteed
    assert counts.total() == sum(own.values()) + sum(guaranteed.values()) + counts["2023", "05"] + counts["2023", "06"]
    assert counts["2023", "05"] == counts["2023", "06"] == 1


def test_the_surplus_adds_up_and_leads_to_its_figures(town):
    for page in pages(town, "dette"):
        for start in ("Ce que", "Avec ce qui est engagé"):
            for shown in (each for each in blocks(page) if each["component"] == "table" and each["caption"].startswith(start)):
                assert sum(row[1] for row in shown["rows"]) == shown["total"][1], page["address"]
                assert all(row[0][1] in town.pages for row in shown["rows"]), page["address"]


def test_where_the_surplus_went_is_what_the_year_before_left(demonstration):
    before, now = (demonstration.pages[f"/{year}/dette/"] for year in (2023, 2024))
    assert table(now, "Ce que 2023 a laissé")["total"] == [
        ["Résultat de clôture de 2023", "/2023/chiffres/closing-result/"],
        table(before, "Ce que 2023 laisse")["total"][1],
    ]
    # Nothing is known of the year before the first.
    assert table(demonstration.pages["/2019/dette/"], "Ce que 2018 a laissé")["total"][0] == ["Repris en 2019", ""]


def test_the_debt_to_come_starts_from_the_debt_and_ends_without(town):
    for page in pages(town, "dette"):
        charts = [block for block in blocks(page) if block["component"] == "chart" and "a-venir" in block["slug"]]
        assert len(charts) == 1, page["address"]
        rows = charts[0]["table"]["rows"]
        assert rows[-1][1] == 0 and [row[1] for row in rows] == sorted((row[1] for row in rows), reverse=True)


def test_constant_euros_stand_beside_the_debt_and_savings(demonstration):
    for kind, label in (("dette", "En euros de 2024"), ("sante", "Épargne brute en euros de 2024")):
        page = demonstration.pages[f"/2024/{kind}/"]
        chart = next(block for block in blocks(page) if block["component"] == "chart" and "a-venir" not in block["slug"])
        assert chart["table"]["columns"][-1]["label"] == label and "En tenant compte de la hausse des prix" in chart["takeaway"]


def test_deposits_are_not_borrowed(village):
    """Mohon took no loan in 2023: the 938,34 euros of chapter 16 are deposits of its tenants."""
    page = village.pages["/2023/sante/"]
    rows = {row[0][0]: row[1:] for row in table(page, "Des recettes aux réserves")["rows"]}
    assert "Emprunts nouveaux" not in rows
    assert rows["Autres recettes d'investissement"] == [938_34, "", 42_585_43]
    said = [" ".join(text.split()) for block in blocks(page) if block["component"] == "prose" for text in block["paragraphs"]]
    assert "La commune a investi 202 990 euros sans emprunter, avec 938 euros d'autres recettes." in said


def test_a_difference_is_that_of_the_two_numbers_beside_it(village):
    """Mohon prints 21,8 % where 21,89 % is computed: nine hundredths of a point, not a tenth."""
    page = village.pages["/2023/ratios/"]
    shown = table(page, "En pour cent")
    assert [column["label"] for column in shown["columns"]] == ["Ratio", "Calculé", "Imprimé", "Écart (points)", "Constat"]
    assert {row[0][0][:2]: row[3] for row in shown["rows"] if row[3] != ""} == {"9.": -0.33, "10": -0.09, "11": -0.11}
    euros = table(page, "En euros par habitant")
    assert {row[0][0][:2]: row[3] for row in euros["rows"] if row[3] != ""} == {"3.": 3.73}
    # It prints no national mean: nothing is said of means.
    assert not [text for block in blocks(page) if block["component"] == "prose" for text in block["paragraphs"] if "moyennes" in text]


def test_the_balance_is_told_in_one_unit(demonstration):
    page = demonstration.pages["/2024/equilibre/"]
    plain = page["lead"].replace("\u00a0", " ").replace("\u202f", " ")
    assert plain == (
        "C'est la différence entre 4,4 millions d'euros d'excédent pour le fonctionnement et 1,9 million d'euros de déficit pour "
        "l'investissement, reports des années précédentes compris."
    )
    (facts,) = page["hero"]
    assert [fact["value"].replace("\u00a0", " ") for fact in facts["facts"]] == ["+ 4,4 millions", "− 1,9 million", "+ 2,5 millions"]


def test_the_results_of_both_sections_make_what_is_left_as_displayed(demonstration):
    """3,64 and −2,27 make 1,36 million: 3,6 and 2,3 would make 1,3 beside the 1,4 of the title."""
    page = demonstration.pages["/2023/equilibre/"]
    assert page["lead"].replace("\u00a0", " ") == (
        "C'est la différence entre 3,7 millions d'euros d'excédent pour le fonctionnement et 2,3 millions d'euros de déficit pour "
        "l'investissement, reports des années précédentes compris."
    )
    assert page["title"].replace("\u00a0", " ") == "À la fin de 2023, il reste 1,4 million d'euros."


@pytest.mark.parametrize("executed", ("demonstration", "village"))
def test_results_add_up_in_every_year(executed, request):
    told = [page for page in pages(request.getfixturevalue(executed), "equilibre") if page["hero"]]
    assert told
    for page in told:
        *sections, together = (_signed_cents(fact["value"]) for fact in page["hero"][0]["facts"])
        assert sum(sections) == together, page["address"]


def _signed_cents(shown: str) -> int:
    return displayed_cents(shown.lstrip("+− \u00a0\u202f")) * (-1 if shown.startswith("−") else 1)
