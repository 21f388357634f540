"""``python -m silkgraph`` is the command line."""

from silkgraph.cli import main

main()
