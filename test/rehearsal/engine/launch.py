"""Starts the emulated AWS of one rehearsal: the engine (ministack), our patches, and the rehearsal's own door.

Serves on a free port of the loopback address, prints `{"port": N}` on standard output once it listens, logs to standard
error, and ends when its standard input closes: nothing is left behind when the rehearsal dies.
"""

import asyncio
import json
import os
import signal
import socket
import sys
import threading


def bound_socket():
    """Ours before the engine is imported: it reads its port from the environment at import and tells it to functions."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.bind(("127.0.0.1", 0))
    os.environ["GATEWAY_PORT"] = str(listening.getsockname()[1])
    return listening


def end_with_parent():
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)


async def serve(application, listening):
    from hypercorn.asyncio import serve as hypercorn_serve
    from hypercorn.config import Config

    config = Config()
    config.bind = [f"fd://{listening.fileno()}"]
    config.errorlog = "-"
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    listening.listen()
    print(json.dumps({"port": listening.getsockname()[1]}), flush=True)
    await hypercorn_serve(application, config, shutdown_trigger=stop.wait)


def main():
    listening = bound_socket()
    from ministack import app
    from patching import required

    required(app, "app", "scope", "receive", "send")
    from patches import standing, tables, transport  # noqa: F401  importing a patch applies it
    import admin

    threading.Thread(target=end_with_parent, daemon=True).start()
    asyncio.run(serve(admin.in_front_of(app.app), listening))


if __name__ == "__main__":
    main()
