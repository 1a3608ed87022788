"""The logo, the colours and the picture of a town."""

from pipeline import config
from tests.config.given import GOOD, faults


def test_the_identity_of_a_town(folder):
    (folder / "logo.svg").touch()
    part = '[identity]\nlogo = "logo.svg"\ncolour = "#0B5C8F"\n'
    (folder / "town.toml").write_text(f"{GOOD}\n{part}", encoding="utf-8")
    town = config.load(folder)
    assert town.identity == config.Identity(logo=folder / "logo.svg", colour="#0b5c8f")
    assert folder / "logo.svg" in town.inputs


def test_faults_of_an_identity(folder):
    (folder / "notes.txt").touch()
    (folder / "quai.png").touch()
    part = '[identity]\nlogo = "notes.txt"\ncolour = "bleu"\nsecond_colour = "#12345"\npicture = "quai.png"\ncredit = "Ville"\n'
    assert faults(folder, f"{GOOD}\n{part}") == [
        "town.toml, clé « identity.logo » : « notes.txt » n'est pas une image (.svg, .png, .jpg, .jpeg, .webp attendu). "
        "Enregistrez-la dans l'un de ces formats.",
        "town.toml, clé « identity.colour » : « bleu » n'est pas une couleur (# et six signes attendus, de 0 à 9 et de a à f). "
        "Exemple : #0b5c8f.",
        "town.toml, clé « identity.second_colour » : « #12345 » n'est pas une couleur (# et six signes attendus, de 0 à 9 et de a à "
        "f). Exemple : #0b5c8f.",
        "town.toml, clé « identity.alternative » : la clé « alternative » manque, et l'image d'accueil en a besoin. Dites en une "
        "phrase ce que montre l'image, pour qui ne la voit pas.",
    ]
    part = '[identity]\nlogo = "../logo.svg"\nsecond_colour = "#123456"\npicture = "absent.png"\nalternative = "A"\ncredit = "B"\n'
    assert faults(folder, f"{GOOD}\n{part}") == [
        "town.toml, clé « identity.logo » : le fichier « ../logo.svg » n'est pas dans le dossier de la commune. Copiez-le dedans.",
        f"town.toml, clé « identity.picture » : le fichier « absent.png » n'existe pas (cherché dans {folder}). Vérifiez son nom et "
        "son extension.",
        'town.toml, clé « identity.colour » : la seconde couleur est donnée sans la première. Ajoutez colour = "#…", ou gardez une '
        "seule couleur.",
    ]
