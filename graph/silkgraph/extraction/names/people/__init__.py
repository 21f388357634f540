"""People: who is meant by a name, a surname, a title or a role, with office and state."""
