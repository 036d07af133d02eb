"""The rules by which episodes are told, with ids that never change meaning."""

Row = tuple[str, str, str]

BLOCKED = "episodes.blocked.1"
STANDING = "episodes.standing.1"
DEFECT = "episodes.defect.software.1"
DEFECT_HERE = "episodes.defect.version.1"
SHIFT = "episodes.defect.everywhere.1"
OUTAGE = "episodes.outage.service.1"
LOSS = "episodes.loss.volume.1"
LOSS_VANTAGE = "episodes.loss.vantage.1"
LOSS_NETWORK = "episodes.loss.network.1"

TABLE: tuple[Row, ...] = (
    (
        BLOCKED,
        "blocking",
        (
            "The share of blocked measurements rose far above the network's own "
            "errors, on enough reports and days, or on several networks at once."
        ),
    ),
    (
        STANDING,
        "blocking",
        (
            "It was blocked from the first cell of the target in the country, so that "
            "nobody can say since when."
        ),
    ),
    (
        DEFECT,
        "instrument_defect",
        (
            "One version of the software fails in many countries at once, and other "
            "versions do not: its rows are left out."
        ),
    ),
    (
        DEFECT_HERE,
        "instrument_defect",
        (
            "In one country, versions of the software contradict each other about the "
            "target on every network of the episode, two at least: some find it "
            "blocked, and others reach it there at the same time."
        ),
    ),
    (
        SHIFT,
        "instrument_defect",
        (
            "The target fails more in many countries at once: that much counts as "
            "error on those days, and is the policy of no country."
        ),
    ),
    (
        OUTAGE,
        "outage",
        (
            "The service did not work in many countries at once, with no sign of "
            "blocking."
        ),
    ),
    (
        LOSS,
        "measurement_loss",
        (
            "The number of measurements from the country fell to a fraction of its own "
            "usual number: vanishing data is a signal (D2)."
        ),
    ),
    (
        LOSS_VANTAGE,
        "measurement_loss",
        (
            "The measurements from ordinary networks all but stopped, and those left "
            "come from privileged ones (academic, hosting, VPN, satellite)."
        ),
    ),
    (
        LOSS_NETWORK,
        "measurement_loss",
        (
            "Networks that were measured steadily fell silent, while the rest of the "
            "country was measured as before."
        ),
    ),
)
