"""Items that town.toml divides by a population of its own."""

from pipeline.checks import known_denominators
from pipeline.errors import Findings
from tests.checks.tiny import account, accounts_of, line


def test_an_item_that_is_none_is_told_with_those_that_are(tmp_path):
    more = '[denominators.lecteurs]\nlabel = "lecteur"\nplural = "lecteurs"\nitems = ["culture", "cultur", "xyz"]'
    findings = Findings()
    known_denominators.refuse(accounts_of(tmp_path, account(line("65748", Fonction="311", ContNat="65")), more=more), findings)
    close, nothing = (str(fault) for fault in findings.faults)
    assert close.startswith(
        "town.toml, clé « denominators.lecteurs » : « cultur » n'est pas un poste des dépenses. Postes proches : « culture »"
    )
    assert nothing == (
        "town.toml, clé « denominators.lecteurs » : « xyz » n'est pas un poste des dépenses. Aucun poste de ces comptes n'y ressemble "
        ": retirez-le."
    )


def test_a_population_that_divides_nothing_is_told(tmp_path):
    """A town whose accounts have no school at all."""
    (tmp_path / "p.csv").write_text("annee;population;nombre\n2024;eleves;40\n2024;menages;90\n", encoding="utf-8")
    accounts = accounts_of(
        tmp_path, account(line("65748", Fonction="311", ContNat="65")), more_sources=f'populations = "{(tmp_path / "p.csv").as_posix()}"'
    )
    findings = Findings()
    known_denominators.advise(accounts, findings)
    assert [str(each) for each in findings.advice] == [
        "town.toml : la population « eleves » est donnée et ne divise aucun poste des dépenses. Dites ce qu'elle divise : "
        '[denominators.eleves], label, plural, items = ["…"].'
    ]
