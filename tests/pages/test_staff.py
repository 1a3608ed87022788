"""«Combien d'agents ?»: where it stands, that it adds up, what leads to it, and that it shows nobody."""

from pipeline.tables.wellbeing import FLOOR
from tests.pages.built import Made
from tests.pages.reading import blocks, texts

PART = "effectifs/"


def numbers(cells) -> list[float]:
    return [float(cell.replace("\u202f", "").replace(",", ".")) for cell in cells if cell]


def test_it_stands_for_years_whose_account_counts_posts(demonstration, village, voted):
    found = [[address for address in town.pages if address.endswith(PART)] for town in (demonstration, village, voted)]
    assert found == [[f"/{year}/{PART}" for year in range(2019, 2025)], [f"/2023/{PART}"], []]


def test_the_last_year_of_the_demonstration(demonstration):
    page = demonstration.pages[f"/2024/{PART}"]
    assert page["title"] == "En 2024, la ville a employé l'équivalent de 414 agents à temps plein."
    assert page["lead"].startswith("C'est 2 de moins qu'en 2023. Ce nombre dépend de ce que la ville fait avec ses agents")
    assert [(fact["label"], fact["value"].replace("\u00a0", " "), fact["href"]) for fact in page["hero"][0]["facts"]] == [
        ("postes pourvus, en équivalents temps plein", "414", "/2024/chiffres/staff-filled/"),
        ("postes votés", "434", "/2024/chiffres/staff-posts/"),
        ("pour 1 000 habitants", "17,0", ""),
        ("de salaires et cotisations", "18,7 millions", "/2024/chiffres/staff-expenditure/"),
    ]
    assert [section["title"].replace("\u00a0", " ") for section in page["sections"]] == [
        "Pour 434 postes votés, 414 sont pourvus.",
        "De 2019 à 2024, 12 agents de moins, en équivalents temps plein.",
        "Catégorie C : 75,1 % des postes pourvus.",
        "Filière technique : 43,7 % des postes pourvus.",
        "Temps complet : 94,7 % des postes pourvus.",
        "Qu'est-ce qui n'est pas montré ?",
    ]


def test_every_table_of_groups_adds_up_as_displayed_and_shows_no_small_group(demonstration):
    for year in range(2019, 2025):
        shown = list(blocks(demonstration.pages[f"/{year}/{PART}"]))
        tables = [each for each in shown if each["component"] == "table" and each["total"]]
        rankings = [sum(numbers(row["amount"] for row in each["rows"])) for each in shown if each["component"] == "bars"]
        assert rankings == 3 * numbers([tables[0]["total"][-1]])
        assert len(tables) == 4
        for table in tables:
            for place in range(1, len(table["columns"])):
                cells = numbers(row[place] for row in table["rows"])
                assert [sum(cells)] == numbers([table["total"][place]])
                assert all(cell >= FLOOR for cell in cells)


def test_a_village_of_eight_agents_says_how_many_and_no_more(village):
    page = village.pages[f"/2023/{PART}"]
    assert [section["title"].replace("\u00a0", " ") for section in page["sections"]] == [
        "Autant de postes pourvus que de postes votés : 8.",
        "Qu'est-ce qui n'est pas montré ?",
    ]


def test_what_pays_agents_leads_to_them(demonstration):
    def leads(address: str) -> bool:
        return f"/2024/{PART}" in str(demonstration.pages[address])

    addresses = ("/2024/", "/2024/chiffres/staff-expenditure/", "/2024/chiffres/staff-filled/", "/2024/depenses/nature/personnel/",
                 "/resultats/agents/")  # fmt: skip
    assert [leads(address) for address in addresses] == [True] * 5
    assert not leads("/2024/depenses/ecole-enfance/")


def test_papers_say_how_many_they_are(demonstration: Made):
    for part in ("note-de-presentation", "rapport-aux-habitants"):
        said = " ".join(text for _, text in texts(demonstration.pages[f"/2024/{part}/"]))
        assert "l'équivalent de 414 agents à temps plein" in said
