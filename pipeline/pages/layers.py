"""What the accounts and the town's lists put on the map beside its equipment, as `placed.Placed`: projects, grants, contracts.

A kind of things is one function of LAYERS, which yields a thing once for each of its places, and a line of `placed.KINDS` and of
`sentences.places.KINDS`. What is nowhere is not yielded: its own page tells it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pandas as pd

from ..figures import contracts as contract_figures
from ..figures import project_contracts
from ..figures import subsidies as subsidy_figures
from ..figures.placements import Where, of_project
from ..figures.plans import Action
from ..formats import slug
from ..placed import ACTIONS, CONTRACTS, KINDS, PROJECTS, REQUESTS, SUBSIDIES, Placed, spot
from ..places import Places
from ..sentences import contracts as contract_words
from ..sentences import project_contracts as signed_words
from ..sentences import projects as project_words
from ..sentences import requests as request_words
from ..sentences import results as result_words
from ..sentences import subsidies as subsidy_words
from . import contracts as contract_pages
from . import requests as request_pages
from . import subsidies as subsidy_pages
from .site import Site

# The places where most is reported, so that a map shows more than those.
MOST_SQUARES = 40


def layers(site: Site) -> Iterator[Placed]:
    """All that is somewhere but the equipment, kind by kind."""
    for layer in LAYERS:
        yield from layer(site)


def projects(site: Site) -> Iterator[Placed]:
    """Each project, at what it costs, with how many contracts were signed for it."""
    for project in site.projects:
        signed, _ = project_contracts.of(site.accounts, project)
        where_it_stands = project_words.in_short(project, site.latest, site.language)
        words = ", ".join(filter(None, (where_it_stands, signed_words.in_short(len(signed)))))
        told = Placed(
            PROJECTS, project_words.family(project.phase), project.name, project.address, None, "district", "", words, project.policy,
            tuple(project.spent), project.phase, project.cost_cents, id=project.id,
        )  # fmt: skip
        shape = "" if "MultiPoint" in project.shape else project.shape
        yield from _at(of_project(project), told, site.places, shape)


def subsidies(site: Site) -> Iterator[Placed]:
    """Each named body that receives grants of the main budget, at what all years give it; it leads to the last year's list."""
    accounts, where = site.accounts, site.placements
    by_year: dict[str, dict[int, int]] = {}
    named: dict[str, tuple[str, Where]] = {}
    for (siret, year), view in site.views.items():
        listed = subsidy_figures.of(accounts, siret, year) if siret == accounts.main and subsidy_pages.is_told(view) else None
        for body in subsidy_figures.bodies(listed.rows) if listed else ():
            found = where.beneficiary(body.siret, body.rna, body.name)
            if found.is_known:
                key = slug(body.key)
                named[key] = body.name, found
                by_year.setdefault(key, {})[year] = body.cents
    for key, (name, found) in named.items():
        years = dict(sorted(by_year[key].items()))
        href = subsidy_pages.address(site.views[accounts.main, max(years)])
        told = Placed(
            SUBSIDIES, "Organismes subventionnés", name, href, None, "district", "", subsidy_words.in_short(years, site.language),
            site.policy_of(found.project), tuple(years), "", sum(years.values()), id=key,
        )  # fmt: skip
        yield from _at(found, told, site.places)


def contracts(site: Site) -> Iterator[Placed]:
    """Each contract of the authority, at the amount that was signed; it leads to the contracts of its year. One that has no other place
    than its project's is told there: fourteen lots of one school are one thing on a map."""
    built = {project.id: of_project(project) for project in site.projects}
    for (siret, year), view in site.views.items():
        rows = contract_figures.of(site.accounts, siret, year) if contract_pages.is_told(view) else ()
        for row in rows.itertuples() if len(rows) else ():
            found = site.placements.contract(row.contract, year)
            if not found.is_known or found == built.get(found.project):
                continue
            cents = None if row.is_framework or pd.isna(row.amount_cents) else int(row.amount_cents)
            name = contract_pages.shortened(row.purpose) or "Objet non publié"
            words = contract_words.in_short(row.category, row.is_framework, cents, year, site.language)
            told = Placed(
                CONTRACTS, "Marchés et concessions", name, contract_pages.address(view), None, "district",
                "", words, site.policy_of(found.project), (year,), "", cents, id=f"{year}/{row.contract}",
            )  # fmt: skip
            yield from _at(found, told, site.places)


def actions(site: Site) -> Iterator[Placed]:
    """The actions of plans that say their districts. One that is a project is told there: it is one thing on a map."""
    built = {project.id for project in site.projects}
    for plan in site.plans:
        for action in plan.actions:
            if built.isdisjoint(action.several("project")):
                told = Placed(
                    ACTIONS, KINDS[ACTIONS], action.name, action.address, None, "district", "", result_words.in_short(action),
                    action.text("policy"), years=_years_of(action), cents=action.spent_cents, id=f"{plan.id}/{action.id}",
                )  # fmt: skip
                yield from _at(Where(districts=action.several("district")), told, site.places)


def _years_of(action: Action) -> tuple[int, ...]:
    """The years from its start to its end, as far as both are known."""
    known = [int(text[:4]) for column in ("start", "done_on", "deadline") if (text := action.text(column))]
    return tuple(range(known[0], known[1] + 1)) if len(known) > 1 and known[0] <= known[1] else tuple(known[:1])


def requests(site: Site) -> Iterator[Placed]:
    """The squares of about a hundred metres where most was reported, each by the street that is nearest to its middle. That is how precise
    their place is: distances to it are told as uncertain."""
    squares = site.requests.squares[:MOST_SQUARES] if site.requests else ()
    streets = site.places.streets_near([square.at for square in squares])
    for square, street in zip(squares, streets, strict=True):
        name, text = request_words.square(square, street, site.language), request_words.about(square, site.language)
        yield Placed(
            REQUESTS, "Endroits souvent signalés", name, request_pages.BASE, square.at, "street", square.district, text,
            years=square.years, about=square.at, id=f"{square.at}",
        )  # fmt: skip


def _at(where: Where, told: Placed, places: Places, shape: str = "") -> Iterator[Placed]:
    """A thing once for each of its points, then for each of its districts that has none of them."""
    # A town without a list of districts may write any text as one.
    districts = [code for code in where.districts if code in places.district_names]
    around = districts * len(where.points) if len(districts) == 1 else places.districts_at(where.points)
    for at, district in zip(where.points, around, strict=True):
        yield replace(told, precision=where.precision, district=district, shape=shape, **spot(*at, where.precision))
    for district in districts:
        if district not in around:
            yield replace(told, district=district)


LAYERS: tuple[Callable[[Site], Iterator[Placed]], ...] = (projects, subsidies, contracts, actions, requests)
