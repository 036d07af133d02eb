"""Rasad: what was said about blocking beside what was measured."""
