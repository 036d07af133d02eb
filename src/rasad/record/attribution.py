"""Who says so, and how we have it."""

import re

from rasad.model.said import Attribution
from rasad.record import grammar
from rasad.record.mentions import Mention
from rasad.record.reading import Ready, View

_IN = re.compile(r"\b(?:in|of|for|from|across|outside)\s+(?:the )?$", re.IGNORECASE)
_TOLD = re.compile(r"tells?\b|told\b|answered\b", re.IGNORECASE)
_QUOTE = '"'
_PRESS = {grammar.MEDIA, grammar.MONITOR}


def find(view: View, start: int, end: int, speaking: Mention | None) -> Attribution:
    """
    Return who the words at [start, end) are said by, where *speaking* says them.

    A headline is a headline, whoever speaks in it. `via` is the press where it
    passes on what another said. The narrator where nobody is named.
    """
    press = [m for m in view.mentions if m.mark in _PRESS and m.actor]
    via = press[-1].actor.name if press and press[-1].actor else None
    if view.sentence.headline:
        return Attribution(who=None, mode="headline", via=None)
    speaker = _name(speaking)
    if speaker is None:
        return Attribution(who=via, mode="paraphrase" if via else "narrator", via=None)
    quoted = _QUOTE in view.text[max(0, start - 1) : end + 1]
    return Attribution(
        who=speaker,
        mode="direct_quote" if quoted else "paraphrase",
        via=via if via != speaker else None,
    )


def _name(mention: Mention | None) -> str | None:
    if mention is None:
        return None
    return mention.actor.name if mention.actor else mention.services[0]


def speaking(view: View, ready: Ready) -> Mention | None:
    """Return the mention of the one who says it in this sentence; None for nobody."""
    for cue in ("said_after", "said_before"):
        for match in ready.cue(cue).finditer(view.masked):
            mention = _at(view, match)
            if cue == "said_before" and view.words("told", _TOLD).match(match.group()):
                continue  # "he told parliament": that is who listens
            if mention and _is_where(view, mention):
                continue
            if mention and (mention.actor or mention.services):
                return mention
    return None


def _is_where(view: View, mention: Mention) -> bool:
    """Tell whether a country is only where the speaker is: "the centre in Iran"."""
    near = view.text[max(0, mention.start - 12) : mention.start]
    return mention.mark == grammar.PLACE and bool(view.words("in", _IN).search(near))


def _at(view: View, match: re.Match[str]) -> Mention | None:
    """Return the mention that the group `who` of *match* begins or ends with."""
    inside = [
        m for m in view.mentions if match.start("who") <= m.start < match.end("who")
    ]
    return inside[-1] if inside else None
