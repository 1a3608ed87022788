"""What amounts are divided by, and where a series breaks."""

from pipeline import config
from tests.config.given import GOOD, faults


def test_denominators_and_breaks(folder):
    added = (
        '\n[denominators.lecteurs]\nlabel = "lecteur"\nplural = "lecteurs"\nitems = ["culture/bibliotheques"]\n'
        '[[breaks]]\nyear = 2022\ncode = "culture"\ntext = "compétence transférée."\n'
    )
    (folder / "town.toml").write_text(GOOD + added, encoding="utf-8")
    town = config.load(folder)
    assert town.denominators == {"lecteurs": config.Denominator("lecteurs", "lecteur", "lecteurs", ("culture/bibliotheques",))}
    assert town.denominators["lecteurs"].paths == (("culture", "bibliotheques"),)
    assert town.breaks == (config.Break(2022, "culture", "compétence transférée."),)


def test_faulty_denominators_and_breaks(folder):
    added = '\n[denominators."Élèves"]\nlabel = "élève"\nplural = "élèves"\nitems = "culture"\n[[breaks]]\nyear = 22\ntext = "Dit."\n'
    assert faults(folder, GOOD + added) == [
        "town.toml, clé « denominators » : « Élèves » n'est pas un nom de population (minuscules sans accent, chiffres et _ attendus).",
        "town.toml, clé « denominators.Élèves » : « culture » n'est pas une liste de postes. Écrivez par exemple items = "
        '["ecole-enfance/cantines"].',
        "town.toml, clé « breaks » : une rupture de série n'a pas d'année. Écrivez par exemple year = 2022, la première année d'après.",
    ]
