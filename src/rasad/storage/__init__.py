"""What we keep and what we read: files, tables, the record."""
