"""Codes that actions and projects name and the accounts do not know: each is told where it stands, with the closest ones."""

from dataclasses import replace

from pipeline.checks import authorisations_match, known_links
from pipeline.errors import Findings
from pipeline.tables.authorisations import AUTHORISATIONS
from tests.figures.test_authorisations import SITUATION, with_authorisations
from tests.figures.test_plans import with_plans
from tests.figures.test_projects import with_projects


def plain(found) -> list[str]:
    return [str(each).replace("\u202f", " ").replace("\u00a0", " ") for each in found]


def test_codes_that_the_accounts_do_not_know():
    named = {"project": "b", "authorisation": "AP-1", "cost_voted_cents": 900_00}
    accounts = with_projects({"project": "a", "authorisation": "AP-2"}, named, {"project": "c", "function": "2zz"})
    actions = with_plans({"action": "x", "operation": "13", "authorisation": "AP-1"}).actions
    rows = [SITUATION | {"budget": accounts.main, "voted_before_cents": 800_00, "voted_cents": 50_00}]
    accounts = replace(accounts, actions=actions, authorisations=AUTHORISATIONS.of_rows(rows))
    findings = Findings()
    known_links.warn(accounts, findings)
    unknown, *others = plain(findings.warnings)
    said = "p.csv, ligne 2, colonne « fonction » : la fonction « 2zz » n'est pas dans la nomenclature des comptes, le lien n'est pas fait"
    assert unknown.startswith(f"{said} avec le projet. Fonctions proches : « ")
    assert others == [
        "a.csv, ligne 2, colonne « operation » : l'opération « 13 » n'est pas dans les comptes, le lien n'est pas fait avec l'action. "
        "Opérations des comptes : « 12 ».",
        "p.csv, ligne 2, colonne « autorisation_programme » : l'autorisation de programme « AP-2 » n'est pas dans les comptes, le lien "
        "n'est pas fait avec le projet. Autorisations des comptes : « AP-1 ».",
        "p.csv, ligne 2, colonne « cout_vote » : le coût voté de 900,00 € n'est pas celui de l'autorisation AP-1 (850,00 € à la fin de "
        "2024). L'écart est montré ; corrigez le montant.",
    ]
    # A past year does not know the codes of later ones: nothing is wrong.
    findings = Findings()
    known_links.warn(accounts.until(2024), findings)
    assert findings.warnings == ()


def test_without_any_annex_a_number_may_be_right():
    findings = Findings()
    known_links.warn(with_projects({"project": "a", "authorisation": "AP-2"}), findings)
    assert findings.warnings == ()
    assert [each.what for each in findings.advice] == [
        "l'autorisation de programme « AP-2 » n'est pas dans les comptes, le lien n'est pas fait avec le projet"
    ]


def test_the_annex_follows_itself_and_the_accounts():
    accounts = with_authorisations(
        {"year": 2023, "voted_before_cents": None, "voted_cents": 900, "paid_before_cents": None, "paid_cents": None, "chapter": "12"},
        {"paid_before_cents": 5, "paid_cents": 256_00},
    )
    found = authorisations_match.check(accounts)
    assert [(each.year, each.level, each.difference_cents) for each in found] == [(2023, "ok", None), (2024, "warning", -1_00)]
    assert plain([found[1].words]) == ["Halle : l'annexe dit 256,00 € payés dans l'année, les lignes de ses opérations font 257,00 €."]
    assert authorisations_match.check(with_projects()) == []
