from dataclasses import replace

import pytest

from pipeline.checks import no_formulas
from pipeline.errors import Findings
from pipeline.places import Places
from pipeline.tables.contracts import HOLDERS
from pipeline.tables.media import PRESS
from tests.accounts.test_cutting import ARTICLE
from tests.figures.test_contracts import frame
from tests.figures.test_projects import with_projects

REMEDY = "Commencez ce texte par une lettre ou un chiffre dans votre fichier : il est publié tel quel."


def said(**tables) -> list[str]:
    findings = Findings()
    no_formulas.advise(replace(with_projects(), **tables), Places(), findings)
    assert findings.warnings == findings.faults == ()
    return [str(each) for each in findings.advice]


def press(*titles: str):
    return frame(PRESS, *(ARTICLE | {"title": title, "date": "2024", "row": row} for row, title in enumerate(titles, 2)))


def test_the_first_text_of_a_column_that_looks_like_a_formula_is_told():
    assert said(press=press("L'école", "=HYPERLINK(1)", "@SOMME(A1)", "- un tiret")) == [
        "p.csv, ligne 3 : « =HYPERLINK(1) » commence comme une formule : un tableur qui ouvre presse.csv chercherait à la calculer "
        f"(colonne « title », 2 autres de même). {REMEDY}"
    ]


def test_a_table_that_does_not_say_its_rows_is_told_of_too():
    holder = {
        "authority": "210000005", "year": 2024, "contract": "M1", "notified_on": "2024-01-01", "holder_id_type": "SIRET", "holder_id": "1",
        "holder": "+Travaux",
    }  # fmt: skip
    assert said(holders=frame(HOLDERS, holder)) == [
        "« +Travaux » commence comme une formule : un tableur qui ouvre marches-titulaires.csv chercherait à la calculer (colonne "
        f"« titulaire_nom »). {REMEDY}"
    ]


@pytest.mark.parametrize("text", ["L'école = la ville", "-", "=", "-12,50", "+33 4", "- 3"])
def test_a_sign_alone_or_before_a_number_is_no_formula(text):
    assert said(press=press(text)) == []
