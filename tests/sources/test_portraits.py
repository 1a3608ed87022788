"""Files of what is said of territories, and the addresses that they may give."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import portraits, web_addresses
from tests.sources.documents import town
from tests.sources.tiny_places import tuples

ROW = "Nord;document;Le diagnostic;Ce qui est constaté.;https://exemple.fr/nord.pdf;2023-06"


def read(folder, *rows: str):
    (folder / "p.csv").write_text("\n".join(["territoire;genre;titre;texte;lien;date", *rows]) + "\n", encoding="utf-8")
    findings = Findings()
    found = portraits.read(config.load(town(folder, {"a.xml": "<a/>"}, more_sources='portraits = ["p.csv"]')), findings)
    return found, [str(each) for each in (*findings.faults, *findings.warnings)]


def test_the_template_is_read(tmp_path):
    found, said = read(tmp_path, ROW, "Sud;Orientation;Planter;;;")
    assert said == []
    assert tuples(found, "territory", "kind", "title", "words", "address", "on", "row") == [
        ("Nord", "document", "Le diagnostic", "Ce qui est constaté.", "https://exemple.fr/nord.pdf", "2023-06", 2),
        ("Sud", "orientation", "Planter", "", "", "", 3),
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Nord", "", "colonne « territoire » : la case est vide. Remplissez-la, ou retirez la ligne."),
        ("document", "photo", "colonne « genre » : « photo » est inconnu. Valeurs connues : « document », « orientation »."),
        ("https", "http", "colonne « lien » : « http://exemple.fr/nord.pdf » n'est pas une adresse en https. Écrivez une adresse qui "
                          "commence par https://, ou le « slug » d'un texte de ce site."),
        ("Ce qui", "Pour Mme Untel, ce qui", "colonne « texte » : le texte semble nommer une personne : il n'est pas montré. Retirez ce "
                                             "nom du fichier."),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(tmp_path, old, new, said):
    assert read(tmp_path, ROW.replace(old, new, 1))[1] == [f"p.csv, ligne 2, {said}"]


def test_an_address_is_secure_or_of_this_site():
    assert web_addresses.to_address("/nord-en-2030/") == "/nord-en-2030/"
    for wrong in ("javascript:alert(1)", "https://a:b@exemple.fr", "https://exemple", "ftp://exemple.fr", "un texte"):
        with pytest.raises(ValueError, match="n'est pas une adresse en https"):
            web_addresses.to_address(wrong)
