"""Tells memory that ran out on a device from every other failure, whatever backend raised it."""

_NAMES = ("ResourceExhausted", "OutOfMemory")
_WORDS = ("out of memory", "oom when allocating", "resource_exhausted")


def is_out_of_memory(error: BaseException) -> bool:
    """Return True when ``error`` says that memory ran out."""
    text = str(error).lower()
    return (
        isinstance(error, MemoryError)
        or any(name in type(error).__name__ for name in _NAMES)
        or any(word in text for word in _WORDS)
    )
