"""The papers are true: tasks, options, commands, paths and code that README and CONTRIBUTING show exist and work."""

import ast
import re
import tomllib
from pathlib import Path
from textwrap import dedent
from types import SimpleNamespace

import pytest
from invoke import Collection

import tasks
from pipeline import config
from pipeline.errors import Findings
from tests.conftest import ROOT

PAPERS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", ".ci/run")
# Asked once: invoke forgets the help of a task's options when it is asked again.
ARGUMENTS = {task.name: task.get_arguments() for task in Collection.from_module(tasks).tasks.values()}
OPTIONS = {
    task: {f"--{name}" for argument in arguments for name in argument.names if len(name) > 1} for task, arguments in ARGUMENTS.items()
}
# Files that the long town.toml of the README names, beside those of the first lines.
LISTS = (
    "identite/logo.svg identite/accueil.webp corrections.csv ecarts.csv "
    "populations.csv avis.csv subventions.csv marches.json deliberations.csv titulaires.csv competences.csv quartiers.geojson "
    "adresses.csv equipements.csv lieux.csv rues.geojson situer.csv projets.csv financements.csv depenses.csv images.csv presse.csv "
    "plans.csv actions.csv indicateurs.csv valeurs.csv quartiers-2021.geojson groupes.csv calendrier.csv engagements.csv etapes.csv "
    "signalements.csv contacts.csv couts-contacts.csv agents.csv enquetes.csv reponses.csv retours.csv portraits.csv".split()
)
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def blocks(language: str, *names: str) -> list[str]:
    return [content for name in names for kind, content in BLOCK.findall(text_of(name)) if kind == language]


def test_every_task_stands_in_the_readme_with_its_options():
    rows = re.findall(r"^\| `(\w+)` \|.*\|(.*)\|$", text_of("README.md"), re.MULTILINE)
    shown = {task: set(re.findall(r"`(--[\w-]+)`", options)) for task, options in rows}
    assert shown == OPTIONS


def test_every_task_helps_in_english_and_french():
    for task, arguments in ARGUMENTS.items():
        first = getattr(tasks, task).__doc__.splitlines()[0]
        assert re.fullmatch(r"[A-Z].*\. / [A-Z].*\.", first), f"{task}: {first}"
        for argument in arguments:
            assert " / " in (argument.help or ""), f"{task}: no help in both languages for {argument.name}"


@pytest.mark.parametrize("name", PAPERS)
def test_commands_exist(name):
    commands = re.findall(r"(?:python3 tasks\.py|py tasks\.py|invoke) ([a-z][\w-]*)([^`#\n»]*)", text_of(name))
    assert commands or name == "CHANGELOG.md"
    for task, rest in commands:
        assert task in OPTIONS, f"{name}: no task « {task} »"
        assert set(re.findall(r"--[\w-]+", rest)) <= OPTIONS[task], f"{name}: {task}{rest}"


@pytest.mark.parametrize("name", PAPERS)
def test_paths_exist(name):
    """A path of the project in backquotes exists; one with a placeholder (<check>) has its folder."""
    for path in re.findall(r"`((?:pipeline|tests|theme|content|data)/[^`*{}\s]*)`", text_of(name)):
        real = path.partition("<")[0].rpartition("/")[0] if "<" in path else path
        assert (ROOT / real).exists(), f"{name}: {path}"


def test_the_town_that_finance_officers_are_shown_is_that_of_the_others():
    french = text_of("README.md").partition("## En français")[2].partition("## What you get")[0]
    [shown] = re.findall(r"^ {7}name.*\n(?: {7}.*\n|\n)+", french, re.MULTILINE)
    assert tomllib.loads(dedent(shown)) == tomllib.loads(blocks("toml", "README.md")[0])
    first, last = re.search(r"`kind` peut être (.*) ou (\w+)\.", french).groups()
    assert (*first.split(", "), last) == config.KINDS


def test_the_town_of_the_readme_is_read_as_it_stands(tmp_path):
    """The short town.toml alone, then with every part that may be added."""
    short, added = blocks("toml", "README.md")
    for name in (
        "raw/2024.xml raw/2023.csv raw/plans/m57.xml population.csv comments.csv policies.csv comparaison/a.json prix.csv".split() + LISTS
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "town.toml").write_text(short, encoding="utf-8")
    town = config.load(tmp_path)
    assert (town.name, town.siren) == ("Villeneuve", "219900001")
    assert town.files("budget") == (tmp_path / "raw" / "2024.xml",)
    assert re.findall(r"# (commune.*)", short) == [", ".join(config.KINDS)]

    (tmp_path / "town.toml").write_text(short.partition("[sources]")[0] + added, encoding="utf-8")
    town = config.load(tmp_path)
    assert town.files("budget") == (tmp_path / "raw" / "2024.xml", tmp_path / "raw" / "2023.csv")
    assert (town.population, town.nomenclature, town.asset_sales_in_savings) == ({2024: 4830}, "M57", False)
    assert town.budget_names == {"21990000100025": "Service de l'eau"}
    named = {siren: (each.name, each.kind) for siren, each in town.authorities.items()}
    assert named == {"269900019": ("Centre communal d'action sociale", "ccas"), "249900013": ("Communauté de communes", "epci")}
    assert town.policies.path == tmp_path / "policies.csv"
    assert set(tomllib.loads(added)) <= set(config.KEYS), "the README shows a part that town.toml does not have"


@pytest.mark.parametrize("code", blocks("python", "CONTRIBUTING.md"), ids=lambda code: code.partition("\n")[0].strip("# "))
def test_code_of_the_recipes_runs(code):
    """A recipe's code names its file on its first line and is run as if it stood there."""
    module = Path(code.partition("\n")[0].strip("# ")).with_suffix("").as_posix().replace("/", ".")
    exec(compile(code, module, "exec"), {"__name__": module, "__package__": module.rpartition(".")[0]})


def test_the_source_of_the_recipe_reads_a_file_and_tells_what_is_wrong(tmp_path):
    [code] = [code for code in blocks("python", "CONTRIBUTING.md") if "sources/trees.py" in code]
    made = {"__name__": "pipeline.sources.trees", "__package__": "pipeline.sources"}
    exec(compile(code, "trees", "exec"), made)
    path = tmp_path / "arbres.csv"
    path.write_text("Rue;Nombre\nRue des Lilas;12\nRue du Port;beaucoup\n", encoding="utf-8")
    town = SimpleNamespace(files=lambda key: (path,) * (key == "trees"), shown=lambda given: given.name, result_columns={})
    findings = Findings()
    assert made["read"](town, findings).values.tolist() == [["Rue des Lilas", 12, "arbres.csv", 2]]
    assert list(map(str, findings.faults)) == ["arbres.csv, ligne 3, colonne « Nombre » : « beaucoup » n'est pas un nombre entier."]


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("*.py"), *ROOT.glob("pipeline/**/*.py")]), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_every_module_says_what_it_is_for(path):
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert said and len(said) > 40, f"{path.name} has no docstring that draws its border"
