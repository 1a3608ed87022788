"""Contracts in sentences: how many, for how much, how they were chosen. An amount that is signed is never told as spent."""

from ..formats import Language
from . import clauses
from .headings import Reporter

# What a contract is called by its category, a key of `tables.contracts.CATEGORIES`.
KINDS = {
    "works": "marché de travaux", "supplies": "marché de fournitures", "services": "marché de services", "concession": "concession"
}  # fmt: skip


def question(who: Reporter) -> str:
    """«À qui la ville achète-t-elle ?»"""
    return f"À qui {who.subject} achète-t-{who.pronoun} ?"


def contracts(count: int, language: Language) -> str:
    return f"{language.number(count)} contrat{'s' if count > 1 else ''}"


def in_short(category: str, is_framework: bool, cents: int | None, year: int, language: Language) -> str:
    """«Marché de travaux signé en 2023, 1,2 million d'euros hors taxes sur toute sa durée.» without capital nor full stop. `category` is a
    key of KINDS or empty; `cents` None when no amount is told."""
    kind = "accord-cadre" if is_framework else KINDS.get(category, "marché")
    signed = f"{kind} signé{'e' if kind == 'concession' else ''} en {year}"
    return f"{signed}, {language.amount(cents)} hors taxes sur toute sa durée" if cents and cents > 0 else signed


def lead(who: Reporter, count: int, frameworks: int, cents: int, year: int, language: Language) -> str:
    """How many, how many of them are framework agreements, and for how much the others."""
    said = f"En {year}, {who.subject} a signé {contracts(count, language)}"
    if frameworks == count:
        return f"{said}, {'un accord-cadre : son' if count == 1 else 'tous des accords-cadres : leur'} montant n'est qu'un maximum."
    others = count - frameworks
    their = "sa" if others == 1 else "leur"
    if not frameworks:
        return f"{said}, pour {language.amount(cents)} hors taxes sur toute {their} durée." if cents > 0 else f"{said}."
    apart = "un accord-cadre" if frameworks == 1 else f"{language.number(frameworks)} accords-cadres"
    rest = "L'autre engage" if others == 1 else f"Les {language.number(others)} autres engagent"
    amount = f" {rest} {language.amount(cents)} hors taxes, sur toute {their} durée." if cents > 0 else ""
    return f"{said}, dont {apart}.{amount}"


def not_spending(year: int, has_frameworks: bool) -> str:
    """What the amounts are not."""
    said = (
        f"Un montant signé n'est pas une dépense de {year} : il est hors taxes, et se paie sur toute la durée du contrat. Les achats "
        "sous le seuil de publication n'y sont pas."
    )
    if has_frameworks:
        said += (
            " Un accord-cadre fixe les prix et un maximum ; l'achat se décide ensuite, commande par commande. Son montant n'est donc pas "
            "additionné ici."
        )
    return said


def largest(words: str, cents: int, language: Language) -> str:
    """«D'abord : travaux, 94,3 millions d'euros signés hors accords-cadres.»"""
    return f"D'abord : {words}, {language.amount(cents)} signés hors accords-cadres."


def single(count: int, known: int, language: Language) -> str:
    """«295 contrats n'ont reçu qu'une offre : 28,0 % de ceux dont le nombre d'offres est connu.»"""
    if not known:
        return "Le nombre d'offres reçues n'est pas publié."
    if not count:
        return "Aucun contrat n'a été signé après une seule offre." if known > 1 else "Le contrat a reçu plusieurs offres."
    if count == known:
        return (
            "Une seule offre a été reçue pour chaque contrat dont le nombre d'offres est connu."
            if known > 1
            else "Une seule offre a été reçue."
        )
    said = "Un contrat n'a" if count == 1 else f"{contracts(count, language)} n'ont"
    return f"{said} reçu qu'une offre : {clauses.share(count, known, language)} de ceux dont le nombre d'offres est connu."


def most_frequent(words: str, count: int, total: int, language: Language) -> str:
    """«D'abord : procédure adaptée, 492 contrats sur 1 053.»"""
    return f"D'abord : {words[:1].lower()}{words[1:]}, {contracts(count, language)} sur {language.number(total)}."


def modified(count: int, of: int, cents: int, year: int, language: Language) -> str:
    """How many modifications were notified in the year and what they change in all."""
    what = "Une modification a été publiée" if count == 1 else f"{language.number(count)} modifications ont été publiées"
    on = "un contrat" if of == 1 else contracts(of, language)
    if not cents:
        return f"En {year}, {what[:1].lower()}{what[1:]}, sur {on}, sans changer les montants connus."
    verb = "ajoute" if cents > 0 else "retire"
    plural = "nt" if count > 1 else ""
    who = "Elles" if count > 1 else "Elle"
    amount = f"{language.amount(abs(cents))}{' en tout' if count > 1 else ''}"
    return f"En {year}, {what[:1].lower()}{what[1:]}, sur {on}. {who} {verb}{plural} {amount}."


def modified_how() -> str:
    return (
        "Certains publient le nouveau montant du contrat, d'autres ce qui s'y ajoute. Un montant inférieur à la moitié de celui du "
        "contrat est compris ici comme un ajout, un autre comme le nouveau montant."
    )
