"""Programme authorisations read aloud: whole, reduced, overspent, ended, and those of which little is known."""

import pytest

from pipeline.figures.authorisations import Authorisation, Situation
from pipeline.formats import language
from pipeline.sentences import authorisations as sentences

FR = language("fr")


def situation(year: int = 2024, **given) -> Situation:
    blank = dict.fromkeys("voted_before voted paid_before opened paid next_year later".split())
    return Situation(year=year, **(blank | given), file="a.xml", rows=(2,))


def of(*situations: Situation, **more) -> Authorisation:
    return Authorisation(**({"budget": "1", "kind": "P", "number": "AP-1", "label": "Halle", "operations": (), "in_accounts": None,
                             "is_closed": False} | more), situations=situations)  # fmt: skip


def plain(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"voted": 4_500_000_00, "paid": 3_300_000_00}, "Halle : 4,5 millions d'euros autorisés, 3,3 millions payés."),
        ({"voted": 4_500_00, "paid": 3_300_00}, "Halle : 4 500 euros autorisés, 3 300 euros payés."),
        ({"voted": 4_500_00}, "Halle : 4 500 euros autorisés."),
        ({"voted": 4_500_00, "paid": 0}, "Halle : 4 500 euros autorisés, rien n'est encore payé."),
        ({"voted": 4_500_00, "paid": 4_500_00}, "Halle : 4 500 euros autorisés, tout est payé."),
        ({"paid": 4_500_00}, "Halle."),
    ],
)
def test_headings(given, said):
    assert plain(sentences.heading(of(situation(**given)), FR)) == said


def test_votes():
    first = situation(2022, voted=900_00)
    assert plain(sentences.votes(of(first), FR)) == "En 2022, 900 euros ont été autorisés."
    level = of(first, situation(2023, voted_before=900_00, voted=0))
    assert plain(sentences.votes(level, FR)) == "En 2022, 900 euros ont été autorisés. Ce montant n'a pas changé jusqu'en 2023."
    changed = of(first, situation(2023, voted_before=900_00, voted=100_00), situation(2024, voted_before=1_000_00, voted=-50_00))
    assert plain(sentences.votes(changed, FR)) == (
        "En 2022, 900 euros ont été autorisés. Ce montant a ensuite été augmenté de 100 euros en 2023. Il a aussi été réduit de 50 euros "
        "en 2024."
    )
    assert plain(sentences.votes(of(situation(voted_before=900_00)), FR)) == "Avant 2024, 900 euros étaient déjà autorisés."
    assert sentences.votes(of(situation()), FR) == ""


def test_what_is_left():
    said = {
        "Il reste 600 euros à payer.": situation(voted=900_00, paid=300_00),
        "tout ce qui était autorisé est payé.": situation(voted=900_00, paid=900_00),
        "ce qui est payé dépasse de 100 euros ce qui est autorisé.": situation(voted=900_00, paid=1_000_00),
    }
    for words, given in said.items():
        assert plain(sentences.left(of(given), FR)).lower() == f"à la fin de 2024, {words.lower()}"
    planned = situation(voted=900_00, paid=300_00, next_year=400_00, later=200_00)
    assert plain(sentences.left(of(planned), FR)).endswith(
        "L'annexe du compte prévoit d'en payer 400 euros en 2025 et 200 euros après 2025."
    )
    ended = of(planned, is_closed=True)
    assert plain(sentences.left(ended, FR)) == "À la fin de 2024, il restait 600 euros à payer."
    assert sentences.left(of(situation(voted=900_00)), FR) == ""


def test_what_the_accounts_say():
    same = of(situation(paid=5_00), operations=("12",), in_accounts={2024: 5_00})
    assert sentences.accounts(same, FR) == "Les lignes de l'opération 12, dans les comptes, font exactement les mêmes montants."
    other = of(situation(paid=4_00), operations=("12", "13"), in_accounts={2024: 5_00})
    assert (
        plain(sentences.accounts(other, FR)) == "L'annexe dit autre chose que les lignes des opérations 12 et 13 : 1,00 € de moins en 2024."
    )
    assert sentences.accounts(of(situation(paid=4_00)), FR) == ""
