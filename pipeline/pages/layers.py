"""What the accounts and the town's lists put on the map beside its equipment, as `placed.Placed`: projects.

A kind of things is one function of LAYERS, which yields a thing once for each of its places, and a line of `placed.KINDS` and of
`sentences.places.KINDS`. What is nowhere is not yielded.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ..placed import PROJECTS, Placed, spot
from ..sentences import projects as project_words
from .site import Site


def layers(site: Site) -> Iterator[Placed]:
    """All that is somewhere but the equipment, kind by kind."""
    for layer in LAYERS:
        yield from layer(site)


def projects(site: Site) -> Iterator[Placed]:
    """Each project: once for each of its places, then for each of its districts that has none of them."""
    for project in site.projects:
        # A town without a list of districts may write any text as one.
        districts = [code for code in project.districts if code in site.places.district_names]
        where = districts * len(project.points) if len(districts) == 1 else site.places.districts_at(project.points)
        told = Placed(
            PROJECTS, project_words.family(project.phase), project.name, project.address, None, "district", "",
            project_words.in_short(project, site.language), project.policy, tuple(project.spent), project.phase, project.cost_cents,
            id=project.id,
        )  # fmt: skip
        for at, district in zip(project.points, where, strict=True):
            yield replace(told, precision=project.precision, district=district, **spot(*at, project.precision))
        for district in districts:
            if district not in where:
                yield replace(told, district=district)


LAYERS: tuple[Callable[[Site], Iterator[Placed]], ...] = (projects,)
