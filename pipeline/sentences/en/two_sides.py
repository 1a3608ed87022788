"""Why what is spent and what is received, side by side, are not equal, in English."""

from ...formats import Language
from . import clauses


def note(spent: int, received: int, refinanced: int, set_aside: int, is_forecast: bool, language: Language) -> str:
    """What is said under the two bars, in cents; empty when they are equal and hold nothing to set apart."""
    said = []
    left, kept = received - spent, clauses.signed_amount(set_aside, language)
    if 0 < left < set_aside and not is_forecast:
        return " ".join([_older(kept), *_refinanced(refinanced, language)])
    if left:
        said.append(f"The two bars need not be equal: {_gap(left, is_forecast)}.")
    if set_aside > 0:
        received_words = "Of planned revenue" if is_forecast else "Of what is received"
        said.append(f"{received_words}, {kept} comes from the surplus of the year before, set aside to invest.")
    return " ".join([*said, *_refinanced(refinanced, language)])


def _older(kept: str) -> str:
    """Of a year that received more than it spent only because some of it was received the year before: nothing of this one is left."""
    return (
        f"The two bars need not be equal: of what is received, {kept} comes from the surplus of the year before, set aside to invest. "
        "Without it, more was spent than received."
    )


def _refinanced(cents: int, language: Language) -> list[str]:
    return [f"On both sides, {clauses.signed_amount(cents, language)} only replaces loans with other loans."] if cents > 0 else []


def _gap(left: int, is_forecast: bool) -> str:
    if is_forecast:
        return (
            "the excess of revenue covers a deficit of earlier years, or stays in reserve"
            if left > 0
            else "the budget also relies on the surplus of earlier years"
        )
    if left > 0:
        return "what is left is set aside or is invested the year after"
    return "what is missing is taken from the reserves of earlier years, or is to be found the year after"
