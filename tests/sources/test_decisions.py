"""Decisions of the council as real towns publish them (SCDL): columns that lack, words for numbers, names that stop here."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.sources import decisions
from pipeline.sources.decision_objects import without_names
from pipeline.tables.subsidies import SUBSIDIES
from tests.sources.tiny_places import settings, tuples

HEADER = (
    "COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;BUDGET_ANNEE;BUDGET_NOM;PREF_ID;PREF_DATE;"
    "VOTE_EFFECTIF;VOTE_REEL;VOTE_POUR;VOTE_CONTRE;VOTE_ABSTENTION;DELIB_URL;POLITIQUE;PROJET;ACTION;PLAN;BENEFICIAIRE"
)
WHOLE = (
    "Ville;{siren}00011;2024-7;2024-03-26;7.1;finances locales/décisions budgétaires;Budget primitif 2024;2024;Budget principal;PREF099;"
    "30/03/2024;35;33;26;5;2;https://ville.example/7.pdf;culture | Sport et jeunesse/Piscines;ecole;planter;mandat;Chorale"
)
GRANTS = (("Chorale", "99901001500014", "W990001037", True), ("Particuliers", "", "", False))


def read(folder: Path, *rows: str, header: str = HEADER) -> tuple[pd.DataFrame, dict[str, list[str]]]:
    path = folder / "d.csv"
    town = settings(folder, "decisions", path) if path.exists() else None
    path.write_text("", encoding="utf-8")
    town = town or settings(folder, "decisions", path)
    path.write_text("\n".join((header, *rows)).replace("{siren}", town.siren), encoding="utf-8")
    names = ("beneficiary", "beneficiary_siret", "beneficiary_rna", "is_named")
    given = pd.DataFrame(GRANTS, columns=names).reindex(columns=[column.name for column in SUBSIDIES.columns])
    about = [pd.DataFrame({name: [id_]}) for name, id_ in (("project", "Ecole"), ("plan", "mandat"), ("action", "planter"))]
    findings = Findings()
    found = decisions.read(town, default(), *about, given, findings)
    said = {kind: list(map(str, getattr(findings, kind))) for kind in ("faults", "warnings", "advice")}
    return found, {kind: each for kind, each in said.items() if each}


def test_a_whole_decision_is_read(tmp_path):
    found, said = read(tmp_path, WHOLE)
    assert said == {}
    assert tuples(found, *found.columns[2:]) == [
        ("2024-7", "2024-03-26", "7.1", "finances locales/décisions budgétaires", "Budget primitif 2024", "2024", "Budget principal",
         "PREF099", "2024-03-30", 35, 33, 26, 5, 2, "https://ville.example/7.pdf", "culture|sport-jeunesse/piscines", "Ecole", "planter",
         "mandat", "99901001500014", "d.csv", 2)
    ]  # fmt: skip


def test_three_columns_are_enough_and_nothing_is_zero(tmp_path):
    found, said = read(tmp_path, "12;01/02/2023;Tarifs", header="Numéro;Date;Objet")
    counts = ("members", "voters", "votes_for", "votes_against", "abstentions")
    assert said == {} and tuples(found, "decision", "date", "object", *counts) == [("12", "2023-02-01", "Tarifs", *(None,) * 5)]


def votes(folder: Path, cells: str) -> tuple[tuple, dict[str, list[str]]]:
    found, said = read(folder, f"1;2024-03-26;Tarifs;{cells}", header="DELIB_ID;DELIB_DATE;DELIB_OBJET;VOTE_EFFECTIF;VOTE_REEL;VOTE_POUR;"
                       "VOTE_CONTRE;VOTE_ABST")  # fmt: skip
    return tuples(found, "voters", "votes_for", "votes_against", "abstentions")[0], said


def test_unanimity_in_words_is_all_the_voters(tmp_path):
    assert votes(tmp_path, "35;33;Unanimité;;") == ((33, 33, None, None), {})


def test_a_vote_at_zero_everywhere_was_not_counted(tmp_path):
    assert votes(tmp_path, "35;33;0;0;0") == (
        (33, None, None, None),
        {"advice": ["d.csv, ligne 2, colonne « VOTE_POUR » : le vote est à zéro partout : il est compris comme non donné. Laissez ces "
                    "cases vides."]},
    )  # fmt: skip


def test_votes_that_do_not_add_up_are_told_and_kept(tmp_path):
    assert votes(tmp_path, "35;30;27;6;0") == (
        (30, 27, 6, 0),
        {"advice": ["d.csv, ligne 2, colonne « VOTE_REEL » : pour, contre et abstentions font 33 votes, plus que les 30 votants donnés. "
                    "Corrigez l'un d'eux. Le site compte les votes (une procuration en fait un de plus)."]},
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2024-7;", ";", "colonne « DELIB_ID » : la case est vide. Remplissez-la, ou retirez la ligne."),
        ("2024-03-26", "", "colonne « DELIB_DATE » : la case est vide. Donnez le jour du vote."),
        ("2024-03-26", "03/2024", "colonne « DELIB_DATE » : « 03/2024 » n'est pas un jour (26/03/2024 attendu)."),
        (";26;5", ";vingt;5", "colonne « VOTE_POUR » : « vingt » n'est pas un nombre entier. Laissez la case vide quand le vote n'est pas "
                              "connu."),
        (";ecole;", ";lycee;", "colonne « PROJET » : « lycee » n'est pas l'identifiant d'un projet. Les plus proches : « Ecole »."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(old, new, said, tmp_path):
    assert read(tmp_path, WHOLE.replace(old, new, 1))[1] == {"faults": [f"d.csv, ligne 2, {said}"]}


def test_what_others_decided_is_left_aside_and_what_does_no_harm_is_kept(tmp_path):
    found, said = read(
        tmp_path, WHOLE, WHOLE, WHOLE.replace("{siren}", "219900009"), WHOLE.replace("2024-7", "8").replace("https", "http"),
        WHOLE.replace("2024-7", "9").replace("Chorale", "Jeanne Untel"),
    )  # fmt: skip
    assert tuples(found, "decision", "address", "bodies") == [
        ("2024-7", "https://ville.example/7.pdf", "99901001500014"), ("8", "", "99901001500014"), ("9", "https://ville.example/7.pdf", "")
    ]  # fmt: skip
    assert [each.partition(" : ")[2].partition(".")[0] for each in said["warnings"]] == [
        "la délibération « 2024-7 » est donnée deux fois : une seule est gardée",
        "la délibération est celle d'une autre collectivité (SIRET 21990000900011) : elle n'est pas montrée",
        "« http://ville",
        "un bénéficiaire n'est pas dans les subventions lues : la délibération ne lui est pas rattachée",
    ]


@pytest.mark.parametrize(
    ("given", "matter", "kept"),
    [
        ("Autorise Monsieur le Maire à signer", "1.1", "Autorise Monsieur le Maire à signer"),
        ("AUTORISE MME LA MAIRE A SIGNER", "", "AUTORISE MME LA MAIRE A SIGNER"),
        ("Délégation à M. le Maire Paul Untel", "7.1", "Délégation à"),
        ("Cession d'une parcelle à M. et Mme Untel", "3.2", "Cession d'une parcelle à"),
        ("Désignation de Jeanne UNTEL au conseil d'école", "5.3", "Désignation de"),
        ("UNTEL Jeanne : mise en disponibilité", "4.1", ""),
        ("Travaux de l'école Jeanne Hachette", "3.1", "Travaux de l'école Jeanne Hachette"),
        ("Programme Jeanne Hachette", "8.9", "Programme Jeanne Hachette"),
        ("Acquisition, 12 rue Madame", "3.1", "Acquisition, 12 rue Madame"),
    ],
)
def test_names_of_persons_stop_here(given, matter, kept):
    assert without_names(given, matter) == kept


def test_an_object_that_names_somebody_is_cut_and_leads_nowhere(tmp_path):
    found, said = read(tmp_path, WHOLE.replace("7.1", "4.1").replace("Budget primitif 2024", "Congé accordé à Mme Untel"),
                       WHOLE.replace("2024-7", "8").replace("Budget primitif 2024", "Mme Untel"))  # fmt: skip
    assert tuples(found, "object", "address") == [("Congé accordé à…", ""), ("finances locales/décisions budgétaires", "")]
    assert said == {"advice": ["d.csv, ligne 2, colonne « DELIB_OBJET » : l'objet semble nommer une personne : sa fin et son lien ne sont "
                               "pas montrés (1 autre ligne de même)."]}  # fmt: skip
