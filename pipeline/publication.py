"""The files that stand beside the pages: open data, the rows of charts, what the search around an address reads. Chooses which; writes them
with `open_data` and `charts`, where the address of each says.
"""

import csv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd

from .charts import render, unchecked
from .figures import projects
from .figures.consolidation import consolidated
from .figures.coverage import frame as coverage_frame
from .figures.located import frame as spending_frame
from .figures.placements import published as placed
from .figures.project_places import located
from .formats import slug
from .open_data import files
from .pages import accessibility
from .pages.figures import line_files
from .pages.site import Site
from .pages.territory_maps import GROUND
from .report import ChartView, Page
from .sources import media
from .tables import Table
from .tables.budget_lines import BUDGET_LINES
from .tables.districts import DISTRICTS
from .tables.fields import held
from .tables.figures import FIGURES
from .tables.located_spending import LOCATED_SPENDING
from .tables.policy_coverage import POLICY_COVERAGE
from .tables.projects import PROJECTS
from .tables.requests import REQUESTS


def write(made: Site, folder: Path) -> tuple[tuple[Table, int], ...]:
    """Write every file but those of charts under `folder`; returns the tables of the open data and their sizes."""
    tables = publish(made, folder)
    for each in (write_near, write_pictures, write_ground, write_grid):
        each(made, folder)
    return tables


def publish(made: Site, folder: Path) -> tuple[tuple[Table, int], ...]:
    """Write the open data under `folder`/donnees and the lines behind each figure; returns the tables and their sizes."""
    data = folder / "donnees"
    data.mkdir(parents=True)
    published = dict(_tables(made))
    resources = [files.table_resource(table, files.write_table(table, frame, data)) for table, frame in published.items()]
    if made.projects:
        path = files.write_features(projects.features(made.projects), data / f"{PROJECTS.name}.geojson")
        resources.append(files.shape_resource(PROJECTS, path))
    if len(made.places.districts):
        resources.append(files.shape_resource(DISTRICTS, files.write_shapes(DISTRICTS, made.places.districts, data)))
    town = made.accounts.town
    # Far from the site and its banner, the data of a demonstration could be taken for a town's.
    warning = "Démonstration : cette ville et ses chiffres sont inventés." if town.is_fictional else ""
    files.write_package(slug(town.name), f"{town.name} : les comptes et leurs données", resources, data / "datapackage.json", warning)
    lines = files.Lines(published[BUDGET_LINES])
    for view in made.views.values():
        for address, figure in line_files(made, view):
            lines.write(figure.lines, folder / address.strip("/"))
    return tuple((table, len(frame)) for table, frame in published.items())


def _tables(made: Site) -> Iterator[tuple[Table, pd.DataFrame]]:
    """Each table with its published rows: figures, then what accounts and places hold, projects where they are known to be."""
    read = made.accounts
    executed = [figure for view in made.views.values() if not view.is_forecast for figure in view.figures.values()]
    together = []
    for year in sorted({year for _, year in made.views}):
        whole = consolidated(read, year)
        together += [(id_, read.main[:9], year, cents) for id_, cents in whole.totals.items()] if whole else []
    yield FIGURES, files.figures_frame(executed, together)
    if made.requests:
        yield REQUESTS, REQUESTS.published(made.requests.rows)
    places = replace(made.places, placements=placed(read, made.places))
    for table, frame in (*held(replace(read, projects=located(read.projects, made.places))), *held(places)):
        yield table, table.published(frame)
    if any(each.precision != "none" for each in made.spent_somewhere):
        yield LOCATED_SPENDING, LOCATED_SPENDING.published(spending_frame(made.spent_somewhere))
    if made.is_by_policy(read.main) and made.coverage:
        yield POLICY_COVERAGE, POLICY_COVERAGE.published(coverage_frame(made.coverage))


def write_near(made: Site, folder: Path) -> None:
    """The files that the search around an address reads, where the page that searches stands."""
    for address, content in made.around.files.all.items() if made.around else ():
        path = folder / address.strip("/")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)


def write_pictures(made: Site, folder: Path) -> None:
    """The town's pictures and its logo, without what cameras and programs add to them, where pages show them."""
    for address, content in (*made.brand.files, *media.published(made.accounts.town, made.accounts.media)):
        path = folder / address.strip("/")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)


def write_ground(made: Site, folder: Path) -> None:
    """The ground of the map that readers move, when there is one."""
    if made.territory and made.maps.ground_file:
        path = folder / GROUND.strip("/")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(made.maps.ground_file)


def write_grid(made: Site, folder: Path) -> None:
    """The grid of criteria of accessibility, which an auditor fills in. French spreadsheets want semicolons, and know UTF-8 by its mark."""
    path = folder / accessibility.GRID_FILE.strip("/")
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        csv.writer(handle, delimiter=";", lineterminator="\n").writerows(accessibility.grid(made))


@unchecked
def draw(made: Site, folder: Path) -> dict[str, str]:
    """Each drawing as inline SVG, and its rows as a file; grounds of maps have theirs among the tables."""
    for drawing in made.drawings.values():
        files.write_shown(drawing.table, folder / _chart_csv(drawing.slug).strip("/"))
    return {name: render.svg(drawing) for name, drawing in sorted((made.drawings | made.grounds).items())}


def _chart_csv(name: str) -> str:
    return f"/donnees/graphiques/{name}.csv"


def with_csv(page: Page) -> Page:
    """Tell each chart on a page where its rows are as a file."""

    def block(each):
        return replace(each, table=replace(each.table, csv=_chart_csv(each.slug))) if isinstance(each, ChartView) else each

    sections = tuple(replace(section, blocks=tuple(block(each) for each in section.blocks)) for section in page.sections)
    return replace(page, sections=sections)
