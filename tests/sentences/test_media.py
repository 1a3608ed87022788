"""Pictures and articles in words."""

import pytest

from pipeline.sentences import media


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("Ville d'Ormevanne", "", ""), "Crédit : Ville d'Ormevanne."),
        (("Dessin : Comptes clairs.", "CC BY 4.0", "2024-03"), "Dessin : Comptes clairs, licence CC BY 4.0, mars 2024."),
        (("© Archives", "Licence Ouverte 2.0", "2024-09-01"), "© Archives, Licence Ouverte 2.0, 1er septembre 2024."),
    ],
)
def test_a_credit_says_who_under_which_licence_and_when(given, said):
    assert media.credit(*given) == said


def test_the_source_of_an_article_and_whose_opinion_it_is():
    assert media.source("La Gazette", "2024") == "La Gazette, 2024"
    assert media.whose(False) == "Chaque article n'engage que son journal."
    assert media.whose(True) == "Chaque article n'engage que son journal. Un lien peut mener hors de ce site."
    assert (media.articles(1), media.articles(12)) == ("1 article", "12 articles")
    assert (media.in_pictures(1), media.in_pictures(2)) == ("En image", "En images")
