"""What explains a policy in words: names in the order of amounts, a share of an exact whole, and no share when there is none."""

import pytest

from pipeline.figures.coverage import PARTS, Coverage
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import coverage as sentences

FR = language("fr")


def one(**parts: int) -> Coverage:
    return Coverage("culture", 2024, sum(parts.values()), {key: parts.get(key, 0) for key in PARTS})


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (one(staff=30_00, operations=10_00, declared=35_00, rest=25_00), "Les projets et les salaires font 75,0 % de cette dépense."),
        (
            one(staff=40_00, grants=50_00, debt=1_00, rest=9_00),
            "Les subventions, les salaires et les emprunts font 91,0 % de cette dépense.",
        ),
        (one(staff=1, rest=100_000_00), "Les salaires font moins de 0,1 % de cette dépense."),
        (one(staff=50_00, unlisted=50_00), "Les salaires font 50,0 % de cette dépense."),
        (one(declared=150_00, rest=-50_00), "À quoi ou à qui cet argent est-il allé ?"),
        (one(unlisted=10_00, rest=90_00), "À quoi ou à qui cet argent est-il allé ?"),
    ],
)
def test_the_title_says_what_explains_it(found, said):
    assert plain(sentences.title(found, FR)) == said


def test_a_negative_rest_is_said():
    assert plain(sentences.beyond(one(declared=150_00, rest=-50_00), "la ville", FR)) == (
        "Ces parts dépassent la dépense des comptes de 50 euros : ce que la ville déclare pour ses projets n'est pas tout entier dans "
        "cette politique ou dans cette année."
    )
    assert plain(sentences.beyond(one(staff=150_00, rest=-50_00), "la ville", FR)) == (
        "Le reste est négatif de 50 euros : des lignes de cette politique ont rendu plus qu'elles n'ont coûté."
    )
    assert sentences.beyond(one(staff=150_00, rest=0), "la ville", FR) == ""


@pytest.mark.parametrize(
    ("money", "written", "said"),
    [(10, 10, ""), (10, 0, ""), (97_00, 100_00, "son total fait 97,0 % de ce que les comptes versent."),
     (101, 100, "elle en donne plus que les comptes.")],
)  # fmt: skip
def test_how_much_the_list_of_grants_details(money, written, said):
    apart = "La liste des subventions ne dit pas les politiques ; toutes politiques confondues, "
    assert plain(sentences.grants(money, written, FR)) == (f"{apart}{said}" if said else "")


def test_contracts_are_beside_spending():
    rest = ", sur toute leur durée : ce n'est pas une dépense de l'année, et cela ne s'ajoute pas aux montants ci-dessus."
    assert plain(sentences.contracts(1, 98_395_00, FR)) == f"Un marché est signé pour ces projets, pour 98 395 euros hors taxes{rest}"
    assert sentences.contracts(3, 0, FR) == f"3 marchés sont signés pour ces projets{rest}"
