"""The picture of one service in one country, as plain data: no pixels, no I/O."""
