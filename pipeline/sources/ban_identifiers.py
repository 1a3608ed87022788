"""Identifiers of the national address base in a local one: `uid_adresse` (format 1.3), `id_ban_…` (1.4, 1.5).

Addresses are read without them: what is wrong is a warning, which whoever keeps the addresses must look at.
"""

import re
from collections.abc import Mapping

from .repeated import Repeated

PARTS = {"id_ban_commune": "la commune", "id_ban_toponyme": "la voie", "id_ban_adresse": "l'adresse"}
UID_PARTS = {"c": "id_ban_commune", "v": "id_ban_toponyme", "a": "id_ban_adresse"}
REMEDY = "L'adresse a été lue ; corrigez l'identifiant dans votre base adresse."


class Identifiers:
    """Looks at the identifiers of each row of a file, then at the file."""

    def __init__(self, said: Repeated):
        self.said = said
        self._towns: dict[str, str] = {}
        self._with, self._without = 0, 0

    def look(self, cells: Mapping[str, str], town_code: str, has_number: bool, row: int) -> str:
        """Tell what is wrong on a row; returns the identifier of its address, empty when there is none."""
        uid = cells.get("uid_adresse", "")
        given = _of_uid(uid) if uid else {name: cells.get(name, "") for name in PARTS}
        found = [name for name in PARTS if given[name]]
        self._with, self._without = self._with + bool(found), self._without + (not found)
        wrong = [name for name in found if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", given[name], re.IGNORECASE)]
        for name in wrong:
            what = f"« {given[name]} » n'est pas un identifiant de {PARTS[name]} (UUID de 36 caractères attendu)"
            self._warn("uuid", what, row, "uid_adresse" if uid else name)
        missing = self._missing(given, uid != "", has_number)
        if uid and not found:
            self._warn("uuid", f"« {uid} » n'est pas un identifiant (« @c:… @v:… @a:… » attendu)", row, "uid_adresse")
        elif missing:
            what = f"l'identifiant de {PARTS[found[-1]]} est donné sans celui de {' ni de '.join(PARTS[name] for name in missing)}"
            self._warn("missing", what, row, "uid_adresse" if uid else missing[0])
        values = [given[name] for name in found]
        if double := next((value for value in values if values.count(value) > 1), ""):
            self._warn("same", f"« {double} » identifie deux choses à la fois", row, "uid_adresse" if uid else found[-1])
        town = given["id_ban_commune"]
        if town and town_code and self._towns.setdefault(town_code, town) != town:
            what = f"« {town} » : la commune {town_code} a déjà un autre identifiant, « {self._towns[town_code]} »"
            self._warn("town", what, row, "id_ban_commune")
        return "" if wrong else given["id_ban_adresse"]

    def finish(self, first_row: int) -> None:
        """Tell what is wrong with the file as a whole."""
        if self._with and self._without:
            total = self._with + self._without
            lines = f"{self._without} lignes sur {total} n'ont" if self._without > 1 else f"une ligne sur {total} n'a"
            self._warn("every", f"{lines} pas d'identifiant, quand d'autres en ont", first_row, "")

    def _missing(self, given: Mapping[str, str], is_whole: bool, has_number: bool) -> list[str]:
        """What must stand beside what is given: the wider places, and the address once its street is known."""
        town, street, address = (given[name] for name in PARTS)
        if is_whole:
            wanted = list(PARTS)[: 3 if has_number else 2]
        else:
            wanted = ["id_ban_commune"] * bool(street or address) + ["id_ban_toponyme"] * bool(address)
            wanted += ["id_ban_adresse"] * bool(town and street and has_number)
        return [name for name in wanted if not given[name]]

    def _warn(self, kind: str, what: str, row: int, column: str) -> None:
        self.said.warning(kind, what, row, column, REMEDY)


def _of_uid(uid: str) -> dict[str, str]:
    """«@c:… @v:… @a:…» by name."""
    parts = dict(re.findall(r"@([cva]):(\S*)", uid))
    return {name: parts.get(letter, "") for letter, name in UID_PARTS.items()}
