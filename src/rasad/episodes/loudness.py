"""
How loud a series speaks for a block at most, whatever its rates of error are.

An upper bound of what any path through the states gains over staying open, for
one pass over the marks. What cannot pay the costs of the states by it is never
found, and need not be read.
"""

from collections.abc import Sequence

from msgspec import Struct

from rasad.episodes.states import Costs, Mark, likelihoods

# Networks that are each a little less than sure, and at once, are sure together.
JOINT, JOINT_LEAST, SEVERAL = 22.0, 5.0, 2  # nats of all, and of each; networks
WINDOW = 12  # hours around a window that still belong to it
Span = tuple[int, int, float]  # its first and last blocked hour, and nats at most


class Loudness(Struct, frozen=True, gc=False):
    """
    What a series says at most: `most` in any span, `last` in one up to its end.

    `spans` are those that may be a part of what several networks say at once.
    Every stretch that can be found lies within one span of the series.
    """

    most: float
    last: float
    spans: tuple[Span, ...]

    def pays(self, costs: Costs) -> bool:
        """Tell whether a stretch can be found: only at the end it need not leave."""
        return self.last >= costs.enter or self.most >= costs.enter + costs.leave

    def parts(self, costs: Costs) -> tuple[Span, ...]:
        """Give the spans that can hold a stretch which says enough for a part."""
        need = costs.enter + costs.leave
        inside = self.spans[:-1] if self.last >= costs.enter else self.spans
        return (*(one for one in inside if one[2] >= need), *self.spans[len(inside) :])


def of(marks: Sequence[Mark], least: float, *, spare: float = 0.0) -> Loudness:
    """
    Tell how loud *marks* speak, which are in order of hour.

    A blocked test speaks at most as loud as where all are blocked and errors are
    rarest (*least*), an open one against it at least as where a part is. What
    is open in an hour counts as before what is blocked in it. `spare` is added
    to each sum.
    """
    terms = likelihoods(least, least)
    hit, miss = terms[5] - terms[1], terms[2] - terms[0]
    spans: list[Span] = []
    now = top = 0.0
    first = last = 0
    for hour, bad, good in marks:
        now += good * miss
        if now <= 0:
            if top:
                spans.append((first, last, top))
            now = top = 0.0
        if bad:
            if not top:
                first = hour
            now += bad * hit
            last = hour
            top = max(top, now)
    if top:
        spans.append((first, last, top))
    most = max((span[2] for span in spans), default=0.0)
    loud = tuple(span for span in spans if span[2] >= JOINT_LEAST)
    return Loudness(most + spare, now + spare, loud)


def are_joint(networks: Sequence[Loudness], costs: Costs, *, spare: float) -> bool:
    """Tell whether spans of several networks, at once, may say enough together."""
    parts = [one.parts(costs) for one in networks]
    most = [max(span[2] for span in some) for some in parts if some]
    if len(most) < SEVERAL or sum(most) + spare * len(most) < JOINT:
        return False
    found = sorted((*span, place) for place, some in enumerate(parts) for span in some)
    before: list[tuple[int, int, float, int]] = []
    for number, anchor in enumerate(found):
        first, last, nats, place = anchor
        before = [span for span in before if span[1] >= first - WINDOW]
        best = {place: nats + spare}
        for span in before:
            best[span[3]] = max(span[2] + spare, best.get(span[3], 0.0))
        for span in found[number + 1 :]:
            if span[0] > last + WINDOW:
                break
            best[span[3]] = max(span[2] + spare, best.get(span[3], 0.0))
        if len(best) >= SEVERAL and sum(best.values()) >= JOINT:
            return True
        before.append(anchor)
    return False
