"""The voted taxes in sentences: rates, what they bring, what moved it, and what the reform of 2021 changed."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ..figures.levies import BUSINESS, HOUSING, LAND, PROPERTY, REFORM, Effects, Levy, first_comparable
from ..formats import Language
from . import clauses
from .headings import Reporter

SHORT = {
    PROPERTY: "taxe foncière (bâti)",
    LAND: "taxe foncière (non bâti)",
    HOUSING: "taxe d'habitation",
    BUSINESS: "cotisation des entreprises",
}
BASE = (
    "La base est ce qui est taxé : la valeur locative cadastrale, un loyer théorique que l'administration estime pour chaque bien et que "
    "la loi revalorise chaque année. La taxe foncière n'en retient qu'une partie. L'assemblée ne fixe pas les bases."
)
RATE = "Le taux est le pourcentage de la base à payer. C'est lui que l'assemblée vote."
PRODUCT = "Le produit est ce que l'impôt doit rapporter : la base multipliée par le taux."
PAID_BY = {
    PROPERTY: "La taxe foncière sur les propriétés bâties est payée par ceux qui possèdent un logement, un commerce, une usine.",
    LAND: "La taxe foncière sur les propriétés non bâties est payée par les propriétaires de terrains.",
    BUSINESS: "La cotisation foncière des entreprises est payée par les entreprises, pour les locaux et les terrains qu'elles occupent.",
}
HOUSING_BEFORE = (
    "La taxe d'habitation était payée par les occupants des logements, ou par l'État à la place de ceux qui en étaient dispensés."
)
HOUSING_SINCE = (
    "La taxe d'habitation ne vient plus que des résidences secondaires et, si l'assemblée l'a décidé, de logements vacants. Les résidences "
    "principales n'en paient plus depuis 2023, et ce qu'elles ont payé en 2021 et 2022 est allé à l'État."
)


def title(who: Reporter) -> str:
    return f"Quels impôts {who.subject} vote-t-{who.pronoun} ?"


def lead(
    who: Reporter, main: Levy | None, before: Levy | None, product: int | None, inhabitants: int | None, year: int, language: Language,
    takes_over: bool = False,
) -> str:  # fmt: skip
    """The rate that most residents know, what it was when that compares, and what all taxes were to bring.

    `takes_over` is for the year when the département's share came in.
    """
    said = []
    if main and main.rate is not None:
        moved = ""
        if before and before.rate is not None:
            same = before.rate == main.rate
            moved = f", comme en {year - 1}" if same else f", contre {language.rate(before.rate)} en {year - 1}"
        elif takes_over:
            moved = ", avec la part qui allait jusque-là au département"
        said.append(f"En {year}, le taux de la {main.name} est de {language.rate(main.rate)}{moved}.")
    if product:
        per_head = clauses.per_inhabitant(product, inhabitants, language)
        share = f", soit {per_head}" if per_head else ""
        said.append(f"Les impôts que {who.subject} vote devaient rapporter {language.amount(product)}{share}.")
    return " ".join(said)


def product(total: int | None, count: int, year: int, language: Language) -> str:
    if not total:
        return f"Les impôts votés en {year}."
    if count == 1:
        return f"Un impôt direct, qui devait rapporter {language.amount(total)} en {year}."
    return f"{count} impôts directs, qui devaient rapporter {language.amount(total)} en {year}."


def payers(levies: Mapping[str, Levy], year: int) -> tuple[str, ...]:
    """Who pays each tax of the year."""
    return tuple((HOUSING_SINCE if year >= REFORM else HOUSING_BEFORE) if code == HOUSING else PAID_BY[code] for code in levies)


def reform(kind: str) -> tuple[str, ...]:
    """What the reform of 2021 changed for an authority of this kind; nothing for one without taxes of its own."""
    return {
        "commune": (
            "En 2021, la loi a retiré aux communes la taxe d'habitation des résidences principales. En échange, elle leur a donné la part "
            "de la taxe foncière sur les propriétés bâties qui allait au département : le taux du département s'est ajouté au leur.",
            "Un propriétaire payait déjà les deux parts, dans deux colonnes de son avis. Un coefficient, fixé par l'État, ajoute ou retire "
            "à chaque commune ce que l'échange lui aurait fait perdre ou gagner.",
        ),
        "epci": (
            "En 2021, la loi a retiré aux intercommunalités la taxe d'habitation des résidences principales. Elles reçoivent en échange "
            "une part de la TVA.",
        ),
        "departement": (
            "Depuis 2021, la part de la taxe foncière sur les propriétés bâties qui allait au département va aux communes. Il reçoit en "
            "échange une part de la TVA.",
        ),
    }.get(kind, ())  # fmt: skip


def jump(before: Levy, now: Levy, language: Language) -> str:
    """The step of 2021 in a commune's rate: neither a vote nor the lack of one."""
    return (
        f"Le trait marque {REFORM}. Le passage de {language.rate(before.rate)} en {before.year} à {language.rate(now.rate)} en {now.year} "
        "comprend le taux du département, qui s'est ajouté à celui de la commune : il ne dit pas, à lui seul, ce que le conseil a décidé."
    )


def printed_change(levy: Levy, language: Language) -> str:
    """A rise that the document of 2021 prints, before somebody quotes it."""
    return (
        f"Le document de {levy.year} écrit que le taux de la {levy.name} a augmenté de {language.rate(levy.rate_change)} en un an. Ce "
        "calcul compare sans doute un taux avec la part du département à un taux sans elle : il ne dit pas ce que le conseil a décidé."
    )


def rates(found: Mapping[int, Fraction], has_break: bool, language: Language) -> str:
    """«41,44 % en 2022, contre 38,58 % en 2021.», from the first year that compares with the last."""
    first, last = first_comparable(found, has_break), max(found)
    told = f"{language.rate(found[last])} en {last}"
    if first == last:
        return f"{told}."
    if found[first] == found[last]:
        return f"{told}, comme en {first}."
    return f"{told}, contre {language.rate(found[first])} en {first}."


def effects(found: Sequence[Effects], is_rate_same: bool, year: int, language: Language) -> str:
    """What the votes and the bases did to the product, of all taxes that compare."""
    by_rate, by_base = sum(each.rate for each in found), sum(each.base for each in found)
    if is_rate_same:
        if not by_base:
            return f"De {year - 1} à {year}, ni les taux ni les bases n'ont changé."
        return f"De {year - 1} à {year}, aucun taux n'a changé ; les bases {_done(by_base, language)} au produit."
    if by_rate * by_base > 0:
        bases = f"les bases {language.amount(abs(by_base))}"
    else:
        bases = f"les bases {_done(by_base, language)}" if by_base else "les bases n'y changent rien"
    return f"De {year - 1} à {year}, les taux {_done(by_rate, language)} au produit, {bases}."


def aside(levies: Sequence[Levy]) -> str:
    """The taxes of the year whose change cannot be told, so that the total of those that compare is not read as the whole product."""
    names = clauses.listed([f"la {levy.name}" for levy in levies])
    return f"Sans {names}, dont le document ne donne pas tous les nombres pour les deux années." if names else ""


def _done(cents: int, language: Language) -> str:
    return f"{'retirent' if cents < 0 else 'ajoutent'} {language.amount(abs(cents))}"


def received(who: Reporter, cents: int, total: int | None, revenue: int, inhabitants: int | None, language: Language) -> str:
    """What the accounts received for these taxes: its share of revenue, and its distance from what was expected."""
    share = clauses.share(cents, revenue, language)
    said = [clauses.sentence(f"c'est {share} de ce que {who.subject} reçoit pour fonctionner" if share else "",
                             clauses.per_inhabitant(cents, inhabitants, language))]  # fmt: skip
    if total:
        gap = cents - total
        if clauses.is_level(Fraction(gap, total)):
            said.append("C'est, à très peu près, le produit attendu.")
        else:
            said.append(f"C'est {language.amount(abs(gap))} de {'plus' if gap > 0 else 'moins'} que le produit attendu.")
    return " ".join(text for text in said if text)


def gap(kind: str, year: int, has_housing: bool, is_more: bool) -> str:
    """What the distance may come from; the accounts do not say. A tax left out of the annex explains more than was expected, not less."""
    causes = ["du coefficient de l'État"] if kind == "commune" and year >= REFORM else []
    causes.append("de régularisations")
    if is_more and year >= REFORM and not has_housing:
        causes.append("de la taxe d'habitation des résidences secondaires, que l'annexe ne donne pas")
    elif is_more:
        causes.append("de taxes que l'annexe ne détaille pas")
    return f"L'écart peut venir {clauses.listed(causes, 'ou')}. Les comptes ne le disent pas."


def hidden_base(levy: Levy, language: Language) -> str:
    """Why a base is not shown."""
    base, rate, product = levy.printed
    return (
        f"La base de la {levy.name} n'est pas montrée : le document imprime {language.euros(base, 0)}, ce qui ferait "
        f"{language.euros(levy.computed, 0)} au taux de {language.rate(rate)}, et non {language.euros(product, 0)}."
    )
