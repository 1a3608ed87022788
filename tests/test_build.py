"""A build as a clerk lives it: the same files give the same site, a failure costs nothing, and nothing of theirs is ever replaced.

The town is the demonstration's water budget: small, and with all that a build does.
"""

import html
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import build
from pipeline.errors import InputError
from pipeline.pelican_plugin.rendering import Renderer
from tests.conftest import ROOT

TOWN = """name = "Ormevanne"
siren = "219912342"
kind = "commune"

[sources]
budget = ["raw/*.xml"]
"""
METHOD = """Title: La méthode d'Ormevanne
Slug: methode

Ici, on compte à la main.
"""


@pytest.fixture(scope="session")
def workshop(tmp_path_factory) -> Path:
    """A folder like the project's, where a build may write."""
    folder = tmp_path_factory.mktemp("workshop")
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "pelicanconf.py", folder / "pelicanconf.py")
    return folder


@pytest.fixture(autouse=True)
def away(monkeypatch, workshop):
    """Every build of these tests works in the workshop."""
    monkeypatch.setattr(build, "ROOT", workshop)
    monkeypatch.setattr(sys, "path", list(sys.path))


def make_town(folder: Path, *years: int) -> Path:
    """A town's folder with the water budget of these years and one text."""
    (folder / "raw").mkdir(parents=True)
    (folder / "content").mkdir()
    (folder / "town.toml").write_text(TOWN, encoding="utf-8")
    (folder / "content" / "notre-methode.md").write_text(METHOD, encoding="utf-8")
    for year in years:
        shutil.copyfile(ROOT / "data" / "raw" / "budget" / f"{year}_CA_eau.xml", folder / "raw" / f"{year}_CA_eau.xml")
    return folder


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def run(town: Path, output: Path, year: int | None = None) -> list[str]:
    """Build; returns what was said."""
    said: list[str] = []
    built = build.site(town, output, year, said.append)
    assert built.first_page == output.resolve() / "index.html" and built.first_page.is_file()
    return said


@pytest.fixture(scope="session")
def first(tmp_path_factory, workshop) -> tuple[Path, Path]:
    """A town and its site, built once."""
    folder = tmp_path_factory.mktemp("first")
    town, output = make_town(folder / "town", 2023), folder / "output"
    patched = pytest.MonkeyPatch()
    with patched.context() as context:
        context.setattr(build, "ROOT", workshop)
        run(town, output)
    # What a build remembers, which the next one of the same name replaces.
    shutil.copytree(workshop / "build" / "ormevanne", folder / "remembered")
    return town, output


@pytest.fixture
def built(first, workshop, tmp_path) -> tuple[Path, Path]:
    """A copy of that town, its site built and unchanged since, to be changed at will."""
    town, output, remembered = tmp_path / "town", tmp_path / "output", workshop / "build" / "ormevanne"
    shutil.copytree(first[0], town)
    shutil.copytree(first[1], output)
    shutil.rmtree(remembered, ignore_errors=True)
    shutil.copytree(first[0].parent / "remembered", remembered)
    manifest = json.loads((remembered / "manifest.json").read_text(encoding="utf-8"))
    (remembered / "manifest.json").write_text(json.dumps(manifest | {"output": str(output.resolve())}), encoding="utf-8")
    return town, output


def test_the_same_files_give_the_same_bytes_in_another_process(tmp_path, workshop):
    """Another process has another order of sets, another clock and other counters. Two years, for the charts."""
    run(make_town(tmp_path / "town", 2022, 2023), tmp_path / "output")
    before = files_of(workshop / "build" / "ormevanne") | files_of(tmp_path / "output")
    other = tmp_path / "other"
    shutil.copytree(workshop, other / "workshop", ignore=shutil.ignore_patterns("build"))
    shutil.copytree(tmp_path / "town", other / "town")
    code = (
        "import sys; from pathlib import Path; from pipeline import build; here = Path(sys.argv[1]); build.ROOT = here / 'workshop'; "
        "build.site(here / 'town', here / 'output', None, lambda text: None)"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "42", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", code, str(other)], cwd=ROOT, env=environment, check=True)
    after = files_of(other / "workshop" / "build" / "ormevanne") | files_of(other / "output")
    for files in (before, after):
        del files["manifest.json"]  # it says where the output is
    assert before.keys() == after.keys()
    assert [name for name in before if before[name] != after[name]] == []
    assert {"report.json", "index.html", "donnees/chiffres.csv", "comptes-clairs.txt", "donnees/graphiques/depenses.csv"} <= before.keys()


def test_nothing_is_redone_when_nothing_changed(built):
    town, output = built
    index = output / "index.html"
    before = index.stat()
    assert run(town, output) == ["Rien n'a changé depuis la dernière construction."]
    assert index.stat() == before


def test_a_site_whose_place_another_town_took_is_written_again(built):
    """`site`, `site --town elsewhere`, `site`: the last one shows the first town, though nothing of it changed."""
    town, output = built
    (output / "comptes-clairs.txt").write_text("Site construit par Comptes clairs.\nEmpreinte des données : autre\n", encoding="utf-8")
    (output / "index.html").write_text("La page d'une autre ville", encoding="utf-8")
    assert run(town, output) == ["Écriture du site…"]
    assert "Ormevanne" in (output / "index.html").read_text(encoding="utf-8")
    assert run(town, output) == ["Rien n'a changé depuis la dernière construction."]


def test_a_text_is_changed_without_reading_the_accounts_again(built):
    town, output = built
    text = town / "content" / "notre-methode.md"
    text.write_text(METHOD.replace("à la main", "au boulier"), encoding="utf-8")
    assert run(town, output) == ["Écriture du site…"]
    assert "Ici, on compte au boulier." in (output / "methode" / "index.html").read_text(encoding="utf-8")


def test_a_changed_text_draws_no_other_page_than_documents_and_the_site_is_the_one_that_comes_from_nothing(
    built, tmp_path, workshop, monkeypatch
):
    """Documents for paper may show a text: they are few, and always drawn."""
    town, output = built
    drawn, draw = [], Renderer.page
    (town / "content" / "notre-methode.md").write_text(METHOD.replace("à la main", "au boulier"), encoding="utf-8")
    with monkeypatch.context() as context:
        context.setattr(Renderer, "page", lambda self, page, path: drawn.append(page) or draw(self, page, path))
        run(town, output)
    assert drawn and all(page["paper"] for page in drawn)
    shutil.rmtree(workshop / "build" / "ormevanne")
    run(town, tmp_path / "from nothing")
    assert files_of(output) == files_of(tmp_path / "from nothing")


def test_a_page_that_somebody_changed_in_the_site_is_drawn_again(built):
    town, output = built
    good = files_of(output)
    (output / "2023" / "index.html").write_text("oups", encoding="utf-8")
    (output / "2023" / "depenses" / "index.html").unlink()
    text = town / "content" / "notre-methode.md"
    text.write_text(METHOD + " ", encoding="utf-8")
    run(town, output)
    assert files_of(output) == good


def test_an_address_that_a_text_no_longer_has_draws_every_page_again(built):
    """Pages lead to the texts: one that is gone is a broken link, not a page kept from before."""
    town, output = built
    glossary = build.ROOT / "content" / "pages" / "glossaire.md"
    kept = glossary.read_bytes()
    try:
        glossary.write_bytes(kept.replace(b"Slug: glossaire", b"Slug: lexique"))
        with pytest.raises(InputError, match="le lien « /glossaire/ » ne mène à aucune page"):
            run(town, output)
    finally:
        glossary.write_bytes(kept)


def test_a_changed_theme_draws_every_page_again(built, workshop):
    town, output = built
    template = workshop / "theme" / "templates" / "base.html"
    kept = template.read_bytes()
    try:
        template.write_bytes(kept.replace(b'content="Comptes clairs"', b'content="Autre chose"'))
        run(town, output)
    finally:
        template.write_bytes(kept)
    pages = [page.read_text(encoding="utf-8") for page in output.rglob("index.html")]
    assert all('content="Autre chose"' in page for page in pages)


def test_a_text_of_the_town_takes_the_place_of_the_project_s_of_the_same_address(first):
    _, output = first
    page = (output / "methode" / "index.html").read_text(encoding="utf-8")
    assert "La méthode d'Ormevanne" in html.unescape(page) and "Ici, on compte à la main." in page
    assert (output / "glossaire" / "index.html").is_file()
    assert not (output / "notre-methode").exists()


def broken_accounts(town: Path) -> None:
    path = town / "raw" / "2023_CA_eau.xml"
    path.write_bytes(path.read_bytes()[:5000])


def broken_link(town: Path) -> None:
    (town / "content" / "mot.md").write_text("Title: Un mot\nSlug: mot\n\nVoir [ici](/nulle-part/).\n", encoding="utf-8")


def broken_settings(town: Path) -> None:
    (town / "town.toml").write_text(TOWN.replace("siren", "sirene"), encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (broken_accounts, "raw/2023_CA_eau.xml"),
        (broken_link, "le lien « /nulle-part/ » ne mène à aucune page ni aucun fichier du site."),
        (broken_settings, "« sirene »"),
    ],
    ids=["accounts", "a text", "settings"],
)
def test_a_failure_says_so_and_leaves_the_last_good_site(built, spoil, said):
    town, output = built
    before = files_of(output)
    spoil(town)
    with pytest.raises(InputError) as failed:
        run(town, output)
    assert said in str(failed.value)
    assert all(sentence[0].isupper() or sentence[0] in "«rt/" for sentence in str(failed.value).splitlines())
    assert str(failed.value).endswith(".") and "Traceback" not in str(failed.value)
    assert files_of(output) == before
    assert sorted(path.name for path in output.parent.iterdir()) == ["output", "town"]


def test_after_a_failure_the_next_build_does_all_its_work(built):
    town, output = built
    good = files_of(output)
    path = town / "raw" / "2023_CA_eau.xml"
    kept = path.read_bytes()
    broken_accounts(town)
    with pytest.raises(InputError):
        run(town, output)
    path.write_bytes(kept)
    assert "Écriture du site…" in run(town, output)
    assert files_of(output) == good


@pytest.mark.parametrize("is_file", [False, True], ids=["folder", "file"])
def test_what_is_not_a_site_of_ours_is_never_replaced(first, tmp_path, is_file):
    output = tmp_path / "photos"
    kept = output if is_file else output / "vacances.jpg"
    kept.parent.mkdir(exist_ok=True)
    kept.write_bytes(b"irreplaceable")
    with pytest.raises(InputError) as refused:
        run(first[0], output)
    assert str(refused.value) == (
        (f"« {output} » est un fichier." if is_file else f"Le dossier « {output} » contient autre chose qu'un site construit ici.")
        + " Donnez un dossier vide ou nouveau avec --output."
    )
    assert kept.read_bytes() == b"irreplaceable"


def test_the_town_is_never_inside_what_is_replaced(first, tmp_path):
    output = tmp_path / "all"
    town = shutil.copytree(first[0], output / "town")
    (output / build.MARKER).write_text("Site construit par Comptes clairs.\n", encoding="utf-8")
    with pytest.raises(InputError, match="contient le dossier de la ville"):
        run(town, output)
    assert (town / "town.toml").is_file()


def test_an_earlier_year_leaves_later_ones_out(tmp_path):
    run(make_town(tmp_path / "town", 2022, 2023), tmp_path / "output", 2022)
    assert "En 2022" in (tmp_path / "output" / "index.html").read_text(encoding="utf-8")
    assert not (tmp_path / "output" / "2023").exists()
    figures = (tmp_path / "output" / "donnees" / "chiffres.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert {row.split(",")[3] for row in figures} == {"2022"}
    files = (tmp_path / "output" / "donnees" / "lignes-budgetaires.csv").read_text(encoding="utf-8")
    assert "2022_CA_eau.xml" in files and "2023_CA_eau.xml" not in files


def test_a_year_without_accounts_is_answered_with_the_known_ones(first, tmp_path):
    with pytest.raises(InputError) as refused:
        run(first[0], tmp_path / "output", 2019)
    assert str(refused.value) == "Il n'y a pas de compte pour l'année 2019. Années données : 2023."
    assert not (tmp_path / "output").exists()


def test_what_is_counted_agrees():
    assert [build._counted(count, "ligne budgétaire") for count in (0, 1, 2)] == ["0 ligne budgétaire", "1 ligne budgétaire",
                                                                                 "2 lignes budgétaires"]  # fmt: skip
