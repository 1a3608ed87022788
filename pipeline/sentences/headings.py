"""Headings of pages: who, what, how much, when, as one sentence a resident can read aloud."""

from dataclasses import dataclass

from ..config import Town
from ..formats import Language, capitalised

TOWN_SIZE = 5000


@dataclass(frozen=True)
class Verbs:
    """What is done with money on one side of a budget, and its contrary: a negative amount is money that came back."""

    do: str
    done: str
    undo: str
    undone: str
    nothing: str


SPENDING = Verbs("dépenser", "dépensé", "récupérer", "récupéré", "aucune dépense")
REVENUE = Verbs("recevoir", "reçu", "rendre", "rendu", "aucune recette")


@dataclass(frozen=True)
class Reporter:
    """How the authority is named in a sentence: «la ville», «le département», its pronoun, and its proper name."""

    subject: str
    pronoun: str
    name: str

    @property
    def subject_capital(self) -> str:
        return capitalised(self.subject)


def reporter(town: Town, inhabitants: int | None, is_annex: bool = False) -> Reporter:
    """«la ville» from 5,000 inhabitants on, «la commune» below or without a population; «ce budget» when there is but an annex budget."""
    if is_annex:
        return Reporter("ce budget", "il", town.name)
    subjects = {
        "commune": ("la ville" if (inhabitants or 0) >= TOWN_SIZE else "la commune", "elle"),
        "epci": ("l'intercommunalité", "elle"),
        "departement": ("le département", "il"),
        "region": ("la région", "elle"),
        "ccas": ("le centre communal d'action sociale", "il"),
        "syndicat": ("le syndicat", "il"),
    }
    return Reporter(*subjects[town.kind], town.name)


def home(who: Reporter, cents: int, year: int, is_forecast: bool, language: Language, annex: str = "") -> str:
    """«En 2022, Montreuil a dépensé 263,4 millions d'euros.», also for nothing and for negative amounts. An annex budget is named."""
    subject = f"le budget « {annex} »" if annex else who.name
    if cents == 0:
        nothing = "ne prévoit aucune dépense" if is_forecast else "n'a rien dépensé"
        return f"En {year}, {subject} {nothing}."
    if cents < 0:
        verb = "prévoit de récupérer" if is_forecast else "a récupéré"
        return f"En {year}, {subject} {verb} {language.amount(-cents)} de plus que ses dépenses."
    return f"En {year}, {subject} {'prévoit de dépenser' if is_forecast else 'a dépensé'} {language.amount(cents)}."


def item(label: str, who: Reporter, side: str, cents: int, year: int, is_forecast: bool, language: Language) -> str:
    """«Culture : la ville a dépensé 4,7 millions d'euros en 2022.», also for nothing and for negative amounts."""
    words = SPENDING if side == "D" else REVENUE
    amount = language.amount(abs(cents))
    if cents == 0:
        said = f"{who.subject} ne prévoit {words.nothing}" if is_forecast else f"{who.subject} n'a rien {words.done}"
    elif cents > 0:
        said = f"{who.subject} {f'prévoit de {words.do}' if is_forecast else f'a {words.done}'} {amount}"
    elif is_forecast:
        said = f"{who.subject} prévoit de {words.undo} {amount} de plus qu'{who.pronoun} ne doit {words.do}"
    else:
        said = f"{who.subject} a {words.undone} {amount} de plus qu'{who.pronoun} n'a {words.done}"
    return f"{label} : {said} en {year}."
