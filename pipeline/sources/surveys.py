"""What people were asked and what they answered: files of surveys and of answers → two tables. Shares and margins are figures/surveys'."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pandas as pd

from ..config import Town
from ..errors import Findings, known_names
from ..formats import slug
from ..nomenclature.policies import Policies, by_name
from ..tables.surveys import SURVEY_ANSWERS, SURVEYS
from . import sheets
from .result_columns import MODE_WORDS, NEEDED, YES_WORDS
from .result_columns import SURVEY_ANSWERS as ANSWER_NAMES
from .result_columns import SURVEYS as SURVEY_NAMES
from .sheets import Row

NUMBERS = ("population", "asked", "answered")
# Each is a part of the one before it.
PARTS = (("answered", "asked", "ont répondu"), ("asked", "population", "sont interrogées"), ("answered", "population", "ont répondu"))


@dataclass(frozen=True)
class Given:
    """The two tables that files of surveys hold."""

    surveys: pd.DataFrame
    answers: pd.DataFrame


@dataclass
class Found:
    """Rows so far: surveys by identifier, answers by survey, question and answer."""

    policies: Mapping[str, str]
    plans: Mapping[str, str]
    surveys: dict[str, dict] = field(default_factory=dict)
    answers: dict[tuple[str, str, str], tuple[dict, Row]] = field(default_factory=dict)


def read(town: Town, policies: Policies, plans: pd.DataFrame, findings: Findings) -> Given:
    """Every survey and answer, in the order of the files. Every fault is collected."""
    found = Found(by_name(policies), {slug(id_): id_ for id_ in plans["plan"]})
    for row in sheets.rows(town, "surveys", SURVEY_NAMES, NEEDED["surveys"], findings):
        _survey(row, found)
    for row in sheets.rows(town, "survey_answers", ANSWER_NAMES, NEEDED["survey_answers"], findings):
        _answer(row, found)
    _questions(found, findings)
    return Given(SURVEYS.of_rows(found.surveys.values()), SURVEY_ANSWERS.of_rows(answer for answer, _ in found.answers.values()))


def _survey(row: Row, found: Found) -> None:
    name, numbers = row.unnamed("name"), {column: row.count(column) for column in NUMBERS}
    id_ = slug(row.text("survey") or name)
    dates = {column: row.date(column) for column in ("start", "end")}
    row.in_order("start", "end", dates)
    if not name:
        row.fault("empty", "la case est vide", "name", "Donnez un nom à l'enquête, ou retirez la ligne.")
    if not row.text("answered"):
        row.fault("answered", "le nombre de réponses manque", "answered", "Sans lui, on ne sait pas ce que valent les résultats.")
    for part, whole, verb in PARTS:
        if numbers[part] is not None and numbers[whole] is not None and numbers[part] > numbers[whole]:
            what = f"{row.text(part)} personnes {verb}, pour {row.text(whole)} dans la colonne « {row.sheet.column(whole)} »"
            row.fault("more", what, part, "Corrigez l'un des deux nombres.")
    plan = row.text("plan")
    if plan and slug(plan) not in found.plans:
        row.fault("plan", f"« {plan} » n'est pas l'identifiant d'un plan", "plan", _known(plan, found.plans.values(), "Plans connus"))
    if name and id_ in found.surveys:
        row.fault("twice", f"« {row.text('survey') or name} » est donné deux fois", "survey", "Une ligne par enquête.")
    if not name or not id_ or id_ in found.surveys or numbers["answered"] is None:
        return
    found.surveys[id_] = {
        "survey": id_, "name": name, "people": row.unnamed("people"), **numbers, "mode": row.key("mode", MODE_WORDS), **dates,
        "organiser": row.service("organiser"), "policy": row.policy("policy", found.policies), "plan": found.plans.get(slug(plan), ""),
        "limits": row.unnamed("limits"), "file": row.sheet.said.shown, "row": row.number,
    }  # fmt: skip


def _answer(row: Row, found: Found) -> None:
    survey, question, answer = slug(row.text("survey")), row.unnamed("question"), row.unnamed("answer")
    number, base = row.count("answers"), row.count("base")
    if survey not in found.surveys:
        given = row.text("survey")
        row.fault(
            "survey", f"« {given} » n'est pas l'identifiant d'une enquête", "survey", _known(given, found.surveys, "Enquêtes connues")
        )
        return
    for column in ("question", "answer"):
        if not row.text(column):
            row.fault("empty", "la case est vide", column, "Remplissez-la, ou retirez la ligne.")
    if not row.text("answers"):
        row.fault("no number", "le nombre manque", "answers", "Retirez la ligne s'il n'est pas connu : ce n'est pas zéro.")
    if not (question and answer) or number is None:
        return
    key = survey, slug(question), slug(answer)
    if key in found.answers:
        row.fault("twice", f"la réponse « {answer} » est donnée deux fois à la même question", "answer", "Gardez une seule ligne.")
        return
    is_multiple = row.key("is_multiple", YES_WORDS) == "yes"
    found.answers[key] = {"survey": survey, "question": question, "answer": answer, "answers": number, "base": base,
                          "is_multiple": is_multiple, "file": row.sheet.said.shown, "row": row.number}, row  # fmt: skip


def _questions(found: Found, findings: Findings) -> None:
    """Give each answer the base of its question, and tell what does not hold together."""
    questions: dict[tuple[str, str], list[tuple[dict, Row]]] = {}
    for (survey, question, _), each in found.answers.items():
        questions.setdefault((survey, question), []).append(each)
    for (survey, _), kept in questions.items():
        (first, row), total = kept[0], sum(answer["answers"] for answer, _ in kept)
        bases = {answer["base"] for answer, _ in kept} - {None}
        is_multiple = any(answer["is_multiple"] for answer, _ in kept)
        answered = found.surveys[survey]["answered"]
        base = min(bases, default=answered if is_multiple else total)
        told = f"la question « {first['question']} »"
        most = max(answer["answers"] for answer, _ in kept) if is_multiple else total
        if len(bases) > 1:
            _tell(row, f"{told} a plusieurs nombres de répondants", "base", "Une question a le même sur chacune de ses lignes.", findings)
        elif most > base:
            remedy = "Corrigez l'un des deux, ou écrivez « oui » dans « choix_multiple » si plusieurs réponses étaient possibles."
            _tell(row, f"{told} a {most} réponses pour {base} répondants", "answers", remedy, findings)
        elif base > answered:
            what = f"{told} a {base} répondants, et l'enquête {answered}"
            _tell(row, what, "base" if bases else "answers", "Corrigez l'un des deux nombres.", findings)
        for answer, _ in kept:
            answer |= {"base": base, "is_multiple": is_multiple}


def _tell(row: Row, what: str, column: str, remedy: str, findings: Findings) -> None:
    """A fault found once the file is read."""
    findings.fault(what, file=row.sheet.said.shown, row=row.number, column=row.sheet.column(column), remedy=remedy)


def _known(given: str, known, label: str) -> str:
    return f"{label} : {names}." if (names := known_names(given, known)) else ""
