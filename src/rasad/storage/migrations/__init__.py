"""How a record of an earlier schema becomes one of this: a file in `versions/` each."""
