"""The surplus in English sentences: what a year leaves, why it is not free money, and what became of the year before's."""

from ...formats import Language
from ..surplus import Opening, Surplus, cover, parted


def title(found: Surplus, year: int, language: Language, budget: str = "") -> str:
    """What is left, and what is left once commitments are met. `budget` is “, in the “Eau” budget,” or empty."""
    end = f"At the end of {year}{budget or ','}"
    if found.closing == 0:
        return f"{end} nothing is left and nothing is missing."
    if found.closing < 0:
        return f"{end} {language.amount(-found.closing)} is missing."
    if found.after == found.closing:
        return f"{end} {language.amount(found.closing)} is left."
    if found.after < 0:
        return f"{end} {language.amount(found.closing)} is left, less than what is already committed."
    if found.after == 0:
        return f"{end} {language.amount(found.closing)} is left, exactly what is already committed."
    scale = language.scale_together((found.closing, found.after))
    told = language.amount(found.closing, scale)
    return f"{end} {told} is left; {language.amount(found.after, scale)} once commitments are met."


def meaning(found: Surplus, language: Language) -> tuple[str, ...]:
    """What the result is, what it must cover first, and what it is not."""
    name = "The surplus" if found.closing > 0 else "The deficit" if found.closing < 0 else "The closing result"
    called = f"{name}, or closing result," if found.closing else name
    said = [
        f"{called} is the difference between everything that came in and everything that went out, in both sections of the budget, "
        "including what earlier years left and loans. It is therefore not a profit, and it does not wipe out the debt."
    ]
    said += _free(found, language)
    said.append(
        "Nor is it the cash at hand: cash changes every day with bills to pay and revenue to come, and these accounts do not show it."
    )
    return tuple(said)


def _free(found: Surplus, language: Language) -> list[str]:
    """What the operating surplus must cover before anything is decided (CGCT R2311-12)."""
    missing = -min(0, found.capital_after)
    told = language.amount
    if found.operating < 0:
        return [f"The operating section ends with a deficit of {told(-found.operating)}, to be made up the following year."]
    if not found.operating:
        return [f"The operating section leaves nothing. The capital section lacks {told(missing)}."] if missing else []
    choose = "leave it for services or set it aside for works"
    if not missing:
        kept = f" It keeps {told(found.capital_after)} once commitments are met." if found.capital_after else ""
        return [f"The capital section has enough to pay for what is already committed.{kept} Elected members decide what becomes of the "
                f"operating surplus, {told(found.operating)}: {choose}."]  # fmt: skip
    covered = cover(found, language)
    needed, surplus, rest = (told(abs(cents), covered.scale) for cents in (covered.needed, covered.surplus, covered.rest))
    start = (
        f"It is not {'entirely ' if covered.rest > 0 else ''}free: the capital section needs {needed} to end the year and pay for "
        f"what is already committed, and the operating surplus, {surplus}, must cover that first."
    )
    if covered.rest < 0:
        return [f"{start} It is not enough: {rest} is missing."]
    if not covered.rest:
        return [f"{start} All of it goes there."]
    return [f"{start} Elected members decide what becomes of the rest, {rest}: {choose}."]


def destination(found: Opening, before: int, language: Language) -> str:
    """Where the operating surplus of the year `before` went, as a title."""
    both = f"The operating surplus of {before}:"
    if found.operating < 0:
        return f"The operating section of {before} had left a deficit of {language.amount(-found.operating)}."
    if found.set_aside > 0 and found.operating:
        shown, scale = parted(found, language)
        aside, kept = (language.amount(cents, scale) for cents in shown)
        return f"{both} {aside} to invest, {kept} to run services."
    if found.set_aside > 0:
        return f"{both} all to invest, {language.amount(found.set_aside)}."
    if found.operating:
        return f"{both} all to run services, {language.amount(found.operating)}."
    return f"The operating section of {before} left nothing."


def opening(found: Opening, before: int, language: Language) -> tuple[str, ...]:
    """What each part is for, and what became of the capital result of the year `before`."""
    said = []
    if found.set_aside > 0:
        said.append("What is set aside to invest first covers the deficit of the capital section and what is already committed.")
    if found.operating > 0:
        said.append("What stays in the operating section pays for the services of the year or, later, for works.")
    if found.capital:
        kind, after = ("a deficit", "") if found.capital < 0 else ("a surplus", ", which stays there")
        said.append(f"The capital section had ended {before} with {kind} of {language.amount(abs(found.capital))}{after}.")
    return (" ".join(said),) if said else ()
