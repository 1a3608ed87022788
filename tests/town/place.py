"""The town itself: what its files say of it, and what can be asked of the generator."""

from dataclasses import dataclass

from .chance import Chance
from .story import inhabitants_in

NAME = "Ormevanne"
RIVER = "la Vanelle"
INSEE = "99123"
SIREN = "219912342"
PRINCIPAL_NIC, WATER_NIC = "00017", "00025"
CCAS, CCAS_SIRET = "Centre communal d'action sociale d'Ormevanne", "26991234000014"
AGGLOMERATION, AGGLOMERATION_SIRET = "Val de Vanelle Agglomération", "24991234900011"


@dataclass(frozen=True)
class Town:
    """Ormevanne at a size of one's choosing: inhabitants in the first year, how many executed years, and what chance starts from.

    `lines_per_year` asks for accounts of about that many lines in the principal budget, each amount being split; 0 leaves them as they are.
    Another town has another name and number, and the same story.
    """

    inhabitants: int = 23_871
    first_year: int = 2019
    years: int = 6
    seed: int = 7
    lines_per_year: int = 0
    name: str = NAME
    siren: str = SIREN
    insee: str = INSEE

    @property
    def of_name(self) -> str:
        return f"d'{self.name}" if self.name[0] in "AEIOUH" else f"de {self.name}"

    @property
    def siret(self) -> str:
        return self.siren + PRINCIPAL_NIC

    @property
    def water_siret(self) -> str:
        return self.siren + WATER_NIC

    @property
    def executed_years(self) -> range:
        return range(self.first_year, self.first_year + self.years)

    @property
    def planned_year(self) -> int:
        return self.first_year + self.years

    @property
    def voted_years(self) -> range:
        """The years whose budget and amendment are there as well: the last two executed ones, and the planned one."""
        return range(max(self.first_year, self.planned_year - 2), self.planned_year + 1)

    def people(self, year: int) -> int:
        return inhabitants_in(year, self.first_year, self.inhabitants, Chance(self.seed))
