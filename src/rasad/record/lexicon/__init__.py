"""Words: the tables that languages are put together from."""
