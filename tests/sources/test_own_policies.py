"""From codes to policies by a town's own table, alone or over ours."""

import pytest

from pipeline.config import PolicyTable
from pipeline.errors import Findings
from pipeline.nomenclature import english
from pipeline.nomenclature.emblems import Look
from pipeline.nomenclature.policies import Policy, by_name, default
from pipeline.sources.own_policies import of_town

OFFICIAL = {"side": "Sens", "real": "Nature Mvt", "section": "Section", "nature": "Nature - Code", "function": "Fonction - Code",
            "policy": "Politique", "sub_policy": "Sous Politique"}  # fmt: skip
TABLE = """Sens;Nature\u00a0Mvt;Section;Nature\u00a0-\u00a0Code;Fonction - Code;Politique;Sous Politique
Dépense;Réel;Fonctionnement;6042;020;Espaces publics;Propreté
D;Réel;F;6042;020;Espaces publics;Propreté
D;Réel;F;6061;020;Espaces Publics;propreté
Dépenses;Ordre;Investissement;2313;01;-;-
R;Réel;I;1641;01;Dette;-
;;;;;;
"""


def read(folder, text: str | bytes, is_exact: bool = True):
    path = folder / "politiques.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    findings = Findings()
    return of_town(PolicyTable(path, OFFICIAL, is_exact), "politiques.csv", findings), [str(fault) for fault in findings.faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_town_s_own_table(tmp_path, encoding):
    policies, faults = read(tmp_path, TABLE.encode(encoding))
    assert faults == []
    expected = {
        ("D", "F", "6042", "020"): ("espaces-publics", "Propreté"),
        ("D", "F", "6061", "020"): ("espaces-publics", "Propreté"),
        ("R", "I", "1641", "01"): ("dette", ""),
        ("D", "I", "2313", "01"): ("a-classer", ""),
        ("D", "F", "60421", "020"): ("a-classer", ""),
    }
    assert {codes: policies.take("M14", *codes) for codes in expected} == expected
    # Two spellings are one policy, under the more frequent.
    assert policies.policies == {
        "espaces-publics": Policy("espaces-publics", "Espaces publics"),
        "dette": Policy("dette", "Dette"),
        "a-classer": Policy("a-classer", "Lignes à classer", "Lignes que la table des politiques de la ville ne connaît pas encore."),
    }


def test_prefixes_take_longer_codes(tmp_path):
    policies, _ = read(tmp_path, TABLE, is_exact=False)
    assert policies.take("M14", "D", "F", "60421", "0201") == ("espaces-publics", "Propreté")


def test_faults_of_a_table(tmp_path):
    assert read(tmp_path, TABLE.replace("Politique;", "Thème;", 1))[1] == [
        "politiques.csv, ligne 1 : il manque la colonne « Politique ». Colonnes trouvées : « Sous Politique », « Fonction - Code », "
        "« Nature - Code », « Nature Mvt », « Section », « Sens », « Thème »."
    ]
    wrong = TABLE + "X;Réel;F;6042;020;Culture;\nD;Réel;H;6042;020;Culture;\nD;Réel;F;6042;020;Culture;\n"
    assert read(tmp_path, wrong)[1] == [
        "politiques.csv, ligne 8, colonne « Sens » : « X » n'est pas un sens (dépense ou recette).",
        "politiques.csv, ligne 9, colonne « Section » : « H » n'est pas une section (fonctionnement ou investissement).",
        "politiques.csv, ligne 10 : les lignes 2 et 10 rattachent les mêmes codes (D F 6042 020) à deux politiques. Gardez-en une seule.",
    ]
    assert read(tmp_path, TABLE + "D;Réel;F;6042;020;Culture;;trop\n")[1] == [
        "politiques.csv, ligne 8 : la ligne n'a pas autant de cellules que l'en-tête. Mettez entre guillemets droits un texte qui contient "
        "le séparateur."
    ]


@pytest.mark.parametrize(
    "content, said",
    [
        (b"", ", ligne 1 : le fichier est vide. Le README dit les colonnes attendues."),
        (b"PK\x03\x04\x00\x00\xff\xfe", " : le fichier est un classeur, et un CSV est attendu. Enregistrez le tableau au format CSV."),
        # What follows an open quotation mark would be lost without a word.
        (TABLE.replace("Réel;Fonctionnement", '"Réel;Fonctionnement', 1).encode(), ", ligne 7 : la ligne n'est pas celle d'un CSV "
         "(guillemet ouvert et jamais fermé, ou caractère interdit). Enregistrez le fichier de nouveau au format CSV."),
        (TABLE.replace("R;Réel;I;1641;01;Dette", "R;Réel;I;1641;01;?").encode(), ", ligne 6, colonne « Politique » : « ? » n'a ni lettre "
         "ni chiffre, et ne peut pas être le nom d'une politique. Donnez-lui un nom, ou laissez la case vide."),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_used_is_told_once(tmp_path, content, said):
    assert read(tmp_path, content)[1] == [f"politiques.csv{said}"]


def test_the_city_s_own_table_maps_its_year_whole(shared_data):
    findings = Findings()
    columns = {"side": "Sens", "real": "Nature Mvt", "section": "Section", "nature": "Nature - Code", "function": "Fonction - Code",
               "policy": "Niveau a - Politique", "sub_policy": "Niveau b - Sous Politique"}  # fmt: skip
    path = shared_data / "crosswalk" / "agregation-montreuil.csv"
    policies = of_town(PolicyTable(path, columns, is_exact=True), "agregation.csv", findings)
    assert findings.faults == ()
    assert policies.take("M14", "D", "F", "6574", "020")[0] != "a-classer"
    labels = [policy.label for policy in policies.policies.values()]
    assert len({label.lower() for label in labels}) == len(labels)


COMPLETING = """nomenclature;side;nature;function;policy;sub_policy;address;about;policy_en;sub_policy_en
;;;;Rivière et nature;;environnement-proprete;La Vanelle et ses berges.;River and nature;
M14;D;;833;Rivière et nature;La Vanelle;;;;The Vanelle
M57;D;;76;Rivière et nature;La Vanelle;;;;The Vanelle
M57;D;;420;Solidarité et santé;Service social;;;;
;D;;422;Petite enfance;Crèches;;;Early years;Crèches
"""


def completed(folder, text: str = COMPLETING):
    path = folder / "politiques.csv"
    path.write_text(text, encoding="utf-8")
    findings = Findings()
    return of_town(PolicyTable(path, {}, is_exact=False, completes=True), "politiques.csv", findings), [
        str(each) for each in findings.faults
    ]


def test_a_table_that_completes_ours(tmp_path):
    policies, faults = completed(tmp_path)
    assert faults == []
    expected = {
        ("M14", "D", "F", "611", "833"): ("environnement-proprete", "La Vanelle"),
        ("M57", "D", "F", "611", "76"): ("environnement-proprete", "La Vanelle"),
        # Of one nomenclature alone: elsewhere the code means something else.
        ("M57", "D", "F", "611", "833"): default().take("M57", "D", "F", "611", "833"),
        # The longest account wins, whoever wrote the row.
        ("M57", "D", "F", "611", "420"): ("solidarite-sante", "Service social"),
        ("M57", "D", "F", "657362", "420"): ("solidarite-sante", "Centre communal d'action sociale"),
        ("M14", "D", "F", "611", "422"): ("petite-enfance", "Crèches"),
        ("M57", "D", "F", "611", "4221"): ("petite-enfance", "Crèches"),
        # What no row takes is as before.
        ("M57", "D", "I", "1641", "01"): ("dette", "Remboursement du capital"),
        ("M4", "D", "F", "611", ""): ("services-annexes", "Achats et prestations"),
    }
    assert {codes: policies.take(*codes) for codes in expected} == expected
    usual = default().policies
    renamed = Policy("environnement-proprete", "Rivière et nature", "La Vanelle et ses berges.", "River and nature")
    new = Policy("petite-enfance", "Petite enfance", "", "Early years")
    assert policies.policies == usual | {"environnement-proprete": renamed, "petite-enfance": new}
    assert list(policies.policies)[-2:] == ["petite-enfance", "a-classer"]


def test_files_may_name_a_policy_as_the_town_or_as_we_do(tmp_path):
    known = by_name(completed(tmp_path)[0])
    names = ("riviere-et-nature", "proprete-et-environnement", "environnement-proprete")
    assert {known[name] for name in names} == {"environnement-proprete"}


def test_the_english_of_a_table_that_completes_ours(tmp_path):
    policies, _ = completed(tmp_path)
    paths = (
        ("environnement-proprete",),
        ("environnement-proprete", "la-vanelle"),
        ("solidarite-sante", "service-social"),
        ("dette", "interets"),
    )
    said = [english.label(policies, "M57", ("policy", "sub_policy"), path) for path in paths]
    assert said == ["River and nature", "The Vanelle", "", "Interest"]


def test_faults_of_what_a_table_names(tmp_path):
    wrong = "M98;D;;1;Nature;;;;;\n;;;;Propreté;;environnement-proprete;;;\n;;;;Rivière et nature;;riviere;;;\n"
    assert completed(tmp_path, COMPLETING + wrong)[1] == [
        "politiques.csv, ligne 7, colonne « nomenclature » : « M98 » n'est pas une nomenclature que nous connaissons. "
        "Écrivez « M14 », « M4 », « M57 », ou rien pour toutes.",
        "politiques.csv, ligne 8, colonne « address » : l'adresse « environnement-proprete » est déjà celle d'une autre politique. "
        "Donnez-leur deux adresses.",
        "politiques.csv, ligne 9, colonne « address » : « Rivière et nature » a déjà une autre adresse, « environnement-proprete ». "
        "Gardez-en une seule.",
    ]


CHOICES = """side;nature;policy;colour;icon
D;6042;Espaces publics;Vert;
D;6061;Espaces publics;;lamp
D;6062;Culture;;
"""


def chosen(folder, text: str):
    path = folder / "politiques.csv"
    path.write_text(text, encoding="utf-8")
    findings = Findings()
    return of_town(PolicyTable(path, {}, False), "politiques.csv", findings).looks, [str(fault) for fault in findings.faults]


def test_a_town_chooses_the_emblem_of_a_policy_on_any_of_its_lines(tmp_path):
    assert chosen(tmp_path, CHOICES) == ({"espaces-publics": Look("lamp", "vert")}, [])


def test_faults_of_an_emblem(tmp_path):
    text = CHOICES.replace(";Vert;", ";fuchsia;lampe").replace("Culture;;", "Espaces publics;bleu;house")
    assert chosen(tmp_path, text)[1] == [
        "politiques.csv, ligne 2, colonne « icon » : « lampe » n'est pas un pictogramme de la charte. Connus : « lamp », « ball », "
        "« book », « bus », "
        "« coins », « dots », « drop », « exchange », « hall », « heart », « house », « leaf », « people », « percent », « plus », "
        "« receipt », « safe », « satchel », « shield », « shop », « tag », « ticket », « tray ».",
        "politiques.csv, ligne 2, colonne « colour » : « fuchsia » n'est pas une couleur de la charte. Connus : « azur », « bleu », "
        "« brun », « gris », "
        "« indigo », « ocre », « olive », « prune », « rose », « rouge », « sarcelle », « vert », « violet ».",
        "politiques.csv, ligne 4 : la politique « Espaces publics » a déjà une autre couleur ou un autre pictogramme. Gardez le même choix "
        "sur toutes ses lignes, ou sur une seule.",
    ]
