"""Bodies are named, persons are not: on the traps of real files, then on whole real files, counted."""

import xml.etree.ElementTree as ET

import pytest

from pipeline.sources.beneficiaries import is_withheld

# Bodies that nothing in their name tells from somebody's: withheld by mistake, and known.
MONTREUIL = {
    "APEEM TURBUL", "BABOUR TSION", "CHROMA ZEBROCK", "ESCUDO DEL CAIMAN - Subv exceptionnelle", "FAIT TOUT LE", "KOSHKA LUNA",
    "MAMANS POULES (Crèche Capucine)", "MAMANS POULES (Crèche Mamans Poule)", "RAMENAS VOIT VERT", "TANHUA LINGUA", "ZIG ZAG",
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("Durand Louise", {}),
        ("DURAND Louise", {"kind": "P1"}),
        ("Louise Durand", {"kind": "P2", "siret": "80836899700041"}),
        ("M. Durand", {"kind": "P1"}),
        ("Mme DURAND - aide au vélo", {"siret": "80836899700041"}),
        ("Aide Durand Louise", {"kind": "P1"}),
        ("Kovacs Ferenc", {"kind": "P1"}),
        ("Martin", {}),
        ("Nom anonymisé", {"kind": "P1"}),
        ("Occultation Article L311-7 CRPA", {}),
        ("", {"siret": "80836899700041"}),
        ("Association sportive", {"kind": "P3"}),
    ],
)
def test_who_may_be_somebody_is_withheld(name, given):
    assert is_withheld(name, **given)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("ASSOCIATION LOUISE MICHEL", {}),
        ("M.A.P ASSOCIATION DES MURS A PECHES", {"kind": "P1"}),
        ("Les amis de Louise Durand", {}),
        ("COLLEGE JEAN MOULIN", {"kind": "U6"}),
        ("JEAN MOULIN", {"kind": "U6"}),
        ("JEAN MOULIN", {"siret": "21930048000019"}),
        ("JEAN MOULIN", {"rna": "W333216789"}),
        ("KADANSE", {"siret": "51483473800023"}),
        ("EKPHRASIS", {"kind": "P1"}),
        ("L'ART A VOUS", {}),
        ("JOUSSOUR MONTREUIL", {"kind": "P1", "place": "Montreuil"}),
        ("CINEMAS 93", {}),
    ],
)
def test_a_body_is_named(name, given):
    assert not is_withheld(name, **given)


def test_of_a_real_city_eleven_bodies_are_hidden_by_mistake_and_no_person_is_shown(shared_data):
    kinds = {}
    for path in sorted((shared_data / "totem" / "montreuil").glob("*.xml")):
        for _, element in ET.iterparse(path):
            if element.tag.endswith("}CONCOURS"):
                values = {child.tag.rpartition("}")[2]: child.get("V") for child in element}
                if "LibOrgaBenef" in values:
                    kinds[values["LibOrgaBenef"].strip()] = values["CodNatJurBenefCA"]
    kinds = {name: kind for name, kind in kinds.items() if kind != "P3"}
    hidden = {name for name, kind in kinds.items() if is_withheld(name, kind, place="Montreuil")}
    # Four names of persons coded as associations, and two shops that bear their owner's first name.
    assert (len(kinds), len(hidden), MONTREUIL - hidden) == (696, len(MONTREUIL) + 4 + 2, set())
