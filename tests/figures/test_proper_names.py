"""Names in capitals are read as another file of the town writes them, and never guessed."""

from dataclasses import replace

import pandas as pd

from pipeline.config.authorities import Authority
from pipeline.figures.proper_names import with_proper_names
from pipeline.tables.contracts import HOLDERS
from tests.figures.test_subsidies import SCDL, grant, known_by


def read(*grants: dict, authorities=(), holders=()) -> list[str]:
    """The names of the annex's bodies, once read beside the rest of the town's files."""
    accounts = known_by(*grants)
    town = replace(accounts.town, authorities={siren: Authority(name) for siren, name in authorities})
    given = {column.name: ["" for _ in holders] for column in HOLDERS.columns}
    given |= {
        "holder_id": [siret for siret, _ in holders],
        "holder": [name for _, name in holders],
        "notified_on": [pd.NaT for _ in holders],
    }
    given["year"] = [2024 for _ in holders]
    accounts = replace(accounts, town=town, holders=HOLDERS.frame(given))
    annex = accounts.subsidies[accounts.subsidies["origin"] == "annex"]
    return with_proper_names(accounts, annex)["beneficiary"].tolist()


def test_an_authority_has_the_name_that_town_toml_gives_it():
    named = [("269900001", "Centre communal d'action sociale d'Été")]
    assert read(grant("CCAS", 1, beneficiary_siret="26990000100018"), authorities=named) == [named[0][1]]
    assert read(grant("CENTRE COMMUNAL D'ACTION SOCIALE D'ETE", 1), authorities=named) == [named[0][1]]


def test_a_convention_or_a_contract_gives_it_too():
    convention = grant("Club des Écluses", 5, **SCDL, beneficiary_siret="99900000100011")
    assert read(grant("CLUB DES ECLUSES", 1), convention) == ["Club des Écluses"]
    holders = [("99900000200019", "Atelier du Halage")]
    assert read(grant("ATELIER", 1, beneficiary_siret="99900000200019"), holders=holders) == ["Atelier du Halage"]


def test_what_no_file_names_stays_as_it_is_written():
    # Another service of the same SIREN is another body, as is one whose name is only near.
    convention = grant("Collège des Écluses", 5, **SCDL, beneficiary_siret="99900000100011")
    assert read(grant("COLLEGE DU PARC", 1, beneficiary_siret="99900000100029"), convention) == ["COLLEGE DU PARC"]
    assert read(grant("CLUB", 1), grant("Le Club", 2)) == ["CLUB", "Le Club"]
