"""A site that says to nobody whom to write to: advice for the finance team, told by `check` alone."""

from ..config import Town
from ..errors import Findings


def advise(town: Town, findings: Findings) -> None:
    """Say that the law asks for a contact on the page of accessibility, when town.toml gives none."""
    if not town.contact:
        what = "la page Accessibilité ne dit pas à qui signaler une difficulté, ce que la loi demande"
        remedy = 'Écrivez [contact], puis email = "…" ou url = "https://…".'
        findings.advise(what, file="town.toml", column="contact", remedy=remedy)
