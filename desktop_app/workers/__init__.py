"""QObject workers on long-lived threads that run the services; QtCore only."""
