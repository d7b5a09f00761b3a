"""factlint finds what a news draft says against itself."""
