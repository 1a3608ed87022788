"""The pictures that a town gives: a CSV, a JSON or a workbook with one row a picture and a subject, and the files beside it → their table.

Every picture says what it shows, for whoever does not see it, and who made it. What a file may be is in `pictures`; `published` gives the
bytes that go on the site.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import pandas as pd

from ..config import Town
from ..config.files import beside
from ..config.values import place
from ..errors import Findings, known_names
from ..formats import slug
from ..nomenclature.policies import Policies, by_name
from ..tables.media import MEDIA
from . import listed, pictures, subjects
from .dates import to_date
from .persons import names_one
from .pictures import Picture
from .repeated import Repeated

COLUMNS = {"fichier": ("fichier", "file"), "alternative": ("alternative", "texte-alternatif", "alt"), "legende": ("legende", "caption"),
           "credit": ("credit", "auteur"), "licence": ("licence", "license"), "date": ("date",), **subjects.COLUMNS}  # fmt: skip
NEEDED = ("fichier", "alternative", "credit", "sujet")
DECORATIVE = ("decoratif", "decorative")
FOLDER = "/images/"
LONGEST_ALTERNATIVE = 300


def read(town: Town, policies: Policies, findings: Findings) -> pd.DataFrame:
    """The pictures in the order of the files; one that shows several subjects has a row for each."""
    known = by_name(policies)
    found: dict[tuple, dict] = {}
    files: dict[str, Path] = {}
    seen: dict[Path, Picture | None] = {}
    for path in town.files("media"):
        for cells, row, said in listed.rows(path, town.shown(path), COLUMNS, NEEDED, findings, sheet="images"):
            file = _file(cells["fichier"], path.parent, row, said)
            if file and file not in seen:
                seen[file] = _picture(file, cells["fichier"], row, said)
            words = _words(cells, row, known, said)
            if not (file and seen[file] and words):
                continue
            address = _address(file.relative_to(path.parent.resolve()), seen[file])
            key = (address, words["about_kind"], words["about"])
            if key in found or files.setdefault(address, file) != file:
                what = f"« {cells['fichier']} » est donnée deux fois pour le même sujet"
                if files[address] != file:
                    what = f"« {cells['fichier']} » et une autre image auraient la même adresse ({address})"
                said.fault("twice", what, row, "fichier", "Gardez une seule ligne, ou renommez l'un des fichiers.")
                continue
            size = {"width": seen[file].width, "height": seen[file].height}
            found[key] = words | size | {"picture": address, "file": said.shown, "row": row}
    return MEDIA.of_rows(found.values())


def published(town: Town, table: pd.DataFrame) -> Iterator[tuple[str, bytes]]:
    """The address and the bytes of each picture of the table, once."""
    wanted = set(table["picture"])
    for path in town.files("media"):
        for file in beside((path,)) if wanted else ():
            try:
                picture = pictures.cleaned(file.read_bytes())
            except ValueError:  # no row names it, or it would be a fault already
                continue
            if (address := _address(file.relative_to(path.parent), picture)) in wanted:
                wanted.discard(address)
                yield address, picture.content


def _address(place: Path, picture: Picture) -> str:
    """Where a picture stands on the site: «ecole/Cour 1.JPG» → /images/ecole-cour-1.jpg."""
    return f"{FOLDER}{slug(place.with_suffix('').as_posix()) or 'image'}{pictures.ENDINGS[picture.kind][0]}"


def _file(name: str, folder: Path, row: int, said: Repeated) -> Path | None:
    """The file that a row names, which stands beside the list or in a folder beside it."""
    if not name:
        said.fault("empty", "la case est vide", row, "fichier", "Donnez le nom du fichier de l'image.")
        return None
    root = folder.resolve()
    given = PurePosixPath(name.replace("\\", "/"))
    path = place(root, str(given))
    if given.is_absolute() or ":" in name or not path.is_relative_to(root):
        said.fault("outside", f"« {name} » n'est pas à côté de cette liste", row, "fichier", f"Mettez l'image dans {folder.name}/.")
        return None
    if not path.is_file():
        near = known_names(name, [each.relative_to(root).as_posix() for each in beside((root / "list",))])
        remedy = f"Images trouvées : {', '.join(near.split(', ')[:5])}." if near else f"Mettez l'image dans {folder.name}/."
        said.fault(f"missing {name}", f"le fichier « {name} » n'existe pas", row, "fichier", remedy)
        return None
    return path


def _picture(file: Path, name: str, row: int, said: Repeated) -> Picture | None:
    try:
        picture = pictures.cleaned(file.read_bytes())
    except ValueError as error:
        remedy = pictures.SMALLER if "au plus" in str(error) else "Enregistrez-la de nouveau, ou choisissez-en une autre."
        said.fault(f"picture {name}", f"« {name} » : {error}", row, "fichier", remedy)
        return None
    if file.suffix.lower() not in pictures.ENDINGS[picture.kind]:
        what = f"« {name} » : le fichier est en fait une image {picture.kind.upper()}"
        said.fault(f"ending {name}", what, row, "fichier", f"Renommez-le avec l'extension {pictures.ENDINGS[picture.kind][0]}.")
        return None
    return picture


def _words(cells: dict[str, str], row: int, policies: Mapping[str, str], said: Repeated) -> dict | None:
    """What is said of a picture, None and faults when it cannot be shown with it."""
    about = subjects.subject(cells, row, policies, said)
    alternative, caption = cells["alternative"], cells["legende"]
    is_whole = about is not None
    if not alternative:
        remedy = "Dites en une phrase ce que montre l'image ; pour une image qui n'apprend rien, écrivez « décoratif »."
        said.fault("alternative", "la case est vide", row, "alternative", remedy)
        is_whole = False
    elif len(alternative) > LONGEST_ALTERNATIVE:
        what = f"le texte a {len(alternative)} lettres, et {LONGEST_ALTERNATIVE} au plus sont attendues"
        said.fault("long", what, row, "alternative", "Dites l'essentiel, et mettez le reste dans la légende.")
        is_whole = False
    if not cells["credit"]:
        said.fault("credit", "la case est vide", row, "credit", "Écrivez qui a fait l'image et en permet l'usage.")
        is_whole = False
    day = ""
    if cells["date"]:
        try:
            day = to_date(cells["date"])
        except ValueError as error:
            said.fault("date", str(error), row, "date")
            is_whole = False
    if names_one(caption):
        said.warning("person", "le texte semble nommer une personne : il n'est pas montré", row, "legende", "Retirez ce nom du fichier.")
        caption = ""
    if names_one(alternative):
        said.fault(
            "person", "le texte semble nommer une personne", row, "alternative", "Dites ce que l'image montre, sans nommer personne."
        )
        is_whole = False
    if not is_whole:
        return None
    return {"alternative": "" if slug(alternative) in DECORATIVE else alternative, "caption": caption, "credit": cells["credit"],
            "licence": cells["licence"], "date": day, "about_kind": about[0], "about": about[1]}  # fmt: skip
