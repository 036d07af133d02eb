"""Documents into articles, articles into statements, statements into entries."""
