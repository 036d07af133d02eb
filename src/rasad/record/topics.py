# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""What is spoken of: services named here, taken up from before, or told later."""

import re

from rasad.model.vocabulary import DECISIONS, EFFECTS, StatementType
from rasad.record import grammar
from rasad.record.focus import MEANT, NAMELESS, Focus, ids_of
from rasad.record.grammar import Rule
from rasad.record.mentions import Mention
from rasad.record.reading import TARGETS, Ready, View, anaphor_or_pronoun

T = StatementType
_TOOLS = {T.CIRCUMVENTION_RESTRICTION, T.CIRCUMVENTION_USE}
_OURS = {
    T.PLATFORM_REFUSAL,
    T.PLATFORM_COMPLIANCE,
    T.PLATFORM_STATEMENT,
    T.NO_COMMENT,
    T.PLATFORM_POLICY,
    T.CHANNEL_TAKEDOWN,
    T.TAKEDOWN_DEMAND,
    T.LEGAL_ACTION,
}
_BY_TOOL = {
    T.APP_STORE_REMOVAL,
    T.ARREST,
    T.ASSESSMENT,
    T.DATA_ACCESS_DEMAND,
    T.DENIAL,
    T.OPPOSITION,
    T.POSITION,
    T.THREAT,
}
_STORES_TOO = {
    T.ACCESS_OBSERVATION,
    T.BLOCK,
    T.ORDER_BLOCK,
    T.ORDER_LIFT,
    T.PLATFORM_STATEMENT,
    T.PROMISE,
    T.STATUS_CLAIM,
    T.UNBLOCK,
}
_ACTS = DECISIONS | EFFECTS
# What is seen of access may be seen of the cut alone: "service came back".
_OF_AN_ACT = {T.COURT_RULING, T.UNBLOCK, T.ACCESS_OBSERVATION, T.STATUS_CLAIM}
# What is said of access without a name is of what was last acted on.
_OF_THE_NEWS = {
    T.COURT_RULING,
    T.JUSTIFICATION,
    T.LEGAL_ACTION,
    T.OPPOSITION,
    T.PROMISE,
    T.PUBLIC_DEMAND,
    T.THREAT,
}
_OF_ALL = {*MEANT, grammar.ANAPHOR}
_HOME = {
    T.PROMOTE_DOMESTIC,
    T.DOMESTIC_LAUNCH,
    T.MANDATE_DOMESTIC,
    T.USAGE_CLAIM,
    T.PROMISE,
    T.MIGRATE,
    T.DENIAL,
}
_WHICH = re.compile(r"(?:which|who|whose)\b", re.IGNORECASE)
_CURBS = re.compile(
    r"\b(?:the|these|those|all|such) (?:limits|limitations|restrictions|curbs|blocks|bans)\b"
    r"(?! (?:on|of) )|محدودیت ?ها",
    re.IGNORECASE,
)
_SHUT = re.compile(
    r"\b(?:block|cut|switch|shut|clos|restrict|filter|suspen|bann?|disconnect)\w*",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:among (?:them|others)|including|such as|like|namely|notably)\b|، (?:از جمله|مانند|مثل)",
    re.IGNORECASE,
)
_NOWHERE = re.compile(r"(?!)")
# Words that take up an act, and with it what it was against; a cut is of the internet.
_ACT = re.compile(
    r"\b(?:the|this|that|its|their|his|such an?) (?:\w+ )?(?:ban|block|blocking|suspension|restrictions?|move|measures?|decision"
    r"|order|ruling|directive|closure|blockade|step|curbs|filtering|throttling|slowdown)\b(?! (?:on|of|to) (?:[\ue000-\ue004]|\w+ing))",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\b(?:the|this|that|these|no|any|an?|another|\w+'s) (?:\w+ )?(?:shutdowns?|blackouts?|outages?|cut(?:-?off)?s?|disconnections?|interruptions?|disruptions?)\b(?! (?:of|to|on) [\ue000-\ue004])"
    r"|\b(?:full |partial |normal |the |a |weak |their |its )?(?:connection|signal|connectivity|coverage)\b|\b(?:back|get|got|go|went|stay|be|come|came) (?:back )?online\b|\b(?:full|partial|normal|mobile) services?\b|\bdata service\b|\bphones\b|\bdata\b(?= (?:is|was|are|were|came|comes|returned|returns|flow\w*|work\w*)\b)",
    re.IGNORECASE,
)
_KEEPERS = {"google"}  # whose shop it is; what is removed from it is another's
# What the words for a service say of its kind; the first row that fits decides.
_SORTS = (
    (re.compile(r"messag|messenger|chat|encrypted", re.IGNORECASE), {"messenger"}),
    (re.compile(r"video|streaming|clips", re.IGNORECASE), {"video"}),
    (re.compile(r"encyclop", re.IGNORECASE), {"reference"}),
    (re.compile(r"social|blog|photo", re.IGNORECASE), {"social", "video"}),
)


def is_about_access(views: tuple[View, ...]) -> bool:
    """Tell whether a service, class, tool or the internet, or filtering, is named."""
    near = {*TARGETS, grammar.CIRCUMVENTION, grammar.STORE} - {grammar.ANAPHOR}
    return any(
        any(m.mark in near or m.services for m in v.mentions)
        or v.words("about", _NOWHERE).search(v.text)
        for v in views
    )


def services_of(
    view: View,
    ready: Ready,
    rule: Rule,
    spans: tuple[tuple[int, int], tuple[int, int]],
    focus: Focus,
) -> tuple[str, ...] | None:
    """
    Return the services that a match is about; None where it needs some and has none.

    Empty where none has to be told, or what is told has no name ("ten news sites").
    """
    found = _services_of(view, ready, rule, spans, focus)
    return found and tuple(i for i in found if i != NAMELESS)


def _services_of(
    view: View,
    ready: Ready,
    rule: Rule,
    spans: tuple[tuple[int, int], tuple[int, int]],
    focus: Focus,
) -> tuple[str, ...] | None:
    """
    Return what a match is about.

    The services of its clause, else of the sentence, else, where it speaks of something
    told before, those; a class only where nothing more exact is named.
    """
    clause = spans[1]
    if rule.type in _TOOLS:
        return ids_of([m for m in view.mentions if m.mark == grammar.CIRCUMVENTION])
    here = _in_clause(view, clause, rule, focus)
    sites = None if here or rule.type not in _ACTS else _sites(view, clause)
    if sites is not None:
        return _listed(view, sites, rule, focus)
    if not here and rule.type in _BY_TOOL:
        here = ids_of(
            [m for m in view.within(*clause) if m.mark == grammar.CIRCUMVENTION]
        )
    if here or rule.needs == "":
        return here or rule.means
    owned = ids_of([m for m in view.mentions if m.mark == grammar.PLATFORM])
    if owned and rule.type in _OURS:
        return owned
    before = _before(view, ready, rule, clause, focus)
    around = before or _exact(_here(view, (0, len(view.text)), rule), rule, focus)
    tools = ids_of([m for m in view.within(*clause) if m.mark == grammar.CIRCUMVENTION])
    if rule.type not in _ACTS and tools:
        around = around or tools
    return around or _told(view, ready, rule, clause, focus)


def _in_clause(
    view: View, clause: tuple[int, int], rule: Rule, focus: Focus
) -> tuple[str, ...]:
    """Return what the clause itself names; empty where it names only a shop's owner."""
    here = _exact(_here(view, clause, rule), rule, focus) or _relative(view, clause)
    if _is_keeper(rule, here) and _taken_up(view, clause):
        return ()
    return here


def _sites(view: View, clause: tuple[int, int]) -> Mention | None:
    """Return what a clause calls by a class that no registry has: "news sites"."""
    named = (m for m in view.within(*clause) if m.mark == grammar.CLASS)
    return next((m for m in named if not m.services), None)


def _listed(view: View, sites: Mention, rule: Rule, focus: Focus) -> tuple[str, ...]:
    """Return those of the *sites* that the sentence names: "among them X and Y"."""
    match = view.words("listed", _LISTED).search(view.text, sites.end)
    if match is None:
        return ()
    return _exact(_here(view, (match.end(), len(view.text)), rule), rule, focus)


def _relative(view: View, clause: tuple[int, int]) -> tuple[str, ...]:
    """Return what "which" at the head of a clause stands for: the name before it."""
    if not view.words("which", _WHICH).match(view.text, clause[0]):
        return ()
    found: list[Mention] = []
    for mention in reversed(_here(view, (0, clause[0]), None)):
        if found and found[-1].start - mention.end > len(", and "):
            break
        found.append(mention)
    return ids_of(found[::-1])


def _before(
    view: View, ready: Ready, rule: Rule, clause: tuple[int, int], focus: Focus
) -> tuple[str, ...]:
    """Return what "the app" or a pronoun of the clause takes up; empty for none."""
    if _taken_up(view, clause):
        found = _antecedent(view, clause, focus, rule)
        return focus.services if _is_keeper(rule, found) else found
    if rule.needs == "told" and anaphor_or_pronoun(view, ready, *clause):
        return _of_act(view, rule, clause, focus) or _antecedent(
            view, clause, focus, rule
        )
    return ()


def _told(
    view: View, ready: Ready, rule: Rule, clause: tuple[int, int], focus: Focus
) -> tuple[str, ...] | None:
    """Return what was told before, for a match that names nothing."""
    of_act = _of_act(view, rule, clause, focus)
    if of_act:
        return of_act
    if rule.needs == "topic":
        if not view.mentions:
            return None
        return _of_the_news(view, rule, clause, focus)
    if view.words("curbs", _CURBS).search(view.text, *clause):
        return _all_of_the_news(focus) or None
    if rule.needs == "told" or anaphor_or_pronoun(view, ready, *clause):
        return focus.act or focus.services or None
    return None


def _of_the_news(
    view: View, rule: Rule, clause: tuple[int, int], focus: Focus
) -> tuple[str, ...]:
    """Return what a clause about the news is about, though it need not name it."""
    if _taken_up(view, clause):
        return focus.services
    shut = view.words("shut", _SHUT).search(view.text, *clause)
    return focus.act if shut or rule.type in _OF_THE_NEWS else ()


def _all_of_the_news(focus: Focus) -> tuple[str, ...]:
    """Return what "the restrictions" are of: of every act told, or of the group."""
    acts = focus.acts
    named = tuple(i for i in acts if not i.startswith("class:"))
    return named or acts or focus.group or focus.services


def _of_act(
    view: View, rule: Rule, clause: tuple[int, int], focus: Focus
) -> tuple[str, ...]:
    """Return what "the ban" or "the cut" of a clause was against; empty for neither."""
    if _taken_up(view, clause) or rule.type in _ACTS - _OF_AN_ACT:
        return ()
    if focus.internet and view.words("cut", _CUT).search(view.text, *clause):
        return ("class:internet",)
    if rule.type in _ACTS - {T.COURT_RULING}:
        return ()
    if focus.act and view.words("act", _ACT).search(view.text, *clause):
        return focus.act
    return ()


def _is_keeper(rule: Rule, ids: tuple[str, ...]) -> bool:
    """Tell whether a removal from shops names only whose shops they are."""
    return rule.type is T.APP_STORE_REMOVAL and bool(ids) and set(ids) <= _KEEPERS


def _taken_up(view: View, clause: tuple[int, int]) -> bool:
    return any(m.mark == grammar.ANAPHOR for m in view.within(*clause))


def _antecedent(
    view: View, clause: tuple[int, int], focus: Focus, rule: Rule
) -> tuple[str, ...]:
    """
    Return what "the app" or "these networks" of a clause takes up.

    A further act is against what the news is about, not against what was only
    named beside it.
    """
    anaphor = next(
        m
        for m in (*view.within(*clause), None)
        if m is None or m.mark == grammar.ANAPHOR
    )
    start = anaphor.start if anaphor else clause[0]
    plural = bool(anaphor and anaphor.plural)
    before = _named_before(view, start, focus)
    if plural:
        return before or focus.group or focus.services
    words = view.text[anaphor.start : anaphor.end] if anaphor else ""
    last = focus.services
    if rule.type in _ACTS and focus.act and not set(last) & set(focus.acts):
        last = focus.act
    return _of_sort(before or last, words, focus)


def _of_sort(ids: tuple[str, ...], words: str, focus: Focus) -> tuple[str, ...]:
    """
    Return which of *ids* a singular "the messaging app" can be.

    Where none is of that kind, the last one told that is; where the words tell
    no kind, or nothing is known of it, *ids* as they are.
    """
    sort = next((kinds for row, kinds in _SORTS if row.search(words)), None)
    if sort is None or any(i not in focus.kinds for i in ids):
        return ids
    fit = tuple(i for i in ids if focus.kinds[i] in sort)
    if fit:
        return fit
    heard = (i for i in focus.heard if focus.kinds.get(i) in sort)
    last = next(heard, None)
    return (last,) if last else ids


def _named_before(view: View, start: int, focus: Focus) -> tuple[str, ...]:
    ids = ids_of(
        [m for m in view.mentions if m.mark == grammar.SERVICE and m.end <= start]
    )
    return tuple(i for i in ids if i not in focus.domestic)


def _here(view: View, span: tuple[int, int], rule: Rule | None) -> list[Mention]:
    """Return what a stretch names; a shop for programs is itself blocked at times."""
    meant = set(MEANT)
    if rule is not None and rule.type in _STORES_TOO:
        meant.add(grammar.STORE)
    return [m for m in view.within(*span) if m.mark in meant and m.services]


def _exact(found: list[Mention], rule: Rule, focus: Focus) -> tuple[str, ...]:
    """
    Return the services meant: no class beside one that is named.

    No home service beside a foreign one in an act against services.
    """
    named = [m for m in found if m.mark in {grammar.SERVICE, grammar.STORE}]
    if rule.type in {T.SHUTDOWN, T.THROTTLE} and rule.needs == "any":
        return ids_of(named) or ids_of(found)
    ids = ids_of(named or found)
    if len(ids) > 1 and "class:internet" in ids:
        ids = tuple(i for i in ids if i != "class:internet")
    if rule.type in _HOME:
        return ids
    if rule.type is T.APP_STORE_REMOVAL and len(ids) > 1:
        return tuple(i for i in ids if i not in _KEEPERS)
    abroad = tuple(i for i in ids if i not in focus.domestic)
    return abroad or ids
