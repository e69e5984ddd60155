"""relkontrakt: clauses and chapters become a versioned Norwegian guide to relational contracts."""

__version__ = "0.1.0"
