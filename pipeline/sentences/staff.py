"""How many work for an authority, in words: posts voted and filled, and what each word means. A number of posts is never a judgement."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from ..figures.staff import GROUPS, REST
from ..formats import Language, capitalised, largest_remainder, round_half_up
from . import clauses
from .headings import Reporter

# From this many, halves of an agent are left out.
WHOLE_FROM = 100
# Posts that are told beside the branches.
NO_BRANCHES = ("DIR", "X")
TOGETHER, UNSAID = "petits groupes, réunis", "non précisé"
# By criterion: what parts the posts, the name of a group in a table, and what the word means.
NAMES = {
    "status": ("Fonctionnaires ou contractuels", "Agents"),
    "category": ("Par catégorie", "Catégorie"),
    "branch": ("Par filière", "Filière"),
    "time": ("À temps complet ou non", "Postes"),
}
MEANINGS = {
    "status": "Un fonctionnaire est nommé à un grade, le plus souvent après un concours. Un contractuel est recruté par contrat, pour une "
    "durée fixée ou non.",
    "category": "La catégorie dit le niveau des fonctions : A, concevoir et diriger ; B, encadrer une équipe et appliquer ; C, exécuter.",
    "branch": "Une filière réunit des métiers proches : la filière technique va de l'entretien des bâtiments à la voirie, la filière "
    "sociale compte entre autres les agents des écoles maternelles.",
    "time": "Un poste à temps non complet est créé pour moins de 35 heures par semaine. Un agent à temps partiel, qui a demandé à "
    "travailler moins, occupe un poste à temps complet.",
}
WORDS = (
    "Un poste voté est un emploi que l'assemblée a créé et que le budget permet de payer, occupé ou non. Un poste pourvu est occupé ; il "
    "se compte en équivalents temps plein : un agent à plein temps compte pour 1, un agent à mi-temps pour 0,5."
)
FILLED = "Postes pourvus"


def decimals(values: Sequence[Fraction]) -> int:
    """How many decimals tell these numbers together: none when there are many agents, or when all are whole."""
    return 0 if sum(values) >= WHOLE_FROM or all(each.denominator == 1 for each in values) else 1


def number(value: Fraction, language: Language, places: int | None = None) -> str:
    return language.number(value, decimals([value]) if places is None else places)


def parts(values: Sequence[Fraction]) -> list[Fraction]:
    """Numbers as they are displayed together: they add up to the displayed total."""
    shown = largest_remainder([int(each * 100) for each in values], 10 ** (2 - decimals(values)))
    return [Fraction(each, 100) for each in shown]


def question(who: Reporter) -> str:
    return f"Combien d'agents travaillent pour {who.subject} ?"


def title(who: Reporter, is_annex: bool, posts: Fraction | None, filled: Fraction | None, year: int, language: Language) -> str:
    if filled is None:
        return f"En {year}, {who.subject} a prévu {number(posts or Fraction(0), language)} postes."
    return (
        f"En {year}, {who.subject} a {'payé' if is_annex else 'employé'} l'équivalent de {number(filled, language)} agents à temps plein."
    )


def moved(now: Fraction, before: Fraction | None, year_before: int, language: Language) -> str:
    """«C'est 15 de moins qu'en 2021.» The difference of what is displayed; empty when there is nothing to compare with."""
    if before is None:
        return ""
    gap, places = _gap(now, before)
    if not gap:
        return f"C'est autant qu'en {year_before}."
    return f"C'est {language.number(abs(gap), places)} de {'plus' if gap > 0 else 'moins'} qu'en {year_before}."


def _gap(now: Fraction, before: Fraction) -> tuple[Fraction, int]:
    """The difference of two numbers as they are displayed beside each other, and its decimals."""
    places = max(decimals([now]), decimals([before]))
    shown = [round_half_up((each * 10**places).numerator, (each * 10**places).denominator) for each in (now, before)]
    return Fraction(shown[0] - shown[1], 10**places), places


def through(values: dict[int, Fraction], language: Language) -> str:
    """«De 2017 à 2022, 39 agents de plus, en équivalents temps plein.» `values` are of two years or more."""
    first, last = min(values), max(values)
    gap, places = _gap(values[last], values[first])
    if not gap:
        return f"Autant d'agents en {last} qu'en {first}, en équivalents temps plein."
    noun = "agent" if abs(gap) < 2 else "agents"
    return (
        f"De {first} à {last}, {language.number(abs(gap), places)} {noun} de {'plus' if gap > 0 else 'moins'}, en équivalents temps plein."
    )


def by_status(parts: Mapping[str, Mapping[int, Fraction]], language: Language) -> str:
    """«Fonctionnaires : 157 de moins ; contractuels : 196 de plus.» From the first year to the last; empty without parts."""
    said = []
    for code, values in parts.items():
        gap, places = _gap(values[max(values)], values[min(values)])
        moved_by = f"{language.number(abs(gap), places)} de {'plus' if gap > 0 else 'moins'}" if gap else "autant"
        said.append(f"{label('status', code)} : {moved_by}")
    return clauses.sentence(" ; ".join(said))


def per_thousand(filled: Fraction | None, people: int | None, language: Language) -> str:
    """«20,3» agents for 1,000 inhabitants; empty when it cannot be told."""
    return language.number(filled * 1000 / people, 1) if filled and people else ""


def depends(who: Reporter) -> str:
    return (
        f"Ce nombre dépend de ce que {who.subject} fait avec ses agents, et de ce que font d'autres : entreprises, associations, autres "
        "collectivités."
    )


def occupied(posts: Fraction, filled: Fraction, language: Language) -> tuple[str, str]:
    """A heading on what is filled of what is voted, and how to read a difference."""
    places = max(decimals([posts]), decimals([filled]))
    voted, held = (language.number(each, places) for each in (posts, filled))
    if voted == held:
        return f"Autant de postes pourvus que de postes votés : {held}.", ""
    heading = f"Pour {voted} postes votés, {held} sont pourvus."
    if filled > posts:
        return heading, (
            "Un remplaçant, un renfort de quelques mois peuvent être comptés parmi les postes pourvus sans qu'un poste soit voté pour eux."
        )
    return heading, "L'écart entre les deux n'est pas un nombre de postes vides : un agent qui travaille à 80 % compte pour 0,8."


def label(criterion: str, code: str) -> str:
    return TOGETHER if code == REST else GROUPS[criterion][code] if code else UNSAID


def largest(criterion: str, values: dict[str, Fraction], language: Language) -> str:
    """«Catégorie C : 74,3 % des postes pourvus.» The largest group that has a name; empty without one."""
    named = {code: value for code, value in values.items() if code not in (REST, "")}
    if not named:
        return ""
    code = max(named, key=lambda each: named[each])
    share = clauses.share(int(named[code] * 100), int(sum(values.values()) * 100), language)
    words = f"Filière {label(criterion, code)}" if criterion == "branch" and code not in NO_BRANCHES else label(criterion, code)
    return f"{capitalised(words)} : {share} des postes pourvus." if share else ""


def secrecy(floor: int) -> str:
    """What is not shown, and why."""
    return (
        f"Personne ne doit pouvoir être reconnu. Les groupes de moins de {floor} agents sont réunis en un seul, avec un autre quand le "
        "total permettrait de les retrouver ; quand il n'en reste qu'un, rien n'est dit. Ni les grades, ni les rémunérations, ni les "
        "contrats que l'annexe du compte peut contenir ne sont publiés ici."
    )


COST_NOTE = (
    "Salaires et cotisations : le chapitre 012 des comptes, en euros de chaque année. Il peut payer aussi du personnel mis à disposition "
    "par d'autres : divisé par le nombre d'agents, il ne donne pas un salaire."
)
