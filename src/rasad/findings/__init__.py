"""Record and episodes to findings, and to what became of promises and deadlines."""

from rasad.findings.context import Context, Reach, Thresholds
from rasad.findings.decide import rule_table
from rasad.findings.evidence import Evidence, Onsets, onsets
from rasad.findings.ledgers import commitments
from rasad.findings.ledgers import with_sentences as ledgers_told
from rasad.findings.operators import Operators
from rasad.findings.reconcile import Dated, Scene, by_time, from_record_and_episodes
from rasad.findings.reconcile import with_sentences as findings_told
from rasad.findings.rests import Grounds, Group, Rests
from rasad.findings.said import Said, distinct, of_any_time
from rasad.findings.spoken import Spoken
from rasad.findings.times import searched

__all__ = [
    "Context",
    "Dated",
    "Evidence",
    "Grounds",
    "Group",
    "Onsets",
    "Operators",
    "Reach",
    "Rests",
    "Said",
    "Scene",
    "Spoken",
    "Thresholds",
    "by_time",
    "commitments",
    "distinct",
    "findings_told",
    "from_record_and_episodes",
    "ledgers_told",
    "of_any_time",
    "onsets",
    "rule_table",
    "searched",
]
