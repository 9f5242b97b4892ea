"""Colours, fonts and icons: everything that decides how Lamella looks, in one place."""
