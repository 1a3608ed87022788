import pytest

from pipeline.config import Audited
from pipeline.figures.accessibility import Audit
from pipeline.formats import NBSP, language, typography
from pipeline.sentences import accessibility as said

FR = language("fr")
NONE, BEGUN, ONE = Audit(0, 0, 0, 106), Audit(3, 1, 0, 102), Audit(1, 0, 0, 105)
FULL, PARTIAL, LOW, NIL = Audit(80, 0, 26, 0), Audit(70, 10, 26, 0), Audit(1, 79, 26, 0), Audit(0, 105, 1, 0)


@pytest.mark.parametrize(
    ("found", "mention", "title", "lead"),
    [
        (NONE, "non conforme", "Ce site est déclaré non conforme, car son accessibilité n'est pas encore auditée.",
         "« Non conforme » est l'état que la loi donne à un site sans audit, quelle que soit sa qualité."),
        (BEGUN, "non conforme", "Ce site est déclaré non conforme, car son accessibilité n'est pas encore auditée.",
         "L'audit est commencé : 4 critères sur 106 ont été évalués. Tant qu'il n'est pas fini, il ne mesure rien."),
        (ONE, "non conforme", "Ce site est déclaré non conforme, car son accessibilité n'est pas encore auditée.",
         "L'audit est commencé : 1 critère sur 106 a été évalué. Tant qu'il n'est pas fini, il ne mesure rien."),
        (FULL, "totalement conforme", "Ce site est totalement conforme : tous les critères qui s'appliquent sont respectés.",
         "Sur 106 critères, 80 sont respectés et 26 sont sans objet ici."),
        (PARTIAL, "partiellement conforme", "Ce site est partiellement conforme : 87,5 % des critères qui s'appliquent sont respectés.",
         "Sur 106 critères, 70 sont respectés, 10 ne sont pas respectés et 26 sont sans objet ici."),
        (LOW, "non conforme", "Ce site est non conforme : 1,3 % des critères qui s'appliquent sont respectés.",
         "Sur 106 critères, 1 est respecté, 79 ne sont pas respectés et 26 sont sans objet ici."),
        (NIL, "non conforme", "Ce site est non conforme : aucun critère qui s'applique n'est respecté.",
         "Sur 106 critères, 105 ne sont pas respectés et 1 est sans objet ici."),
    ],
)  # fmt: skip
def test_the_state_is_said_and_nothing_more_than_what_was_measured(found, mention, title, lead):
    assert said.mention(found) == f"Accessibilité : {mention}"
    assert said.title(found, FR).replace(NBSP, " ") == title
    assert said.lead(found) == lead


def test_an_audit_says_who_when_and_until_when():
    told = said.results(PARTIAL, Audited("2024-02-29", "le cabinet Repère"), FR)
    assert (
        told[0]
        .replace(NBSP, " ")
        .startswith(
            "L'audit fait par le cabinet Repère le 29 février 2024 montre que 87,5 % des critères qui s'appliquent sont respectés. "
        )
    )
    assert told[1].startswith("Cette déclaration vaut au plus jusqu'au 28 février 2027, ")
    assert said.results(NONE, Audited(), FR) == [said.REFERENCE]


def test_what_fails_is_announced_when_it_is_known():
    assert [said.not_accessible(each)[:26] for each in (NONE, FULL, PARTIAL)] == [
        "L'audit le dira. Si une pa", "L'audit n'en a pas trouvé.", "L'audit a trouvé ces défau",
    ]  # fmt: skip


def test_whom_to_tell_without_an_address_is_the_town():
    assert said.contact("Ormevanne", False).endswith("demandez l'accueil de la collectivité (Ormevanne).")
    assert typography(said.contact("Ormevanne", True)).endswith("que vous pouvez lire.")
