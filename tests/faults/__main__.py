"""`python -m tests.faults [--quick]`: each fault tried, a table of results, and 1 as exit code if one of them failed."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from pathlib import Path

from tests.faults.trials import LONG, TRIALS


def main() -> int:
    """Try them all, even after a failure."""
    quick, failures = "--quick" in sys.argv, 0
    lines: list[str] = []
    for name, (trial, few, many) in (TRIALS if quick else TRIALS | LONG).items():
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                result = trial(Path(folder), few if quick else many)
            except Exception as error:
                traceback.print_exc()
                failures += 1
                result = f"FAILED: {error}"
        lines.append(f"{name:<28} {time.monotonic() - began:6.1f} s  {result}")
        print(lines[-1], flush=True)
    print("\n" + "\n".join(lines), flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
