"""Corrections: made where the file still holds what they say, told where it no longer does, and what cannot be corrected."""

import pytest

from pipeline import accounts, config
from pipeline.errors import Findings, InputError
from tests.checks.tiny import account, line
from tests.sources.documents import town
from tests.sources.tiny_places import tuples

HEADER = "table;fichier;ligne;repere;colonne;valeur_lue;valeur_voulue;motif;service;date;statut"
LINES = (
    line("60612", Fonction="211", ContNat="011", MtReal="1000.00"),
    line("60612", Fonction="311", ContNat="011", MtReal="250.50"),
)
SAID = "Deux chiffres inversés.;Finances;2025-02-03"


def read(folder, *rows: str, more: str = ""):
    """The accounts with these corrections, and what was said: faults, then warnings."""
    (folder / "corrections.csv").write_text("\n".join([HEADER, *rows]), encoding="utf-8")
    findings = Findings()
    sources = f'corrections = ["corrections.csv"]\n{more}'
    try:
        found = accounts.read(config.load(town(folder, {"1.xml": account(*LINES)}, more_sources=sources)), findings)
    except InputError:
        found = None
    return found, [str(each) for each in findings.faults], [str(each) for each in findings.warnings]


def correction(
    key="nature=60612 | fonction=211", column="fonction", values="211;212", said=SAID, table="lignes-budgetaires", file="raw/1.xml"
):
    return f"{table};{file};;{key};{column};{values};{said};"


def test_a_value_is_corrected_with_its_label_before_policies_are_joined(tmp_path):
    found, faults, warnings = read(tmp_path, correction(), correction("function=311", "réalisé", "250,50;260"))
    assert (faults, warnings) == ([], [])
    lines = found.of(found.main, 2024)
    assert tuples(lines, "function", "function_label", "sub_policy", "executed_cents", "amount_cents") == [
        ("212", "Écoles primaires", "ecoles-elementaires", 100_000, 100_000),
        ("311", "Activités artistiques, actions et manifestations culturelles", lines["sub_policy"].iloc[1], 26_000, 26_000),
    ]
    assert tuples(found.corrections, "table", "column", "before", "after", "reason", "decided_by", "status", "of_year", "listed_row") == [
        ("lignes-budgetaires", "function", "211", "212", "Deux chiffres inversés.", "Finances", "applied", 2024, 2),
        ("lignes-budgetaires", "executed_eur", "250.50", "260.00", "Deux chiffres inversés.", "Finances", "applied", 2024, 3),
    ]
    assert tuple(found.until(2023).corrections.index) == ()


def test_a_suspended_correction_changes_nothing(tmp_path):
    found, faults, warnings = read(tmp_path, correction() + "suspendue")
    assert (faults, warnings, len(found.corrections)) == ([], [], 0)
    assert list(found.all_lines["function"]) == ["211", "311"]


def test_where_the_file_changed_nothing_is_corrected_and_the_makers_are_told(tmp_path):
    found, faults, warnings = read(
        tmp_path,
        correction("fonction=211", "fonction", "213;211"),
        correction("fonction=311", "realise", "9;12"),
        correction("fonction=999"),
    )
    assert (faults, len(found.corrections)) == ([], 0)
    assert list(found.all_lines["function"]) == ["211", "311"]
    apart = "la correction n'est pas appliquée : "
    assert warnings == [
        f"corrections.csv, ligne 2, colonne « valeur_lue » : {apart}raw/1.xml contient « 211 » dans « function », et non « 213 ». "
        "Le fichier a été corrigé : supprimez cette ligne.",
        f"corrections.csv, ligne 3, colonne « valeur_lue » : {apart}raw/1.xml contient « 250.50 » dans « executed_eur », et non « 9 ». "
        "Vérifiez le fichier, puis corrigez ou supprimez cette ligne.",
        f"corrections.csv, ligne 4, colonne « repere » : {apart}plus aucune ligne n'est celle que dit le repère. "
        "Si le fichier a été corrigé, supprimez cette ligne ; sinon, corrigez le repère.",
    ]


WRONG = {
    correction(table="lignes-budget"): "« lignes-budget » n'est pas une table qui se corrige. Tables connues : « lignes-budgetaires »",
    correction(file="raw/2.xml"): "aucune ligne de « lignes-budgetaires » ne vient de « raw/2.xml ». Fichiers connus : « raw/1.xml ».",
    correction(key="nature=60612"): "repere » : 2 lignes de « raw/1.xml » sont désignées, une seule est attendue. Ajoutez au repère ce qui",
    correction(key="natur=60612"): "repere » : « natur » n'est pas une colonne de « lignes-budgetaires ». Colonnes connues : « nature »",
    correction(key="60612"): "repere » : « 60612 » n'est pas de la forme colonne=valeur. Par exemple",
    correction(key=""): "ligne » : aucune ligne n'est désignée. Donnez son numéro (ligne), ou ce qui la désigne (repere)",
    correction(key="").replace(";;;", ";90000;;", 1): "ligne » : rien n'est lu à la ligne 90000 de « raw/1.xml ». Lignes proches : ",
    correction(column="section", values="F;I"): "colonne » : « section » n'est pas une colonne de « lignes-budgetaires » qui se corrige.",
    correction(values="211;Z1"): "valeur_voulue » : « Z1 » n'est pas un code de M57-M57_D en 2024. Codes proches : ",
    correction(column="réalisé", values="1000;mille"): "valeur_voulue » : « mille » n'est pas un montant",
    correction(values="211;211"): "valeur_voulue » : la valeur voulue est la valeur lue (« 211 »).",
    correction(said=";Finances;2025"): "motif » : la case est vide. Remplissez-la, ou retirez la ligne.",
    correction(column="ligne entière", values=";"): "repere » : une ligne à retirer se désigne par son numéro et par son contenu.",
    correction(column="operation_label", values=";Maison de Mme Untel"): "voulue » : la valeur voulue est sans doute le nom d'une personne",
    correction(said="Demandé par M. Untel.;Finances;2025"): "motif » : le texte nomme sans doute une personne. Retirez ce nom",
    "\n".join([correction(column="réalisé", values="1000;1100")] * 2): "la même valeur est corrigée deux fois.",
}  # fmt: skip


@pytest.mark.parametrize(("row", "said"), WRONG.items(), ids=[str(n) for n in range(len(WRONG))])
def test_what_is_wrong_is_said_with_what_is_known(tmp_path, row, said):
    _, faults, _ = read(tmp_path, row)
    assert len(faults) == 1 and said in faults[0], faults


SCDL = (
    "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;rnaBeneficiaire;objet;montant;nature;"
    "conditionsVersement;datesPeriodeVersement;idRAE;notificationUE;pourcentageSubvention;dispositifAide\n"
    "Ville;21991234200017;2024-03-01;D1;Association du Lac;;W991000001;Fêtes;1000;aide en numéraire;unique;2024-04-01;;non;;\n"
    "Ville;21991234200017;2024-03-01;D1;Association du Lac;;W991000001;Fêtes de l'été;1000;aide en numéraire;unique;2024-04-01;;non;;\n"
)


def test_a_row_is_taken_away_and_another_is_corrected(tmp_path):
    (tmp_path / "s.csv").write_text(SCDL, encoding="utf-8")
    rows = (
        f"subventions.csv;s.csv;3;nomBeneficiaire=Association du Lac;ligne entière;;;{SAID};",
        f"Subventions;s.csv;2;;montant;1000;1 200,50;{SAID};",
    )
    found, faults, warnings = read(tmp_path, *rows, more='subsidies = ["s.csv"]')
    assert (faults, warnings) == ([], [])
    assert tuples(found.subsidies, "purpose", "amount_cents", "row") == [("Fêtes", 120_050, 2)]
    assert tuples(found.corrections, "table", "row", "column", "before", "after") == [
        ("subventions", 3, "", "nomBeneficiaire=Association du Lac", ""),
        ("subventions", 2, "montant", "1000.00", "1200.50"),
    ]
