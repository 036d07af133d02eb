"""Observations to verdicts: what a measurement says of a target."""
