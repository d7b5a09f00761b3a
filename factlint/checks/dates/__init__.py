"""Calendar and clock: dates, weekdays, lengths of time, tenses."""
