"""Templates of the tables that a finance team fills in, made from the sources' own columns: a workbook and a CSV for each.

`accounts` and `results` say which tables, with an example of each cell; `workbook` draws one; `written` writes the files. Column names,
what must be there and which words are known come from the sources, what a column says from the tables: nothing is listed twice.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ..formats import slug
from ..sources.naming import first_word
from ..tables import KINDS, Column, Table

CHOSEN, POLICY = "un mot connu", "Politique : son nom, ou son code dans les adresses du site."
DATES = "date : 2024, 2024-09 ou 2024-09-02"


@dataclass(frozen=True)
class Field:
    """A column of a template: its header, what it says, its kind in words, whether files must have it, the example of a cell, the words
    that a cell may be (empty for any), and the other headers that are read."""

    header: str
    words: str
    kind: str
    is_needed: bool
    example: str
    choices: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True)
class Template:
    """The template of one key of [sources]. `names` and `needed` are its source's; `table` has the words of columns, under the source's own
    names or those that `called` gives; `words` is said of what is read and not published. `choices` are columns of known words, by column:
    key → slugs, as sources declare them, with `labels` to write them as residents read them."""

    key: str
    names: Mapping[str, tuple[str, ...]]
    needed: tuple[str, ...]
    example: Mapping[str, str]
    table: Table | None = None
    name: str = ""
    title: str = ""
    called: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def stem(self) -> str:
        """The name of its files."""
        return self.name or self.table.name

    @property
    def heading(self) -> str:
        return self.title or self.table.title

    def fields(self, policies: tuple[str, ...] = ()) -> Iterator[Field]:
        """Its columns; one that takes a policy may be any of `policies`."""
        for ours, names in self.names.items():
            column = self._column(ours)
            header = column.published_as if column and column.published_as else names[0].replace("-", "_")
            is_policy = ours in ("policy", "politique")
            choices = policies if is_policy else self._choices(ours)
            words = POLICY if is_policy else self.words.get(ours) or column.words
            if choices and ". " in words:
                # What follows is how the published file codes them.
                words = f"{words.partition('. ')[0]}."
            kind = CHOSEN if choices or is_policy else self._kind(column, self.example.get(ours, ""))
            yield Field(
                header, words, kind, ours in self.needed, self.example.get(ours, ""), choices,
                tuple(each for each in names if each != slug(header)),
            )  # fmt: skip

    def _column(self, ours: str) -> Column | None:
        wanted = self.called.get(ours, ours)
        known = {column.name: column for column in self.table.columns} if self.table else {}
        return next((known[name] for name in (wanted, f"{wanted}_cents", f"{wanted}_pct") if name in known), None)

    def _kind(self, column: Column | None, example: str) -> str:
        if column is None:
            return KINDS["number"] if example.replace(".", "").isdigit() else KINDS["text"]
        return DATES if "(2024, 2024-09" in column.words or "de même" in column.words and column.kind == "code" else KINDS[column.kind]

    def _choices(self, ours: str) -> tuple[str, ...]:
        """The words that a cell may be, as residents read them where sources understand that."""
        found = []
        for key, known in self.choices.get(ours, {}).items():
            label = self.labels.get(ours, {}).get(key, "")
            found.append(label if slug(label) in known.split() else first_word(known))
        return tuple(found)
