"""The town itself: what its files say of it, and what can be asked of the generator."""

from dataclasses import dataclass

from .chance import Chance
from .story import inhabitants_in

NAME = "Ormevanne"
RIVER = "la Vanelle"
INSEE = "99123"
SIREN = "219912342"
PRINCIPAL_NIC, WATER_NIC = "00017", "00025"


@dataclass(frozen=True)
class Town:
    """Ormevanne at a size of one's choosing: inhabitants in the first year, how many executed years, and what chance starts from.

    `lines_per_year` asks for accounts of about that many lines in the principal budget, each amount being split; 0 leaves them as they are.
    """

    inhabitants: int = 23_871
    first_year: int = 2021
    years: int = 4
    seed: int = 7
    lines_per_year: int = 0

    @property
    def siret(self) -> str:
        return SIREN + PRINCIPAL_NIC

    @property
    def water_siret(self) -> str:
        return SIREN + WATER_NIC

    @property
    def executed_years(self) -> range:
        return range(self.first_year, self.first_year + self.years)

    @property
    def planned_year(self) -> int:
        return self.first_year + self.years

    def people(self, year: int) -> int:
        return inhabitants_in(year, self.first_year, self.inhabitants, Chance(self.seed))
