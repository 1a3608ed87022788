"""Grants in sentences, from one to many, from nothing to more than the accounts."""

import pytest

from pipeline.formats import NARROW, NBSP, language
from pipeline.sentences import subsidies
from pipeline.sentences.headings import Reporter

FR = language("fr")
TOWN, DEPARTMENT = Reporter("la ville", "elle", "Ormevanne"), Reporter("le département", "il", "Lot")


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def test_the_question_agrees():
    assert [subsidies.question(who) for who in (TOWN, DEPARTMENT)] == ["Qui la ville aide-t-elle ?", "Qui le département aide-t-il ?"]


@pytest.mark.parametrize(
    ("who", "cents", "count", "is_published", "said"),
    [
        (TOWN, 1_313_621_00, 27, False, "En 2024, la ville a donné 1 313 621 euros de subventions, en 27 aides."),
        (TOWN, 1_00, 1, False, "En 2024, la ville a donné 1,00 euro de subventions, en 1 aide."),
        (TOWN, 50_000_00, 2, True, "En 2024, la ville s'est engagée à donner 50 000 euros de subventions, en 2 aides."),
        (DEPARTMENT, 50_000_00, 2, True, "En 2024, le département s'est engagé à donner 50 000 euros de subventions, en 2 aides."),
        (TOWN, 0, 3, False, "En 2024, la liste des subventions ne donne aucun montant."),
    ],
)
def test_the_lead(who, cents, count, is_published, said):
    assert plain(subsidies.lead(who, cents, count, 2024, is_published, FR)) == said


@pytest.mark.parametrize(
    ("fewest", "named", "of_them", "said"),
    [
        (3, 40, 60, "Trois bénéficiaires sur 40 reçoivent plus de la moitié de l'argent."),
        (1, 40, 50, "Un seul bénéficiaire sur 40 reçoit la moitié de l'argent."),
        (12, 1040, 51, "12 bénéficiaires sur 1 040 reçoivent plus de la moitié de l'argent."),
        (None, 40, 0, "40 bénéficiaires sont nommés."),
        (1, 1, 100, "Un seul bénéficiaire est nommé."),
        (None, 0, 0, "Les bénéficiaires ne sont pas nommés."),
    ],
)
def test_how_concentrated(fewest, named, of_them, said):
    assert plain(subsidies.concentration(fewest, named, of_them, 100, FR)) == said


@pytest.mark.parametrize(
    ("listed", "written", "said", "gap"),
    [
        (87_00, 100_00, "Le total de cette liste fait 87,0 % des subventions inscrites dans les comptes.",
         "C'est 13 euros de moins que les comptes : la liste ne donne pas toutes les aides une à une."),
        (100_00, 100_00, "Cette liste explique toutes les subventions inscrites dans les comptes, au centime.", ""),
        (130_00, 100_00, "Cette liste dépasse de 30 euros les subventions inscrites dans les comptes.",
         "La liste peut aussi contenir des aides payées sur d'autres comptes, ou une autre année."),
        (130_00, 0, "Les comptes n'inscrivent aucune subvention aux comptes où cette liste est attendue.", ""),
    ],
)  # fmt: skip
def test_the_list_beside_the_accounts(listed, written, said, gap):
    assert (plain(subsidies.coverage(listed, written, FR)), plain(subsidies.gap(listed, written, FR))) == (said, gap)


def test_those_who_are_not_named():
    why = (
        "un particulier n'est jamais nommé ici, ni un bénéficiaire que rien ne désigne comme un organisme. Ces montants comptent dans les "
        "totaux."
    )
    assert plain(subsidies.withheld(1, FR)) == f"Une aide va à un bénéficiaire qui n'est pas nommé : {why}"
    many = f"19 aides vont à des bénéficiaires qui ne sont pas nommés : {why}"
    assert plain(subsidies.withheld(19, FR)) == many


def test_two_lists_are_not_added():
    rest = "Ce sont deux récits des mêmes aides : les montants ne s'additionnent pas."
    said = plain(subsidies.other_list("scdl", 29, 1_200_00, 2024, FR))
    assert (
        said == f"Les conventions publiées par la collectivité (format SCDL) donnent aussi 29 aides pour 2024, 1 200 euros en tout. {rest}"
    )
    said = plain(subsidies.other_list("annex", 1, 1_200_00, 2024, FR))
    assert said == f"L'annexe du compte donne aussi 1 aide pour 2024, 1 200 euros en tout. {rest}"


def test_what_is_not_money():
    assert subsidies.besides(["Le club"], FR) == (
        "Un bénéficiaire reçoit aussi une aide en nature, dont le document ne donne pas la valeur : Le club."
    )
    assert subsidies.besides(["Le club", "Le CCAS"], FR) == (
        "2 bénéficiaires reçoivent aussi une aide en nature, dont le document ne donne pas la valeur : Le club et Le CCAS."
    )
    assert plain(subsidies.in_kind(80_00, 1, FR)) == (
        "Une aide est donnée en nature : un local, du personnel, du matériel prêtés. Leur valeur, 80 euros, ne s'ajoute pas aux "
        "subventions en argent."
    )


@pytest.mark.parametrize(
    ("by_year", "said"),
    [
        ({2024: 12_000_00}, "12 000 euros de subventions en 2024"),
        ({2019: 42_000_00, 2024: 12_000_00}, "12 000 euros de subventions en 2024, 54 000 euros depuis 2019"),
    ],
)
def test_what_a_body_receives_on_one_line(by_year, said):
    assert plain(subsidies.in_short(by_year, FR)) == said
