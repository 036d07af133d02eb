"""One file a kind of outside record: the file's name is its key."""
