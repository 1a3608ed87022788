"""A placement is about something that the site tells, somewhere in the town."""

from dataclasses import replace

from pipeline.checks import known_placements
from pipeline.errors import Findings
from pipeline.sources.subsidies import table
from tests.figures.test_placements import contracts, with_places
from tests.figures.test_projects import with_projects
from tests.figures.test_subsidies import grant


def told(*given: dict) -> tuple[list[str], list[str]]:
    """Faults, warnings."""
    accounts = replace(with_projects({"project": "a"}), subsidies=table([grant("Club", 10)]), contracts=contracts({"contract": "M1"}))
    findings, places = Findings(), with_places(*given)
    known_placements.place(accounts, places, findings)
    return tuple([str(each) for each in found] for found in (findings.faults, findings.warnings))


def test_what_is_known_is_told_nothing():
    given = ({"kind": "subvention", "id": "CLUB", "place": "École Jules Ferry"}, {"kind": "marche", "id": "M1", "project": "a"})
    assert told(*given) == ([], [])


def test_what_nothing_bears_is_told():
    faults, warnings = told(
        {"kind": "subvention", "id": "Chorale", "district": "Ailleurs"}, {"kind": "marche", "id": "M9", "project": "b"},
    )  # fmt: skip
    assert faults == []
    assert warnings == [
        "l.csv, ligne 2, colonne « identifiant » : aucune liste de subventions ne nomme « Chorale ». Copiez le SIRET, le numéro RNA ou le "
        "nom exact du bénéficiaire.",
        "l.csv, ligne 3, colonne « identifiant » : aucun marché n'a l'identifiant « M9 ». Copiez l'identifiant du fichier des marchés.",
        "l.csv, ligne 3, colonne « projet » : « b » n'est pas un projet. Projets connus : « a ».",
        "l.csv, ligne 2, colonne « quartier » : « Ailleurs » n'est pas un quartier. Quartiers connus : « Centre », « Le Lavoir ».",
    ]
