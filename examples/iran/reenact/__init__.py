"""The parts of the re-enactment: what happened, who measured, what was written."""
