"""Dataclasses that are quick to make: the standard ones took a third of the time of linting a short draft.

For each frozen class the standard library compiles six functions out of text. Here it compiles one, `__init__`, and
that when the first object is made: a short run makes objects of half of the classes. The others are the same for all
classes but for the names of the fields. Type checkers see the standard decorator, and hold
everybody to `frozen`; at run time nothing watches over it, which makes objects twice as fast to make as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from operator import attrgetter

    _MADE = object()

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True, order=False):
        """`dataclasses.dataclass` with these of its arguments."""

        def make(cls):
            own = set(vars(cls))
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
            methods = [_init(made), _repr]
            methods += _by_value(made, frozen) if eq else ()
            methods += _in_order(made) if order else ()
            for method in methods:
                if method.__name__ not in own:
                    setattr(made, method.__name__, method)
            return made

        return make if cls is None else make(cls)

    def _init(cls):
        """An `__init__` that puts the real one in its place when it is first called."""

        def __init__(self, /, *args, **kwargs):
            cls.__init__ = _compiled_init(cls)
            cls.__init__(self, *args, **kwargs)

        return __init__

    def _compiled_init(cls):
        arguments, body, known = [], [], {}
        for f in dataclasses.fields(cls):
            value = f.name
            if f.default_factory is not dataclasses.MISSING:
                known[f"_make_{f.name}"], known["_made"] = f.default_factory, _MADE
                value = f"_make_{f.name}() if {f.name} is _made else {f.name}" if f.init else f"_make_{f.name}()"
                arguments += [f"{f.name}=_made"] if f.init else []
            elif f.default is not dataclasses.MISSING:
                known[f"_default_{f.name}"] = f.default
                value = f.name if f.init else f"_default_{f.name}"
                arguments += [f"{f.name}=_default_{f.name}"] if f.init else []
            elif f.init:
                arguments.append(f.name)
            else:
                continue
            body.append(f"self.{f.name} = {value}")
        if hasattr(cls, "__post_init__"):
            body.append("self.__post_init__()")
        lines = "\n ".join(body or ["pass"])
        exec(f"def __init__(self, {', '.join(arguments)}):\n {lines}", known)
        return known["__init__"]

    def _by_value(cls, frozen):
        """`__eq__` and `__hash__` over the values of the fields; what may change has no hash."""
        names = [f.name for f in dataclasses.fields(cls) if f.compare]
        values = attrgetter(*names) if names else lambda _: ()

        def __eq__(self, other):
            return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

        def __hash__(self):
            return hash(values(self))

        if not frozen:
            cls.__hash__ = None
        return (__eq__, __hash__) if frozen else (__eq__,)

    def _in_order(cls):
        """The comparisons over the values of the fields."""
        values = attrgetter(*(f.name for f in dataclasses.fields(cls) if f.compare))

        def __lt__(self, other):
            return values(self) < values(other) if other.__class__ is self.__class__ else NotImplemented

        def __le__(self, other):
            return values(self) <= values(other) if other.__class__ is self.__class__ else NotImplemented

        def __gt__(self, other):
            return values(self) > values(other) if other.__class__ is self.__class__ else NotImplemented

        def __ge__(self, other):
            return values(self) >= values(other) if other.__class__ is self.__class__ else NotImplemented

        return __lt__, __le__, __gt__, __ge__

    def __repr__(self):
        values = ", ".join(f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
        return f"{type(self).__qualname__}({values})"

    _repr = __repr__
    del __repr__
