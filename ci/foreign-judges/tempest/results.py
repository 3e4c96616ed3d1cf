#!/usr/bin/python3 -I
"""Turn the subunit stream that `tempest run --subunit` writes into one JSON object per line: results.py < STREAM

    {"test", "status", "started", "seconds", "why"}    status in subunit's words: success, fail, skip, …
"""
import json
import sys

import subunit
import testtools

# The one-line reason of a failure or a skip: the last line of the traceback says what went wrong.
LONGEST = 400


def why(details):
    """The last words of a test, or None."""
    for name in ("reason", "traceback", "traceback-1"):
        if name in details:
            lines = [line.strip() for line in details[name].as_text().splitlines() if line.strip()]
            raised = [line for line in lines if line.startswith(("tempest.", "testtools.", "AssertionError"))]
            return " ".join((raised or lines)[-1:] + lines[-1:] if raised and lines[-1] != raised[-1] else lines[-1:])[:LONGEST]
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
