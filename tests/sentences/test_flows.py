"""Words for what passes between public bodies."""

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import flows
from pipeline.sentences.headings import Reporter

FR = language("fr")
TOWN = Reporter("la ville", "elle", "Ormevanne")


def test_what_is_removed_is_said_to_the_cent():
    assert flows.removed(552_267_88, FR).startswith(f"552{NARROW}267,88{NBSP}€ passent d'un budget à l'autre. Additionner les budgets")


@pytest.mark.parametrize(
    ("names", "role", "kind", "expected"),
    [
        (["Service des eaux", "budget principal"], "annex", "annex_staff", "Service des eaux et budget principal"),
        ([], "epci", "compensation", "Une intercommunalité"),
        ([], "ccas", "ccas_grant", "Le CCAS"),
        ([], "ccas", "ccas_staff", "Un établissement rattaché (CCAS, caisse des écoles…)"),
    ],
)
def test_a_side_is_named_or_said(names, role, kind, expected):
    assert flows.side(names, role, kind) == expected


def test_missing_budgets_agree_in_number():
    assert flows.missing(["EAU"], 2021) == (
        "Le document de 2021 présente aussi un autre budget : « EAU ». Son fichier n'est pas donné : il n'est pas compté dans les "
        "chiffres de ce site."
    )
    assert flows.missing(["EAU", "BOIS"], 2021) == (
        "Le document de 2021 présente aussi 2 autres budgets : « EAU » et « BOIS ». Leurs fichiers ne sont pas donnés : ils ne sont pas "
        "comptés dans les chiffres de ce site."
    )


def test_amounts_of_several_communes_are_said_to_be_theirs():
    assert flows.for_all(11_722_641_38, FR) == (
        f"Pour toutes ses communes ensemble, cette collectivité écrit 11{NARROW}722{NARROW}641,38{NBSP}€."
    )
    assert flows.crossed("Agglo", 2_500_000_00, FR) == (
        f"Agglo : son document officiel compte 2,5{NBSP}millions d'euros de flux réciproques avec toutes ses communes ensemble."
    )


def test_the_grant_is_not_added_to_what_it_pays_for():
    assert flows.twice(850_00, TOWN, FR) == (
        f"Dans la dépense de la ville, 850{NBSP}euros sont sa subvention au CCAS, que le CCAS dépense à son tour : les deux montants ne "
        "s'additionnent pas."
    )


def test_who_acts_is_told_with_amounts_first():
    known = [("la ville", 17_442_153_78), ("Agglo", 591_247_00)]
    assert flows.acting(known, ["le département", "l'État"], 2024, False, FR) == (
        f"Dépensé en 2024 : la ville, 17,4{NBSP}millions d'euros ; Agglo, 591{NARROW}247{NBSP}euros. Agissent ou peuvent agir aussi, sans "
        "montant ici : le département et l'État."
    )
    assert flows.acting(known[1:], [], 2025, True, FR) == f"Prévu en 2025 : Agglo, 591{NARROW}247{NBSP}euros."
    assert flows.acting([], ["la ville", "un syndicat"], 2024, False, FR) == "Agissent ou peuvent agir : la ville et un syndicat."
