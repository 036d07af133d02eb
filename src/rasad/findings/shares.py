"""The shares of networks, and of their users, that go with a finding."""

from rasad.findings.cases import Case
from rasad.findings.context import Context
from rasad.findings.talk import counted_networks
from rasad.model.finding import Shares
from rasad.model.told import mark, say


def shares_of(case: Case, context: Context) -> Shares:
    """
    Give the share of networks, and of their users, that go with the finding.

    Networks that were seldom measured do not count beside others that were well.
    """
    mine = {c.asn for c in case.changes} or set(case.agree)
    mine = mine or {b.asn for b in case.stood} or set(case.left)
    rest = set(case.open) | set(case.against) | set(case.left) | set(case.before)
    every = mine | rest | {b.asn for b in case.stood}
    if mine - case.thin:
        mine, every = mine - case.thin, every - case.thin
    if not every:
        return Shares()
    users = {}
    if context.users:
        users = {a: context.users[a] for a in sorted(every) if a in context.users}
    total = sum(users.values())
    known = sum(count for asn, count in users.items() if asn in mine)
    return Shares(
        networks=round(len(mine) / len(every), 4),
        users=round(known / total, 4) if total else None,
        users_known=len(users) if context.users else None,
    )


def users_told(shares: Shares, case: Case) -> str:
    """Say the share of users, and of how many networks the table knows them."""
    if shares.users is None or not (case.changes or case.agree):
        return ""
    return say(
        mark(
            "these have {percent}% of the users of the {networks} in question that "
            "our table of users knows"
        ),
        percent=round(100 * shares.users),
        networks=counted_networks(shares.users_known or 0),
    )
