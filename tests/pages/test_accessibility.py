"""The declaration of accessibility: what it claims without an audit and with one, the grid that it hands out and reads back."""

import tomllib
from dataclasses import replace

import pytest

from pipeline.config import Audited, Contact
from pipeline.config.contact import audited as read_audited
from pipeline.config.contact import contact as read_contact
from pipeline.errors import Findings
from pipeline.nomenclature.rgaa import criteria
from pipeline.pages import accessibility
from pipeline.pages.all import footer
from pipeline.pages.english import frame
from pipeline.pages.site import Site
from pipeline.report import Links, Table
from pipeline.tables.accessibility import ACCESSIBILITY
from tests.pages import built


def blocks(page, kind):
    return [block for section in page.sections for block in section.blocks if isinstance(block, kind)]


@pytest.fixture
def audited() -> Site:
    """The demonstration once audited: 3.2 fails, 4.1 is without object, all else is met; without an address to write to."""
    rows = ACCESSIBILITY.of_rows(
        {"criterion": each.number, "topic": each.topic, "title": each.title, "result": {"3.2": "failing", "4.1": "not_applicable"}.get(
            each.number, "conform"), "remark": "Un gris trop clair." if each.number == "3.2" else "", "file": "a.csv", "row": rank}
        for rank, each in enumerate(criteria().values(), 2)
    )  # fmt: skip
    made = built.site(built.DEMONSTRATION)
    town = replace(made.accounts.town, audited=Audited("2025-03-31"), contact=Contact())
    return Site(replace(made.accounts, town=town, accessibility=rows), [], places=made.places)


def test_without_audit_the_site_claims_nothing_and_says_whom_to_tell():
    site = built.site(built.DEMONSTRATION)
    declaration, grid = accessibility.pages(site)
    assert declaration.title == "Ce site est déclaré non conforme, car son accessibilité n'est pas encore auditée."
    assert {link.href for each in blocks(declaration, Links) for link in each.links} >= {
        "mailto:bonjour@ormevanne.example", "/accessibilite/criteres/", "https://formulaire.defenseurdesdroits.fr/",
    }  # fmt: skip
    assert {row[2] for table in blocks(grid, Table) for row in table.rows} == {"à évaluer"}
    assert sum(len(table.rows) for table in blocks(grid, Table)) == 106
    assert "Accessibilité : non conforme" in [link.label for link in footer(site)]
    assert "Accessibility: not compliant" in [link.label for link in frame.edition(site).footer]


def test_an_audit_is_told_with_what_fails(audited):
    declaration, _ = accessibility.pages(audited)
    assert declaration.title.startswith("Ce site est partiellement conforme : 99,0")
    [failing] = [table for table in blocks(declaration, Table) if table.caption == "Critères non respectés"]
    assert [(row[0], row[2]) for row in failing.rows] == [("3.2", "Un gris trop clair.")]
    assert "Accessibilité : partiellement conforme" in [link.label for link in footer(audited)]


def test_a_town_that_has_its_own_text_keeps_it():
    site = built.site(built.DEMONSTRATION)
    own = Site(site.accounts, [], ({"slug": "accessibilite", "title": "", "name": "", "lead": ""},), places=site.places)
    assert list(accessibility.pages(own)) == []


def test_the_grid_has_a_row_for_each_criterion_with_what_is_known(audited):
    rows = accessibility.grid(audited)
    assert rows[0] == ("Critère", "Thème", "Intitulé", "Résultat", "Remarque") and len(rows) == 107
    assert [row[3:] for row in rows if row[0] in ("Critère 3.2", "Critère 4.1")] == [
        ("non conforme", "Un gris trop clair."),
        ("non applicable", ""),
    ]
    assert all(row[3:] == ("", "") for row in accessibility.grid(built.site(built.DEMONSTRATION))[1:])


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ('[contact]\nemail = "mairie"', "town.toml, clé « contact.email » : « mairie » n'est pas une adresse électronique."),
        (
            '[contact]\nurl = "javascript:alert(1)"',
            "town.toml, clé « contact.url » : « javascript:alert(1) » n'est pas une adresse en https.",
        ),
        (
            '[accessibility]\naudited_on = "mars 2025"',
            "town.toml, clé « accessibility.audited_on » : « mars 2025 » n'est pas une date.",
        ),
        # Three years later there is no such year.
        (
            "[accessibility]\naudited_on = 9999-12-31",
            "town.toml, clé « accessibility.audited_on » : « 9999-12-31 » n'est pas le jour d'un audit.",
        ),
    ],
)
def test_what_town_toml_says_wrong_is_told(lines, said):
    findings, raw = Findings(), tomllib.loads(lines)
    assert (read_contact(raw, findings), read_audited(raw, findings)) == (Contact(), Audited())
    assert [str(fault).startswith(said) for fault in findings.faults] == [True], str(findings.faults[0])
