"""Programme authorisations in words: what was voted for several years, what is paid of it, what is left. No cause is ever given."""

from collections.abc import Sequence

from ..figures.authorisations import Authorisation, Gap
from ..formats import Language, capitalised
from . import clauses

NAMES = {"P": "autorisation de programme", "E": "autorisation d'engagement"}
ABOUT = (
    "Une autorisation de programme est une promesse de dépense sur plusieurs années : un plafond, voté une fois pour tout un chantier ou "
    "tout un programme d'achats. Chaque année, le budget dit ensuite ce qui peut en être payé : ce sont les crédits de paiement."
)
ENGAGEMENT = "Une autorisation d'engagement est la même chose pour des dépenses de fonctionnement."
VERIFIED = "Ce qui reste est le montant voté, moins tout ce qui est payé."


def title(total: int | None, paid: int | None, language: Language) -> str:
    """«Que peut-on dépenser sur plusieurs années ? 20,4 millions d'euros autorisés, 15,7 millions payés.»"""
    asked = "Que peut-on dépenser sur plusieurs années ?"
    return asked if total is None else f"{asked} {capitalised(_out_of(total, paid, language))}."


def heading(each: Authorisation, language: Language) -> str:
    """«Quais de la Vanelle : 4,5 millions d'euros autorisés, 3,3 millions payés.»"""
    total, paid = each.last.total, each.last.paid_to_date
    return f"{each.name}." if total is None else f"{each.name} : {_out_of(total, paid, language)}."


def note(found: Sequence[Authorisation], language: Language) -> str:
    """What a link to all of them says, on one line."""
    total = added(found, "total")
    count = f"{len(found)} autorisations" if len(found) > 1 else "une autorisation"
    return count if total is None else f"{count}, {language.amount(total)} en tout"


def added(found: Sequence[Authorisation], name: str) -> int | None:
    """`total`, `paid_to_date` or `remaining` of their last situations together; None unless each tells its own."""
    cents = [getattr(each.last, name) for each in found]
    return None if not cents or None in cents else sum(cents)


def _out_of(total: int, paid: int | None, language: Language) -> str:
    scale = language.scale_together([total, paid or 0])
    voted = f"{language.amount(total, scale)} {_agreed('autorisé', total)}"
    if paid is None:
        return voted
    if paid == 0:
        return f"{voted}, rien n'est encore payé"
    if paid == total:
        return f"{voted}, tout est payé"
    told = language.quantity(paid, scale) if scale.plural else language.amount(paid, scale)
    return f"{voted}, {told} {_agreed('payé', paid)}"


def _agreed(word: str, cents: int) -> str:
    return f"{word}s" if abs(cents) >= 200 else word


def votes(each: Authorisation, language: Language) -> str:
    """When it was voted, and what later votes changed."""
    first = each.situations[0]
    said = []
    if each.voted_year:
        said.append(f"En {each.voted_year}, {language.amount(first.voted)} {_are(first.voted)} {_agreed('autorisé', first.voted)}.")
    elif first.voted_before:
        cents = first.voted_before
        said.append(f"Avant {first.year}, {language.amount(cents)} {_were(cents)} déjà {_agreed('autorisé', cents)}.")
    changes = [f"de {language.amount(abs(cents))} en {year}" for year, cents in each.revisions.items() if cents > 0]
    if changes:
        said.append(f"Ce montant a ensuite été augmenté {clauses.listed(changes)}.")
    less = [f"de {language.amount(-cents)} en {year}" for year, cents in each.revisions.items() if cents < 0]
    if less:
        said.append(f"{'Il' if changes else 'Ce montant'} a {'aussi' if changes else 'ensuite'} été réduit {clauses.listed(less)}.")
    if said and not each.revisions and len(each.situations) > 1:
        said.append(f"Ce montant n'a pas changé jusqu'en {each.last.year}.")
    return " ".join(said)


def _are(cents: int) -> str:
    return "ont été" if cents >= 200 else "a été"


def _were(cents: int) -> str:
    return "étaient" if cents >= 200 else "était"


def left(each: Authorisation, language: Language) -> str:
    """What is left at the end of the last year, and when its annex foresees to pay it."""
    last = each.last
    if last.remaining is None:
        return ""
    if last.remaining < 0:
        return f"À la fin de {last.year}, ce qui est payé dépasse de {language.amount(-last.remaining)} ce qui est autorisé."
    if last.remaining == 0:
        return f"À la fin de {last.year}, tout ce qui était autorisé est payé."
    if each.is_closed:
        return f"À la fin de {last.year}, il restait {language.amount(last.remaining)} à payer."
    said = f"À la fin de {last.year}, il reste {language.amount(last.remaining)} à payer."
    planned = [(last.next_year, f"en {last.year + 1}"), (last.later, f"après {last.year + 1}")]
    parts = [f"{language.amount(cents)} {when}" for cents, when in planned if cents]
    if not parts or (last.next_year or 0) + (last.later or 0) != last.remaining:
        return said
    return f"{said} L'annexe du compte prévoit d'en payer {clauses.listed(parts)}."


def closed(each: Authorisation) -> str:
    """What is said of one that the annex lists no more."""
    return f"Elle n'est plus dans les comptes après {each.last.year} : elle est terminée, ou a été annulée." if each.is_closed else ""


def accounts(each: Authorisation, language: Language) -> str:
    """Whether the accounts say the same of the operations that it pays; empty when nothing can be compared."""
    if each.in_accounts is None or not each.paid:
        return ""
    of = "des opérations" if len(each.operations) > 1 else "de l'opération"
    which = f"{of} {clauses.listed(each.operations)}"
    if not each.differences:
        return f"Les lignes {which}, dans les comptes, font exactement les mêmes montants."
    told = [f"{language.euros(abs(cents))} {'de plus' if cents > 0 else 'de moins'} en {year}" for year, cents in each.differences.items()]
    return f"L'annexe dit autre chose que les lignes {which} : {clauses.listed(told)}."


def gap(found: Gap, language: Language) -> str:
    """«L'annexe de 2024 dit 120,00 € déjà payés, celle de 2023 finissait à 130,00 €.» To the cent: differences are small."""
    what = "déjà voté" if found.what == "voted" else "déjà payé"
    year = found.at.year
    said = f"{language.euros(found.said)} {_agreed(what, found.said)}"
    return f"L'annexe de {year} dit {said}, celle de {year - 1} finissait à {language.euros(found.ended)}."


def project_cost(name: str, voted: int, total: int, language: Language) -> str:
    """What the file of projects says of the same vote, when it differs."""
    more = "de plus" if voted > total else "de moins"
    return f"Le projet « {name} » annonce un coût voté de {language.euros(voted)}, {language.euros(abs(voted - total))} {more}."
