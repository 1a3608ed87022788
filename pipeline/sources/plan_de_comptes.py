"""The official chart of accounts of a year, planDeCompte.xml → ChartOfAccounts.

The files declare ISO-8859-1 or UTF-8 and some hold the other: labels that read as UTF-8 taken for Latin-1 («RÃ©sultat») are put right, and
so are apostrophes and dashes of Windows, which Latin-1 has as signs that nobody sees.
"""

from pathlib import Path

from ..config import Town
from ..errors import Fault, Findings, InputError
from ..nomenclature.chart import Account, Chapter, ChartOfAccounts
from ..nomenclature.charts import Charts
from . import xml_stream

# The rest of the charts, and this site, write a straight apostrophe.
WINDOWS = {code: bytes([code]).decode("cp1252", "ignore").replace("’", "'") for code in range(0x80, 0xA0)}
MOVEMENTS = ("DR", "RR", "DOES", "ROES", "DOIS", "ROIS")


def read_all(town: Town, findings: Findings) -> Charts:
    """The charts of a town; those that are faulty are left out, with their faults in `findings`."""
    found = []
    for path in town.files("plans_de_comptes"):
        try:
            found.append(read(path, town.shown(path)))
        except InputError as error:
            for fault in error.faults:
                findings.add(fault)
    try:
        return Charts(found)
    except InputError as error:
        for fault in error.faults:
            findings.add(fault)
    return Charts()


def read(path: Path, shown: str) -> tuple[str, int, ChartOfAccounts]:
    """One chart: (declination, year, chart). The year is 0 when the file gives none.

    Raises:
        InputError: when the file is not a chart of accounts.
    """
    header: dict[str, str] = {}
    accounts: dict[str, Account] = {}
    chapters: dict[str, Chapter] = {}
    functions: dict[str, str] = {}
    is_nature = True

    def start(name: str, attributes: dict, line: int) -> None:
        nonlocal is_nature
        code = attributes.get("Code", "")
        if name == "Nomenclature" and not header:
            header.update(attributes)
        elif name in ("Nature", "Fonction"):
            is_nature = name == "Nature"
        elif not code:
            return
        elif name == "Chapitre":
            # Functional chapters (900, 930…) follow the chapters by nature and never replace them.
            chapters.setdefault(code, Chapter(code, _label(attributes), attributes.get("Section", "")))
        elif name == "RefFonc":
            functions[code] = _label(attributes)
        elif name == "Compte" and is_nature:
            accounts[code] = Account(code, _label(attributes), "", *(attributes.get(key, "") for key in MOVEMENTS))

    xml_stream.parse(path, shown, start, lambda name: None)
    if not header.get("Norme") or not accounts:
        what = "ce n'est pas un plan de comptes (élément « Nomenclature » et ses comptes attendus)"
        raise InputError([Fault(what, file=shown, remedy="Donnez le fichier planDeCompte.xml de l'année et de la nomenclature.")])
    year = header.get("Exer", "")
    declination = header.get("Declinaison") or header["Norme"]
    chart = ChartOfAccounts(header["Norme"], accounts, chapters, functions, is_complete=True, origin=shown)
    return declination, int(year) if year.isdecimal() else 0, chart


def _label(attributes: dict) -> str:
    label = attributes.get("Libelle", "")
    try:
        return label.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return label.translate(WINDOWS)
