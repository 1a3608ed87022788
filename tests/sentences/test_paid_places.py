"""What is said of the year's projects on the home page's map: one and many, all of them drawn or not."""

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import paid_places
from pipeline.sentences.headings import Reporter

FR = language("fr")
TOWN = Reporter("la commune", "elle", "Ormevanne")
PROJECTS, BODIES = paid_places.KINDS["projects"], paid_places.KINDS["subsidies"]


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def test_how_much_for_how_many():
    assert (
        plain(paid_places.projects(TOWN, 9_400_000_00, 24, 2024, FR)) == "En 2024, la commune a payé 9,4 millions d'euros pour 24 projets."
    )
    assert plain(paid_places.projects(TOWN, 1_00, 1, 2024, FR)) == "En 2024, la commune a payé 1,00 euro pour un projet."
    assert plain(paid_places.subsidies(TOWN, 12_000_00, 1, 2024, FR)) == (
        "En 2024, la commune a versé 12 000 euros à un organisme dont le lieu est connu."
    )
    assert plain(paid_places.subsidies(TOWN, 12_000_00, 1200, 2024, FR)).endswith("à 1 200 organismes dont le lieu est connu.")


def test_what_a_circle_is():
    assert paid_places.circles(19, 19, True, PROJECTS, 2024, FR) == (
        "Chaque cercle est un projet ; sa surface dit combien a été payé pour lui en 2024. "
        "Quand seule la rue est connue, le cercle est au milieu de la rue."
    )
    assert plain(paid_places.circles(60, 2000, False, BODIES, 2024, FR)) == (
        "Chaque cercle est un organisme ; sa surface dit combien a été payé pour lui en 2024. "
        "Seuls les 60 plus gros montants sont dessinés, sur 2 000."
    )
    assert paid_places.circles(1, 1, False, BODIES, 2024, FR) == "Le cercle dit où se trouve cet organisme."


def test_what_the_map_does_not_show():
    why = "pas sur la carte, faute d'un lieu précis et unique sur le territoire."
    assert [paid_places.unplaced(number, PROJECTS, FR) for number in (5, 1, 0)] == [
        f"5 autres projets ne sont {why}", f"Un autre projet n'est {why}", "",
    ]  # fmt: skip
    assert [paid_places.others(number, PROJECTS, FR) for number in (1, 20)] == ["Un autre projet", "Les 20 autres projets"]
    assert paid_places.following(56, BODIES) == "Les 56 organismes suivants"
