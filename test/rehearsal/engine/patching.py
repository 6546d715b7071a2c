"""How this launcher changes the engine: one wrapped function at a time, each checked before it is wrapped.

The engine's version is pinned. When somebody raises it and a function that we wrap is gone or takes other parameters,
the start fails with the name, instead of a rehearsal that proves something else.
"""

import functools
import inspect


class EngineChanged(Exception):
    """The engine no longer has what a patch builds on."""


def required(place, name, *parameters):
    """Returns what `place` (a module or a dictionary) holds as `name`; its parameters must begin with `parameters`."""
    where = f"{getattr(place, '__name__', 'a table')}.{name}"
    found = place.get(name) if isinstance(place, dict) else getattr(place, name, None)
    if found is None:
        raise EngineChanged(f"The engine has no {where} any more: adapt the patch in test/rehearsal/engine/patches.")
    if parameters:
        seen = tuple(inspect.signature(found).parameters)
        if seen[: len(parameters)] != parameters:
            raise EngineChanged(f"{where} takes {seen} now, not {parameters}: adapt the patch in test/rehearsal/engine/patches.")
    return found


def wrapped(place, name, *parameters):
    """Decorator: the engine calls ours in its place; ours is handed the engine's own function as first argument."""
    original = required(place, name, *parameters)

    def install(ours):
        @functools.wraps(original)
        def replacement(*args, **kwargs):
            return ours(original, *args, **kwargs)

        if isinstance(place, dict):
            place[name] = replacement
        else:
            setattr(place, name, replacement)
        return ours

    return install
