"""The steps from schema to schema, in the order of their revision numbers."""
