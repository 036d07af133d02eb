"""Static pages from the same answers as every other surface."""
