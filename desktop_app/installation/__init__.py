"""How this program came onto the machine: what it was built from, its versions side by side, signatures.

Used by services alone. Nothing here reads sessions or models.
"""
