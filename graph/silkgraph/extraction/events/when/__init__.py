"""When an event takes place: the story that the text tells, and the date that belongs to a trigger."""
