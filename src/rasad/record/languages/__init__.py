"""One file a language: the words that statements are made with."""
