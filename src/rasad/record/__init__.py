"""Documents to statements to entries: what was said."""
