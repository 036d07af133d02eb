"""One file a format of `rasad export`: the file's name is its key."""
