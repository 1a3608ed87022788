"""Contracts in sentences: what is signed is never told as spent."""

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import contracts
from pipeline.sentences.headings import Reporter
from pipeline.tables.contracts import CATEGORIES

FR = language("fr")
TOWN = Reporter("la ville", "elle", "Ormevanne")


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def test_the_question_agrees():
    assert contracts.question(TOWN) == "À qui la ville achète-t-elle ?"
    assert contracts.question(Reporter("le département", "il", "Lot")) == "À qui le département achète-t-il ?"


@pytest.mark.parametrize(
    ("count", "frameworks", "cents", "said"),
    [
        (1053, 536, 138_600_000_00, "En 2024, la ville a signé 1 053 contrats, dont 536 accords-cadres. Les 517 autres engagent 138,6 "
         "millions d'euros hors taxes, sur toute leur durée."),
        (2, 1, 50_000_00, "En 2024, la ville a signé 2 contrats, dont un accord-cadre. L'autre engage 50 000 euros hors taxes, sur toute "
         "sa durée."),
        (3, 0, 50_000_00, "En 2024, la ville a signé 3 contrats, pour 50 000 euros hors taxes sur toute leur durée."),
        (1, 0, 50_000_00, "En 2024, la ville a signé 1 contrat, pour 50 000 euros hors taxes sur toute sa durée."),
        (3, 0, 0, "En 2024, la ville a signé 3 contrats."),
        (3, 1, 0, "En 2024, la ville a signé 3 contrats, dont un accord-cadre."),
        (3, 3, 0, "En 2024, la ville a signé 3 contrats, tous des accords-cadres : leur montant n'est qu'un maximum."),
        (1, 1, 0, "En 2024, la ville a signé 1 contrat, un accord-cadre : son montant n'est qu'un maximum."),
    ],
)  # fmt: skip
def test_the_lead(count, frameworks, cents, said):
    assert plain(contracts.lead(TOWN, count, frameworks, cents, 2024, FR)) == said


@pytest.mark.parametrize(
    ("count", "known", "said"),
    [
        (295, 1052, "295 contrats n'ont reçu qu'une offre : 28,0 % de ceux dont le nombre d'offres est connu."),
        (1, 4, "Un contrat n'a reçu qu'une offre : 25,0 % de ceux dont le nombre d'offres est connu."),
        (4, 4, "Une seule offre a été reçue pour chaque contrat dont le nombre d'offres est connu."),
        (1, 1, "Une seule offre a été reçue."),
        (0, 4, "Aucun contrat n'a été signé après une seule offre."),
        (0, 1, "Le contrat a reçu plusieurs offres."),
        (0, 0, "Le nombre d'offres reçues n'est pas publié."),
    ],
)
def test_one_offer(count, known, said):
    assert plain(contracts.single(count, known, FR)) == said


@pytest.mark.parametrize(
    ("count", "of", "cents", "said"),
    [
        (13, 10, 112_957_00, "En 2024, 13 modifications ont été publiées, sur 10 contrats. Elles ajoutent 112 957 euros en tout."),
        (1, 1, -500_00, "En 2024, une modification a été publiée, sur un contrat. Elle retire 500 euros."),
        (2, 1, 0, "En 2024, 2 modifications ont été publiées, sur un contrat, sans changer les montants connus."),
    ],
)
def test_modifications(count, of, cents, said):
    assert plain(contracts.modified(count, of, cents, 2024, FR)) == said


def test_what_amounts_are_not():
    first = (
        "Un montant signé n'est pas une dépense de 2024 : il est hors taxes, et se paie sur toute la durée du contrat. Les achats sous "
        "le seuil de publication n'y sont pas."
    )
    assert contracts.not_spending(2024, False) == first
    assert contracts.not_spending(2024, True) == (
        f"{first} Un accord-cadre fixe les prix et un maximum ; l'achat se décide ensuite, commande par commande. Son montant n'est donc "
        "pas additionné ici."
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("works", False, 4_500_000_00, 2023), "marché de travaux signé en 2023, 4,5 millions d'euros hors taxes sur toute sa durée"),
        (("concession", False, 0, 2023), "concession signée en 2023"),
        (("", True, None, 2023), "accord-cadre signé en 2023"),
        (("", False, None, 2023), "marché signé en 2023"),
    ],
)
def test_a_contract_on_one_line(given, said):
    assert plain(contracts.in_short(*given, FR)) == said


def test_each_category_has_its_name():
    assert contracts.KINDS.keys() == CATEGORIES.keys()
