"""Care: tests, trials, statements and worked cases, loaded and reasoned about."""
