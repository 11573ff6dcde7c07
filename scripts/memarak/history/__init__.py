"""What the public can hold us to: the ledger of changes, and the monthly editions of the figures."""
