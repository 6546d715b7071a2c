"""AWS: everything speaks TLS, and our policies deny what does not.
The engine: plain http on the loopback address, so that with AUTH=true those denials would refuse everybody.
"""

from ministack import app

from patching import wrapped


@wrapped(app, "pin_request_origin", "source_ip", "secure_transport")
def pin_request_origin(original, source_ip, _secure_transport):
    return original(source_ip, True)
