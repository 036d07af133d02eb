"""Measurements to observations: what happened, not what it means."""
