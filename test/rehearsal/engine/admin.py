"""The rehearsal's own door beside the emulated AWS: what a person or AWS itself would do, and what nobody can look at.

  POST /_rehearsal/root    {"mfaEnabled": false, …}      how the root user stands; what is not named is healthy
  POST /_rehearsal/events  [PutEvents entry, …]          events that only AWS may put (source aws.*)
  POST /_rehearsal/faults  {"dynamodb:*": {"code": …}}   calls that fail from now on; {} mends all
  POST /_rehearsal/waits   {"retrySeconds": 2}           how long a message that was given back stays hidden
  GET  /_rehearsal/mails                                 the outbox: what SNS would have mailed
"""

import json

from ministack.core.responses import request_scope

from patches import faults, mail, root, rules, waits

ACCOUNT, REGION = "000000000000", "us-east-1"


def _events(entries):
    status, _headers, body = rules.put_aws_events(entries)
    return {"status": status, **json.loads(body)}


ROUTES = {
    ("POST", "root"): root.change,
    ("POST", "events"): _events,
    ("POST", "faults"): faults.inject,
    ("POST", "waits"): lambda wanted: waits.shorten(wanted["retrySeconds"]),
    ("GET", "mails"): lambda _: mail.outbox,
}


async def _read(receive):
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body


async def _answer(send, status, content):
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(content).encode()})


def in_front_of(engine, prefix="/_rehearsal/"):
    """The ASGI application: the rehearsal's door, and behind it the engine."""

    async def application(scope, receive, send):
        if scope["type"] != "http" or not scope["path"].startswith(prefix):
            return await engine(scope, receive, send)
        route = ROUTES.get((scope["method"], scope["path"].removeprefix(prefix)))
        if route is None:
            return await _answer(send, 404, {"message": f"There is no {scope['method']} {scope['path']}."})
        body = await _read(receive)
        try:
            with request_scope(ACCOUNT, REGION):
                return await _answer(send, 200, route(json.loads(body or b"null")))
        except (KeyError, TypeError, ValueError) as mistake:
            return await _answer(send, 400, {"message": repr(mistake)})

    return application
