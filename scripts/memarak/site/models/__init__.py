"""What templates see: small frozen dataclasses. Every field has a line of help; a test compares them with the templates."""
