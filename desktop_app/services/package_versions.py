"""Which version of a Python package the program runs with."""


def package_version(name: str) -> str:
    """Return the version of an installed distribution; empty when nothing says so."""
    # Loaded when somebody asks: programs that only start need none of it.
    from importlib import metadata

    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
