"""The tasks as a clerk meets them: what is printed, the exit code, and never a traceback. What they call is a stand-in here."""

import ast
import errno
import subprocess
import sys
import types
from pathlib import Path

import pytest
from invoke import Collection, Program

import pipeline
import tasks
from pipeline.errors import Fault, Findings, InputError
from tests.conftest import ROOT

WARNING = Fault("le résultat reporté diffère de 12,00 € de celui de 2021", file="raw/2022.xml")


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Runs `invoke …` in this process; returns exit code, what was printed and what was said on the error side."""
    monkeypatch.setattr(tasks, "ERROR_FILE", tmp_path / "build" / "erreur.txt")
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        code = 0
        try:
            Program(namespace=Collection.from_module(tasks)).run(["invoke", *arguments])
        except SystemExit as end:
            code = end.code
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def build(monkeypatch):
    """A stand-in for pipeline.build and pipeline.checking that remembers its calls; its `fails` is raised when set."""
    module = types.SimpleNamespace(calls=[], fails=None, warnings=(), findings=Findings())

    def site(town, output, year, say):
        module.calls.append((town, output, year))
        say("Lecture de raw/2022.xml")
        if module.fails:
            raise module.fails
        return types.SimpleNamespace(first_page=output / "index.html", warnings=module.warnings)

    def check(town, year, say):
        module.calls.append((town, year))
        return module.findings

    module.site, module.check = site, check
    for name in ("build", "checking"):
        monkeypatch.setitem(sys.modules, f"pipeline.{name}", module)
        monkeypatch.setattr(pipeline, name, module, raising=False)
    return module


def test_site_builds_the_demonstration_and_says_where_it_is(run, build):
    code, out, err = run("site")
    assert build.calls == [(ROOT / "data", ROOT / "output", None)]
    assert (code, err) == (0, "")
    page = ROOT / "output" / "index.html"
    assert out == f"Lecture de raw/2022.xml\n\nLe site est prêt : {page}\n{page.as_uri()}\n"


def test_folders_are_relative_to_where_the_command_is_typed(run, build, tmp_path):
    code, out, _ = run("site", "--town", "ma-ville", "--output", "ici", "--year", "2023")
    assert build.calls == [(tmp_path / "ma-ville", tmp_path / "ici", 2023)]
    assert f"Le site est prêt : {Path('ici', 'index.html')}\n" in out
    assert code == 0


def test_faults_are_sentences(run, build):
    build.fails = InputError([Fault("la clé « name » manque", file="town.toml", remedy='Ajoutez une ligne name = "…".')])
    code, out, err = run("site")
    assert (code, err) == (1, 'town.toml : la clé « name » manque. Ajoutez une ligne name = "…".\n')


def test_warnings_are_told_and_strict_refuses_them(run, build):
    build.warnings = (WARNING,)
    told = "\n1 avertissement, à vous de juger :\nraw/2022.xml : le résultat reporté diffère de 12,00 € de celui de 2021.\n"
    code, out, err = run("site")
    assert (code, err) == (0, "")
    assert told in out
    code, out, err = run("site", "--strict")
    assert (code, err) == (1, "Le site est construit, mais --strict refuse les avertissements ci-dessus.\n")
    assert told in out


def test_a_mistake_of_the_program_is_one_sentence_and_a_file(run, build, tmp_path):
    build.fails = KeyError("montant")
    code, out, err = run("site")
    assert code == 1
    file = Path("build", "erreur.txt")
    assert (
        err == f"Le programme s'est trompé (KeyError : 'montant'). Ce n'est pas votre faute : signalez-le en joignant le fichier {file}.\n"
    )
    assert "Traceback" in (tmp_path / file).read_text(encoding="utf-8")
    with pytest.raises(KeyError):
        run("site", "--debug")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (PermissionError(13, "Permission denied", "output/index.html"), "output/index.html : l'accès est refusé. Vérifiez qu'aucun autre "
         "programme ne le tient ouvert, et que vous avez le droit de le lire ou d'y écrire."),
        (OSError(errno.ENOSPC, "No space left on device"), "Le disque est plein. Libérez de la place, puis recommencez."),
        (OSError(9999, "Panne", "a.csv"), "a.csv : Panne. Vérifiez que le fichier existe et qu'aucun autre programme ne le tient ouvert."),
    ],
)  # fmt: skip
def test_what_the_system_refuses_is_told_in_french(run, build, error, told):
    build.fails = error
    code, _, err = run("site")
    assert (code, err) == (1, f"{told}\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("site", "--year", "l'an dernier"), "« l'an dernier » n'est pas une année (un nombre de 1900 à 2999 est attendu)."),
        (("serve", "--port", "0"), "« 0 » n'est pas un port (un nombre de 1 à 65535 est attendu)."),
    ],
)
def test_wrong_numbers_are_refused_before_anything_is_done(run, build, arguments, sentence):
    code, out, err = run(*arguments)
    assert (code, out, err) == (1, "", f"{sentence}\n")
    assert build.calls == []


def test_check_tells_faults_and_warnings(run, build):
    code, out, err = run("check")
    assert (code, out, err) == (0, "Aucune faute : le site peut être construit.\n", "")
    build.findings.advise("culture : 12 euros, contre 30 euros en 2023")
    code, out, err = run("check", "--strict")
    assert (code, err) == (0, "")
    assert out.startswith("\nÀ savoir, ou à expliquer aux habitants si vous le souhaitez :\nCulture : 12 euros, contre 30 euros en 2023.\n")
    build.findings.warning(WARNING.what, file=WARNING.file)
    code, out, _ = run("check", "--strict")
    assert code == 1
    build.findings.fault("le compte 6O11 est inconnu", file="raw/2022.xml", row=12)
    code, out, err = run("check")
    assert (code, err) == (1, "raw/2022.xml, ligne 12 : le compte 6O11 est inconnu.\n")
    assert "1 avertissement, à vous de juger" in out


def test_all_tests_share_the_processors_and_those_of_one_file_need_one(run, monkeypatch):
    commands = []
    monkeypatch.setattr(tasks.environment, "is_inside", lambda: False)
    monkeypatch.setattr("tests.browser.provide", lambda say: "a browser")
    monkeypatch.setattr("tests.node_tools.provide", lambda say: "a validator")
    monkeypatch.setattr(subprocess, "run", lambda command, **_: commands.append(command) or subprocess.CompletedProcess(command, 0))
    for given in ((), ("--only", "tests/checks"), ("--only", "tests/test_tasks.py")):
        assert run("test", *given) == (0, "a browser\na validator\n", "")
    assert [command[3:] for command in commands if command[2] == "pytest"] == [
        ["--numprocesses", "auto", "--maxprocesses", "4", "tests"],
        ["--numprocesses", "auto", "--maxprocesses", "4", "tests/checks"],
        ["tests/test_tasks.py"],
    ]


def test_an_old_python_is_told_so_in_two_languages():
    source = (ROOT / "tasks.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 7))
    old = "import sys; sys.version_info = (3, 10, 0); exec(compile(sys.stdin.read(), 'tasks.py', 'exec'))"
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", old], input=source, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    french, english, _ = done.stderr.splitlines()
    assert french == "Il faut Python 3.11 ou plus récent : installez-le depuis python.org, puis relancez la commande avec lui."
    assert english == "Python 3.11 or later is needed: install it from python.org, then run the same command with it."


def test_a_letter_that_several_tasks_take_means_the_town_in_all_of_them():
    letters = [argument.names for task in Collection.from_module(tasks).tasks.values() for argument in task.get_arguments()]
    assert {names for names in letters if "t" in names} == {("town", "t")}
