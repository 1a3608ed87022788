"""What stops a site, and the sentence that its maker reads."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pelican import Pelican

from pipeline.errors import InputError
from pipeline.report import Column, Link, Page, Prose, Section, Table

from . import patterns

FIRST = "lancez d'abord « python3 tasks.py site »."


def page(address: str, *blocks, **changes) -> Page:
    given = {"name": "Page", "title": "Page", "description": "Page.", "sections": (Section(blocks),) if blocks else ()}
    return Page(address=address, **given | changes)


def faults(at: Path, *pages: Page, **texts: str) -> str:
    with pytest.raises(InputError) as stopped:
        patterns.build(at, patterns.small_report(*pages), **texts)
    return str(stopped.value)


def pelican(at: Path, **overrides: str) -> subprocess.CompletedProcess:
    """`pelican` as typed by hand in the folder of the project."""
    given = {"REPORT": at / "report.json", "PATH": at / "content", "OUTPUT_PATH": at / "output", "REPORT_INPUTS": []}
    extra = [f"{name}={json.dumps(value, default=str)}" for name, value in (given | overrides).items()]
    command = [sys.executable, "-m", "pelican", "--fatal", "errors", "-e", *extra]
    return subprocess.run(
        command, cwd=patterns.ROOT, capture_output=True, text=True, encoding="utf-8", env=os.environ | {"PYTHONUTF8": "1"}
    )


def test_a_missing_report_is_one_sentence_and_exit_code_1(tmp_path):
    (tmp_path / "content").mkdir()
    ran = pelican(tmp_path)
    assert ran.stderr.splitlines() == [f"{tmp_path}/report.json : le rapport n'est pas encore construit : {FIRST}"]
    assert ran.returncode == 1
    assert not (tmp_path / "output").exists()


def test_pelican_by_hand_shows_a_report(tmp_path):
    ran = pelican(patterns.folder(tmp_path, patterns.small_report()), REPORT_FILES=tmp_path / "files")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Comptes clairs" in (tmp_path / "output" / "index.html").read_text(encoding="utf-8")


def test_a_report_older_than_its_inputs_is_refused(tmp_path):
    patterns.folder(tmp_path, patterns.small_report())
    newer = tmp_path / "raw" / "budget.xml"
    newer.parent.mkdir()
    newer.write_text("<x/>")
    os.utime(tmp_path / "report.json", ns=(0, 0))
    with pytest.raises(
        InputError, match="report.json : le rapport est plus ancien que .*budget.xml : lancez d'abord « python3 tasks.py site »"
    ):
        Pelican(patterns.settings(tmp_path, REPORT_INPUTS=(tmp_path / "raw",)))


def test_a_damaged_report_is_refused(tmp_path):
    patterns.folder(tmp_path, patterns.small_report())
    (tmp_path / "report.json").write_text('{"version": 1, "pa', encoding="utf-8")
    with pytest.raises(InputError, match="report.json : le rapport est abîmé : lancez d'abord"):
        Pelican(patterns.settings(tmp_path)).run()


def test_the_report_of_another_version_is_refused(tmp_path):
    patterns.folder(tmp_path, patterns.small_report(version=0))
    with pytest.raises(InputError, match="version 0 du rapport, .* attendue"):
        Pelican(patterns.settings(tmp_path)).run()


def test_links_that_lead_nowhere_are_all_told_with_their_page(tmp_path):
    table = Table("Table", (Column("Page", "link"),), ((("Dette", "/dette/"),),), csv="/donnees/depense-2022.csv")
    told = faults(
        tmp_path, page("/2022/", table, next=Link("Script", "javascript:alert(1)")), methode="Title: Méthode\n\n[Mot](/metode/)\n"
    )
    assert told.splitlines() == [
        "/2022/ : le lien « /dette/ » ne mène à aucune page ni aucun fichier du site.",
        "/2022/ : le lien « /donnees/depense-2022.csv » ne mène à aucune page ni aucun fichier du site. "
        "L'adresse la plus proche est « /donnees/depenses-2022.csv ».",
        "/2022/ : le lien « javascript:alert(1) » ne mène à aucune page ni aucun fichier du site.",
        "/methode/ : le lien « /metode/ » ne mène à aucune page ni aucun fichier du site. L'adresse la plus proche est « /methode/ ».",
    ]


def test_a_text_says_a_language_and_a_counterpart_that_exist(tmp_path):
    told = faults(tmp_path, methode="Title: Méthode\nLang: de\n\nText.\n")
    assert told == "pages/methode.md : ce texte est dans une langue que le site ne parle pas (« de »). Langues du site : fr."
    assert faults(tmp_path / "b", methode="Title: Méthode\nAlternate: /en/rien/\n\nTexte.\n") == (
        "/methode/ : le lien « /en/rien/ » ne mène à aucune page ni aucun fichier du site."
    )


def test_two_pages_cannot_share_an_address_nor_leave_the_site(tmp_path):
    told = faults(tmp_path, page("/2022/"), page("/2022/"), page("/../etc/"), page("sans-barre"), double="Title: x\nSlug: 2022\n\nx\n")
    expected = "Des lettres sans accent, chiffres et tirets entre deux barres obliques sont attendus."
    assert told.splitlines() == [
        "Deux pages ont la même adresse « /2022/ ». Donnez un autre « slug » à l'une d'elles.",
        f"« /../etc/ » n'est pas une adresse de page. {expected}",
        f"« sans-barre » n'est pas une adresse de page. {expected}",
    ]


def test_texts_that_cannot_be_shown_are_faults(tmp_path):
    told = faults(
        tmp_path,
        a="Un texte sans titre.\n",
        b="Title: b\n\n# Encore un titre\n\nIl reste {{ depenses }} à dire.\n",
        c="Title: c\nSave_as: c.html\n\nc\n",
    )
    assert sorted(told.splitlines()) == [
        "pages/a.md : ce texte n'a pas pu être lu. Il lui faut au moins une ligne « Title: … » tout en haut, puis une ligne vide.",
        "pages/b.md : le texte contient un second titre principal (« # … »). Commencez ses parties par « ## ».",
        "pages/b.md : « {{ depenses }} » n'a pas été remplacé. Vérifiez le nom entre les accolades.",
        "pages/c.md : la ligne « Save_as » n'est pas prise en compte. Écrivez « Slug: … » : il donne l'adresse de la page.",
    ]


def test_our_own_mistakes_name_the_page(tmp_path):
    broken = page("/2022/", Prose(("a",)), Table("Table", (Column("Montant", "dollars"),), ((1,),)))
    with pytest.raises(ValueError, match="unknown kind of column: dollars") as stopped:
        patterns.build(tmp_path, patterns.small_report(broken))
    assert stopped.value.__notes__ == ["while drawing /2022/"]
