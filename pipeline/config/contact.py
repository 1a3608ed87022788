"""[contact] and [accessibility]: whom readers write to, and who audited the accessibility of the site, and when."""

import re
from dataclasses import dataclass

from ..errors import Findings
from .values import day, section, text

CONTACT_KEYS = ("email", "url")
AUDIT_KEYS = ("audited_on", "audited_by")
# From the first reference for accessibility on, as far as other dates go.
YEARS = range(2004, 2200)


@dataclass(frozen=True)
class Contact:
    """Whom readers write to: an address of mail, that of a form, or both; empty for what the town does not say."""

    email: str = ""
    url: str = ""

    def __bool__(self) -> bool:
        return bool(self.email or self.url)


@dataclass(frozen=True)
class Audited:
    """The audit of accessibility: its day as ISO text and who made it; empty for what the town does not say."""

    on: str = ""
    by: str = ""


def contact(raw: dict, findings: Findings) -> Contact:
    part = section(raw, "contact", CONTACT_KEYS, findings)
    email, url = (text(part, key, findings) for key in CONTACT_KEYS)
    if email and not re.fullmatch(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\".]+", email):
        remedy = 'Écrivez par exemple email = "finances@ville.fr".'
        findings.fault(f"« {email} » n'est pas une adresse électronique", file="town.toml", column="contact.email", remedy=remedy)
        email = ""
    if url and not re.fullmatch(r"https://[^\s<>\"]+", url):
        remedy = 'Écrivez par exemple url = "https://www.ville.fr/contact".'
        findings.fault(f"« {url} » n'est pas une adresse en https", file="town.toml", column="contact.url", remedy=remedy)
        url = ""
    return Contact(email, url)


def audited(raw: dict, findings: Findings) -> Audited:
    part = section(raw, "accessibility", AUDIT_KEYS, findings)
    given = day(part, "audited_on", "accessibility.audited_on", "2025-03-31", findings)
    if given and given.year not in YEARS:
        what = f"« {given} » n'est pas le jour d'un audit"
        findings.fault(what, file="town.toml", column="accessibility.audited_on", remedy="Corrigez l'année.")
        given = None
    return Audited(given.isoformat() if given else "", text(part, "audited_by", findings))
