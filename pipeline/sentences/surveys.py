"""Surveys in words: who answered and how they were chosen, what each share is worth. A margin is told of a random sample only."""

from collections.abc import Sequence
from fractions import Fraction

from ..figures.surveys import FEWEST, SMALL, Answer, Question, Survey
from ..formats import Language, capitalised, largest_remainder
from .results import part_of, when

NO_MARGIN = "aucune marge d'erreur ne peut être calculée"
OTHERS = "Ceux qui n'ont pas répondu pensent peut-être autrement"


def people(number: int, language: Language) -> str:
    return f"{language.number(number)} personne{'s' if number > 1 else ''}"


def heading(survey: Survey, language: Language) -> str:
    """«Budget participatif : 1 204 personnes ont répondu.»"""
    name, several = survey.name.rstrip(" ."), survey.answered > 1
    said = f"{people(survey.answered, language)} {'ont' if several else 'a'} répondu." if survey.answered else "personne n'a répondu."
    # A name that asks or exclaims has its own stop.
    return f"{name} {capitalised(said)}" if name.endswith(("?", "!", "…")) else f"{name} : {said}"


def who_answered(survey: Survey, language: Language) -> list[str]:
    """How many answered, out of how many, chosen how; what that allows to say."""
    if not survey.answered:
        return ["Personne n'a répondu : il n'y a pas de résultat."]
    several = survey.answered > 1
    verb, number = "ont" if several else "a", people(survey.answered, language)
    rate = survey.response_rate
    share = f", soit {part_of(rate, language)}" if rate is not None else ""
    asked = f" sur {language.number(survey.asked)} interrogée{'s' if survey.asked > 1 else ''}" if survey.asked else ""
    if survey.mode == "random":
        drawn = "tirées" if several else "tirée"
        said = [f"{number} {drawn} au sort {verb} répondu{asked}{share}."]
        said += [f"{OTHERS} : la marge d'erreur ne le mesure pas."] if rate is None or rate < 1 else []
    elif survey.mode == "open":
        chose = "choisi de répondre : l'enquête était ouverte à qui voulait"
        said = [f"{number} {verb} {chose}.", f"Les autres pensent peut-être autrement, et {NO_MARGIN}."]
    elif survey.mode == "everybody":
        told = f"{number} {verb} répondu{asked or (f' sur {language.number(survey.population)}' if survey.population else '')}{share}."
        said = [f"Toute la population concernée était interrogée : {told}", "Il n'y a pas d'échantillon, donc pas de marge d'erreur."]
        said += [f"{OTHERS}."] if rate is None or rate < 1 else []
    elif survey.mode == "quota":
        chosen = "choisies" if several else "choisie"
        said = [f"{number} {verb} répondu, {chosen} pour ressembler à la population (méthode des quotas){asked and f' :{asked}'}{share}."]
        said.append(f"Ce n'est pas un tirage au sort : {NO_MARGIN}.")
    else:
        said = [
            f"{number} {verb} répondu{asked}{share}.",
            f"On ne sait pas comment {'elles ont été choisies' if several else 'elle a été choisie'} : {NO_MARGIN}.",
        ]
    return said


def about(survey: Survey, language: Language) -> list[str]:
    """When, by whom, about how many people."""
    said = []
    # Named: what is said before it may end on another feminine noun.
    if survey.start and survey.end and survey.start != survey.end:
        said.append(f"L'enquête a commencé {when(survey.start)} et fini {when(survey.end)}.")
    elif survey.start or survey.end:
        said.append(f"L'enquête a eu lieu {when(survey.end or survey.start)}.")
    she = "Elle" if said else "L'enquête"
    if survey.population:
        who = survey.people or "personnes"
        said.append(f"{she} porte sur {language.number(survey.population)} {who}.")
    elif survey.people:
        said.append(f"{she} porte sur ces personnes : {survey.people}. Leur nombre n'est pas donné.")
    if survey.organiser:
        said.append(f"Menée par : {survey.organiser}.")
    return said


def smallness(survey: Survey) -> str:
    """A warning about small samples; empty for others."""
    if survey.answered < FEWEST:
        return f"Moins de {FEWEST} réponses : elles sont comptées, sans pourcentage."
    if survey.answered < SMALL and survey.mode != "everybody":
        return f"Moins de {SMALL} réponses : c'est peu, quelques réponses de plus ou de moins changeraient les pourcentages."
    return ""


def method(survey: Survey, language: Language) -> str:
    """The formula of the margin, for a survey that has some."""
    if not survey.has_margins:
        return ""
    said = (
        "La marge d'erreur est celle d'un tirage au sort : dans 95 cas sur 100, la part dans toute la population est à moins d'une marge "
        "de celle qui est montrée. Elle vaut 1,96 × √(p × (1 − p) ÷ n), où p est la part et n le nombre de réponses à la question"
    )
    if survey.population:
        return f"{said}, fois √((N − n) ÷ (N − 1)), où N est le nombre de personnes concernées, {language.number(survey.population)}."
    return f"{said}. Le nombre de personnes concernées n'est pas donné : la marge n'est pas réduite pour en tenir compte."


def shares(question: Question, language: Language) -> list[str]:
    """The share of each answer in whole per cents, which add up to 100 when one answer alone could be given; counts when they are few."""
    if any(answer.share is None for answer in question.answers):
        return [answers(answer.count, language) for answer in question.answers]
    if question.is_multiple:
        return [part_of(answer.share, language) for answer in question.answers]
    counts = [*(answer.count for answer in question.answers), question.rest]
    percents = [part // question.base for part in largest_remainder([100 * count for count in counts], question.base)]
    return [
        language.percent(Fraction(percent, 100), 0) if 0 < percent < 100 else part_of(answer.share, language)
        for answer, percent in zip(question.answers, percents, strict=False)
    ]


def answers(number: int, language: Language) -> str:
    return f"{language.number(number)} réponse{'s' if number > 1 else ''}"


def near(answer: Answer, language: Language) -> str:
    """«à 2,8 points près»; empty without a margin."""
    return f"à {language.number(answer.margin * 100, 1)} point{'s' if answer.margin >= 0.0195 else ''} près" if answer.margin else ""


def base(question: Question, language: Language) -> str:
    """How many answered a question, and what of it is in no answer."""
    said = f"{people(question.base, language)} {'ont' if question.base > 1 else 'a'} répondu à cette question."
    if question.is_multiple:
        said += " Plusieurs réponses étaient possibles : ensemble, les parts peuvent dépasser 100 %."
    if question.rest:
        said += f" {answers(question.rest, language)} de plus ne {'sont' if question.rest > 1 else 'est'} dans aucune de celles-ci."
    return said


def is_tight(answers: Sequence[Answer]) -> bool:
    """Whether the two first answers are too near each other to say which one comes first in the population."""
    first, *others = sorted(answers, key=lambda each: -each.count)
    if not others or first.margin is None or others[0].margin is None:
        return False
    return float(first.share - others[0].share) < first.margin + others[0].margin


TIGHT = "Entre les deux premières réponses, l'écart est trop petit pour dire laquelle vient en tête dans toute la population."
