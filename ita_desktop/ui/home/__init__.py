"""The first page: where the year stands, what is wrong, what is next."""
