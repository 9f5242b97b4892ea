"""Use cases. Generators that yield progress; window and command line are thin over them."""
