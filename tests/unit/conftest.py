"""Property tests judge what is right, never how fast a busy machine is."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "lamella", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("lamella")
