"""Plans and actions in words: what is done, what is late, what it costs. A share says what it counts; no cause is ever given."""

from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction

from ..figures.plans import Action, Progress, Tally
from ..formats import Language, capitalised
from . import clauses
from .headings import Reporter
from .projects import day

# A shape beside each standing, so that it is told without its colour: full when done, hollow before.
MARKS = {"late": "◆", "doing": "▲", "paused": "■", "study": "◇", "planned": "○", "undecided": "□", "done": "●", "abandoned": "✕", "": "·"}
STANDINGS = {
    "late": ("en retard", "en retard"),
    "doing": ("en cours", "en cours"),
    "paused": ("en pause ou bloquée", "en pause ou bloquées"),
    "study": ("à l'étude", "à l'étude"),
    "planned": ("à venir", "à venir"),
    "undecided": ("à décider", "à décider"),
    "done": ("réalisée", "réalisées"),
    "abandoned": ("abandonnée", "abandonnées"),
    "": ("dont l'état n'est pas donné", "dont l'état n'est pas donné"),
}
PRIORITIES = {"high": "élevée", "medium": "moyenne", "low": "basse"}
NOT_YET = "n'est pas encore réalisée"
# Plain shares, as a noun and after «un peu plus» or «près»; how near a share must be to be told as one, which is more for a half.
PLAIN = (
    (Fraction(1, 4), "le quart", "du quart"), (Fraction(1, 3), "le tiers", "du tiers"), (Fraction(1, 2), "la moitié", "de la moitié"),
    (Fraction(2, 3), "les deux tiers", "des deux tiers"), (Fraction(3, 4), "les trois quarts", "des trois quarts"),
)  # fmt: skip
WITHIN, HALF_WITHIN = Fraction(1, 40), Fraction(1, 20)
# The few actions that stand for all, by standing: why each of them and not another.
EXAMPLES = {
    "done": "la dernière réalisée", "doing": "celle en cours dont l'échéance est la plus proche",
    "late": "celle en retard depuis le plus longtemps",
}  # fmt: skip
COUNTED = {2: "deux", 3: "trois"}
METHOD = (
    "Une action compte comme réalisée quand {who} le dit. Une action abandonnée ne compte pas. Une action est en retard quand son échéance "
    "est passée sans qu'elle soit réalisée, ou quand {who} la dit en retard."
)


def state(key: str, count: int = 1) -> str:
    """«en retard», «réalisées»."""
    return STANDINGS[key][count > 1]


def marked(key: str, count: int = 1) -> str:
    """«◆ En retard», «● Réalisées»."""
    words = state(key, count) if key else "état non donné"
    return f"{MARKS[key]} {capitalised(words)}"


def actions(number: int) -> str:
    return f"{number} action{'s' if number > 1 else ''}"


def counts(by_standing: Mapping[str, int]) -> str:
    """«178 actions : 12 en retard, 70 en cours et 96 réalisées.» Empty without any."""
    parts = [f"{count} {state(key, count)}" for key, count in by_standing.items() if count]
    total = sum(by_standing.values())
    if len(parts) < 2:
        return f"{actions(total)} {parts[0].partition(' ')[2]}." if parts else ""
    return f"{actions(total)} : {clauses.listed(parts)}."


def left_out(found: Tally) -> str:
    """Why fewer count than are told: «Les 87 actions comptées sont les 91 moins les 4 abandonnées.» Empty when all or none count."""
    dropped = found.total - found.counted
    if not dropped or not found.counted:
        return ""
    if found.counted == 1:
        return "Une seule action compte : " + (f"les {dropped} autres sont abandonnées." if dropped > 1 else "l'autre est abandonnée.")
    less = f"les {dropped} abandonnées" if dropped > 1 else "celle qui est abandonnée"
    return f"Les {found.counted} actions comptées sont les {found.total} moins {less}."


def done(found: Tally) -> str:
    """«96 actions réalisées sur 178», for a heading; empty when none counts."""
    if not found.counted:
        return ""
    if found.done == 0:
        return f"aucune action réalisée sur {found.counted}"
    return f"{actions(found.done)} {state('done', found.done)} sur {found.counted}"


def heading(name: str, found: Tally) -> str:
    """The name of a plan or of a branch and what is done of it."""
    said = done(found)
    return f"{bare(name)} : {said}." if said else f"{bare(name)}."


def bare(name: str) -> str:
    """A name without the full stop that a file may put after it."""
    return name.rstrip(" .")


def by_number(found: Tally, language: Language) -> list[str]:
    """The share that is done by number, and what is left out of it."""
    if not found.total:
        return ["Aucune action n'est donnée pour l'instant."]
    abandoned = found.total - found.counted
    if not found.counted:
        return ["La seule action est abandonnée." if abandoned == 1 else f"Les {abandoned} actions sont toutes abandonnées."]
    if found.counted == 1:
        said = ["La seule action est réalisée." if found.done else "La seule action n'est pas encore réalisée."]
    elif not found.done:
        said = [f"Aucune des {found.counted} actions n'est encore réalisée."]
    elif found.done == found.counted:
        said = [f"Les {found.counted} actions sont toutes réalisées."]
    else:
        verb = "sont réalisées" if found.done > 1 else "est réalisée"
        said = [f"{actions(found.done)} sur {found.counted} {verb}, soit {about(found.done, found.counted, 'des actions', language)}."]
    if abandoned:
        told = f"{actions(abandoned)} {'sont abandonnées' if abandoned > 1 else 'est abandonnée'}"
        said.append(f"{told} et ne compte{'nt' if abandoned > 1 else ''} pas dans ce calcul.")
    return said


def about(part: int, whole: int, of: str, language: Language) -> str:
    """A share of something («des actions») as people say it when it is near a plain one: «un peu plus de la moitié des actions», «le tiers
    des actions»; else in percent: «29,1 % des actions»."""
    ratio = Fraction(part, whole)
    for plain, words, after in PLAIN:
        gap = ratio - plain
        if abs(gap) <= (HALF_WITHIN if plain == Fraction(1, 2) else WITHIN):
            return f"{words} {of}" if not gap else f"{'un peu plus' if gap > 0 else 'près'} {after} {of}"
    return f"{clauses.share(part, whole, language)} {of}"


def pace(elapsed: tuple[int, int] | None, as_of: date | None, language: Language) -> str:
    """How much of the time of a plan has passed, in months, to be held against what is done. Empty when a date is not known."""
    if elapsed is None or as_of is None:
        return ""
    passed, whole = elapsed
    when = f"Au {language.on(as_of)}"
    if passed <= 0:
        return f"{when}, il n'a pas commencé, ou depuis moins d'un mois." if passed == 0 else f"{when}, il n'a pas encore commencé."
    if passed >= whole:
        return f"{when}, sa durée prévue ({whole} mois) est écoulée."
    return f"{when}, {passed} mois sur {whole} se sont écoulés." if passed > 1 else f"{when}, 1 mois sur {whole} s'est écoulé."


def by_credits(found: Tally, language: Language) -> list[str]:
    """The share that is done by planned credits, and how many actions tell theirs. Empty when none does."""
    if not found.priced or found.planned_cents <= 0:
        return []
    whole = language.amount(found.planned_cents)
    part = language.amount(found.done_cents)
    if not found.done_cents:
        said = f"En crédits prévus : {whole}, dont rien encore pour des actions réalisées."
    elif found.done_cents == found.planned_cents:
        said = f"En crédits prévus : {whole}, tous pour des actions réalisées."
    else:
        share = about(found.done_cents, found.planned_cents, "des crédits", language)
        said = f"En crédits prévus : {part} pour les actions réalisées, sur {whole}, soit {share}."
    missing = found.counted - found.priced
    told = "ne disent pas leurs crédits" if missing > 1 else "ne dit pas ses crédits"
    return [said, f"{actions(missing)} sur {found.counted} {told}."] if missing else [said]


def priorities(number: int, finished: int) -> str:
    """«29 actions sont prioritaires, dont 10 réalisées.» Empty without any."""
    if not number:
        return ""
    if number == 1:
        return f"1 action est prioritaire ; elle {'est réalisée' if finished else NOT_YET}."
    told = f"dont {finished} {state('done', finished)}" if finished else "dont aucune n'est encore réalisée"
    return f"{actions(number)} sont prioritaires, {told}."


def late(number: int, as_of: date | None, has_deadlines: bool, language: Language) -> str:
    """What is late on the day that the data was drawn up; without that day, that it cannot be known."""
    when = f"Au {language.on(as_of)}, " if as_of else ""
    if number:
        said = f"{when}{actions(number)} {'sont' if number > 1 else 'est'} en retard."
    elif as_of and has_deadlines:
        said = f"{when}aucune action n'est en retard."
    elif has_deadlines:
        said = "La date de ces données n'est pas connue : on ne peut pas dire si des échéances sont passées."
    else:
        return "Aucune échéance n'est donnée : on ne peut pas dire si des actions sont en retard."
    if number and not as_of and has_deadlines:
        said += " La date de ces données n'est pas connue : d'autres échéances peuvent être passées."
    return said


def when(text: str) -> str:
    """«en 2024», «en septembre 2024», «le 2 septembre 2024»."""
    return f"{'le' if len(text) > len('2024-09') else 'en'} {day(text)}"


def deadline(planned: str, actual: str, key: str, months: int | None, as_of: date | None, language: Language) -> str:
    """When it was to be done, and when it was. `months` is how late it was, None when not known."""
    if key == "done":
        if not actual:
            return f"Réalisation prévue {when(planned)}, faite à une date qui n'est pas donnée." if planned else ""
        if not planned:
            return f"Réalisation faite {when(actual)}."
        if months is None:
            return f"Réalisation prévue {when(planned)}, faite {when(actual)}."
        gap = f"{abs(months)} mois plus {'tard' if months > 0 else 'tôt'} que prévu" if months else "le mois prévu"
        return f"Réalisation prévue {when(planned)}, faite {when(actual)} : {gap}."
    if not planned or key == "abandoned":
        return ""
    if key == "late" and as_of:
        return f"Réalisation prévue {when(planned)} ; au {language.on(as_of)}, elle n'est pas faite."
    return f"Réalisation prévue {when(planned)}."


def dated(action: Action) -> str:
    """«Faite en octobre 2022», «Prévue en mars 2025», of one that is late «Était prévue en mars 2024»; its date is given."""
    if action.standing == "done":
        return f"Faite {when(action.text('done_on'))}"
    return f"{'Était prévue' if action.standing == 'late' else 'Prévue'} {when(action.text('deadline'))}"


def examples(keys: Sequence[str], counted: int) -> str:
    """By which rule a few of the actions counted are shown, in their order; empty when those are all."""
    if not keys or counted <= len(keys):
        return ""
    which = clauses.listed([EXAMPLES[key] for key in keys])
    return f"{f'Ces {COUNTED[len(keys)]} actions sont' if len(keys) > 1 else 'Cette action est'} {which}."


def in_short(action: Action) -> str:
    """«réalisée en octobre 2022», «en retard, prévue en mars 2024», «en cours»."""
    planned, done = action.text("deadline"), action.text("done_on")
    told = state(action.standing) if action.standing else "action d'un plan"
    if action.standing == "done":
        return f"{told} {when(done)}" if done else told
    return f"{told}, prévue {when(planned)}" if planned and action.standing != "abandoned" else told


def progress(found: Progress, who: Reporter, language: Language) -> str:
    """How far an action is, and who or what says so."""
    if found.ratio is None:
        return "Son avancement n'est pas donné."
    told = part_of(found.ratio, language)
    if found.method == "given":
        return f"Son avancement est de {told}, d'après {who.subject}."
    if found.method == "children":
        return f"Son avancement est de {told} : c'est la moyenne de ce qui se trouve dessous."
    return f"Son avancement est de {told} : c'est ce que dit son état, faute de chiffre donné par {who.subject}."


def part_of(ratio: Fraction, language: Language) -> str:
    """«45 %»; a part that is neither nothing nor all is never told as one of them."""
    if ratio in (0, 1):
        return language.percent(ratio, 0)
    if ratio < Fraction(1, 100):
        return f"moins de {language.percent(Fraction(1, 100), 0)}"
    if ratio > Fraction(99, 100):
        return f"plus de {language.percent(Fraction(99, 100), 0)}"
    return language.percent(ratio, 0)


def credits(planned: int | None, spent: int | None, is_group: bool, language: Language) -> str:
    """What is planned and what is spent, in cents, None when not known."""
    if planned is None and spent is None:
        return "Aucun crédit n'est donné." if is_group else "Ses crédits ne sont pas donnés."
    if planned is None:
        return f"{_paid(spent, language, is_first=True)} ; ce qui était prévu n'est pas donné."
    said = f"{language.amount(planned)} {'sont prévus' if planned >= 200 else 'est prévu'}" if planned else "Rien n'est prévu"
    if spent is None:
        return f"{said} ; ce qui est dépensé n'est pas donné."
    share = clauses.share(spent, planned, language) if spent <= planned else ""
    beyond = f", {language.amount(spent - planned)} de plus que prévu" if spent > planned else ""
    return f"{said} et {_paid(spent, language)}{f', soit {share}' if share else ''}{beyond}."


def abandoned_too(said: str, dropped: int | None) -> str:
    """Credits that hold those of abandoned actions, which shares leave out: the two totals differ, and a reader must know why."""
    return f"Actions abandonnées comprises, {said[:1].lower()}{said[1:]}" if dropped else said


def _paid(cents: int, language: Language, is_first: bool = False) -> str:
    if not cents:
        return "Rien n'est dépensé" if is_first else "rien n'est dépensé"
    plural = cents >= 200
    return f"{language.amount(cents)} {'sont' if plural else 'est'} dépensé{'s' if plural else ''}"


def hours(number: float | None, language: Language) -> str:
    """The working time of agents. Empty when it is not given."""
    if number is None:
        return ""
    if not number:
        return "Aucune heure de travail n'y est consacrée."
    plural = number >= 2
    if number < 1:
        return "Moins d'une heure de travail des agents y est consacrée."
    s = "s" if plural else ""
    return f"{language.number(number)} heure{s} de travail des agents y {'sont' if plural else 'est'} consacrée{s}."
