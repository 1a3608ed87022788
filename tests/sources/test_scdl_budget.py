"""SCDL Budget CSV: the same lines as the XML it was made from, in every form that spreadsheets give it."""

import csv
import io

import pytest

from pipeline import config
from pipeline.errors import Findings
from pipeline.sources import budget, plan_de_comptes
from tests.conftest import ROOT
from tests.sources.documents import SIRET, faults, read_one, rows, town

TWINS = {
    "crach_CA_2021.csv": ("crach", "CA_2021.xml", "M14-M14_COM_500_3500"),
    "crach_BP_2022.csv": ("crach", "BP_2022.xml", "M14-M14_COM_500_3500"),
    "saint-malo_BP_2022_transport.csv": ("saint-malo", "BP_2022_transport.xml", "M4-M43_D"),
}
HEADER = ("BGT_NATDEC", "BGT_ANNEE", "BGT_SIRET", "BGT_NOM", "BGT_CONTNAT", "BGT_NATURE", "BGT_FONCTION", "BGT_OPBUDG", "BGT_CODRD",
          "BGT_MTREAL")  # fmt: skip
ROW = ("compte administratif", "2024", SIRET, "VILLE", "011", "6042", "020", "réel", "dépense", "100.00")


def sheet(*rows_: tuple, header: tuple = HEADER, delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows([header, *rows_])
    return out.getvalue()


def changed(**cells: str) -> tuple:
    return tuple(cells.get(name.removeprefix("BGT_"), value) for name, value in zip(HEADER, ROW, strict=True))


def sums(folder, path, has_chapter: bool = True) -> tuple[dict, str]:
    """Cents by the codes that both forms hold, and the nomenclature, of a real town read from one file only."""
    text = (ROOT / "tests" / "towns" / folder.name / "town.toml").read_text(encoding="utf-8")
    plans = next(row for row in text.splitlines() if row.startswith("plans_de_comptes"))
    plans = plans.replace("../../../..", ROOT.parent.as_posix())
    siren = next(row.split('"')[1] for row in text.splitlines() if row.startswith("siren"))
    settings = config.load(town(folder, {"budget": path}, siren=f'"{siren}"', more_sources=plans))
    findings = Findings()
    found = budget.read(settings, plan_de_comptes.read_all(settings, findings), findings)
    assert findings.faults == ()
    keys = ["stage", "section", "side", "movement", "nature", "nature_label", "operation", *(["chapter"] if has_chapter else [])]
    cents = found.lines.groupby(keys)[["voted_cents", "executed_cents", "carried_over_cents"]].sum()
    return cents.to_dict("index"), found.documents["nomenclature"].iloc[0]


@pytest.mark.parametrize("name", TWINS)
def test_the_same_lines_as_its_xml_twin(tmp_path, shared_data, name):
    place, twin, nomenclature = TWINS[name]
    folder = tmp_path / place
    from_csv, guessed = sums(folder, shared_data / "scdl_budget" / name)
    from_xml, written = sums(folder, shared_data / "totem" / place / twin)
    assert guessed == written == nomenclature
    assert {key: values for key, values in from_csv.items() if values != from_xml.get(key)} == {}
    assert set(from_xml) == set(from_csv)


# «Few columns»: those that the lines can do without.
OPTIONAL = {"BGT_CONTNAT", "BGT_CONTNAT_LABEL", "BGT_NATURE_LABEL", "BGT_FONCTION_LABEL", "BGT_SECTION", "BGT_ARTSPE"}


def rewritten(path, encoding: str, delimiter: str, comma: bool, left_out: set[str]) -> bytes:
    """The same file as a spreadsheet would have saved it."""
    with path.open(encoding="utf-8", newline="") as handle:
        header, *body = csv.reader(handle)
    kept = [place for place, name in enumerate(header) if name not in left_out]

    def cell(place: int, text: str) -> str:
        return text.replace(".", ",") if comma and header[place].startswith("BGT_MT") or header[place] == "BGT_CREDOUV" else text

    made = [[header[place] for place in kept], *([cell(place, row[place]) for place in kept] for row in body), [""] * len(kept)]
    return sheet(*made[1:], header=made[0], delimiter=delimiter).encode(encoding, errors="replace")


@pytest.mark.parametrize("name", TWINS)
@pytest.mark.parametrize(
    ("encoding", "delimiter", "comma", "left_out"),
    [
        ("cp1252", ";", True, set()),
        ("utf-8-sig", ";", True, set()),
        ("utf-16", "\t", True, set()),
        ("utf-8", ",", False, OPTIONAL),
        ("cp1252", ";", True, OPTIONAL),
    ],
    ids=["cp1252", "BOM", "utf-16 tabs", "few columns", "few columns, cp1252"],
)
def test_the_same_lines_however_it_was_saved(tmp_path, shared_data, name, encoding, delimiter, comma, left_out):
    place = TWINS[name][0]
    given = shared_data / "scdl_budget" / name
    saved = tmp_path / "saved.csv"
    saved.write_bytes(rewritten(given, encoding, delimiter, comma, left_out))
    # Without the vote level, nothing tells an entry between sections (040) from one within (041).
    has_chapter = not left_out
    assert sums(tmp_path / place, saved, has_chapter) == sums(tmp_path / place, given, has_chapter)


def test_the_leading_zero_that_a_spreadsheet_ate(tmp_path):
    found = read_one(tmp_path, sheet(changed(SIRET="1560046100010")), "a.csv", siren='"015600461"')
    assert rows(found, "authority", "budget") == [("015600461", "01560046100010")]


def test_words_with_capitals_without_accents_or_as_codes(tmp_path):
    given = [
        changed(NATDEC="Compte Administratif"),
        changed(NATDEC="COMPTE ADMINISTRATIF", CODRD="DEPENSE", OPBUDG="REEL"),
        changed(NATDEC="09", CODRD="r", OPBUDG="1", SIRET=" 219 912 342 00017 ", MTREAL="1 234,50 €"),
    ]
    assert rows(read_one(tmp_path, sheet(*given), "a.csv"), "budget", "stage", "side", "movement", "executed_cents", "row") == [
        (SIRET, "CA", "D", "real", 10000, 2),
        (SIRET, "CA", "D", "real", 10000, 3),
        (SIRET, "CA", "R", "order", 123450, 4),
    ]


def test_without_the_column_of_real_and_order(tmp_path):
    place = HEADER.index("BGT_OPBUDG")
    given = [changed(CONTNAT="042", NATURE="6811"), changed()]
    made = sheet(*(row[:place] + row[place + 1 :] for row in given), header=HEADER[:place] + HEADER[place + 1 :])
    assert rows(read_one(tmp_path, made, "a.csv"), "movement") == [("order",), ("real",)]


def test_one_document_per_budget_year_and_stage(tmp_path):
    given = [changed(), changed(ANNEE="2023"), changed(NATDEC="décision modificative"), changed(NATURE="6061")]
    found = read_one(tmp_path, sheet(*given), "a.csv")
    assert [tuple(row) for row in found.documents[["year", "stage", "lines", "budget_name"]].itertuples(index=False)] == [
        (2024, "CA", 2, "VILLE"), (2023, "CA", 1, "VILLE"), (2024, "DM", 1, "VILLE"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("year", "natures", "more", "nomenclature"),
    [
        ("2024", ("6042", "65748"), "", "M57"),
        ("2019", ("6042", "6574"), "", "M14"),
        ("2019", ("6042", "65748", "73111", "73133"), "", "M57"),
        ("2024", ("6042",), '[accounts]\nnomenclature = "M14"', "M14"),
    ],
)
def test_the_nomenclature_is_found_from_the_accounts_or_given_by_the_town(tmp_path, year, natures, more, nomenclature):
    made = sheet(*(changed(ANNEE=year, NATURE=nature) for nature in natures))
    assert set(read_one(tmp_path, made, "a.csv", more=more).documents["nomenclature"]) == {nomenclature}


def test_faults_name_the_columns_of_the_schema(tmp_path):
    given = [
        changed(NATDEC="budget voté"), changed(CODRD="?"), changed(OPBUDG="autre"), ("compte administratif", "2024"), changed(),
    ]  # fmt: skip
    assert faults(town(tmp_path, {"a.csv": sheet(*given)})) == [
        "raw/a.csv, ligne 2, colonne « BGT_NATDEC » : « budget voté » est inconnu. Valeurs connues : « budget primitif », "
        "« budget supplémentaire », « compte administratif », « compte financier unique », « décision modificative ».",
        "raw/a.csv, ligne 3, colonne « BGT_CODRD » : « ? » est inconnu. Valeurs connues : « dépense », « recette ».",
        "raw/a.csv, ligne 4, colonne « BGT_OPBUDG » : « autre » est inconnu. Valeurs connues : « mixte », « ordre », « réel ».",
        "raw/a.csv, ligne 5 : 2 cellules au lieu de 10. Vérifiez les séparateurs et les guillemets.",
    ]


def test_faults_of_values_and_of_the_header(tmp_path):
    given = [changed(MTREAL="1.234"), changed(NATURE=""), changed(SIRET="2,19912E+13", ANNEE="24")]
    again = "Corrigez-le dans le logiciel comptable et exportez de nouveau."
    correct = "Corrigez la ligne dans le logiciel comptable et exportez de nouveau."
    assert faults(town(tmp_path, {"a.csv": sheet(*given)})) == [
        f"raw/a.csv, ligne 2, colonne « BGT_MTREAL » : « 1.234 » est plus fin que le centime. {correct}",
        f"raw/a.csv, ligne 3, colonne « BGT_NATURE » : la ligne n'a pas de compte. {correct}",
        f"raw/a.csv, ligne 4, colonne « BGT_SIRET » : « 2,19912E+13 » n'est pas un SIRET (quatorze chiffres attendus). {again}",
        f"raw/a.csv, ligne 4, colonne « BGT_ANNEE » : « 24 » n'est pas une année (quatre chiffres attendus). {again}",
    ]


def test_missing_columns_no_line_and_an_open_quotation_mark(tmp_path):
    assert faults(town(tmp_path, {"a.csv": "BGT_ANNEE;BGT_SIRET;BGT_NATURE\n"})) == [
        "raw/a.csv, ligne 1 : il manque la colonne « BGT_NATDEC ». Colonnes trouvées : « BGT_NATURE », « BGT_ANNEE », « BGT_SIRET ».",
        "raw/a.csv, ligne 1 : il manque la colonne « BGT_CODRD ». Colonnes trouvées : « BGT_SIRET », « BGT_NATURE », « BGT_ANNEE ».",
    ]
    assert faults(town(tmp_path, {"a.csv": sheet()})) == [
        "raw/a.csv : le fichier n'a aucune ligne après son en-tête. Exportez-le de nouveau, complet."
    ]
    assert faults(town(tmp_path, {"a.csv": sheet(changed()) + '"compte administratif,2024\r\n'})) == [
        "raw/a.csv, ligne 3 : la ligne n'est pas celle d'un CSV (guillemet ouvert et jamais fermé, ou caractère interdit). "
        "Enregistrez le fichier de nouveau au format CSV."
    ]


def test_a_csv_and_the_xml_of_the_same_document(tmp_path, shared_data):
    files = {"a.csv": shared_data / "scdl_budget" / "crach_CA_2021.csv", "a.xml": shared_data / "totem" / "crach" / "CA_2021.xml"}
    assert faults(town(tmp_path, files, siren='"215600461"')) == [
        "crach/CA_2021.xml : le même document est donné deux fois (budget 21560046100010, 2021, CA), aussi dans "
        "scdl_budget/crach_CA_2021.csv. Gardez un seul des deux fichiers."
    ]
