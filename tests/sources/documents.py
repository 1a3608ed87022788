"""Small documents and towns for the tests: a few lines of TotEM, a town.toml, and what reading them gives."""

from collections.abc import Mapping
from pathlib import Path

from pipeline import config
from pipeline.errors import Findings, InputError
from pipeline.sources import budget, plan_de_comptes
from pipeline.sources.budget import Budgets

SIREN = "219912342"
SIRET = SIREN + "00017"
HEADER = {"IdEtab": SIRET, "LibelleEtab": "BUDGET PRINCIPAL", "Nomenclature": "M57-M57_D"}
BLOCK = {"NatDec": "09", "Exer": "2024", "NatFonc": "1", "CodTypBud": "P"}
NAMESPACE = "http://www.minefi.gouv.fr/cp/demat/docbudgetaire"


def values(given: Mapping[str, object]) -> str:
    return "".join(f'<{name} V="{value}"/>' for name, value in given.items() if value is not None)


def line(nature: str | None, side: str | None = "D", real: object = "100.00", attributes: str = "", **more: object) -> str:
    """One LigneBudget on one row of the file; None leaves a value out."""
    given = {"Nature": nature, "CodRD": side, "MtReal": real, "OpBudg": "0"} | more
    return f"<LigneBudget{attributes}>{values(given)}</LigneBudget>"


def budget_of(*lines: str, after: str = "", **header: object) -> str:
    """One Budget element; header values are named as TotEM does and replace the usual ones."""
    heads = [values({name: header.get(name, value) for name, value in usual.items()}) for usual in (HEADER, BLOCK)]
    more = values({name: value for name, value in header.items() if name not in HEADER and name not in BLOCK})
    return (
        f"<Budget>\n<EnTeteBudget>{heads[0]}</EnTeteBudget>\n<BlocBudget>{heads[1]}{more}</BlocBudget>\n"
        + "\n".join(lines)
        + f"\n{after}</Budget>"
    )


def document(*budgets: str, declaration: str = "") -> str:
    """A DocumentBudgetaire. Its first budget starts on row 3, its first line on row 6."""
    name = values({"LibelleColl": "COMMUNE DE TEST"})
    head = f'{declaration}<DocumentBudgetaire xmlns="{NAMESPACE}">\n<EnTeteDocBudgetaire>{name}</EnTeteDocBudgetaire>\n'
    return head + "\n".join(budgets) + "\n</DocumentBudgetaire>"


def town(folder: Path, files: Mapping[str, str | bytes | Path], **parts: str) -> Path:
    """A town's folder whose budget files are `files`: a text, bytes, or a file that stands elsewhere. `parts` are lines of town.toml."""
    (folder / "raw").mkdir(parents=True, exist_ok=True)
    listed = []
    for name, content in files.items():
        path = content if isinstance(content, Path) else folder / "raw" / name
        if not isinstance(content, Path):
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        listed.append(f'"{path.as_posix()}"')
    given = {"name": '"Test"', "siren": f'"{SIREN}"'} | {key: value for key, value in parts.items() if not key.startswith("more")}
    toml = [f"{key} = {value}" for key, value in given.items()]
    toml += ["[sources]", f"budget = [{', '.join(listed)}]", parts.get("more_sources", ""), parts.get("more", "")]
    (folder / "town.toml").write_text("\n".join(toml), encoding="utf-8")
    return folder


def read(folder: Path) -> Budgets:
    """The tables of a town's documents.

    Raises:
        InputError: with every fault.
    """
    settings = config.load(folder)
    findings = Findings()
    charts = plan_de_comptes.read_all(settings, findings)
    found = budget.read(settings, charts, findings)
    findings.raise_faults()
    return found


def read_one(folder: Path, content: str | bytes, name: str = "compte.xml", **parts: str) -> Budgets:
    return read(town(folder, {name: content}, **parts))


def faults(folder: Path) -> list[str]:
    """The sentences of what is wrong with a town, none when nothing is."""
    try:
        read(folder)
    except InputError as error:
        return [str(fault) for fault in error.faults]
    return []


def rows(found: Budgets, *columns: str) -> list[tuple]:
    """The lines as tuples of these columns; amounts that are not told are None."""
    frame = found.lines[list(columns)].astype(object)
    return [tuple(row) for row in frame.where(frame.notna(), None).itertuples(index=False)]


def cents(euros: str) -> int:
    """«192 300 929.59» → 19230092959."""
    whole, _, fraction = euros.replace(" ", "").partition(".")
    return int(whole) * 100 + (-1 if whole.startswith("-") else 1) * int((fraction + "00")[:2])


def table(text: str) -> dict[str, list[int]]:
    """Rows «label | amount | amount» → cents by label."""
    found = {}
    for row in filter(None, (row.strip() for row in text.splitlines())):
        label, *amounts = (cell.strip() for cell in row.split("|"))
        found[label] = [cents(amount) for amount in amounts]
    return found
