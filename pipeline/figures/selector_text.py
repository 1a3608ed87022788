"""The lines that a text selects, written as `Selector.text()` writes them and as figures are published: what a town copies and changes."""

from .selector import MOVEMENTS, SECTIONS, SIDES, Selector, Term

EXAMPLE = "« side=D section=F movement=real chapter=011|012 »"
KEYS = ("side", "section", "movement", "chapter", "nature", "not_nature", "item", "measure")
MEASURES = ("amount_cents", "carried_over_cents")
CODES = {"side": SIDES, "section": SECTIONS, "movement": MOVEMENTS, "measure": MEASURES}


def terms(text: str) -> tuple[Term, ...]:
    """«+ side=D section=F ; - side=R nature=70» → signed terms; a first part without a sign is added.

    Raises:
        ValueError: with a clause in French, when the text selects nothing that we know.
    """
    found = []
    for part in text.split(";"):
        words = part.split()
        sign = -1 if words[:1] in (["-"], ["−"]) else 1
        given = dict(_pair(word) for word in words if word not in ("+", "-", "−"))
        if "side" not in given:
            raise ValueError(f"« {part.strip()} » ne dit pas le sens : « side=D » (dépenses) ou « side=R » (recettes)")
        several = {name: tuple(filter(None, given.get(name, "").split("|"))) for name in ("chapter", "nature", "not_nature")}
        path = tuple(filter(None, given.get("item", "").split("/")))
        found.append(
            Term(
                sign,
                Selector(
                    given["side"], given.get("section", ""), given.get("movement", ""), several["chapter"], several["nature"],
                    several["not_nature"], given.get("measure", "amount_cents"), path, "/".join(path),
                ),
            )
        )  # fmt: skip
    return tuple(found)


def _pair(word: str) -> tuple[str, str]:
    name, _, value = word.partition("=")
    if name not in KEYS or not value:
        raise ValueError(f"« {word} » n'est pas compris (attendu, par exemple : {EXAMPLE})")
    if name in CODES and value not in CODES[name]:
        raise ValueError(f"« {value} » n'est pas une valeur de {name} ({', '.join(CODES[name])})")
    return name, value
