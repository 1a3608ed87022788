"""A list of pictures: what it says of each, what is wrong in it, and the files that go on the site."""

import pytest

from pipeline.config import Town
from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.sources import media
from tests.sources.tiny_pictures import exif, jpeg, png
from tests.sources.tiny_places import settings, tuples

HEADER = "fichier;alternative;legende;credit;licence;date;sujet;identifiant"
ROW = "cour.png;Une cour plantée.;La cour;Ville;CC BY 4.0;2024-09;projet;ecole"


def town(folder, *rows: str) -> Town:
    """A folder of pictures and their list."""
    at = folder / "images"
    (at / "École").mkdir(parents=True)
    (at / "cour.png").write_bytes(png())
    (at / "École" / "Avant 1.JPG").write_bytes(jpeg(exif()))
    (at / "faux.jpg").write_bytes(png())
    (at / "texte.svg").write_text("bonjour", encoding="utf-8")
    (folder / "dehors.png").write_bytes(png())
    (at / "liste.csv").write_text("\n".join(rows), encoding="utf-8")
    return settings(folder, "media", at / "liste.csv")


def read(folder, *rows: str) -> tuple:
    findings = Findings()
    found = media.read(town(folder, *rows), default(), findings)
    return found, [str(each) for each in findings.faults], [str(each) for each in findings.warnings]


def test_pictures_are_listed_with_what_they_are_about(tmp_path):
    rows = (
        ROW,
        "École/Avant 1.JPG;décoratif;;Archives;;;Politique;École et petite enfance",
        "cour.png;La cour, un soir.;;Ville;;;accueil;",
        "cour.png;La cour;;Ville;;;année;2024",
        "cour.png;La cour;;Ville;;;quartier;Le Lavoir",
    )
    found, faults, warnings = read(tmp_path, HEADER, *rows)
    assert (faults, warnings) == ([], [])
    columns = ("picture", "alternative", "caption", "credit", "licence", "date", "width", "height", "about_kind", "about", "file", "row")
    assert tuples(found, *columns) == [
        ("/images/cour.png", "Une cour plantée.", "La cour", "Ville", "CC BY 4.0", "2024-09", 40, 30, "project", "ecole",
         "images/liste.csv", 2),
        ("/images/ecole-avant-1.jpg", "", "", "Archives", "", "", 40, 30, "policy", "ecole-enfance", "images/liste.csv", 3),
        ("/images/cour.png", "La cour, un soir.", "", "Ville", "", "", 40, 30, "home", "", "images/liste.csv", 4),
        ("/images/cour.png", "La cour", "", "Ville", "", "", 40, 30, "year", "2024", "images/liste.csv", 5),
        ("/images/cour.png", "La cour", "", "Ville", "", "", 40, 30, "district", "Le Lavoir", "images/liste.csv", 6),
    ]  # fmt: skip


def test_the_files_that_rows_name_are_published_and_no_other(tmp_path):
    given = town(tmp_path, HEADER, ROW, "École/Avant 1.JPG;décoratif;;Archives;;;accueil;")
    assert list(media.published(given, media.read(given, default(), Findings()))) == [
        ("/images/cour.png", png()),
        ("/images/ecole-avant-1.jpg", jpeg()),
    ]


def test_a_picture_that_changes_changes_the_inputs(tmp_path):
    names = [path.name for path in town(tmp_path, HEADER, ROW).inputs]
    assert names == ["town.toml", "a.xml", "liste.csv", "cour.png", "faux.jpg", "texte.svg", "Avant 1.JPG"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("cour.png;", ";", "colonne « fichier » : la case est vide. Donnez le nom du fichier de l'image."),
        ("cour.png", "court.png", "colonne « fichier » : le fichier « court.png » n'existe pas. Images trouvées : « cour.png », "
                                  "« École/Avant 1.JPG », « faux.jpg », « texte.svg »."),
        ("cour.png", "../dehors.png", "colonne « fichier » : « ../dehors.png » n'est pas à côté de cette liste. Mettez l'image dans "
                                      "images/."),
        ("cour.png", "/etc/passwd", "colonne « fichier » : « /etc/passwd » n'est pas à côté de cette liste. Mettez l'image dans images/."),
        ("cour.png", r"C:\a.png", r"colonne « fichier » : « C:\a.png » n'est pas à côté de cette liste. Mettez l'image dans images/."),
        ("cour.png", "faux.jpg", "colonne « fichier » : « faux.jpg » : le fichier est en fait une image PNG. Renommez-le avec l'extension "
                                 ".png."),
        ("cour.png", "texte.svg", "colonne « fichier » : « texte.svg » : le fichier n'est pas une image que ce site sait montrer (JPEG, "
                                  "PNG, WebP ou SVG attendu). Enregistrez-la de nouveau, ou choisissez-en une autre."),
        ("Une cour plantée.", "", "colonne « alternative » : la case est vide. Dites en une phrase ce que montre l'image ; pour une image "
                                  "qui n'apprend rien, écrivez « décoratif »."),
        ("Une cour plantée.", "a" * 301, "colonne « alternative » : le texte a 301 lettres, et 300 au plus sont attendues. Dites "
                                         "l'essentiel, et mettez le reste dans la légende."),
        ("Une cour plantée.", "Mme Untel", "colonne « alternative » : le texte semble nommer une personne. Dites ce que l'image montre, "
                                           "sans nommer personne."),
        (";Ville;", ";;", "colonne « credit » : la case est vide. Écrivez qui a fait l'image et en permet l'usage."),
        ("2024-09", "septembre", "colonne « date » : « septembre » n'est pas une date (2024, 09/2024 ou 02/09/2024 attendus)."),
        ("projet;ecole", "projets;ecole", "colonne « sujet » : « projets » n'est pas un sujet connu. Sujets connus : « projet », "
                                          "« accueil », « année », « politique », « quartier »."),
        ("projet;ecole", ";", "colonne « sujet » : la case est vide. Sujets connus : « accueil », « année », « politique », « projet », "
                              "« quartier »."),
        ("projet;ecole", "projet;", "colonne « identifiant » : la case est vide. Dites de quel sujet « projet » il s'agit."),
        ("projet;ecole", "année;24", "colonne « identifiant » : « 24 » n'est pas une année (quatre chiffres attendus)."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_picture_is_told(old, new, said, tmp_path):
    found, faults, _ = read(tmp_path, HEADER, ROW.replace(old, new, 1))
    assert (faults, len(found)) == ([f"images/liste.csv, ligne 2, {said}"], 0)


def test_all_that_is_wrong_is_told_at_once(tmp_path):
    faults = read(tmp_path, HEADER, ROW, ROW, "absent.png;;;;;;;", "Ecole avant 1.jpg;a;b")[1]
    assert [each.split(" : ")[0] for each in faults] == [
        "images/liste.csv, ligne 3, colonne « fichier »",
        "images/liste.csv, ligne 4, colonne « fichier »",
        "images/liste.csv, ligne 4, colonne « sujet »",
        "images/liste.csv, ligne 4, colonne « alternative »",
        "images/liste.csv, ligne 4, colonne « credit »",
        "images/liste.csv, ligne 5",
    ]
    assert read(tmp_path / "b", "fichier;alternative")[1] == [
        "images/liste.csv, ligne 1 : il manque la colonne « credit ». Colonnes trouvées : « alternative », « fichier ».",
        "images/liste.csv, ligne 1 : il manque la colonne « sujet ». Colonnes trouvées : « alternative », « fichier ».",
    ]


def test_two_files_never_share_an_address(tmp_path):
    given = town(tmp_path, HEADER, ROW, ROW.replace("cour.png", "Cour!.png").replace("ecole", "quais"))
    (tmp_path / "images" / "Cour!.png").write_bytes(png())
    findings = Findings()
    media.read(given, default(), findings)
    assert [str(each) for each in findings.faults] == [
        "images/liste.csv, ligne 3, colonne « fichier » : « Cour!.png » et une autre image auraient la même adresse (/images/cour.png). "
        "Gardez une seule ligne, ou renommez l'un des fichiers."
    ]


def test_a_caption_that_names_a_person_is_left_out(tmp_path):
    found, faults, warnings = read(tmp_path, HEADER, ROW.replace("La cour;", "La cour, par Mme Untel;"))
    assert (tuples(found, "caption"), faults) == ([("",)], [])
    assert warnings == [
        "images/liste.csv, ligne 2, colonne « legende » : le texte semble nommer une personne : il n'est pas montré. Retirez ce nom du "
        "fichier."
    ]
