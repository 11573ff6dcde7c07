"""Habits held by the machine beside formatting, lint, types and import rules: `make check` runs each as a module."""
