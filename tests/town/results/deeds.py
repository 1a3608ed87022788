"""What an action of a plan is, as its service tells it. Shape only; the tables are in `mandate`."""

from dataclasses import dataclass

DONE, DOING, LATE, PAUSED, STUDY, AHEAD, OPEN, DROPPED = (
    "réalisée", "en cours", "en retard", "en pause", "à l'étude", "à venir", "à décider", "abandonnée",
)  # fmt: skip


@dataclass(frozen=True)
class Deed:
    """An action. `when` are its start, its deadline and the day it was done, as precise as they are known.

    `cost` is in thousands of euros for a town of the demonstration's size, 0 when it has none, and `spent` the share of it that is paid; an
    action that is one or several `projects` has theirs instead. `progress` is in per cent, -1 when nobody says. `others` are the functions
    and policies that differ from its contract's.
    """

    id: str
    name: str
    status: str
    when: tuple[str, str, str] = ("", "", "")
    cost: float = 0
    spent: float = 0
    progress: int = -1
    about: str = ""
    news: str = ""
    projects: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    function: str = ""
    policy: str = ""
    service: str = ""
    partners: str = ""
    is_first: bool = False


@dataclass(frozen=True)
class Contract:
    """What a service commits itself to: its aim, who pilots it, whom to ask, which policy pays, and its actions."""

    id: str
    name: str
    about: str
    service: str
    referent: str
    policy: str
    deeds: tuple[Deed, ...]


@dataclass(frozen=True)
class Theme:
    id: str
    name: str
    contracts: tuple[Contract, ...]
