from pathlib import Path

from pipeline.checks import no_contact
from pipeline.config import Contact, Town
from pipeline.errors import Findings


def test_a_town_without_contact_is_advised_to_give_one():
    findings = Findings()
    no_contact.advise(Town(Path(), "Ormevanne", "219912342", contact=Contact(url="https://ormevanne.example/contact")), findings)
    assert findings.advice == ()
    no_contact.advise(Town(Path(), "Ormevanne", "219912342"), findings)
    assert [str(each) for each in findings.advice] == [
        "town.toml, clé « contact » : la page Accessibilité ne dit pas à qui signaler une difficulté, ce que la loi demande. "
        'Écrivez [contact], puis email = "…" ou url = "https://…".'
    ]
