"""What every test may rely on."""

import os
from collections.abc import Callable
from fcntl import LOCK_EX, flock
from pathlib import Path

import pytest

from rasad.interfaces.cli import main
from rasad.pipeline import example

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
OPTIONAL = "optional"  # the mark of tests of an extra that need not be installed


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what reads the field's data where it does not lie beside the project."""
    if SHARED.is_dir():
        return
    reason = f"the field's data is not there: {SHARED.name}/ beside the project"
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(pytest.mark.skip(reason=reason))  # told in each report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that skipped something where nothing may be skipped."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get("RASAD_NO_SKIP") or reporter is None:
        return
    skipped = reporter.stats.get("skipped", [])
    if any(OPTIONAL not in report.keywords for report in skipped):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell each test that was skipped, and why, where nothing may be skipped."""
    if not os.environ.get("RASAD_NO_SKIP"):
        return
    for report in terminalreporter.stats.get("skipped", []):
        allowed = "allowed" if OPTIONAL in report.keywords else "NOT ALLOWED"
        _, _, why = report.longrepr
        terminalreporter.write_line(f"skip {allowed}: {report.nodeid}: {why}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of the field's data, for tests marked `shared`."""
    return SHARED


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace filled with the example, once a run; no test writes to it."""

    def fill(folder: Path) -> None:
        added, imported = example.fill(folder)
        assert not added.rejects
        assert not imported.rejects

    return _once(tmp_path_factory, "demo", fill)


@pytest.fixture(scope="session")
def demo_site(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """
    The example as a static site by two processes; no test writes to it.

    Without pictures as PNG, and below a path, as a host may have it.
    """
    below = Path("below") / "a-path"

    def build(folder: Path) -> None:
        words = ["build", str(folder / below), "-C", str(demo), "--jobs", "2"]
        with pytest.raises(SystemExit) as left:
            main([*words, "--no-png", "--quiet"])
        assert left.value.code == 0

    return _once(tmp_path_factory, "demo-site", build) / below


def _once(
    factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]
) -> Path:
    """Return a folder that all workers share: the first makes it, the others wait."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / name
    with folder.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)
        if not folder.with_suffix(".whole").exists():
            make(folder)
            folder.with_suffix(".whole").touch()
    return folder
