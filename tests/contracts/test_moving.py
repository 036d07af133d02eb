"""A record leaves and comes back as it was: exported, backed up, moved."""

import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.contracts.postgres import new_database
from tests.contracts.saying import AT

from rasad.errors import ConfigError, StorageError
from rasad.model.decision import Action, Decision
from rasad.model.entry import Dissent, Entry, Review
from rasad.model.said import Actor, Quantity, Scope, When
from rasad.model.source import Source
from rasad.model.vocabulary import ActorKind, Modality, StatementType
from rasad.pipeline import bringing, checking, exporting, keeping, workspace

MADE: tuple[Action, ...] = ("accept", "reject", "edit", "ask")
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
NAMES = st.sampled_from(["a", "b", "IR-2018-001", "ز", "Ä"])
SOURCES = st.builds(
    Source,
    document=st.sampled_from(["sha256:" + "a" * 64, "sha256:" + "b" * 64]),
    quote=WORDS.filter(bool),
    start=st.integers(0, 5),
    end=st.integers(6, 99),
    url=st.none() | WORDS,
    copy_of=st.none() | WORDS,
)
ENTRIES = st.builds(
    Entry,
    id=NAMES,
    type=st.sampled_from(StatementType),
    modality=st.sampled_from(Modality),
    sources=st.lists(SOURCES, min_size=1, max_size=3).map(tuple),
    actors=st.lists(
        st.builds(Actor, id=WORDS, name=WORDS, kind=st.sampled_from(ActorKind)),
        max_size=2,
    ).map(tuple),
    services=st.lists(WORDS, max_size=2).map(tuple),
    date=st.builds(When, value=st.none() | WORDS, expression=st.none() | WORDS),
    scope=st.builds(Scope, networks=st.lists(st.integers(0, 2**32)).map(tuple)),
    quantity=st.lists(
        st.builds(
            Quantity, value=st.floats(allow_nan=False, allow_infinity=False), unit=WORDS
        ),
        max_size=1,
    ).map(tuple),
    review=st.builds(Review, by=st.none() | WORDS, at=st.none() | WORDS),
    dissent=st.lists(
        st.builds(Dissent, field=WORDS, value=WORDS, source=st.integers(0, 2)),
        max_size=2,
    ).map(tuple),
)


@st.composite
def records(draw: st.DrawFn) -> tuple[list[Entry], list[Decision]]:
    """Return entries of different ids, and what people decided about them."""
    entries = draw(st.lists(ENTRIES, unique_by=lambda e: e.id, max_size=4))
    decisions = []
    for entry in entries:
        for who in draw(st.lists(st.sampled_from(["Ada", "Bahram"]), max_size=2)):
            action = draw(st.sampled_from(MADE))
            decisions.append(
                Decision(
                    action=action,
                    proposal=entry.id,
                    revision="r",
                    by=who,
                    at=AT,
                    seen=(entry,),
                    reason="other" if action == "reject" else None,
                    note=draw(WORDS),
                    entry=structs.replace(entry, country="IR")
                    if action == "edit"
                    else None,
                )
            )
    return entries, decisions


def filled(folder: Path, entries: list[Entry], decisions: list[Decision]) -> Path:
    """Return a workspace that holds them."""
    workspace.create(folder, title="", countries=())
    with workspace.opened(folder) as (_, record):
        record.replace_entries(entries, at=AT, who="rules")
        for decision in decisions:
            record.decide(decision)
    return folder


def exported(folder: Path, *, trace: bool = True) -> bytes:
    """Return the lines of a workspace's record."""
    path = folder / "out.jsonl"
    exporting.to_file(folder, path, trace=trace, public=False)
    return path.read_bytes()


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records())
def test_a_record_exported_and_imported_is_the_same(
    told: tuple[list[Entry], list[Decision]],
) -> None:
    """Reviews, dissent, decisions and the log's trace come back, byte for byte."""
    with tempfile.TemporaryDirectory() as name:
        one = filled(Path(name, "one"), *told)
        lines = exported(one)
        other = workspace.create(Path(name, "other"), title="", countries=())
        got = bringing.bring_in(other, [one / "out.jsonl"], who="Chen")
        assert exported(other) == lines
        if not told[0]:
            return  # an empty file is no record, and is refused as none
        assert got.rejects == ()
        with (
            workspace.opened(one) as (_, first),
            workspace.opened(other) as (_, second),
        ):
            assert second.entries() == first.entries()
            assert second.decisions() == first.decisions()
        assert not [f for f in checking.check(other).faults if f.of != "quote"]


@settings(
    max_examples=3,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(told=records())
def test_from_sqlite_to_postgresql_and_back(
    postgres: sa.URL,
    monkeypatch: pytest.MonkeyPatch,
    told: tuple[list[Entry], list[Decision]],
) -> None:
    """By backup the log comes along too, with every hash."""
    monkeypatch.delenv("RASAD_RECORD", raising=False)
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        one = filled(home / "one", *told)
        keeping.back_up(one, home / "1.zip")
        url = new_database(postgres)
        keeping.restore(home / "1.zip", home / "two", url=url)
        keeping.back_up(home / "two", home / "2.zip")
        keeping.restore(home / "2.zip", home / "three")
        assert not (home / "two" / "record.db").exists()
        assert exported(home / "two") == exported(one) == exported(home / "three")
        with (
            workspace.opened(one) as (_, first),
            workspace.opened(home / "three") as (_, last),
        ):
            assert last.log() == first.log()
            assert last.log_head() == first.log_head()
            assert last.digests() == first.digests()


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return a workspace with one document."""
    page = tmp_path / "page.txt"
    page.write_text("A court ordered providers to block Telegram on 3 May 2021.\n")
    made = workspace.create(tmp_path / "story", title="A", countries=("IR",))
    assert workspace.add(made, [page], who="Ada").statements
    return made


def test_a_backup_is_restored_whole(story: Path, tmp_path: Path) -> None:
    """The drill: everything is lost but the file, and everything is there again."""
    lines = exported(story)
    made = keeping.back_up(story, tmp_path / "b.zip")
    restored = keeping.restore(tmp_path / "b.zip", tmp_path / "again")
    assert (restored.rows, restored.head) == (made.rows, made.head)
    assert restored.faults == made.damaged == ()
    assert exported(tmp_path / "again") == lines
    found = checking.check(tmp_path / "again")
    assert (found.documents, found.faults) == (1, ())
    assert found.head == made.head


def test_the_same_workspace_gives_the_same_members(story: Path, tmp_path: Path) -> None:
    """Two backups differ in the moment they were made, and in nothing else."""
    for name in ("1.zip", "2.zip"):
        keeping.back_up(story, tmp_path / name)
    one, two = (zipfile.ZipFile(tmp_path / n).infolist() for n in ("1.zip", "2.zip"))
    assert [(i.filename, i.CRC) for i in one[:-1]] == [
        (i.filename, i.CRC) for i in two[:-1]
    ]


def test_nothing_is_written_over_without_a_word(story: Path, tmp_path: Path) -> None:
    """Neither a backup nor a workspace nor a database."""
    keeping.back_up(story, tmp_path / "b.zip")
    with pytest.raises(ConfigError, match="--replace"):
        keeping.back_up(story, tmp_path / "b.zip")
    keeping.back_up(story, tmp_path / "b.zip", replace=True)
    with pytest.raises(ConfigError, match="is there already"):
        keeping.restore(tmp_path / "b.zip", story)
    url = f"sqlite:///{story / 'record.db'}"
    with pytest.raises(ConfigError, match="holds a record already"):
        keeping.restore(tmp_path / "b.zip", tmp_path / "again", url=url)
    assert not (tmp_path / "again").exists()
    assert not list(tmp_path.glob(".*.part"))


def _flipped(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 3] ^= 1
    path.write_bytes(raw)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def _added(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("files/../../outside", b"x")


@pytest.mark.parametrize("damage", [_flipped, _cut, _added])
def test_a_damaged_backup_is_refused_before_anything_is_written(
    story: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    """A byte changed, an end cut off, a file slipped in."""
    keeping.back_up(story, tmp_path / "b.zip")
    damage(tmp_path / "b.zip")
    with pytest.raises(StorageError, match=r"b\.zip"):
        keeping.restore(tmp_path / "b.zip", tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_backup_holds_no_address_of_a_database(story: Path, tmp_path: Path) -> None:
    """A password in the settings does not leave with them."""
    settings_file = story / "rasad.toml"
    text = settings_file.read_text()
    url = f'url = "sqlite:///{story / "record.db"}?secret"'
    settings_file.write_text(text.replace("[record]", f"[record]\n{url}"))
    keeping.back_up(story, tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert b"secret" not in archive.read("files/rasad.toml")
