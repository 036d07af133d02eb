"""One file a layer: rules as rows, with ids for ever."""
