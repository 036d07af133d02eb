"""
A coverage-guided drill of the decoder: bytes in, a verdict or a reject out.

    python bench/fuzz.py [SECONDS] [CORPUS]

atheris (libFuzzer for Python) keeps the inputs that reach new lines. Bytes alone
rarely stay JSON, so most changes are made to the tree: a value becomes one of the
odd ones that archives hold, a branch is moved, doubled or dropped. Whatever
comes of an input must be a verdict or a `BadInput`; reading a line in one pass
must say the same as in two; nothing may take longer than a few seconds of CPU.
A crash is kept as a file beside CORPUS and ends the drill with exit code 77.
"""

import copy
import gzip
import json
import random
import sys
import time
from pathlib import Path
from typing import Any

import atheris

with atheris.instrument_imports(include=["rasad"]):
    import msgspec

    from rasad import observations, verdicts
    from rasad.errors import BadInput
    from rasad.observations import envelope
    from rasad.pipeline.reference import load

ROOT = Path(__file__).parents[1]
SECONDS = 600
SLOW = 5.0  # CPU seconds of one input that count as a hang
LONGEST = 65_536
REFERENCE = load(None)
ODD: tuple[Any, ...] = (
    *(None, False, True, 0, -1, 2**63, 1e308, -0.5, "", "\x00", "\ud800", "127.0.0.1"),
    *("::1%eth0", "[", "http://[broken", "1" * 5000, "٣", "generic_timeout_error"),
    *("xn--", "é" * 70, "a..b", "2018-02-30 00:00:00", "AS9999999999999", "NaN"),
    *([], {}, [[]], [None], {"data": "%%%", "format": "base64"}, [{}], {"": None}),
    *({"format": "base64", "data": "MIIB"}, ["x", "y"], {"failure": "eof_error"}),
)


def _places(value: Any, depth: int = 0) -> list[tuple[Any, Any]]:
    """Return container and key of every value in the tree, at most twelve deep."""
    pairs = (
        list(value.items())
        if isinstance(value, dict)
        else list(enumerate(value))
        if isinstance(value, list)
        else []
    )
    found = [(value, key) for key, _ in pairs]
    if depth < 12:  # noqa: PLR2004 - deeper trees are made by moving branches
        for _, inner in pairs:
            found += _places(inner, depth + 1)
    return found


def _odd(chance: random.Random) -> Any:
    return copy.deepcopy(chance.choice(ODD))


def _changed(tree: Any, chance: random.Random) -> Any:
    """Return the tree with one to four of its values changed."""
    for _ in range(chance.randint(1, 4)):
        places = _places(tree)
        if not places:
            return _odd(chance)
        holder, key = chance.choice(places)
        other, place = chance.choice(places)
        match chance.randrange(6):
            case 0 | 1:
                holder[key] = _odd(chance)
            case 2:
                holder[key] = json.loads(json.dumps(other[place]))
            case 3:
                holder[key] = [holder[key]]
            case 4 if isinstance(holder, dict):
                holder[str(_odd(chance))] = holder.pop(key)
            case _:
                del holder[key]
    return tree


def mutate(data: bytes, longest: int, seed: int) -> bytes:
    """Change the tree where the bytes are JSON, else, and now and then, the bytes."""
    chance = random.Random(seed)  # noqa: S311 - damage, not secrets
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        tree = None
    if tree is None or chance.random() < 0.1:  # noqa: PLR2004 - now and then
        return bytes(atheris.Mutate(data, longest))
    raw = json.dumps(_changed(tree, chance)).encode("utf-8", "surrogatepass")
    return raw[:longest]


def read(data: bytes) -> tuple[bytes, ...] | str:
    """Return what is made of a line in one pass and in two, or why nothing is."""
    try:
        one = observations.open_line(data, source="fuzz", line=1)
        two = envelope.from_bytes(data, source="fuzz", line=1)
        found = []
        for measurement in (one, two):
            seen = observations.from_measurement(measurement, match=REFERENCE.match)
            verdict = verdicts.from_observations(measurement, seen, REFERENCE)
            found.append(msgspec.json.encode(verdict))
    except BadInput as bad:
        return str(bad)
    return tuple(found)


def try_one(data: bytes) -> None:
    """Hold what must be so of any bytes at all."""
    begun = time.process_time()
    found = read(data)
    if not isinstance(found, str) and found[0] != found[1]:
        raise SystemExit("one pass says otherwise than two")
    if time.process_time() - begun > SLOW:
        raise SystemExit("too slow")


def seeds() -> list[bytes]:
    """Return lines of the example, and one of each test with each shared section."""
    found: list[bytes] = []
    for path in sorted((ROOT / "examples/iran/measurements").glob("*.gz")):
        lines = gzip.decompress(path.read_bytes()).splitlines()
        found += lines[:: max(1, len(lines) // 12)]
    named = {json.loads(line)["test_name"]: json.loads(line) for line in found}
    pattern = json.loads(found[0])
    keys = {k: v for m in named.values() for k, v in (m["test_keys"] or {}).items()}
    for name in observations.NETTESTS:
        found.append(
            json.dumps({**pattern, "test_name": name, "test_keys": keys}).encode()
        )
    return [line for line in found if len(line) <= LONGEST]


def main() -> None:
    """Run the drill for the seconds asked for."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    corpus = Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / "build/fuzz")  # noqa: PLR2004 - the second argument
    corpus.mkdir(parents=True, exist_ok=True)
    for number, line in enumerate(seeds()):
        (corpus / f"seed-{number:03}").write_bytes(line)
    atheris.Setup(
        [
            *(sys.argv[0], str(corpus), f"-max_total_time={seconds}"),
            *(f"-max_len={LONGEST}", "-timeout=20", "-rss_limit_mb=2048"),
            f"-artifact_prefix={corpus.parent}/crash-",
        ],
        try_one,
        custom_mutator=mutate,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
