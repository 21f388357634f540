"""Words that mean somebody or something named elsewhere: pronouns, offices, pairs, countries, firms."""
