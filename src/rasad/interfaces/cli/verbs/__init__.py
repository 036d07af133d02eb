"""One file a verb; the file's name is the verb."""
