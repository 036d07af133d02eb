"""The only place where the core meets the outside."""
