"""Entries against episodes: what was said beside what was measured."""
