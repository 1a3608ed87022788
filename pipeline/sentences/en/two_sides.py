"""Why what is spent and what is received, side by side, are not equal, in English."""

from ...formats import Language
from . import clauses


def note(spent: int, received: int, refinanced: int, set_aside: int, is_forecast: bool, language: Language) -> str:
    """What is said under the two bars, in cents; empty when they are equal and hold nothing to set apart."""
    said = []
    if spent != received:
        said.append(f"The two bars need not be equal: {_gap(received - spent, is_forecast)}.")
    if set_aside > 0:
        kept = clauses.signed_amount(set_aside, language)
        received_words = "Of planned revenue" if is_forecast else "Of what is received"
        said.append(f"{received_words}, {kept} comes from the surplus of the year before, set aside to invest.")
    if refinanced > 0:
        said.append(f"On both sides, {clauses.signed_amount(refinanced, language)} only replaces loans with other loans.")
    return " ".join(said)


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
