"""Writers of reports that leave the program."""
