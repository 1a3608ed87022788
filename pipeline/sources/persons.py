"""Names of natural persons stop here: what official files write freely is looked at before it becomes a row."""

import re

# A title before a name; «M.» needs its dot, because «LOT M» is no person.
_TITLE = re.compile(r"(?<![\w.])(?:m\.|(?:mr|mme|mlle|monsieur|madame|mademoiselle|veuve|consorts|indivision)\b)", re.IGNORECASE)


def names_one(text: str) -> bool:
    """Whether a text gives somebody a title, and so most likely a name."""
    return bool(_TITLE.search(text))


def without(text: str) -> str:
    """The text, or nothing when it names a person."""
    return "" if names_one(text) else text


def before_title(text: str) -> str:
    """What stands before the first title of a text, all of it when there is none: «Péril chez M. Untel» → Péril chez."""
    return _TITLE.split(text, maxsplit=1)[0].strip(" ,;:-–(")
