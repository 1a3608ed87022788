"""A town that steers by the files of one way, read whole as far as results go; the accounts are of one line."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pipeline import config
from pipeline.errors import Findings
from pipeline.nomenclature.policies import default
from pipeline.pages.site import Site
from pipeline.sources import indicators, plans, portraits, project_money, projects, returns, surveys, wellbeing
from tests.figures.tiny import accounts_of
from tests.sources.documents import town


def steered(folder: Path, files: Mapping[str, Path], more: str = "", **site) -> Site:
    """The site of a town whose files of results are these, by the key of [sources]."""
    sources = "\n".join(f'{key} = ["{path.name}"]' for key, path in files.items())
    read = config.load(town(folder, {"a.xml": "<a/>"}, more_sources=sources, more=more))
    findings, policies = Findings(), default()
    built = projects.read(read, policies, findings)
    measured = indicators.read(read, policies, findings)
    promised = plans.read(read, policies, measured.indicators, built.projects, findings)
    asked = surveys.read(read, policies, promised.plans, findings)
    found = replace(
        accounts_of({"nature": "60612", "executed_cents": 100_00}),
        projects=built.projects,
        project_funding=project_money.funding(read, built.projects, findings),
        plans=promised.plans,
        actions=promised.actions,
        indicators=measured.indicators,
        targets=measured.targets,
        observations=measured.observations,
        portraits=portraits.read(read, findings),
        wellbeing=wellbeing.read(read, findings),
        surveys=asked.surveys,
        survey_answers=asked.answers,
        returns=returns.read(read, policies, promised.actions, findings),
    )
    findings.raise_faults()
    return Site(found, [], **site)
