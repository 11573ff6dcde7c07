"""Texts in which people labelled what is personal: how they are read, and how much of it is found."""
