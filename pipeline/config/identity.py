"""[identity]: the town's own logo, colours and picture. Says which files and which colours; opens none, changes none."""

import re
from dataclasses import dataclass
from pathlib import Path

from ..errors import Findings
from .files import PICTURES
from .values import place, section, text

KEYS = ("logo", "colour", "second_colour", "picture", "alternative", "credit")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)


@dataclass(frozen=True)
class Identity:
    """What a town is recognised by. Colours are #rrggbb in small letters, empty when it gives none; files are absolute, None without.

    `alternative` is what the picture of the home page shows, `credit` who made it.
    """

    logo: Path | None = None
    colour: str = ""
    second_colour: str = ""
    picture: Path | None = None
    alternative: str = ""
    credit: str = ""

    @property
    def files(self) -> tuple[Path, ...]:
        return tuple(path for path in (self.logo, self.picture) if path)


def identity(raw: dict, folder: Path, findings: Findings) -> Identity:
    part = section(raw, "identity", KEYS, findings)
    given = {key: text(part, key, findings) for key in KEYS}
    found = Identity(
        logo=_file(given["logo"], "logo", folder, findings),
        colour=_colour(given["colour"], "colour", findings),
        second_colour=_colour(given["second_colour"], "second_colour", findings),
        picture=_file(given["picture"], "picture", folder, findings),
        alternative=given["alternative"],
        credit=given["credit"],
    )
    if given["second_colour"] and not given["colour"]:
        _fault("colour", "la seconde couleur est donnée sans la première", 'Ajoutez colour = "#…", ou gardez une seule couleur.', findings)
    if given["picture"]:
        wanted = {
            "alternative": "Dites en une phrase ce que montre l'image, pour qui ne la voit pas.",
            "credit": "Écrivez qui a fait l'image et en permet l'usage.",
        }
        for key, remedy in wanted.items():
            if not given[key]:
                _fault(key, f"la clé « {key} » manque, et l'image d'accueil en a besoin", remedy, findings)
    return found


def _fault(key: str, what: str, remedy: str, findings: Findings) -> None:
    findings.fault(what, file="town.toml", column=f"identity.{key}", remedy=remedy)


def _colour(given: str, key: str, findings: Findings) -> str:
    if given and not COLOUR.fullmatch(given):
        _fault(key, f"« {given} » n'est pas une couleur (# et six signes attendus, de 0 à 9 et de a à f)", "Exemple : #0b5c8f.", findings)
        return ""
    return given.lower()


def _file(given: str, key: str, folder: Path, findings: Findings) -> Path | None:
    """A picture of the town's folder."""
    if not given:
        return None
    path = place(folder, given)
    if not path.is_relative_to(folder):
        _fault(key, f"le fichier « {given} » n'est pas dans le dossier de la commune", "Copiez-le dedans.", findings)
    elif not path.is_file():
        _fault(key, f"le fichier « {given} » n'existe pas (cherché dans {path.parent})", "Vérifiez son nom et son extension.", findings)
    elif path.suffix.lower() not in PICTURES:
        _fault(
            key, f"« {given} » n'est pas une image ({', '.join(PICTURES)} attendu)", "Enregistrez-la dans l'un de ces formats.", findings
        )
    else:
        return path
    return None
