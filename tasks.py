"""The commands of the project: `python3 tasks.py TASK` on any machine, `invoke TASK` inside the environment.

Each task is one call into `pipeline`. What goes wrong is told in sentences and exit code 1; nothing heavy is imported before it is needed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 — a script meets whatever Python is there; this file must stay readable by old ones
    sys.exit(
        "Il faut Python 3.11 ou plus récent : installez-le depuis python.org, puis relancez la commande avec lui.\n"
        "Python 3.11 or later is needed: install it from python.org, then run the same command with it.\n"
        f"(Python {sys.version.split()[0]} : {sys.executable})"
    )

if __name__ == "__main__":
    from pipeline.environment import run_inside

    sys.exit(run_inside(sys.argv[1:]))

import subprocess
import traceback
from contextlib import contextmanager
from pathlib import Path

from invoke import Exit, task

from pipeline import environment
from pipeline.errors import Fault, InputError, tell, told_by_system

ROOT = environment.ROOT
ERROR_FILE = ROOT / "build" / "erreur.txt"

# Names, versions and hashes only, so that any mirror serves; one version of each for every system and Python.
UV_OPTIONS = """
    --quiet --universal --python-version 3.11 --fork-strategy fewest
    --generate-hashes --no-header --no-annotate --no-emit-index-url --no-emit-find-links
""".split()

# Tests run on as many processors as there are, up to this: each process holds a browser and a gigabyte of towns.
MOST_PROCESSES = "4"

TOWN = "the town's folder, the demonstration without it / le dossier de la commune, sinon la démonstration"
OUTPUT = "where the site is written, output/ without it / où le site est écrit, sinon output/"
YEAR = "the latest year to show / la dernière année à montrer"
STRICT = "fail on warnings too / échouer aussi sur les avertissements"
DEBUG = "show the program's own error / montrer l'erreur du programme"


@task(help={"town": TOWN, "output": OUTPUT, "year": YEAR, "strict": STRICT, "debug": DEBUG})
def site(_, town="", output="", year="", strict=False, debug=False):
    """Build the site. / Construit le site."""
    with sentences(debug):
        from pipeline import build

        built = build.site(folder_of(town, "data"), folder_of(output, "output"), year_of(year), print)
        warn(built.warnings)
        print(f"\nLe site est prêt : {shown(built.first_page)}\n{built.first_page.resolve().as_uri()}")
        fail_on(strict and built.warnings, "Le site est construit, mais --strict refuse les avertissements ci-dessus.")


@task(help={"town": TOWN, "year": YEAR, "strict": STRICT, "debug": DEBUG})
def check(_, town="", year="", strict=False, debug=False):
    """Check the town's files, build nothing. / Vérifie les fichiers, ne construit rien."""
    with sentences(debug):
        from pipeline import checking

        findings = checking.check(folder_of(town, "data"), year_of(year), print)
        warn(findings.warnings)
        fail_on(findings.faults, tell(findings.faults))
        fail_on(strict and findings.warnings, "--strict refuse les avertissements ci-dessus.")
        if findings.advice:
            print(f"\nÀ savoir, ou à expliquer aux habitants si vous le souhaitez :\n{tell(findings.advice)}\n")
        print("Aucune faute : le site peut être construit.")


@task(
    help={
        "town": "the folder of a town, to choose from its own policies / le dossier d'une commune, pour choisir parmi ses politiques",
        "to": "a folder for them / un dossier pour les recevoir",
        "debug": DEBUG,
    }
)
def templates(_, town="", to="", debug=False):
    """Write a template of each table to fill in. / Donne un modèle de chaque tableau à remplir."""
    with sentences(debug):
        fail_on(not to, "Dites où les écrire : --to DOSSIER.")
        from pipeline.templates import written

        folder = folder_of(to, "")
        made = written.write(folder, folder_of(town, "") if town else None)
        lines = "\n".join(written.lines(folder))
        print(f"{len(made)} fichiers écrits dans {shown(folder)}, deux de chaque tableau : un classeur (XLSX) et un CSV.")
        print("Remplissez ceux qui vous servent, effacez leur ligne d'exemple, puis nommez-les, et eux seuls, sous [sources] de town.toml,")
        print(f"par leur chemin depuis ce fichier :\n{lines}")


@task(help={"town": TOWN, "output": OUTPUT, "port": "the port listened to / le port écouté", "debug": DEBUG})
def serve(_, town="", output="", port="8000", debug=False):
    """Show the site here, rebuilt as files change. / Montre le site ici, reconstruit à chaque modification."""
    with sentences(debug):
        from pipeline import serve

        serve.serve(folder_of(town, "data"), folder_of(output, "output"), whole_number(port, "un port", 1, 65535), print)


@task(help={"town": TOWN, "output": OUTPUT, "year": YEAR, "debug": DEBUG})
def paper(_, town="", output="", year="", debug=False):
    """Build the site and its documents as PDF. / Construit le site et ses documents en PDF."""
    with sentences(debug):
        from pipeline import build

        made = build.documents(folder_of(town, "data"), folder_of(output, "output"), year_of(year), print)
        print("\nLes documents sont prêts :", *map(shown, made), sep="\n")


@task(help={"big": "read a 500 MB file too / lire aussi un fichier de 500 Mo", "debug": DEBUG})
def bench(_, big=False, debug=False):
    """Measure speed, memory and weight against their limits. / Mesure vitesse, mémoire et poids."""
    with sentences(debug):
        from pipeline import bench
        from tests import lighthouse

        print(bench.measure(big, lambda text: print(text, file=sys.stderr), lighthouse.look))


@task(help={"only": "a folder or file of tests / un dossier ou un fichier d'essais", "debug": DEBUG})
def test(_, only="tests", debug=False):
    """Run every test and check the style. / Lance tous les essais et vérifie le style."""
    with sentences(debug):
        if environment.is_inside():
            environment.install(environment.TEST_LOCK)
        from tests import browser, node_tools

        print(browser.provide(print))
        print(node_tools.provide(print))
        python = sys.executable
        # The tests of a file stay in one process (tests/conftest.py): one file needs no more.
        several = [] if (ROOT / only).is_file() else ["--numprocesses", "auto", "--maxprocesses", MOST_PROCESSES]
        runs = [["ruff", "check", "--quiet", "."], ["ruff", "format", "--check", "--quiet", "."], ["pytest", *several, only]]
        failed = [" ".join(run[:2]) for run in runs if subprocess.run([python, "-m", *run], cwd=ROOT, check=False).returncode]
        fail_on(failed, f"Échec : {', '.join(failed)}.")


@task(help={"upgrade": "take the latest versions / prendre les dernières versions", "debug": DEBUG})
def lock(_, upgrade=False, debug=False):
    """Write the exact versions of the tools again. / Réécrit les versions exactes des outils."""
    with sentences(debug):
        if environment.is_inside():
            environment.install(environment.TEST_LOCK)
        uv = [sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", *UV_OPTIONS, *(["--upgrade"] if upgrade else [])]
        site_lock, test_lock = environment.SITE_LOCK.name, environment.TEST_LOCK.name
        for options in (["--output-file", site_lock], ["--group", "test", "--constraint", site_lock, "--output-file", test_lock]):
            fail_on(subprocess.run([*uv, *options], cwd=ROOT, check=False).returncode, "uv n'a pas pu établir la liste (voir ci-dessus).")
        print(f"Écrits : {site_lock}, {test_lock}.")


# --- what the person at the keyboard gives and reads ------------------------------------------------------------------------------------


def folder_of(given: str, default: str) -> Path:
    """A folder as it was typed (relative to where), or the project's own."""
    return Path(given).resolve() if given else ROOT / default


def year_of(text: str) -> int | None:
    return whole_number(text, "une année", 1900, 2999) if text else None


def whole_number(text: str, what: str, low: int, high: int) -> int:
    if not (text.isdecimal() and low <= int(text) <= high):
        raise InputError([Fault(f"« {text} » n'est pas {what} (un nombre de {low} à {high} est attendu)")])
    return int(text)


def shown(path: Path) -> str:
    """A path relative to where the command was typed, when that is shorter."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def warn(warnings) -> None:
    if warnings:
        print(f"\n{len(warnings)} avertissement{'s' if len(warnings) > 1 else ''}, à vous de juger :\n{tell(warnings)}")


def fail_on(wrong, sentence: str) -> None:
    if wrong:
        raise Exit(sentence, 1)


@contextmanager
def sentences(debug: bool):
    """What goes wrong inside ends as sentences and exit code 1. With `debug` the program's own errors pass through."""
    try:
        yield
    except (InputError, environment.ToolsError) as error:
        raise Exit(str(error), 1) from None
    except OSError as error:
        if debug:
            raise
        raise Exit(str(told_by_system(error)), 1) from None
    except Exit:
        raise
    except Exception as error:
        if debug:
            raise
        ERROR_FILE.parent.mkdir(exist_ok=True)
        ERROR_FILE.write_text(traceback.format_exc(), encoding="utf-8")
        said = f"{type(error).__name__} : {error}".rstrip(" :")
        help_us = f"Ce n'est pas votre faute : signalez-le en joignant le fichier {shown(ERROR_FILE)}."
        raise Exit(f"Le programme s'est trompé ({said}). {help_us}", 1) from None
