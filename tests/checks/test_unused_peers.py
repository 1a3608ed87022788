"""Other towns that are given and serve nothing are told, with what to do."""

from dataclasses import replace

import pytest

from pipeline.checks import unused_peers
from pipeline.errors import Findings
from tests.figures.test_comparison import peers
from tests.figures.tiny import accounts_of

ALIKE = (("A", 24_000, 1), ("B", 25_000, 1), ("C", 26_000, 1))


@pytest.mark.parametrize(
    ("given", "people", "said"),
    [
        (peers(*ALIKE), 24_000, []),
        (peers(), 24_000, []),
        (
            peers(*ALIKE, year=2020),
            24_000,
            [
                "Les communes données pour comparer n'ont pas de comptes de 2022 à 2024. Téléchargez l'année la plus récente que publie "
                "l'OFGL."
            ],
        ),
        (
            peers(*ALIKE),
            None,
            [
                "Les communes données ne servent pas : le nombre d'habitants de 2024 n'est pas connu. Écrivez-le dans town.toml, sous "
                "[population] : 2024 = …"
            ],
        ),
        (
            peers(*ALIKE),
            9_000,
            [
                "Moins de 3 des communes données pour comparer ont une taille proche de la nôtre. Ajoutez des communes de la même tranche "
                "de population, de la moitié au double de vos habitants."
            ],
        ),
    ],
    ids=["used", "none given", "too old", "no population", "of another size"],
)
def test_what_is_said(given, people, said):
    accounts = replace(accounts_of({"executed_cents": 1_00}), peers=given, population={2024: people} if people else {})
    findings = Findings()
    unused_peers.advise(accounts, findings)
    assert [str(each) for each in findings.advice] == said
