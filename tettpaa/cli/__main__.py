"""`python -m tettpaa.cli`, where the `tettpaa` command is not on PATH."""

import sys

from tettpaa.cli import main

sys.exit(main())
