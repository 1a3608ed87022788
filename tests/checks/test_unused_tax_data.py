from pipeline.checks import unused_tax_data
from pipeline.errors import Findings
from tests.checks.tiny import account, accounts_of, line

HOUSEHOLDS = '[[households]]\nname = "Un studio"\nbase = 1200\n[[households]]\nname = "Une maison"\namount = 1650'


def test_what_no_page_shows_is_told(tmp_path):
    (tmp_path / "avis.csv").write_text("annee,destinataire,taxe,taux\n2019,Commune,TF,20\n", encoding="utf-8")
    found = accounts_of(tmp_path, account(line("6042")), more_sources='notice_rates = ["avis.csv"]', more=HOUSEHOLDS)
    findings = Findings()
    unused_tax_data.advise(found, findings)
    assert [str(each) for each in findings.advice] == [
        "avis.csv, ligne 2 : les taux d'avis de 2019 ne servent pas : il n'y a pas de compte exécuté de 2019. Donnez ce compte, ou "
        "gardez-les pour plus tard.",
        "town.toml, clé « households » : des ménages types donnés par leur base ne sont pas montrés en 2024, faute de taux de taxe "
        "foncière : « Un studio ». Donnez amount au lieu de base, ou les taux de l'avis.",
    ]


def test_what_is_shown_is_not_told(tmp_path):
    (tmp_path / "avis.csv").write_text("annee,destinataire,taxe,taux\n2024,Commune,TF,20\n", encoding="utf-8")
    found = accounts_of(tmp_path, account(line("6042")), more_sources='notice_rates = ["avis.csv"]', more=HOUSEHOLDS)
    findings = Findings()
    unused_tax_data.advise(found, findings)
    assert findings.advice == ()
