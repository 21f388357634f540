"""What an event is read from: the clauses of a sentence, the stretches that tell of one thing each, and where they are set."""
