"""From a bare Python to the locked tools: what is made, what is remembered, what is said when it cannot be done. No network here."""

import re
import subprocess
import tomllib

import pytest
from packaging.requirements import Requirement

from pipeline import environment
from pipeline.environment import SITE_LOCK, TEST_LOCK, ToolsError
from tests.conftest import ROOT


@pytest.fixture
def commands(monkeypatch):
    """Replaces processes: the list fills with their commands, `code` and `said` are how they end."""

    class Commands(list):
        code, said = 0, ""

        def run(self, command):
            self.append(command)
            return subprocess.CompletedProcess(command, self.code, self.said)

    commands = Commands()
    monkeypatch.setattr(environment, "_run", commands.run)
    return commands


def test_a_lock_is_installed_once_and_again_when_it_changes(commands, tmp_path):
    lock, said = tmp_path / "requirements.lock", []
    lock.write_text("altair==6.3.0 \\\n    --hash=sha256:00\ninvoke==3.0.3 \\\n    --hash=sha256:01\n", encoding="utf-8")
    environment.install(lock, tmp_path, said.append)
    environment.install(lock, tmp_path, said.append)
    assert len(commands) == 1
    assert commands[0][0] == str(environment.python_of(tmp_path))
    assert {"--require-hashes", "--no-deps", str(lock)} <= set(commands[0])
    assert said == ["Installation des outils (2 paquets, une seule fois, environ une minute)…", "Outils installés en 0 s."]
    lock.write_text("invoke==3.0.4\n", encoding="utf-8")
    environment.install(lock, tmp_path, said.append)
    assert len(commands) == 2


def test_a_failed_installation_says_what_to_do_and_is_not_remembered(commands, tmp_path):
    lock = tmp_path / "requirements.lock"
    lock.write_text("invoke==3.0.3\n", encoding="utf-8")
    commands.code, commands.said = 1, "WARNING: retrying\nERROR: No matching distribution found for invoke==3.0.3\n"
    with pytest.raises(ToolsError) as error:
        environment.install(lock, tmp_path, lambda text: None)
    assert str(error.value) == f"{environment.NO_TOOLS}\n    ERROR: No matching distribution found for invoke==3.0.3"
    commands.code = 0
    environment.install(lock, tmp_path, lambda text: None)
    assert len(commands) == 2


def test_a_python_without_venv_is_answered_with_the_package_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(environment, "find_spec", lambda name: None if name == "ensurepip" else object())
    with pytest.raises(ToolsError, match="apt install python3-venv"):
        environment.make(tmp_path / ".venv")


def test_an_environment_is_made_again_when_its_python_has_changed_or_gone(commands, tmp_path):
    venv = tmp_path / ".venv"
    subprocess.run([environment.sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    assert not environment.is_usable(venv), "pip is missing"
    pip = next(venv.glob("[Ll]ib*/**/site-packages")) / "pip"
    pip.mkdir()
    (pip / "__main__.py").touch()
    assert environment.is_usable(venv)
    environment.make(venv)
    assert commands == []
    settings = venv / "pyvenv.cfg"
    settings.write_text(re.sub(r"version = .*", "version = 3.9.1", settings.read_text(encoding="utf-8")), encoding="utf-8")
    environment.make(venv)
    assert commands == [[environment.sys.executable, "-m", "venv", "--clear", str(venv)]]


def test_the_tools_run_in_utf8_and_keep_what_they_compile(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONHOME", "elsewhere")
    given = environment.variables()
    assert "PYTHONDONTWRITEBYTECODE" not in given and "PYTHONHOME" not in given
    assert given["PYTHONUTF8"] == "1"


# --- the locks --------------------------------------------------------------------------------------------------------------------------


def read_lock(path) -> dict[str, Requirement]:
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        requirement, *hashes = re.split(r"\s+--hash=", line)
        assert hashes, f"{path.name}: no hash for {requirement}"
        found[Requirement(requirement).name] = Requirement(requirement)
    return found


@pytest.mark.parametrize("lock", [SITE_LOCK, TEST_LOCK], ids=lambda path: path.name)
def test_locks_hold_versions_and_hashes_and_no_address(lock):
    assert "://" not in lock.read_text(encoding="utf-8")
    for requirement in read_lock(lock).values():
        assert re.fullmatch(r"==[^,*]+", str(requirement.specifier)), f"{requirement} is not one exact version"


def test_locks_hold_what_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    site, test = read_lock(SITE_LOCK), read_lock(TEST_LOCK)
    asked = [(site, project["project"]["dependencies"]), (test, project["dependency-groups"]["test"])]
    for lock, requirements in asked:
        for requirement in map(Requirement, requirements):
            version = str(lock[requirement.name].specifier).removeprefix("==")
            assert version in requirement.specifier, f"{requirement} is locked at {version}: run `python3 tasks.py lock`"
    assert site.items() <= test.items(), "the tests would run with other versions than the site"


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock", "tests/node/package-lock.json"])
def test_a_lock_holds_no_address(name):
    assert re.findall(r"https?://[^\s\"]+", (ROOT / name).read_text(encoding="utf-8")) == []
