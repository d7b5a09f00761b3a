"""Gathers the gazetteer part by part: countries, regions, cities, peoples."""
