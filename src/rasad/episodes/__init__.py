"""Cells to episodes: when blocking began and ended, and on which networks."""
