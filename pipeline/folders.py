"""Folders as a build needs them: known by their digest, put in place whole, never replaced when they are somebody else's."""

import shutil
from collections.abc import Iterable
from hashlib import file_digest, sha256
from pathlib import Path

from .errors import Fault, InputError
from .formats import slug

# Stands in each site that was built here, and says from which inputs.
MARKER = "comptes-clairs.txt"


def files_in(folder: Path) -> list[Path]:
    """Every file under a folder, in order, but those that Python and editors leave."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return sorted(path for path in found if "__pycache__" not in path.parts)


def digest(paths: Iterable[Path], also: object = "") -> str:
    """One digest of files by name and content."""
    whole = sha256(str(also).encode())
    for path in paths:
        whole.update(path.name.encode())
        with path.open("rb") as handle:
            whole.update(file_digest(handle, "sha256").digest())
    return whole.hexdigest()


def heads(folder: Path) -> list[dict[str, str]]:
    """What each Markdown text of a folder says of itself in its first lines, names in lower case; `slug` is always there."""
    return [_head(path) for path in files_in(folder) if path.suffix == ".md"]


def merge_texts(project: Path, own: Path, folder: Path) -> None:
    """The project's texts and the town's own in `folder`; a text of the town takes the place of the project's text of the same slug and
    language."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project, folder)
    if not own.is_dir():
        return
    replaced = {_named(head) for head in heads(own)}
    for path in folder.rglob("*.md"):
        if _named(_head(path)) in replaced:
            path.unlink()
    shutil.copytree(own, folder, dirs_exist_ok=True)


def _named(head: dict[str, str]) -> tuple[str, str]:
    """What tells a text from all others: its language (none is French) and its slug."""
    return head.get("lang", "fr"), head["slug"]


def _head(text: Path) -> dict[str, str]:
    values = {"title": text.stem}
    for line in text.read_text(encoding="utf-8-sig").splitlines():
        name, colon, value = line.partition(":")
        if not colon:
            break
        values[name.strip().lower()] = value.strip()
    return {"slug": slug(values["title"])} | values


def protect(output: Path, town: Path) -> None:
    """Refuse to replace a folder that is not a site of ours.

    Raises:
        InputError: when `output` holds something else.
    """
    is_ours = (output / MARKER).is_file()
    if output.exists() and not output.is_dir() or output.is_dir() and any(output.iterdir()) and not is_ours:
        fault = Fault(
            f"le dossier « {output} » contient autre chose qu'un site construit ici",
            remedy="Donnez un dossier vide ou nouveau avec --output.",
        )
        raise InputError([fault])
    if town.is_relative_to(output):
        fault = Fault(f"le dossier « {output} » contient le dossier de la ville", remedy="Donnez un autre dossier avec --output.")
        raise InputError([fault])


def put(new: Path, place: Path) -> None:
    """Put the folder `new` at `place`, whose old content goes only once the new one is there."""
    old = place.with_name(f"{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)
