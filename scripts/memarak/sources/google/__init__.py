"""A Google Sheet as a source: read exactly, politely, and only the columns of the contract."""
