"""The command line over the services; never imports Qt."""
