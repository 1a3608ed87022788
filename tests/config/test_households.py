"""The typical households of a town."""

import pytest

from pipeline import config
from tests.config.given import faults


def with_households(text: str) -> str:
    return f'name = "A"\nsiren = "219912342"\n{text}\n[sources]\nbudget = "raw/a.xml"\n'


def test_typical_households_pay_an_amount_or_have_a_base(folder):
    text = '[[households]]\nname = "Une maison"\namount = 1650.5\n[[households]]\nname = "Un studio"\nbase = 1200'
    assert faults(folder, with_households(text)) == []
    assert config.load(folder).households == (config.Household("Une maison", 1_650_50, None), config.Household("Un studio", None, 1_200_00))


WRONG = "town.toml, clé « households.amount » : « {} » n'est pas un montant en euros, de 1 à un million. Écrivez par exemple amount = 1200."
BOTH = (
    "town.toml, clé « households » : le ménage « Un » n'a pas un montant ou une base, et un seul. Écrivez l'un des deux : amount = 850 "
    "(part communale payée, en euros) ou base = 2100 (base de l'avis)."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[[households]]\nname = "Un"\namount = 0', [WRONG.format(0)]),
        ('[[households]]\nname = "Un"\namount = 12.345', [WRONG.format(12.345)]),
        ('[[households]]\nname = "Un"\namount = "850"', [WRONG.format("850")]),
        ('[[households]]\nname = "Un"\namount = nan', [WRONG.format("nan")]),
        ('[[households]]\nname = "Un"\namount = true', [WRONG.format("true")]),
        ('[[households]]\nname = "Un"\namount = 2000000', [WRONG.format(2000000)]),
        ('[[households]]\nname = "Un"', [BOTH]),
        ('[[households]]\nname = "Un"\namount = 850\nbase = 2100', [BOTH]),
        ("[[households]]\namount = 850", ['town.toml : la clé « name » manque. Ajoutez une ligne name = "…".']),
        ("[households]\namount = 850", ["town.toml : « households » est une liste de parties [[households]]."]),
    ],
)
def test_a_household_that_is_wrong(folder, text, expected):
    assert faults(folder, with_households(text)) == expected
