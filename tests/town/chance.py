"""Chance that can be repeated: the same key under the same seed always draws the same number, on every machine.

Each draw is named by its key instead of coming from one long sequence, so that adding a line to the model changes no other line. Only
additions, multiplications and divisions follow: the mathematical functions of two systems may differ in the last digit, these do not.
"""

from dataclasses import dataclass
from hashlib import sha256
from random import Random


@dataclass(frozen=True)
class Chance:
    seed: int

    def share(self, *key: object) -> float:
        """A number from 0 to 1, all equally likely."""
        return int.from_bytes(self._digest(key)[:6], "big") / 2**48

    def bell(self, *key: object) -> float:
        """A number from -1 to 1, mostly near 0: the mean of six draws."""
        digest = self._digest(key)
        draws = [int.from_bytes(digest[at : at + 4], "big") / 2**32 for at in range(0, 24, 4)]
        return sum(draws) / 3 - 1

    def around_one(self, spread: float, *key: object) -> float:
        """A factor near 1, skewed as amounts are: twice as large and half as large are as likely. `spread` stays under 1."""
        bell = self.bell(*key) * spread
        return 1 + bell if bell >= 0 else 1 / (1 - bell)

    def split(self, total: int, parts: int, *key: object) -> list[int]:
        """Unequal integer parts that add up to the total."""
        if not total:
            return [0] * parts
        # One generator for all parts: a digest for each would take most of the time of a very large file.
        draw = Random(int.from_bytes(self._digest(key), "big")).random
        return apportion(total, [0.4 + draw() for _ in range(parts)])

    def _digest(self, key: tuple[object, ...]) -> bytes:
        return sha256("/".join(map(str, (self.seed, *key))).encode()).digest()


def apportion(total: int, weights: list[float]) -> list[int]:
    """Integer parts in proportion to the weights; what rounding leaves goes to the heaviest part."""
    whole = sum(weights)
    parts = [round(total * weight / whole) for weight in weights]
    parts[weights.index(max(weights))] += total - sum(parts)
    return parts
