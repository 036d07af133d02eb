"""Sentences and clauses of a folded text, by their offsets."""

import re

from msgspec import Struct

# A longer stretch without the end of a sentence is read in parts, so that the
# cost of reading stays that of its length.
LONGEST = 1500
_JOINT = re.compile(r"\s")
_HEADLINE = 160
_END = re.compile(r"""(?<=[.!?؟…])["')\]]{0,2}\s+(?=["'(\[@#]{0,2}[^\sa-zа-я])""")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sen|Rep|Prof|Jr|Sr|No|no|vs|Inc|Ltd|Co|Art|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|[А-Я]|г|гг|им|ст|ул"
    r"|руб|тыс|млн|млрд|см)|\b[A-Z]\.[A-Z])\.$"
)
# "3 p.m. The buses" are two sentences, "3 p.m. Monday" and "3 p.m. GMT" are not.
_HOUR = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_OF_THE_HOUR = re.compile(
    r"[\s\"')\]]*(?:[A-Z]{2,4}\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun"
    r"|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b|[A-Z]\w+ time\b|\d|[(])"
)
_LINE = re.compile(r"[^\n]+")


class Sentence(Struct, frozen=True, kw_only=True):
    """
    One sentence: its place in the document and its folded words.

    `headline` says that it is a line of its own without a full stop; `first`
    that a line begins with it.
    """

    start: int
    text: str
    headline: bool = False
    first: bool = False

    @property
    def end(self) -> int:
        """Where it ends in the document."""
        return self.start + len(self.text)


def split(folded: str, start: int) -> tuple[Sentence, ...]:
    """
    Return the sentences of *folded*, a stretch that begins at *start*.

    In the order of the text, without surrounding white space. A stretch longer
    than LONGEST without an end of sentence comes in parts, cut at a space.
    """
    found: list[Sentence] = []
    for line in _LINE.finditer(folded):
        pieces = _pieces(line.group())
        alone = len(pieces) == 1 and len(line.group()) <= _HEADLINE
        for number, (begin, end) in enumerate(pieces):
            raw = line.group()[begin:end]
            text = raw.strip()
            if not text:
                continue
            at = start + line.start() + begin + len(raw) - len(raw.lstrip())
            title = alone and text[-1] not in '.!?؟":,;'
            whole = Sentence(start=at, text=text, headline=title, first=number == 0)
            found += _in_parts(whole)
    return tuple(found)


def _in_parts(sentence: Sentence) -> list[Sentence]:
    """Return a sentence, or its parts at the last joint before LONGEST each."""
    parts: list[Sentence] = []
    begin, text = 0, sentence.text
    while len(text) - begin > LONGEST:
        joints = [m.end() for m in _JOINT.finditer(text, begin, begin + LONGEST)]
        end = joints[-1] if joints else begin + LONGEST
        parts.append(_part(sentence, begin, end))
        begin = end
    if not parts:
        return [sentence]
    parts.append(_part(sentence, begin, len(text)))
    return [p for p in parts if p.text]


def _part(sentence: Sentence, begin: int, end: int) -> Sentence:
    raw = sentence.text[begin:end]
    at = sentence.start + begin + len(raw) - len(raw.lstrip())
    return Sentence(start=at, text=raw.strip(), first=sentence.first and begin == 0)


def _pieces(line: str) -> list[tuple[int, int]]:
    """Return where the sentences of a line begin and end."""
    cuts = [0]
    for gap in _END.finditer(line):
        closing = len(gap.group()) - len(gap.group().lstrip("\"')]"))
        before = line[max(0, gap.start() - 8) : gap.start()]
        same = _HOUR.search(before) and _OF_THE_HOUR.match(line, gap.start())
        if not same and not _ABBREVIATED.search(before):
            cuts.append(gap.start() + closing)
    return list(zip(cuts, [*cuts[1:], len(line)], strict=True))


def cover(
    sentence: str, cuts: re.Pattern[str], begin: int, end: int
) -> tuple[int, int]:
    """Return the smallest run of clauses of *sentence* that holds [begin, end)."""
    first, last = 0, len(sentence)
    for cut in cuts.finditer(sentence):
        if cut.start() <= begin and cut.end() <= begin + 1:
            first = cut.end()
        elif cut.start() >= end:
            last = cut.start()
            break
    return first, last
