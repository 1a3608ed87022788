"""What people answered when they were asked: surveys, and how many gave each answer."""

from . import PROVENANCE, Column, Table, listed

# How those who answer are chosen. Only the first allows a margin of error.
MODES = {
    "random": "tirage au sort",
    "quota": "quotas",
    "everybody": "toutes les personnes concernées",
    "open": "ouvert à qui veut répondre",
}

SURVEYS = Table(
    name="enquetes",
    title="Enquêtes",
    words="Les enquêtes et sondages : qui a été interrogé, comment, et combien ont répondu. Une enquête par ligne.",
    columns=(
        Column("survey", "code", "Identifiant de l'enquête : il fait l'adresse de sa page."),
        Column("name", "text", "Nom de l'enquête."),
        Column("people", "text", "Qui elle concerne, au pluriel : habitants, usagers de la médiathèque, agents.", is_required=False),
        Column("population", "integer", "Nombre de personnes concernées.", is_required=False),
        Column("asked", "integer", "Nombre de personnes interrogées.", is_required=False),
        Column("answered", "integer", "Nombre de personnes qui ont répondu."),
        Column(
            "mode",
            "code",
            f"Comment sont choisis ceux qui répondent. {listed(MODES)}.",
            tuple(MODES),
            is_required=False,
        ),
        Column("start", "code", "Début : année, mois ou jour.", is_required=False),
        Column("end", "code", "Fin, de même.", is_required=False),
        Column("organiser", "text", "Qui a mené l'enquête. Jamais le nom d'une personne.", is_required=False),
        Column("policy", "code", "Politique (son code dans les adresses du site).", is_required=False),
        Column("plan", "code", "Identifiant du plan qu'elle éclaire.", is_required=False),
        Column("limits", "text", "Ce que l'enquête ne dit pas.", is_required=False),
        *PROVENANCE,
    ),
)
SURVEY_ANSWERS = Table(
    name="enquetes-reponses",
    title="Réponses aux enquêtes",
    words="Combien de personnes ont donné chaque réponse : une réponse à une question par ligne.",
    columns=(
        Column("survey", "code", "Identifiant de l'enquête."),
        Column("question", "text", "La question, telle qu'elle a été posée."),
        Column("answer", "text", "La réponse, telle qu'elle était proposée."),
        Column("answers", "integer", "Nombre de personnes qui l'ont donnée."),
        Column("base", "integer", "Nombre de personnes qui ont répondu à cette question."),
        Column("is_multiple", "boolean", "Vrai quand plusieurs réponses étaient possibles : leurs parts dépassent 100 % ensemble."),
        *PROVENANCE,
    ),
)
