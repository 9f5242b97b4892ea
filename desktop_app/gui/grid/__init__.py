"""The thumbnail grid: model, view, painting of one cell, and the pictures held in memory."""
