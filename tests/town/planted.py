"""The cases of `awkward` as their tests look for them: in the town's files, and in nothing that is published."""

from tests.pages import built

from .as_read import Document
from .awkward import CASES

RAW = built.folder_of(built.DEMONSTRATION) / "raw"


def document(name: str) -> Document:
    """The file of a case."""
    return Document(RAW / CASES[name].file)


def is_nowhere(tmp_path_factory, *names: str) -> None:
    """In nothing that the site is made of, nor in what it lets readers download."""
    folder = built.made(built.DEMONSTRATION, tmp_path_factory.getbasetemp()).folder
    read = [path.read_text(encoding="utf-8").lower() for path in folder.rglob("*") if path.suffix in (".json", ".csv", ".svg")]
    assert len(read) > 10
    assert not [name for name in names for text in read if name in text]
