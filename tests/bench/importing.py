"""How long it takes to import modules, in a process of its own.

``python tests/bench/importing.py NAME...`` prints the seconds of processor time.
"""

import sys
import time
from importlib import import_module

since = time.process_time()
for name in sys.argv[1:]:
    import_module(name)
sys.stdout.write(str(time.process_time() - since))
