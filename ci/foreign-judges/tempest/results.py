#!/usr/bin/python3 -I
"""Turn the subunit stream that `tempest run --subunit` writes into one JSON object per line: results.py < STREAM

    {"test", "status", "started", "seconds", "why"}    status in subunit's words: success, fail, skip, …
"""
import json
import re
import sys

import subunit
import testtools

# Enough to see what was expected; the stream that is kept beside has the rest.
LONGEST = 400
# The line of a traceback that names the error: its dotted class, then what it says.
RAISED = re.compile(r"^(?:[a-z_]\w*\.)*([A-Z]\w*(?:Error|Exception|Timeout|Fault)?)(?::|$)")


def why(details):
    """What was raised, to the end of the traceback, or the reason of a skip; None when there is neither."""
    for name in ("reason", "traceback", "traceback-1"):
        if name in details:
            lines = [line.strip() for line in details[name].as_text().splitlines() if line.strip()]
            if name == "reason":
                return " ".join(lines)[:LONGEST]
            last_frame = max((i for i, line in enumerate(lines) if line.startswith("File ")), default=-1)
            raised = next((i for i in range(last_frame + 1, len(lines)) if RAISED.match(lines[i])), len(lines) - 1)
            return re.sub(r"^(?:[a-z_]\w*\.)+(?=[A-Z])", "", " ".join(lines[raised:]))[:LONGEST]
    return None


def tell(test):
    """Print one test, unless it was only announced."""
    if test["status"] == "exists":
        return
    started, ended = test["timestamps"]
    print(
        json.dumps(
            {
                "test": test["id"],
                "status": test["status"],
                "started": started.isoformat() if started else None,
                "seconds": (ended - started).total_seconds() if started and ended else 0,
                "why": why(test["details"]),
            }
        )
    )


def main():
    result = testtools.StreamToDict(tell)
    result.startTestRun()
    subunit.ByteStreamToStreamResult(sys.stdin.buffer, non_subunit_name="stdout").run(result)
    result.stopTestRun()


if __name__ == "__main__":
    main()
