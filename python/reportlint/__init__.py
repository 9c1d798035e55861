"""reportlint checks structured reports in Markdown; this package carries its program."""
