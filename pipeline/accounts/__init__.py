"""The accounts of a town as everything after sees them: for each budget and year the document that counts, each real line with its
policy and family, and the population. Chooses and joins; sums nothing.
"""

from collections.abc import Callable
from dataclasses import replace

from ..config import Town
from ..errors import Findings
from ..sources import (
    accessibility,
    budget,
    comments,
    commitments,
    competences,
    contacts,
    decisions,
    decp,
    explanations,
    groups,
    indicators,
    media,
    notice_rates,
    ofgl,
    plan_de_comptes,
    plans,
    population,
    populations,
    portraits,
    press,
    prices,
    project_money,
    project_steps,
    projects,
    requests,
    returns,
    subsidies,
    surveys,
    wellbeing,
)
from ..sources.own_policies import of_town
from .correcting import correct
from .joining import PRINCIPAL, assemble
from .memory import remembered
from .model import Accounts, Budget

__all__ = ("PRINCIPAL", "Accounts", "Budget", "assemble", "read", "remembered")


def read(town: Town, findings: Findings, say: Callable[[str], None] = lambda text: None) -> Accounts:
    """Read everything that `town` names. Faults are collected; whoever calls decides to stop.

    Raises:
        InputError: when no chart of accounts or no line could be read at all.
    """
    charts = plan_de_comptes.read_all(town, findings)
    budgets = budget.read(town, charts, findings, say)
    policies = of_town(town.policies, town.shown(town.policies.path) if town.policies else "", findings)
    inhabitants = population.read(town, findings)
    bought = decp.read(town, findings)
    built = projects.read(town, policies, findings)
    measured = indicators.read(town, policies, findings)
    promised = plans.read(town, policies, measured.indicators, built.projects, findings)
    together = groups.read(town, promised.plans, promised.actions, findings)
    asked = surveys.read(town, policies, promised.plans, findings)
    granted = subsidies.read(town, budgets.grants, findings)
    given = {
        "competences": competences.read(town, policies, findings),
        "notice_rates": notice_rates.read(town, findings),
        "comments": comments.read(town, findings),
        "peers": ofgl.read(town, findings),
        "prices": prices.read(town, findings),
        "populations": populations.read(town, findings),
        "projects": built.projects,
        "project_funding": project_money.funding(town, built.projects, findings),
        "project_spending": project_money.spending(town, built.projects, built.spending, findings),
        "subsidies": granted,
        "contracts": bought.contracts,
        "holders": bought.holders,
        "modifications": bought.modifications,
        "media": media.read(town, policies, findings),
        "press": press.read(town, policies, findings),
        "decisions": decisions.read(town, policies, built.projects, promised.plans, promised.actions, granted, findings),
        "plans": promised.plans,
        "actions": promised.actions,
        "groups": together.groups,
        "events": together.events,
        "indicators": measured.indicators,
        "targets": measured.targets,
        "observations": measured.observations,
        "contacts": contacts.read(town, findings),
        "contact_costs": contacts.read_costs(town, findings),
        "reported": requests.read(town, findings),
        "portraits": portraits.read(town, findings),
        "wellbeing": wellbeing.read(town, findings),
        "surveys": asked.surveys,
        "survey_answers": asked.answers,
        "returns": returns.read(town, policies, promised.actions, findings),
        "commitments": commitments.read(town, policies, findings),
        "project_steps": project_steps.read(town, built.projects, findings),
        "accessibility": accessibility.read(town, findings),
        "explanations": explanations.read(town, findings),
    }
    read_lists = {"all_lines": budgets.lines, "loans": budgets.loans, "taxes": budgets.taxes, "bodies": budgets.bodies}
    fixed, applied = correct(town, read_lists | given, charts, policies, findings)
    findings.raise_faults()
    budgets = replace(budgets, lines=fixed["all_lines"], **{name: fixed[name] for name in ("loans", "taxes", "bodies")})
    given |= {name: frame for name, frame in fixed.items() if name in given} | {"corrections": applied}
    return replace(assemble(town, budgets, charts, policies, inhabitants), **given)
