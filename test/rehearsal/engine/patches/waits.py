"""AWS: a message that a function gave back stays hidden until its queue's visibility timeout ends.
The engine: the same. A poison message would take minutes to reach the dead letters, so a rehearsal may shorten the wait.
Nothing else about the retries changes: their number, the order and the redrive are the template's own.
"""

import time

from ministack.services import lambda_svc

from patching import required, wrapped

required(lambda_svc, "_esm_backoff_until")

_seconds = {"retry": None}


def shorten(seconds):
    """Seconds until a message that a function gave back is visible again; None for the queue's own wait."""
    _seconds["retry"] = seconds


@wrapped(lambda_svc, "_run_sqs_batch", "esm", "func_rec", "event", "batch")
def run_sqs_batch(original, esm, func_rec, event, batch, *rest):
    original(esm, func_rec, event, batch, *rest)
    if _seconds["retry"] is None:
        return
    lambda_svc._esm_backoff_until.pop(esm["UUID"], None)
    for message in batch:
        message["visible_at"] = min(message["visible_at"], time.time() + _seconds["retry"])
