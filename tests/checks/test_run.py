"""What the checks say of real accounts: the known anomalies, in their exact words, and nothing else."""

import pytest

from pipeline.checks import OK, run
from pipeline.errors import Findings
from tests.sources.test_golden import read

APART = " : aucune règle ne les prend. Le site les montre à part, sous « Lignes à classer »."
MONTREUIL = [
    "Budget principal, 2017 : La section d'investissement reprend à la fois un déficit de 3 448 220,58 € et un excédent de "
    "279 893,05 € : le résultat d'un autre budget, sans doute, a été repris.",
    "montreuil/CA_2021.xml, ligne 49352 : Budget principal, 2021 : Dépenses d'investissement, total de l'exercice : les lignes "
    "ne font pas le total imprimé. Le site montre les lignes. Écart : −1 597 363,24 €.",
    "Budget principal, 2017 : 1 ligne sur 1 334, 59 629,32 € en dépenses et en recettes (comptes/fonctions 64116/020)"
    " : aucune règle ne la prend. Le site la montre à part, sous « Lignes à classer ».",
    "Budget principal, 2019 : 4 lignes sur 1 279, 462 719,82 € en dépenses et en recettes "
    "(comptes/fonctions 204132/820, 20421/90, 6338/020, 6488/113)"
    f"{APART}",
    "Budget principal, 2020 : 10 lignes sur 1 216, 6 269 815,14 € en dépenses et en recettes "
    "(comptes/fonctions 1348/824, 204132/820, 2041512/413, 20422/020, 6488/113, "
    f"73212/01…){APART}",
    "Budget principal, 2021 : 45 lignes sur 1 318, 1 579 003,18 € en dépenses et en recettes "
    "(comptes/fonctions 1323/824, 21531/824, 21532/811, 60624/823, 615232/811, "
    f"62878/830…){APART}",
    "Budget principal, 2022 : 118 lignes sur 1 359, 4 865 672,26 € en dépenses et en recettes "
    "(comptes/fonctions 1347/213, 1347/824, 1348/824, 6281/811, 62876/01, "
    f"6338/020…){APART}",
]


def plain(text: str) -> str:
    """With usual spaces, so that a test can be typed and read."""
    return text.replace("\u202f", " ").replace("\u00a0", " ").replace("\u2212", "−")


def test_the_known_anomalies_of_a_city_and_nothing_else(shared_data):
    findings = Findings()
    run.run(read("montreuil"), findings)
    assert findings.faults == ()
    assert [plain(str(each)) for each in findings.warnings] == MONTREUIL


MOHON = [
    "mohon/CFU_2023.xml, ligne 20721 : Budget principal, 2023 : Taxe foncière sur les propriétés bâties : la base imprimée (279 706 €), au "
    "taux imprimé (32,24 %), ferait 90 177 €, et le produit imprimé est 281 101 €. Le site montre le taux et le produit, pas cette base. "
    "Écart : 190 923,79 €.",
    "mohon/CFU_2023.xml, ligne 20733 : Budget principal, 2023 : Taxe foncière sur les propriétés non bâties : la base imprimée (69 878 €), "
    "au taux imprimé (41,73 %), ferait 29 160 €, et le produit imprimé est 70 232 €. Le site montre le taux et le produit, pas cette base. "
    "Écart : 41 071,91 €.",
]


# Budgets that the documents show beside the one that the tests have.
MISSING = {
    "crach": [
        ("CA_2021", 2021, "« C.C.A.S. CRAC H » (SIRET 26560244100015)"),
        ("CA_2021", 2021, "« LOTISSEMENT LE BOCENO » (SIRET 21560046100085)"),
    ],
    "mohon": [("CFU_2023", 2023, "« HA5712023 HAMEAU DE SEVIGNE MOHON 625 » (SIRET 21560134500105)")],
    "saint-malo": [],
}  # fmt: skip


@pytest.mark.parametrize("town", MISSING)
def test_nothing_is_wrong_in_the_small_towns_but_budgets_that_are_not_given(town, shared_data):
    findings = Findings()
    outcomes = run.run(read(town), findings)
    assert {each.level for each in outcomes if each.check not in ("missing_budgets", "levied_taxes")} == {OK}
    assert findings.faults == ()
    missing = [
        f"{town}/{file}.xml : Budget principal, {year} : Le document présente aussi le budget {name}, dont le fichier n'est pas donné."
        for file, year, name in MISSING[town]
    ]
    # The bases of one village contradict its products.
    assert [plain(str(each)) for each in findings.warnings] == missing + (MOHON if town == "mohon" else [])
