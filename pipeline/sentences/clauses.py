"""Clauses that sentences are made of: change, share, per inhabitant. Each returns text without a capital or a full stop, or empty."""

from fractions import Fraction

from ..formats import Language

# Below this a change is told as «comme en 2021»; above that one, a percentage stops meaning anything and both amounts are given.
STABLE = Fraction(5, 10000)
TELLING = Fraction(1)


def change(now: int, before: int | None, year_before: int, language: Language) -> str:
    """«4,5 % de plus qu'en 2021», «comme en 2021», «contre 84 euros en 2021». Empty when there is nothing to compare with."""
    if before is None:
        return ""
    if now == before:
        return f"autant qu'en {year_before}"
    if before <= 0 or now < 0:
        return f"contre {'rien' if before == 0 else language.amount(before)} en {year_before}"
    ratio = Fraction(now - before, before)
    if abs(ratio) < STABLE:
        return f"à peu près comme en {year_before}"
    if ratio > TELLING or now == 0:
        return f"contre {language.amount(before)} en {year_before}"
    return f"{language.percent(abs(ratio))} de {'plus' if ratio > 0 else 'moins'} qu'en {year_before}"


def share(part: int, total: int, language: Language) -> str:
    """«14,2 %», «moins de 0,1 %». Empty when the total or the part is not positive."""
    if total <= 0 or part <= 0:
        return ""
    ratio = Fraction(part, total)
    return f"moins de {language.percent(0.001)}" if ratio < Fraction(5, 10000) else language.percent(ratio)


def on_hundred(part: int, total: int, language: Language) -> str:
    """«17 € sur 100 dépensés» without its last word: «17 € sur 100», «moins de 1 € sur 100»."""
    if total <= 0 or part <= 0:
        return ""
    euros = Fraction(part * 100, total)
    if euros < Fraction(1, 2):
        return "moins de 1\u00a0€ sur 100"
    return f"{language.number(euros)}\u00a0€ sur 100"


def per_inhabitant(cents: int, inhabitants: int | None, language: Language, *, is_short: bool = False) -> str:
    """«409 euros par habitant», or «409 € par habitant» when short. Empty without a population."""
    if not inhabitants:
        return ""
    each = Fraction(cents, inhabitants * 100)
    decimals = 0 if abs(each) >= 10 else 2
    text = language.number(each, decimals)
    if is_short:
        return f"{text}\u00a0€ par habitant"
    unit = "euro" if abs(each) < 2 else "euros"
    return f"{text}\u00a0{unit} par habitant"


def sentence(*clauses: str) -> str:
    """One sentence from clauses, empty ones left out: capital, commas, full stop."""
    kept = [clause for clause in clauses if clause]
    if not kept:
        return ""
    text = ", ".join(kept)
    return f"{text[:1].upper()}{text[1:]}."
