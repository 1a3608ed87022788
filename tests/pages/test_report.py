"""Every page of whole towns, as report.json holds them: sound addresses, sentences that are sentences, amounts that add up as displayed."""

import re
from collections import Counter
from functools import cache

import pytest

from pipeline.formats import MINUS, NARROW, NBSP, round_half_up
from tests.pages.built import Made, text_addresses
from tests.pages.reading import LESS, blocks, displayed_cents, links, step_of, texts

FORBIDDEN = {
    "a value that is none": re.compile(r"\b(?:None|nan|NaN|inf|NA|null|True|False)\b"),
    "a placeholder": re.compile(r"[{}]|%s|\bTODO\b"),
    "two spaces": re.compile(rf"[ {NBSP}{NARROW}]{{2}}"),
    "a space at an end": re.compile(r"^\s|\s$"),
    "a breaking space inside guillemets": re.compile(r"« | »"),
    "a breaking space before a sign": re.compile(r" [:;?!%€](?!\w)"),
    "a sign twice": re.compile(r"(?<!\.)\.\.(?!\.)|,,|;;|: :|\?\.|,\.|\( | \)|\(\)"),
    "an elision missed": re.compile(r"\b(?:de|le|la|que|ne|se|du) (?:investissement|équipement|eau|école|énergie|emprunt)", re.IGNORECASE),
    "a zero with a sign": re.compile(rf"[+{MINUS}]{NBSP}?0(?:,0+)?{NBSP}"),
    "a percentage of nothing": re.compile(rf"(?<![\d{NARROW},])0,0{NBSP}%"),
    "a minus that is a hyphen": re.compile(r"(?:^| )-\d"),
    "a singular of many": re.compile(rf"(?<![\d{NARROW},])[2-9][\d{NARROW}]*{NBSP}?(?: )?(?:ligne|poste|euro|contrôle|document|écart)\b"),
    "a plural of one": re.compile(r"(?<![\d,])1 (?:lignes|postes|euros|contrôles|documents|écarts|autres)\b"),
}  # fmt: skip
# A cell of a table: labels of the official nomenclature are shown as they are, «(eau, énergie, )».
OFFICIAL = re.compile(r"rows\[\d+\]\[")
# Pages that are about the documents and the files, not about what a budget did.
REFERENCE = ("/donnees/", "/verification/")


def said_by(town: Made) -> list[tuple[str, str]]:
    """Every text of the pages that tell a budget, with the address of its page."""
    return [(address, text) for address, page in town.pages.items() if address not in REFERENCE for _, text in texts(page)]


def test_addresses_are_stable_parts_between_slashes(town):
    addresses = [page["address"] for page in town.report["pages"]]
    assert [address for address in addresses if not re.fullmatch(r"/(?:[a-z0-9-]+/)*", address)] == []
    assert [address for address, count in Counter(addresses).items() if count > 1] == []
    assert addresses[0] == "/" and town.report["pages"][0]["is_home"]


def test_every_link_leads_to_a_page_a_file_or_a_text(town):
    anchors = {
        address: {
            each["anchor"] for part in (*page["sections"], *blocks(page)) for each in (part, *part.get("files", ())) if "anchor" in each
        }
        for address, page in town.pages.items()
    }
    known = set(town.pages) | town.files | text_addresses(town.name)
    hrefs = {re.sub(r"\?[^#]*", "", href).partition("#") for href in links(town.report)} - {("", "", "")}
    elsewhere = ("https://", "mailto:")
    assert sorted(target for target, _, _ in hrefs if target not in known and not target.startswith(elsewhere))[:10] == []
    assert [(target, anchor) for target, _, anchor in hrefs if anchor and anchor not in anchors.get(target, {anchor})] == []


def test_each_file_is_linked_to_from_somewhere(town):
    assert sorted(town.files - set(links(town.report)))[:10] == []


def test_no_link_leads_where_the_reader_is(town):
    for address, page in town.pages.items():
        for block in blocks(page):
            assert address not in links(block), (address, block["component"])


def test_each_page_says_what_it_is(town):
    for address, page in town.pages.items():
        assert page["title"].endswith((".", "?")) and page["title"][0].isupper() | page["title"][0].isdigit(), (address, page["title"])
        assert page["name"] and not page["name"].endswith("."), address
        assert len(page["description"]) >= 20 and page["description"].endswith((".", "?")), (address, page["description"])
        assert page["sections"], address
        for section in page["sections"]:
            assert section["blocks"] and all(block for block in section["blocks"]), (address, section["title"])


def test_no_two_pages_of_a_year_have_the_same_heading(town):
    """A kicker and a title tell a page from all others, but for the home page, which is that of its year, and an item that holds but one
    other of the same name."""
    first: dict[tuple, str] = {}
    for address, page in town.pages.items():
        same = first.setdefault((page["year"], page["kicker"], page["title"]), address)
        assert same in ("/", address) or address.startswith(same), (same, address)


def test_the_way_up_starts_at_the_year_and_names_real_pages(town):
    for address, page in town.pages.items():
        crumbs = [crumb["href"] for crumb in page["crumbs"]]
        assert address not in crumbs and len(set(crumbs)) == len(crumbs), (address, crumbs)
        # The actions of a plan all have addresses of one level, whatever they are part of.
        assert address.startswith("/actions/") or crumbs == sorted(crumbs, key=len), (address, crumbs)
        # What is of no year, as a project, stands below what is of none.
        is_timeless = page["year"] is None and all(town.pages[href]["year"] is None for href in crumbs)
        assert is_timeless or crumbs[:1] in ([], ["/en/" if page["language"] else f"/{page['year']}/"]), (address, crumbs)
        assert [crumb["label"] for crumb in page["crumbs"]] == [town.pages[href]["name"] for href in crumbs], address


@pytest.mark.parametrize("name", FORBIDDEN)
def test_no_text_holds(name, town):
    wrong = [
        (text, where)
        for (text, is_official), where in told_once(town).items()
        if FORBIDDEN[name].search(text) and not (name == "a sign twice" and is_official)
    ]
    assert wrong[:5] == []


@cache
def told_once(town) -> dict[tuple[str, bool], str]:
    """Each text of a report, whether it is an official name, and where it first stands."""
    found = {}
    parts = town.pages | {field: town.report[field] for field in ("menu", "menus", "footer", "source")}
    for name, part in parts.items():
        for where, text in texts(part):
            found.setdefault((text, OFFICIAL.search(where) is not None), f"{name} {where}")
    return found


def is_by_year(block: dict) -> bool:
    return re.match(r"(?:End of )?\d{4}\b", block["rows"][0]["label"]) is not None


def test_displayed_parts_add_up_to_the_displayed_total(town):
    """On a page, all rows of a ranking share one unit, and add up to their own total as that unit shows it."""
    seen = 0
    for address, page in town.pages.items():
        for block in blocks(page):
            if block["component"] != "bars" or is_by_year(block) or address.endswith(("/comparer/", "/compare/", "/quartiers/")):
                continue
            # Answers, and amounts per inhabitant of several places: no parts of anything.
            if address.startswith("/resultats/enquetes/") or block["note"].startswith("En gras, ce qui a été payé par habitant"):
                continue
            rows = block["rows"] + block["more"]
            step = max(step_of(row["amount"]) for row in rows)
            # An amount too small for the unit and not above zero is told as it is: «0 €», «−23 centimes».
            rows = [row for row in rows if step_of(row["amount"]) == step or row["value"] > 0 or -row["value"] * 2 > step]
            assert {step_of(row["amount"]) for row in rows} == {step}, address
            for row in rows:
                assert abs(displayed_cents(row["amount"]) - row["value"]) <= step, (address, row)
                assert not row["value"] or displayed_cents(row["amount"]) or LESS.match(row["amount"]), (address, row)
            if not block["links"]:  # else the others stand on the page below
                whole = round_half_up(sum(row["value"] for row in rows), step) * step
                assert sum(displayed_cents(row["amount"]) for row in rows) == whole, address
                seen += 1
    assert seen >= 5


def test_home_shows_each_item_as_the_page_below_does(town):
    for home in (page for page in town.pages.values() if page["is_home"]):
        for block in blocks(home):
            if block["component"] == "bars" and block["links"]:
                below = next(each for each in blocks(town.pages[block["links"][0]["href"]]) if each["component"] == "bars")
                assert block["rows"] == below["rows"][: len(block["rows"])]


def test_the_bars_of_a_balance_add_up(town):
    balances = [(page, block) for page in town.pages.values() for block in blocks(page) if block["component"] == "balance"]
    assert balances
    for page, block in balances:
        address = page["address"]
        for row in block["rows"]:
            unit = row["amount"].partition(NBSP)[2]
            sign = "€" if page["language"] else ""
            shown = [displayed_cents(f"{sign}{part['label'].split(' ')[0]}{NBSP}{unit}".strip(NBSP)) for part in row["parts"]]
            assert sum(shown) == displayed_cents(row["amount"]), (address, row["label"])
            assert 0 < sum(part["width_pct"] for part in row["parts"]) <= 100.01


def test_tables_have_the_width_of_their_columns_and_totals_that_add_up(town):
    for address, page in town.pages.items():
        for block in blocks(page):
            table = block.get("table") or block
            if table["component"] != "table":
                continue
            kinds = [column["kind"] for column in table["columns"]]
            assert all(len(row) == len(kinds) for row in table["rows"]), (address, table["caption"])
            assert table["rows"] and table["caption"], address
            if table["total"] and str(table["total"][0]) in ("Total", "Résultat", "Équilibre", "Ensemble"):
                for place, kind in enumerate(kinds):
                    if kind == "cents" and table["total"][place] not in (None, ""):
                        amounts = [row[place] or 0 for row in table["rows"]]
                        assert sum(amounts) == table["total"][place], (address, table["caption"])


def test_no_figure_is_told_per_inhabitant_without_inhabitants(voted):
    assert [said for said in said_by(voted) if re.search("habitant|resident", said[1])] == []


def test_a_voted_budget_says_nothing_of_what_was_done(voted):
    done = re.compile(r"\b(?:réalisé|Réalisé|a dépensé|a reçu|n'a rien|compte administratif|(?<!not )spent|Spent|received|Received)\b")
    assert [said for said in said_by(voted) if done.search(said[1])] == []


def test_a_year_that_is_only_voted_says_so(demonstration):
    home = demonstration.pages["/2025/"]
    assert home["title"].startswith("En 2025, Ormevanne prévoit de dépenser ")
    assert any(block["component"] == "notice" and block["text"].startswith("Ces montants sont votés") for block in home["hero"])
    spending = re.compile(r"\b(?:a dépensé|a reçu|réalisé)\b")
    said = [said for said in said_by(demonstration) if said[0].startswith("/2025/") and spending.search(said[1])]
    assert said[:5] == []


def test_a_village_without_functions_is_told_by_nature(village):
    below = [address for address in village.pages if address.startswith("/2023/depenses/")]
    assert "/2023/depenses/personnel/" in below and not any(address.startswith("/2023/depenses/nature/") for address in below)
    assert village.pages["/"]["title"] == f"En 2023, Mohon a dépensé 968{NARROW}446{NBSP}euros."
    assert list(village.report["charts"]) == ["dette-a-venir-2023"], "one year makes no series"


def test_every_year_of_a_page_leads_to_the_same_page_or_as_near_as_can_be(demonstration):
    years = demonstration.report["years"]
    for address, page in demonstration.pages.items():
        if page["year"] is None or page["language"]:
            assert page["years"] == []
            continue
        assert [int(link["label"][:4]) for link in page["years"]] == years, address
        here = f"/{page['year']}/" if address == "/" else address
        for link, year in zip(page["years"], years, strict=True):
            same = here.replace(f"/{page['year']}/", f"/{year}/")
            if year == page["year"]:
                assert link["href"] == "", address
            elif same in demonstration.pages:
                assert link["href"] == same, address
            else:
                assert same.startswith(link["href"]) and link["href"].startswith(f"/{year}/"), (address, link)


def test_menus_are_those_of_their_year(demonstration):
    for year in demonstration.report["years"]:
        menu = demonstration.report["menus"][str(year)]
        assert {link["href"].split("/")[1] for link in menu} <= {str(year), "methode", "carte", "resultats"}
        french = [page for page in demonstration.pages.values() if page["year"] == year and not page["language"]]
        assert {page["nav"] for page in french} - {""} <= {link["label"] for link in menu}
