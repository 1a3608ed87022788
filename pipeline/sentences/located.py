"""How much of the spending has a place, in words. What has none serves everybody, or its place is not known: which, nobody says."""

from ..formats import round_half_up
from .places import Parts

UNKNOWN = "Projets et subventions de tout le territoire, ou dont le lieu n'est pas connu"
REST = "Tout le reste : ce qui n'est ni un projet ni une subvention de ces listes"
NOTE = (
    "Les dépenses réelles du budget principal, remboursement des emprunts compris. Ont un lieu les projets, pour ce qu'ils ont coûté dans "
    "l'année, et les subventions que liste le compte, quand ce lieu est donné : une subvention est comptée là où se trouve l'organisme qui "
    "la reçoit, même si elle sert plus loin. Une dépense n'est comptée qu'une fois. Les marchés n'y sont pas : ce qui est signé n'est pas "
    "ce qui est payé."
)


def parts(words: Parts) -> tuple[str, ...]:
    """What the lines of a year's table are called, in the order of `figures.located.Share`."""
    return (
        "À une adresse ou à un point précis",
        "Dans une rue, sans numéro",
        f"Dans un {words.one}, sans plus de précision",
        f"Dans plusieurs {words.many} à la fois",
        UNKNOWN,
        REST,
    )


def title(located: int, total: int, year: int) -> str:
    """«Sur 100 euros dépensés en 2024, 18 ont un lieu connu.» Cents; `total` is positive, `located` between nothing and all of it."""
    start = f"Sur 100 euros dépensés en {year}"
    euros = round_half_up(100 * located, total)
    if located == 0:
        return f"{start}, aucun n'a de lieu connu."
    if located == total:
        return f"{start}, tous ont un lieu connu."
    if euros in (0, 100):
        return f"{start}, moins d'un a un lieu connu." if euros == 0 else f"{start}, plus de 99 ont un lieu connu."
    return f"{start}, {euros} {'ont' if euros > 1 else 'a'} un lieu connu."


def rest(has_staff: bool) -> str:
    """What the rest is."""
    such = ", comme les salaires," if has_staff else ""
    return f"Le reste sert à tout le territoire{such} ou son lieu n'est pas connu ici. La carte ne montre donc pas tout ce qui est dépensé."
