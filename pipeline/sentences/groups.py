"""Working groups and calendars in words: who works together, what is done, what is late, what comes next. No cause is ever given."""

from collections.abc import Sequence
from datetime import date

from ..figures.groups import Event, Group
from ..figures.periods import last_day
from ..figures.plans import Tally
from ..formats import Language, capitalised
from . import clauses, results
from .headings import Reporter
from .projects import day

NAMES = {"step": "étape", "meeting": "réunion", "letter": "lettre", "evaluation": "évaluation"}
# A letter is sent and a meeting is held: their date being past is all that is known.
PASSED = {"past": "● Passée", "coming": "○ À venir", "": ""}
UNTOLD = "La date de ces données n'est pas connue : on ne peut pas dire ce qui est passé et ce qui reste à venir."


def state(event: Event) -> str:
    """«● Réalisée», «○ À venir»; nothing of a letter, which is there, or when nothing is known."""
    if event.standing in PASSED:
        return "" if event.kind == "letter" and event.standing == "past" else PASSED[event.standing]
    return results.marked(event.standing)


def when(event: Event) -> str:
    """«Mars 2024», «du 2 au…»: the date that was given, the last day after it."""
    told = day(event.date)
    if event.end and event.end != event.date:
        told = f"{told} à {day(event.end)}" if len(event.date) < len("2024-01-01") else f"du {told} au {day(event.end)}"
    return capitalised(told)


def said(event: Event, who: Reporter, as_of: date | None, language: Language) -> str:
    """What is told of a date: when it was done, who did it, and what the town says of it, in its words."""
    told = []
    if event.standing in ("done", "late") and (event.done_on or event.standing == "late") and event.kind != "letter":
        planned = event.end or event.date
        if event.done_on != planned:
            told.append(results.deadline(planned, event.done_on, event.standing, event.months_late, as_of, language))
    if event.by:
        told.append(f"Par : {results.bare(event.by)}.")
    if event.summary:
        told.append(f"Ce qu'en dit {who.subject} : « {event.summary} »")
    return " ".join(told)


def steps(dates: Sequence[Event], as_of: date | None, language: Language) -> str:
    """«Au 31 décembre 2024, 4 étapes sur 6 sont réalisées et 1 est en retard.» Empty where nothing tells that a step is done."""
    counted = [each for each in dates if each.standing != "abandoned"]
    if not counted or all(each.standing in PASSED for each in counted):
        return ""
    finished = sum(each.standing == "done" for each in counted)
    late = sum(each.standing == "late" for each in counted)
    doing = sum(each.standing == "doing" for each in counted)
    opening = f"Au {language.on(as_of)}, " if as_of else ""
    if len(counted) == 1:
        where = "est réalisée" if finished else "est en retard" if late else "est en cours" if doing else "n'est pas encore réalisée"
        return capitalised(f"{opening}la seule étape {where}.")
    if not finished:
        told = f"aucune des {len(counted)} étapes n'est encore réalisée"
    elif finished == len(counted):
        told = f"les {len(counted)} étapes sont réalisées"
    else:
        told = f"{finished} étape{'s' if finished > 1 else ''} sur {len(counted)} {'sont réalisées' if finished > 1 else 'est réalisée'}"
    others = [f"{number} {'sont' if number > 1 else 'est'} en {state}" for number, state in ((late, "retard"), (doing, "cours")) if number]
    return capitalised(f"{opening}{clauses.listed([told, *others])}.")


def following(dates: Sequence[Event], as_of: date | None) -> str:
    """What begins next: «La suite, en mars 2025 : l'étape « Bilan ».» Empty when nothing does; what is under way has begun."""
    first = next((each for each in dates if each.standing != "doing" and (as_of is None or last_day(each.date) > as_of)), None)
    if first is None:
        return ""
    kind, name = NAMES[first.kind], results.bare(first.name)
    article = "l'" if kind[0] in "eé" else "la "
    told = "" if name.lower().startswith(kind) else f"{article}{kind} "
    return f"La suite, {results.when(first.date)} : {told}« {name} »."


def heading(group: Group, found: Tally) -> str:
    """The name of a group and what is done of its actions; without actions, how many are in it."""
    if found.counted:
        return results.heading(group.name, found)
    for number, word in ((group.members_count or 0, "membre"), (len(group.members), "service")):
        if number:
            return f"{results.bare(group.name)} : {number} {word}{'s' if number > 1 else ''}."
    return f"{results.bare(group.name)} : qui en est, et pour quoi ?"


def shared(number: int) -> str:
    """That some actions are carried by several groups."""
    if not number:
        return ""
    return f"{results.actions(number)} de plusieurs groupes compte{'nt' if number > 1 else ''} dans chacun."


def who_is_in(group: Group) -> list[str]:
    """Who leads a group and who is in it: services, or how many; nobody by name."""
    told = []
    if group.service:
        told.append(f"Qui l'anime : {results.bare(group.service)}.")
    if group.members:
        told.append(f"Services membres : {clauses.listed(group.members)}.")
    if group.members_count is not None:
        told.append(f"Il compte {group.members_count} membre{'s' if group.members_count > 1 else ''}.")
    if group.authorities:
        told.append(f"Qui y prend part : {clauses.listed(group.authorities)}.")
    return told


def period(start: str, end: str) -> str:
    """From when to when a group works. Empty when neither is known."""
    if start and end:
        return f"Il commence {results.when(start)} et finit {results.when(end)}."
    return f"Il {'commence' if start else 'finit'} {results.when(start or end)}." if start or end else ""
