"""Words for what passes between public bodies: what is taken away from a sum, who is on each side, and why nothing is simply added."""

from collections.abc import Sequence

from ..formats import Language, capitalised
from .clauses import listed
from .headings import Reporter

# The other side when none of its accounts is at hand.
UNNAMED = {
    "annex": "un autre budget",
    "main": "le budget principal",
    "ccas": "le CCAS",
    "caisse_des_ecoles": "la caisse des écoles",
    "epci": "une intercommunalité",
    "sdis": "le service d'incendie et de secours",
    "syndicat": "des syndicats et autres groupements",
    "fonds": "un fonds national",
    "departement": "le département",
    "region": "la région",
    # One account of the M14 for all of them.
    "ccas_staff": "un établissement rattaché (CCAS, caisse des écoles…)",
}
TWICE = (
    "Additionner les budgets compterait ces sommes deux fois : dans celui qui paie et dans celui qui reçoit. Elles sont donc retirées de "
    "l'ensemble, chacune pour le plus petit des deux montants."
)
NO_FLOW = "Rien ne passe d'un budget à l'autre sur les comptes prévus pour cela : l'ensemble est la somme des budgets."
APART = (
    "Une autre collectivité a son propre conseil, ses impôts et ses comptes. Si elle sert plusieurs communes, son argent n'est pas dépensé "
    "dans une seule : ses montants sont donnés par habitant de son propre territoire, et jamais ajoutés à ceux d'ici."
)
ATTACHED = (
    "Le centre communal d'action sociale (CCAS) et la caisse des écoles sont des établissements à part : la loi ne les compte pas dans le "
    "budget de la commune. Ils vivent surtout de sa subvention. Voici l'ensemble quand on les compte aussi, une fois retiré ce qui passe "
    "de l'un à l'autre."
)
GENERAL = (
    "Ce qui suit est la règle générale. Chaque territoire s'organise à sa façon : une commune peut confier un service à son "
    "intercommunalité, à un syndicat ou à une entreprise. Sans montant : les comptes de cette collectivité ne sont pas donnés ici, ou ne "
    "disent rien de cette politique. Cela ne veut pas dire qu'elle ne dépense rien."
)


def removed(cents: int, language: Language) -> str:
    """What is removed and why, for a heading's paragraph."""
    return f"{language.euros(cents)} passent d'un budget à l'autre. {TWICE}"


def lead(who: Reporter) -> str:
    """What the page of who does what is for."""
    return (
        "Plusieurs collectivités agissent pour les mêmes habitants, chacune avec son budget. Ce site montre en détail l'argent de "
        f"{who.subject} ; cette page dit ce que d'autres font et paient à côté."
    )


def side(names: list[str], role: str, kind: str) -> str:
    """Who is on a side of a flow: the names of its budgets, else what it is."""
    name = listed(names) if names else UNNAMED.get(kind, UNNAMED[role])
    return capitalised(name)


def missing(names: list[str], year: int) -> str:
    """The budgets that a document shows and that no file gives."""
    quoted = listed([f"« {name} »" for name in names])
    subject = "un autre budget" if len(names) == 1 else f"{len(names)} autres budgets"
    files = "Son fichier n'est pas donné" if len(names) == 1 else "Leurs fichiers ne sont pas donnés"
    seen = "il n'est pas compté" if len(names) == 1 else "ils ne sont pas comptés"
    return f"Le document de {year} présente aussi {subject} : {quoted}. {files} : {seen} dans les chiffres de ce site."


def for_all(cents: int, language: Language) -> str:
    """What an authority that serves several communes writes of the same flow: it is not the town's alone."""
    return f"Pour toutes ses communes ensemble, cette collectivité écrit {language.euros(cents)}."


def crossed(name: str, cents: int, language: Language) -> str:
    """What the annex of an intercommunality says of all its communes."""
    return f"{name} : son document officiel compte {language.amount(cents)} de flux réciproques avec toutes ses communes ensemble."


def acting(spent: Sequence[tuple[str, int]], silent: Sequence[str], year: int, is_forecast: bool, language: Language) -> str:
    """Who acts for a policy: those whose amount is known, in cents, then the others."""
    said = [f"{name}, {language.amount(cents)}" for name, cents in spent]
    told = [f"{'Prévu' if is_forecast else 'Dépensé'} en {year} : {' ; '.join(said)}."] if said else []
    if silent:
        start = "Agissent ou peuvent agir aussi, sans montant ici" if said else "Agissent ou peuvent agir"
        told.append(f"{start} : {listed(list(silent))}.")
    return " ".join(told)


def twice(cents: int, who: Reporter, language: Language) -> str:
    """Why the town's welfare spending and the CCAS's are not added."""
    return (
        f"Dans la dépense de {who.subject}, {language.amount(cents)} sont sa subvention au CCAS, que le CCAS dépense à son tour : les deux "
        "montants ne s'additionnent pas."
    )
