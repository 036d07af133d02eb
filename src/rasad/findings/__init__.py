"""Record and episodes to findings, and to what became of promises and deadlines."""

from rasad.findings.context import Context, Reach, Thresholds
from rasad.findings.decide import rule_table
from rasad.findings.evidence import Onsets, onsets
from rasad.findings.ledgers import commitments
from rasad.findings.ledgers import with_sentences as ledgers_told
from rasad.findings.reconcile import from_record_and_episodes, last_named
from rasad.findings.reconcile import with_sentences as findings_told

__all__ = [
    "Context",
    "Onsets",
    "Reach",
    "Thresholds",
    "commitments",
    "findings_told",
    "from_record_and_episodes",
    "last_named",
    "ledgers_told",
    "onsets",
    "rule_table",
]
