"""A PostgreSQL server for tests: a folder of its own, a socket, nobody else's."""

import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

NOBODY = "postgres"  # the account that Debian's package makes; the server refuses root
CLUSTERS = Path("/usr/lib/postgresql")


def programs() -> Path | None:
    """Return the folder of the server's programs, the latest version's."""
    found = sorted(CLUSTERS.glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    if found:
        return found[-1].parent
    named = shutil.which("initdb")
    return Path(named).parent if named else None


def _as_nobody(folder: Path, *command: str | Path) -> None:
    # Where a path leaves out the folder of administrators, it is there all the same.
    runuser = shutil.which("runuser") or "/usr/sbin/runuser"
    who = [runuser, "-u", NOBODY, "--"] if os.geteuid() == 0 else []
    ran = subprocess.run(
        [*who, *map(str, command)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, f"{command[0]}: {ran.stderr}{ran.stdout}"


@contextmanager
def server() -> Iterator[sa.URL]:
    """Start a server that listens on a socket alone; yield its address."""
    home = programs()
    if home is None:
        pytest.skip("PostgreSQL is not installed: scripts/setup --tests does it")
    # Short, for the name of a socket may have 100 letters.
    folder = Path(tempfile.mkdtemp(prefix="rasad-pg-", dir="/tmp"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, NOBODY)
        folder.chmod(0o755)
        data = folder / "data"
        sorting = ("--locale=C", "--encoding=UTF8", "--locale-provider=icu")
        quick = ("--no-sync", "--auth=trust", f"--username={NOBODY}")
        # Sorted as people do, so that an order that leans on it shows.
        _as_nobody(
            folder, home / "initdb", "-D", data, *sorting, "--icu-locale=en", *quick
        )
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        start = ("-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        _as_nobody(folder, home / "pg_ctl", *start)
        try:
            yield sa.URL.create(
                "postgresql+psycopg",
                username=NOBODY,
                database="postgres",
                query={"host": str(folder)},
            )
        finally:
            stop = ("-D", data, "-w", "-m", "immediate", "stop")
            _as_nobody(folder, home / "pg_ctl", *stop)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def new_database(server: sa.URL) -> str:
    """Make an empty database and return its URL."""
    name = f"rasad_{uuid.uuid4().hex[:12]}"
    engine = sa.create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return server.set(database=name).render_as_string(hide_password=False)
