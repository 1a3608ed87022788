"""Surveys: who answered, the share of each answer, and its margin of error where chance chose who was asked.

The margin holds at 95 %: 1.96 × √(p (1 − p) ÷ n) × √((N − n) ÷ (N − 1)), where n is how many answered the question and N how many people
the survey is about; the second root is 1 when N is not known. It supposes that at least five people gave the answer and five another.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import sqrt

from ..accounts import Accounts

BASE = "/resultats/enquetes/"
# Fewer answers than this are counted and make no percentage; fewer than that make a small sample, which is said.
FEWEST, SMALL = 30, 100
# For 95 cases of 100.
QUANTILE = 1.96
# The approximation needs as many on both sides.
SIDE = 5


@dataclass(frozen=True)
class Answer:
    """An answer and how many gave it. `margin` is more or less how much, as a ratio, None where none can be told."""

    text: str
    count: int
    share: Fraction | None
    margin: float | None


@dataclass(frozen=True)
class Question:
    """A question, how many answered it (`base`), and its answers in the order of the file. `rest` answered something else."""

    text: str
    base: int
    is_multiple: bool
    answers: tuple[Answer, ...]
    rest: int


@dataclass(frozen=True)
class Survey:
    """A survey. Numbers are None and texts empty when not given; `mode` is a key of MODES or empty."""

    id: str
    name: str
    people: str
    population: int | None
    asked: int | None
    answered: int
    mode: str
    start: str
    end: str
    organiser: str
    policy: str
    plan: str
    limits: str
    file: str
    row: int
    questions: tuple[Question, ...]

    @property
    def address(self) -> str:
        return f"{BASE}{self.id}/"

    @cached_property
    def response_rate(self) -> Fraction | None:
        """Those who answered among those who were asked; None when that is not known, and when anybody could answer."""
        asked = self.asked or (self.population if self.mode == "everybody" else None)
        return Fraction(self.answered, asked) if asked and self.mode != "open" else None

    @property
    def has_margins(self) -> bool:
        return any(answer.margin is not None for question in self.questions for answer in question.answers)


def margin(count: int, base: int, population: int | None) -> float | None:
    """Half the interval of a share, as a ratio; None where the approximation does not hold."""
    if base < FEWEST or min(count, base - count) < SIDE:
        return None
    share = count / base
    finite = sqrt((population - base) / (population - 1)) if population and population > 1 else 1
    return QUANTILE * sqrt(share * (1 - share) / base) * finite


def surveys(accounts: Accounts) -> tuple[Survey, ...]:
    """Every survey, the newest first; those without a date last."""
    answers = accounts.survey_answers
    found = []
    for row in accounts.surveys.astype(object).where(accounts.surveys.notna(), None).to_dict("records"):
        own = answers[answers["survey"] == row["survey"]]
        questions = tuple(_question(text, rows.to_dict("records"), row) for text, rows in own.groupby("question", sort=False))
        found.append(Survey(id=row.pop("survey"), questions=questions, **row))
    return tuple(sorted(found, key=lambda each: each.end or each.start, reverse=True))


def _question(text: str, rows: list[dict], survey: dict) -> Question:
    base, is_multiple = int(rows[0]["base"]), bool(rows[0]["is_multiple"])
    answers = []
    for row in rows:
        count = int(row["answers"])
        share = Fraction(count, base) if base >= FEWEST else None
        about = margin(count, base, survey["population"]) if survey["mode"] == "random" else None
        answers.append(Answer(row["answer"], count, share, about))
    rest = 0 if is_multiple else base - sum(each.count for each in answers)
    return Question(text, base, is_multiple, tuple(answers), rest)
