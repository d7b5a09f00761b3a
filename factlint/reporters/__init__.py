"""Reporters know screens and machines. One is found by its module being here, with a `REPORTER` in it."""
