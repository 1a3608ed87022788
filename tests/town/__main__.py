"""python -m tests.town --to FOLDER: write the demonstration town, at any size."""

import argparse
from pathlib import Path

from . import neighbours
from .files import generate
from .place import Town


def main() -> None:
    usual = Town()
    parser = argparse.ArgumentParser(
        prog="python -m tests.town", description="Write the fictional town of the demonstration and of the tests."
    )
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="the town's folder; made when it is not there")
    parser.add_argument("--inhabitants", type=int, default=usual.inhabitants, help="in the first year (%(default)s)")
    parser.add_argument("--first-year", type=int, default=usual.first_year, help="first executed year (%(default)s)")
    parser.add_argument("--years", type=int, default=usual.years, help="executed years; one more is planned (%(default)s)")
    parser.add_argument("--seed", type=int, default=usual.seed, help="another seed is another town (%(default)s)")
    parser.add_argument(
        "--lines-per-year",
        type=int,
        default=0,
        metavar="N",
        help="split amounts so that the town's accounts have about N lines (1600000 make 500 MB)",
    )
    parser.add_argument("--towns", type=int, default=1, metavar="N", help="that many towns, each in a folder of its own (%(default)s)")
    given = parser.parse_args()
    town = Town(given.inhabitants, given.first_year, given.years, given.seed, given.lines_per_year)
    if given.towns == 1:
        generate(given.to, town, print)
        return
    for each in neighbours.towns(town, given.towns):
        print(f"{each.name}, {each.inhabitants:,}")
        generate(given.to / each.name.lower(), each, print)


if __name__ == "__main__":
    main()
