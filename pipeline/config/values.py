"""Single values of town.toml, each read with its fault: texts, numbers, days, choices, and the parts that hold them."""

import re
from datetime import date, datetime
from pathlib import Path

from ..errors import Findings, known_names

# What stands above every part, which who writes at the end of the file puts in the last one.
FIRST = ("name", "siren", "kind", "insee", "url", "language", "fictional")


def known(part: dict, name: str, keys: tuple[str, ...], findings: Findings, sources: tuple[str, ...] = ()) -> None:
    """Refuse the keys of the part `name` (empty for the file itself) that are none of `keys`; `sources` are those of [sources]."""
    for key in part:
        if key not in keys:
            remedy = f"Clés connues : {known_names(key, keys)}."
            if key in sources:
                remedy = "Écrivez cette ligne sous [sources]."
            elif name and key in FIRST:
                remedy = "Écrivez cette ligne au début du fichier, avant la première partie entre crochets."
            findings.fault(f"la clé « {key} » est inconnue", file="town.toml", column=name, remedy=remedy)


def written(value: object) -> str:
    """A value as who wrote the file knows it: true, not True; a text within a list in its quotation marks."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key} = {_quoted(each)}' for key, each in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_quoted, value))}]"
    return str(value)


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else written(value)


def place(folder: Path, given: str) -> Path:
    """Where the file that somebody names stands, absolute. A name that no disk can hold, or a link that leads to itself, is no file's."""
    try:
        path = (folder / given).resolve()
        path.is_file()
    except (OSError, ValueError, RuntimeError):
        return folder.resolve() / "\ufffd"
    return path


def section(raw: dict, name: str, keys: tuple[str, ...], findings: Findings, path: str = "") -> dict:
    """The part of the file named `name`, and the `keys` that it may have; `path` when it stands in another."""
    found = raw.get(name, {})
    if not isinstance(found, dict):
        remedy = f"Écrivez [{path or name}] sur une ligne, puis ses clés{'' if path else ' ; des fichiers se donnent sous [sources]'}."
        findings.fault(f"« {path or name} » est une partie, pas une valeur", file="town.toml", remedy=remedy)
        return {}
    known(found, path or name, keys, findings)
    return found


def entries(raw: dict, name: str, keys: tuple[str, ...], findings: Findings) -> list[dict]:
    """The parts that the file repeats under [[`name`]], and the `keys` that each may have."""
    found = raw.get(name, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        findings.fault(f"« {name} » est une liste de parties [[{name}]]", file="town.toml")
        return []
    for entry in found:
        known(entry, name, keys, findings)
    return found


def text(raw: dict, key: str, findings: Findings, required: bool = False) -> str:
    value = raw.get(key, "")
    if not isinstance(value, str):
        findings.fault(f"« {written(value)} » doit être un texte entre guillemets", file="town.toml", column=key)
        return ""
    if required and not value.strip():
        findings.fault(f"la clé « {key} » manque", file="town.toml", remedy=f'Ajoutez une ligne {key} = "…".')
    return value.strip()


def texts(raw: dict, findings: Findings) -> dict[str, str]:
    """A part whose every value is a text: how the columns of a file are called (ours → theirs)."""
    return {key: text(raw, key, findings) for key in raw}


def siren(raw: dict, column: str, findings: Findings) -> str:
    """Nine digits, written with or without spaces, under the key «siren»; `column` is how the key is told."""
    given = text(raw, "siren", findings, required=True)
    digits = "".join(given.split())
    if digits and not re.fullmatch(r"\d{9}", digits, re.ASCII):
        findings.fault(f"« {given} » n'est pas un SIREN (neuf chiffres attendus)", file="town.toml", column=column)
    return digits


def web_address(raw: dict, key: str, findings: Findings) -> str:
    """Where a site stands, without a last slash: «https://comptes.ville.fr», «https://www.ville.fr/comptes»."""
    given = text(raw, key, findings)
    if given and not re.fullmatch(r"https?://[a-zA-Z0-9.-]+(:\d+)?(/[\w.~%-]+)*/?", given, re.ASCII):
        remedy = f'Écrivez par exemple {key} = "https://www.ville.fr/comptes".'
        findings.fault(f"« {given} » n'est pas l'adresse d'un site", file="town.toml", column=key, remedy=remedy)
    return given.rstrip("/")


def flag(raw: dict, key: str, findings: Findings) -> bool:
    value = raw.get(key, False)
    if not isinstance(value, bool):
        remedy = "Écrivez true (oui) ou false (non), sans guillemets."
        findings.fault(f"« {written(value)} » est inconnu", file="town.toml", column=key, remedy=remedy)
    return value is True


def whole(raw: dict, key: str, default: int, findings: Findings) -> int:
    """A number of zero or more, without decimals."""
    value = raw.get(key, default)
    # True is an integer in Python.
    if type(value) is not int or value < 0:
        what = f"« {written(value)} » n'est pas un nombre entier positif"
        findings.fault(what, file="town.toml", column=key, remedy=f"Écrivez par exemple {key} = {default}.")
        return default
    return value


def day(raw: dict, key: str, column: str, example: str, findings: Findings) -> date | None:
    """A day, quoted or not, because TOML has dates of its own; None when it is not given or is none. `column` is how the key is told."""
    given = raw.get(key, "")
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    try:
        return date.fromisoformat(given) if given else None
    except (TypeError, ValueError):
        remedy = f'Écrivez par exemple {key} = "{example}".'
        findings.fault(f"« {written(given)} » n'est pas une date", file="town.toml", column=column, remedy=remedy)
        return None


def choice(raw: dict, key: str, among: tuple[str, ...], default: str, findings: Findings, column: str = "") -> str:
    """One of `among`; `column` is how the key is told, when it stands in a part."""
    value = raw.get(key, default)
    if value not in among:
        remedy = f"Valeurs connues : {known_names(str(value), filter(None, among))}."
        findings.fault(f"« {written(value)} » est inconnu", file="town.toml", column=column or key, remedy=remedy)
        return default
    return value
