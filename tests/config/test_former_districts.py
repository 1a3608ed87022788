"""The districts of before, and their last year."""

from pipeline import config
from tests.config.given import GOOD, faults


def test_former_districts_have_a_file_and_a_last_year(folder):
    (folder / "q.geojson").touch()
    entry = '\n[[former_districts]]\nfile = "{}"\nuntil = {}\n'
    (folder / "town.toml").write_text(GOOD + entry.format("q.geojson", 2021) + entry.format("raw/a.xml", 2014), encoding="utf-8")
    town = config.load(folder)
    assert [(each.path.name, each.until) for each in town.former_districts] == [("a.xml", 2014), ("q.geojson", 2021)]
    assert folder / "q.geojson" in town.inputs
    assert faults(
        folder, GOOD + entry.format("absent.geojson", 2021) + entry.format("q.geojson", 21) + entry.format("q.geojson", 2021)
    ) == [
        f"town.toml, clé « former_districts.file » : le fichier « absent.geojson » n'existe pas (cherché dans {folder}). "
        "Vérifiez le nom du dossier et l'extension.",
        "town.toml, clé « former_districts.until » : on ne sait pas jusqu'à quelle année valent les quartiers de « q.geojson ». "
        "Écrivez par exemple until = 2021, la dernière année où ces limites valent.",
        "town.toml, clé « former_districts.until » : deux fichiers d'anciens quartiers valent jusqu'en 2021. "
        "Donnez à chacun sa dernière année.",
    ]
