"""Places that are found nowhere or are outside the territory."""

from dataclasses import replace

from pipeline.checks import known_places
from pipeline.errors import Findings
from pipeline.places import Places
from pipeline.sources.address_decisions import Decision
from tests.figures.test_projects import territory, with_projects


def told(places: Places, *projects: dict) -> tuple[list[str], list[str]]:
    """The faults and the warnings."""
    findings = Findings()
    known_places.place(with_projects(*projects), places, findings)
    spaced = [[str(each).replace("\u202f", " ") for each in group] for group in (findings.faults, findings.warnings)]
    return spaced[0], spaced[1]


def test_inside_says_nothing_nor_a_town_without_districts():
    inside, far = {"project": "a", "longitude": 2.05, "latitude": 47.05}, {"project": "b", "longitude": 5.0, "latitude": 45.0}
    assert told(territory(), inside) == ([], [])
    assert told(Places(), far) == ([], [])


def test_a_little_outside_is_a_warning_and_far_a_fault():
    near, far = {"project": "a", "longitude": 2.05, "latitude": 46.999}, {"project": "b", "longitude": 2.05, "latitude": 46.7, "row": 3}
    assert told(territory(), near, far) == (
        ["p.csv, ligne 3 : la position de « b » (2.05000, 46.70000) est à 33 kilomètres du territoire. Au-delà de 20 kilomètres, c'est une "
         "faute : corrigez-la, ou videz-la et écrivez le lieu en toutes lettres."],
        ["p.csv, ligne 2 : la position de « a » est hors du territoire, à 112 mètres. Vérifiez la longitude et la latitude."],
    )  # fmt: skip


def test_equipment_is_looked_at_too_and_many_faults_are_told_once():
    places = territory()
    many = places.equipment.iloc[[0] * 23].assign(longitude=5.0, file="e.csv", row=range(2, 25))
    faults, _ = told(replace(places, equipment=many))
    assert (len(faults), faults[0][:60], faults[-1]) == (
        21, "e.csv, ligne 2 : la position de « École Jules Ferry » (5.000", "e.csv : 3 autres positions sont aussi loin du territoire."
    )  # fmt: skip


def undecided(places: Places) -> list[known_places.Undecided]:
    texts = {"project": "a", "place": "École Jean Mac | =1+1 | École Jules Ferry"}, {"project": "b", "place": "=1+1"}
    return list(known_places.undecided(with_projects(*texts), places))


def test_what_is_found_nowhere_is_told_once_with_the_nearest_names():
    found, findings = undecided(territory()), Findings()
    known_places.advise(found, findings)
    remedy = "Écrivez-le autrement, donnez la position, ou décidez-en dans le fichier des adresses décidées."
    assert [str(each) for each in findings.advice] == [
        "p.csv, ligne 2, colonne « lieu » : « École Jean Mac » n'est pas placé : aucun lieu connu n'y est nommé. Noms proches : « École "
        f"Jean Macé », « École Jules Ferry ». {remedy}",
        f"p.csv, ligne 2, colonne « lieu » : « =1+1 » n'est pas placé : aucun lieu connu n'y est nommé. {remedy}",
    ]  # fmt: skip


def test_the_list_to_fill_in():
    assert known_places.to_decide(undecided(territory())) == [
        ("texte", "adresse", "long", "lat", "commentaire"),
        ("École Jean Mac", "", "", "",
         "aucun lieu connu n'y est nommé ; proches : e2 (École Jean Macé), e1 (École Jules Ferry) (p.csv, ligne 2)"),
        ("'=1+1", "", "", "", "aucun lieu connu n'y est nommé (p.csv, ligne 2)"),
    ]  # fmt: skip


def test_what_is_decided_is_not_asked_again():
    decided = replace(territory(), decisions={"ecole-jean-mac": Decision()})
    assert [each.text for each in undecided(decided)] == ["=1+1"]


def test_a_town_without_addresses_is_told_so_once():
    accounts = with_projects({"project": "a", "place": "Rue Haute"}, {"project": "b", "place": "Rue Basse"}, {"project": "c"})
    assert list(known_places.undecided(accounts, Places())) == []
    for places, said in ((territory(), []), (Places(), [
        "p.csv : 2 lieux sont écrits, et rien ne dit où ils sont. Donnez votre Base Adresse Locale (« addresses » dans town.toml) : les "
        "cartes les montreront.",
    ])):  # fmt: skip
        findings = Findings()
        known_places.advise_base(accounts, places, findings)
        assert [str(each) for each in findings.advice] == said
