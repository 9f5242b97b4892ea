"""Draws made-up H&E fields for samples, screenshots and benchmarks. Nothing here knows a real patient."""
