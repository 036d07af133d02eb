"""The search for cycles of objects, left off where there are none to find."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial


@contextmanager
def unsearched() -> Iterator[Callable[[], object]]:
    """
    Leave off the search for cycles of objects; give what searches once.

    Values that hold one another in no circle are let go as a whole. Left on, the
    search goes through all that is held after every few hundred of them, again and
    again. What is given looks only at what came since it was last asked.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield partial(gc.collect, 0)
    finally:
        if was_on:
            gc.enable()
