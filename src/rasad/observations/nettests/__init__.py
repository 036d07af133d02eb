"""One file a test, named as the test is."""
