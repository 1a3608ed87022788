"""Headings of pages: who, what, how much, when, as one sentence a resident can read aloud."""

from dataclasses import dataclass

from ..config import Town
from ..formats import Language

TOWN_SIZE = 5000


@dataclass(frozen=True)
class Reporter:
    """How the authority is named in a sentence: «la ville», «le département», its pronoun, and its proper name."""

    subject: str
    pronoun: str
    name: str

    @property
    def subject_capital(self) -> str:
        return self.subject[:1].upper() + self.subject[1:]


def reporter(town: Town, inhabitants: int | None, is_annex: bool = False) -> Reporter:
    """«la ville» from 5,000 inhabitants on, «la commune» below or without a population; «ce budget» when all there is is an annex budget."""
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
    """«En 2022, Montreuil a dépensé 263,4 millions d'euros.» An annex budget alone is named."""
    subject = f"le budget « {annex} »" if annex else who.name
    verb = "prévoit de dépenser" if is_forecast else "a dépensé"
    return f"En {year}, {subject} {verb} {language.amount(cents)}."


def item(label: str, who: Reporter, side: str, cents: int, year: int, is_forecast: bool, language: Language) -> str:
    """«Culture : la ville a dépensé 4,7 millions d'euros en 2022.», also for nothing and for negative amounts."""
    spends = side == "D"
    if is_forecast:
        if cents == 0:
            return f"{label} : {who.subject} ne prévoit {'aucune dépense' if spends else 'aucune recette'} en {year}."
        return f"{label} : {who.subject} prévoit de {'dépenser' if spends else 'recevoir'} {language.amount(cents)} en {year}."
    if cents == 0:
        return f"{label} : {who.subject} n'a rien {'dépensé' if spends else 'reçu'} en {year}."
    if cents < 0:
        done = "récupéré" if spends else "rendu"
        return f"{label} : en {year}, {who.subject} a {done} {language.amount(-cents)}, plus qu'{who.pronoun} n'a {'dépensé' if spends else 'reçu'}."
    return f"{label} : {who.subject} a {'dépensé' if spends else 'reçu'} {language.amount(cents)} en {year}."
