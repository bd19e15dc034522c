"""The only SQL and the only `import duckdb` of the product."""
