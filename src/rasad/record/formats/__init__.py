"""One file a format: bytes to a Document."""
