"""Indicators in whole sentences: units, targets met, missed or missing, values that are old or not known."""

from dataclasses import replace
from fractions import Fraction

import pytest

from pipeline.figures.indicators import Indicator
from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import indicators as sentences
from tests.figures.test_indicators import one

FR = language("fr")


def plain(text):
    return [plain(each) for each in text] if isinstance(text, list) else text.replace(NBSP, " ").replace(NARROW, " ")


def verdict(found: Indicator) -> list[str]:
    return plain(sentences.verdict(found.main, found.unit, found.as_of, FR))


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("88", "% des classes", "88 % des classes"),
        ("0", "% des classes", "0 % des classes"),
        ("1470", "entreprises", "1 470 entreprises"),
        ("1", "entreprises", "1 (en entreprises)"),
        ("0", "bornes de recharge", "0 (en bornes de recharge)"),
        ("1.9", "jours", "1,9 (en jours)"),
        ("0.5", "mois de traitement", "0,5 mois de traitement"),
        ("1", "km", "1 km"),
        ("-3", "points", "−3 points"),
        ("69.59", "%", "69,59 %"),
        ("0.0375", "kg", "0,0375 kg"),
        ("12.345", "kg", "12,35 kg"),
    ],
)
def test_a_value_and_its_unit(value, unit, said):
    assert plain(sentences.written(Fraction(value), unit, FR)) == said


def test_headings_say_the_value_its_date_and_its_territory():
    assert plain(sentences.heading(one(values=[("2022-09-30", 12.0)]), FR)) == "Délai : 12 jours au 30 septembre 2022."
    found = one(values=[("2022", 12.0, {"is_estimate": True, "territory": "Nord"})])
    assert plain(sentences.heading(found, FR)) == "Délai, Nord : 12 jours en 2022 (estimation)."
    assert sentences.heading(one(), FR) == "Délai : aucune valeur connue."


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (16.0, "La valeur a baissé, de 20 jours (2020) à 16 jours (2022)."),
        (21.0, "La valeur a augmenté, de 20 jours (2020) à 21 jours (2022)."),
        (20.0, "La valeur est la même qu'au départ, en 2020 : 20 jours."),
    ],
)
def test_how_the_value_moved(value, said):
    found = one(targets=[{}], values=[("2022", value)])
    assert plain(sentences.moved(found.main, found.unit, FR)) == said


def test_from_nothing_the_unit_is_said_once():
    found = one(targets=[{"baseline": 0.0}], values=[("2022", 4.0)])
    assert plain(sentences.moved(found.main, found.unit, FR)) == "La valeur a augmenté, de 0 (2020) à 4 jours (2022)."
    assert sentences.moved(one(targets=[{"baseline": None}], values=[("2022", 4.0)]).main, "jours", FR) == ""


DOWN = {"direction": "down"}


@pytest.mark.parametrize(
    ("given", "target", "value", "said"),
    [
        (DOWN, {}, ("2022", 15.0), ["La cible est de 10 jours pour 2024 : elle n'est pas encore atteinte. 50 % du chemin est fait depuis "
                                    "la valeur de départ.",
                                    "C'est au moins autant qu'avec une progression régulière jusqu'à la date de la cible."]),
        (DOWN, {}, ("2022", 18.0), ["La cible est de 10 jours pour 2024 : elle n'est pas encore atteinte. 20 % du chemin est fait depuis "
                                    "la valeur de départ.",
                                    "Avec une progression régulière, la valeur serait d'environ 15 jours en 2022."]),
        (DOWN, {}, ("2022", 22.0), ["La cible est de 10 jours pour 2024 : la valeur s'en est éloignée depuis le départ."]),
        (DOWN, {}, ("2022", 10.0), ["La cible est de 10 jours pour 2024 : elle est atteinte."]),
        (DOWN, {}, ("2022", 9.0), ["La cible est de 10 jours pour 2024 : elle est atteinte, et même dépassée."]),
        (DOWN, {}, ("2024", 12.0), ["La cible est de 10 jours pour 2024 : elle n'est pas atteinte. 80 % du chemin est fait depuis la "
                                    "valeur de départ."]),
        (DOWN, {"baseline": 8.0}, ("2022", 9.0), ["La cible est de 10 jours pour 2024 : elle est atteinte, et même dépassée. Elle l'était "
                                                  "déjà au départ."]),
        (DOWN, {"baseline": 8.0}, ("2022", 12.0), ["La cible est de 10 jours pour 2024 : elle était atteinte au départ et ne l'est plus."]),
        (DOWN, {"baseline": None}, ("2022", 12.0), ["La cible est de 10 jours pour 2024 : elle n'est pas encore atteinte.",
                                                    "La valeur de départ n'est pas connue : la part du chemin parcouru ne peut pas être "
                                                    "calculée."]),
        ({}, {}, ("2022", 10.0), ["La cible est de 10 jours pour 2024 : elle est atteinte.",
                                  "La source ne dit pas si la valeur doit augmenter ou baisser ; la cible étant plus basse que la valeur "
                                  "de départ, on comprend qu'elle doit baisser."]),
        ({}, {"baseline": None}, ("2022", 10.0), ["La cible est de 10 jours pour 2024. On ne sait pas si la valeur doit augmenter ou "
                                                  "baisser : rien n'est dit de sa progression."]),
        (DOWN, {"target": None, "target_on": ""}, ("2022", 9.0), ["Aucune cible n'est donnée : rien ne permet ici de dire si cette valeur "
                                                                 "est bonne."]),
        ({"direction": "range", "low": 3.0, "high": 7.5}, {"target": None, "target_on": ""}, ("2022", 7.0), [
            "La cible est d'être entre 3 et 7,5 jours : elle est atteinte."]),
        ({"direction": "range", "low": 3.0, "high": 7.5}, {"target": None, "target_on": "", "baseline": None}, ("2022", 8.0), [
            "La cible est d'être entre 3 et 7,5 jours : la valeur est au-dessus.",
            "La valeur de départ n'est pas connue : la part du chemin parcouru ne peut pas être calculée."]),
        ({"direction": "range", "low": 3.0, "high": 7.5}, {"target": None, "target_on": ""}, ("2022", 2.0), [
            "La cible est d'être entre 3 et 7,5 jours : la valeur est en dessous."]),
    ],
)  # fmt: skip
def test_where_the_value_stands(given, target, value, said):
    assert verdict(one(given, targets=[target], values=[value])) == said


def test_a_target_whose_date_has_passed_without_a_value_is_said():
    found = one(DOWN, targets=[{}], values=[("2022", 15.0)], as_of="2025-06-30")
    assert verdict(found)[-1] == "La date de la cible est passée, mais aucune valeur connue n'est de cette date."


def test_no_value_is_not_zero():
    assert verdict(one(DOWN, targets=[{}])) == ["La cible est de 10 jours pour 2024.", "Aucune valeur n'est connue pour l'instant."]
    assert verdict(one(DOWN)) == ["Aucune valeur n'est connue pour l'instant."]


@pytest.mark.parametrize(
    ("period", "as_of", "said"),
    [
        ("year", "2023-06-30", "Au 30 juin 2023, la dernière valeur avait 6 mois. L'indicateur est mesuré chaque année : cette valeur est "
                               "à jour."),
        ("quarter", "2023-06-30", "Au 30 juin 2023, la dernière valeur avait 6 mois. L'indicateur est mesuré chaque trimestre : une valeur "
                                  "plus récente était attendue."),
        ("", "2022-12-31", "Au 31 décembre 2022, la dernière valeur avait moins d'un mois. Le rythme des mesures n'est pas donné."),
    ],
)  # fmt: skip
def test_freshness(period, as_of, said):
    assert sentences.freshness(one({"periodicity": period}, values=[("2022", 1.0)], as_of=as_of), FR) == said
    assert sentences.freshness(replace(one(), as_of=None), FR) == ""


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"behind": 10, "reached": 1}, "11 indicateurs : 10 sont en retard sur leur cible et 1 a atteint sa cible."),
        ({"no_target": 1}, "Un indicateur, qui n'a pas de cible."),
        ({}, ""),
    ],
)
def test_counts(counts, said):
    assert sentences.counts(counts) == said
