"""A local address base, in its versions and with its faults: the public samples, then small files."""

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import addresses
from tests.conftest import ROOT
from tests.sources import documents
from tests.sources.tiny_places import read, tuples

HEADER = "cle_interop;commune_insee;commune_nom;voie_nom;numero;suffixe;position;x;y;long;lat"
ROW = "31591_0010_00009;31591;Escoulis;Rue des 3 Places;9;;entrée;539416.13;6225601.11;1.028392;43.111637"
ESCOULIS = ("31591_xxxx_00009", 9, "", "Rue des 3 Places", "31591", "Escoulis", "entrée", 1.028392, 43.111637)
COLUMNS = ("address", "number", "suffix", "street", "town_code", "town", "position", "longitude", "latitude")
READ = "L'adresse a été lue ; corrigez l'identifiant dans votre base adresse."
UUID = "(UUID de 36 caractères attendu)"
TOWN_ID, STREET_ID = "0246e48c-f33d-433a-8984-034219be842e", "8a3bab10-f329-4ce3-9c7d-280d91a8053a"
AGAIN = "Exportez de nouveau le fichier depuis votre base adresse locale."

# The incoherent one is, in what is kept of the format, the same as the good one.
VALID = """1.3-valid 1.3-valid-uid_adresse 1.4-valid 1.4-good-dependance-id-ban 1.4-incoherent-dependance-id-ban 1.4-ids-ban-empty
    1.5-valid 1.5-without-ban-ids auto-detect-1.4 toponyme-replacing-voie_nom""".split()
# What the official validator calls invalid in identifiers is told, and the address kept.
WARNED = {
    "1.3-incoherent-uid_adresse": ["ligne 2, colonne « uid_adresse » : l'identifiant de l'adresse est donné sans celui de la commune."],
    "1.3-invalid-uid_adresse": [
        f"ligne 2, colonne « uid_adresse » : « 0246e48c-f33d-433a-8984-219be842e » n'est pas un identifiant de la commune {UUID}."
    ],
    "1.4-bad-dependance-id-ban": ["ligne 2, colonne « id_ban_commune » : l'identifiant de l'adresse est donné sans celui de la commune."],
    "1.4-bad-id-ban-adresse": [
        f"ligne 2, colonne « id_ban_adresse » : « 3c87abe4-887b-46ee-9192-5c1b356625 » n'est pas un identifiant de l'adresse {UUID}."
    ],
    "1.4-bad-id-ban-commune": [
        f"ligne 2, colonne « id_ban_commune » : « 0246e48c-f33d-433a-8984-03219be842e » n'est pas un identifiant de la commune {UUID}.",
        f"ligne 2, colonne « id_ban_adresse » : « 3c87abe4-887b-46ee-9192-5c135a06625 » n'est pas un identifiant de l'adresse {UUID}.",
    ],
    "1.4-bad-id-ban-toponyme": [
        f"ligne 2, colonne « id_ban_toponyme » : « 8a3bab10-f329-4c3-9c7d-280d91a8053a » n'est pas un identifiant de la voie {UUID}."
    ],
    "1.4-cog-no-match-id_ban_commune": [
        f"ligne 3, colonne « id_ban_commune » : « {TOWN_ID} » : la commune 31591 a déjà un autre identifiant, "
        "« 0246e48c-f33d-433a-8984-034219be842a »."
    ],
    "1.4-incoherent-id-ban": [f"ligne 2, colonne « id_ban_adresse » : « {TOWN_ID} » identifie deux choses à la fois."],
    "1.4-no-ids-ban-every": ["ligne 1 : une ligne sur 2 n'a pas d'identifiant, quand d'autres en ont."],
    "1.4-without-ban-adresse": [
        "ligne 2, colonne « id_ban_adresse » : l'identifiant de la voie est donné sans celui de l'adresse.",
        f"ligne 2, colonne « id_ban_toponyme » : « {TOWN_ID} » identifie deux choses à la fois.",
    ],
}
REFUSED = {
    "junk.ascii": [
        f"ligne 1 : il manque la colonne « {name} » d'une base adresse locale. Colonnes trouvées : « cli », « gml_id »."
        for name in ("voie_nom", "numero", "long")
    ],
    # Names of streets in the languages of France, without where anything is.
    "locales": [
        f"ligne 1 : il manque la colonne « {name} » d'une base adresse locale. Colonnes trouvées : « commune_insee », « commune_nom », "
        "« commune_nom_bre », « voie_nom », « voie_nom_bre », « voie_nom_eus »."
        for name in ("numero", "long")
    ],
    "without_row": [": le fichier n'a aucune ligne après son en-tête. " + AGAIN],
    "without-voie_nom-nor-toponyme": [
        "ligne 1 : il manque la colonne « voie_nom » d'une base adresse locale. Colonnes trouvées : « commune_nom », « cle_interop », "
        "« commune_insee », « date_der_maj », « lat », « long », « numero », « position », « source », « suffixe », « x », « y »."
    ],
}


def read_text(folder, text: str | bytes):
    path = folder / "adresses.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(addresses.read, folder, "addresses", path)


def sample(shared_data, folder, name: str):
    frame, faults, warnings = read(addresses.read, folder, "addresses", shared_data / "bal" / f"{name}.csv")
    start = f"bal/{name}.csv"
    return frame, *([said.removeprefix(start).removeprefix(", ").strip() for said in told] for told in (faults, warnings))


@pytest.mark.parametrize("name", VALID)
def test_valid_samples_are_read(name, shared_data, tmp_path):
    frame, faults, warnings = sample(shared_data, tmp_path, name)
    assert (tuples(frame, *COLUMNS), faults, warnings) == ([ESCOULIS], [], [])


def test_a_base_without_keys_is_known_by_its_national_identifiers(shared_data, tmp_path):
    frame, faults, warnings = sample(shared_data, tmp_path, "auto-detect-1.5")
    assert (tuples(frame, *COLUMNS), faults + warnings) == ([("3c87abe4-887b-46ee-9192-5c1b35a06625", *ESCOULIS[1:])], [])


def test_spaces_and_cut_names_of_columns(shared_data, tmp_path):
    assert tuples(sample(shared_data, tmp_path, "1.4-valid-relax")[0], "number", "suffix") == [(9, "bis")]
    frame, faults, warnings = sample(shared_data, tmp_path, "aliases")
    assert tuples(frame, *COLUMNS) == [
        ("a7482_6956_11", 11, "", "Rue du Verdon", "67482", "Strasbourg", "entrée", 7.737072, 48.55045)
    ]  # fmt: skip
    assert faults + warnings == []


def test_a_dirty_sample_is_read_and_its_oddities_told(shared_data, tmp_path):
    frame, faults, warnings = sample(shared_data, tmp_path, "sample")
    assert tuples(frame, "address", "number", "street", "town_code") == [
        ("a7482_6956_11", 11, "Rue du Verdon", ""),
        ("00000_5513_52", 52, "Rue de la Renaissance", "00000"),
        ("67482_0340_43", 43, "Rue de l'Aubépine", "67482"),
        ("67482_4765_195", 195, "Route Oberhausbergen", "67482"),
        ("67482_0340_45", 45, "Rue de l'Aubépine", "67482"),
        ("67482_2498_16", 16, "Avenue François Mitterrand", "67482"),
        ("67482_5740_8", 8, "Rue du Rosslauf", "67482"),
        ("35001_0010_00003", 3, "Square Ella Maillart", "35001"),
        ("35001_0010_00005", 5, "Square Ella Maillart", "35001"),
        ("29189_0421_00163", 163, "rue Eric Tabarly", "29189"),
    ]
    assert (faults, warnings) == (
        [],
        [
            "ligne 7, colonne « position » : « ddfdf » n'est pas une position connue. Positions connues : « bâtiment », "
            "« cage d'escalier », « délivrance postale », « entrée », « logement », « parcelle », « segment », « service technique »."
        ],
    )


@pytest.mark.parametrize("name", WARNED)
def test_bad_identifiers_are_told_and_the_address_kept(name, shared_data, tmp_path):
    frame, faults, warnings = sample(shared_data, tmp_path, name)
    assert (tuples(frame, *COLUMNS), faults, warnings) == ([ESCOULIS], [], [f"{said} {READ}" for said in WARNED[name]])


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_address_base_is_refused(name, shared_data, tmp_path):
    frame, faults, warnings = sample(shared_data, tmp_path, name)
    assert (len(frame), faults, warnings) == (0, REFUSED[name], [])


def test_every_sample_has_its_expectation(shared_data):
    elsewhere = {"aliases", "sample", "1.4-valid-relax", "auto-detect-1.5"}
    names = [path.stem for path in (shared_data / "bal").glob("*.csv")]
    assert len(names) == 28 and set(names) == elsewhere | {*VALID, *WARNED, *REFUSED}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (
            ROW.replace("1.028392;43.111637", "43.111637;1.028392"),
            "ligne 2, colonne « long » : « 43.111637 » et « 1.028392 » : la longitude et la latitude sont échangées. "
            "Échangez le contenu des deux colonnes.",
        ),
        (
            ROW.replace("1.028392;43.111637", "539416;6225601"),
            "ligne 2, colonne « long » : « 539416 » et « 6225601 » ne sont pas des degrés (longitude de -180 à 180, latitude "
            "de -90 à 90). Exportez de nouveau en WGS 84.",
        ),
        (
            ROW.replace("1.028392;43.111637", "0;0"),
            "ligne 2, colonne « long » : « 0 » et « 0 » ne sont pas en France (longitude, puis latitude, en degrés). "
            "Vérifiez la position, ou laissez-la vide.",
        ),
        (
            ROW.replace("1.028392", "1°02'"),
            "ligne 2, colonne « long » : « 1°02' » n'est pas une position (des chiffres et un point attendus).",
        ),
        (
            ROW.replace(";9;", ";9 bis;"),
            "ligne 2, colonne « numero » : « 9 bis » n'est pas un numéro (un nombre entier, ou 99999 pour un lieu-dit).",
        ),
        (ROW.replace(";9;", ";;"), "ligne 2, colonne « numero » : le numéro manque (un nombre entier, ou 99999 pour un lieu-dit)."),
        (ROW.replace("Rue des 3 Places", ""), "ligne 2, colonne « voie_nom » : le nom de la voie manque. Remplissez-le, ou "
                                              "retirez la ligne."),
        (ROW.replace("Places", "PlaÃ§es"), "ligne 2, colonne « voie_nom » : « Rue des 3 PlaÃ§es » est mal encodé. "
         "Rouvrez le fichier d'origine en UTF-8 et exportez-le de nouveau."),
        (ROW.replace("1.028392", "1,028392").replace(";", ","), f"ligne 2 : la ligne n'a pas autant de cellules que l'en-tête "
                                                                f"(1 au lieu de 11). {AGAIN}"),
    ],
)  # fmt: skip
def test_a_fault_is_one_sentence(row, fault, tmp_path):
    assert read_text(tmp_path, f"{HEADER}\n{row}\n")[1] == [f"adresses.csv, {fault}"]


def test_faults_of_many_rows_are_told_at_once_and_once_each(tmp_path):
    swapped, unnumbered = ROW.replace("1.028392;43.111637", "43.1;1.0"), ROW.replace(";9;", ";x;")
    _, faults, _ = read_text(tmp_path, "\n".join([HEADER, ROW, swapped, unnumbered, swapped, swapped]))
    assert faults == [
        "adresses.csv, ligne 3, colonne « long » : « 43.1 » et « 1.0 » : la longitude et la latitude sont échangées (2 autres "
        "lignes de même). "
        "Échangez le contenu des deux colonnes.",
        "adresses.csv, ligne 4, colonne « numero » : « x » n'est pas un numéro (un nombre entier, ou 99999 pour un lieu-dit).",
    ]


@pytest.mark.parametrize(
    ("content", "warning"),
    [
        (
            f"{HEADER}\n{ROW}\n".replace("1.028392;43.111637", "1,028392;43,111637").encode(),
            ["adresses.csv, ligne 2, colonne « long » : « 1,028392 » a une virgule, là où le format veut un point. Elle a été "
             "lue comme un point.",
             "adresses.csv, ligne 2, colonne « lat » : « 43,111637 » a une virgule, là où le format veut un point. Elle a été "
             "lue comme un point."],
        ),
        (
            f"{HEADER}\n{ROW}\n".encode("cp1252"),
            ["adresses.csv : le fichier n'est pas en UTF-8, que le format demande : il a été lu comme du Windows-1252. "
             "Vérifiez un nom accentué, puis enregistrez-le de nouveau en UTF-8."],
        ),
        (
            f"{HEADER}\n{ROW}\n".replace("539416.13", "541416.13").encode(),
            ["adresses.csv, ligne 2 : « long, lat » et « x, y » sont à 1993 mètres l'un de l'autre. Les degrés ont été gardés ; "
             "vérifiez-les."],
        ),
    ],
)  # fmt: skip
def test_what_can_be_read_without_a_doubt_is_with_a_warning(content, warning, tmp_path):
    frame, faults, warnings = read_text(tmp_path, content)
    assert (tuples(frame, *COLUMNS[1:]), faults, warnings) == ([ESCOULIS[1:]], [], warning)


def test_an_address_without_position_is_set_aside_and_told(tmp_path):
    bare = ROW.replace("539416.13;6225601.11;1.028392;43.111637", ";;;")
    frame, faults, warnings = read_text(tmp_path, f"{HEADER}\n{bare}\n{ROW.replace(';9;', ';11;')}\n")
    assert (tuples(frame, "number"), faults) == ([(11,)], [])
    assert warnings == [
        "adresses.csv, ligne 2 : la ligne n'a pas de position et ne peut pas être placée. Elle a été laissée de côté."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("uid", "number", "said"),
    [
        ("rien", "9", ["« rien » n'est pas un identifiant (« @c:… @v:… @a:… » attendu)"]),
        (f"@c:{TOWN_ID} @v:{STREET_ID}", "9", ["l'identifiant de la voie est donné sans celui de l'adresse"]),
        (f"@c:{TOWN_ID} @v:{STREET_ID}", "99999", []),
        (f"@c:{TOWN_ID} @v:{STREET_ID} @a:{STREET_ID}", "9", [f"« {STREET_ID} » identifie deux choses à la fois"]),
    ],
)
def test_identifiers_of_format_1_3(uid, number, said, tmp_path):
    frame, faults, warnings = read_text(tmp_path, f"uid_adresse;{HEADER}\n{uid};{ROW.replace(';9;', f';{number};')}\n")
    start = "adresses.csv, ligne 2, colonne « uid_adresse » : "
    assert (len(frame), faults, warnings) == (1, [], [f"{start}{each}. {READ}" for each in said])


def test_capitals_and_stray_spaces_change_nothing(tmp_path):
    row = ROW.replace("Rue des 3 Places", "  RUE  DES 3  PLACES ").replace(";9;;", "; 9 ; BIS ;").replace("entrée", " Entrée ")
    frame, faults, warnings = read_text(tmp_path, f"{HEADER.upper()}\n{row}\n")
    assert (tuples(frame, "number", "suffix", "street", "position"), faults, warnings) == (
        [(9, "bis", "RUE DES 3 PLACES", "entrée")], [], []
    )  # fmt: skip


def test_the_addresses_of_several_communes_stay_apart(tmp_path):
    other = ROW.replace("31591", "31592").replace("Escoulis", "Voisine")
    frame, faults, warnings = read_text(tmp_path, f"{HEADER}\n{ROW}\n{other}\n{other.replace('_00009', '')}\n")
    assert (tuples(frame, "address", "town_code", "town"), faults, warnings) == (
        [("31591_0010_00009", "31591", "Escoulis"), ("31592_0010_00009", "31592", "Voisine")], [], []
    )  # fmt: skip


def test_markup_and_formulas_are_text(tmp_path):
    frame, faults, _ = read_text(tmp_path, f"{HEADER}\n{ROW.replace('Rue des 3 Places', '=1+1 <b>Rue</b>')}\n")
    assert (tuples(frame, "street"), faults) == ([("=1+1 <b>Rue</b>",)], [])


def test_metres_alone_place_an_address(tmp_path):
    frame, faults, warnings = read_text(tmp_path, f"{HEADER}\n{ROW.replace('1.028392;43.111637', ';')}\n")
    assert frame["longitude"][0] == pytest.approx(1.028392, abs=1e-6) and frame["latitude"][0] == pytest.approx(43.111637, abs=1e-6)
    assert faults + warnings == []


def test_an_address_with_several_positions_is_one_row_at_its_door(tmp_path):
    parcel = ROW.replace("entrée", "parcelle").replace("1.028392", "1.0284")
    frame, faults, warnings = read_text(tmp_path, f"{HEADER}\n{parcel}\n{ROW}\n{parcel}\n")
    assert (tuples(frame, "number", "position", "row"), faults, warnings) == ([(9, "entrée", 3)], [], [])


def test_a_hamlet_has_no_number_and_one_key_is_one_address(tmp_path):
    hamlet = ROW.replace("Rue des 3 Places;9", "Le Bourdieu;99999")
    frame, _, _ = read_text(tmp_path, f"{HEADER}\n{ROW}\n{hamlet}\n")
    assert tuples(frame, "address", "number", "street") == [
        ("31591_0010_00009", 9, "Rue des 3 Places"), ("31591_le-bourdieu", None, "Le Bourdieu")
    ]  # fmt: skip


def test_addresses_of_another_town_are_told(tmp_path):
    path = tmp_path / "adresses.csv"
    path.write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    (tmp_path / "town").mkdir()
    folder = documents.town(tmp_path / "town", {"a.xml": "<a/>"}, insee='"93048"', more_sources=f'addresses = "{path.as_posix()}"')
    findings = Findings()
    addresses.read(config.load(folder), findings)
    assert [each.what for each in findings.warnings] == [
        "aucune adresse n'est de la commune 93048, que town.toml nomme (communes trouvées : 31591)"
    ]  # fmt: skip


def test_the_demonstration_has_its_addresses(tmp_path):
    frame, faults, warnings = read(addresses.read, tmp_path, "addresses", ROOT / "data" / "raw" / "territoire" / "adresses.csv")
    assert faults + warnings == []
    assert 6_000 < len(frame) < 8_000 and frame["address"].is_unique and frame["number"].isna().sum() == 15
