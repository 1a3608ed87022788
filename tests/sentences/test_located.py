"""How much has a place, in words."""

import pytest

from pipeline.sentences import located, places


@pytest.mark.parametrize(
    ("cents", "said"),
    [
        (0, "aucun n'a de lieu connu"), (1, "moins d'un a un lieu connu"), (1_00, "1 a un lieu connu"), (22_40, "22 ont un lieu connu"),
        (99_60, "plus de 99 ont un lieu connu"), (100_00, "tous ont un lieu connu"),
    ],
)  # fmt: skip
def test_the_share_out_of_a_hundred_euros(cents, said):
    assert located.title(cents, 100_00, 2024) == f"Sur 100 euros dépensés en 2024, {said}."


def test_the_rest_names_salaries_where_there_are():
    assert located.rest(True).startswith("Le reste sert à tout le territoire, comme les salaires, ou son lieu n'est pas connu ici.")
    assert located.rest(False).startswith("Le reste sert à tout le territoire ou son lieu n'est pas connu ici.")
    assert located.parts(places.parts("departement"))[2:4] == (
        "Dans un secteur, sans plus de précision", "Dans plusieurs secteurs à la fois",
    )  # fmt: skip
