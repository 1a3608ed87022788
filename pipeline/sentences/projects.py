"""Projects in words: where they stand, where they are, when, how much, who pays. No cause is ever given."""

from collections.abc import Mapping
from datetime import date

from ..figures.projects import Project
from ..formats import MONTHS, Language, capitalised, round_half_up
from . import clauses
from .headings import Reporter

# A shape beside each phase, so that it is told by more than its place in a list: full while works go on, hollow before.
MARKS = {"works": "▲", "study": "◇", "planned": "○", "delivered": "●", "abandoned": "✕", "": "·"}
PHASES = {
    "works": ("en travaux", "en travaux"),
    "study": ("à l'étude", "à l'étude"),
    "planned": ("décidé mais pas commencé", "décidés mais pas commencés"),
    "delivered": ("terminé", "terminés"),
    "abandoned": ("abandonné", "abandonnés"),
    "": ("", "dont la phase n'est pas précisée"),
}
WHERE = {
    "given": "Sa position est donnée par {who}.",
    "number": "Sa position est celle de cette adresse.",
    "crossing": "Sa position est celle de ce carrefour.",
    "equipment": "Sa position est celle de cet équipement.",
    "place": "Sa position est celle de ce lieu.",
    "street": "Sa position est celle du milieu de la rue : le numéro n'est pas donné.",
    "district": "Seul le quartier est connu.",
    "none": "Son lieu n'est pas connu, ou c'est tout le territoire.",
}
NAMES = ("l'estimation de départ", "le coût voté", "le coût final")
SEVERAL = "Il a plusieurs lieux ; chacun est placé d'après son nom."


def phase(key: str, count: int = 1) -> str:
    """«en travaux», «terminés»."""
    return PHASES[key][count > 1 or not key]


def family(key: str) -> str:
    """«Projets en travaux»; of no phase, «Projets dont la phase n'est pas précisée»."""
    return f"Projets {phase(key, 2)}"


def cost(project: Project, language: Language) -> str:
    """What it costs, as far as it is known, and which cost that is: «coût voté de 4,5 millions d'euros». Empty when none is given."""
    costs = (("coût final de {}", project.cost_final_cents), ("coût voté de {}", project.cost_voted_cents),
             ("coût estimé à {}", project.cost_planned_cents))  # fmt: skip
    return next((words.format(language.amount(cents)) for words, cents in costs if cents is not None), "")


def in_short(project: Project, last: int, language: Language) -> str:
    """What it is at, what it costs, what is paid and when its end is, on one line: «en travaux, coût voté de 4,5 millions d'euros, …»."""
    paid = project.spent_cents or 0
    if project.cost_final_cents is not None or paid <= 0:
        spent = ""
    else:
        spent = f"{language.amount(paid)} payé{'s' if paid >= 200 else ''} {span(project.spent)}"
    told = [phase(project.phase) if project.phase else "", cost(project, language), spent]
    ending = end(project.end_planned, project.end_actual, project.phase, last)
    # «terminé en juin 2024» says the phase as well.
    told = [ending, *told[1:]] if told[0] and ending.startswith(told[0]) else [*told, ending]
    return ", ".join(filter(None, told))


def cost_apart(project: Project, language: Language) -> tuple[str, str]:
    """An amount and which one it is, for a card: «4,5 millions d'euros», «de coût voté»; what is paid where no cost is given."""
    costs = (("coût final", project.cost_final_cents), ("coût voté", project.cost_voted_cents), ("coût estimé", project.cost_planned_cents))
    known = next(((language.amount(cents), words) for words, cents in costs if cents is not None), None)
    if known is None and (project.spent_cents or 0) > 0:
        return language.amount(project.spent_cents), f"payé{'s' if project.spent_cents >= 200 else ''} {span(project.spent)}"
    return known or ("", "")


def paid_of(project: Project, language: Language) -> str:
    """«3,3 millions d'euros payés de 2020 à 2024, soit 73 % du coût voté.» Empty where the cost or what is paid is not known."""
    whole, paid = project.cost_cents, project.spent_cents
    if whole is None or paid is None or paid < 0:
        return ""
    if not paid:
        return "Rien n'est encore payé."
    said = f"{language.amount(paid)} payé{'s' if paid >= 200 else ''} {span(project.spent)}"
    if whole <= 0 or paid > whole:
        return f"{said}, plus que ce coût."
    return f"{said}, soit {clauses.share(paid, whole, language)}."


def _on(text: str) -> str:
    """«le 3 mai 2024», «en mai 2024», «en 2024»."""
    return f"{'en' if len(text) < 8 else 'le'} {day(text)}"


def marked(key: str) -> str:
    """«▲ En travaux»."""
    words = phase(key) if key else "phase non précisée"
    return f"{MARKS[key]} {capitalised(words)}"


def counts(by_phase: Mapping[str, int]) -> str:
    """«40 projets : 7 en travaux, 4 à l'étude et 1 abandonné.»"""
    total = sum(by_phase.values())
    parts = [f"{count} {phase(key, count)}" for key, count in by_phase.items() if count]
    if len(parts) < 2:
        return f"{total} projet{'s' if total > 1 else ''} {parts[0].split(' ', 1)[1]}." if parts else ""
    return f"{total} projets : {clauses.listed(parts)}."


def sites(by_phase: Mapping[str, int]) -> str:
    """«7 chantiers en cours», or what there is instead: «4 projets à l'étude», «12 projets»."""
    for key in ("works", "study", "planned"):
        if count := by_phase.get(key, 0):
            plural = "s" if count > 1 else ""
            return f"{count} chantier{plural} en cours" if key == "works" else f"{count} projet{plural} {phase(key, count)}"
    total = sum(by_phase.values())
    return f"{total} projet{'s' if total > 1 else ''}"


def title(who: Reporter, by_phase: Mapping[str, int]) -> str:
    """«Que construit la ville ? 7 chantiers en cours.»"""
    return f"Que construit {who.subject} ? {sites(by_phase)}."


def heading(name: str, key: str, final: int | None, by_year: Mapping[int, int], language: Language) -> str:
    """«Refaire les quais : en travaux, 3,3 millions d'euros payés de 2020 à 2024.» Amounts in cents, `final` None when not known."""
    cents = sum(by_year.values())
    if key == "delivered" and final:
        money = f"pour {language.amount(final)}"
    elif cents > 0 and key != "abandoned":
        money = f"{language.amount(cents)} payé{'s' if cents >= 200 else ''} {span(by_year)}"
    else:
        money = ""
    told = ", ".join(part for part in (phase(key) if key else "", money) if part)
    return f"{name} : {told}." if told else f"{name}."


def span(by_year: Mapping[int, int]) -> str:
    """«en 2024», «de 2020 à 2024»."""
    first, last = min(by_year), max(by_year)
    return f"en {first}" if first == last else f"de {first} à {last}"


def day(text: str) -> str:
    """«2024-09» → septembre 2024; empty for no date."""
    parts = [int(part) for part in text.split("-")] if text else []
    if len(parts) == 3:
        year, month, number = parts
        return f"{'1er' if number == 1 else number} {MONTHS['fr'][month - 1]} {year}" if date(*parts) else ""
    return f"{MONTHS['fr'][parts[1] - 1]} {parts[0]}" if len(parts) == 2 else text


def end(planned: str, actual: str, key: str, last: int) -> str:
    """«terminé en septembre 2024», «fin prévue en 2026», «fin prévue en juin 2024, dépassée»; empty when it is not known, or will not be.

    `last` is the last year that the accounts tell, as for `delay`.
    """
    if actual:
        return f"terminé {_on(actual)}"
    if not planned or key in ("delivered", "abandoned"):
        return ""
    return f"fin prévue {_on(planned)}{', dépassée' if key and planned[:4] <= str(last) else ''}"


def delay(planned: str, actual: str, key: str, last: int) -> str:
    """How late a project is, or not: by its end when it is known, else by the end of `last`, the last year that the accounts tell."""
    if not planned or key == "abandoned":
        return ""
    if actual:
        known = min(len(planned), len(actual), 7)
        one, other = planned[:known], actual[:known]
        if known < 7:
            # A year may hide eleven months: only what is certain is said.
            years = int(other) - int(one)
            return f"Fini {_years(years)} après l'année prévue." if years > 0 else ""
        months = 12 * (int(other[:4]) - int(one[:4])) + int(other[5:]) - int(one[5:])
        if months > 0:
            return f"Fini {_months(months)} plus tard que prévu."
        return "Fini au mois prévu." if months == 0 else f"Fini {_months(-months)} plus tôt que prévu."
    if key and key != "delivered" and planned[:4] <= str(last):
        return f"La fin était prévue {_on(planned)} ; le projet n'est pas terminé."
    return ""


def _years(number: int) -> str:
    return f"{number} an{'s' if number > 1 else ''}"


def _months(number: int) -> str:
    years, months = divmod(number, 12)
    if years and months:
        return f"{_years(years)} et {months} mois"
    return _years(years) if years else f"{months} mois"


def spent(who: Reporter, by_year: Mapping[int, int], operation: str, is_from_accounts: bool, language: Language) -> str:
    """What was paid so far. Without any year, that nothing is known of it."""
    if not by_year and is_from_accounts:
        return f"Les comptes ne montrent encore rien de payé pour l'opération {operation}."
    if not by_year:
        return "Ce que ce projet a déjà coûté n'est pas donné."
    cents, when = sum(by_year.values()), span(by_year)
    when = f"{when[0].upper()}{when[1:]}"
    origin = f"C'est ce que montrent les comptes, opération {operation}" if is_from_accounts else f"C'est ce que déclare {who.subject}"
    if cents < 0:
        return f"{when}, {who.subject} a récupéré {language.amount(-cents)} de plus qu'{who.pronoun} n'a payé. {origin}."
    if cents == 0:
        return f"{when}, rien n'a été payé. {origin}."
    return f"{when}, {who.subject} a payé {language.amount(cents)}. {origin}."


def costs(first: int | None, voted: int | None, final: int | None, paid: int | None, language: Language) -> list[str]:
    """The first estimate against what was voted, then against the final cost; what is paid above either. Cents, None when not given."""
    said = []
    known = [(name, cents) for name, cents in zip(NAMES, (first, voted, final), strict=True) if cents is not None]
    if not known:
        return ["Son coût n'est pas connu."]
    if len(known) == 1:
        name, cents = known[0]
        said.append(f"{name[0].upper()}{name[1:]} est de {language.amount(cents)}.")
    if final is not None:
        before, name = (voted, "le coût voté") if first is None else (first, "l'estimation de départ")
        if before is not None:
            said.append(_against("Le coût final", final, before, name, language))
    elif first is not None and voted is not None:
        said.append(_against("Le coût voté", voted, first, "l'estimation de départ", language))
    reference = final if final is not None else voted if voted is not None else first
    if paid is not None and reference is not None and final is None and paid > reference:
        name = "le coût voté" if voted is not None else "l'estimation de départ"
        said.append(f"Ce qui est payé dépasse déjà {name} de {language.amount(paid - reference)}.")
    return said


def _against(subject: str, now: int, before: int, name: str, language: Language) -> str:
    if now == before:
        return f"{subject} est le même que {name}."
    share = clauses.share(abs(now - before), before, language)
    gap = f"{language.amount(abs(now - before))}{f' ({share})' if share else ''}"
    return f"{subject} dépasse {name} de {gap}." if now > before else f"{subject} est plus bas que {name}, de {gap}."


def others(paid: int, cost: int, base: str, who: Reporter) -> str:
    """«Sur 100 euros du coût voté, 44 doivent venir d'autres que la ville.» Cents; `base` says which cost; empty when that says nothing."""
    if cost <= 0 or paid <= 0 or paid > cost:
        return ""
    if paid == cost:
        return f"Tout doit être payé par d'autres que {who.subject}."
    euros = min(round_half_up(100 * paid, cost), 99)
    part = str(euros) if euros else "moins d'un"
    return f"Sur 100 euros {base}, {part} {'doivent' if euros > 1 else 'doit'} venir d'autres que {who.subject}."


def grants(received: Mapping[int, int], obtained: int | None, language: Language) -> str:
    """What the accounts show as received for the operation, beside what the plan says is obtained. Empty without any."""
    cents = sum(received.values())
    if cents <= 0:
        return ""
    text = f"Les comptes montrent {language.amount(cents)} de subventions reçues pour cette opération {span(received)}"
    if obtained is None:
        return f"{text}."
    if obtained == cents:
        return f"{text} : c'est, au centime près, ce que le plan dit obtenu."
    return f"{text} ; le plan dit {language.amount(obtained)} obtenus."


def explained(share_cents: int, equipment: int, year: int, language: Language) -> str:
    """«En 2024, ces projets font 61,2 % des dépenses d'équipement.» Empty when that cannot be said."""
    part = clauses.share(share_cents, equipment, language)
    if not part or share_cents > equipment:
        return ""
    return f"En {year}, ces projets font {part} des dépenses d'équipement."
