"""What is said of the money of a district: what was paid there, for how many things, per inhabitant beside the whole. Never why, never who
gains by it: a school serves more than its district."""

from collections.abc import Sequence
from fractions import Fraction

from ..formats import Language, capitalised, is_plural
from .headings import Reporter
from .places import Parts, count

SERVES_MORE = (
    "Une école, un stade ou une rue sert aussi à ceux qui habitent ailleurs : ces montants disent où l'argent a été dépensé, "
    "pas qui en profite."
)


def granted(who: Reporter, cents: int, number: int, years: Sequence[int], words: Parts, language: Language) -> str:
    """«De 2019 à 2024, la ville a versé 9,0 millions d'euros à 7 organismes qui ont leur adresse dans ce quartier.» An address is not where
    a body acts, and that is said."""
    whom = f"{number} organismes qui ont leur" if number > 1 else "un organisme qui a son"
    when, which = capitalised(period(years)), f"{whom} adresse dans ce {words.one}"
    if cents <= 0:
        return f"{when}, les subventions versées à {which} ont été rendues."
    serves = "ce qu'ils font peut servir" if number > 1 else "ce qu'il fait peut servir"
    return f"{when}, {who.subject} a versé {language.amount(cents)} à {which} ; {serves} à d'autres {words.many}."


def without_address(cents: int, number: int, years: Sequence[int], language: Language) -> str:
    """«De 2019 à 2024, 12 organismes dont l'adresse n'est pas connue ont reçu 1,6 million d'euros de subventions.» Empty for nothing."""
    if cents <= 0:
        return ""
    whom = "un organisme dont l'adresse n'est pas connue a" if number == 1 else f"{number} organismes dont l'adresse n'est pas connue ont"
    return f"{capitalised(period(years))}, {whom} reçu {language.amount(cents)} de subventions."


def more(number: int) -> str:
    """«12 autres projets», «un autre projet»."""
    return "un autre projet" if number == 1 else f"{number} autres projets"


def period(years: Sequence[int]) -> str:
    """«en 2024», «de 2019 à 2024»; empty without years."""
    if not years:
        return ""
    return f"en {years[0]}" if len(years) == 1 else f"de {years[0]} à {years[-1]}"


def paid(who: Reporter, cents: int, number: int, years: Sequence[int], words: Parts, language: Language) -> str:
    """«De 2021 à 2024, la ville a payé 1,6 million d'euros pour 8 projets de ce quartier.» Of what lies in this district alone."""
    when, what = capitalised(period(years)), count(number, "projet", "projets", language)
    if not number:
        return f"{when}, rien de ce dont le lieu est connu n'a été payé dans ce {words.one} seul."
    if cents < 0:
        return (
            f"{when}, pour {what} de ce {words.one}, {who.subject} a récupéré {language.amount(-cents)} de plus qu'{who.pronoun} n'a payé."
        )
    if cents == 0:
        return f"{when}, {who.subject} a récupéré autant qu'{who.pronoun} a payé pour {what} de ce {words.one}."
    return f"{when}, {who.subject} a payé {language.amount(cents)} pour {what} de ce {words.one}."


def located(who: Reporter, cents: int, number: int, years: Sequence[int], words: Parts, language: Language) -> str:
    """«De 2020 à 2024, la ville a payé 20,1 millions d'euros pour 32 projets qui ont leur lieu dans un seul quartier.»"""
    what, when = count(number, "projet", "projets", language), capitalised(period(years))
    where = f"{'a' if number == 1 else 'ont'} {'son' if number == 1 else 'leur'} lieu dans un seul {words.one}"
    if cents < 0:
        return f"{when}, pour {what} qui {where}, {who.subject} a récupéré {language.amount(-cents)} de plus qu'{who.pronoun} n'a payé."
    return f"{when}, {who.subject} a payé {language.amount(cents)} pour {what} qui {where}."


def whole(rate_cents: Fraction, counted: int, all_counted: bool, words: Parts, language: Language) -> str:
    """«Pour les 8 quartiers ensemble, c'est 829 euros par habitant.» Empty for one district, and for nothing."""
    if counted < 2 or rate_cents <= 0:
        return ""
    which = "ensemble" if all_counted else "dont on connaît les habitants"
    return f"Pour les {counted} {words.many} {which}, c'est {euros(rate_cents, language)} par habitant."


def euros(cents: Fraction, language: Language, *, is_short: bool = False) -> str:
    """A rate in words: «389 euros», «0,42 euro», «rien», «moins d'un centime»; «389 €» when short. Cents, maybe negative."""
    if not cents:
        return "rien"
    if abs(cents) < Fraction(1, 2):
        return "moins d'un centime"
    amount = Fraction(cents, 100)
    decimals = 0 if abs(amount) >= 10 else 2
    unit = "€" if is_short else "euros" if is_plural(amount, decimals, "fr") else "euro"
    return f"{language.number(amount, decimals)}\u00a0{unit}"


def rate(here: Fraction | None, whole: Fraction | None, counted: int, all_counted: bool, words: Parts, language: Language) -> str:
    """«C'est 389 euros par habitant ; dans les 8 quartiers ensemble, compté de la même façon, c'est 829 euros.» Empty without a rate.

    `whole` is that of the `counted` districts whose inhabitants are known. Two amounts stand side by side: no more is said of them.
    """
    if here is None or here < 0:
        return ""
    said = "Cela ne fait rien par habitant" if not here else f"C'est {euros(here, language)} par habitant"
    if whole is None or whole <= 0 or counted < 2:
        return f"{said}."
    where = f"les {counted} {words.many} ensemble" if all_counted else f"les {counted} {words.many} dont on connaît les habitants"
    return f"{said} ; dans {where}, compté de la même façon, c'est {euros(whole, language)}."


def without_rate(people: int | None, fewest: int, words: Parts) -> str:
    """Why there is no rate: «Par habitant, le montant n'est pas calculé: …»."""
    if people is None:
        return f"Par habitant, ce n'est pas calculé : le nombre d'habitants de ce {words.one} n'est pas donné."
    return f"Par habitant, ce n'est pas calculé : avec moins de {fewest} habitants, une seule rue refaite donnerait un montant énorme."


def spread(low: Fraction, high: Fraction, years: Sequence[int], words: Parts, language: Language) -> str:
    """The title of the map of rates: «De 2020 à 2024, de 3 à 6 414 euros par habitant selon le quartier.» Cents, `high` the larger."""
    most, least, unit = euros(high, language), euros(low, language), "\u00a0euros"
    if high >= 10000 and 100 <= low < 1000:
        least = language.number(Fraction(low, 100))
    least = least.removesuffix(unit) if most.endswith(unit) else least
    between = f"de {least} à {most}" if low > 0 else f"jusqu'à {most}"
    return f"{capitalised(period(years))}, {between} par habitant selon le {words.one}."


def legend(limits: Sequence[Fraction], language: Language) -> list[str]:
    """The words of classes, from that of nothing: «rien», «moins de 100 euros», «de 100 à moins de 500 euros», «500 euros ou plus».

    `limits` are in euros.
    """
    if not limits:
        return ["rien", "un montant par habitant"]
    decimals = 0 if all(limit.denominator == 1 for limit in limits) else 2
    numbers = [language.number(limit, decimals) for limit in limits]
    unit = [
        f"{number}\u00a0{'euros' if is_plural(limit, decimals, 'fr') else 'euro'}" for number, limit in zip(numbers, limits, strict=True)
    ]
    between = [f"de {low} à moins de {high}" for low, high in zip(numbers, unit[1:], strict=False)]
    return ["rien", f"moins de {unit[0]}", *between, f"{unit[-1]} ou plus"]


def hatched(fewest: int) -> str:
    """What is said of a district without a rate."""
    return f"pas calculé : moins de {fewest} habitants, ou inconnus"


def elsewhere(cents: int, number: int, years: Sequence[int], words: Parts, language: Language) -> str:
    """What lies in this district and in others: told, counted in none. Empty without any."""
    what = count(number, "projet", "projets", language)
    if not number:
        return ""
    a = "a" if number == 1 else "ont"
    money = f" : {language.amount(cents)} {period(years)}" if cents > 0 else ""
    return f"De plus, {what} {a} des lieux dans ce {words.one} et dans d'autres{money}. Ce n'est compté dans aucun."
