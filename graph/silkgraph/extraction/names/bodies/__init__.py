"""Bodies that the gazetteer does not know: by their kind, by what they sign, by a part of their name."""
