"""Published grants: the forms of real files, each fault in one sentence, and whole real files to the cent."""

import pytest

from pipeline.config import Town
from pipeline.errors import Findings, InputError
from pipeline.sources import scdl_subventions, subsidies
from pipeline.tables.subsidies import WITHHELD

SIREN = "219912342"
HEADER = "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,objet,montant,nature,datesPeriodeVersement"


def read(path, siren: str = SIREN) -> tuple[list[dict], Findings]:
    findings = Findings()
    return scdl_subventions.read(path, path.name, Town(path.parent, "Ormevanne", siren), findings), findings


def read_text(folder, content: str) -> tuple[list[dict], list[str], list[str]]:
    path = folder / "s.csv"
    path.write_text(content, encoding="utf-8")
    rows, findings = read(path)
    return rows, [str(each) for each in findings.faults], [str(each) for each in findings.warnings]


def row(**given: str) -> str:
    usual = dict(zip(HEADER.split(","), ("Ormevanne", f"{SIREN}00017", "2024-03-01", "Club de judo", "51483473800023", "Fonctionnement",
                                         "1500.50", "aide en numéraire", "2024-04-01/2024-12-31"), strict=True))  # fmt: skip
    return ",".join(f'"{value}"' for value in (usual | given).values())


def test_a_grant(tmp_path):
    rows, faults, warnings = read_text(tmp_path, f"{HEADER}\n{row()}\n")
    assert (faults, warnings) == ([], [])
    assert rows == [
        {
            "authority": SIREN, "year": 2024, "origin": "scdl", "granter": "Ormevanne", "granter_id": f"{SIREN}00017",
            "amount_cents": 1500_50, "nature": "aide en numéraire", "is_named": True, "file": "s.csv", "row": 2,
            "beneficiary": "Club de judo", "beneficiary_siret": "51483473800023", "beneficiary_rna": "", "purpose": "Fonctionnement",
            "decision": "", "conditions": "", "agreed_on": "2024-03-01", "european_aid_id": "", "share": None, "notified_to_eu": "",
            "scheme": "", "period": "2024-04-01/2024-12-31", "kind": "",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "column", "expected"),
    [
        ({"montant": "40 000,00"}, "amount_cents", 40_000_00),
        ({"montant": "40\u202f000 €"}, "amount_cents", 40_000_00),
        ({"datesPeriodeVersement": "2017-06-27_2018-06-27"}, "period", "2017-06-27/2018-06-27"),
        ({"datesPeriodeVersement": "2017-06-27_2018-06-27"}, "year", 2017),
        ({"datesPeriodeVersement": "03/12/17 10/12/2018"}, "period", "2017-12-03/2018-12-10"),
        ({"datesPeriodeVersement": "2017-03-02/2017-30-05"}, "period", "2017-03-02/2017-05-30"),
        ({"datesPeriodeVersement": ""}, "year", 2024),
        ({"datesPeriodeVersement": "solde au bilan"}, "period", "solde au bilan"),
        ({"dateConvention": "05/12/2016"}, "agreed_on", "2016-12-05"),
        ({"idBeneficiaire": "W333216789"}, "beneficiary_rna", "W333216789"),
        ({"idBeneficiaire": "W333216789"}, "beneficiary_siret", ""),
        ({"idBeneficiaire": "W333216789"}, "kind", "P1"),
        ({"idBeneficiaire": "32402138500000.0"}, "beneficiary_siret", "32402138500000"),
        ({"idBeneficiaire": "3058354150124"}, "beneficiary_siret", "03058354150124"),
        ({"idBeneficiaire": "21930048000019"}, "kind", "U6"),
        ({"nature": "Numéraire"}, "nature", "aide en numéraire"),
        ({"nature": ""}, "nature", "aide en numéraire"),
        ({"nature": "aide en nature"}, "nature", "aide en nature"),
        ({"nature": "aide en nature;aide en numéraire;"}, "nature", "aide en numéraire;aide en nature"),
        ({"objet": "Aide de Mme Durand"}, "purpose", ""),
        ({"nomAttribuant": "", "idAttribuant": ""}, "authority", SIREN),
    ],
)
def test_how_real_files_write(tmp_path, given, column, expected):
    rows, faults, _ = read_text(tmp_path, f"{HEADER}\n{row(**given)}\n")
    assert faults == []
    assert rows[0][column] == expected


def test_a_person_leaves_no_name_behind(tmp_path):
    rows, faults, _ = read_text(tmp_path, f"{HEADER}\n{row(nomBeneficiaire='Durand Louise', objet='Vélo de Louise Durand')}\n")
    assert faults == []
    assert rows == [
        {"authority": SIREN, "year": 2024, "origin": "scdl", "granter": "Ormevanne", "granter_id": f"{SIREN}00017", "amount_cents": 1500_50,
         "nature": "aide en numéraire", "is_named": False, "file": "s.csv", "row": 2}
    ]  # fmt: skip
    assert not any("Durand" in str(value) for value in subsidies.table(rows).to_dict("list").values())


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"montant": ""}, "colonne « montant » : il manque le montant. Écrivez-le en euros, ou retirez la ligne."),
        ({"montant": "12 4O0"}, "colonne « montant » : « 12 4O0 » n'est pas un montant (chiffres, et un point ou une virgule avant les "
         "centimes)."),
        ({"nature": "salut"}, "colonne « nature » : « salut » est inconnu. Valeurs connues : « aide en numéraire », « aide en nature »."),
        ({"idBeneficiaire": "218601946"}, "colonne « idBeneficiaire » : « 218601946 » n'est pas un SIRET (quatorze chiffres attendus)."),
        ({"idBeneficiaire": "W3222"}, "colonne « rnaBeneficiaire » : « W3222 » n'est pas un numéro RNA (un W et neuf chiffres attendus)."),
        ({"datesPeriodeVersement": "2017-02-30"}, "colonne « datesPeriodeVersement » : « 2017-02-30 » n'est pas une date "
         "(AAAA-MM-JJ attendu)."),
        ({"dateConvention": "hier"}, "colonne « dateConvention » : « hier » n'est pas une date (AAAA-MM-JJ attendu)."),
        ({"dateConvention": "", "datesPeriodeVersement": "à venir"}, "colonne « dateConvention » : aucune date ne dit l'année de cette "
         "aide. Écrivez la date de la convention (AAAA-MM-JJ)."),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence(tmp_path, given, said):
    assert read_text(tmp_path, f"{HEADER}\n{row(**given)}\n")[:2] == ([], [f"s.csv, ligne 2, {said}"])


def test_headers_that_are_not_the_schemas(tmp_path):
    content = "Subventions 2024;;;\n;;\nNOM_Beneficiaire;Montant octroyé;date octroi;remarque\nClub de judo;1 500,00;24/07/2017;vu\n"
    rows, faults, _ = read_text(tmp_path, content)
    assert faults == []
    assert [(each["beneficiary"], each["amount_cents"], each["year"], each["row"]) for each in rows] == [("Club de judo", 1500_00, 2017, 4)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "s.csv : le fichier est vide. Donnez un fichier au schéma SCDL Subventions, avec sa ligne d'en-tête."),
        ("nom,objet\na,b\n", "s.csv, ligne 1 : il manque la colonne « montant ». Colonnes trouvées : « nom », « objet ». "
         "Le schéma SCDL Subventions donne les noms attendus."),
        ("nom,montant,Montant\na,1,2\n", "s.csv, ligne 1 : la colonne « montant » est donnée deux fois. Gardez-en une seule : rien ne dit "
         "laquelle est la bonne."),
    ],
)  # fmt: skip
def test_a_header_that_cannot_be_read(tmp_path, content, said):
    assert read_text(tmp_path, content)[:2] == ([], [said])


def test_what_is_set_aside_is_told(tmp_path):
    other = row(idAttribuant="24310063300011", nomAttribuant="Agglo")
    rows, faults, warnings = read_text(tmp_path, f"{HEADER}\n{row()}\n{row()}\n{other}\n")
    assert (len(rows), faults) == (1, [])
    assert warnings == [
        "s.csv, ligne 3 : la ligne est identique à la ligne 2 : elle n'est comptée qu'une fois. Si ce sont deux aides, distinguez-les "
        "par leur référence ou leur objet ; sinon, retirez-en une.",
        f"s.csv, ligne 4 : 1 subvention est de « Agglo » (SIREN 243100633), que town.toml ne nomme pas : mise de côté. SIREN nommés : "
        f"{SIREN}.",
    ]
    assert read_text(tmp_path, f"{HEADER}\n{other}\n")[1] == [
        "s.csv, ligne 2, colonne « idAttribuant » : 1 subvention est de « Agglo » (SIREN 243100633), que town.toml ne nomme pas. SIREN "
        f"nommés : {SIREN}. Donnez le fichier de la collectivité."
    ]


def test_those_who_are_not_named_are_one_row_a_year(tmp_path):
    lines = [row(nomBeneficiaire="Durand Louise", montant=amount) for amount in ("10.10", "20.20")]
    lines += [row(nomBeneficiaire="", objet="x"), row(nomBeneficiaire="Durand Louise", datesPeriodeVersement="2023-01-01")]
    frame = subsidies.table(read_text(tmp_path, "\n".join([HEADER, row(), *lines]))[0])
    assert (
        frame[["year", "beneficiary", "amount_cents", "grants", "is_named", "row"]]
        .astype(object)
        .where(frame["row"].notna(), None)
        .shape[0]
        == 3
    )
    apart = frame[~frame["is_named"]]
    assert [tuple(each) for each in apart[["year", "beneficiary", "amount_cents", "grants"]].itertuples(index=False)] == [
        (2024, WITHHELD, 10_10 + 20_20 + 1500_50, 3),
        (2023, WITHHELD, 1500_50, 1),
    ]
    assert int(frame["amount_cents"].sum()) == 10_10 + 20_20 + 3 * 1500_50


@pytest.mark.parametrize(
    ("name", "siren", "by_year"),
    [
        ("exemple_valide.csv", "210600045", {2017: (29, 2_821_393_50)}),
        ("roques.csv", "213104581", {2015: (7, 23_300_00), 2016: (13, 52_970_00), 2017: (20, 56_463_50)}),
        ("roques.csv", "243100633", {2017: (29, 224_825_35)}),
        ("lot_2017.csv", "224600015", {2017: (9, 518_805_00), 2018: (4, 359_400_00)}),
        ("vendee.xlsx", "228500013", {2018: (4, 2_367_625_00)}),
        ("pyrenees_orientales.ods", "226600010", {2017: (54, 3_604_713_98)}),
    ],
)
def test_real_files_are_read_whole(shared_data, name, siren, by_year):
    rows, findings = read(shared_data / "scdl_subventions" / name, siren)
    assert findings.faults == ()
    found = {year: [each["amount_cents"] for each in rows if each["year"] == year] for year in sorted({each["year"] for each in rows})}
    assert {year: (len(cents), sum(cents)) for year, cents in found.items()} == by_year


@pytest.mark.parametrize(
    ("name", "siren", "faults"),
    [
        ("exemple_invalide.csv", "233500016", 3),
        ("exemple_invalide_erreurs_cellules.csv", "218601946", 10),
        ("exemple_invalide_erreurs_colonnes.csv", "218601946", 10),
        ("exemple-duplicate-column.csv", "210600045", 1),
    ],
)
def test_invalid_files_tell_every_fault(shared_data, name, siren, faults):
    assert len(read(shared_data / "scdl_subventions" / name, siren)[1].faults) == faults


def test_the_faults_of_an_invalid_file(shared_data):
    said = [str(each) for each in read(shared_data / "scdl_subventions" / "exemple_invalide.csv", "233500016")[1].faults]
    assert said == [
        "exemple_invalide.csv, ligne 6, colonne « nature » : « salut » est inconnu. Valeurs connues : « aide en numéraire », "
        "« aide en nature ».",
        "exemple_invalide.csv, ligne 7, colonne « notificationUE » : « no » n'est ni oui ni non.",
        "exemple_invalide.csv, ligne 8, colonne « pourcentageSubvention » : « 12.5 » n'est pas une part de 0 à 1 (0.125 pour 12,5 %).",
    ]


def test_a_file_that_is_no_table_is_refused(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 cut")
    with pytest.raises(InputError, match="le classeur est abîmé et ne se lit pas"):
        read(path)
