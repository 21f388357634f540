"""Text before meaning: sentences, folded words, date expressions."""
