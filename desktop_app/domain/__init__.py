"""The vocabulary of Lamella: values, errors and ports. Standard library only; every room may import it."""
