"""The ways between the accounts and what is done with them: parts of policies, the policy's own map, what is authorised for years."""

from tests.pages.reading import blocks, links


def test_the_part_of_a_policy_that_pays_a_function_leads_to_what_names_it_and_back(demonstration):
    page = demonstration.pages["/2024/depenses/ecole-enfance/ecoles-maternelles/"]
    (section,) = [each for each in page["sections"] if each.get("anchor") == "fonction"]
    assert [link["label"] for block in section["blocks"] for link in block["links"]] == ["Agrandir le dortoir de la maternelle du Moulin"]
    assert page["address"] in links(demonstration.pages["/actions/dortoir-moulin/"])
    # The code is that of M57: in the years of M14 it may mean something else.
    assert "fonction" not in [each.get("anchor") for each in demonstration.pages[page["address"].replace("2024", "2021")]["sections"]]


def test_a_policy_shows_its_own_places_and_leads_to_the_map_that_keeps_them(demonstration):
    page = demonstration.pages["/2024/depenses/culture/"]
    (shown,) = [block for block in blocks(page) if block["component"] == "map"]
    whole = next(block for block in blocks(demonstration.pages["/carte/"]) if block["component"] == "map")
    place, facet = next((place, facet) for place, facet in enumerate(whole["facets"]) if facet["name"] == "politique")
    rank = [option["value"] for option in facet["options"]].index("culture-et-patrimoine")
    kept = {spot["label"] for group in whole["groups"] for spot in group["spots"] if spot["number"] and rank in spot["answers"][place]}
    assert kept == {spot["label"] for group in shown["groups"] for spot in group["spots"]} != set()
    assert [link["href"] for link in shown["links"]] == ["/carte/?politique=culture-et-patrimoine"]
    assert "map" not in {block["component"] for block in blocks(demonstration.pages["/2024/depenses/dette/"])}


def test_what_is_authorised_for_several_years_is_told_and_adds_up(demonstration):
    page = demonstration.pages["/autorisations-de-programme/"]
    (table,) = [block for block in blocks(page) if block["component"] == "table"]
    assert table["total"][2:] == [sum(row[place] for row in table["rows"]) for place in (2, 3, 4)]
    assert table["total"][2] == table["total"][3] + table["total"][4] == 20_400_000_00
    numbers = [row[0][1].split("/")[-2] for row in table["rows"]]
    assert numbers == ["ap-2021-01", "ap-2020-01", "ap-2023-01"]
    school = demonstration.pages["/autorisations-de-programme/ap-2021-01/"]
    assert {"/projets/ecole-les-tilleuls/", "/actions/ecole-tilleuls/"} <= set(links(school))
    for address in ("/projets/ecole-les-tilleuls/", "/actions/ecole-tilleuls/"):
        assert school["address"] in links(demonstration.pages[address])
    (bars,) = [block for block in blocks(school) if block["component"] == "bars"]
    assert sum(row["value"] for row in bars["rows"]) == 14_190_199_30 and bars["note"] == "Chaque barre montre ce qui a été payé."
    (decided,) = [section for section in school["sections"] if section["anchor"] == "decisions"]
    numbers = [row[2] for row in decided["blocks"][1]["rows"]]
    assert numbers[-1] == "DEL 2021-08" and "DEL 2024-36" in numbers, "what was voted at first, and what was added"
    assert "/autorisations-de-programme/" in links(demonstration.pages["/2024/"])
