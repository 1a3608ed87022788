"""Who works together on what the town promised, and when: its working groups or networks, and the dates of their calendar.

A group's row is its mission sheet. Nobody is named: members are services, or a number.
"""

from . import PROVENANCE, Column, Table, listed
from .plans import STATUSES

# What a date of the calendar is, in the order in which residents are told.
KINDS = {"step": "étape", "meeting": "réunion", "letter": "lettre", "evaluation": "évaluation"}

GROUPS = Table(
    name="groupes",
    title="Groupes de travail",
    words="Ceux qui travaillent ensemble sur les plans : groupes de travail, réseaux de cadres. Une ligne par groupe ; personne n'y est "
    "nommé.",
    columns=(
        Column("group", "code", "Identifiant du groupe : il fait l'adresse de sa page."),
        Column("name", "text", "Nom du groupe."),
        Column("kind", "text", "Sorte de groupe, telle que la collectivité la nomme : groupe de travail, réseau.", is_required=False),
        Column("plan", "code", "Identifiant du plan sur lequel il travaille.", is_required=False),
        Column("authority", "text", "Collectivités qui y prennent part, séparées par « | ».", is_required=False),
        Column("service", "text", "Service ou fonction qui l'anime. Jamais le nom d'une personne.", is_required=False),
        Column("members", "text", "Services membres, séparés par « | ». Jamais de noms de personnes.", is_required=False),
        Column("members_count", "integer", "Nombre de membres.", is_required=False),
        Column("purpose", "text", "Sa mission : ce qui lui est demandé.", is_required=False),
        Column("expected", "text", "Ce qu'il doit remettre : un rapport, un outil, une règle commune.", is_required=False),
        Column("start", "code", "Début : année, mois ou jour (2024, 2024-09, 2024-09-02).", is_required=False),
        Column("end", "code", "Fin, de même.", is_required=False),
        *PROVENANCE,
    ),
)
EVENTS = Table(
    name="calendrier",
    title="Calendrier des plans",
    words="Les étapes, les réunions, les lettres et les évaluations des plans et de leurs groupes : une date par ligne.",
    columns=(
        Column("kind", "code", f"Ce que c'est. {listed(KINDS)}.", tuple(KINDS)),
        Column("name", "text", "Titre."),
        Column("plan", "code", "Identifiant du plan.", is_required=False),
        Column("group", "code", "Identifiant du groupe.", is_required=False),
        Column("action", "code", "Identifiant de l'action, ou de l'étape du plan, dont c'est la date.", is_required=False),
        Column("date", "code", "Date prévue, ou date d'une lettre : année, mois ou jour (2024, 2024-09, 2024-09-02)."),
        Column("end", "code", "Dernier jour, quand cela dure.", is_required=False),
        Column("done_on", "code", "Date à laquelle cela a été fait.", is_required=False),
        Column("status", "code", "Où cela en est, comme pour une action.", tuple(STATUSES), is_required=False),
        Column("by", "text", "Organisme ou service qui l'a fait. Jamais le nom d'une personne.", is_required=False),
        Column("summary", "text", "Ce qu'il en est sorti, ou pourquoi cela tarde, dans les mots de la collectivité.", is_required=False),
        Column("address", "text", "Le texte entier : une page de ce site, ou une adresse en https.", is_required=False),
        *PROVENANCE,
    ),
)
