"""Names: the gazetteer, and who or what each mention means."""
