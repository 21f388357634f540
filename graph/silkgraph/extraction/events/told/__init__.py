"""Whether the words tell an event at all, with which status, and which events are told twice."""
