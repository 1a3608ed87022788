"""Rankings moved from year to year: what a year says there is what its own page says, and all years are on one scale."""

import pytest

from pipeline.formats import NARROW, NBSP
from tests.pages.reading import blocks

MEASURES = ("euros", "inhabitant", "share", "constant")


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def ranking(made, address: str) -> dict:
    return next(block for block in blocks(made.pages[address]) if block["component"] == "bars")


@pytest.mark.parametrize(
    ("year", "part", "missing"),
    [
        ("2024", "depenses/", set()),
        ("2024", "recettes/", set()),
        # An item of 2023 alone; one that begins in 2020, and one that is not yet there.
        ("2023", "depenses/dette/", {"rien cette année-là"}),
        ("2020", "budgets/val-de-vanelle-agglomeration/recettes/", {"rien cette année-là", ""}),
    ],
)
def test_another_year_says_what_its_own_page_says(demonstration, year, part, missing):
    here, found = ranking(demonstration, f"/{year}/{part}"), set()
    labels = [row["label"] for row in (*here["rows"], *here["elsewhere"])]
    last = 2024 if part.startswith("budgets/") else 2025
    assert [slide["label"] for slide in here["slides"]] == [str(each) for each in range(2019, last + 1)]
    for slide in here["slides"]:
        if slide["label"] == year:
            assert slide["link"] is None and slide["measures"] == []
            continue
        other = ranking(demonstration, f"/{slide['label']}/{part}")
        there = {row["label"]: row for row in other["rows"]}
        assert slide["link"]["href"] == f"/{slide['label']}/{part}#classement"
        assert tuple(measure["key"] for measure in slide["measures"]) == MEASURES
        euros = slide["measures"][0]
        told = zip(euros["amounts"], slide["notes"], euros["texts"], slide["exact"], slide["hrefs"], strict=True)
        rows = dict(zip(labels, told, strict=True))
        fields = ("amount", "note", "text", "value", "href")
        assert {label: rows[label] for label in there} == {label: tuple(row[each] for each in fields) for label, row in there.items()}
        found |= {rows[label] for label in set(labels) - set(there)}
        theirs = {measure["key"]: measure for measure in other["measures"] if measure["amounts"]}
        # In constant euros the last executed year says nothing more, and nobody knows the prices of a year to come.
        assert set(theirs) == set(MEASURES[1:]) - ({"constant"} if slide["label"] in ("2024", "2025") else set())
        for measure in slide["measures"][1:]:
            if measure["key"] in theirs:
                amounts = dict(zip(labels, measure["amounts"], strict=True))
                assert [amounts[label] for label in there] == theirs[measure["key"]]["amounts"]
    assert found == {(amount, "", "", 0, "") for amount in missing}


def test_bars_of_all_years_are_on_one_scale(demonstration):
    here = ranking(demonstration, "/2024/recettes/")
    drawn = [(row["value"], row["width_pct"]) for row in here["rows"]]
    for slide in here["slides"]:
        if slide["measures"]:
            drawn += zip(slide["exact"], slide["measures"][0]["widths_pct"], strict=True)
    widest = max(value for value, _ in drawn)
    assert all(width == pytest.approx(100 * max(value, 0) / widest, abs=0.006) for value, width in drawn)
    longest = {
        key: max(wide for slide in here["slides"] if slide["measures"] for wide in slide["measures"][place]["widths_pct"])
        for place, key in enumerate(MEASURES)
    }
    own = {measure["key"]: max(measure["widths_pct"], default=100) for measure in here["measures"]}
    assert {key: max(longest[key], own[key]) for key in MEASURES} == dict.fromkeys(MEASURES, 100)


def test_a_slide_in_full(demonstration):
    here = ranking(demonstration, "/")
    assert len(here["rows"]) == 5 and here["elsewhere"] == [] and here["years"] == []
    slide = here["slides"][0]
    assert (slide["told"], slide["link"]) == ("2019, exécuté", {"label": "La page de 2019", "href": "/2019/", "note": ""})
    assert plain(slide["said"]) == (
        "Dépensé en 2019, en tout : 37,5 millions d'euros. Les 5 postes montrés sont les premiers de 2024. En 2023, les règles de "
        "présentation des comptes ont changé : une partie de l'écart entre 2022 et 2023 peut venir de ce changement. 2023 : la piscine a "
        "fermé au printemps. Les montants d'avant sont ceux d'années entières d'ouverture."
    )
    assert [(measure["key"], plain(measure["amounts"][0]), plain(measure["said"])) for measure in slide["measures"]] == [
        ("euros", "10,1 millions", ""),
        ("inhabitant", "422 € par habitant", "Montants divisés par le nombre d'habitants (23 871). En tout : 1 572 € par habitant."),
        ("share", "27 € sur 100", "Part de chaque poste sur 100 € dépensés."),
        (
            "constant",
            "11,7 millions",
            "Selon l'indice des prix, 1 € de 2019 valait autant que 1,16 € de 2024. En tout : 43,5 millions d'euros. Sous chaque montant, "
            "celui de 2019.",
        ),
    ]
    last = here["slides"][-1]
    assert last["told"] == "2025, voté" and plain(last["said"]).startswith("Prévu pour 2025, en tout : 49,3 millions d'euros. ")
    assert last["measures"][3]["amounts"] == ["non calculable"] * 5
    constant = here["measures"][3]
    assert (constant["amounts"], constant["said"]) == ([], "Ces montants sont déjà en euros de 2024.")
    assert "Le montant" not in constant["texts"][0] and constant["texts"][0].endswith("sans l'effet des prix.")


def test_no_slider_with_one_year_nor_below_policies_nor_on_paper(village, voted, demonstration):
    for made, addresses in (
        (village, list(village.pages)),
        (voted, list(voted.pages)),
        (demonstration, ["/2024/depenses/ecole-enfance/ecoles-elementaires/", "/2024/rapport-aux-habitants/", "/2024/affiche/"]),
    ):
        shown = [block for address in addresses for block in blocks(made.pages[address])]
        assert any(block["component"] == "bars" for block in shown)
        assert not [block for block in shown if block["component"] == "bars" and block["slides"]]
