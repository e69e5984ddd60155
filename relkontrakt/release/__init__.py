"""Editions: frozen in the project, and published as a tree that only grows."""
