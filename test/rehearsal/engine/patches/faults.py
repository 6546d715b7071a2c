"""AWS calls fail. The engine: cannot be told to. Here a test names the calls that do, and how.

A fault is kept under `<namespace>:<Operation>` or `<namespace>:*`, as in an IAM policy:
`{"code": "AccessDeniedException", "message": "…", "times": 3, "delaySeconds": 1}`. Without `times` it lasts until it is
cleared; without `code` the call is only late. Faults come after the caller's own permissions, as a broken service does.
"""

import asyncio
import uuid

from ministack import app
from ministack.core import iam_actions

from patching import required

required(iam_actions, "extract_iam_action", "service", "method", "path", "headers", "body", "query_params")
required(iam_actions, "access_denied_response", "service", "action", "principal_arn", "request_id")
required(app, "SERVICE_HANDLERS")

_faults = {}


def inject(faults):
    _faults.clear()
    _faults.update(faults)


def _due(action):
    fault = _faults.get(action) or _faults.get(f"{action.split(':')[0]}:*")
    if fault is None or fault.get("times", 1) <= 0:
        return None
    if "times" in fault:
        fault["times"] -= 1
    return fault


def _failing(service, handler):
    async def handle(method, path, headers, body, query_params):
        action = _faults and iam_actions.extract_iam_action(service, method, path, headers, body, query_params)
        fault = action and _due(action)
        if fault:
            await asyncio.sleep(fault.get("delaySeconds", 0))
        if fault and "code" in fault:
            return iam_actions.access_denied_response(
                service, action, "", str(uuid.uuid4()), headers=headers,
                error_code=fault["code"], message=fault.get("message", "the rehearsal made this call fail"),
            )
        return await handler(method, path, headers, body, query_params)

    return handle


app.SERVICE_HANDLERS.update({service: _failing(service, handler) for service, handler in app.SERVICE_HANDLERS.items()})
