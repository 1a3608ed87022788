"""Breaks of series that the town declares, on the accounts of two years."""

from pathlib import Path

from pipeline.checks import known_breaks
from pipeline.errors import Findings
from pipeline.figures import breaks
from pipeline.figures.comments import NATURE, SPENDING, trees
from tests.checks.tiny import account, accounts_of, line

SCHOOL = line("60612", Fonction="211", ContNat="011")
LIBRARY = line("65748", Fonction="311", ContNat="65")


def read(folder: Path, *declared: tuple[int, str]):
    """The accounts of a town that gave its library away in 2024."""
    more = "\n".join(f'[[breaks]]\nyear = {year}\ncode = "{code}"\ntext = "Dit."' for year, code in declared)
    return accounts_of(folder, account(SCHOOL, LIBRARY, year=2023), account(SCHOOL, year=2024), more=more)


def refused(folder: Path, *declared: tuple[int, str]) -> list[str]:
    findings = Findings()
    known_breaks.refuse(read(folder, *declared), findings)
    return [str(fault) for fault in findings.faults]


def test_what_is_there_and_what_is_there_no_more_may_be_named(tmp_path):
    codes = ("ecole-enfance", "culture", "gross_savings", "60612", "")
    assert refused(tmp_path, *((2024, code) for code in codes)) == []


def test_unknown_years_and_codes_are_told(tmp_path):
    assert refused(tmp_path, (2023, ""), (2030, "culture"), (2024, "cultur")) == [
        "town.toml, clé « breaks » : il faut les comptes de 2023 et d'une année d'avant pour montrer une rupture de série en 2023. "
        "Années possibles : 2024.",
        "town.toml, clé « breaks » : il faut les comptes de 2030 et d'une année d'avant pour montrer une rupture de série en 2030. "
        "Années possibles : 2024.",
        "town.toml, clé « breaks » : « cultur » ne désigne rien dans les comptes de 2024. Noms proches : « culture ».",
    ]


def test_a_break_touches_its_item_what_it_holds_and_what_holds_it(tmp_path):
    accounts = read(tmp_path, (2024, "ecole-enfance/ecoles-maternelles"), (2024, ""))
    everything, school = sorted(breaks.placed(accounts, trees(accounts)), key=lambda each: len(each.places))
    below, above = ("ecole-enfance", "ecoles-maternelles", "personnel"), ("ecole-enfance",)
    assert [school.touches(SPENDING, path) for path in (below, above, ("culture",), ())] == [True, True, False, False]
    assert not school.touches(NATURE, above)
    assert everything.touches(SPENDING, ()) and everything.touches(NATURE, ("personnel",))
