"""``python -m relkontrakt``."""

from relkontrakt.cli import main

main()
