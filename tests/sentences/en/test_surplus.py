"""The surplus in English: every sign of every part, and amounts that add up as they are read."""

import re

import pytest

from pipeline.formats import NBSP, language
from pipeline.sentences.en import surplus
from pipeline.sentences.surplus import Opening, Surplus

EN = language("en")
MILLION = 1_000_000_00


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Surplus(0, 0, 0, 0), "nothing is left and nothing is missing."),
        (Surplus(5 * MILLION, 0, 0, 0), "€5.0 million is left."),
        (Surplus(5 * MILLION, -MILLION, 0, MILLION), "€4.0 million is left; €3.0 million once commitments are met."),
        (Surplus(5 * MILLION, 0, 0, 5 * MILLION - 900_00), "€5,000,000 is left; €900 once commitments are met."),
        (Surplus(1_200_000_00, 0, 0, 100_000_00), "€1,200,000 is left; €1,100,000 once commitments are met."),
        (Surplus(5 * MILLION, 0, 0, 5 * MILLION), "€5.0 million is left, exactly what is already committed."),
        (Surplus(5 * MILLION, 0, 0, 9 * MILLION), "€5.0 million is left, less than what is already committed."),
        (Surplus(5 * MILLION, -9 * MILLION, 0, 0), "€4.0 million is missing."),
    ],
)
def test_title(found, expected):
    assert plain(surplus.title(found, 2022, EN)) == f"At the end of 2022, {expected}"


def test_title_of_an_annex_budget():
    assert surplus.title(Surplus(84_00, 0, 0, 0), 2022, EN, ", in the “Eau” budget,") == (
        "At the end of 2022, in the “Eau” budget, €84 is left."
    )


def needs(cents: str, whole: str) -> str:
    return (
        f"the capital section needs {cents} to end the year and pay for what is already committed, and the operating surplus, {whole}, "
        "must cover that first."
    )


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (
            Surplus(15_699_198_91, -3_891_286_86, 6 * MILLION, 12_067_774_53),
            f"It is not entirely free: {needs('€10.0 million', '€15.7 million')} Elected members decide what becomes of the rest, €5.7 "
            "million: leave it for services or set it aside for works.",
        ),
        (
            Surplus(3 * MILLION, -5 * MILLION, 0, 0),
            f"It is not free: {needs('€5.0 million', '€3.0 million')} It is not enough: €2.0 million is missing.",
        ),
        (Surplus(3 * MILLION, -3 * MILLION, 0, 0), f"It is not free: {needs('€3.0 million', '€3.0 million')} All of it goes there."),
        (
            Surplus(84_00, 20_00, 0, 0),
            "The capital section has enough to pay for what is already committed. It keeps €20 once commitments are met. Elected members "
            "decide what becomes of the operating surplus, €84: leave it for services or set it aside for works.",
        ),
        (Surplus(-84_00, 20_00, 0, 0), "The operating section ends with a deficit of €84, to be made up the following year."),
        (Surplus(0, -20_00, 0, 0), "The operating section leaves nothing. The capital section lacks €20."),
    ],
    ids=["part of it", "not enough", "all of it", "nothing needed", "operating deficit", "nothing left"],
)
def test_what_is_free(found, expected):
    assert plain(surplus.meaning(found, EN)[1]) == expected


@pytest.mark.parametrize(("operating", "start"), [(1_00, "The surplus, or"), (-1_00, "The deficit, or"), (0, "The closing result is")])
def test_it_is_named(operating, start):
    assert surplus.meaning(Surplus(operating, 0, 0, 0), EN)[0].startswith(start)


@pytest.mark.parametrize("operating", range(2 * MILLION, 9 * MILLION, 777_777_77))
def test_shown_amounts_add_up(operating):
    said = plain(surplus.meaning(Surplus(operating, -1_555_555_55, 0, 0), EN)[1])
    needed, whole, left = (int(re.sub(r"\D", "", number)) for number in re.findall(r"€(\d[\d.,]*\d)", said))
    assert needed + left == whole


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Opening(15_202_404_20, 5_752_117_64, -9 * MILLION),
         "The operating surplus of 2021: €15.2 million to invest, €5.8 million to run services."),
        (Opening(84_00, 0, 0), "The operating surplus of 2021: all to invest, €84."),
        (Opening(0, 84_00, 0), "The operating surplus of 2021: all to run services, €84."),
        (Opening(0, 0, 84_00), "The operating section of 2021 left nothing."),
        (Opening(0, -84_00, 84_00), "The operating section of 2021 had left a deficit of €84."),
    ],
)  # fmt: skip
def test_destination(found, expected):
    assert plain(surplus.destination(found, 2021, EN)) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Opening(10_00, 0, -9_00),
         ("What is set aside to invest first covers the deficit of the capital section and what is already committed. The capital section "
          "had ended 2021 with a deficit of €9.00.",)),
        (Opening(0, 10_00, 9_00),
         ("What stays in the operating section pays for the services of the year or, later, for works. The capital section had ended 2021 "
          "with a surplus of €9.00, which stays there.",)),
        (Opening(0, -5_00, 0), ()),
    ],
)  # fmt: skip
def test_opening(found, expected):
    assert surplus.opening(found, 2021, EN) == expected
