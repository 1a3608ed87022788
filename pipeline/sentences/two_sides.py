"""Why what is spent and what is received, side by side, are not equal: real amounts of one year, whatever earlier years left."""

from ..formats import Language


def note(spent: int, received: int, refinanced: int, set_aside: int, is_forecast: bool, language: Language) -> str:
    """What is said under the two bars, in cents; empty when they are equal and hold nothing to set apart.

    `refinanced` only replaces loans, on both sides; `set_aside` comes from the surplus of the year before (account 1068).
    """
    said = []
    left = received - spent
    if 0 < left < set_aside and not is_forecast:
        return " ".join([_older(set_aside, language), *_refinanced(refinanced, language)])
    if left:
        said.append(f"Les deux barres n'ont pas à être égales : {_gap(left, is_forecast)}.")
    if set_aside > 0:
        received_words = "Dans ce qui est prévu en recette" if is_forecast else "Dans ce qui est reçu"
        said.append(
            f"{received_words}, {language.amount(set_aside)} viennent de l'excédent de l'année précédente, mis de côté pour investir."
        )
    return " ".join([*said, *_refinanced(refinanced, language)])


def _older(set_aside: int, language: Language) -> str:
    """Of a year that received more than it spent only because some of it was received the year before: nothing of this one is left."""
    return (
        f"Les deux barres n'ont pas à être égales : dans ce qui est reçu, {language.amount(set_aside)} viennent de l'excédent de l'année "
        "précédente, mis de côté pour investir. Sans eux, il a été dépensé plus que reçu."
    )


def _refinanced(cents: int, language: Language) -> list[str]:
    return [f"Des deux côtés, {language.amount(cents)} ne font que remplacer des emprunts par d'autres."] if cents > 0 else []


def _gap(left: int, is_forecast: bool) -> str:
    # A voted budget balances with what earlier years left; executed accounts need not, so what is missing has no sure origin.
    if is_forecast:
        return (
            "ce qui dépasse en recette couvre un déficit des années précédentes, ou reste en réserve"
            if left > 0
            else "le budget compte aussi sur l'excédent des années précédentes"
        )
    if left > 0:
        return "ce qui reste est mis de côté ou sert à investir l'année suivante"
    return "ce qui manque est pris sur les réserves des années précédentes, ou reste à trouver l'année suivante"
