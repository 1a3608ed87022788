"""What residents report: kinds of problems with who answers, when they come and how long they take. Tables, and the requests made of them.

The town reports them through one tool until 2023 (a table, with an address), through another since (Open311, with a position).
"""

from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import accumulate

from ..chance import Chance, apportion
from ..place import AGGLOMERATION, Town
from ..projects import USUAL_SIZE
from ..territory.addresses import NO_NUMBER, Address
from ..territory.files import HOMES, made

_ROADS, _CLEAN, _GREEN, _POLICE, _WATER = (
    "Direction de la voirie", "Service de la propreté", "Service des espaces verts", "Police municipale", "Service des eaux",
)  # fmt: skip
_EVEN = (1,) * 12
_DARK = (1.7, 1.4, 1.1, 0.8, 0.6, 0.4, 0.4, 0.6, 0.9, 1.3, 1.8, 1.9)
_FROST = (1.3, 1.9, 2.1, 1.4, 0.9, 0.7, 0.6, 0.6, 0.7, 0.8, 0.9, 1.0)
_WARM = (0.6, 0.6, 0.8, 1.0, 1.3, 1.5, 1.6, 1.3, 1.2, 0.9, 0.6, 0.5)
_GROWTH = (0.3, 0.4, 0.8, 1.3, 1.8, 1.9, 1.4, 1.1, 1.1, 0.9, 0.6, 0.3)
# Residents are away in August, and what breaks then is told in September.
_YEAR = (0.92, 0.9, 1.06, 0.98, 1.03, 1.09, 0.97, 0.71, 1.24, 1.08, 1.01, 0.86)
# A gale brings down branches; a hard winter breaks up streets.
STORMS = {(2023, 11, "Arbre, haie ou herbes"): 9, (2024, 2, "Trou dans la rue ou le trottoir"): 1.8}

RECEIVED, TAKEN, CLOSED, REFUSED, PASSED, TWICE = "reçu", "pris en charge", "clos", "refusé", "transmis", "doublon"
STATUS_IN_OPEN311 = {RECEIVED: "open", TAKEN: "acknowledged", CLOSED: "closed", REFUSED: "rejected", PASSED: "referred", TWICE: "duplicate"}
# How many a year for a town of the demonstration's size.
PER_YEAR = {2022: 1_486, 2023: 2_037, 2024: 2_471}
LAST_DAY = date(2024, 12, 31)
CHANNELS = (("application", 0.46), ("téléphone", 0.79), ("site de la ville", 0.93), ("accueil", 1.0))
# Inhabitants of these report more than the others, or less.
KEEN = {"Q1": 1.5, "Q6": 1.25, "Q7": 1.2, "Q4": 0.7, "Q8": 0.8}


@dataclass(frozen=True)
class Kind:
    """A kind of problem: its share of all, who answers, the days that half of them take by year, and the shares of the other fates."""

    name: str
    weight: float
    service: str
    days: dict[int, float]
    season: tuple[float, ...] = _EVEN
    refused: float = 0.03
    passed: float = 0.02


def _days(*values: float) -> dict[int, float]:
    return dict(zip(PER_YEAR, values, strict=True))


KINDS = (
    Kind("Dépôt sauvage", 21, _CLEAN, _days(6.5, 4.2, 2.9), _WARM),
    Kind("Lampe de rue en panne", 16, _ROADS, _days(11, 9, 6), _DARK),
    Kind("Trou dans la rue ou le trottoir", 14, _ROADS, _days(17, 21, 19), _FROST, refused=0.07),
    Kind("Poubelle ou tri", 10, AGGLOMERATION, _days(4, 4, 4), passed=0.93),
    Kind("Arbre, haie ou herbes", 9, _GREEN, _days(24, 22, 26), _GROWTH, refused=0.12),
    Kind("Graffiti", 7, _CLEAN, _days(15, 12, 9)),
    Kind("Jeux, banc ou mobilier abîmé", 6, _GREEN, _days(18, 16, 17), _WARM),
    Kind("Voiture abandonnée", 6, _POLICE, _days(38, 33, 31), refused=0.1),
    Kind("Fuite d'eau", 5, _WATER, _days(1.6, 1.4, 1.3)),
    Kind("Bruit", 4, _POLICE, _days(9, 10, 8), _WARM, refused=0.34),
    Kind("Rats ou pigeons", 2, _CLEAN, _days(12, 13, 11), _WARM),
)


@dataclass(frozen=True)
class Report:
    """A request: its number, its kind, when it came, was taken up and ended (None when not), what became of it, and where."""

    number: str
    kind: Kind
    channel: str
    status: str
    received: datetime
    taken: datetime | None
    ended: datetime | None
    address: Address


def reports(town: Town) -> Iterator[Report]:
    """Every request, the oldest first."""
    chance = Chance(town.seed)
    for year, usual in PER_YEAR.items():
        found = sorted(_moments(round(usual * town.inhabitants / USUAL_SIZE), year, chance), key=lambda each: (each[0], each[1].name))
        for rank, (received, kind, key) in enumerate(found, 1):
            yield _report(f"{year}-{rank:05d}", kind, received, key, town, chance)


def _moments(count: int, year: int, chance: Chance) -> Iterator[tuple[datetime, Kind, tuple]]:
    for kind, number in zip(KINDS, apportion(count, [kind.weight for kind in KINDS]), strict=True):
        months = [
            season * usual * chance.around_one(0.15, "report", year, kind.name, month) * STORMS.get((year, month + 1, kind.name), 1)
            for month, (season, usual) in enumerate(zip(kind.season, _YEAR, strict=True))
        ]
        for month, few in enumerate(apportion(number, months), 1):
            for rank in range(few):
                key = ("report", year, kind.name, month, rank)
                day = 1 + int(28 * chance.share(*key, "day"))
                # Offices answer the telephone; telephones report in the evening too.
                minutes = int(60 * (7 + 14 * (chance.share(*key, "hour") + chance.share(*key, "hour again")) / 2))
                yield datetime(year, month, day) + timedelta(minutes=minutes), kind, key


def _report(number: str, kind: Kind, received: datetime, key: tuple, town: Town, chance: Chance) -> Report:
    drawn, fate = chance.share(*key, "days"), chance.share(*key, "fate")
    # Half of them within the usual days, and some much later.
    days = kind.days[received.year] * (0.3 + drawn + 0.2 * drawn / (1.02 - drawn))
    taken = received + timedelta(hours=round(24 * days * (0.1 + 0.4 * chance.share(*key, "taken"))))
    ended = received + timedelta(hours=round(24 * days))
    status = REFUSED if fate < kind.refused else PASSED if fate < kind.refused + kind.passed else CLOSED
    if fate > 0.97:
        status = TWICE
    elif fate > 0.955:
        # Forgotten: nobody ever closed it.
        ended = datetime(LAST_DAY.year + 1, 1, 1)
    if ended.date() > LAST_DAY:
        status = TAKEN if taken.date() <= LAST_DAY else RECEIVED
    is_open = status in (TAKEN, RECEIVED)
    channel = next(name for name, most in CHANNELS if chance.share(*key, "channel") < most or name == CHANNELS[-1][0])
    where = _address(chance.share(*key, "where"), town)
    return Report(number, kind, channel, status, received, None if status == RECEIVED else taken, None if is_open else ended, where)


def _address(drawn: float, town: Town) -> Address:
    """One of the town's addresses, where homes are many and residents keen oftener than elsewhere."""
    houses, sums = _weighed(town.seed)
    return houses[min(bisect(sums, drawn * sums[-1]), len(houses) - 1)]


@cache
def _weighed(seed: int) -> tuple[list[Address], list[float]]:
    """The addresses, and for each what it weighs with all those before it."""
    houses = [house for house in made(seed)[2] if house.number != NO_NUMBER]
    return houses, list(accumulate(HOMES.get(house.district, 1.0) * KEEN.get(house.district, 1.0) for house in houses))
