"""What can be done with a session file besides opening it."""

from desktop_app.persistence.session_check import SessionCheck, check_session

__all__ = ["SessionCheck", "check_session"]
