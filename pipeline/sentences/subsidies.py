"""Grants in sentences: to whom, how much, how concentrated, and how much of the accounts the list explains. Nothing says why."""

from collections.abc import Mapping, Sequence

from ..formats import Language
from . import clauses
from .headings import Reporter

NUMBERS = ("", "Un seul", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf", "Dix")


def question(who: Reporter) -> str:
    """«Qui la ville aide-t-elle ?»"""
    return f"Qui {who.subject} aide-t-{who.pronoun} ?"


def grants(count: int, language: Language) -> str:
    return f"{language.number(count)} aide{'s' if count > 1 else ''}"


def in_short(by_year: Mapping[int, int], language: Language) -> str:
    """«12 000 euros de subventions en 2024, 54 000 euros depuis 2019», from what was given each year, in cents, oldest first."""
    first, last = min(by_year), max(by_year)
    said = f"{language.amount(by_year[last])} de subventions en {last}"
    return said if first == last else f"{said}, {language.amount(sum(by_year.values()))} depuis {first}"


def lead(who: Reporter, cents: int, count: int, year: int, is_published: bool, language: Language) -> str:
    """«En 2022, la ville a donné 10,1 millions d'euros de subventions, en 288 aides.»; conventions are promised rather than given."""
    verb = "s'est engagé" + ("e" if who.pronoun == "elle" else "") + " à donner" if is_published else "a donné"
    if cents <= 0:
        return f"En {year}, la liste des subventions ne donne aucun montant."
    return f"En {year}, {who.subject} {verb} {language.amount(cents)} de subventions, en {grants(count, language)}."


def concentration(fewest: int | None, named: int, cents_of_them: int, total: int, language: Language) -> str:
    """«Trois bénéficiaires reçoivent plus de la moitié de l'argent.» `cents_of_them` is what the fewest ones receive."""
    if named == 0:
        return "Les bénéficiaires ne sont pas nommés."
    if named == 1:
        return "Un seul bénéficiaire est nommé."
    if fewest is None or fewest == named:
        return f"{language.number(named)} bénéficiaires sont nommés."
    number = NUMBERS[fewest] if fewest < len(NUMBERS) else language.number(fewest)
    half = "la moitié" if cents_of_them * 2 == total else "plus de la moitié"
    who, verb = ("bénéficiaire", "reçoit") if fewest == 1 else ("bénéficiaires", "reçoivent")
    return f"{number} {who} sur {language.number(named)} {verb} {half} de l'argent."


def first_group(name: str, cents: int, language: Language) -> str:
    """«D'abord : associations, 5,2 millions d'euros.»"""
    return f"D'abord : {name}, {language.amount(cents)}."


def withheld(count: int, language: Language) -> str:
    """Why some are not named. Their amount stands in the ranking, rounded so that it adds up."""
    if count == 1:
        what = "Une aide va à un bénéficiaire qui n'est pas nommé"
    else:
        what = f"{grants(count, language)} vont à des bénéficiaires qui ne sont pas nommés"
    return (
        f"{what} : un particulier n'est jamais nommé ici, ni un bénéficiaire que rien ne désigne comme un organisme. Ces montants comptent "
        "dans les totaux."
    )


def coverage(listed: int, written: int, language: Language) -> str:
    """How much of the accounts' own amount the list explains; a list may also be larger than the accounts it is held against."""
    if written <= 0:
        return "Les comptes n'inscrivent aucune subvention aux comptes où cette liste est attendue."
    if listed == written:
        return "Cette liste explique toutes les subventions inscrites dans les comptes, au centime."
    if listed > written:
        return f"Cette liste dépasse de {language.amount(listed - written)} les subventions inscrites dans les comptes."
    return f"Le total de cette liste fait {clauses.share(listed, written, language)} des subventions inscrites dans les comptes."


def gap(listed: int, written: int, language: Language) -> str:
    """What the difference may be, told as what it may be."""
    if listed == written or written <= 0:
        return ""
    if listed > written:
        return "La liste peut aussi contenir des aides payées sur d'autres comptes, ou une autre année."
    left = language.amount(written - listed)
    return f"C'est {left} de moins que les comptes : la liste ne donne pas toutes les aides une à une."


def other_list(origin: str, count: int, cents: int, year: int, language: Language) -> str:
    """Both lists tell of the same grants: the one that is not shown is named, never added."""
    name = "Les conventions publiées par la collectivité (format SCDL)" if origin == "scdl" else "L'annexe du compte"
    verb = "donnent" if origin == "scdl" else "donne"
    return (
        f"{name} {verb} aussi {grants(count, language)} pour {year}, {language.amount(cents)} en tout. Ce sont deux récits des mêmes "
        "aides : les montants ne s'additionnent pas."
    )


def besides(names: Sequence[str], language: Language) -> str:
    """Who also receives something that is not money, without a value: «Trois bénéficiaires reçoivent aussi…»."""
    count = len(names)
    who = "Un bénéficiaire reçoit" if count == 1 else f"{language.number(count)} bénéficiaires reçoivent"
    return f"{who} aussi une aide en nature, dont le document ne donne pas la valeur : {clauses.listed(names)}."


def in_kind(cents: int, count: int, language: Language) -> str:
    what = "Une aide est donnée" if count == 1 else f"{grants(count, language)} sont données"
    return (
        f"{what} en nature : un local, du personnel, du matériel prêtés. Leur valeur, {language.amount(cents)}, ne s'ajoute pas aux "
        "subventions en argent."
    )
