"""Folders as a build needs them: known by their digest, put in place whole, never replaced when they are somebody else's."""

import shutil
from collections.abc import Iterable
from hashlib import file_digest, sha256
from pathlib import Path

from .errors import Fault, InputError
from .formats import slug
from .words import COMPLETES, completed

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
    language, or adds its words to the list that its head names.

    Raises:
        InputError: when a text completes a list that does not exist, or holds something else than words.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(project, folder)
    if not own.is_dir():
        return
    replaced = {_named(head) for head in heads(own) if not is_added(head)}
    for path in folder.rglob("*.md"):
        if _named(_head(path)) in replaced:
            path.unlink()
    shutil.copytree(own, folder, dirs_exist_ok=True)
    for path in files_in(own):
        if path.suffix == ".md" and is_added(head := _head(path)):
            _add(folder, path.relative_to(own), head)


def is_added(head: dict[str, str]) -> bool:
    """Whether a text is no page, but words added to that of another."""
    return COMPLETES in head


def _add(folder: Path, added: Path, head: dict[str, str]) -> None:
    """Put the words of the text `added` of `folder` into the one that they complete."""
    more = (folder / added).read_text(encoding="utf-8-sig")
    (folder / added).unlink()
    wanted = (head.get("lang", "fr"), head[COMPLETES])
    found = next((path for path in files_in(folder) if path.suffix == ".md" and _named(_head(path)) == wanted), None)
    if found is None:
        remedy = "Écrivez « Completes: glossaire », ou retirez cette ligne pour en faire une page."
        raise InputError([Fault(f"aucun texte n'a l'adresse « {head[COMPLETES]} »", added.as_posix(), remedy=remedy)])
    text = completed(found.read_text(encoding="utf-8-sig"), more, added.as_posix())
    found.write_text(text, encoding="utf-8", newline="\n")


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
    """Refuse to replace a folder that is not a site of ours, and one that cannot be written, before minutes are spent for it.

    Raises:
        InputError: when `output` holds something else.
        OSError: when nothing can be written where it stands.
    """
    is_ours = (output / MARKER).is_file()
    if output.exists() and not output.is_dir():
        raise InputError([Fault(f"« {output} » est un fichier", remedy="Donnez un dossier vide ou nouveau avec --output.")])
    if output.is_dir() and any(output.iterdir()) and not is_ours:
        fault = Fault(
            f"le dossier « {output} » contient autre chose qu'un site construit ici",
            remedy="Donnez un dossier vide ou nouveau avec --output.",
        )
        raise InputError([fault])
    if town.is_relative_to(output):
        fault = Fault(f"le dossier « {output} » contient le dossier de la ville", remedy="Donnez un autre dossier avec --output.")
        raise InputError([fault])
    tried = beside(output, "new")
    shutil.rmtree(tried, ignore_errors=True)
    tried.mkdir(parents=True)
    tried.rmdir()


def beside(place: Path, word: str) -> Path:
    """A folder of ours on the same disk as `place`. Hidden: `site.old` next to `site` may well be somebody's."""
    return place.with_name(f".{place.name}.{word}")


def put(new: Path, place: Path) -> None:
    """Put the folder `new` at `place`, whose old content goes only once the new one is there; hidden entries that the new one lacks stay
    (`.git` of who publishes with it, `.well-known`)."""
    old = beside(place, "old")
    shutil.rmtree(old, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    for path in old.iterdir() if old.is_dir() else ():
        if path.name.startswith(".") and not (place / path.name).exists():
            path.rename(place / path.name)
    shutil.rmtree(old, ignore_errors=True)
