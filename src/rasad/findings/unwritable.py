"""What may be written where nothing can be said: what is missing, by its reason."""

from collections.abc import Callable

from rasad.findings.talk import Talk, counted_networks, days_of, first_day_of
from rasad.model.finding import Reason
from rasad.model.told import Told, listed, mark, say, several


def may_write(talk: Talk) -> Told:
    """Return the sentence, without its full stop."""
    special = _BY_RULE.get(talk.decision.rule)
    if special is not None:
        return special(talk)
    return _BY_REASON[talk.decision.reason or Reason.TOO_FEW](talk)


def _time(talk: Talk) -> Told:
    """Print the time that was looked at."""
    since, until = talk.case.since, talk.case.until
    if since is None:
        return say(mark("in the time in question"))
    if until is None:
        return say(mark("since {day}"), day=first_day_of(since))
    first_day, last_day = days_of(since, until)
    if first_day == last_day:
        return say(mark("on {day}"), day=first_day)
    return say(mark("between {first} and {last}"), first=first_day, last=last_day)


def _said(template: str, talk: Talk, **more: object) -> Told:
    """Return a sentence with the values that most of them have."""
    return say(
        template,
        where=talk.where,
        was=talk.was,
        it=talk.it,
        time=_time(talk),
        **more,
    )


def _undated(talk: Talk) -> Told:
    template = mark("no measurement can be set beside {act} for {where}")
    return say(template, act=talk.said, where=talk.where)


def _all_down(talk: Talk) -> Told:
    return _said(
        mark(
            "{where} did not work on {networks} measured {time}, with no sign of "
            "blocking: whether {it} {was} blocked then is not known"
        ),
        talk,
        networks=counted_networks(talk.case.measured),
    )


def _at_once(talk: Talk) -> Told:
    if not talk.case.elsewhere:
        return _said(
            mark(
                "a fault of the instrument changed what tests of {where} showed "
                "{time}: measurements cannot tell what became of {act}"
            ),
            talk,
            act=talk.said,
        )
    others = listed(talk.case.elsewhere)
    return say(
        mark(
            "{where} changed within a day of the same in {others}: measurements "
            "cannot tell whether it has to do with {act}"
        ),
        where=talk.where,
        others=others,
        act=talk.said,
    )


def _slow_unseen(talk: Talk) -> Told:
    return _said(
        mark(
            "the tests of {where} ask only whether {it} can be reached: measurements "
            "cannot tell whether {it} {was} slow {time}"
        ),
        talk,
    )


def _unplaced(talk: Talk) -> Told:
    return say(
        mark(
            "{act} is about some networks that our record cannot number: "
            "measurements of {where} cannot tell whether it holds for them"
        ),
        act=talk.said,
        where=talk.where,
    )


def _tunnels(talk: Talk) -> Told:
    return _said(
        mark(
            "{where} {was} measured {time} only through tunnels (VPNs): what people "
            "reach without one is not known"
        ),
        talk,
    )


def _lost(talk: Talk) -> Told:
    return say(
        mark(
            "measurements of {where} from {networks} all but stopped {time}: whether "
            "{it} {was} blocked then is not known"
        ),
        where=talk.where,
        networks=talk.listed(talk.case.silent),
        time=talk.lost_when,
        it=talk.it,
        was=talk.was,
    )


_BY_RULE: dict[str, Callable[[Talk], Told]] = {
    "f.entry.undated": _undated,
    "f.all-down": _all_down,
    "f.at-once-elsewhere": _at_once,
    "f.claim.throttled.unseen": _slow_unseen,
    "f.claim.unplaced": _unplaced,
    "f.tunnels-only": _tunnels,
    "f.lost": _lost,
}


def _no_data(talk: Talk) -> Told:
    return _said(
        mark(
            "nobody measured {where} {time}: whether {it} {was} blocked then is not "
            "known"
        ),
        talk,
    )


def _too_few(talk: Talk) -> Told:
    limits = talk.case.limits
    return _said(
        mark(
            "{where} {was} measured on {networks} {time}, {results} in all: too few to "
            "tell (a network counts with {reports} reports on {days} days)"
        ),
        talk,
        networks=counted_networks(talk.case.measured),
        results=several(
            talk.case.rows, mark("{number} result"), mark("{number} results")
        ),
        reports=limits.network_reports,
        days=limits.network_days,
    )


def _web_only(talk: Talk) -> Told:
    return _said(
        mark(
            "only a site of {where} was measured {time}: whether the application "
            "worked is not known"
        ),
        talk,
    )


def _mismatch(talk: Talk) -> Told:
    return _said(
        mark(
            "no test looks at {part}: measurements cannot tell whether {where} {was} "
            "blocked there {time}"
        ),
        talk,
        part=talk.unseen or say(mark("what is meant")),
    )


def _nothing_to_lift(talk: Talk) -> Told:
    return _said(
        mark(
            "{where} {was} measured before {act}, and no block was found: there was "
            "none that could be seen to end"
        ),
        talk,
        act=talk.said,
    )


def _privileged(talk: Talk) -> Told:
    return _said(
        mark(
            "{where} {was} measured {time} only from networks whose access may be "
            "better than most people's ({networks}): what most people could reach is "
            "not known"
        ),
        talk,
        networks=counted_networks(talk.case.measured),
    )


_BY_REASON: dict[Reason, Callable[[Talk], Told]] = {
    Reason.NO_DATA: _no_data,
    Reason.TOO_FEW: _too_few,
    Reason.WEB_ONLY: _web_only,
    Reason.METHOD_MISMATCH: _mismatch,
    Reason.NOTHING_TO_LIFT: _nothing_to_lift,
    Reason.VANTAGE: _privileged,
}
