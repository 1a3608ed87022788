"""Each template is read by its own source as it is filled in, and its example row is nobody's data."""

import csv
import re
from pathlib import Path

import pytest

from pipeline import accounts, config, places
from pipeline.errors import Findings, InputError
from pipeline.sources import population
from pipeline.sources.holders import read as holders
from pipeline.templates import workbook, written
from pipeline.templates.written import TEMPLATES
from tests.sources.documents import SIREN, budget_of, document, line, town
from tests.sources.tiny_pictures import jpeg

HEADERS = {each.key: [field.header for field in each.fields()] for each in TEMPLATES}


def filled(folder: Path, kind: str) -> tuple:
    """What is read of a town that gives every template as it was written, and what is said of them."""
    written.write(folder / "modeles")
    (folder / "modeles" / "ecole.jpg").write_bytes(jpeg())
    listed = [f'{each.key} = ["modeles/{each.stem}.{kind}"]' for each in TEMPLATES]
    budget = {"a.xml": document(budget_of(line("60612", Fonction="020")))}
    given = config.load(town(folder, budget, siren=f'"{SIREN}"', more_sources="\n".join(listed)))
    findings = Findings()
    read = accounts.read(given, findings), places.read(given, findings), population.read(given, findings), holders(given, findings)
    return *read, findings


@pytest.fixture
def ours(monkeypatch):
    """The decisions of the templates are those of the tests' town."""
    decided = next(each for each in TEMPLATES if each.key == "decisions")
    monkeypatch.setitem(decided.example, "authority_siret", f"{SIREN}00017")


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_each_is_read_without_a_fault_once_its_mark_is_gone(kind, tmp_path, monkeypatch, ours):
    for module in (workbook, written):
        monkeypatch.setattr(module, "MARK", "")
    read, found, people, named, findings = filled(tmp_path, kind)
    assert (findings.faults, findings.warnings) == ((), ())
    frames = """
        comments prices populations notice_rates decisions projects project_funding project_spending project_steps media press plans actions
        groups events indicators targets observations reported contacts contact_costs portraits wellbeing surveys survey_answers returns
        commitments
    """.split()
    assert {name: len(getattr(read, name)) for name in frames} == dict.fromkeys(frames, 1) | {"project_spending": 2}
    assert (len(found.placements), len(found.decisions), people, named) == (1, 1, {2024: 4830}, {"99907001900014": "Atelier du Halage"})
    decision = read.decisions.iloc[0]
    assert (decision["projects"], decision["actions"], decision["plans"], decision["items"]) == (
        "ecole-du-parc", "refaire-l-ecole", "mandat", "culture"
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_an_example_left_in_is_told_and_is_not_read(kind, tmp_path, ours):
    read, found, people, named, findings = filled(tmp_path, kind)
    assert findings.faults == ()
    said = [str(each) for each in findings.warnings if "exemple" in str(each)]
    assert len({re.split("[,:]", each)[0] for each in said}) == len(TEMPLATES)
    assert all(
        each.endswith("colonne « exemple » : la ligne d'exemple du modèle est encore là : elle n'est pas lue. Effacez-la.") for each in said
    )
    assert read.decisions.empty and read.projects.empty and read.actions.empty and read.comments.empty and people == named == {}


def test_columns_are_those_of_the_sources_and_all_are_explained():
    for each in TEMPLATES:
        fields = list(each.fields())
        assert each.key in config.files.SOURCES
        assert set(each.example) <= set(each.names) and set(each.needed) <= set(each.names), each.key
        assert set(each.needed) <= set(each.example), f"{each.key}: what is needed has an example"
        assert all(field.words.endswith((".", ")")) and field.kind for field in fields), each.key
        assert all(field.example in field.choices or not field.choices or not field.example for field in fields), each.key
    assert HEADERS["project_spending"] == ["projet", "annee", "depense"]


def test_nothing_is_written_over(tmp_path):
    (tmp_path / "projets.xlsx").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError) as wrong:
        written.write(tmp_path)
    assert str(wrong.value) == (
        "projets.xlsx : le fichier existe déjà. Donnez un autre dossier, ou déplacez ce fichier : rien n'a été écrit."
    )
    assert [path.name for path in tmp_path.iterdir()] == ["projets.xlsx"]


def test_the_same_bytes_each_time(tmp_path):
    one, two = (written.write(tmp_path / name) for name in ("one", "two"))
    assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_the_policies_are_the_towns_own(tmp_path):
    folder = town(tmp_path, {"a.xml": "<a/>"}, more='[policies]\ntable = "policies.csv"')
    (folder / "policies.csv").write_text("side,section,nature,function,policy,sub_policy\nD,F,,,Nos écoles,Maternelles\n", encoding="utf-8")
    assert "Nos écoles" in written._policies(folder) and "Culture et patrimoine" not in written._policies(folder)


def test_a_csv_has_its_header_and_its_example(tmp_path):
    written.write(tmp_path)
    with (tmp_path / "projets-depenses.csv").open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file, delimiter=";")) == [
            ["projet", "annee", "depense", "exemple"], ["ecole-du-parc", "2023", "250000,50", "exemple, à effacer"]
        ]  # fmt: skip


def test_what_to_write_in_town_toml_says_the_way_from_it(tmp_path):
    inside = tmp_path / "ville" / "tables" / "modeles"
    inside.mkdir(parents=True)
    (tmp_path / "ville" / "town.toml").touch()
    assert written.lines(inside)[:2] == [
        'population = ["tables/modeles/population.xlsx"]',
        'comments = ["tables/modeles/commentaires.xlsx"]',
    ]
    assert written.lines(tmp_path / "ailleurs")[0] == 'population = ["population.xlsx"]'
