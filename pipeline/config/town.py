"""What town.toml says, as everything after sees it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .authorities import Authority
from .breaks import Break
from .columns import PolicyTable
from .contact import Audited, Contact
from .files import SOURCES, beside
from .former_districts import FormerDistricts
from .households import Household
from .identity import Identity
from .populations import Denominator


@dataclass(frozen=True)
class Town:
    """Who reports and where its files are. Paths are absolute; `shown(path)` is how a path is told to a maker.

    `sources` are the files given, by key of SOURCES: ask for them with `files(key)`. `url` is where the site will stand, without a last
    slash, empty when not told. `has_state_tiles` lets readers ask the State's server for its own map, which the site says and does not do
    by itself.
    """

    folder: Path
    name: str
    siren: str
    kind: str = "commune"
    insee: str = ""
    language: str = "fr"
    url: str = ""
    is_fictional: bool = False
    authorities: dict[str, Authority] = field(default_factory=dict)
    budget_names: dict[str, str] = field(default_factory=dict)
    sources: Mapping[str, tuple[Path, ...]] = field(default_factory=dict)
    population: dict[int, int] = field(default_factory=dict)
    policies: PolicyTable | None = None
    nomenclature: str = ""
    asset_sales_in_savings: bool = False
    comment_from_pct: int = 20
    comment_from_eur: int = 50_000
    households: tuple[Household, ...] = ()
    denominators: dict[str, Denominator] = field(default_factory=dict)
    breaks: tuple[Break, ...] = ()
    district_columns: dict[str, str] = field(default_factory=dict)
    former_districts: tuple[FormerDistricts, ...] = ()
    project_columns: dict[str, str] = field(default_factory=dict)
    has_state_tiles: bool = False
    result_columns: Mapping[str, dict[str, str]] = field(default_factory=dict)
    action_levels: tuple[str, ...] = ()
    results_as_of: str = ""
    identity: Identity = field(default_factory=Identity)
    contact: Contact = Contact()
    audited: Audited = Audited()

    def files(self, source: str) -> tuple[Path, ...]:
        """The files that the town gives of a kind, in order; empty when it gives none.

        Raises:
            KeyError: when no such kind is declared in SOURCES (our mistake, not the town's).
        """
        if source not in SOURCES:
            raise KeyError(source)
        return self.sources.get(source, ())

    def shown(self, path: Path) -> str:
        """A path as its maker knows it: relative to the town's folder when it is inside, else its last two parts."""
        try:
            return path.relative_to(self.folder).as_posix()
        except ValueError:
            return "/".join(path.parts[-2:])

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Every data file that the accounts are computed from, town.toml first."""
        own = (*((self.policies.path,) if self.policies else ()), *(each.path for each in self.former_districts), *self.identity.files)
        pictures = beside(self.files("media"))
        return (self.folder / "town.toml", *(path for source in SOURCES for path in self.files(source)), *own, *pictures)
