"""Who takes part in an event: people, states and bodies, named in its clause or told of before."""
