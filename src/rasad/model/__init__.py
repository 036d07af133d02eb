"""The nouns: frozen values that know nothing but their own checks."""
